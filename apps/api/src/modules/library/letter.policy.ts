import { LIMITS, type Locale, type Localized } from '@trellis/contracts';
import { fillPlaceholders, placeholderProblems } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';

/** What is known of any cohort, whoever reads the letter. */
export const COHORT_PLACES = ['cohort.starts', 'cohort.ends', 'today'] as const;
export const LETTER_PLACES = ['person.name', 'program.name', 'cohort.name', 'school.name', ...COHORT_PLACES] as const;

export type LetterFacts = Partial<Record<(typeof LETTER_PLACES)[number], string>>;

/** Languages without words are not kept as empty ones. */
export const wordsOf = (text: { en?: string | null; fr?: string | null }): Localized =>
  Object.fromEntries(
    Object.entries(text).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
    ),
  );

/** Throws, naming the field: a title in some language; no place that could not be filled; nothing too long. */
export function requireTitle(title: Localized): void {
  const texts = Object.values(title);
  if (texts.length === 0) throw new AppError('LIBRARY_TITLE_MISSING', {}, 'title');
  if (texts.some((text) => text.length > LIMITS.nameCharacters))
    throw new AppError('WORDING_TOO_LONG', { allowed: LIMITS.nameCharacters }, 'title');
}

/** Throws when the text is empty, or a place in it could not be filled. */
export function requireLetter(title: Localized, body: Localized): void {
  requireTitle(title);
  if (Object.keys(body).length === 0) throw new AppError('LIBRARY_LETTER_EMPTY', {}, 'body');
  for (const [field, text] of [
    ['title', title],
    ['body', body],
  ] as const) {
    for (const [locale, words] of Object.entries(text)) {
      const [problem] = placeholderProblems(words, LETTER_PLACES);
      if (!problem) continue;
      const name = problem.name || words.slice(problem.at, problem.at + 12);
      throw new AppError('PLACEHOLDER_INVALID', { problem: problem.code, name, at: problem.at }, `${field}.${locale}`);
    }
  }
}

/** The text in each language, filled for one reader. */
export function filledLetter(text: Localized, factsIn: (locale: Locale) => LetterFacts): Localized {
  return Object.fromEntries(
    (Object.entries(text) as [Locale, string][]).map(([locale, words]) => [
      locale,
      fillPlaceholders(words, factsIn(locale) as Record<string, string>),
    ]),
  );
}

/** Only what is the same for every reader of a cohort; the other places stay for whoever sends it. */
export function cohortFilled(text: Localized, factsIn: (locale: Locale) => LetterFacts): Localized {
  const own: readonly string[] = COHORT_PLACES;
  return Object.fromEntries(
    (Object.entries(text) as [Locale, string][]).map(([locale, words]) => [
      locale,
      words.replace(/\{\{([^{}]*)\}\}/g, (whole, name: string) =>
        own.includes(name.trim()) ? fillPlaceholders(whole, factsIn(locale) as Record<string, string>) : whole,
      ),
    ]),
  );
}
