import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MatchingInputError, WAITING } from './problem.js';
import { blockingPairs, matchStably, type Ranking, type StableProblem, verifyStable } from './stable.js';

interface Known {
  mentees: Record<string, string[]>;
  mentors: Record<string, string[]>;
  capacity?: Record<string, number>;
}
const golden = JSON.parse(readFileSync(new URL('../testdata/matching.json', import.meta.url), 'utf8')) as {
  deferredAcceptance: Known & { stable: Record<string, string[]>; blockingPairs: number };
  deferredAcceptanceSideMatters: Known & {
    menteeProposing: Record<string, string>;
    mentorProposing: Record<string, string>;
  };
};

function problemOf({ mentees, mentors, capacity }: Known): StableProblem {
  const [menteeIds, mentorIds] = [Object.keys(mentees), Object.keys(mentors)];
  return {
    mentees: Object.values(mentees).map((list) => list.map((id) => mentorIds.indexOf(id))),
    mentors: Object.values(mentors).map((list) => list.map((id) => menteeIds.indexOf(id))),
    capacity: mentorIds.map((id) => capacity?.[id] ?? 1),
  };
}

const named = ({ mentees, mentors }: Known, mentorOf: Int32Array) =>
  Object.fromEntries(Object.keys(mentees).map((id, at) => [id, Object.keys(mentors)[mentorOf[at] as number]]));

describe('matchStably on cases with known answers', () => {
  it('deferredAcceptance', () => {
    const known = golden.deferredAcceptance;
    const problem = problemOf(known);
    const { mentorOf, matchedCount } = matchStably(problem);
    const mentorOfId = named(known, mentorOf);
    const byMentor = Object.fromEntries(
      Object.keys(known.mentors).map((mentor) => [
        mentor,
        Object.keys(known.mentees)
          .filter((mentee) => mentorOfId[mentee] === mentor)
          .sort(),
      ]),
    );
    expect(byMentor).toEqual(known.stable);
    expect(matchedCount).toBe(5);
    expect(blockingPairs(problem, mentorOf)).toHaveLength(known.blockingPairs);
    expect(verifyStable(problem, mentorOf)).toEqual({ ok: true, blockingPairs: 0 });
  });

  it('deferredAcceptanceSideMatters', () => {
    const known = golden.deferredAcceptanceSideMatters;
    const problem = problemOf(known);
    expect(named(known, matchStably(problem).mentorOf)).toEqual(known.menteeProposing);
    const other = matchStably(problem, { proposing: 'mentors' });
    expect(named(known, other.mentorOf)).toEqual(known.mentorProposing);
    expect(verifyStable(problem, other.mentorOf).ok).toBe(true);
  });
});

/** Everyone ranks some of the others in some order, some of them alike. */
function rankings(people: number, others: number): fc.Arbitrary<Ranking[]> {
  const one = fc
    .tuple(
      fc.shuffledSubarray(Array.from({ length: others }, (_, k) => k)),
      fc.array(fc.boolean(), { minLength: others, maxLength: others }),
    )
    .map(([order, isAlike]) => {
      const tiers: number[][] = [];
      order.forEach((other, k) => {
        if (isAlike[k] && tiers.length > 0) tiers.at(-1)?.push(other);
        else tiers.push([other]);
      });
      return tiers.map((tier) => (tier.length === 1 ? (tier[0] as number) : tier));
    });
  return fc.array(one, { minLength: people, maxLength: people });
}

function problems(mentees: number, mentors: number): fc.Arbitrary<StableProblem> {
  return fc.tuple(fc.nat({ max: mentees }), fc.nat({ max: mentors })).chain(([n, m]) =>
    fc.record({
      mentees: rankings(n, m),
      mentors: rankings(m, n),
      capacity: fc.array(fc.nat({ max: 2 }), { minLength: m, maxLength: m }),
      forbidden: fc
        .array(fc.constantFrom(0, 0, 0, 0, 1), { minLength: n * m, maxLength: n * m })
        .map((list) => Uint8Array.from(list)),
    }),
  );
}

