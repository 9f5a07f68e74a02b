import { MyDocumentsDocument, type MyDocumentsQuery } from '@trellis/api-client';
import { EmptyState, LoadingState, PageHeader, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';

type MyItem = MyDocumentsQuery['myDocuments'][number];

/** What the school hands out to someone who takes part. */
export function MyDocumentsPage(): ReactNode {
  const { t } = useTranslation('library');
  const slug = useSchoolSlug();
  const list = useApiQuery(MyDocumentsDocument, {});
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader
        title={t('mine')}
        lead={t('mineLead')}
        above={
          <Link className="t-link" to="/s/$slug" params={{ slug }}>
            {t('common:rail.home')}
          </Link>
        }
      />
      {list.error && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <LoadingState label={t('common:loading')} />}
      {list.data?.myDocuments.length === 0 && <EmptyState title={t('mineNone')}>{t('mineNoneText')}</EmptyState>}
      {list.data?.myDocuments.map((item) => (
        <MyItemPanel key={item.id} item={item} />
      ))}
    </div>
  );
}

function MyItemPanel({ item }: { item: MyItem }): ReactNode {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const { file } = item;
  return (
    <Panel title={<span dir="auto">{localized(item.title, formats.language)}</span>}>
      {file ? (
        <p style={{ margin: 0 }}>
          <a className="t-link" href={file.path} download>
            {t('download', { name: file.name, size: formats.bytes(file.size) })}
          </a>
          {file.language && <span className="t-quiet"> ({t(`common:languages.${file.language}`)})</span>}
        </p>
      ) : (
        <p className="t-prose" style={{ margin: 0, whiteSpace: 'pre-line' }} dir="auto">
          {localized(item.body, formats.language)}
        </p>
      )}
      <p className="t-quiet t-small">{t('changedOn', { when: formats.day(item.changedAt) })}</p>
    </Panel>
  );
}
