import { MentorApplicationsDocument } from '@trellis/api-client';
import type { MentorApplicationsQuery, MentorApplicationState } from '@trellis/api-client';
import { LoadingState } from '@trellis/ui';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { LinkButton } from '../../../lib/link-button.js';
import { MoreButton } from '../../../lib/more-button.js';
import { ApplicationQueue } from './application-queue.js';
import { StateButtons } from './queue-parts.js';
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

/** The applications, and where the program asks for trainings, noting that some have done them. */
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
  const [trained, setTrained] = useState<readonly string[] | null>(null);
  const { trainings } = cohort.program.mentorRules;
  return (
    <>
      <ApplicationQueue
        applyingAs="MENTOR"
        cohort={cohort}
        state={state}
        applications={applications}
        empty={t(`queue.emptyText.${state}`)}
        onTraining={trainings.length > 0 ? setTrained : undefined}
      />
      <TrainingDialog
        cohortId={cohort.id}
        trainings={trainings}
        enrolmentIds={trained ?? []}
        opened={trained !== null}
        onClose={() => setTrained(null)}
      />
    </>
  );
}
