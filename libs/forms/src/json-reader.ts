import { hasDecimals } from './check-value.js';
import { FORM_LIMITS } from './form-definition.js';
import type { Localized } from './localized.js';
import { hasForbiddenCharacters, normaliseText, textLength } from './text.js';

export const DEFINITION_PROBLEM_CODES = [
  'NOT_JSON',
  'FORMAT_UNKNOWN',
  'WRONG_TYPE',
  'FIELD_UNKNOWN',
  'VALUE_UNKNOWN',
  'EMPTY',
  'TOO_LONG',
  'TOO_FEW',
  'TOO_MANY',
  'OUT_OF_RANGE',
  'ID_MALFORMED',
  'LOCALE_MALFORMED',
  'DUPLICATE_ID',
  'ONLY_ONE_ALLOWED',
  'STORE_NOT_ALLOWED',
  'VISIBILITY_NOT_ALLOWED',
  'CHARACTER_NOT_ALLOWED',
  'NOT_FOR_THIS_ITEM',
  'CONDITION_ITEM_UNKNOWN',
  'CONDITION_NOT_ALLOWED',
  'CONDITION_ON_VAULT',
] as const;
export type DefinitionProblemCode = (typeof DEFINITION_PROBLEM_CODES)[number];

export interface DefinitionProblem {
  /** Place in the JSON, `items[3].label.fr`; `''` is the whole. */
  readonly path: string;
  readonly code: DefinitionProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
}

type JsonObject = Readonly<Record<string, unknown>>;

// A hostile file could report a problem per byte; nobody reads past the first hundred.
const MOST_PROBLEMS = 100;
const LOCALE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;
const ID = /^[a-z][a-z0-9_-]*$/;
// What the school itself numbers may begin with a digit.
const REFERENCE = /^[a-z0-9][a-z0-9_-]*$/;

/** Reads JSON of unknown shape; on a problem it notes path and code, and goes on with a harmless value. */
export class JsonReader {
  private readonly found: DefinitionProblem[] = [];

  get problems(): readonly DefinitionProblem[] {
    return this.found;
  }

  report(path: string, code: DefinitionProblemCode, args: Readonly<Record<string, string | number>> = {}): void {
    if (this.found.length < MOST_PROBLEMS) this.found.push({ path, code, args });
  }

  /** A plain object; with `fields`, one that has no others. */
  object(json: unknown, path: string, fields?: readonly string[]): JsonObject | undefined {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
      this.report(path, 'WRONG_TYPE', { expected: 'object' });
      return undefined;
    }
    for (const field of fields ? Object.keys(json) : []) {
      if (!fields?.includes(field)) this.report(join(path, field.slice(0, 60)), 'FIELD_UNKNOWN');
    }
    return json as JsonObject;
  }

  list(json: unknown, path: string, bounds: { readonly min: number; readonly max: number }): readonly unknown[] {
    if (!Array.isArray(json)) {
      this.report(path, 'WRONG_TYPE', { expected: 'list' });
      return [];
    }
    if (json.length < bounds.min) this.report(path, 'TOO_FEW', { min: bounds.min, found: json.length });
    if (json.length <= bounds.max) return json;
    this.report(path, 'TOO_MANY', { max: bounds.max, found: json.length });
    return [];
  }

  text(json: unknown, path: string, max: number): string {
    if (typeof json !== 'string') {
      this.report(path, 'WRONG_TYPE', { expected: 'text' });
      return '';
    }
    // Said rather than mended: what a label hides (a reversed word, a control character) may be why it was sent.
    if (hasForbiddenCharacters(json)) this.report(path, 'CHARACTER_NOT_ALLOWED');
    const text = normaliseText(json);
    if (text === '') this.report(path, 'EMPTY');
    const found = textLength(text);
    if (found > max) this.report(path, 'TOO_LONG', { max, found });
    return text;
  }

  localized(json: unknown, path: string, max: number): Localized {
    const raw = this.object(json, path);
    if (!raw) return {};
    const entries = Object.entries(raw);
    if (entries.length === 0) this.report(path, 'EMPTY');
    if (entries.length > FORM_LIMITS.locales) {
      this.report(path, 'TOO_MANY', { max: FORM_LIMITS.locales, found: entries.length });
      return {};
    }
    return Object.fromEntries(
      entries.map(([locale, words]) => {
        if (!LOCALE.test(locale)) this.report(join(path, locale.slice(0, 60)), 'LOCALE_MALFORMED');
        return [locale, this.text(words, join(path, locale.slice(0, 60)), max)];
      }),
    );
  }

  id(json: unknown, path: string): string {
    if (typeof json === 'string' && ID.test(json) && json.length <= FORM_LIMITS.idLength) return json;
    this.report(path, 'ID_MALFORMED', { max: FORM_LIMITS.idLength });
    return '';
  }

  /** The id of something that is not in the form: a dimension of the school's. */
  reference(json: unknown, path: string): string {
    if (typeof json === 'string' && REFERENCE.test(json) && json.length <= FORM_LIMITS.idLength) return json;
    this.report(path, 'ID_MALFORMED', { max: FORM_LIMITS.idLength });
    return '';
  }

  oneOf<Value extends string>(json: unknown, path: string, values: readonly [Value, ...Value[]]): Value {
    const value = values.find((candidate) => candidate === json);
    if (value === undefined) this.report(path, 'VALUE_UNKNOWN', { allowed: values.join(', ') });
    return value ?? values[0];
  }

  flag(json: unknown, path: string): boolean {
    if (typeof json !== 'boolean') this.report(path, 'WRONG_TYPE', { expected: 'true or false' });
    return json === true;
  }

  whole(json: unknown, path: string, min: number, max: number): number {
    if (typeof json !== 'number' || !Number.isSafeInteger(json)) {
      this.report(path, 'WRONG_TYPE', { expected: 'whole number' });
      return min;
    }
    if (json < min || json > max) this.report(path, 'OUT_OF_RANGE', { min, max });
    return json;
  }

  /** A finite number with at most so many decimals. */
  decimal(
    json: unknown,
    path: string,
    decimals: number,
    bounds: { readonly min: number; readonly max: number },
  ): number {
    if (decimals === 0) return this.whole(json, path, bounds.min, bounds.max);
    if (typeof json !== 'number' || !hasDecimals(json, decimals)) {
      this.report(path, 'WRONG_TYPE', { expected: `number with at most ${decimals} decimals` });
      return bounds.min;
    }
    if (json < bounds.min || json > bounds.max) this.report(path, 'OUT_OF_RANGE', { ...bounds });
    return json;
  }

  unique(ids: readonly string[], path: string): void {
    const seen = new Set<string>();
    for (const id of ids) {
      if (id !== '' && seen.has(id)) this.report(path, 'DUPLICATE_ID', { id });
      seen.add(id);
    }
  }
}

const join = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`);

/** Freezes a tree of plain objects and lists; returns it. */
export function deepFreeze<Tree>(tree: Tree): Tree {
  if (typeof tree === 'object' && tree !== null && !Object.isFrozen(tree)) {
    Object.freeze(tree);
    Object.values(tree).forEach(deepFreeze);
  }
  return tree;
}
