/** How much something matters to a mentee. `essential` is a rule besides: see `MatchWish.isEssential`. */
export type Importance = 'none' | 'nice' | 'important' | 'essential';

/** Importance as a weight, where a question weighs from 0 to 10: one table for everyone, which no school changes. */
export const IMPORTANCE_WEIGHTS: Readonly<Record<Importance, number>> = {
  none: 0,
  nice: 1,
  important: 3,
  essential: 5,
};
