import { MentorApplicationsDocument } from '@trellis/api-client';
import type { MentorApplicationsQuery, MentorApplicationState, MentorDecision } from '@trellis/api-client';
import { EmptyState, LoadingState } from '@trellis/ui';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { LinkButton } from '../../../lib/link-button.js';
import { MoreButton } from '../../../lib/more-button.js';
import { ApplicationCard } from './application-card.js';
import { DecideDialog, type Decided } from './decide-dialog.js';
import { DecidedNotice, PickBar, StateButtons } from './queue-parts.js';
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
  const { slug } = useParams({ from: HERE });
  const navigate = useNavigate({ from: HERE });
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
      <StateButtons
        state={state}
        counts={cohort.mentorApplicationCounts}
        onChoose={(value) => void navigate({ search: value === 'APPLIED' ? {} : { state: value } })}
      />
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
        applyingAs="MENTOR"
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
