import { MenteeApplicationsDocument } from '@trellis/api-client';
import { LoadingState } from '@trellis/ui';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { LinkButton } from '../../../lib/link-button.js';
import { MoreButton } from '../../../lib/more-button.js';
import { ApplicationQueue } from './application-queue.js';
import { StateButtons } from './queue-parts.js';

const HERE = '/s/$slug/cohorts/$id/registrations';
const PAGE = 50;

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
      <ApplicationQueue
        key={state}
        applyingAs="MENTEE"
        cohort={cohort}
        state={state}
        applications={applications}
        empty={t(`mentees.emptyText.${state}`)}
      />
      {applications.length > 0 && (
        <MoreButton pages={pages} shown={applications.length} total={cohort.menteeApplications.totalCount} />
      )}
    </div>
  );
}
