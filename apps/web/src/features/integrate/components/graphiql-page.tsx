import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { InstallationDocument } from '@trellis/api-client';
import { BrandMark, LoadingState, Notice, PageHeader } from '@trellis/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { viewerQuery } from '../../../lib/session.js';

const Editor = lazy(() => import('./graphiql-editor.js').then(({ GraphiqlEditor }) => ({ default: GraphiqlEditor })));

/** GraphiQL from our own bundle, on a local installation. */
export function GraphiqlPage(): ReactNode {
  const { t } = useTranslation('integrate');
  const mode = useApiQuery(InstallationDocument, {}).data?.installation.mode;
  const memberships = useQuery(viewerQuery).data?.viewer?.memberships ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const { colorScheme } = useMantineColorScheme();
  const school = chosen ?? memberships[0]?.schoolSlug ?? '';
  if (mode === undefined) return <LoadingState label={t('common:loading')} />;
  if (mode !== 'LOCAL') {
    return (
      <div className="t-open-body">
        <PageHeader title={t('title')} />
        <Notice>{t('notHere')}</Notice>
      </div>
    );
  }
  return (
    <main style={{ blockSize: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <div className="t-row t-row-between" style={{ padding: '8px 16px', borderBlockEnd: '1px solid var(--t-line)' }}>
        <h1 style={{ margin: 0, fontSize: '1.125rem' }}>
          <Link to="/" className="t-rail-mark" style={{ padding: 0 }}>
            <BrandMark />
            <span>{t('title')}</span>
          </Link>
        </h1>
        <NativeSelect
          label={t('school')}
          size="sm"
          value={school}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: t('none') },
            ...memberships.map((one) => ({ value: one.schoolSlug, label: `${one.schoolName} (${one.schoolSlug})` })),
          ]}
        />
      </div>
      <div style={{ flex: 1, minBlockSize: 0 }}>
        <Suspense fallback={<LoadingState label={t('common:loading')} />}>
          <Editor key={school} school={school} start={t('start')} theme={colorScheme === 'auto' ? null : colorScheme} />
        </Suspense>
      </div>
    </main>
  );
}
