import {
  CONSENT_PURPOSES,
  FORM_AUDIENCES,
  FORM_LIMITS,
  ITEM_KINDS,
  ITEM_STORES,
  ITEM_VISIBILITIES,
  NAME_PARTS,
  type FormDefinition,
  type FormItem,
  type ItemKind,
  type ItemStore,
} from './form-definition.js';
import { missingLocales, type Localized } from './localized.js';
import { JsonReader, deepFreeze, type DefinitionProblem } from './json-reader.js';

export type FormDefinitionResult =
  | { readonly ok: true; readonly form: FormDefinition }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };

const BASE_KEYS = ['kind', 'id', 'label', 'help', 'required', 'store', 'visibility', 'headerHints'];
const OWN_KEYS: Readonly<Record<ItemKind, readonly string[]>> = {
  short_text: ['maxLength'],
  long_text: ['maxLength'],
  site: ['maxLength'],
  identity_own_words: ['maxLength'],
  person_name: ['part', 'maxLength'],
  single_choice: ['options', 'other'],
  multiple_choice: ['options', 'other', 'maxChoices'],
  number: ['min', 'max'],
  identity: ['dimension', 'maxChoices'],
  identity_wishes: ['maxChoices'],
  consent: ['purpose', 'dimension', 'wording'],
  conflict_emails: ['maxEntries'],
  email: [],
  availability: [],
  mode: [],
  timestamp: [],
};

/** Identity, wishes and consents never enter the ordinary answers; conflicts and names have one place each. */
const ALLOWED_STORES: Readonly<Record<ItemKind, readonly ItemStore[]>> = {
  short_text: ['answer', 'profile'],
  long_text: ['answer', 'profile'],
  site: ['answer', 'profile'],
  single_choice: ['answer', 'profile'],
  multiple_choice: ['answer', 'profile'],
  number: ['answer', 'capacity'],
  email: ['profile'],
  person_name: ['profile'],
  availability: ['answer'],
  mode: ['answer'],
  timestamp: ['answer'],
  identity: ['vault'],
  identity_own_words: ['vault'],
  identity_wishes: ['vault'],
  consent: ['vault'],
  conflict_emails: ['conflict'],
};

/**
 * Reads a form definition from JSON (text or already parsed), refusing unknown fields, wrong types and everything
 * beyond `FORM_LIMITS`, with a code and the path of each problem. What it returns is a frozen copy that shares nothing
 * with the input.
 */
export function parseFormDefinition(json: unknown): FormDefinitionResult {
  const reader = new JsonReader();
  const root = typeof json === 'string' ? parseJson(json, reader) : json;
  const form = reader.problems.length === 0 ? readForm(root, reader) : undefined;
  if (form === undefined || reader.problems.length > 0) return { ok: false, problems: reader.problems };
  return { ok: true, form: deepFreeze(form) };
}

function parseJson(text: string, reader: JsonReader): unknown {
  if (text.length > FORM_LIMITS.jsonLength) {
    reader.report('', 'TOO_LONG', { max: FORM_LIMITS.jsonLength, found: text.length });
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    reader.report('', 'NOT_JSON');
    return undefined;
  }
}

function readForm(json: unknown, reader: JsonReader): FormDefinition | undefined {
  const root = reader.object(json, '', ['format', 'key', 'audience', 'title', 'items']);
  if (!root) return undefined;
  if (root['format'] !== 1) reader.report('format', 'FORMAT_UNKNOWN', { expected: 1 });
  const items = reader
    .list(root['items'], 'items', { min: 1, max: FORM_LIMITS.items })
    .map((item, index) => readItem(item, `items[${index}]`, reader))
    .filter((item) => item !== undefined);
  reader.unique(
    items.map((item) => item.id),
    'items',
  );
  refuseSecondOfAKind(items, reader);
  return {
    format: 1,
    key: reader.id(root['key'], 'key'),
    audience: reader.oneOf(root['audience'], 'audience', FORM_AUDIENCES),
    title: reader.localized(root['title'], 'title', FORM_LIMITS.titleLength),
    items,
  };
}

/** A person has one address, one time of answering and one capacity; a second item of these could only contradict. */
function refuseSecondOfAKind(items: readonly FormItem[], reader: JsonReader): void {
  const single = (item: FormItem): string | undefined => {
    if (item.store === 'capacity') return 'capacity';
    if (item.kind === 'consent') return `consent:${item.dimension}:${item.purpose}`;
    if (item.kind === 'person_name') return `person_name:${item.part}`;
    return item.kind === 'email' || item.kind === 'timestamp' ? item.kind : undefined;
  };
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const key = single(item);
    if (key === undefined) return;
    if (seen.has(key)) reader.report(`items[${index}]`, 'ONLY_ONE_ALLOWED', { kind: key });
    seen.add(key);
  });
}

function readItem(json: unknown, path: string, reader: JsonReader): FormItem | undefined {
  if (!reader.object(json, path)) return undefined;
  const raw = json as Readonly<Record<string, unknown>>;
  const before = reader.problems.length;
  const kind = reader.oneOf(raw['kind'], `${path}.kind`, ITEM_KINDS);
  if (reader.problems.length > before) return undefined;
  reader.object(raw, path, [...BASE_KEYS, ...OWN_KEYS[kind]]);
  const base = readBase(raw, kind, path, reader);
  return { ...base, ...readOwn(raw, kind, path, reader) } as FormItem;
}

