/**
 * What is to be looked at in several ways (languages, devices, colours) is looked at in one of them at a time, and in the next on the
 * next day. TRELLIS_LONG looks at all of them; TRELLIS_SEED, which stands in the name of the test, has a day's choice again.
 */
const isLong = Boolean(process.env.TRELLIS_LONG);
const A_DAY_MS = 86_400_000;
const SEED = Number(process.env.TRELLIS_SEED ?? Math.floor(Date.now() / A_DAY_MS));

/** For the name of a test, so that what failed can be had again on another day. */
export const TURN = isLong ? 'all in turn' : `TRELLIS_SEED=${SEED}`;

/** Those whose turn it is; `place` tells apart what is asked for side by side, so that no day has one language only. */
export function inTurn<T>(ways: readonly T[], place = 0): T[] {
  return ways.filter((_, index) => isLong || index === (SEED + place) % ways.length);
}
