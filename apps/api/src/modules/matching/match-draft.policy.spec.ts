import { describe, expect, it } from '@jest/globals';
import { diversityMenteeIntake, diversityMentorIntake } from '@trellis/forms';
import { computeDraft, describePair, type People, progressTotal } from './match-draft.policy.js';
import { mayPlace } from './match-edits.policy.js';
import { itemIdsOf, questionsOf } from './match-questions.policy.js';

const questions = questionsOf(diversityMenteeIntake, diversityMentorIntake);
const weights = questions.map(({ id, defaultWeight }) => ({ questionId: id, weight: defaultWeight }));
const report = async (): Promise<void> => {};

const people = (change: Partial<People> = {}): People => ({
  mentees: [
    { id: 'ana', answers: { specialties: ['Surgery'], goals: ['Research'] } },
    { id: 'bo', answers: { specialties: ['Psychiatry'] } },
  ],
  mentors: [
    { id: 'sato', places: 1, answers: { specialty: 'Surgery' } },
    { id: 'poe', places: 1, answers: { specialty: 'Psychiatry' } },
  ],
  conflicts: [],
  rules: [],
  ...change,
});

const placesOf = async (cohort: People) =>
  Object.fromEntries(
    (await computeDraft(cohort, questions, weights, report)).proposals.map((p) => [
      p.menteeId,
      p.mentorId ?? p.waitingReason,
    ]),
  );

describe('the questions of a cohort', () => {
  it('are matched by meaning, and read nothing from the vault', () => {
    expect(questions.map(({ id, mentorItem }) => [id, mentorItem?.id ?? null])).toEqual([
      ['specialty', 'specialty'],
      ['goals', null],
      ['languages', 'languages'],
      ['availability', 'availability'],
      ['site', 'site'],
      ['mode', 'mode'],
    ]);
    const inVault = [...diversityMenteeIntake.items, ...diversityMentorIntake.items].filter(
      ({ store }) => store === 'vault',
    );
    const read = Object.values(itemIdsOf(questions)).flat();
    expect(inVault.filter(({ id }) => read.includes(id))).toEqual([]);
  });
});

describe('a computed draft', () => {
  it('says what was left out, what it proves and how far it has come', async () => {
    const reports: number[] = [];
    const cohort = people();
    const draft = await computeDraft(cohort, questions, weights, async (done) => void reports.push(done));
    expect(draft).toMatchObject({ matched: 2, places: 2, leftOut: expect.arrayContaining(['goals']) });
    expect(draft.proof).toEqual({ verified: true, matched: 2, upperBoundMatched: 2 });
    expect(Math.max(...reports)).toBeLessThanOrEqual(progressTotal(cohort));
    expect(draft.proposals[0]).toMatchObject({
      mentorId: 'sato',
      band: 'strong',
      reasons: [{ code: 'SHARED_CHOICES', questionId: 'specialty', values: ['Surgery'] }],
    });
  });

  it('keeps a pin against the better fit, and nothing against a conflict or a capacity', async () => {
    const pin = { kind: 'pin', menteeId: 'ana', mentorId: 'poe' } as const;
    expect(await placesOf(people({ rules: [pin] }))).toEqual({ ana: 'poe', bo: 'sato' });
    expect(await placesOf(people({ rules: [pin], conflicts: [{ menteeId: 'ana', mentorId: 'poe' }] }))).toEqual({
      ana: 'sato',
      bo: 'poe',
    });
    const full = [
      { id: 'poe', places: 0, answers: {} },
      { id: 'sato', places: 1, answers: {} },
    ];
    expect(Object.values(await placesOf(people({ rules: [pin], mentors: full }))).sort()).toEqual([
      'CAPACITY_FULL',
      'sato',
    ]);
  });

  it('passes over the younger of two pins that a smaller capacity can no longer hold', async () => {
    const rules = ['ana', 'bo'].map((menteeId) => ({ kind: 'pin' as const, menteeId, mentorId: 'poe' }));
    expect(await placesOf(people({ rules }))).toEqual({ ana: 'poe', bo: 'sato' });
  });

  it('passes over rules about people who are no longer there', async () => {
    const rules = [
      { kind: 'pin' as const, menteeId: 'gone', mentorId: 'poe' },
      { kind: 'forbid' as const, menteeId: 'ana', mentorId: 'gone' },
    ];
    expect(await placesOf(people({ rules }))).toEqual({ ana: 'sato', bo: 'poe' });
  });

  it('has a band of its own for pairs of which nothing is known', async () => {
    const unknown = people({ mentors: [{ id: 'sato', places: 2, answers: {} }] });
    const draft = await computeDraft(unknown, questions, weights, report);
    expect(draft.proposals.map(({ band }) => band)).toEqual(['not_known', 'not_known']);
    expect(describePair(unknown, questions, weights, { menteeId: 'bo', mentorId: 'sato' }).band).toBe('not_known');
  });
});

describe('placing by hand', () => {
  const pair = { menteeId: 'ana', mentorId: 'poe' };

  it('is bound by conflicts first, then by what was set apart, then by places', () => {
    expect(mayPlace(people(), pair, 0)).toBeNull();
    expect(mayPlace(people(), pair, 1)).toBe('MATCH_MENTOR_FULL');
    const apart = people({ rules: [{ kind: 'forbid', ...pair }] });
    expect(mayPlace(apart, pair, 1)).toBe('MATCH_PAIR_FORBIDDEN');
    expect(mayPlace({ ...apart, conflicts: [pair] }, pair, 1)).toBe('MATCH_PAIR_CONFLICT');
  });
});
