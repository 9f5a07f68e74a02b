import { Button } from '@mantine/core';
import { CountFeltDocument, FeltFiguresDocument } from '@trellis/api-client';
import type { FeltFiguresPartsFragment } from '@trellis/api-client';
import { LoadingState, Notice, Panel } from '@trellis/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { FailureNotice, LoadFailure } from '../../../lib/failure.js';
import { type FigureColumn, FigureTableView, whyHidden } from '../../../lib/figure-table.js';
import { localized, useFormats } from '../../../lib/format.js';
import { FeltChart } from './felt-chart.js';

const POLL_MS = 1000;
const ALL = '*';
const COMPUTED = ['shared', 'not_known', 'not_shared', 'no_wish'] as const;
type Felt = FeltFiguresPartsFragment;

/** Whether the two of each match feel that they share what matters, beside what matching knew of it. */
export function FeltPage(): ReactNode {
  const { t } = useTranslation('disclosure');
  const params = useParams({ from: '/s/$slug/cohorts/$id' });
  const query = useApiQuery(
    FeltFiguresDocument,
    { cohortId: params.id },
    { refetchInterval: (data) => (data?.feltFigures.state === 'QUEUED' ? POLL_MS : false) },
  );
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={6} />;
  const felt = query.data.feltFigures;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <div>
        <Link className="t-link" to="/s/$slug/cohorts/$id/pairs" params={params}>
          {t('felt.back')}
        </Link>
        <h2 className="t-h2" tabIndex={-1} style={{ marginBlock: '8px 4px' }}>
          {t('felt.title')}
        </h2>
        <p className="t-quiet t-prose" style={{ margin: 0 }}>
          {t('felt.lead')}
        </p>
      </div>
      {felt.reporting ? <Counted felt={felt} /> : <Notice title={t('felt.off')}>{t('felt.offText')}</Notice>}
    </div>
  );
}

function Counted({ felt }: { felt: Felt }): ReactNode {
  const { t } = useTranslation('disclosure');
  const formats = useFormats();
  return (
    <>
      <Panel title={t('felt.meaning')}>
        <p className="t-prose" style={{ marginBlockStart: 0 }}>
          {t('felt.meaningText')}
        </p>
        <dl className="t-answers">
          {COMPUTED.map((code) => (
            <div key={code}>
              <dt>{t(`felt.entries.${code}`)}</dt>
              <dd>{t(`felt.means.${code}`)}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      {felt.state === 'QUEUED' && (
        <Panel title={t('felt.counting')}>
          <LoadingState label={t('felt.countingText')} rows={3} />
        </Panel>
      )}
      {felt.state === 'FAILED' && (
        <Notice tone="danger" title={t('felt.failed')}>
          {t('felt.failedText')}
        </Notice>
      )}
      {felt.state === 'DONE' && (
        <Notice title={t('felt.how')}>
          <p>{t('felt.howText', { threshold: felt.threshold })}</p>
          <p>{t('felt.small')}</p>
        </Notice>
      )}
      {felt.withheld.length > 0 && (
        <Notice title={t('felt.withheld')}>
          {t('felt.withheldText', {
            names: formats.list(felt.withheld.map((label) => localized(label, formats.language))),
          })}
        </Notice>
      )}
      {felt.tables.map(({ side, table }) => (
        <Side key={side} side={side} table={table} />
      ))}
      {felt.state !== 'QUEUED' && (
        <div className="t-stack">
          {felt.requestedAt && (
            <p className="t-quiet t-small" style={{ margin: 0 }}>
              {t('felt.asOf', { when: formats.moment(felt.requestedAt) })}
            </p>
          )}
          <Count cohortId={felt.cohortId} again={felt.state !== 'NEVER'} />
        </div>
      )}
    </>
  );
}

function Count({ cohortId, again }: { cohortId: string; again: boolean }): ReactNode {
  const { t } = useTranslation('disclosure');
  const count = useApiMutation(CountFeltDocument, { touches: [FeltFiguresDocument] });
  return (
    <div className="t-stack">
      <FailureNotice error={count.error} />
      <p className="t-quiet t-prose" style={{ margin: 0 }}>
        {t('felt.use')}
      </p>
      <div>
        <Button
          variant={again ? 'default' : 'filled'}
          loading={count.isPending}
          onClick={() => count.mutate({ cohortId })}
        >
          {t(again ? 'felt.again' : 'felt.count')}
        </Button>
      </div>
    </div>
  );
}

/** What one side of the matches feels: as a picture where whole lines may be shown, and always as a table. */
function Side({ side, table }: Felt['tables'][number]): ReactNode {
  const { t } = useTranslation('disclosure');
  const formats = useFormats();
  const hidden = whyHidden(table);
  const columns: FigureColumn[] = [
    { entry: ALL, label: t('felt.everyone') },
    ...(table.columns?.entries ?? [])
      .filter(({ id }) => id !== ALL)
      .map(({ id }) => ({ entry: id, label: t(`felt.columns.${id}`), of: ALL })),
  ];
  return (
    <Panel title={t(`felt.sides.${side}`)}>
      <div className="t-stack" style={{ '--gap': '20px' } as React.CSSProperties}>
        {hidden ? (
          <p className="t-prose" style={{ margin: 0 }}>
            {t(`felt.hidden.${hidden}`)}
          </p>
        ) : (
          <>
            {table.state === 'FORMER' && table.asOf && (
              <p className="t-quiet t-small" style={{ margin: 0 }}>
                {t('felt.former', { when: formats.moment(table.asOf) })}
              </p>
            )}
            <FeltChart table={table} />
            <FigureTableView
              label={t(`felt.sides.${side}`)}
              table={table}
              columns={columns}
              rowsLabel={t('felt.computed')}
              wordOf={({ id }) => t(`felt.entries.${id}`)}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
