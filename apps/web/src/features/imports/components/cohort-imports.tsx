import { CohortImportsDocument } from '@trellis/api-client';
import type { CohortImportsQuery } from '@trellis/api-client';
import { DataTable, EmptyState, LoadingState, Panel, Tag } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { NewImport } from './new-import.js';

type Import = CohortImportsQuery['cohort']['imports'][number];

/** The files of a cohort: a new one, and those that came before. */
export function CohortImports(): ReactNode {
  const { t } = useTranslation('imports');
  const { id } = useParams({ from: '/s/$slug/cohorts/$id' });
  const list = useApiQuery(CohortImportsDocument, { id });
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <div className="t-column">
        <h2 className="t-h2">{t('title')}</h2>
        <p className="t-quiet">{t('lead')}</p>
        <NewImport cohortId={id} />
      </div>
      {list.error && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <LoadingState label={t('common:loading')} rows={3} />}
      {list.data?.cohort.imports.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {list.data && list.data.cohort.imports.length > 0 && (
        <EarlierImports imports={list.data.cohort.imports} cohortId={id} />
      )}
    </div>
  );
}

function EarlierImports({ imports, cohortId }: { imports: readonly Import[]; cohortId: string }): ReactNode {
  const { t } = useTranslation('imports');
  const formats = useFormats();
  const { slug } = useParams({ from: '/s/$slug/cohorts/$id' });
  return (
    <Panel title={t('earlier')} flat>
      <DataTable<Import>
        label={t('earlier')}
        rows={imports}
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'file',
            label: t('columns.file'),
            main: true,
            render: (one) => (
              <>
                <bdi className="t-strong">{one.fileName}</bdi>
                {one.result && (
                  <div className="t-quiet t-small">
                    {t('resultLine', {
                      created: formats.number(one.result.created),
                      updated: formats.number(one.result.updated),
                      unchanged: formats.number(one.result.unchanged),
                      rejected: formats.number(one.result.rejected),
                    })}
                  </div>
                )}
              </>
            ),
          },
          { key: 'role', label: t('columns.role'), render: (one) => t(`roles.${one.role}`) },
          { key: 'rows', label: t('columns.rows'), numeric: true, render: (one) => formats.number(one.rowCount) },
          { key: 'when', label: t('columns.when'), render: (one) => formats.moment(one.createdAt) },
          { key: 'state', label: t('columns.state'), render: (one) => <ImportStateTag state={one.state} /> },
          {
            key: 'action',
            label: t('columns.action'),
            render: (one) => (
              <LinkButton
                size="compact-md"
                variant="default"
                to="/s/$slug/imports/$id"
                params={{ slug, id: one.id }}
                search={{ cohort: cohortId }}
                aria-label={t('openFile', { file: one.fileName })}
              >
                {t('open')}
              </LinkButton>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function ImportStateTag({ state }: { state: Import['state'] }): ReactNode {
  const { t } = useTranslation('imports');
  const tone =
    state === 'DONE'
      ? 'primary'
      : state === 'FAILED'
        ? 'danger'
        : state === 'PREVIEWED' || state === 'MAPPING'
          ? 'attention'
          : 'plain';
  return <Tag tone={tone}>{t(`states.${state}`)}</Tag>;
}
