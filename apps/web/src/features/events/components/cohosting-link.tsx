import { CohostedEventsDocument } from '@trellis/api-client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** The way there, for whoever acts for an association; nothing for anybody else. */
export function CohostingLink(): ReactNode {
  const { t } = useTranslation('events');
  const slug = useSchoolSlug();
  const events = useApiQuery(CohostedEventsDocument, {}).data?.cohostedEvents ?? [];
  if (events.length === 0) return null;
  return (
    <Link className="t-link" to="/s/$slug/cohosting" params={{ slug }}>
      {t('cohosting')}
    </Link>
  );
}
