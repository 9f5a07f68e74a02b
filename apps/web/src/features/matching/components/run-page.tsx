import { Button } from '@mantine/core';
import {
  CancelMatchRunDocument,
  MatchRunDocument,
  MatchRunHeadDocument,
  StartMatchRunDocument,
} from '@trellis/api-client';
import type { MatchRunQuery } from '@trellis/api-client';
import { Figures, LoadingState, Notice, PageHeader, Panel, ProgressLine } from '@trellis/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../lib/api.js';
import { AppError, knownCode } from '../../../lib/app-error.js';
import { FailureNotice, LoadFailure, useErrorWords } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchool } from '../../../lib/use-school.js';
import { AskWishes } from './ask-wishes.js';
import { Comparison } from './comparison.js';
import { DraftBoard } from './draft-board.js';
import { PlacesNotices } from './places-notices.js';
import { Proof } from './proof.js';

const POLL_MS = 700;
type Run = MatchRunQuery['matchRun'];

/** One run: being computed, a draft to work on, or what was published. */
export function RunPage(): ReactNode {
  const { t } = useTranslation('matching');
  const { id } = useParams({ from: '/s/$slug/runs/$id' });
  const query = useApiQuery(MatchRunDocument, { id });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={6} />;
  const run = query.data.matchRun;
  return (
    <div className="t-stack" key={run.id} style={{ '--gap': '24px' } as React.CSSProperties}>
      <RunHeader run={run} />
      {(run.state === 'QUEUED' || run.state === 'RUNNING') && <Computing id={run.id} />}
      {run.state === 'FAILED' && <FailedRun code={run.problemCode} />}
      {run.state === 'CANCELLED' && <Notice>{t('run.cancelled')}</Notice>}
      {run.state === 'SUPERSEDED' && <Notice>{t('run.superseded')}</Notice>}
      {run.state === 'DRAFT' && run.stale && (
        <Notice tone="attention" title={t('run.stale')}>
          <p>{t('run.staleText')}</p>
        </Notice>
      )}
      {run.state === 'DRAFT' && <PlacesNotices places={run} />}
      {(run.state === 'DRAFT' || run.state === 'PUBLISHED' || run.state === 'SUPERSEDED') && <RunBody run={run} />}
    </div>
  );
}

