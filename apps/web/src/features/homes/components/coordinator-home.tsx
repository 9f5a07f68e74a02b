import { SchoolProgramsDocument } from '@trellis/api-client';
import { EmptyState, LoadingState, PageHeader, Panel } from '@trellis/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { AttentionList } from '../../../lib/attention-list.js';
import { CohortFigures } from '../../../lib/cohort-figures.js';
import { LoadFailure } from '../../../lib/failure.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { LinkButton } from '../../../lib/link-button.js';

/** Every cohort that is not closed, in numbers, with what it needs next; before them what others put first. */
export function CoordinatorHome({ first }: { first?: ReactNode }): ReactNode {
  const { t } = useTranslation(['homes', 'cohorts']);
  const slug = useSchoolSlug();
  const { school } = useSchool();
  const list = useApiQuery(SchoolProgramsDocument, {});
  const cohorts = list.data?.school.programs
    .flatMap((program) => program.cohorts.map((cohort) => ({ cohort, program })))
    .filter(({ cohort }) => cohort.state !== 'CLOSED');
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader title={t('titleStaff')} lead={school && t('leadStaff', { school: school.name })} />
      {first}
      {list.error && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <LoadingState label={t('common:loading')} />}
      {cohorts?.length === 0 && (
        <EmptyState
          title={t('noCohort')}
          action={
            <LinkButton to="/s/$slug/programs" params={{ slug }}>
              {t('toPrograms')}
            </LinkButton>
          }
        >
          {t('noCohortText')}
        </EmptyState>
      )}
      {cohorts?.map(({ cohort, program }) => (
        <Panel
          key={cohort.id}
          title={
            <Link to="/s/$slug/cohorts/$id" params={{ slug, id: cohort.id }} style={{ color: 'inherit' }}>
              <bdi>{cohort.name}</bdi>
            </Link>
          }
          aside={<bdi className="t-quiet">{program.name}</bdi>}
        >
          <div className="t-stack">
            <CohortFigures cohort={cohort} />
            <AttentionList cohort={cohort} />
          </div>
        </Panel>
      ))}
    </div>
  );
}
