import type { CohortSummaryFragment } from '@trellis/api-client';
import { Tag } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** The runs of a program, each with its days and people. */
export function CohortCards({ cohorts }: { cohorts: readonly CohortSummaryFragment[] }): ReactNode {
  const { t } = useTranslation(['programs', 'cohorts']);
  const slug = useSchoolSlug();
  const formats = useFormats();
  if (cohorts.length === 0) {
    return (
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('noCohorts')}
      </p>
    );
  }
  return (
    <ul className="t-cards">
      {cohorts.map((cohort) => (
        <li key={cohort.id}>
          <Link className="t-panel t-card-link" to="/s/$slug/cohorts/$id" params={{ slug, id: cohort.id }}>
            <span className="t-row t-row-between">
              <span className="t-strong" dir="auto">
                {cohort.name}
              </span>
              <Tag tone={cohort.state === 'PUBLISHED' ? 'primary' : 'plain'}>{t(`cohorts:states.${cohort.state}`)}</Tag>
            </span>
            <span className="t-quiet t-small" style={{ display: 'block', marginBlockStart: 6 }}>
              {t('dates', { from: formats.day(cohort.startsOn), to: formats.day(cohort.endsOn) })}
            </span>
            <span className="t-small t-num">
              {t('cohorts:menteeCount', { count: cohort.counts.mentees })},{' '}
              {t('cohorts:mentorCount', { count: cohort.counts.mentors })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
