import { Button } from '@mantine/core';
import { ProgramDocument } from '@trellis/api-client';
import { Notice, Panel, StepArea } from '@trellis/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../lib/api.js';
import { localized, useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { lacksTerms, useSettingWords } from '../../../lib/program-words.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import { CohortCards } from './cohort-cards.js';
import { KeepAsTemplate } from './keep-as-template.js';
import { OpenCohort } from './open-cohort.js';
import type { Program } from './section-editor.js';

/** A program at a glance: whom it is for, its cohorts, and the way to the next one. */
export function ProgramOverview(): ReactNode {
  const { programId } = useParams({ from: '/s/$slug/programs/$programId' });
  const { may } = useSchool();
  const program = useApiQuery(ProgramDocument, { id: programId }).data?.program;
  if (!program) return null;
  return (
    <div className="t-stack" style={{ '--gap': '24px' } as React.CSSProperties}>
      <Summary program={program} />
      <Cohorts program={program} />
      {may('program.configure', program.id) && <KeepAsTemplate program={program} />}
    </div>
  );
}

function Summary({ program }: { program: Program }): ReactNode {
  const { t } = useTranslation('programs');
  const { language } = useFormats();
  const say = useSettingWords();
  return (
    <div className="t-prose t-quiet">
      <p style={{ margin: 0 }} dir="auto">
        {localized(program.focus, language)}
      </p>
      <p style={{ margin: '4px 0 0' }}>
        {t('firstContact', { count: program.firstContactDays })} {say('REQUIREMENT', program.settings).join(' ')}{' '}
        {t('publicName', { name: program.publicName })}
      </p>
    </div>
  );
}

/** Its runs. The next one opens once the charter is complete; until then the way leads there. */
function Cohorts({ program }: { program: Program }): ReactNode {
  const { t } = useTranslation('programs');
  const { may } = useSchool();
  const [opening, setOpening] = useState(false);
  const missing = program.charter.missing;
  const mayOpen = may('cohort.open', program.id);
  const ready = missing.length === 0;
  return (
    <Panel
      title={t('cohorts')}
      aside={mayOpen && ready && !opening && <Button onClick={() => setOpening(true)}>{t('openCohort')}</Button>}
    >
      <div className="t-stack">
        {mayOpen && !ready && <CharterFirst program={program} />}
        {mayOpen && ready && lacksTerms(program.settings) && <TermsFirst programId={program.id} />}
        {opening && (
          <StepArea step="open" opened>
            <OpenCohort programId={program.id} onDone={() => setOpening(false)} />
          </StepArea>
        )}
        <CohortCards cohorts={program.cohorts} />
      </div>
    </Panel>
  );
}

/** A cohort may open without terms, but nobody's hours could be counted in it. */
function TermsFirst({ programId }: { programId: string }): ReactNode {
  const { t } = useTranslation(['programs', 'program']);
  const slug = useSchoolSlug();
  return (
    <Notice tone="attention">
      <p style={{ margin: '0 0 12px' }}>{t('program:settings.lacksTerms')}</p>
      <LinkButton to="/s/$slug/programs/$programId/settings" params={{ slug, programId }}>
        {t('toTerms')}
      </LinkButton>
    </Notice>
  );
}

const PART_WORDS = {
  PURPOSE: 'purpose',
  EVIDENCE: 'evidence',
  CONSULTED: 'consulted',
  LEGAL_BASIS: 'legalBasis',
  REVIEWER: 'reviewer',
  REVIEW_ON: 'reviewOn',
} as const;

function CharterFirst({ program }: { program: Program }): ReactNode {
  const { t } = useTranslation(['programs', 'program']);
  const slug = useSchoolSlug();
  return (
    <Notice tone="attention" title={t('charterFirst')}>
      <ul style={{ margin: '0 0 12px', paddingInlineStart: 20 }}>
        {program.charter.missing.map((part) => (
          <li key={part}>{t(`program:charter.${PART_WORDS[part]}`)}</li>
        ))}
      </ul>
      <LinkButton to="/s/$slug/programs/$programId/charter" params={{ slug, programId: program.id }}>
        {t('toCharter')}
      </LinkButton>
    </Notice>
  );
}