/** Every matching of people who ranked each other, within the capacities. */
function everyMatching({ mentees, mentors, capacity, forbidden }: StableProblem): Int32Array[] {
  const ranks = (ranking: Ranking | undefined, other: number) => (ranking ?? []).flat().includes(other);
  const places = Array.from(capacity);
  const found: Int32Array[] = [];
  const mentorOf = new Int32Array(mentees.length).fill(WAITING);
  const place = (i: number): void => {
    if (i === mentees.length) {
      found.push(Int32Array.from(mentorOf));
      return;
    }
    place(i + 1);
    for (let j = 0; j < mentors.length; j++) {
      const isRanked = ranks(mentees[i], j) && ranks(mentors[j], i);
      if (!isRanked || !places[j] || forbidden?.[i * mentors.length + j]) continue;
      places[j] = (places[j] as number) - 1;
      mentorOf[i] = j;
      place(i + 1);
      mentorOf[i] = WAITING;
      places[j] = (places[j] as number) + 1;
    }
  };
  place(0);
  return found;
}

/** Blocking pairs by the words of the definition. */
function blockingByDefinition({ mentees, mentors, capacity, forbidden }: StableProblem, mentorOf: Int32Array): number {
  const tier = (ranking: Ranking | undefined, other: number) => {
    const at = (ranking ?? []).findIndex((entry) => [entry].flat().includes(other));
    return at < 0 ? Infinity : at;
  };
  let count = 0;
  mentees.forEach((ranking, i) =>
    mentors.forEach((theirs, j) => {
      const isAcceptable = tier(ranking, j) < Infinity && tier(theirs, i) < Infinity;
      if (!isAcceptable || forbidden?.[i * mentors.length + j] || mentorOf[i] === j) return;
      const held = mentorOf[i] as number;
      if (held !== WAITING && tier(ranking, held) <= tier(ranking, j)) return;
      const mentored = Array.from(mentorOf.keys()).filter((other) => mentorOf[other] === j);
      const gives = mentored.some((other) => tier(theirs, i) < tier(theirs, other));
      if (mentored.length < (capacity[j] as number) || gives) count++;
    }),
  );
  return count;
}

describe('matchStably against exhaustive search', () => {
  const numRuns = process.env.TRELLIS_LONG ? 10_000 : 600;

  it(`is stable, and the best stable matching for who proposes, on ${numRuns} small problems`, () => {
    fc.assert(
      fc.property(problems(4, 3), (problem) => {
        const mine = matchStably(problem);
        const theirs = matchStably(problem, { proposing: 'mentors' });
        // Ties as the rule breaks them: the lower index first.
        const strict = {
          ...problem,
          mentees: problem.mentees.map((ranking) => ranking.flatMap((entry) => [entry].flat().sort((a, b) => a - b))),
          mentors: problem.mentors.map((ranking) => ranking.flatMap((entry) => [entry].flat().sort((a, b) => a - b))),
        };
        const stable = everyMatching(problem).filter((mentorOf) => blockingByDefinition(strict, mentorOf) === 0);
        for (const { mentorOf } of [mine, theirs]) {
          expect(stable).toContainEqual(mentorOf);
          expect(verifyStable(problem, mentorOf)).toEqual({ ok: true, blockingPairs: 0 });
        }
        const place = (i: number, mentor: number) =>
          mentor === WAITING ? Infinity : strict.mentees[i]?.indexOf(mentor);
        for (const other of stable) {
          other.forEach((mentor, i) => {
            expect(place(i, mine.mentorOf[i] as number)).toBeLessThanOrEqual(place(i, mentor) as number);
            expect(place(i, theirs.mentorOf[i] as number)).toBeGreaterThanOrEqual(place(i, mentor) as number);
          });
          // Who waits is the same in every stable matching.
          expect(other.map((mentor) => Number(mentor === WAITING))).toEqual(
            mine.mentorOf.map((mentor) => Number(mentor === WAITING)),
          );
        }
      }),
      { seed: 20_270, numRuns },
    );
  });

  it('counts the blocking pairs of any matching as the definition does', () => {
    fc.assert(
      fc.property(problems(4, 3), fc.nat(), (problem, which) => {
        const all = everyMatching(problem);
        const mentorOf = all[which % all.length] as Int32Array;
        const count = blockingByDefinition(problem, mentorOf);
        expect(blockingPairs(problem, mentorOf)).toHaveLength(count);
        const verification = verifyStable(problem, mentorOf);
        expect([verification.ok, verification.blockingPairs]).toEqual([count === 0, count]);
      }),
      { seed: 20_271, numRuns },
    );
  });

  it('is stable on medium problems, whatever the order of the problem', () => {
    fc.assert(
      fc.property(problems(40, 20), (problem) => {
        expect(verifyStable(problem, matchStably(problem).mentorOf).ok).toBe(true);
        expect(matchStably(problem)).toEqual(matchStably(problem));
      }),
      { seed: 20_272, numRuns: 100 },
    );
  });
});

