import { CohortMatchingDocument } from '@trellis/api-client';
import type { CohortMatchingQuery, MatchRunHeadFragment } from '@trellis/api-client';
import { DataTable, LoadingState, Notice, Panel } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { PlacesNotices } from './places-notices.js';
import { PodsPanel } from './pods-panel.js';
import { RunStateTag } from './run-state-tag.js';
import { ShortlistsPanel } from './shortlists-panel.js';
import { WeightsForm } from './weights-form.js';

/** What counts in this round, and the drafts so far. */
export function CohortMatching(): ReactNode {
  const { t } = useTranslation('matching');
  const { id } = useParams({ from: '/s/$slug/cohorts/$id' });
  const query = useApiQuery(CohortMatchingDocument, { id });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={5} />;
  const { cohort } = query.data;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      {cohort.state === 'OPEN' && <PlacesNotices places={cohort} />}
      {cohort.latestRun && <LatestRun cohort={cohort} />}
      {cohort.state === 'PUBLISHED' && <Notice>{t('settings.later')}</Notice>}
      {cohort.state !== 'CLOSED' && cohort.settings.model.kind === 'POD' && (
        <PodsPanel cohortId={cohort.id} most={cohort.settings.model.mentors} />
      )}
      {cohort.state === 'CLOSED' ? <Notice>{t('settings.closed')}</Notice> : <WeightsForm cohort={cohort} />}
      {cohort.settings.model.kind === 'PAIR' && (
        <ShortlistsPanel cohortId={cohort.id} isClosed={cohort.state === 'CLOSED'} />
      )}
      {cohort.runs.length > 0 && <RunTable runs={cohort.runs} cohortId={cohort.id} />}
    </div>
  );
}

function LatestRun({ cohort }: { cohort: CohortMatchingQuery['cohort'] }): ReactNode {
  const { t } = useTranslation('matching');
  const { slug } = useParams({ from: '/s/$slug/cohorts/$id' });
  const run = cohort.latestRun;
  if (!run) return null;
  return (
    <Panel title={t('runs.number', { number: run.number })} aside={<RunStateTag state={run.state} />}>
      <LinkButton
        to="/s/$slug/runs/$id"
        params={{ slug, id: run.id }}
        search={{ cohort: cohort.id }}
        aria-label={t('runs.openRun', { number: run.number })}
      >
        {t('runs.open')}
      </LinkButton>
    </Panel>
  );
}

function RunTable({ runs, cohortId }: { runs: readonly MatchRunHeadFragment[]; cohortId: string }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const { slug } = useParams({ from: '/s/$slug/cohorts/$id' });
  return (
    <Panel title={t('runs.title')} flat>
      <DataTable<MatchRunHeadFragment>
        label={t('runs.title')}
        rows={runs}
        rowKey={(run) => run.id}
        columns={[
          {
            key: 'number',
            label: t('kind'),
            main: true,
            render: (run) => <span className="t-strong">{t('runs.number', { number: run.number })}</span>,
          },
          { key: 'state', label: t('runs.state'), render: (run) => <RunStateTag state={run.state} /> },
          { key: 'when', label: t('runs.when'), render: (run) => formats.moment(run.createdAt) },
          { key: 'matched', label: t('runs.matched'), numeric: true, render: (run) => formats.number(run.matched) },
          {
            key: 'waiting',
            label: t('runs.waiting'),
            numeric: true,
            render: (run) => formats.number(run.waitingCount),
          },
          {
            key: 'action',
            label: t('runs.action'),
            render: (run) => (
              <LinkButton
                size="compact-md"
                variant="default"
                to="/s/$slug/runs/$id"
                params={{ slug, id: run.id }}
                search={{ cohort: cohortId }}
                aria-label={t('runs.openRun', { number: run.number })}
              >
                {t('runs.open')}
              </LinkButton>
            ),
          },
        ]}
      />
    </Panel>
  );
}
