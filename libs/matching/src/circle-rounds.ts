import { SINGLE } from './heaviest-matching.js';

/**
 * Rounds in which nobody meets twice, as many as asked for as long as there are new partners; beyond that everybody is single.
 * One group: the circle method, one stays and the others go round (Lucas 1883; a 1-factorisation of the complete graph); of an odd
 * number each pauses once in as many rounds. Two sides: the shorter moves along the longer, by its own length each time, so that
 * the pauses wander as well, and by one more each time it has come round.
 */
export function circleRounds(sides: readonly number[], isAcross: boolean, rounds: number): Int32Array[] {
  const one = [...sides.keys()].filter((at) => sides[at] === 0);
  const other = [...sides.keys()].filter((at) => sides[at] !== 0);
  return Array.from({ length: rounds }, (_, round) => {
    const partner = new Int32Array(sides.length).fill(SINGLE);
    const pairs = isAcross ? shift(one, other, round) : turn(sides.length, round);
    for (const [a, b] of pairs) {
      partner[a] = b;
      partner[b] = a;
    }
    return partner;
  });
}

function turn(count: number, round: number): [number, number][] {
  const even = count + (count % 2);
  const ring = even - 1;
  if (count < 2 || round >= ring) return [];
  const pairs = Array.from({ length: even / 2 - 1 }, (_, at): [number, number] => {
    const step = at + 1;
    return [(round + step) % ring, (round - step + ring) % ring];
  });
  return [...pairs, [round, even - 1] as [number, number]].filter((pair) => pair.every((at) => at < count));
}

function shift(one: readonly number[], other: readonly number[], round: number): [number, number][] {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length === 0 || round >= many.length) return [];
  const cycle = many.length / commonDivisor(few.length, many.length);
  const by = round * few.length + Math.floor(round / cycle);
  return few.map((person, at) => [person, many[(at + by) % many.length] as number]);
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
