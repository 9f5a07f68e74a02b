import { MantineProvider } from '@mantine/core';
import { InstallationDocument } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, cssVariables, theme } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { GallerySections } from './gallery-sections.js';

/** Where the components are looked at: by who works on them, and by the tests. */
const SHOWN_IN: readonly string[] = ['LOCAL', 'TEST'];

/** Every component in every state, both colour schemes side by side. */
export function GalleryPage(): ReactNode {
  const { t } = useTranslation('gallery');
  const mode = useApiQuery(InstallationDocument, {}).data?.installation.mode;
  if (mode === undefined) return <LoadingState label={t('common:loading')} />;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {SHOWN_IN.includes(mode) ? (
        <div className="t-stack">
          <Scheme scheme="light" />
          <Scheme scheme="dark" />
        </div>
      ) : (
        <Notice>{t('notHere')}</Notice>
      )}
    </>
  );
}

function Scheme({ scheme }: { scheme: 'light' | 'dark' }): ReactNode {
  const { t } = useTranslation('gallery');
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const id = `scheme-${scheme}`;
  return (
    <section
      id={id}
      ref={setRoot}
      aria-label={t(scheme)}
      style={{
        background: 'var(--t-ground)',
        color: 'var(--t-ink)',
        padding: 24,
        borderRadius: 14,
        border: '1px solid var(--t-line)',
      }}
    >
      {root && (
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          forceColorScheme={scheme}
          cssVariablesSelector={`#${id}`}
          getRootElement={() => root}
          withGlobalClasses={false}
        >
          <h2 className="t-h2">{t(scheme)}</h2>
          <GallerySections scheme={scheme} />
        </MantineProvider>
      )}
    </section>
  );
}
