import type { Localized } from '@trellis/contracts';
import { textLength } from '@trellis/forms';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { writtenWords } from './program-views.policy.js';

type Words = { en?: string | null; fr?: string | null };

/** What is asked of words: how long they may be, whether there may be none, and how they are kept. */
export interface WordsAsked {
  most: number;
  field: string;
  normalise: (text: string) => string;
  optional?: boolean;
}

/** Words in at least one language (unless they are optional), none of them too long. */
export function wordsFrom(input: Words, { most, field, normalise, optional = false }: WordsAsked): Localized {
  const written = writtenWords({ en: input.en ?? null, fr: input.fr ?? null });
  const words = Object.fromEntries(
    Object.entries(written).map(([locale, text]) => [locale, normalise(text)]),
  ) as Localized;
  const texts = Object.values(words);
  if (texts.length === 0 && !optional) throw invalidInput({ path: field, problem: 'ONE_LANGUAGE' });
  if (texts.some((text) => textLength(text) > most))
    throw invalidInput({ path: field, problem: 'TOO_LONG', bounds: { most } });
  return words;
}
