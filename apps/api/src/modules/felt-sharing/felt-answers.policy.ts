import { FeltAnswer } from '@trellis/contracts';
import type { StoredIdentity } from '../identity/index.js';

/** In the vault these answers stand beside identity answers, under an item and a dimension of their own. */
export const FELT_DIMENSION = 'felt';
export const feltItemOf = (mentorshipId: string): string => `felt:${mentorshipId}`;

/** What somebody said about one match; null where they said nothing, or took it back. */
export function feltIn(stored: StoredIdentity | undefined, mentorshipId: string): FeltAnswer | null {
  const answer = stored?.answers.find(({ itemId }) => itemId === feltItemOf(mentorshipId))?.answer;
  const value = answer?.state === 'answered' ? answer.value : null;
  return Object.values(FeltAnswer).find((one) => one === value) ?? null;
}
