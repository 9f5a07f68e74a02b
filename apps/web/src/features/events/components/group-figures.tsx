import { Button } from '@mantine/core';
import {
  AffinityFiguresDocument,
  type AffinityGroupFieldsFragment,
  CountAffinityGroupsDocument,
} from '@trellis/api-client';
import { LoadingState, Panel } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { figureAt } from '../../../lib/figure-table.js';
import { localized, useFormats } from '../../../lib/format.js';

/** How many are in each group, as far as that may be told; never who. */
export function GroupFigures({ groups }: { groups: readonly AffinityGroupFieldsFragment[] }): ReactNode {
  const { t } = useTranslation(['affinity', 'common']);
  const formats = useFormats();
  const query = useApiQuery(AffinityFiguresDocument, {});
  const count = useApiMutation(CountAffinityGroupsDocument, { touches: [AffinityFiguresDocument] });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={2} />;
  const names = new Map(groups.map(({ id, name }) => [id, localized(name, formats.language)]));
  const told = (table: (typeof figures)[number]['table']): string => {
    const shown = table && figureAt(table, '*');
    return shown === null || shown === undefined ? t('figures.hidden') : formats.number(shown);
  };
  const figures = query.data.affinityFigures;
  if (figures.length === 0) return null;
  return (
    <Panel title={t('figures.title')}>
      <div className="t-stack">
        <p className="t-quiet t-small" style={{ margin: 0 }}>
          {t('figures.help')}
        </p>
        <FailureNotice error={count.error} />
        <dl className="t-facts">
          {figures.map(({ groupId, table }) => (
            <div key={groupId} style={{ display: 'contents' }}>
              <dt dir="auto">{names.get(groupId)}</dt>
              <dd className="t-fact">{told(table)}</dd>
            </div>
          ))}
        </dl>
        <div>
          <Button variant="default" loading={count.isPending} onClick={() => count.mutate({})}>
            {t('figures.count')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
