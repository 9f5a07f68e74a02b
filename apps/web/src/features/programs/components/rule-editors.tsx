import { Checkbox, NativeSelect, NumberInput, Radio, Textarea } from '@mantine/core';
import type { EligibilityKind, RequirementPeriod, RequirementUnit } from '@trellis/api-client';
import { PROGRAM_LIMITS } from '@trellis/contracts';
import { comparisonKey } from '@trellis/forms';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProps, useAppForm } from '../../../lib/form.js';
import { localized, useFormats } from '../../../lib/format.js';
import { EligibilityCheck, questionRead } from './eligibility-check.js';
import { LocalizedFields, wordsAt } from './localized-fields.js';
import { Preview, SectionEditor } from './section-editor.js';
import type { EditorProps } from './section-editor.js';

const UNITS = ['HOURS', 'COUNT'] as const;
const PERIODS = ['TERM', 'YEAR', 'COHORT'] as const;
const KINDS = ['OPEN', 'SELF_ATTESTATION', 'YEARS', 'SITES'] as const;
type RequirementFields = {
  unit: RequirementUnit;
  amount: number | string;
  per: RequirementPeriod;
  inPersonMinimum: number | string;
};

/** Hours or meetings, in each term, year or cohort. */
export function RequirementEditor(editor: EditorProps): ReactNode {
  const { t } = useTranslation('program');
  const { settings } = editor.program;
  const within = (max: (values: RequirementFields) => number) => (value: number | string, values: RequirementFields) =>
    amountProblem(value, values.unit, max(values), t);
  const form = useAppForm<RequirementFields>(
    { ...settings.requirement },
    {
      amount: within(() => PROGRAM_LIMITS.requirementAmount),
      inPersonMinimum: within(({ amount }) => Number(amount) || 0),
    },
  );
  const { unit, amount, per, inPersonMinimum } = form.values;
  const requirement = { unit, amount: Number(amount) || 0, per, inPersonMinimum: Number(inPersonMinimum) || 0 };
  const step = unit === 'HOURS' ? 0.5 : 1;
  return (
    <SectionEditor
      form={form}
      editor={editor}
      changeOf={() => ({ requirement })}
      concernsPeople
      preview={<Preview settings={{ ...settings, requirement }} items={['REQUIREMENT']} />}
    >
      <NativeSelect
        label={t('fields.unit')}
        data={UNITS.map((value) => ({ value, label: t(`fields.units.${value}`) }))}
        {...fieldProps(form, 'unit')}
      />
      <NumberInput
        min={0}
        max={PROGRAM_LIMITS.requirementAmount}
        step={step}
        label={t('fields.amount')}
        description={t('fields.amountHelp')}
        {...fieldProps(form, 'amount')}
      />
      <NativeSelect
        label={t('fields.per')}
        data={PERIODS.map((value) => ({ value, label: t(`fields.pers.${value}`) }))}
        {...fieldProps(form, 'per')}
      />
      <NumberInput
        min={0}
        step={step}
        label={t('fields.inPersonMinimum')}
        description={t('fields.inPersonHelp')}
        {...fieldProps(form, 'inPersonMinimum')}
      />
    </SectionEditor>
  );
}

function amountProblem(
  value: number | string,
  unit: RequirementUnit,
  max: number,
  t: (key: string, args?: Record<string, unknown>) => string,
): string | null {
  const amount = value === '' ? Number.NaN : Number(value);
  if (Number.isNaN(amount) || amount < 0 || amount > max) return t('fields.wrong.number', { min: 0, max });
  if (unit === 'HOURS') return Number.isInteger(amount * 2) ? null : t('fields.wrong.half');
  return Number.isInteger(amount) ? null : t('fields.wrong.whole');
}

/** The days within which the mentor writes. */
export function FirstContactEditor(editor: EditorProps): ReactNode {
  const { t } = useTranslation('program');
  const { settings } = editor.program;
  const max = PROGRAM_LIMITS.firstContactDays;
  const form = useAppForm<{ firstContactDays: number | string }>(
    { firstContactDays: settings.firstContactDays },
    {
      firstContactDays: (value) =>
        Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= max
          ? null
          : t('fields.wrong.number', { min: 1, max }),
    },
  );
  const firstContactDays = Number(form.values.firstContactDays) || 0;
  return (
    <SectionEditor
      form={form}
      editor={editor}
      changeOf={() => ({ firstContactDays })}
      concernsPeople
      preview={<Preview settings={{ ...settings, firstContactDays }} items={['FIRST_CONTACT_DAYS']} />}
    >
      <NumberInput
        min={1}
        max={max}
        allowDecimal={false}
        label={t('fields.firstContactDays')}
        description={t('fields.firstContactHelp')}
        {...fieldProps(form, 'firstContactDays')}
      />
    </SectionEditor>
  );
}

type Words = { en?: string | null; fr?: string | null };

type EligibilityFields = {
  kind: EligibilityKind;
  years: string;
  sites: string;
  statement_en: string;
  statement_fr: string;
};

const linesOf = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);

