import { NativeSelect } from '@mantine/core';
import { EventStandingsDocument } from '@trellis/api-client';
import { LoadingState } from '@trellis/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { type PersonStanding, standingsByRequirement } from '../hooks/standings.js';
import { RequirementStandings } from './requirement-standings.js';

/** Who of a cohort is how far, one requirement after the other. */
export function CohortStandings({
  cohorts,
  first,
}: {
  cohorts: readonly { id: string; name: string; state: string }[];
  /** The one that somebody came to see. */
  first?: string;
}): ReactNode {
  const { t } = useTranslation(['eventRequirements', 'certificates']);
  const slug = useSchoolSlug();
  const open = cohorts.filter(({ state }) => state !== 'CLOSED');
  const [chosen, setChosen] = useState<string | null>(null);
  const cohortId = chosen ?? open.find(({ id }) => id === first)?.id ?? open[0]?.id;
  return (
    <section className="t-stack" aria-labelledby="who-is-how-far">
      <h2 className="t-h2" id="who-is-how-far" tabIndex={-1} style={{ margin: 0 }}>
        {t('people.title')}
      </h2>
      {open.length > 1 && (
        <NativeSelect
          style={{ maxWidth: 360 }}
          label={t('people.cohort')}
          value={cohortId}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={open.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {cohortId && (
        <div>
          <a className="t-link" href={`/s/${slug}/files/attendance/cohorts/${cohortId}/hours.csv`}>
            {t('certificates:table')}
          </a>
        </div>
      )}
      {cohortId ? <Standings key={cohortId} cohortId={cohortId} /> : <p>{t('people.noCohort')}</p>}
    </section>
  );
}

function Standings({ cohortId }: { cohortId: string }): ReactNode {
  const { t } = useTranslation(['eventRequirements', 'common']);
  const query = useApiQuery(EventStandingsDocument, { cohortId });
  if (query.error) return <LoadFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState label={t('common:loading')} rows={4} />;
  const people: readonly PersonStanding[] = query.data.eventStandings;
  const groups = standingsByRequirement(people);
  if (groups.length === 0) return <p>{t('people.nobody')}</p>;
  return groups.map((group) => <RequirementStandings key={group.requirement.id} group={group} />);
}
