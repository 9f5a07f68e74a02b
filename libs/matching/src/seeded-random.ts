/**
 * A source of numbers from 0 to 1 (1 excluded) that is the same for the same seed: mulberry32 by Tommy Ettinger, public domain.
 * For searches only; never for what must not be guessed.
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 to `below`, which is excluded. */
export const drawBelow = (random: () => number, below: number): number => Math.floor(random() * below);

/** The list in an order drawn by `random` (Fisher and Yates); the list itself stays as it is. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const drawn = [...list];
  for (let last = drawn.length - 1; last > 0; last--) {
    const at = drawBelow(random, last + 1);
    [drawn[last], drawn[at]] = [drawn[at] as T, drawn[last] as T];
  }
  return drawn;
}
