import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ListedMentor, type OpenList, settle, type Standing, type Step } from './shortlists.policy.js';

const NOW = new Date('2026-09-10T12:00:00Z');
const later = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

const mentor = (mentorId: string, more: Partial<ListedMentor> = {}): ListedMentor => ({
  mentorId,
  memberId: mentorId,
  choice: null,
  state: 'listed',
  askedAt: null,
  answerBy: null,
  mayMeet: true,
  ...more,
});
const asked = (mentorId: string, hours: number, choice = 1): ListedMentor =>
  mentor(mentorId, { state: 'asked', choice, askedAt: later(hours - 72), answerBy: later(hours) });
const list = (id: string, mentors: ListedMentor[], more: Partial<OpenList> = {}): OpenList => ({
  id,
  state: 'waiting_for_mentor',
  chosenAt: NOW,
  menteeFree: true,
  menteeMatched: false,
  mentors,
  ...more,
});
const standing = (lists: OpenList[], left: Record<string, number>, more: Partial<Standing> = {}): Standing => ({
  lists,
  places: new Map(Object.entries(left).map(([id, count]) => [id, { left: count, askedElsewhere: 0 }])),
  chooseOver: false,
  ...more,
});
const told = (steps: Step[]): string[] =>
  steps.map((step) =>
    step.kind === 'list' ? `${step.listId} ${step.to}` : `${step.listId}/${step.mentorId} ${step.to}`,
  );

describe('how a round of lists goes on', () => {
  it('asks the first choice, and whoever chose later waits for their turn', () => {
    const lists = [
      list('late', [mentor('m', { choice: 1 }), mentor('n', { choice: 2 })], { chosenAt: later(-1) }),
      list('early', [mentor('m', { choice: 1 })], { chosenAt: later(-2) }),
    ];
    expect(told(settle(standing(lists, { m: 1, n: 1 }), NOW))).toEqual(['early/m asked']);
    expect(told(settle(standing(lists, { m: 2, n: 1 }), NOW))).toEqual(['early/m asked', 'late/m asked']);
  });

  it('goes on to the next choice after the date, and ends where nobody is left', () => {
    const next = list('a', [asked('m', -1), mentor('n', { choice: 2 })]);
    expect(told(settle(standing([next], { m: 1, n: 1 }), NOW))).toEqual(['a/m expired', 'a/n asked']);
    const last = list('a', [asked('m', 0), mentor('n')]);
    // Whom the mentee did not choose is not asked.
    expect(told(settle(standing([last], { m: 1, n: 1 }), NOW))).toEqual(['a/m expired', 'a nobody_left']);
  });

  it('withdraws what can’t be any more: not to be met, full, given away by hand', () => {
    const lists = [
      list('a', [mentor('m', { choice: 1, mayMeet: false }), mentor('n', { choice: 2 })]),
      list('b', [asked('full', 5)]),
      list('c', [asked('one', 5)]),
      list('d', [asked('one', 9)]),
    ];
    expect(told(settle(standing(lists, { m: 1, n: 1, full: 0, one: 1 }), NOW))).toEqual([
      'a/m withdrawn',
      'b/full withdrawn',
      'd/one withdrawn',
      'a/n asked',
      'b nobody_left',
      'd nobody_left',
    ]);
  });

  it('ends the list of who was matched otherwise, of who left, and of who did not choose in time', () => {
    const lists = [
      list('matched', [mentor('m', { choice: 1 })], { menteeFree: false, menteeMatched: true }),
      list('gone', [asked('m', 5), mentor('n', { choice: 2 })], { menteeFree: false }),
      list('silent', [mentor('m')], { state: 'waiting_for_mentee', chosenAt: null }),
      list('next', [mentor('m', { choice: 1 })]),
    ];
    expect(told(settle(standing(lists, { m: 1, n: 1 }, { chooseOver: true }), NOW))).toEqual([
      'matched/m withdrawn',
      'matched matched_otherwise',
      'gone/m withdrawn',
      'gone/n withdrawn',
      'gone left',
      'silent not_answered',
      'next/m asked',
    ]);
  });

  it('never asks a mentor more often than they have places, and does nothing the second time', () => {
    const drawn = fc.record({
      lists: fc.array(
        fc.record({
          choices: fc.uniqueArray(fc.constantFrom('m', 'n', 'o'), { minLength: 1 }),
          at: fc.integer({ min: -9, max: 0 }),
          free: fc.boolean(),
          meets: fc.boolean(),
        }),
        { maxLength: 8 },
      ),
      left: fc.record({ m: fc.nat(2), n: fc.nat(2), o: fc.nat(2) }),
      elsewhere: fc.nat(2),
    });
    fc.assert(
      fc.property(drawn, ({ lists, left, elsewhere }) => {
        const places = new Map(
          Object.entries(left).map(([id, count]) => [id, { left: count, askedElsewhere: elsewhere }]),
        );
        const open = lists.map(({ choices, at, free, meets }, index) =>
          list(
            String(index),
            choices.map((id, choice) => mentor(id, { choice: choice + 1, mayMeet: meets })),
            {
              chosenAt: later(at),
              menteeFree: free,
            },
          ),
        );
        const steps = settle({ lists: open, places, chooseOver: false }, NOW);
        for (const [id, count] of Object.entries(left)) {
          const requests = steps.filter(
            (step) => step.kind === 'mentor' && step.to === 'asked' && step.mentorId === id,
          );
          expect(requests.length).toBeLessThanOrEqual(Math.max(0, count - elsewhere));
        }
        expect(settle({ lists: after(open, steps), places, chooseOver: false }, NOW)).toEqual([]);
      }),
      { seed: 20_261, numRuns: 300 },
    );
  });
});

/** The lists once the steps were written. */
function after(lists: OpenList[], steps: Step[]): OpenList[] {
  const ended = new Set(steps.flatMap((step) => (step.kind === 'list' ? [step.listId] : [])));
  return lists
    .filter(({ id }) => !ended.has(id))
    .map((one) => ({
      ...one,
      mentors: one.mentors.map((each) => {
        const step = steps.findLast(
          (found) => found.kind === 'mentor' && found.listId === one.id && found.mentorId === each.mentorId,
        );
        if (step?.kind !== 'mentor') return each;
        return { ...each, state: step.to, ...(step.to === 'asked' ? { askedAt: NOW, answerBy: later(72) } : {}) };
      }),
    }));
}
