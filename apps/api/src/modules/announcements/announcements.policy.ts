import type { Locale, Localized } from '@trellis/contracts';
import { fillPlaceholders, missingLocales, placeholderProblems } from '@trellis/forms';
import { AppError } from '../../platform/errors/app-error.js';

/** What may be filled in for each reader. */
export const ANNOUNCEMENT_PLACES = ['person.name', 'program.name', 'cohort.name', 'school.name'] as const;

export type AnnouncementFacts = Record<(typeof ANNOUNCEMENT_PLACES)[number], string>;

export interface AnnouncementWords {
  subject: Localized;
  body: Localized;
}

/** Throws PLACEHOLDER_INVALID, naming the field and the place, when a text could not be filled in. */
export function requireFillable({ subject, body }: AnnouncementWords): void {
  for (const [field, text] of [
    ['subject', subject],
    ['body', body],
  ] as const) {
    for (const words of Object.values(text)) {
      const [problem] = placeholderProblems(words, ANNOUNCEMENT_PLACES);
      if (problem) throw new AppError('PLACEHOLDER_INVALID', { problem: problem.code, name: problem.name }, field);
    }
  }
}

/** Throws ANNOUNCEMENT_INCOMPLETE while a language of the school has no words. */
export function requireComplete({ subject, body }: AnnouncementWords, locales: readonly Locale[]): void {
  const missing = [...new Set([...missingLocales(subject, locales), ...missingLocales(body, locales)])];
  if (missing.length > 0) throw new AppError('ANNOUNCEMENT_INCOMPLETE', { locales: missing }, 'body');
}

/** The words with every place filled, in each language that has words. */
export function filled(text: Localized, facts: AnnouncementFacts): Localized {
  return Object.fromEntries(Object.entries(text).map(([locale, words]) => [locale, fillPlaceholders(words, facts)]));
}
