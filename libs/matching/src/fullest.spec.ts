import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openInFullest, type OpenPlaces } from './fullest.js';
import { MatchingInputError } from './problem.js';

/** Every way of placing everybody, or not, that the rules allow: by trying. */
function* everyMatching({ menteeCount, mentorCount, capacity, forbidden }: OpenPlaces): Generator<number[]> {
  const left = Array.from(capacity);
  const at: number[] = [];
  function* place(mentee: number): Generator<number[]> {
    if (mentee === menteeCount) {
      yield [...at];
      return;
    }
    at[mentee] = -1;
    yield* place(mentee + 1);
    for (let mentor = 0; mentor < mentorCount; mentor++) {
      if (forbidden[mentee * mentorCount + mentor] || !left[mentor]) continue;
      left[mentor] = (left[mentor] as number) - 1;
      at[mentee] = mentor;
      yield* place(mentee + 1);
      left[mentor] = (left[mentor] as number) + 1;
    }
  }
  yield* place(0);
}

function byTrying(places: OpenPlaces, atMost: number): number[] {
  let most = -1;
  let seen: Set<number>[] = [];
  for (const mentorOf of everyMatching(places)) {
    const size = mentorOf.filter((mentor) => mentor >= 0).length;
    if (size > most) {
      most = size;
      seen = Array.from({ length: places.menteeCount }, () => new Set<number>());
    }
    if (size === most) mentorOf.forEach((mentor, mentee) => mentor >= 0 && seen[mentee]?.add(mentor));
  }
  return seen.map((mentors) => Math.min(atMost, mentors.size));
}

const cohorts = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([mentees, mentors]) =>
  fc.record({
    menteeCount: fc.constant(mentees),
    mentorCount: fc.constant(mentors),
    capacity: fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: mentors, maxLength: mentors }),
    forbidden: fc
      .array(fc.constantFrom(0, 1), { minLength: mentees * mentors, maxLength: mentees * mentors })
      .map((list) => Uint8Array.from(list)),
  }),
);

describe('with whom somebody can be in a fullest matching', () => {
  it('is what trying every matching finds', () => {
    fc.assert(
      fc.property(cohorts, fc.integer({ min: 1, max: 5 }), (places, atMost) => {
        expect([...openInFullest(places, atMost)]).toEqual(byTrying(places, atMost));
      }),
      { numRuns: 2000 },
    );
  });

  it('is two, where four others can sit nowhere but on the other four places', () => {
    // The first mentee may be with all six; the other four with all but the first two.
    const forbidden = new Uint8Array(5 * 6);
    for (let mentee = 1; mentee < 5; mentee++) forbidden.fill(1, mentee * 6, mentee * 6 + 2);
    const places = { menteeCount: 5, mentorCount: 6, capacity: [1, 1, 1, 1, 1, 1], forbidden };
    expect([...openInFullest(places, 5)]).toEqual([2, 4, 4, 4, 4]);
    expect([...openInFullest({ ...places, forbidden: new Uint8Array(5 * 6) }, 5)]).toEqual([5, 5, 5, 5, 5]);
  });

  it('refuses arrays of another shape', () => {
    const places = { menteeCount: 2, mentorCount: 2, capacity: [1, 1], forbidden: new Uint8Array(4) };
    expect(() => openInFullest({ ...places, forbidden: new Uint8Array(3) }, 5)).toThrow(MatchingInputError);
    expect(() => openInFullest({ ...places, capacity: [1] }, 5)).toThrow(MatchingInputError);
  });
});
