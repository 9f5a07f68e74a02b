import type { Localized } from '@trellis/forms';

/**
 * A text in the languages that the school speaks: what a form came with in others is nobody's to read there. Without words in any
 * of them, all that there are: that is what people get.
 */
export function wordsIn(text: Localized, locales: readonly string[]): readonly { locale: string; words: string }[] {
  const all = Object.entries(text)
    .map(([locale, words]) => ({ locale, words }))
    .filter(({ words }) => words.trim() !== '')
    .sort((one, other) => one.locale.localeCompare(other.locale));
  const own = locales.flatMap((locale) => all.filter((one) => one.locale.split('-')[0] === locale));
  return own.length > 0 ? own : all;
}