function RunBody({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  return (
    <>
      <Figures
        items={[
          { label: t('run.figures.mentees'), value: formats.number(run.mentees) },
          { label: t('run.figures.places'), value: formats.number(run.places) },
          {
            label: t(run.method === 'GROUPS' ? 'run.figures.inGroup' : 'run.figures.matched'),
            value: formats.number(run.matched),
          },
          { label: t('run.figures.waiting'), value: formats.number(run.waitingCount) },
        ]}
      />
      {run.state === 'DRAFT' && run.waitingCount > 0 && <AskWishes run={run} />}
      {run.comparison && <Comparison comparison={run.comparison} />}
      <DraftBoard run={run} />
      <WholeLink run={run} />
      <Proof run={run} />
    </>
  );
}

/** The way to the draft as a whole. */
function WholeLink({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation('matching');
  const { slug, id } = useParams({ from: '/s/$slug/runs/$id' });
  const { cohort } = useSearch({ from: '/s/$slug/runs/$id' });
  const { mayAnywhere } = useSchool();
  if (run.state === 'SUPERSEDED' || !mayAnywhere('matching.publish')) return null;
  return (
    <Panel title={t('audit:linkTitle')}>
      <p className="t-prose" style={{ marginBlockStart: 0 }}>
        {t('audit:linkText')}
      </p>
      <LinkButton variant="default" to="/s/$slug/runs/$id/audit" params={{ slug, id }} search={{ cohort }}>
        {t('audit:link')}
      </LinkButton>
    </Panel>
  );
}

function RunHeader({ run }: { run: Run }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const { slug, id } = useParams({ from: '/s/$slug/runs/$id' });
  const { cohort } = useSearch({ from: '/s/$slug/runs/$id' });
  const { mayAnywhere } = useSchool();
  const published = run.state === 'PUBLISHED';
  return (
    <PageHeader
      title={published ? t('run.titlePublished', { number: run.number }) : t('run.title', { number: run.number })}
      lead={
        published && run.publishedAt
          ? t('run.leadPublished', { when: formats.moment(run.publishedAt) })
          : run.state === 'DRAFT' && t('run.lead', { when: formats.moment(run.createdAt) })
      }
      above={
        cohort && (
          <Link className="t-link" to="/s/$slug/cohorts/$id/matching" params={{ slug, id: cohort }}>
            {t('run.toCohort')}
          </Link>
        )
      }
      action={
        run.state === 'DRAFT' && (
          <>
            {cohort && <Rerun run={run} cohortId={cohort} />}
            {mayAnywhere('matching.publish') && (
              <LinkButton to="/s/$slug/runs/$id/publish" params={{ slug, id }} search={{ cohort }}>
                {t('run.publish')}
              </LinkButton>
            )}
          </>
        )
      }
    />
  );
}

/** Computes again with the same weights; what was set by hand stays. */
export function Rerun({ run, cohortId }: { run: Pick<Run, 'weights' | 'method'>; cohortId: string }): ReactNode {
  const { t } = useTranslation('matching');
  const { slug } = useParams({ from: '/s/$slug' });
  const navigate = useNavigate();
  const start = useApiMutation(StartMatchRunDocument, {
    onSuccess: (result) =>
      navigate({
        to: '/s/$slug/runs/$id',
        params: { slug, id: result.startMatchRun.id },
        search: { cohort: cohortId },
      }),
  });
  const again = (): void =>
    start.mutate({
      input: {
        cohortId,
        // Of groups and pods the service knows the method, whatever the cohort's model is by now.
        method: run.method === 'GROUPS' ? 'OPTIMUM' : run.method,
        weights: run.weights.map(({ questionId, weight }) => ({ questionId, weight })),
      },
    });
  return (
    <>
      <Button variant="default" loading={start.isPending} onClick={again}>
        {t('run.rerun')}
      </Button>
      <FailureNotice error={start.error} />
    </>
  );
}

function Computing({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('matching');
  const formats = useFormats();
  const client = useQueryClient();
  const head = useApiQuery(MatchRunHeadDocument, { id }, { refetchInterval: () => POLL_MS }).data?.matchRun;
  const cancel = useApiMutation(CancelMatchRunDocument);
  const over = head !== undefined && head.state !== 'QUEUED' && head.state !== 'RUNNING';
  useEffect(() => {
    if (over)
      void client.invalidateQueries({
        predicate: (query) => query.queryKey[1] !== 'matchRunHead' && query.queryKey[0] !== 'account',
      });
  }, [over, client]);
  const { progressDone: done, progressTotal: total } = head ?? { progressDone: 0, progressTotal: 0 };
  return (
    <Panel title={t('run.computing')}>
      <div className="t-stack t-column">
        <p className="t-quiet" style={{ margin: 0 }}>
          {t('run.computingText')}
        </p>
        <ProgressLine
          label={head?.state === 'RUNNING' ? t('runs.states.RUNNING') : t('runs.states.QUEUED')}
          value={total > 0 ? t('run.step', { done: formats.number(done), total: formats.number(total) }) : undefined}
          done={done}
          total={total}
        />
        <FailureNotice error={cancel.error} />
        <div>
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ id })}>
            {t('run.cancel')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function FailedRun({ code }: { code: string | null }): ReactNode {
  const { t } = useTranslation('matching');
  const words = useErrorWords();
  return (
    <Notice tone="danger" title={t('run.failed')} live>
      <p>{words(new AppError(knownCode(code)))}</p>
    </Notice>
  );
}
