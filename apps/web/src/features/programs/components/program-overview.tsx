import { Button } from '@mantine/core';
import { ProgramDocument } from '@trellis/api-client';
import { Panel, StepArea } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';
import { useSchool } from '../../../lib/use-school.js';
import { CohortCards } from './cohort-cards.js';
import { OpenCohort } from './open-cohort.js';

/** A program at a glance: whom it is for, its cohorts, and the way to the next one. */
export function ProgramOverview(): ReactNode {
  const { t } = useTranslation('programs');
  const { programId } = useParams({ from: '/s/$slug/programs/$programId' });
  const { may } = useSchool();
  const { language } = useFormats();
  const [opening, setOpening] = useState(false);
  const program = useApiQuery(ProgramDocument, { id: programId }).data?.program;
  if (!program) return null;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <div className="t-prose t-quiet">
        <p style={{ margin: 0 }} dir="auto">
          {localized(program.focus, language)}
        </p>
        <p style={{ margin: '4px 0 0' }}>
          {t('firstContact', { count: program.firstContactDays })} {t('publicName', { name: program.publicName })}
        </p>
      </div>
      <Panel
        title={t('cohorts')}
        aside={
          may('cohort.open', program.id) &&
          !opening && <Button onClick={() => setOpening(true)}>{t('openCohort')}</Button>
        }
      >
        <div className="t-stack">
          {opening && (
            <StepArea step="open" opened>
              <OpenCohort programId={program.id} onDone={() => setOpening(false)} />
            </StepArea>
          )}
          <CohortCards cohorts={program.cohorts} />
        </div>
      </Panel>
    </div>
  );
}
