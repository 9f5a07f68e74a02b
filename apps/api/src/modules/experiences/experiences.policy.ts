import { comparisonKey, listAnswer } from '@trellis/forms';
import type { StoredIdentity } from '../identity/index.js';
import { IDENTITY_ITEMS } from '../taxonomy/index.js';

/** Under which item, and dimension, the vault has what a mentee wishes to talk about. */
export const EXPERIENCES_ITEM = IDENTITY_ITEMS.experiences;

/** One thing that a mentor offers: an option of the school's taxonomy, or words of their own. */
export type OfferedExperience = { optionId: string; words: null } | { optionId: null; words: string };

/** Under which two mentors offer the same, however it is spelt; what a mentee's wish names. */
export function experienceKey(offered: OfferedExperience): string {
  return offered.optionId === null ? `words:${comparisonKey(offered.words)}` : `option:${offered.optionId}`;
}

/** Keys of what a mentee would like to talk about. */
export function experiencesWished(stored: StoredIdentity): readonly string[] {
  return listAnswer(stored.answers.find(({ itemId }) => itemId === EXPERIENCES_ITEM)?.answer);
}