function readBase(raw: Readonly<Record<string, unknown>>, kind: ItemKind, path: string, reader: JsonReader) {
  const store = reader.oneOf(raw['store'], `${path}.store`, ITEM_STORES);
  const visibility = reader.oneOf(raw['visibility'], `${path}.visibility`, ITEM_VISIBILITIES);
  if (!ALLOWED_STORES[kind].includes(store)) {
    reader.report(`${path}.store`, 'STORE_NOT_ALLOWED', { kind, allowed: ALLOWED_STORES[kind].join(', ') });
  }
  if ((store === 'vault') !== (visibility === 'as_consented')) {
    reader.report(`${path}.visibility`, 'VISIBILITY_NOT_ALLOWED', { store });
  }
  const hints = raw['headerHints'] === undefined ? [] : raw['headerHints'];
  return {
    kind,
    id: reader.id(raw['id'], `${path}.id`),
    label: reader.localized(raw['label'], `${path}.label`, FORM_LIMITS.labelLength),
    ...(raw['help'] === undefined
      ? {}
      : { help: reader.localized(raw['help'], `${path}.help`, FORM_LIMITS.helpLength) }),
    required: reader.flag(raw['required'], `${path}.required`),
    store,
    visibility,
    headerHints: reader
      .list(hints, `${path}.headerHints`, { min: 0, max: FORM_LIMITS.headerHints })
      .map((hint, index) => reader.text(hint, `${path}.headerHints[${index}]`, FORM_LIMITS.headerHintLength)),
  };
}

/** The fields that only this kind of item has. */
function readOwn(raw: Readonly<Record<string, unknown>>, kind: ItemKind, path: string, reader: JsonReader): object {
  const whole = (field: string, min: number, max: number) => reader.whole(raw[field], `${path}.${field}`, min, max);
  const entries = (field: string) => ({ [field]: whole(field, 1, FORM_LIMITS.listEntries) });
  switch (kind) {
    case 'short_text':
    case 'site':
      return { maxLength: whole('maxLength', 1, FORM_LIMITS.shortText) };
    case 'long_text':
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
      return { ...readOptions(raw, path, reader), ...entries('maxChoices') };
    case 'number':
      return readRange(raw, path, reader);
    case 'identity':
      return { dimension: reader.id(raw['dimension'], `${path}.dimension`), ...entries('maxChoices') };
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
      return {};
  }
}

function readOptions(raw: Readonly<Record<string, unknown>>, path: string, reader: JsonReader) {
  const options = reader
    .list(raw['options'], `${path}.options`, { min: 0, max: FORM_LIMITS.options })
    .map((json, index) => {
      const at = `${path}.options[${index}]`;
      const option = reader.object(json, at, ['id', 'label']);
      return {
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

function readRange(raw: Readonly<Record<string, unknown>>, path: string, reader: JsonReader) {
  const min = reader.whole(raw['min'], `${path}.min`, -FORM_LIMITS.number, FORM_LIMITS.number);
  const max = reader.whole(raw['max'], `${path}.max`, -FORM_LIMITS.number, FORM_LIMITS.number);
  if (min > max) reader.report(`${path}.max`, 'OUT_OF_RANGE', { min, max: FORM_LIMITS.number });
  if (raw['store'] === 'capacity' && min < 0) reader.report(`${path}.min`, 'OUT_OF_RANGE', { min: 0, max });
  return { min, max };
}

function readConsent(raw: Readonly<Record<string, unknown>>, path: string, reader: JsonReader) {
  const wording = reader.object(raw['wording'], `${path}.wording`, ['version', 'text']);
  return {
    purpose: reader.oneOf(raw['purpose'], `${path}.purpose`, CONSENT_PURPOSES),
    dimension: reader.id(raw['dimension'], `${path}.dimension`),
    wording: {
      version: reader.whole(wording?.['version'], `${path}.wording.version`, 1, FORM_LIMITS.number),
      text: reader.localized(wording?.['text'], `${path}.wording.text`, FORM_LIMITS.wordingLength),
    },
  };
}

export interface MissingWords {
  /** Where the words are missing: `title`, `items.email.label`, `items.mode.options.either.label`. */
  readonly path: string;
  readonly locale: string;
}

/** The one completeness check: every text of the form that has no words of its own in one of `locales`. */
export function missingWords(form: FormDefinition, locales: readonly string[]): readonly MissingWords[] {
  return formTexts(form).flatMap(([path, text]) => missingLocales(text, locales).map((locale) => ({ path, locale })));
}

function formTexts(form: FormDefinition): readonly (readonly [string, Localized])[] {
  const ofItem = (item: FormItem): [string, Localized][] => {
    const at = `items.${item.id}`;
    const texts: [string, Localized][] = [[`${at}.label`, item.label]];
    if (item.help) texts.push([`${at}.help`, item.help]);
    if (item.kind === 'consent') texts.push([`${at}.wording`, item.wording.text]);
    if (item.kind === 'single_choice' || item.kind === 'multiple_choice') {
      for (const option of item.options) texts.push([`${at}.options.${option.id}.label`, option.label]);
    }
    return texts;
  };
  return [['title', form.title] as const, ...form.items.flatMap(ofItem)];
}
