import type { Locale } from '@trellis/contracts';

/** What somebody is called once they are erased, by language. In the row stands the one of the school's first language. */
export const ERASED_PERSON: Readonly<Record<Locale, string>> = { en: 'Erased person', fr: 'Personne effacée' };

const ERASED_NAMES: readonly string[] = Object.values(ERASED_PERSON);

/** A stored name as a reader of this language reads it: the words for an erased person are theirs, not the school's. */
export function personName(stored: string, locale: Locale): string {
  return ERASED_NAMES.includes(stored) ? ERASED_PERSON[locale] : stored;
}
