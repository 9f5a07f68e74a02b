import type { FormDefinition, FormItem, Localized } from '@trellis/forms';
import { canDuplicate, freshId } from './new-items.js';

/** An item that two people changed differently; `null` where one of them took it out. */
export interface Clash {
  readonly itemId: string;
  readonly mine: FormItem | null;
  readonly theirs: FormItem | null;
}

export type Choice = 'mine' | 'theirs' | 'both';

export interface Merge {
  /** Changed by the other person alone: taken over as they are. */
  readonly taken: readonly string[];
  readonly clashes: readonly Clash[];
  /** Two different titles; `null` where one of them is as it was. */
  readonly titles: { readonly mine: Localized; readonly theirs: Localized } | null;
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** Equal as JSON, whatever the order of the fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

const find = (form: FormDefinition, id: string): FormItem | null => form.items.find((item) => item.id === id) ?? null;
const idsOf = (form: FormDefinition): string[] => form.items.map(({ id }) => id);

/** Compares two drafts that began as the same one: what the other person did alone, and what both did. */
export function mergeDrafts(base: FormDefinition, mine: FormDefinition, theirs: FormDefinition): Merge {
  const ids = [...new Set([...idsOf(base), ...idsOf(theirs), ...idsOf(mine)])];
  const versions = ids.map((itemId) => ({
    itemId,
    base: find(base, itemId),
    mine: find(mine, itemId),
    theirs: find(theirs, itemId),
  }));
  const bothRetitled =
    !same(base.title, mine.title) && !same(base.title, theirs.title) && !same(mine.title, theirs.title);
  return {
    taken: versions
      .filter((one) => !same(one.base, one.theirs) && same(one.base, one.mine))
      .map(({ itemId }) => itemId),
    clashes: versions
      .filter((one) => !same(one.base, one.mine) && !same(one.base, one.theirs) && !same(one.mine, one.theirs))
      .map(({ itemId, mine: ours, theirs: others }) => ({ itemId, mine: ours, theirs: others })),
    titles: bothRetitled ? { mine: mine.title, theirs: theirs.title } : null,
  };
}

/**
 * One draft out of two: what one person alone did is kept, and of each clash what was chosen. `''` names the title.
 * Whoever changed the order decides it; where both did, it is mine.
 */
export function settle(
  base: FormDefinition,
  mine: FormDefinition,
  theirs: FormDefinition,
  choices: Readonly<Record<string, Choice>>,
): FormDefinition {
  const { clashes } = mergeDrafts(base, mine, theirs);
  const items = orderOf(base, mine, theirs).flatMap((id): FormItem[] => {
    const [old, ours, others] = [find(base, id), find(mine, id), find(theirs, id)];
    if (clashes.some(({ itemId }) => itemId === id)) return chosen(ours, others, choices[id] ?? 'mine');
    const winner = same(old, ours) ? others : ours;
    return winner ? [winner] : [];
  });
  return { ...mine, title: titleOf(base, mine, theirs, choices[''] ?? 'mine'), items };
}

function chosen(mine: FormItem | null, theirs: FormItem | null, choice: Choice): FormItem[] {
  if (choice === 'both' && mine && theirs && canDuplicate(mine)) return [theirs, { ...mine, id: freshId(mine.kind) }];
  const winner = choice === 'theirs' ? theirs : mine;
  return winner ? [winner] : [];
}

function titleOf(base: FormDefinition, mine: FormDefinition, theirs: FormDefinition, choice: Choice): Localized {
  if (same(base.title, mine.title)) return theirs.title;
  return same(base.title, theirs.title) || choice !== 'theirs' ? mine.title : theirs.title;
}

/** Every id of the two drafts once: in the order of whoever changed it, the other's new items behind what they stood behind. */
function orderOf(base: FormDefinition, mine: FormDefinition, theirs: FormDefinition): readonly string[] {
  const kept = idsOf(base).filter((id) => find(mine, id) !== null);
  const ours = idsOf(mine).filter((id) => find(base, id) !== null);
  const [leading, other] = same(kept, ours) ? [idsOf(theirs), idsOf(mine)] : [idsOf(mine), idsOf(theirs)];
  const order = [...leading];
  other.forEach((id, index) => {
    if (order.includes(id)) return;
    const before = other.slice(0, index).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}
