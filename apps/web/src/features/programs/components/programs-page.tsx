import { SchoolProgramsDocument } from '@trellis/api-client';
import type { SchoolProgramsQuery } from '@trellis/api-client';
import { EmptyState, LoadingState, PageHeader, Panel, Tag } from '@trellis/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { LoadFailure } from '../../../lib/failure.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { NewProgram } from './new-program.js';
import { OpenCohort } from './open-cohort.js';

type Program = SchoolProgramsQuery['school']['programs'][number];

/** The school's programs, their cohorts, and the way to new ones. */
export function ProgramsPage(): ReactNode {
  const { t } = useTranslation('programs');
  const { may } = useSchool();
  const list = useApiQuery(SchoolProgramsDocument, {});
  const [adding, setAdding] = useState(false);
  const programs = list.data?.school.programs;
  const empty = programs?.length === 0;
  if (list.error) return <LoadFailure error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={
          may('program.configure') && !empty && !adding && <Button onClick={() => setAdding(true)}>{t('new')}</Button>
        }
      />
      {!list.data && <LoadingState label={t('common:loading')} />}
      {empty && !adding && (
        <EmptyState title={t('emptyTitle')} action={<Button onClick={() => setAdding(true)}>{t('new')}</Button>}>
          {t('emptyText')}
        </EmptyState>
      )}
      {adding && <NewProgram onDone={() => setAdding(false)} />}
      {programs?.map((program) => (
        <ProgramPanel key={program.id} program={program} />
      ))}
    </div>
  );
}

function ProgramPanel({ program }: { program: Program }): ReactNode {
  const { t } = useTranslation('programs');
  const { may } = useSchool();
  const { language } = useFormats();
  const [opening, setOpening] = useState(false);
  return (
    <Panel
      title={<bdi>{program.name}</bdi>}
      aside={
        may('cohort.open', program.id) &&
        !opening && (
          <Button variant="default" onClick={() => setOpening(true)}>
            {t('openCohort')}
          </Button>
        )
      }
    >
      <div className="t-stack">
        <div className="t-prose t-quiet">
          <p style={{ margin: 0 }}>{localized(program.focus, language)}</p>
          <p style={{ margin: '4px 0 0' }}>
            {t('firstContact', { count: program.firstContactDays })} {t('publicName', { name: program.publicName })}
          </p>
        </div>
        {opening && <OpenCohort programId={program.id} onDone={() => setOpening(false)} />}
        <h3 className="t-h3">{t('cohorts')}</h3>
        {program.cohorts.length === 0 ? (
          <p className="t-quiet" style={{ margin: 0 }}>
            {t('noCohorts')}
          </p>
        ) : (
          <CohortCards program={program} />
        )}
      </div>
    </Panel>
  );
}

function CohortCards({ program }: { program: Program }): ReactNode {
  const { t } = useTranslation(['programs', 'cohorts']);
  const slug = useSchoolSlug();
  const formats = useFormats();
  return (
    <ul className="t-cards">
      {program.cohorts.map((cohort) => (
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
              {t('cohorts:summary', {
                mentees: formats.number(cohort.counts.mentees),
                mentors: formats.number(cohort.counts.mentors),
              })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
