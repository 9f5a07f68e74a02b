import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assign } from './assign.js';
import { type AssignmentProblem, MatchingInputError, WAITING } from './problem.js';
import { assignFrom, type AssignmentStart, NEWCOMER } from './resume.js';
import { verifyAssignment } from './verify-assignment.js';

interface Someone {
  id: number;
  places: number;
}

/** A round: who is there, of so many people who keep their numbers, and what stands between them. */
interface Round {
  mentees: number[];
  mentors: Someone[];
  problem: AssignmentProblem;
}

interface DrawnRound {
  hereMentees: boolean[];
  mentors: { isHere: boolean; places: number }[];
  forbidden: number[];
  pins: [number, number][];
  /** Pairs whose score is another from this round on. */
  answers: [number, number][];
}

interface Size {
  mentees: number;
  mentors: number;
  values: number;
}

const drawnRounds = ({ mentees, mentors, values }: Size): fc.Arbitrary<{ score: number[]; rounds: DrawnRound[] }> => {
  const score = fc.integer({ min: -values, max: values }).map((steps) => steps / 1000);
  const pair = fc.nat({ max: mentees * mentors - 1 });
  return fc.record({
    score: fc.array(score, { minLength: mentees * mentors, maxLength: mentees * mentors }),
    rounds: fc.array(
      fc.record({
        hereMentees: fc.array(fc.constantFrom(true, true, true, true, false), {
          minLength: mentees,
          maxLength: mentees,
        }),
        mentors: fc.array(
          fc.record({ isHere: fc.constantFrom(true, true, true, false), places: fc.integer({ min: 0, max: 3 }) }),
          { minLength: mentors, maxLength: mentors },
        ),
        forbidden: fc.array(pair, { maxLength: mentees }),
        pins: fc.array(fc.tuple(fc.nat({ max: mentees - 1 }), fc.nat({ max: mentors - 1 })), { maxLength: 2 }),
        answers: fc.array(fc.tuple(pair, fc.integer({ min: -values, max: values })), { maxLength: 4 }),
      }),
      { minLength: 2, maxLength: 6 },
    ),
  });
};

function roundOf(drawn: DrawnRound, score: number[], width: number): Round {
  const mentees = drawn.hereMentees.flatMap((isHere, id) => (isHere ? [id] : []));
  const mentors = drawn.mentors.flatMap(({ isHere, places }, id) => (isHere ? [{ id, places }] : []));
  for (const [at, steps] of drawn.answers) score[at] = steps / 1000;
  const apart = new Set(drawn.forbidden);
  const each = <T>(of: (at: number) => T): T[] =>
    mentees.flatMap((mentee) => mentors.map(({ id }) => of(mentee * width + id)));
  const forbidden = Uint8Array.from(each((at) => (apart.has(at) ? 1 : 0)));
  const left = mentors.map(({ places }) => places);
  const pinned = drawn.pins
    .map(([mentee, mentor]) => ({
      mentee: mentees.indexOf(mentee),
      mentor: mentors.findIndex(({ id }) => id === mentor),
    }))
    .filter(({ mentee, mentor }, at, all) => {
      const isFirst = all.findIndex((one) => one.mentee === mentee) === at;
      if (mentee < 0 || mentor < 0 || !isFirst || forbidden[mentee * mentors.length + mentor] || !left[mentor])
        return false;
      left[mentor] -= 1;
      return true;
    });
  const problem = {
    ...{ menteeCount: mentees.length, mentorCount: mentors.length, forbidden, pinned },
    score: Float64Array.from(each((at) => score[at] as number)),
    capacity: mentors.map(({ places }) => places),
  };
  return { mentees, mentors, problem };
}

/** Where the round before ended, in the places of this one. */
function startOf(before: Round, { mentorOf, proof }: ReturnType<typeof assign>, now: Round): AssignmentStart {
  return {
    mentorOf: now.mentees.map((id) => {
      const then = before.mentees.indexOf(id);
      if (then < 0) return NEWCOMER;
      const mentor = before.mentors[mentorOf[then] as number];
      return mentor ? now.mentors.findIndex((one) => one.id === mentor.id) : WAITING;
    }),
    mentor: now.mentors.map(({ id }) => {
      const then = before.mentors.findIndex((one) => one.id === id);
      return then < 0 ? NaN : (proof.mentor[then] as number);
    }),
    perPair: proof.perPair,
  };
}

