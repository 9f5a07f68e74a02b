import { MatchRunDocument } from '@trellis/api-client';
import type { MatchRunQuery } from '@trellis/api-client';
import { LoadingState, Notice, PageHeader, StepArea, Steps } from '@trellis/ui';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { LinkButton } from '../../../lib/link-button.js';
import { ConfirmPublish } from './confirm-publish.js';
import { Rerun } from './run-page.js';
import { WordingForm } from './wording-form.js';

type Run = MatchRunQuery['matchRun'];

/** First the wording for those who wait, then the one click that tells everyone. */
export function PublishPage(): ReactNode {
  const { t } = useTranslation('matching');
  const { slug, id } = useParams({ from: '/s/$slug/runs/$id/publish' });
  const { cohort } = useSearch({ from: '/s/$slug/runs/$id/publish' });
  const query = useApiQuery(MatchRunDocument, { id });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={5} />;
  const run = query.data.matchRun;
  return (
    <div className="t-column">
      <PageHeader
        title={t('publish.title', { number: run.number })}
        above={
          <Link className="t-link" to="/s/$slug/runs/$id" params={{ slug, id }} search={{ cohort }}>
            {t('publish.toDraft')}
          </Link>
        }
      />
      <PublishBody run={run} cohortId={cohort} />
    </div>
  );
}

function PublishBody({ run, cohortId }: { run: Run; cohortId?: string }): ReactNode {
  const { t } = useTranslation('matching');
  const [editing, setEditing] = useState(false);
  const approved = run.waitingNotice?.approvedAt !== null && run.waitingNotice !== null;
  if (run.state === 'PUBLISHED') return <Published cohortId={cohortId} />;
  if (run.state !== 'DRAFT') return <Notice>{t(`runs.states.${run.state}`)}</Notice>;
  if (run.stale) {
    return (
      <Notice tone="attention" title={t('run.stale')}>
        <p>{t('run.staleText')}</p>
        {cohortId && <Rerun run={run} cohortId={cohortId} />}
      </Notice>
    );
  }
  const step = approved && !editing ? 1 : 0;
  return (
    <>
      <Steps
        label={t('publish.steps.label')}
        current={step}
        steps={[t('publish.steps.wording'), t('publish.steps.confirm')]}
      />
      <StepArea step={step}>
        {step === 0 ? (
          <WordingForm run={run} onApproved={() => setEditing(false)} />
        ) : (
          <ConfirmPublish run={run} cohortId={cohortId} onEdit={() => setEditing(true)} />
        )}
      </StepArea>
    </>
  );
}

function Published({ cohortId }: { cohortId?: string }): ReactNode {
  const { t } = useTranslation('matching');
  const { slug } = useParams({ from: '/s/$slug/runs/$id/publish' });
  const done = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => done.current?.focus(), []);
  return (
    <div className="t-stack" ref={done} tabIndex={-1}>
      <Notice tone="success" title={t('publish.done')} live>
        <p>{t('publish.doneText')}</p>
      </Notice>
      {cohortId && (
        <div>
          <LinkButton to="/s/$slug/cohorts/$id/pairs" params={{ slug, id: cohortId }}>
            {t('publish.toPairs')}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
