import { isDay } from './check-value.js';
import {
  CONSENT_PURPOSES,
  FILE_TYPES,
  FORM_LIMITS,
  NAME_PARTS,
  TEXT_FORMATS,
  type ItemKind,
} from './form-definition.js';
import type { JsonReader } from './json-reader.js';

type Raw = Readonly<Record<string, unknown>>;

const OPTION_KEYS = ['id', 'label', 'exclusive'];

/** The fields that each kind of item has besides those of all. */
export const OWN_KEYS: Readonly<Record<ItemKind, readonly string[]>> = {
  short_text: ['maxLength', 'minLength', 'format'],
  long_text: ['maxLength', 'minLength'],
  site: ['maxLength'],
  identity_own_words: ['maxLength'],
  person_name: ['part', 'maxLength'],
  single_choice: ['options', 'other'],
  multiple_choice: ['options', 'other', 'maxChoices', 'minChoices'],
  number: ['min', 'max', 'decimals'],
  identity: ['dimension', 'maxChoices'],
  identity_wishes: ['maxChoices'],
  consent: ['purpose', 'dimension', 'wording'],
  conflict_emails: ['maxEntries'],
  date: ['min', 'max'],
  ranking: ['options', 'maxRanked'],
  file: ['maxBytes', 'types'],
  email: [],
  availability: [],
  mode: [],
  timestamp: [],
  section: [],
  statement: [],
};

/** The fields that only this kind of item has. */
export function readOwn(raw: Raw, kind: ItemKind, path: string, reader: JsonReader): object {
  const whole = (field: string, min: number, max: number) => reader.whole(raw[field], `${path}.${field}`, min, max);
  const entries = (field: string) => ({ [field]: whole(field, 1, FORM_LIMITS.listEntries) });
  switch (kind) {
    case 'short_text':
      return { ...readLengths(raw, path, FORM_LIMITS.shortText, reader), ...readFormat(raw, path, reader) };
    case 'long_text':
      return readLengths(raw, path, FORM_LIMITS.longText, reader);
    case 'site':
      return { maxLength: whole('maxLength', 1, FORM_LIMITS.shortText) };
    case 'identity_own_words':
      return { maxLength: whole('maxLength', 1, FORM_LIMITS.longText) };
    case 'person_name':
      return {
        part: reader.oneOf(raw['part'], `${path}.part`, NAME_PARTS),
        maxLength: whole('maxLength', 1, FORM_LIMITS.shortText),
      };
    case 'single_choice':
      return readOptions(raw, path, reader);
    case 'multiple_choice':
      return { ...readOptions(raw, path, reader), ...readChoices(raw, path, reader) };
    case 'ranking':
      return { options: readOptions({ ...raw, other: false }, path, reader).options, ...entries('maxRanked') };
    case 'date':
      return readDays(raw, path, reader);
    case 'file':
      return readFile(raw, path, reader);
    case 'number':
      return readRange(raw, path, reader);
    case 'identity':
      return { dimension: reader.reference(raw['dimension'], `${path}.dimension`), ...entries('maxChoices') };
    case 'identity_wishes':
      return entries('maxChoices');
    case 'consent':
      return readConsent(raw, path, reader);
    case 'conflict_emails':
      return entries('maxEntries');
    case 'email':
    case 'availability':
    case 'mode':
    case 'timestamp':
    case 'section':
    case 'statement':
      return {};
  }
}

function readOptions(raw: Raw, path: string, reader: JsonReader) {
  const options = reader
    .list(raw['options'], `${path}.options`, { min: 0, max: FORM_LIMITS.options })
    .map((json, index) => {
      const at = `${path}.options[${index}]`;
      const option = reader.object(json, at, raw['kind'] === 'single_choice' ? ['id', 'label'] : OPTION_KEYS);
      return {
        ...(option?.['exclusive'] === undefined ? {} : readExclusive(option['exclusive'], at, reader)),
        id: reader.id(option?.['id'], `${at}.id`),
        label: reader.localized(option?.['label'], `${at}.label`, FORM_LIMITS.optionLabelLength),
      };
    });
  reader.unique(
    options.map((option) => option.id),
    `${path}.options`,
  );
  const other = reader.flag(raw['other'], `${path}.other`);
  if (options.length === 0 && !other) reader.report(`${path}.options`, 'TOO_FEW', { min: 1, found: 0 });
  return { options, other };
}