/** Who may take part as a mentee: there is no way here to look at identity. */
export function EligibilityEditor(editor: EditorProps): ReactNode {
  const { t } = useTranslation('program');
  const { settings } = editor.program;
  const { kind: stored, statement, years, sites } = settings.eligibility;
  const first = editor.locales[0] === 'FR' ? 'fr' : 'en';
  const form = useAppForm<EligibilityFields>(
    {
      kind: stored,
      years: years.join('\n'),
      sites: sites.join('\n'),
      statement_en: statement?.en ?? '',
      statement_fr: statement?.fr ?? '',
    },
    {
      years: (value, { kind }) => (kind === 'YEARS' && linesOf(value).length === 0 ? t('fields.wrong.list') : null),
      sites: (value, { kind }) => (kind === 'SITES' && linesOf(value).length === 0 ? t('fields.wrong.list') : null),
      [`statement_${first}` as const]: (_value: string, values: EligibilityFields) => {
        const { en, fr } = wordsAt(values, 'statement');
        return values.kind === 'SELF_ATTESTATION' && (en + fr).trim() === '' ? t('fields.wrong.oneLanguage') : null;
      },
    },
  );
  const { kind } = form.values;
  const words = wordsAt(form.values, 'statement');
  const eligibility = {
    kind,
    statement: kind === 'SELF_ATTESTATION' ? words : null,
    years: kind === 'YEARS' ? linesOf(form.values.years) : [],
    sites: kind === 'SITES' ? linesOf(form.values.sites) : [],
  };
  return (
    <SectionEditor
      form={form}
      editor={editor}
      changeOf={() => ({ eligibility: eligibilityInput(eligibility) })}
      concernsPeople
      preview={<Preview settings={{ ...settings, eligibility }} items={['ELIGIBILITY']} />}
    >
      <Radio.Group label={t('fields.kind')} {...fieldProps(form, 'kind')}>
        <div className="t-stack" style={{ paddingBlock: 8 }}>
          {KINDS.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`fields.kinds.${value}`)}
              description={t(`fields.kindHelp.${value}`)}
            />
          ))}
        </div>
      </Radio.Group>
      {kind === 'SELF_ATTESTATION' && (
        <LocalizedFields
          form={form}
          name="statement"
          locales={editor.locales}
          label="fields.statement"
          maxLength={PROGRAM_LIMITS.statementLength}
          long
        />
      )}
      {(kind === 'YEARS' || kind === 'SITES') && <ValuesField form={form} program={editor.program} kind={kind} />}
      <EligibilityCheck program={editor.program} rule={eligibility} />
    </SectionEditor>
  );
}

/** Years or sites: chosen from what the form offers; where it offers nothing to choose from, written one a line. */
function ValuesField({
  form,
  program,
  kind,
}: {
  form: UseFormReturnType<EligibilityFields>;
  program: EditorProps['program'];
  kind: 'YEARS' | 'SITES';
}): ReactNode {
  const { t } = useTranslation('program');
  const { language } = useFormats();
  const name = kind === 'YEARS' ? 'years' : 'sites';
  const question = questionRead(program, kind);
  const choices = question?.choices ?? [];
  if (choices.length === 0)
    return (
      <Textarea
        autosize
        minRows={3}
        dir="auto"
        label={t(`fields.${name}`)}
        description={t(question ? 'fields.listHelp' : 'fields.listHelpNotAsked')}
        {...fieldProps(form, name)}
      />
    );
  // An entry counts in whichever language it was written; one that the form does not offer stands here until it is taken out.
  const entries = linesOf(form.values[name]);
  const names = (entry: string, { en, fr }: Words): boolean =>
    [en, fr].some((label) => label && comparisonKey(label) === comparisonKey(entry));
  const offered = choices.map((choice) => ({
    value: entries.find((entry) => names(entry, choice)) ?? localized(choice, language),
    label: localized(choice, language),
  }));
  const others = entries
    .filter((entry) => !choices.some((choice) => names(entry, choice)))
    .map((value) => ({ value, label: t('fields.notOffered', { value }) }));
  return (
    <Checkbox.Group
      label={t(`fields.${name}`)}
      description={t('fields.choicesHelp')}
      value={entries}
      onChange={(values) => form.setFieldValue(name, values.join('\n'))}
      error={form.errors[name]}
    >
      <div className="t-stack" style={{ '--gap': '10px', paddingBlock: 8 } as React.CSSProperties}>
        {[...offered, ...others].map(({ value, label }) => (
          <Checkbox key={value} value={value} label={<bdi>{label}</bdi>} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface EligibilityDraft {
  kind: EligibilityKind;
  statement: { en: string; fr: string } | null;
  years: string[];
  sites: string[];
}

/** Only what belongs to the kind is sent. */
function eligibilityInput({ kind, statement, years, sites }: EligibilityDraft): {
  kind: EligibilityKind;
  statement: { en: string; fr: string } | null;
  years: string[] | null;
  sites: string[] | null;
} {
  return { kind, statement, years: kind === 'YEARS' ? years : null, sites: kind === 'SITES' ? sites : null };
}
