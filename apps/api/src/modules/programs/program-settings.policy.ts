import {
  type CalendarSpan,
  type Eligibility,
  EligibilityKind,
  fewestMenteesOf,
  type Localized,
  PROGRAM_LIMITS,
  type ProgramDesignSettings,
  ProgramModelKind,
  type Requirement,
  RequirementPeriod,
  RequirementUnit,
  type Visibility,
  VISIBLE_PARTS,
  type VisiblePart,
} from '@trellis/contracts';
import { type DefinitionProblem, isVisible, JsonReader, normaliseLine } from '@trellis/forms';

const FIELDS = [
  'publicName',
  'focus',
  'expectations',
  'model',
  'requirement',
  'firstContactDays',
  'minimumCommonMinutes',
  'terms',
  'holidays',
  'blackouts',
  'eligibility',
  'visibility',
  'identity',
];
const LOCALES = ['en', 'fr'];

type JsonObject = Readonly<Record<string, unknown>>;
type Several<T> = [T, ...T[]];

export type DesignSettingsResult =
  { ok: true; settings: ProgramDesignSettings } | { ok: false; problems: readonly DefinitionProblem[] };

/**
 * Reads settings from JSON of unknown shape, for a change and for a template file alike: unknown fields, wrong types and
 * whatever is over the limits are refused, each with its path and a code.
 */
export function parseDesignSettings(json: unknown): DesignSettingsResult {
  const reader = new JsonReader();
  const settings = readDesignSettings(json, '', reader);
  return reader.problems.length > 0 || !settings ? { ok: false, problems: reader.problems } : { ok: true, settings };
}

/** The same inside a larger file: problems go to the reader under `path`. */
export function readDesignSettings(json: unknown, path: string, reader: JsonReader): ProgramDesignSettings | undefined {
  const raw = reader.object(json, path, FIELDS);
  if (!raw) return undefined;
  const at = (field: string): string => (path === '' ? field : `${path}.${field}`);
  const spans = (field: string): CalendarSpan[] => readSpans(raw[field], at(field), reader);
  return {
    publicName: readName(raw['publicName'], at('publicName'), reader),
    focus: readText(raw['focus'], at('focus'), PROGRAM_LIMITS.textLength, reader),
    expectations: readText(raw['expectations'], at('expectations'), PROGRAM_LIMITS.textLength, reader),
    model: readModel(raw['model'], at('model'), reader),
    requirement: readRequirement(raw['requirement'], at('requirement'), reader),
    firstContactDays: reader.whole(raw['firstContactDays'], at('firstContactDays'), 1, PROGRAM_LIMITS.firstContactDays),
    // A template that was kept before there was such a rule says nothing of it.
    minimumCommonMinutes: reader.whole(
      raw['minimumCommonMinutes'] ?? 0,
      at('minimumCommonMinutes'),
      0,
      PROGRAM_LIMITS.minimumCommonMinutes,
    ),
    terms: spans('terms'),
    holidays: spans('holidays'),
    blackouts: spans('blackouts'),
    eligibility: readEligibility(raw['eligibility'], at('eligibility'), reader),
    visibility: readVisibility(raw['visibility'], at('visibility'), reader),
    identity: readIdentity(raw['identity'], at('identity'), reader),
  };
}

/** Text of several lines in the languages that we speak; at least one has words. */
export function readText(json: unknown, path: string, max: number, reader: JsonReader): Localized {
  const words = reader.localized(json, path, max) as Localized;
  for (const [locale, text] of Object.entries(words)) {
    if (!LOCALES.includes(locale)) reader.report(`${path}.${locale}`, 'VALUE_UNKNOWN', { allowed: LOCALES.join(', ') });
    if (text !== '' && !isVisible(text)) reader.report(`${path}.${locale}`, 'EMPTY');
  }
  return words;
}

/** The same on one line: it stands in mail subjects and titles. */
function readName(json: unknown, path: string, reader: JsonReader): Localized {
  const words = readText(json, path, PROGRAM_LIMITS.publicNameLength, reader);
  return Object.fromEntries(Object.entries(words).map(([locale, text]) => [locale, normaliseLine(text)]));
}

function readModel(json: unknown, path: string, reader: JsonReader): ProgramDesignSettings['model'] {
  const raw = reader.object(json, path, ['kind', 'mentors', 'mentees', 'fewestMentees']) ?? {};
  const kind = reader.oneOf(raw['kind'], `${path}.kind`, valuesOf(ProgramModelKind));
  const { groupSize: most, podMentors } = PROGRAM_LIMITS;
  const size = (field: string, [min, max]: readonly [number, number]): number =>
    reader.whole(raw[field], `${path}.${field}`, min, max);
  const mentors = size('mentors', kind === 'pod' ? [2, podMentors] : [1, 1]);
  const mentees = size('mentees', kind === 'pair' ? [1, 1] : [2, most]);
  const fewest = raw['fewestMentees'];
  // Of a pair there is nothing to say; what was kept before there were groups says nothing either.
  const isSaid = fewest !== undefined && fewest !== null;
  if (kind === 'pair') {
    if (isSaid) size('fewestMentees', [1, 1]);
    return { kind, mentors, mentees };
  }
  const fewestMentees = isSaid ? size('fewestMentees', [1, mentees]) : fewestMenteesOf({ kind, mentors, mentees });
  return { kind, mentors, mentees, fewestMentees };
}

