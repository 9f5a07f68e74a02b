/** Text by locale: `{ en: 'Campus', fr: 'Campus' }`. Keys are BCP 47 tags. */
export type Localized = Readonly<Record<string, string>>;

const filled = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

const exactOrLanguage = (text: Localized, locale: string): string | undefined => {
  if (Object.hasOwn(text, locale) && filled(text[locale])) return text[locale];
  const language = locale.split('-')[0] ?? locale;
  return Object.hasOwn(text, language) && filled(text[language]) ? text[language] : undefined;
};

/**
 * The one fallback rule for text in several languages: the person's locales in their order, then the school's in
 * theirs, then any language that has words (the first by tag, so that everyone falls back to the same one). `fr-CA` is
 * served by `fr`. Returns `''` only when no language has words.
 */
export function localize(
  text: Localized,
  personLocales: readonly string[] = [],
  schoolLocales: readonly string[] = [],
): string {
  for (const locale of [...personLocales, ...schoolLocales]) {
    const found = exactOrLanguage(text, locale);
    if (found !== undefined) return found;
  }
  const any = Object.keys(text)
    .sort()
    .find((locale) => filled(text[locale]));
  return any === undefined ? '' : (text[any] ?? '');
}

/** The locales of `locales` in which `text` has no words of its own (the fallback is not counted as words). */
export function missingLocales(text: Localized, locales: readonly string[]): readonly string[] {
  return locales.filter((locale) => exactOrLanguage(text, locale) === undefined);
}
