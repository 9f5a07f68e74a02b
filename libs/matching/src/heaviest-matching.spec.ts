import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { heaviestMatching, SINGLE } from './heaviest-matching.js';

interface Graph {
  readonly count: number;
  readonly weight: Float64Array;
}

function graphs(most: number, highest: number): fc.Arbitrary<Graph> {
  return fc.nat({ max: most }).chain((count) =>
    fc
      .array(fc.oneof({ arbitrary: fc.constant(0), weight: 1 }, { arbitrary: fc.nat({ max: highest }), weight: 3 }), {
        minLength: count * count,
        maxLength: count * count,
      })
      .map((drawn) => {
        const weight = new Float64Array(count * count);
        for (let a = 0; a < count; a++)
          for (let b = a + 1; b < count; b++)
            weight[a * count + b] = weight[b * count + a] = drawn[a * count + b] as number;
        return { count, weight };
      }),
  );
}

/** Every matching of the first free vertex onwards. */
function heaviest({ count, weight }: Graph, taken = 0): number {
  let first = 0;
  while (first < count && taken & (1 << first)) first += 1;
  if (first >= count) return 0;
  let best = heaviest({ count, weight }, taken | (1 << first));
  for (let other = first + 1; other < count; other++) {
    const here = weight[first * count + other] as number;
    if (here === 0 || taken & (1 << other)) continue;
    best = Math.max(best, here + heaviest({ count, weight }, taken | (1 << first) | (1 << other)));
  }
  return best;
}

function totalOf({ count, weight }: Graph, partner: Int32Array): number {
  let total = 0;
  partner.forEach((other, at) => {
    if (other === SINGLE) return;
    expect(partner[other]).toBe(at);
    expect(weight[at * count + other]).toBeGreaterThan(0);
    if (at < other) total += weight[at * count + other] as number;
  });
  return total;
}

describe('heaviestMatching', () => {
  const numRuns = process.env.TRELLIS_LONG ? 20_000 : 1_500;

  it.each([1, 3, 1000])(`agrees with every matching of ${numRuns} small graphs of weights to %d`, (highest) => {
    fc.assert(
      fc.property(graphs(9, highest), (graph) => {
        expect(totalOf(graph, heaviestMatching(graph.count, graph.weight))).toBe(heaviest(graph));
      }),
      { seed: 20_281, numRuns },
    );
  });

  it('takes circles in circles apart', () => {
    // Five round a centre of three, each with a leaf: what is shrunk is shrunk again, and opened.
    const edges = [
      ...[0, 1, 2, 3, 4].map((at) => [at, (at + 1) % 5, 8]),
      ...[5, 6, 7].map((at, place) => [at, 5 + ((place + 1) % 3), 9]),
      ...[
        [0, 5, 7],
        [1, 6, 7],
        [3, 7, 6],
        [2, 8, 3],
        [4, 9, 3],
        [6, 10, 2],
      ],
    ] as [number, number, number][];
    const count = 11;
    const weight = new Float64Array(count * count);
    for (const [a, b, worth] of edges) weight[a * count + b] = weight[b * count + a] = worth;
    expect(totalOf({ count, weight }, heaviestMatching(count, weight))).toBe(heaviest({ count, weight }));
  });

  it('pairs everybody when a pair counts more than any weights', () => {
    const count = 60;
    const weight = new Float64Array(count * count);
    for (let a = 0; a < count; a++)
      for (let b = a + 1; b < count; b++)
        weight[a * count + b] = weight[b * count + a] = 1_000_000 + ((a * 7919 + b * 104_729) % 997);
    expect(Array.from(heaviestMatching(count, weight)).filter((other) => other === SINGLE)).toHaveLength(0);
  });
});
