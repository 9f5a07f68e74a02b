import type { Condition, FormDefinition, FormItem } from '@trellis/forms';

/** The form with these items: everything else stays. */
export function withItems(form: FormDefinition, items: readonly FormItem[]): FormDefinition {
  return { ...form, items };
}

/** Puts an item in at a place in the list. */
export function insertItem(form: FormDefinition, item: FormItem, at: number): FormDefinition {
  return withItems(form, [...form.items.slice(0, at), item, ...form.items.slice(at)]);
}

/** Puts another version of an item in its place. */
export function replaceItem(form: FormDefinition, item: FormItem): FormDefinition {
  return withItems(
    form,
    form.items.map((one) => (one.id === item.id ? item : one)),
  );
}

/** Where the section at `index` ends: before the next one, or at the end of the form. */
function endOfSection(items: readonly FormItem[], index: number): number {
  const next = items.findIndex((item, at) => at > index && item.kind === 'section');
  return next === -1 ? items.length : next;
}

/** Where the section begins that the item at `index` belongs to; 0 before the first one. */
function startOfSection(items: readonly FormItem[], index: number): number {
  for (let at = index; at > 0; at -= 1) if (items[at]?.kind === 'section') return at;
  return 0;
}

/**
 * Takes the item at `from` out and puts it in at `to`. A section goes with everything in it, and never into the middle
 * of another: it changes places with that one as a whole.
 */
export function moveItem(form: FormDefinition, from: number, to: number): FormDefinition {
  const { items } = form;
  const moved = items[from];
  if (!moved || from === to || to < 0 || to >= items.length) return form;
  if (moved.kind !== 'section') {
    const rest = items.filter((_, index) => index !== from);
    return withItems(form, [...rest.slice(0, to), moved, ...rest.slice(to)]);
  }
  const end = endOfSection(items, from);
  const block = items.slice(from, end);
  const rest = [...items.slice(0, from), ...items.slice(end)];
  // Downwards within itself is towards the section below it.
  const target = to > from ? Math.max(to, end) : to;
  const before =
    to > from
      ? endOfSection(items, startOfSection(items, Math.min(target, items.length - 1)))
      : startOfSection(items, to);
  const at = to > from ? before - block.length : before;
  return withItems(form, [...rest.slice(0, at), ...block, ...rest.slice(at)]);
}

/** The condition without anything that names the item; nothing when nothing is left. */
export function withoutNamed(condition: Condition, itemId: string): Condition | undefined {
  if ('item' in condition) return condition.item === itemId ? undefined : condition;
  if ('fact' in condition) return condition;
  if ('not' in condition) {
    const inner = withoutNamed(condition.not, itemId);
    return inner && { not: inner };
  }
  const left = (list: readonly Condition[]): Condition[] =>
    list.map((one) => withoutNamed(one, itemId)).filter((one) => one !== undefined);
  const parts = 'all' in condition ? left(condition.all) : left(condition.any);
  if (parts.length === 0) return undefined;
  return 'all' in condition ? { all: parts } : { any: parts };
}

/** Every item that a condition names. */
export function namedIn(condition: Condition): readonly string[] {
  if ('item' in condition) return [condition.item];
  if ('fact' in condition) return [];
  if ('not' in condition) return namedIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(namedIn);
}

export function withCondition<Item extends FormItem>(item: Item, showIf: Condition | undefined): Item {
  const { showIf: _old, ...rest } = item;
  return (showIf ? { ...rest, showIf } : rest) as Item;
}

export interface Removal {
  readonly form: FormDefinition;
  readonly item: FormItem;
  readonly at: number;
  /** Items that were shown depending on it, as they were. */
  readonly freed: readonly FormItem[];
}

/** Takes an item out, and out of the conditions of the others: one that names nothing would never hold. */
export function removeItem(form: FormDefinition, itemId: string): Removal | null {
  const at = form.items.findIndex(({ id }) => id === itemId);
  const item = form.items[at];
  if (!item) return null;
  const freed = form.items.filter(({ showIf }) => showIf && namedIn(showIf).includes(itemId));
  const items = form.items
    .filter(({ id }) => id !== itemId)
    .map((one) => (one.showIf && freed.includes(one) ? withCondition(one, withoutNamed(one.showIf, itemId)) : one));
  return { form: withItems(form, items), item, at, freed };
}

/** Puts back what was taken out, where it was, and into the conditions that named it, whatever was done since. */
export function restoreItem(form: FormDefinition, removal: Removal): FormDefinition {
  if (form.items.some(({ id }) => id === removal.item.id)) return form;
  const back = insertItem(form, removal.item, Math.min(removal.at, form.items.length));
  return withItems(
    back,
    back.items.map((item) => {
      const before = removal.freed.find(({ id }) => id === item.id);
      return before ? withCondition(item, before.showIf) : item;
    }),
  );
}

/** A copy of an item right behind it. */
export function duplicateItem(form: FormDefinition, itemId: string, newId: string): FormDefinition {
  const at = form.items.findIndex(({ id }) => id === itemId);
  const item = form.items[at];
  return item ? insertItem(form, { ...item, id: newId, headerHints: [] }, at + 1) : form;
}
