import { CohortOffersWaitingDocument } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';

/** On every page of a cohort, quietly: its program has changed since, and nothing of it holds here before someone decides. */
export function OffersBanner({ cohortId }: { cohortId: string }): ReactNode {
  const { t } = useTranslation('offers');
  const slug = useSchoolSlug();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const items = useApiQuery(CohortOffersWaitingDocument, { id: cohortId }).data?.cohort.offers.items ?? [];
  const waiting = items.filter(({ left }) => !left).length;
  if (waiting === 0 || here.endsWith('/settings')) return null;
  return (
    <div style={{ marginBlockEnd: 24 }}>
      <Notice title={t('banner.title')}>
        <p>{t('banner.text', { count: waiting })}</p>
        <LinkButton to="/s/$slug/cohorts/$id/settings" params={{ slug, id: cohortId }} variant="default" size="sm">
          {t('banner.look')}
        </LinkButton>
      </Notice>
    </div>
  );
}
