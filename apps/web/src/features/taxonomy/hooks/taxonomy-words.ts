import type { IdentityDimensionFieldsFragment, Locale } from '@trellis/api-client';
import { missingLocales } from '@trellis/forms';

export type Dimension = IdentityDimensionFieldsFragment;
export type Option = Dimension['options'][number];
export type RollUp = Dimension['rollUps'][number];
export type Words = Option['label'];

export const LANGUAGE = { EN: 'en', FR: 'fr' } as const;

/** A text as fields hold it: nothing is empty. */
export const fieldsOf = (words: Words | null): { en: string; fr: string } => ({
  en: words?.en ?? '',
  fr: words?.fr ?? '',
});

const present = ({ en, fr }: Words): Record<string, string> => ({ ...(en ? { en } : {}), ...(fr ? { fr } : {}) });

/** The languages of the school in which a text has no words. */
export function languagesMissing(words: Words, locales: readonly Locale[]): readonly Locale[] {
  const missing = missingLocales(
    present(words),
    locales.map((locale) => LANGUAGE[locale]),
  );
  return locales.filter((locale) => missing.includes(LANGUAGE[locale]));
}

/** The languages in which a dimension lacks words somewhere: its name, its explanation, or an option still offered. */
export function dimensionMissing(dimension: Dimension, locales: readonly Locale[]): readonly Locale[] {
  const hasHelp = Boolean(dimension.help.en ?? dimension.help.fr);
  const texts = [
    dimension.label,
    ...(hasHelp ? [dimension.help] : []),
    ...dimension.options.filter(isOffered).map(({ label }) => label),
  ];
  return locales.filter((locale) => texts.some((text) => languagesMissing(text, [locale]).length > 0));
}

/** People can choose it now. */
export const isOffered = ({ state, mergedInto }: Option): boolean => state === 'ACTIVE' && mergedInto === null;
