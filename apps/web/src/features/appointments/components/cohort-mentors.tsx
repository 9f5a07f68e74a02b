import { Button, Checkbox } from '@mantine/core';
import { MentorApplicationsDocument } from '@trellis/api-client';
import type { MentorApplicationsQuery, MentorApplicationState, MentorDecision } from '@trellis/api-client';
import { LIMITS } from '@trellis/contracts';
import { EmptyState, LoadingState, Notice } from '@trellis/ui';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { MoreButton } from '../../../lib/more-button.js';
import { STATES } from '../hooks/mentors-search.js';
import { ApplicationCard } from './application-card.js';
import { DecideDialog, type Decided } from './decide-dialog.js';
import { TrainingDialog } from './training-dialog.js';

const HERE = '/s/$slug/cohorts/$id/mentors';
const PAGE = 50;

type Cohort = MentorApplicationsQuery['cohort'];

/** Mentors are appointed: who waits, who was approved and who was declined, and saying so. */
export function CohortMentors(): ReactNode {
  const { t } = useTranslation('appointments');
  const { id } = useParams({ from: HERE });
  const { state = 'APPLIED' } = useSearch({ from: HERE });
  const pages = useApiPages(
    MentorApplicationsDocument,
    { cohortId: id, state, first: PAGE },
    ({ cohort }) => cohort.mentorApplications,
  );
  const cohorts = pages.data?.pages.map(({ cohort }) => cohort) ?? [];
  const [cohort] = cohorts;
  if (pages.error) return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!cohort) return <LoadingState label={t('common:loading')} rows={4} />;
  const applications = cohorts.flatMap(({ mentorApplications }) => mentorApplications.nodes);
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <Head cohort={cohort} state={state} />
      <Applications key={state} cohort={cohort} state={state} applications={applications} />
      {applications.length > 0 && (
        <MoreButton pages={pages} shown={applications.length} total={cohort.mentorApplications.totalCount} />
      )}
    </div>
  );
}

function Head({ cohort, state }: { cohort: Cohort; state: MentorApplicationState }): ReactNode {
  const { t } = useTranslation('appointments');
  const formats = useFormats();
  const { slug } = useParams({ from: HERE });
  const navigate = useNavigate({ from: HERE });
  const { applied, approved, declined } = cohort.mentorApplicationCounts;
  const counts = { APPLIED: applied, APPROVED: approved, DECLINED: declined };
  return (
    <>
      <div className="t-column">
        <h2 className="t-h2">{t('queue.title')}</h2>
        <p className="t-quiet">{t('queue.lead')}</p>
        <LinkButton
          to="/s/$slug/programs/$programId/mentors"
          params={{ slug, programId: cohort.program.id }}
          variant="subtle"
          size="compact-md"
        >
          {t('queue.toRules')}
        </LinkButton>
      </div>
      <div
        className="t-row"
        role="group"
        aria-label={t('queue.show')}
        style={{ '--gap': '8px' } as React.CSSProperties}
      >
        {STATES.map((value) => (
          <Button
            key={value}
            size="compact-md"
            variant={value === state ? 'light' : 'default'}
            aria-pressed={value === state}
            onClick={() => void navigate({ search: value === 'APPLIED' ? {} : { state: value } })}
          >
            {t(`queue.states.${value}`, { number: formats.number(counts[value]) })}
          </Button>
        ))}
      </div>
    </>
  );
}

function Applications({
  cohort,
  state,
  applications,
}: {
  cohort: Cohort;
  state: MentorApplicationState;
  applications: Cohort['mentorApplications']['nodes'];
}): ReactNode {
  const { t } = useTranslation('appointments');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<MentorDecision | null>(null);
  const [decided, setDecided] = useState<Decided | null>(null);
  const [recording, setRecording] = useState(false);
  const { trainings } = cohort.program.mentorRules;
  const shown = picked.filter((id) => applications.some((one) => one.id === id));
  const pick = (id: string): void =>
    setPicked((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  const onDecided = (result: Decided): void => {
    setDecided(result);
    setPicked([]);
    setAsking(null);
  };
  return (
    <>
      {decided && <DecidedNotice decided={decided} />}
      {applications.length === 0 ? (
        <EmptyState title={t(`queue.empty.${state}`)}>{t(`queue.emptyText.${state}`)}</EmptyState>
      ) : (
        cohort.state !== 'CLOSED' && (
          <PickBar
            state={state}
            all={applications.map(({ id }) => id)}
            picked={shown}
            onPick={setPicked}
            onAsk={setAsking}
            onTraining={trainings.length > 0 ? () => setRecording(true) : undefined}
          />
        )
      )}
      {applications.map((application) => (
        <ApplicationCard
          key={application.id}
          application={application}
          picked={shown.includes(application.id)}
          onPick={cohort.state === 'CLOSED' ? undefined : () => pick(application.id)}
        />
      ))}
      <DecideDialog
        cohortId={cohort.id}
        decision={asking}
        people={applications
          .filter(({ id }) => shown.includes(id))
          .map(({ id, enrolment }) => ({ id, name: enrolment.displayName }))}
        onDecided={onDecided}
        onClose={() => setAsking(null)}
      />
      <TrainingDialog
        cohortId={cohort.id}
        trainings={trainings}
        enrolmentIds={shown}
        opened={recording}
        onClose={() => setRecording(false)}
      />
    </>
  );
}

function PickBar({
  state,
  all,
  picked,
  onPick,
  onAsk,
  onTraining,
}: {
  state: MentorApplicationState;
  all: readonly string[];
  picked: readonly string[];
  onPick: (ids: readonly string[]) => void;
  onAsk: (decision: MentorDecision) => void;
  /** Where the program asks for a training. */
  onTraining: (() => void) | undefined;
}): ReactNode {
  const { t } = useTranslation('appointments');
  const count = picked.length;
  return (
    <div className="t-row t-row-between">
      <Checkbox
        label={t('queue.all')}
        checked={count > 0 && count === all.length}
        indeterminate={count > 0 && count < all.length}
        onChange={() => onPick(count === all.length ? [] : all.slice(0, LIMITS.decisions))}
      />
      <div className="t-row">
        {state !== 'APPROVED' && (
          <Button disabled={count === 0} onClick={() => onAsk('APPROVE')}>
            {t('queue.approve', { count })}
          </Button>
        )}
        {state === 'APPROVED' && onTraining && (
          <Button variant="default" disabled={count === 0} onClick={onTraining}>
            {t('queue.training')}
          </Button>
        )}
        {state !== 'DECLINED' && (
          <Button variant="default" disabled={count === 0} onClick={() => onAsk('DECLINE')}>
            {t('queue.decline', { count })}
          </Button>
        )}
      </div>
    </div>
  );
}

function DecidedNotice({ decided: { decision, changed, skipped } }: { decided: Decided }): ReactNode {
  const { t } = useTranslation('appointments');
  return (
    <Notice tone={skipped.length > 0 ? 'attention' : 'success'} live>
      {changed > 0 && <p>{t(`queue.done.${decision}`, { count: changed })}</p>}
      {skipped.map(({ reason, count }) => (
        <p key={reason}>
          {t(`queue.skipped.${reason as 'IN_PAIR' | 'NOT_TAKING_PART' | 'NOT_ANSWERED' | 'UNCHANGED'}`, { count })}
        </p>
      ))}
    </Notice>
  );
}
