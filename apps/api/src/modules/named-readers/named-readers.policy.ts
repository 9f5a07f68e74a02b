import { type Locale, type Localized, memberPermissions } from '@trellis/contracts';
import type { FormDefinition } from '@trellis/forms';
import type { ColleagueRow } from '../members/index.js';

/** One person, named in one cohort to read. */
export interface Naming {
  id: string;
  memberId: string;
  name: string;
}

/** Who does the matching of a program, and so may be named. */
export function matches({ roles, program_ids: programIds }: ColleagueRow, programId: string): boolean {
  return memberPermissions(roles).includes('matching.run') || programIds.includes(programId);
}

/** Their names as a sentence has them. */
export const namesIn = (namings: readonly Pick<Naming, 'name'>[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(namings.map(({ name }) => name));

const READ_BY: Record<Locale, (names: string) => string> = {
  en: (names) => `May be read by ${names}, and nobody else.`,
  fr: (names) => `Peut être lu par ${names}, et personne d’autre.`,
};

/** A form as it is asked in a cohort: who may read is named in the words of the consent; where nobody is, it is not asked. */
export function namingIn(form: FormDefinition, namings: readonly Naming[]): FormDefinition {
  const items = form.items.flatMap((item): FormDefinition['items'] => {
    if (item.kind !== 'consent' || item.purpose !== 'named_staff') return [item];
    if (namings.length === 0) return [];
    return [{ ...item, wording: { ...item.wording, text: withNames(item.wording.text, namings) } }];
  });
  return { ...form, items };
}

const withNames = (text: Localized, namings: readonly Naming[]): Localized =>
  Object.fromEntries(
    Object.entries(text).map(([language, words]) => {
      const locale: Locale = language === 'fr' ? 'fr' : 'en';
      return [language, `${words} ${READ_BY[locale](namesIn(namings, locale))}`];
    }),
  );
