import type { Locale, Localized } from '@trellis/contracts';
import { missingLocales } from '@trellis/forms';
import type { PeopleVersion } from './match-people.repository.js';

/**
 * Which kinds of things changed since a draft was computed from them: people (who takes part, with how many places), answers,
 * conflicts, mentorships. Kinds only: a changed draft does not say whose answer moved.
 */
export function changedParts(computedFrom: string | null, now: PeopleVersion): (keyof PeopleVersion)[] {
  const then = computedFrom ? (JSON.parse(computedFrom) as Partial<PeopleVersion>) : {};
  const changed = (Object.keys(now) as (keyof PeopleVersion)[]).filter((part) => then[part] !== now[part]);
  return [...new Set(changed.map(told))];
}

/** That somebody would rather not meet somebody is told as any corrected answer is. */
const told = (part: keyof PeopleVersion): keyof PeopleVersion => (part === 'conflicts' ? 'answers' : part);

/** The school's languages in which the wording for those who wait says nothing. */
export function languagesWithout(text: Localized, locales: readonly Locale[]): readonly string[] {
  return missingLocales(text, locales);
}
