import type { Locale, ProgramSettingsFieldsFragment } from '@trellis/api-client';
import { DEFAULT_PROGRAM_SETTINGS } from '@trellis/contracts';
import type { Localized, SettingsItem as StoredItem } from '@trellis/contracts';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localized, useFormats } from './format.js';
import type { Formats } from './format.js';
import { useSchool } from './use-school.js';

/** A part of the settings, as the service names it. */
export type SettingsItem = Uppercase<StoredItem>;
export type ProgramSettings = ProgramSettingsFieldsFragment;
type Words = ProgramSettings['focus'];
type Span = ProgramSettings['terms'][number];

/** Every part of the settings, in the order in which they are shown. */
export const SETTINGS_ITEMS: readonly SettingsItem[] = [
  'PUBLIC_NAME',
  'FOCUS',
  'EXPECTATIONS',
  'MODEL',
  'REQUIREMENT',
  'FIRST_CONTACT_DAYS',
  'MINIMUM_COMMON_MINUTES',
  'TERMS',
  'HOLIDAYS',
  'BLACKOUTS',
  'ELIGIBILITY',
  'VISIBILITY',
  'IDENTITY_MATCHING',
  'IDENTITY_REPORTING',
];

const words = ({ en, fr }: Localized): Words => ({ en: en ?? null, fr: fr ?? null });

/** The safe choices, in the shape in which the service tells settings. */
export const DEFAULT_SETTINGS: ProgramSettings = {
  publicName: words(DEFAULT_PROGRAM_SETTINGS.publicName),
  focus: words(DEFAULT_PROGRAM_SETTINGS.focus),
  expectations: words(DEFAULT_PROGRAM_SETTINGS.expectations),
  model: { kind: 'PAIR', mentors: 1, mentees: 1, fewestMentees: 1 },
  requirement: {
    ...DEFAULT_PROGRAM_SETTINGS.requirement,
    unit: DEFAULT_PROGRAM_SETTINGS.requirement.unit === 'hours' ? 'HOURS' : 'COUNT',
    per: 'YEAR',
  },
  firstContactDays: DEFAULT_PROGRAM_SETTINGS.firstContactDays,
  minimumCommonMinutes: 0,
  terms: [],
  holidays: [],
  blackouts: [],
  eligibility: { kind: 'OPEN', statement: null, years: [], sites: [] },
  visibility: {
    mentorSees: ['EMAIL', 'PRONOUNS', 'SITE', 'SPECIALTIES', 'LANGUAGES', 'GOALS'],
    menteeSees: ['EMAIL', 'PRONOUNS', 'SITE', 'SPECIALTIES', 'LANGUAGES'],
  },
  identityMatching: DEFAULT_PROGRAM_SETTINGS.identity.matching,
  identityReporting: DEFAULT_PROGRAM_SETTINGS.identity.reporting,
};

/** Whether something is asked for in each term of a program that has no terms: then nothing can be counted. */
export const lacksTerms = ({ requirement, terms }: ProgramSettings): boolean =>
  requirement.amount > 0 && requirement.per === 'TERM' && terms.length === 0;

/** Returns the function that says one part of the settings in words, a line each. */
export function useSettingWords(): (item: SettingsItem, settings: ProgramSettings) => string[] {
  const { t } = useTranslation('program');
  const formats = useFormats();
  const locales = useSchool().school?.locales;
  return useMemo(
    () => (item, settings) => settingWords(item, settings, { t, formats, locales: locales ?? BOTH }),
    [t, formats, locales],
  );
}

function settingWords(
  item: SettingsItem,
  settings: ProgramSettings,
  { t, formats, locales }: { t: TFunction<'program'>; formats: Formats; locales: readonly Locale[] },
): string[] {
  switch (item) {
    case 'PUBLIC_NAME':
      return inEachLanguage(settings.publicName, t, locales);
    case 'FOCUS':
      return inEachLanguage(settings.focus, t, locales);
    case 'EXPECTATIONS':
      return inEachLanguage(settings.expectations, t, locales);
    case 'MODEL':
      return modelWords(settings.model, t, formats);
    case 'REQUIREMENT':
      return requirementWords(settings.requirement, t, formats);
    case 'FIRST_CONTACT_DAYS':
      return [t('say.firstContact', { count: settings.firstContactDays })];
    case 'MINIMUM_COMMON_MINUTES':
      return [
        settings.minimumCommonMinutes === 0
          ? t('say.commonTimeOff')
          : t('say.commonTime', { count: settings.minimumCommonMinutes }),
      ];
    case 'TERMS':
      return spanWords(settings.terms, t, formats);
    case 'HOLIDAYS':
      return spanWords(settings.holidays, t, formats);
    case 'BLACKOUTS':
      return spanWords(settings.blackouts, t, formats);
    case 'ELIGIBILITY':
      return eligibilityWords(settings.eligibility, t, formats);
    case 'VISIBILITY':
      return visibilityWords(settings.visibility, t, formats);
    case 'IDENTITY_MATCHING':
      return [t(settings.identityMatching ? 'say.matching.on' : 'say.matching.off')];
    case 'IDENTITY_REPORTING':
      return [t(settings.identityReporting ? 'say.reporting.on' : 'say.reporting.off')];
  }
}

