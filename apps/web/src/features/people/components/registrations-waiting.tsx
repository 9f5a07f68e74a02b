import { MenteesWaitingDocument } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** Mentees on whom somebody here decides: how many wait, and the way there; nothing where no way in asks for a decision. */
export function RegistrationsWaiting({ cohortId: id }: { cohortId: string }): ReactNode {
  const { t } = useTranslation('people');
  const slug = useSchoolSlug();
  const counts = useApiQuery(MenteesWaitingDocument, { cohortId: id }).data?.cohort.menteeApplicationCounts;
  if (!counts) return null;
  if (counts.applied > 0)
    return (
      <Notice tone="attention">
        <div className="t-row t-row-between">
          <span>{t('registrations.waiting', { count: counts.applied })}</span>
          <LinkButton to="/s/$slug/cohorts/$id/registrations" params={{ slug, id }} size="sm">
            {t('registrations.decide')}
          </LinkButton>
        </div>
      </Notice>
    );
  if (counts.approved + counts.declined === 0) return null;
  return (
    <div>
      <Link
        className="t-link"
        to="/s/$slug/cohorts/$id/registrations"
        params={{ slug, id }}
        search={{ state: 'APPROVED' }}
      >
        {t('registrations.all')}
      </Link>
    </div>
  );
}
