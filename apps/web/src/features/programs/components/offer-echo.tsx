import { ProgramOffersDocument } from '@trellis/api-client';
import type { ProgramOffersQuery } from '@trellis/api-client';
import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LinkButton } from '../../../lib/link-button.js';
import { OfferImpacts } from '../../../lib/offer-impacts.js';
import type { SettingsItem } from '../../../lib/program-words.js';
import { useSchoolSlug } from '../../../lib/school.js';

type OpenCohort = ProgramOffersQuery['program']['cohorts'][number];

/** After saving: open cohorts keep what they have; what the change would mean in each, and the way to decide there. */
export function OfferEcho({ programId, items }: { programId: string; items: readonly SettingsItem[] }): ReactNode {
  const { t } = useTranslation(['offers', 'program']);
  const query = useApiQuery(ProgramOffersDocument, { id: programId });
  const open = query.data?.program.cohorts.filter(({ state }) => state !== 'CLOSED') ?? [];
  if (open.length === 0) return <Notice tone="success">{t('program:settings.saved')}</Notice>;
  return (
    <>
      <Notice tone="success">{t('echo.title')}</Notice>
      {open.map((cohort) => (
        <CohortEcho key={cohort.id} cohort={cohort} items={items} />
      ))}
    </>
  );
}

function CohortEcho({ cohort, items }: { cohort: OpenCohort; items: readonly SettingsItem[] }): ReactNode {
  const { t } = useTranslation('offers');
  const slug = useSchoolSlug();
  const offers = cohort.offers.items.filter(({ item, left }) => !left && (items as readonly string[]).includes(item));
  const impacts = offers.flatMap((offer) => offer.impacts);
  const { id, name } = cohort;
  if (offers.length === 0) return null;
  return (
    <div className="t-stack">
      <p dir="auto" style={{ margin: 0 }}>
        {t(impacts.length === 0 ? 'echo.open' : 'echo.touches', { name })}
      </p>
      {impacts.length > 0 && <OfferImpacts impacts={impacts} cohortId={id} />}
      <div>
        <LinkButton
          to="/s/$slug/cohorts/$id/settings"
          params={{ slug, id }}
          variant="default"
          size="sm"
          aria-label={t('echo.decideOf', { name })}
        >
          {t('echo.decide')}
        </LinkButton>
      </div>
    </div>
  );
}