const BOTH: readonly Locale[] = ['EN', 'FR'];
const LANGUAGE = { EN: 'en', FR: 'fr' } as const satisfies Record<Locale, string>;

/**
 * A text in each language of the school; what it came with in others is nobody's to read there. Without words in any of them,
 * those that there are: that is what people get. The language is named where there are several.
 */
export function inLanguagesOf(locales: readonly Locale[], text: Words): { locale: Locale; said: string }[] {
  const inThese = (some: readonly Locale[]): { locale: Locale; said: string }[] =>
    some.map((locale) => ({ locale, said: text[LANGUAGE[locale]] ?? '' })).filter(({ said }) => said !== '');
  const own = inThese(locales);
  return own.length > 0 ? own : inThese(BOTH);
}

function inEachLanguage(text: Words, t: TFunction<'program'>, locales: readonly Locale[]): string[] {
  return inLanguagesOf(locales, text).map(({ locale, said }) =>
    locales.length === 1 && locales[0] === locale
      ? said
      : t('say.inLanguage', { language: t(`common:languages.${locale}`), text: said }),
  );
}

function modelWords({ kind, ...sizes }: ProgramSettings['model'], t: TFunction<'program'>, formats: Formats): string[] {
  const [mentors, mentees, fewest] = [sizes.mentors, sizes.mentees, sizes.fewestMentees].map(formats.number);
  if (kind === 'PAIR') return [t('say.model.PAIR')];
  return [
    t(`say.model.${kind}`, { mentors, mentees }),
    sizes.fewestMentees > 1 ? t('say.model.fewest', { fewest }) : t('say.model.any'),
    t(`say.model.${kind}names`),
  ];
}

function requirementWords(
  { unit, amount, per, inPersonMinimum }: ProgramSettings['requirement'],
  t: TFunction<'program'>,
  formats: Formats,
): string[] {
  if (amount === 0) return [t('say.requirementNone')];
  const many = (count: number): string => t(`say.amount.${unit}`, { count, amount: formats.number(count) });
  return [
    t('say.requirement', { amount: many(amount), per: t(`say.per.${per}`) }),
    inPersonMinimum > 0 ? t('say.inPerson', { amount: many(inPersonMinimum) }) : t('say.anywhere'),
  ];
}

function spanWords(spans: readonly Span[], t: TFunction<'program'>, formats: Formats): string[] {
  if (spans.length === 0) return [t('say.noSpans')];
  return spans.map(({ name, from, to }) =>
    t(from === to ? 'say.day' : 'say.span', {
      name: localized(name, formats.language),
      from: formats.day(from),
      to: formats.day(to),
    }),
  );
}

function eligibilityWords(
  { kind, statement, years, sites }: ProgramSettings['eligibility'],
  t: TFunction<'program'>,
  formats: Formats,
): string[] {
  const text = statement ? localized(statement, formats.language) : '';
  if (kind === 'YEARS' && years.length === 0) return [t('say.noYears')];
  if (kind === 'SITES' && sites.length === 0) return [t('say.noSites')];
  return [t(`say.eligibility.${kind}`, { text, years: formats.list(years), sites: formats.list(sites) })];
}

function visibilityWords(
  { mentorSees, menteeSees }: ProgramSettings['visibility'],
  t: TFunction<'program'>,
  formats: Formats,
): string[] {
  const parts = (list: readonly string[]): string => formats.list(list.map((part) => t(`parts.${part}`)));
  return [
    t('say.mentorSees', { parts: parts(mentorSees) }),
    menteeSees.length > 0 ? t('say.menteeSees', { parts: parts(menteeSees) }) : t('say.menteeSeesNothing'),
  ];
}
