import { MenteeApplicationsDocument } from '@trellis/api-client';
import type { MenteeApplicationsQuery, MentorApplicationState, MentorDecision } from '@trellis/api-client';
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

const HERE = '/s/$slug/cohorts/$id/registrations';
const PAGE = 50;

type Cohort = MenteeApplicationsQuery['cohort'];

/** Mentees who came by a link that asks for a decision: who waits, what was decided, and saying so. */
export function CohortMentees(): ReactNode {
  const { t } = useTranslation('appointments');
  const { slug, id } = useParams({ from: HERE });
  const { state = 'APPLIED' } = useSearch({ from: HERE });
  const navigate = useNavigate({ from: HERE });
  const pages = useApiPages(
    MenteeApplicationsDocument,
    { cohortId: id, state, first: PAGE },
    ({ cohort }) => cohort.menteeApplications,
  );
  const cohorts = pages.data?.pages.map(({ cohort }) => cohort) ?? [];
  const [cohort] = cohorts;
  if (pages.error) return <LoadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!cohort) return <LoadingState label={t('common:loading')} rows={4} />;
  const applications = cohorts.flatMap(({ menteeApplications }) => menteeApplications.nodes);
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <div className="t-column">
        <h2 className="t-h2">{t('mentees.title')}</h2>
        <p className="t-quiet">{t('mentees.lead')}</p>
        <LinkButton to="/s/$slug/cohorts/$id/people" params={{ slug, id }} variant="subtle" size="compact-md">
          {t('mentees.toPeople')}
        </LinkButton>
      </div>
      <StateButtons
        state={state}
        counts={cohort.menteeApplicationCounts}
        onChoose={(value) => void navigate({ search: value === 'APPLIED' ? {} : { state: value } })}
      />
      <Applications key={state} cohort={cohort} state={state} applications={applications} />
      {applications.length > 0 && (
        <MoreButton pages={pages} shown={applications.length} total={cohort.menteeApplications.totalCount} />
      )}
    </div>
  );
}

function Applications({
  cohort,
  state,
  applications,
}: {
  cohort: Cohort;
  state: MentorApplicationState;
  applications: Cohort['menteeApplications']['nodes'];
}): ReactNode {
  const { t } = useTranslation('appointments');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<MentorDecision | null>(null);
  const [decided, setDecided] = useState<Decided | null>(null);
  const isOpen = cohort.state !== 'CLOSED';
  const shown = picked.filter((id) => applications.some((one) => one.id === id));
  const pick = (id: string): void =>
    setPicked((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  return (
    <>
      {decided && <DecidedNotice decided={decided} />}
      {applications.length === 0 && (
        <EmptyState title={t(`queue.empty.${state}`)}>{t(`mentees.emptyText.${state}`)}</EmptyState>
      )}
      {applications.length > 0 && isOpen && (
        <PickBar
          state={state}
          all={applications.map(({ id }) => id)}
          picked={shown}
          onPick={setPicked}
          onAsk={setAsking}
        />
      )}
      {applications.map((application) => (
        <ApplicationCard
          key={application.id}
          application={application}
          picked={shown.includes(application.id)}
          onPick={isOpen ? () => pick(application.id) : undefined}
        />
      ))}
      <DecideDialog
        applyingAs="MENTEE"
        cohortId={cohort.id}
        decision={asking}
        people={applications
          .filter(({ id }) => shown.includes(id))
          .map(({ id, enrolment }) => ({ id, name: enrolment.displayName }))}
        onDecided={(result) => {
          setDecided(result);
          setPicked([]);
          setAsking(null);
        }}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
