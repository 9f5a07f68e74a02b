import { useComputedColorScheme } from '@mantine/core';
import { InstallationDocument } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { ColourChoice } from '../../../lib/colour-choice.js';
import { GallerySections } from './gallery-sections.js';

/** Where the components are looked at: by who works on them, and by the tests. */
const SHOWN_IN: readonly string[] = ['LOCAL', 'TEST'];

/** Every component in every state, in light and in dark colours. */
export function GalleryPage(): ReactNode {
  const { t } = useTranslation('gallery');
  const mode = useApiQuery(InstallationDocument, {}).data?.installation.mode;
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  if (mode === undefined) return <LoadingState label={t('common:loading')} />;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {SHOWN_IN.includes(mode) ? (
        <>
          <div className="t-column">
            <ColourChoice />
          </div>
          <GallerySections scheme={scheme} />
        </>
      ) : (
        <Notice>{t('notHere')}</Notice>
      )}
    </>
  );
}
