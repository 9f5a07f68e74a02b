import type { ItemChange } from './compare-forms.js';
import type { FormItem } from './form-definition.js';

/** Fields of which a smaller number takes more answers, and those of which a greater one does; absent is no bound. */
const LEAST = ['min', 'minLength', 'minChoices'] as const;
const MOST = ['max', 'maxLength', 'maxChoices', 'maxRanked', 'maxEntries', 'decimals'] as const;
type Bounds = Readonly<Record<string, unknown>>;

/** The bounds of two items' answers, field by field. Of a file they bind the upload, and no file that is here already. */
export function compareBounds(before: FormItem, after: FormItem): readonly ItemChange[] {
  if (before.kind === 'file' && after.kind === 'file') return compareFiles(before, after);
  const [old, now] = [before as unknown as Bounds, after as unknown as Bounds];
  return [
    ...LEAST.flatMap((field) => compare(field, old[field], now[field], -1)),
    ...MOST.flatMap((field) => compare(field, old[field], now[field], 1)),
    ...compareFormat(old['format'], now['format']),
    ...compareOther(old['other'], now['other']),
  ];
}

/** `direction` 1: more is wider. */
function compare(field: string, old: unknown, now: unknown, direction: 1 | -1): readonly ItemChange[] {
  const [from, to] = [field === 'decimals' ? (old ?? 0) : old, field === 'decimals' ? (now ?? 0) : now];
  if (from === to) return [];
  if (from === undefined) return [change(field, from, to, false)];
  if (to === undefined) return [change(field, from, to, true)];
  const wider = direction === 1 ? isMore(to, from) : isMore(from, to);
  return [change(field, from, to, wider)];
}

/** Numbers, or days in the order of their texts. */
const isMore = (a: unknown, b: unknown): boolean => (a as number | string) > (b as number | string);

function change(field: string, from: unknown, to: unknown, wider: boolean): ItemChange {
  const args: Record<string, string | number> = { field };
  if (typeof from === 'number' || typeof from === 'string') args['before'] = from;
  if (typeof to === 'number' || typeof to === 'string') args['after'] = to;
  return { code: wider ? 'BOUNDS_WIDENED' : 'BOUNDS_NARROWED', compatible: wider, args };
}

const compareFormat = (old: unknown, now: unknown): readonly ItemChange[] =>
  old === now ? [] : [change('format', old, now, now === undefined)];

const compareOther = (old: unknown, now: unknown): readonly ItemChange[] =>
  old === undefined || now === undefined || old === now
    ? []
    : [change('other', String(old), String(now), now === true)];

function compareFiles(
  before: Extract<FormItem, { kind: 'file' }>,
  after: Extract<FormItem, { kind: 'file' }>,
): readonly ItemChange[] {
  const types = (item: typeof before): string => [...item.types].sort().join(', ');
  return [
    ...compare('maxBytes', before.maxBytes, after.maxBytes, 1),
    ...(types(before) === types(after) ? [] : [change('types', types(before), types(after), false)]),
  ].map((one) => ({ ...one, compatible: true }));
}