function readRequirement(json: unknown, path: string, reader: JsonReader): Requirement {
  const raw = reader.object(json, path, ['unit', 'amount', 'per', 'inPersonMinimum']) ?? {};
  const unit = reader.oneOf(raw['unit'], `${path}.unit`, valuesOf(RequirementUnit));
  const amount = readAmount(raw['amount'], `${path}.amount`, unit, PROGRAM_LIMITS.requirementAmount, reader);
  return {
    unit,
    amount,
    per: reader.oneOf(raw['per'], `${path}.per`, valuesOf(RequirementPeriod)),
    inPersonMinimum: readAmount(raw['inPersonMinimum'], `${path}.inPersonMinimum`, unit, amount, reader),
  };
}

/** Meetings are counted whole, hours to the half; 0 asks for nothing. */
function readAmount(json: unknown, path: string, unit: string, max: number, reader: JsonReader): number {
  const steps = typeof json === 'number' && Number.isFinite(json) ? json * (unit === 'hours' ? 2 : 1) : Number.NaN;
  if (!Number.isInteger(steps)) {
    reader.report(path, 'WRONG_TYPE', { expected: unit === 'hours' ? 'hours, to the half' : 'whole number' });
    return 0;
  }
  const amount = json as number;
  if (amount < 0 || amount > max) reader.report(path, 'OUT_OF_RANGE', { min: 0, max });
  return amount;
}

function readSpans(json: unknown, path: string, reader: JsonReader): CalendarSpan[] {
  const spans = reader.list(json, path, { min: 0, max: PROGRAM_LIMITS.spans }).map((entry, index) => {
    const at = `${path}[${index}]`;
    const raw = reader.object(entry, at, ['name', 'from', 'to']) ?? {};
    const from = readDay(raw['from'], `${at}.from`, reader);
    const to = readDay(raw['to'], `${at}.to`, reader);
    if (from !== '' && to !== '' && to < from) reader.report(`${at}.to`, 'OUT_OF_RANGE', { min: from, max: '' });
    return { name: readText(raw['name'], `${at}.name`, PROGRAM_LIMITS.spanNameLength, reader), from, to };
  });
  return spans.sort((one, other) => (one.from + one.to < other.from + other.to ? -1 : 1));
}

function readDay(json: unknown, path: string, reader: JsonReader): string {
  const time = typeof json === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(json) ? Date.parse(`${json}T00:00:00Z`) : NaN;
  // 31 February parses in some engines, and comes out as another day.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== json) {
    reader.report(path, 'WRONG_TYPE', { expected: 'day, yyyy-mm-dd' });
    return '';
  }
  return json as string;
}

function readEligibility(json: unknown, path: string, reader: JsonReader): Eligibility {
  const open = reader.object(json, path) ?? {};
  const kind = reader.oneOf(open['kind'], `${path}.kind`, valuesOf(EligibilityKind));
  const own = { open: [], self_attestation: ['statement'], years: ['years'], sites: ['sites'] }[kind];
  const raw = reader.object(json, path, ['kind', ...own]) ?? {};
  switch (kind) {
    case 'open':
      return { kind };
    case 'self_attestation':
      return {
        kind,
        statement: readText(raw['statement'], `${path}.statement`, PROGRAM_LIMITS.statementLength, reader),
      };
    case 'years':
      return { kind, years: readValues(raw['years'], `${path}.years`, reader) };
    case 'sites':
      return { kind, sites: readValues(raw['sites'], `${path}.sites`, reader) };
  }
}

function readValues(json: unknown, path: string, reader: JsonReader): string[] {
  const values = reader
    .list(json, path, { min: 1, max: PROGRAM_LIMITS.eligibleValues })
    .map((value, index) => normaliseLine(reader.text(value, `${path}[${index}]`, PROGRAM_LIMITS.eligibleValueLength)));
  return [...new Set(values)];
}

function readVisibility(json: unknown, path: string, reader: JsonReader): Visibility {
  const raw = reader.object(json, path, ['mentorSees', 'menteeSees']) ?? {};
  const parts = (side: keyof Visibility): VisiblePart[] => {
    const allowed = VISIBLE_PARTS[side];
    const listed = reader
      .list(raw[side], `${path}.${side}`, { min: 0, max: allowed.length })
      .map((part, index) => reader.oneOf(part, `${path}.${side}[${index}]`, allowed as Several<VisiblePart>));
    return allowed.filter((part) => listed.includes(part));
  };
  const visibility = { mentorSees: parts('mentorSees'), menteeSees: parts('menteeSees') };
  // The mentor writes first: without an address nobody ever would.
  if (!visibility.mentorSees.includes('email')) reader.report(`${path}.mentorSees`, 'TOO_FEW', { min: 1, found: 0 });
  return visibility;
}

function readIdentity(json: unknown, path: string, reader: JsonReader): ProgramDesignSettings['identity'] {
  const raw: JsonObject = reader.object(json, path, ['matching', 'reporting']) ?? {};
  return {
    matching: reader.flag(raw['matching'], `${path}.matching`),
    reporting: reader.flag(raw['reporting'], `${path}.reporting`),
  };
}

const valuesOf = <T extends string>(list: Readonly<Record<string, T>>): Several<T> => Object.values(list) as Several<T>;
