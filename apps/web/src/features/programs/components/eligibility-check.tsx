import { comparisonKey } from '@trellis/forms';
import { Notice } from '@trellis/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from '../../../lib/format.js';
import { LinkButton } from '../../../lib/link-button.js';
import { useSchoolSlug } from '../../../lib/school.js';
import { useSchool } from '../../../lib/use-school.js';
import type { Program } from './section-editor.js';

type Rule = Pick<Program['settings']['eligibility'], 'kind' | 'years' | 'sites'>;

/** The question of the mentees' form that a rule by year or site reads; undefined when the rule reads none. */
export function questionRead(program: Program, kind: Rule['kind']) {
  const itemId = kind === 'YEARS' ? 'year' : kind === 'SITES' ? 'site' : undefined;
  if (!itemId) return undefined;
  return program.privacyFacts.questions.find((question) => question.form === 'mentee' && question.itemId === itemId);
}

/** Says so when a rule by year or site could let nobody in: the form does not ask, or offers other answers. */
export function EligibilityCheck({ program, rule }: { program: Program; rule: Rule }): ReactNode {
  const { t } = useTranslation('program');
  const formats = useFormats();
  if (rule.kind !== 'YEARS' && rule.kind !== 'SITES') return null;
  const question = questionRead(program, rule.kind);
  const problem = `eligibilityCheck.${rule.kind}`;
  if (!question) return <Warning program={program}>{t(`${problem}.notAsked`)}</Warning>;
  const offered = question.choices?.flatMap(({ en, fr }) => [en, fr]).map((label) => comparisonKey(label ?? ''));
  const values = rule.kind === 'YEARS' ? rule.years : rule.sites;
  const unknown = offered ? values.filter((value) => !offered.includes(comparisonKey(value))) : [];
  if (unknown.length === 0) return null;
  const choices = question.choices?.map((label) => localized(label, formats.language)) ?? [];
  return (
    <Warning program={program}>
      {t('eligibilityCheck.unknown', { values: formats.list(unknown), choices: formats.list(choices) })}
    </Warning>
  );
}

function Warning({ program, children }: { program: Program; children: ReactNode }): ReactNode {
  const { t } = useTranslation('program');
  const slug = useSchoolSlug();
  const { may } = useSchool();
  return (
    <Notice tone="attention">
      <p>{children}</p>
      {may('form.edit', program.id) && (
        <LinkButton
          to="/s/$slug/programs/$programId/forms"
          params={{ slug, programId: program.id }}
          variant="default"
          size="sm"
        >
          {t('eligibilityCheck.toForms')}
        </LinkButton>
      )}
    </Notice>
  );
}
