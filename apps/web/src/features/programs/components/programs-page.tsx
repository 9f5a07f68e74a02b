import { SchoolProgramsDocument } from '@trellis/api-client';
import type { SchoolProgramsQuery } from '@trellis/api-client';
import { EmptyState, LoadingState, PageHeader, Panel, StepArea } from '@trellis/ui';
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
import { CohortCards } from './cohort-cards.js';
import { NewProgram } from './new-program.js';

type Program = SchoolProgramsQuery['school']['programs'][number];

/** The school's programs, their cohorts, and the way to new ones. */
export function ProgramsPage(): ReactNode {
  const { t } = useTranslation('programs');
  const { may } = useSchool();
  const list = useApiQuery(SchoolProgramsDocument, {});
  const [adding, setAdding] = useState(false);
  const programs = list.data?.school.programs;
  const empty = programs?.length === 0;
  // The header offers it only once the list is there: a button that goes away again would take the focus with it.
  const offered = programs && !empty && !adding && may('program.configure');
  if (list.error) return <LoadFailure error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        action={offered && <Button onClick={() => setAdding(true)}>{t('new')}</Button>}
      />
      {!list.data && <LoadingState label={t('common:loading')} />}
      {empty && !adding && (
        <EmptyState title={t('emptyTitle')} action={<Button onClick={() => setAdding(true)}>{t('new')}</Button>}>
          {t('emptyText')}
        </EmptyState>
      )}
      {adding && (
        <StepArea step="new" opened>
          <NewProgram onDone={() => setAdding(false)} />
        </StepArea>
      )}
      {programs?.map((program) => (
        <ProgramPanel key={program.id} program={program} />
      ))}
    </div>
  );
}

function ProgramPanel({ program }: { program: Program }): ReactNode {
  const { t } = useTranslation('programs');
  const slug = useSchoolSlug();
  const { language } = useFormats();
  return (
    <Panel
      title={
        <Link to="/s/$slug/programs/$programId" params={{ slug, programId: program.id }} className="t-link" dir="auto">
          {program.name}
        </Link>
      }
    >
      <div className="t-stack">
        <p className="t-prose t-quiet" style={{ margin: 0 }} dir="auto">
          {localized(program.focus, language)}
        </p>
        <h3 className="t-h3">{t('cohorts')}</h3>
        <CohortCards cohorts={program.cohorts} />
      </div>
    </Panel>
  );
}