describe('what matchStably keeps and refuses', () => {
  const problem: StableProblem = { mentees: [[0, 1], [0]], mentors: [[1, 0], [0]], capacity: [1, 1] };

  it('breaks ties by the order of the problem', () => {
    const tied: StableProblem = { mentees: [[[1, 0]], [[0, 1]]], mentors: [[[1, 0]], [[0, 1]]], capacity: [1, 1] };
    expect(Array.from(matchStably(tied).mentorOf)).toEqual([0, 1]);
    expect(Array.from(matchStably(tied, { proposing: 'mentors' }).mentorOf)).toEqual([0, 1]);
  });

  it('keeps a pinned pair, to which nobody can object', () => {
    const pinned = { ...problem, pinned: [{ mentee: 0, mentor: 0 }] };
    const { mentorOf } = matchStably(pinned);
    expect(Array.from(mentorOf)).toEqual([0, WAITING]);
    expect(verifyStable(pinned, mentorOf)).toEqual({ ok: true, blockingPairs: 0 });
    expect(verifyStable(problem, mentorOf)).toMatchObject({ code: 'blocking_pair', blockingPairs: 1 });
  });

  it('never matches a forbidden pair, however much they want each other', () => {
    const forbidden = { ...problem, forbidden: Uint8Array.of(0, 0, 1, 0) };
    expect(Array.from(matchStably(forbidden).mentorOf)).toEqual([0, WAITING]);
  });

  it.each<[string, number[]]>([
    ['shape', [0]],
    ['shape', [0, 7]],
    ['capacity_exceeded', [0, 0]],
    ['not_ranked', [0, 1]],
    ['blocking_pair', [WAITING, 0]],
  ])('verifyStable rejects with %s: %j', (code, mentorOf) => {
    expect(verifyStable(problem, Int32Array.from(mentorOf))).toMatchObject({ ok: false, code });
  });

  it.each<[string, StableProblem]>([
    ['ranking_wrong', { ...problem, mentees: [[0, 0], [0]] }],
    ['ranking_wrong', { ...problem, mentees: [[2], [0]] }],
    ['ranking_wrong', { ...problem, mentors: [[[1, 1]], [0]] }],
    ['shape_wrong', { ...problem, capacity: [1] }],
    ['pinned_over_capacity', { ...problem, capacity: [0, 1], pinned: [{ mentee: 0, mentor: 0 }] }],
  ])('refuses with %s', (code, wrong) => {
    expect(() => matchStably(wrong)).toThrow(MatchingInputError);
    expect(() => matchStably(wrong)).toThrow(code);
  });

  it('counts blocking pairs of matchings that keep the rules only', () => {
    expect(() => blockingPairs(problem, Int32Array.of(0, 0))).toThrow('capacity_exceeded');
  });
});
