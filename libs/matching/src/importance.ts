import type { Importance } from '@trellis/contracts';

/**
 * How much something matters to a mentee, as a weight where a question weighs from 0 to 10: one table for everyone, which no
 * school changes. What is essential is a rule besides: see `MatchWish.isEssential`.
 */
export const IMPORTANCE_WEIGHTS: Readonly<Record<Importance, number>> = {
  none: 0,
  nice: 1,
  important: 3,
  essential: 5,
};
