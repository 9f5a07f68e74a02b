import {
  FORM_AUDIENCES,
  FORM_LIMITS,
  ITEM_KINDS,
  ITEM_STORES,
  ITEM_VISIBILITIES,
  type FormDefinition,
  type FormItem,
  type ItemKind,
  type ItemStore,
} from './form-definition.js';
import { JsonReader, deepFreeze, type DefinitionProblem } from './json-reader.js';
import { checkConditions, readCondition } from './read-condition.js';
import { OWN_KEYS, readOwn } from './read-item.js';

export type FormDefinitionResult =
  | { readonly ok: true; readonly form: FormDefinition }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };

const BASE_KEYS = ['kind', 'id', 'label', 'help', 'required', 'store', 'visibility', 'headerHints', 'showIf'];
/** Kinds that either need an answer or none at all; for the others "I prefer not to say" can be offered. */
const NO_PREFERENCE: readonly ItemKind[] = ['email', 'person_name', 'timestamp', 'section', 'statement'];
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
  date: ['answer', 'profile'],
  ranking: ['answer'],
  file: ['answer', 'profile'],
  section: ['none'],
  statement: ['none'],
};

/** Where the answers to a kind of item may be kept; the first is the usual place. */
export function storesOf(kind: ItemKind): readonly ItemStore[] {
  return ALLOWED_STORES[kind];
}

/** Whether "I prefer not to say" may be offered or not: the vault always offers it, and some kinds never do. */
export function mayOfferPreference(item: FormItem): boolean {
  return !NO_PREFERENCE.includes(item.kind) && item.store !== 'vault' && item.store !== 'capacity';
}

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
  checkConditions(items, reader);
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
  const mayPrefer = NO_PREFERENCE.includes(kind) ? [] : ['preferNotToSay'];
  reader.object(raw, path, [...BASE_KEYS, ...mayPrefer, ...OWN_KEYS[kind]]);
  const base = readBase(withDefaults(raw, kind), kind, path, reader);
  return { ...base, ...readShowing(raw, path, reader), ...readOwn(raw, kind, path, reader) } as FormItem;
}

/** What is only read need not say how its answer is kept. */
function withDefaults(raw: Readonly<Record<string, unknown>>, kind: ItemKind): Readonly<Record<string, unknown>> {
  const readOnly = kind === 'section' || kind === 'statement';
  return readOnly ? { required: false, store: 'none', visibility: 'told_to_program', ...raw } : raw;
}

/** The optional fields on whether an item is shown, and whether it may be passed over. */
function readShowing(raw: Readonly<Record<string, unknown>>, path: string, reader: JsonReader) {
  const { preferNotToSay, showIf } = raw;
  if (preferNotToSay === true && raw['store'] === 'capacity') {
    reader.report(`${path}.preferNotToSay`, 'NOT_FOR_THIS_ITEM', { store: 'capacity' });
  }
  return {
    ...(preferNotToSay === undefined ? {} : { preferNotToSay: reader.flag(preferNotToSay, `${path}.preferNotToSay`) }),
    ...(showIf === undefined ? {} : { showIf: readCondition(showIf, `${path}.showIf`, reader) }),
  };
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
  if (store === 'none' && raw['required'] === true) {
    reader.report(`${path}.required`, 'NOT_FOR_THIS_ITEM', { kind });
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
