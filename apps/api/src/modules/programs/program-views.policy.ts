import {
  type CalendarSpan,
  type Eligibility,
  fewestMenteesOf,
  type Localized,
  minimumCommonMinutesOf,
  type ProgramSettings,
} from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { localizedText } from '../../platform/graphql/scalars.js';
import { currentContext } from '../../platform/tenancy/context.js';
import type { Program } from './program.types.js';
import type { ProgramRow } from './programs.repository.js';
import type {
  CalendarSpanView,
  EligibilityView,
  ProgramSettingsView,
  UpdateProgramInput,
} from './program-settings.types.js';

const spanView = ({ name, from, to }: CalendarSpan): CalendarSpanView => ({ name: localizedText(name), from, to });

function eligibilityView(eligibility: Eligibility): EligibilityView {
  return {
    kind: eligibility.kind,
    statement: eligibility.kind === 'self_attestation' ? localizedText(eligibility.statement) : null,
    years: eligibility.kind === 'years' ? eligibility.years : [],
    sites: eligibility.kind === 'sites' ? eligibility.sites : [],
  };
}

/** Settings as the schema shows them: of a program, of a cohort, of a template. */
export function settingsView(settings: ProgramSettings): ProgramSettingsView {
  return {
    publicName: localizedText(settings.publicName),
    focus: localizedText(settings.focus),
    expectations: localizedText(settings.expectations),
    model: { ...settings.model, fewestMentees: fewestMenteesOf(settings.model) },
    requirement: settings.requirement,
    firstContactDays: settings.firstContactDays,
    minimumCommonMinutes: minimumCommonMinutesOf(settings),
    terms: settings.terms.map(spanView),
    holidays: settings.holidays.map(spanView),
    blackouts: settings.blackouts.map(spanView),
    eligibility: eligibilityView(settings.eligibility),
    visibility: settings.visibility,
    identityMatching: settings.identity.matching.on,
    identityReporting: settings.identity.reporting.on,
  };
}

type Words = Partial<Record<keyof Localized, string | null>>;
const SECTIONS = ['publicName', 'focus', 'expectations'] as const;
const SPANS = ['terms', 'holidays', 'blackouts'] as const;
const PLAIN = ['model', 'requirement', 'firstContactDays', 'minimumCommonMinutes', 'visibility'] as const;

/** What a change names, as JSON for the one reader of settings; a language without words is left out. */
export function changedSections(input: UpdateProgramInput): Record<string, unknown> {
  const sections: Record<string, unknown> = {};
  for (const name of SECTIONS) if (input[name]) sections[name] = writtenWords(input[name]);
  for (const name of SPANS) {
    if (input[name]) sections[name] = input[name].map((span) => ({ ...span, name: writtenWords(span.name) }));
  }
  for (const name of PLAIN) {
    const section = input[name];
    if (section !== undefined && section !== null)
      sections[name] = typeof section === 'object' ? said(section) : section;
  }
  if (input.eligibility) {
    const { kind, statement, years, sites } = input.eligibility;
    sections['eligibility'] = {
      kind,
      ...(statement ? { statement: writtenWords(statement) } : {}),
      ...(years ? { years } : {}),
      ...(sites ? { sites } : {}),
    };
  }
  return sections;
}

/** What is null was not said. */
const said = (section: object): object =>
  Object.fromEntries(Object.entries(section).filter(([, value]) => value !== null && value !== undefined));

/** Words as they were entered, a language without any left out. */
export function writtenWords(words: Words): Localized {
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text && text.trim() !== ''));
}

/** A program as the schema shows it, its public name in the reader's language. */
export function programView({ id, name, template_key: templateKey, settings, revision }: ProgramRow): Program {
  return {
    id,
    name,
    templateKey,
    revision,
    publicName: localize(settings.publicName, [currentContext()?.locale ?? 'en']),
    focus: localizedText(settings.focus),
    expectations: localizedText(settings.expectations),
    firstContactDays: settings.firstContactDays,
    settings: settingsView(settings),
  };
}
