import type { OfferImpactFieldsFragment } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from './format.js';
import { useSchoolSlug } from './school.js';

/** How many people a change touches, who they are where that can be said, and what can be done about it. */
export function OfferImpacts({
  impacts,
  cohortId,
}: {
  impacts: readonly OfferImpactFieldsFragment[];
  cohortId: string;
}): ReactNode {
  const { t } = useTranslation('offers');
  if (impacts.length === 0)
    return (
      <p className="t-quiet" style={{ margin: 0 }}>
        {t('impacts.NOBODY')}
      </p>
    );
  return impacts.map((impact) =>
    impact.breaking ? (
      <Notice key={impact.code} tone="attention" title={t(`impacts.${impact.code}`, { count: impact.count })}>
        <Names impact={impact} />
        <p>
          {t(`ways.${impact.code}`)} <PeopleLink impact={impact} cohortId={cohortId} />
        </p>
      </Notice>
    ) : (
      <div key={impact.code}>
        <p style={{ margin: 0 }}>{t(`impacts.${impact.code}`, { count: impact.count })}</p>
        <Names impact={impact} />
      </div>
    ),
  );
}

/** The first by name; the others as a number. */
function Names({ impact: { names, count } }: { impact: OfferImpactFieldsFragment }): ReactNode {
  const { t } = useTranslation('offers');
  const formats = useFormats();
  if (names.length === 0) return null;
  const more = count - names.length;
  return (
    <p dir="auto" style={{ overflowWrap: 'anywhere' }}>
      {formats.list(more > 0 ? [...names, t('impacts.more', { count: more })] : names)}
    </p>
  );
}

/** Where what is asked of one person is agreed, and their answers are taken along. */
function PeopleLink({ impact, cohortId }: { impact: OfferImpactFieldsFragment; cohortId: string }): ReactNode {
  const { t } = useTranslation('offers');
  const slug = useSchoolSlug();
  if (impact.code !== 'ASKED_MORE' && impact.code !== 'NO_LONGER_ELIGIBLE') return null;
  return (
    <Link className="t-link" to="/s/$slug/cohorts/$id/people" params={{ slug, id: cohortId }}>
      {t('toPeople')}
    </Link>
  );
}
