import type { FormDefinition } from './form-definition.js';

/** The order in which people read an item; what is not named here follows by name. */
const ORDER: readonly string[] = [
  'format',
  'key',
  'audience',
  'title',
  'kind',
  'id',
  'label',
  'help',
  'required',
  'preferNotToSay',
  'store',
  'visibility',
  'showIf',
  'headerHints',
  'item',
  'fact',
  'purpose',
  'dimension',
  'version',
  'items',
];

/**
 * The form as JSON, always the same for the same form: one order of fields, languages by tag. `parseFormDefinition`
 * reads it back as it was.
 */
export function writeFormDefinition(form: FormDefinition): string {
  return `${JSON.stringify(ordered(form), null, 2)}\n`;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, ordered(one)]));
}

function rank(key: string): number {
  const index = ORDER.indexOf(key);
  return index === -1 ? ORDER.length : index;
}
