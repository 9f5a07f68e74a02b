import { comparisonKey, type FormDefinition, listAnswer, UNASSIGNED_DIMENSION } from '@trellis/forms';
import type { StoredIdentity } from '../identity/index.js';
import { isOfPage } from './identity-items.policy.js';
import { rawKindOf } from './identity-of.policy.js';
import type { TaxonomyView } from './taxonomy-view.policy.js';

/** One person's raw answers in one enrolment. */
export interface WrittenBy {
  memberId: string;
  stored: StoredIdentity;
  form: FormDefinition;
}

/**
 * What people wrote that stands for nothing yet, as far as it can be told without pointing at anybody: texts given by at least
 * `least` people, in no order that tells how many. How many other texts there are is not told: it would change with one person.
 * Only of those who agreed to matching or to reporting: of nobody else is it used. Free own words are never looked at.
 */
export function unreadTexts(
  people: readonly WrittenBy[],
  view: TaxonomyView,
  least: number,
): { identities: string[]; wishes: string[] } {
  const identities = new Gathering();
  const wishes = new Gathering();
  for (const { memberId, stored, form } of people) {
    if (!agreed(stored)) continue;
    for (const one of stored.answers) {
      if (isOfPage(one.itemId)) continue;
      const kind = rawKindOf(one, form);
      const bound = view.dimension(one.dimension)?.id;
      for (const text of listAnswer(one.answer)) {
        if (kind === 'identity' && !view.optionOf(text) && view.optionsCalled(text, bound).length === 0)
          identities.add(text, memberId);
        if (kind === 'identity_wishes' && view.wishCalled(text).length === 0) wishes.add(text, memberId);
      }
    }
  }
  return { identities: identities.list(least), wishes: wishes.list(least) };
}

function agreed({ consents }: StoredIdentity): boolean {
  return consents.some(
    ({ purpose, dimension, state }) =>
      dimension === UNASSIGNED_DIMENSION &&
      state === 'given' &&
      (purpose === 'matching' || purpose === 'aggregate_reporting'),
  );
}

/** Spellings by the key under which they meet, with the people who gave each. */
class Gathering {
  private readonly found = new Map<string, { people: Set<string>; spellings: Map<string, number> }>();

  add(text: string, memberId: string): void {
    const key = comparisonKey(text);
    if (key === '') return;
    const known = this.found.get(key) ?? { people: new Set(), spellings: new Map() };
    this.found.set(key, known);
    known.people.add(memberId);
    known.spellings.set(text, (known.spellings.get(text) ?? 0) + 1);
  }

  /** The most usual spelling of each. */
  list(least: number): string[] {
    const common = [...this.found.values()].filter(({ people }) => people.size >= least);
    return common.map(({ spellings }) => mostUsual(spellings)).sort((a, b) => a.localeCompare(b, 'en'));
  }
}

function mostUsual(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}