describe('assignFrom', () => {
  const isLong = Boolean(process.env.TRELLIS_LONG);
  let resumed = 0;

  it.each([
    ['few values', { mentees: 6, mentors: 5, values: 3 }, isLong ? 10_000 : 600],
    ['many values', { mentees: 8, mentors: 6, values: 1000 }, isLong ? 10_000 : 600],
    // More mentors than a list of nearest ones has room for.
    ['medium', { mentees: 50, mentors: 50, values: 1000 }, isLong ? 500 : 25],
  ] as [string, Size, number][])(
    'finds, after whatever has changed, what is found from scratch, and proves it: %s',
    (_name, size, numRuns) => {
      fc.assert(
        fc.property(drawnRounds(size), ({ score, rounds }) => {
          const [first, ...later] = rounds;
          let before = roundOf(first as DrawnRound, score, size.mentors);
          let result = assign(before.problem);
          for (const drawn of later) {
            const now = roundOf(drawn, score, size.mentors);
            const found = assignFrom(now.problem, startOf(before, result, now));
            const { matchedCount, totalSteps } = assign(now.problem);
            expect([found.matchedCount, found.totalSteps]).toEqual([matchedCount, totalSteps]);
            expect(verifyAssignment(now.problem, found)).toEqual({ ok: true });
            if (found.isResumed) resumed += 1;
            [before, result] = [now, found];
          }
        }),
        { seed: 20_267, numRuns },
      );
      expect(resumed).toBeGreaterThan(0);
    },
  );

  const problem: AssignmentProblem = {
    menteeCount: 40,
    mentorCount: 12,
    // Many equally good ways, and fewer places than mentees.
    score: Float64Array.from({ length: 480 }, (_, at) => ((at * 7919) % 5) / 4),
    capacity: Array.from({ length: 12 }, (_, at) => 1 + (at % 3)),
  };
  const { mentorOf, proof } = assign(problem);
  const start: AssignmentStart = { mentorOf, mentor: proof.mentor, perPair: proof.perPair };

  it('leaves everybody where they are when nothing has changed', () => {
    const again = assignFrom(problem, start);
    expect(again.isResumed).toBe(true);
    expect(again.mentorOf).toEqual(mentorOf);
    expect(again.proof).toEqual(proof);
  });

  it('gives the same result for the same start, in the end the proof included', () => {
    const changed = {
      ...problem,
      capacity: Array.from(problem.capacity, (places, at) => (at === 3 ? places + 1 : places)),
    };
    const [one, other] = [assignFrom(changed, start), assignFrom(changed, start)];
    expect(one.isResumed).toBe(true);
    expect(other).toEqual(one);
    expect(one.matchedCount).toBe(assign(changed).matchedCount);
  });

  it('solves anew where scores have grown too wide for the earlier prices', () => {
    const wide = { ...problem, score: problem.score.map((score) => score * 1000) };
    const { isResumed, totalSteps } = assignFrom(wide, start);
    expect([isResumed, totalSteps]).toEqual([false, assign(wide).totalSteps]);
  });

  it('takes the price off a mentor who has more places than there are people', () => {
    const one = { menteeCount: 1, mentorCount: 1, score: Float64Array.of(0), capacity: [2] };
    // As after a round in which many wanted this mentor’s one place.
    const found = assignFrom(one, { mentorOf: [WAITING], mentor: [8192], perPair: -5192 });
    expect(found).toMatchObject({ isResumed: true, matchedCount: 1 });
    expect(verifyAssignment(one, found)).toEqual({ ok: true });
  });

  it('refuses a start of another size', () => {
    expect(() => assignFrom(problem, { ...start, mentor: [] })).toThrow(MatchingInputError);
  });
});