/** `true` or not there: `false` would be a second way to say nothing. */
function readExclusive(json: unknown, at: string, reader: JsonReader): { exclusive?: true } {
  if (json === true) return { exclusive: true };
  reader.report(`${at}.exclusive`, 'WRONG_TYPE', { expected: 'true' });
  return {};
}

function readLengths(raw: Raw, path: string, longest: number, reader: JsonReader) {
  const maxLength = reader.whole(raw['maxLength'], `${path}.maxLength`, 1, longest);
  if (raw['minLength'] === undefined) return { maxLength };
  return { maxLength, minLength: reader.whole(raw['minLength'], `${path}.minLength`, 1, maxLength) };
}

function readFormat(raw: Raw, path: string, reader: JsonReader): object {
  const { format } = raw;
  return format === undefined ? {} : { format: reader.oneOf(format, `${path}.format`, TEXT_FORMATS) };
}

function readChoices(raw: Raw, path: string, reader: JsonReader) {
  const maxChoices = reader.whole(raw['maxChoices'], `${path}.maxChoices`, 1, FORM_LIMITS.listEntries);
  if (raw['minChoices'] === undefined) return { maxChoices };
  return { maxChoices, minChoices: reader.whole(raw['minChoices'], `${path}.minChoices`, 1, maxChoices) };
}

function readRange(raw: Raw, path: string, reader: JsonReader) {
  const given = raw['decimals'];
  const decimals = given === undefined ? 0 : reader.whole(given, `${path}.decimals`, 0, FORM_LIMITS.decimals);
  const bounds = { min: -FORM_LIMITS.number, max: FORM_LIMITS.number };
  const precision = Math.min(Math.max(decimals, 0), FORM_LIMITS.decimals);
  const min = reader.decimal(raw['min'], `${path}.min`, precision, bounds);
  const max = reader.decimal(raw['max'], `${path}.max`, precision, bounds);
  if (min > max) reader.report(`${path}.max`, 'OUT_OF_RANGE', { min, max: FORM_LIMITS.number });
  if (raw['store'] === 'capacity' && min < 0) reader.report(`${path}.min`, 'OUT_OF_RANGE', { min: 0, max });
  if (raw['store'] === 'capacity' && decimals !== 0) {
    reader.report(`${path}.decimals`, 'NOT_FOR_THIS_ITEM', { store: 'capacity' });
  }
  return { min, max, ...(given === undefined ? {} : { decimals }) };
}

function readDays(raw: Raw, path: string, reader: JsonReader) {
  const day = (field: 'min' | 'max'): { min?: string; max?: string } => {
    const value = raw[field];
    if (value === undefined) return {};
    if (isDay(value)) return { [field]: value };
    reader.report(`${path}.${field}`, 'WRONG_TYPE', { expected: 'day, such as 2026-09-14' });
    return {};
  };
  const days = { ...day('min'), ...day('max') };
  if (days.min !== undefined && days.max !== undefined && days.min > days.max) {
    reader.report(`${path}.max`, 'OUT_OF_RANGE', { min: days.min });
  }
  return days;
}

function readFile(raw: Raw, path: string, reader: JsonReader) {
  const types = reader
    .list(raw['types'], `${path}.types`, { min: 1, max: FILE_TYPES.length })
    .map((type, index) => reader.oneOf(type, `${path}.types[${index}]`, FILE_TYPES));
  reader.unique(types, `${path}.types`);
  return { maxBytes: reader.whole(raw['maxBytes'], `${path}.maxBytes`, 1, FORM_LIMITS.fileBytes), types };
}

function readConsent(raw: Raw, path: string, reader: JsonReader) {
  const wording = reader.object(raw['wording'], `${path}.wording`, ['version', 'text']);
  return {
    purpose: reader.oneOf(raw['purpose'], `${path}.purpose`, CONSENT_PURPOSES),
    dimension: reader.reference(raw['dimension'], `${path}.dimension`),
    wording: {
      version: reader.whole(wording?.['version'], `${path}.wording.version`, 1, FORM_LIMITS.number),
      text: reader.localized(wording?.['text'], `${path}.wording.text`, FORM_LIMITS.wordingLength),
    },
  };
}
