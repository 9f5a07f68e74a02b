import type { CohortSummaryFragment } from '@trellis/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolSlug } from './school.js';
import { LinkButton } from './link-button.js';

const KNOWN = [
  'NO_MENTEES',
  'NO_MENTORS',
  'MENTEES_TO_DECIDE',
  'MENTORS_TO_DECIDE',
  'NOTICES_NOT_SENT',
  'PAIRS_BEYOND_PLACES',
  'NOT_MATCHED',
  'DRAFT_NOT_PUBLISHED',
  'PEOPLE_WAITING',
  'MAIL_FAILED',
  'ADDRESSES_STOPPED',
] as const;
type Known = (typeof KNOWN)[number];

function isKnown(code: string): code is Known {
  return (KNOWN as readonly string[]).includes(code);
}

const PLACES = {
  NO_MENTEES: '/s/$slug/cohorts/$id/ways-in',
  NO_MENTORS: '/s/$slug/cohorts/$id/ways-in',
  MENTEES_TO_DECIDE: '/s/$slug/cohorts/$id/registrations',
  MENTORS_TO_DECIDE: '/s/$slug/cohorts/$id/mentors',
  NOTICES_NOT_SENT: '/s/$slug/cohorts/$id',
  PAIRS_BEYOND_PLACES: '/s/$slug/cohorts/$id/matching',
  NOT_MATCHED: '/s/$slug/cohorts/$id/matching',
  DRAFT_NOT_PUBLISHED: '/s/$slug/cohorts/$id/matching',
  PEOPLE_WAITING: '/s/$slug/cohorts/$id/pairs',
  MAIL_FAILED: '/s/$slug/cohorts/$id/people',
  ADDRESSES_STOPPED: '/s/$slug/cohorts/$id/people',
} as const satisfies Record<Known, string>;

/** What a cohort needs next, each with the way there. */
export function AttentionList({ cohort }: { cohort: Pick<CohortSummaryFragment, 'id' | 'attention'> }): ReactNode {
  const { t } = useTranslation('cohorts');
  const slug = useSchoolSlug();
  if (cohort.attention.length === 0)
    return (
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('attention.none')}
      </p>
    );
  return (
    <ul className="t-todo">
      {cohort.attention.map(({ code, count }) => (
        <li key={code}>
          <span>{isKnown(code) ? t(`attention.${code}`, { count }) : t('attention.OTHER', { code })}</span>
          {isKnown(code) && (
            <LinkButton
              to={PLACES[code]}
              params={{ slug, id: cohort.id }}
              search={code === 'ADDRESSES_STOPPED' ? { mailStopped: true } : {}}
              variant="default"
              size="sm"
            >
              {t(`attention.do.${code}`)}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}
