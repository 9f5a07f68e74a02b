import { describe, expect, it } from '@jest/globals';
import { diversityMenteeIntake, diversityMentorIntake } from '@trellis/forms';
import type { MatchMethod } from '@trellis/contracts';
import { computeDraft, describePair, type People, progressTotal, toldReason } from './match-draft.policy.js';
import { mayPlace } from './match-edits.policy.js';
import { type IdentityWishRecord, type MatchIdentity, toMatchIdentity } from './match-identity.policy.js';
import { itemIdsOf, questionsOf } from './match-questions.policy.js';
import { byPlace, type RunInputs } from './match-scoring.policy.js';

const questions = questionsOf(diversityMenteeIntake, diversityMentorIntake);
const weights = questions.map(({ id, defaultWeight }) => ({ questionId: id, weight: defaultWeight }));
const report = (): void => {};
const inputsOf = (cohort: People, identity: RunInputs['identity'] = null): RunInputs => ({
  people: byPlace(cohort),
  questions,
  weights,
  identity,
});

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

const placesOf = (cohort: People, identity: RunInputs['identity'] = null, method: MatchMethod = 'optimum') =>
  Object.fromEntries(
    computeDraft(inputsOf(cohort, identity), method, report).proposals.map((p) => [
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
  it('says what was left out, what it proves and how far it has come', () => {
    const reports: number[] = [];
    const cohort = people();
    const draft = computeDraft(inputsOf(cohort), 'optimum', (done) => void reports.push(done));
    expect(draft).toMatchObject({ matched: 2, places: 2, leftOut: expect.arrayContaining(['goals']) });
    expect(draft.proof).toEqual({
      verified: true,
      matched: 2,
      upperBoundMatched: 2,
      checks: ['RULES_KEPT', 'NO_MORE_PAIRS', 'NO_BETTER_TOTAL'].map((code) => ({ code, pairs: 4 })),
    });
    expect(Math.max(...reports)).toBeLessThanOrEqual(progressTotal(cohort.mentees.length));
    expect(draft.proposals[0]).toMatchObject({
      mentorId: 'sato',
      band: 'strong',
      reasons: [{ code: 'SHARED_CHOICES', questionId: 'specialty', values: ['Surgery'] }],
    });
  });

  it('says the same beside a pair whatever the weights are, also where a question counts for nothing', () => {
    const cohort = people();
    const pin = cohort.mentees.map(({ id }, at) => ({
      kind: 'pin' as const,
      menteeId: id,
      mentorId: cohort.mentors[at]?.id ?? '',
    }));
    const mentors = cohort.mentors.map((one) => ({ ...one, answers: { ...one.answers, languages: ['French'] } }));
    const mentees = cohort.mentees.map((one) => ({ ...one, answers: { ...one.answers, languages: ['French'] } }));
    const inputs = inputsOf({ ...cohort, mentees, mentors, rules: pin });
    const said = (weigh: (id: string) => number) =>
      computeDraft(
        { ...inputs, weights: questions.map(({ id }) => ({ questionId: id, weight: weigh(id) })) },
        'optimum',
        report,
      ).proposals.map(({ band, reasons }) => ({ band, reasons }));
    const usual = said((id) => weights.find(({ questionId }) => questionId === id)?.weight ?? 0);
    expect(usual[0]?.reasons.map(({ questionId }) => questionId)).toEqual(['specialty', 'languages']);
    expect(said((id) => (id === 'languages' ? 10 : 0))).toEqual(usual);
    expect(said(() => 0)).toEqual(usual);
  });

  it('keeps a pin against the better fit, and nothing against a conflict or a capacity', () => {
    const pin = { kind: 'pin', menteeId: 'ana', mentorId: 'poe' } as const;
    expect(placesOf(people({ rules: [pin] }))).toEqual({ ana: 'poe', bo: 'sato' });
    expect(placesOf(people({ rules: [pin], conflicts: [{ menteeId: 'ana', mentorId: 'poe' }] }))).toEqual({
      ana: 'sato',
      bo: 'poe',
    });
    const full = [
      { id: 'poe', places: 0, answers: {} },
      { id: 'sato', places: 1, answers: {} },
    ];
    expect(Object.values(placesOf(people({ rules: [pin], mentors: full }))).sort()).toEqual(['CAPACITY_FULL', 'sato']);
  });

  it('passes over the younger of two pins that a smaller capacity can no longer hold', () => {
    const rules = ['ana', 'bo'].map((menteeId) => ({ kind: 'pin' as const, menteeId, mentorId: 'poe' }));
    expect(placesOf(people({ rules }))).toEqual({ ana: 'poe', bo: 'sato' });
  });

  it('passes over rules about people who are no longer there', () => {
    const rules = [
      { kind: 'pin' as const, menteeId: 'gone', mentorId: 'poe' },
      { kind: 'forbid' as const, menteeId: 'ana', mentorId: 'gone' },
    ];
    expect(placesOf(people({ rules }))).toEqual({ ana: 'sato', bo: 'poe' });
  });

  it('has a band of its own for pairs of which nothing is known', () => {
    const unknown = people({ mentors: [{ id: 'sato', places: 2, answers: {} }] });
    const draft = computeDraft(inputsOf(unknown), 'optimum', report);
    expect(draft.proposals.map(({ band }) => band)).toEqual(['not_known', 'not_known']);
    expect(describePair({ ...inputsOf(unknown), people: unknown }, { menteeId: 'bo', mentorId: 'sato' }).band).toBe(
      'not_known',
    );
  });
});

describe('identity in a run', () => {
  const said = (id: string, options: string[], more: Partial<MatchIdentity> = {}): MatchIdentity => ({
    id,
    dimensions: options.length > 0 ? { faith: options } : {},
    shown: [],
    wishes: [],
    relaxed: [],
    ...more,
  });
  const wish = (importance: IdentityWishRecord['importance'], more: Partial<IdentityWishRecord> = {}) => ({
    wishes: [{ about: 'dimension' as const, id: 'faith', importance, direction: 'shared' as const, ...more }],
  });
  const identityOf = (...people: MatchIdentity[]) => new Map(people.map((person) => [person.id, person]));
  const same = people({
    mentees: [{ id: 'ana', answers: { specialties: ['Surgery'] } }],
    mentors: [
      { id: 'sato', places: 1, answers: { specialty: 'Surgery' } },
      { id: 'poe', places: 1, answers: { specialty: 'Surgery' } },
    ],
  });

  it('is only what people agreed to have used for matching', () => {
    const dimension = (consent: string) => ({
      state: 'answered' as const,
      options: ['muslim'],
      consents: { matching: consent, show_to_match: 'given' },
    });
    const known = (consent: string) => ({ dimensions: new Map([['faith', dimension(consent)]]), wishes: [] });
    expect(toMatchIdentity('ana', known('given'), [])).toMatchObject({
      dimensions: { faith: ['muslim'] },
      shown: ['faith'],
    });
    for (const consent of ['refused', 'revoked', 'not_asked'])
      expect(toMatchIdentity('ana', known(consent), [])).toMatchObject({ dimensions: {}, shown: [] });
  });

  it('decides as the mentee asked, and leaves no trace in band, figure or reasons', () => {
    const met = identityOf(said('ana', ['muslim'], wish('important')), said('poe', ['muslim']), said('sato', ['sikh']));
    expect(placesOf(same, met)).toEqual({ ana: 'poe' });
    const different = identityOf(
      said('ana', ['muslim'], wish('important', { direction: 'different' })),
      said('poe', ['muslim']),
      said('sato', ['sikh']),
    );
    expect(placesOf(same, different)).toEqual({ ana: 'sato' });
    const [withIdentity] = computeDraft(inputsOf(same, met), 'optimum', report).proposals;
    const pinned = { ...same, rules: [{ kind: 'pin' as const, menteeId: 'ana', mentorId: 'poe' }] };
    const [without] = computeDraft(inputsOf(pinned), 'optimum', report).proposals;
    expect(withIdentity).toEqual(without);
  });

  it('never counts more than all ordinary questions, and nothing where these were made to weigh nothing', () => {
    const torn = people({
      mentees: [{ id: 'ana', answers: { specialties: ['Surgery'], site: 'Downtown' } }],
      mentors: [
        { id: 'sato', places: 1, answers: { specialty: 'Surgery', site: 'Downtown' } },
        { id: 'poe', places: 1, answers: { specialty: 'Radiology', site: 'Elsewhere' } },
      ],
    });
    const identity = identityOf(said('ana', ['a'], wish('important')), said('poe', ['a']), said('sato', ['b']));
    expect(placesOf(torn, identity)).toEqual({ ana: 'sato' });
    const nothing = weights.map(({ questionId }) => ({ questionId, weight: 0 }));
    const draft = computeDraft({ ...inputsOf(torn, identity), weights: nothing }, 'optimum', report);
    expect(draft.proposals[0]?.mentorId).toBe('sato');
  });

  it('keeps what is essential, against a place left empty, until the mentee lets it go', () => {
    const essential = said('ana', ['muslim'], wish('essential'));
    const told = said('poe', ['muslim'], { shown: ['faith'] });
    expect(placesOf(same, identityOf(essential, told))).toEqual({ ana: 'poe' });
    // Agreed to matching, but not to being shown.
    expect(placesOf(same, identityOf(essential, said('poe', ['muslim'])))).toEqual({ ana: 'ESSENTIAL_UNMET' });
    expect(placesOf(same, identityOf({ ...essential, relaxed: ['faith'] }, said('sato', ['sikh'])))).toEqual({
      ana: 'sato',
    });
  });

  it('counts for nobody whom rules set by hand leave with fewer than five mentors, whoever these are', () => {
    const mentors = Array.from({ length: 6 }, (_, at) => ({
      id: `m${at}`,
      places: 1,
      answers: { specialty: 'Surgery' },
    }));
    const cohort = { ...same, mentors };
    const forbid = (count: number) => ({
      ...cohort,
      rules: mentors.slice(-count).map(({ id }) => ({ kind: 'forbid' as const, menteeId: 'ana', mentorId: id })),
    });
    const wanted = identityOf(said('ana', ['x'], wish('important')), said('m1', ['x']), said('m0', ['y']));
    expect(placesOf(forbid(1), wanted)).toEqual({ ana: 'm1' });
    expect(placesOf(forbid(2), wanted)).toEqual({ ana: 'm0' });
    const essential = said('ana', ['x'], wish('essential'));
    for (const option of ['x', 'y'])
      expect(placesOf(forbid(5), identityOf(essential, said('m0', [option], { shown: ['faith'] })))).toEqual({
        ana: 'ESSENTIAL_UNMET',
      });
  });

  it('nor for those whom conflicts leave with fewer than five, whoever declared them', () => {
    const mentors = Array.from({ length: 6 }, (_, at) => ({
      id: `m${at}`,
      places: 1,
      answers: { specialty: 'Surgery' },
    }));
    const barred = (count: number) => mentors.slice(-count).map(({ id }) => ({ menteeId: 'ana', mentorId: id }));
    const wanted = identityOf(said('ana', ['x'], wish('important')), said('m1', ['x']), said('m0', ['y']));
    expect(placesOf({ ...same, mentors, conflicts: barred(1) }, wanted)).toEqual({ ana: 'm1' });
    expect(placesOf({ ...same, mentors, conflicts: barred(4) }, wanted)).toEqual({ ana: 'm0' });
  });

  it('nor for those left with fewer than five because the others have no place now; a program of four uses it', () => {
    const mentors = ['m0', 'm1', 'm2', 'm3'].map((id) => ({ id, places: 1, answers: { specialty: 'Surgery' } }));
    const wanted = identityOf(said('ana', ['x'], wish('important')), said('m1', ['x']), said('m0', ['y']));
    expect(placesOf({ ...same, mentors }, wanted)).toEqual({ ana: 'm1' });
    expect(placesOf({ ...same, mentors, mentorsAside: 1 }, wanted)).toEqual({ ana: 'm0' });
  });

  it('nor for those left with fewer than five because others, kept from the rest by hand, need these places', () => {
    const mentors = Array.from({ length: 6 }, (_, at) => ({
      id: `m${at}`,
      places: 1,
      answers: { specialty: 'Surgery' },
    }));
    const others = ['bo', 'cy', 'di', 'ed'].map((id) => ({ id, answers: { specialties: ['Psychiatry'] } }));
    const cohort = { ...same, mentees: [...same.mentees, ...others], mentors };
    const apart = others.flatMap(({ id: menteeId }) =>
      ['m0', 'm1'].map((mentorId) => ({ kind: 'forbid' as const, menteeId, mentorId })),
    );
    const wanted = identityOf(said('ana', ['x'], wish('important')), said('m1', ['x']), said('m0', ['y']));
    expect(placesOf(cohort, wanted)).toMatchObject({ ana: 'm1' });
    expect(placesOf({ ...cohort, rules: apart }, wanted)).toMatchObject({ ana: 'm0' });
    // With a place to spare among the four, nobody is left with two alone.
    const spare = mentors.map((mentor) => (mentor.id === 'm5' ? { ...mentor, places: 2 } : mentor));
    expect(placesOf({ ...cohort, mentors: spare, rules: apart }, wanted)).toMatchObject({ ana: 'm1' });
  });

  it('nor, in groups, where so few groups could get as many mentees as they need', () => {
    const mentors = Array.from({ length: 6 }, (_, at) => ({
      id: `m${at}`,
      places: 2,
      answers: { specialty: 'Surgery' },
    }));
    const other = { id: 'bo', answers: { specialties: ['Surgery'] } };
    const model = { kind: 'group' as const, mentors: 1, mentees: 2, fewestMentees: 2 };
    const cohort = { ...same, mentees: [...same.mentees, other], mentors, model };
    const apart = ['m2', 'm3', 'm4', 'm5'].map((mentorId) => ({ kind: 'forbid' as const, menteeId: 'bo', mentorId }));
    const wanted = identityOf(said('ana', ['x'], wish('important')), said('m1', ['x']), said('m0', ['y']));
    expect(placesOf(cohort, wanted, 'groups')).toEqual({ ana: 'm1', bo: 'm1' });
    expect(placesOf({ ...cohort, rules: apart }, wanted, 'groups')).toEqual({ ana: 'm0', bo: 'm0' });
  });

  it('is not told to staff as a cause: full where no place is left, else one reason for all', () => {
    expect(toldReason('ESSENTIAL_UNMET', { places: 3, matched: 3 })).toBe('CAPACITY_FULL');
    for (const code of ['ESSENTIAL_UNMET', 'CONFLICTS_ONLY', 'CAPACITY_FULL'] as const)
      expect(toldReason(code, { places: 3, matched: 2 })).toBe('NOT_THIS_ROUND');
    expect(toldReason('MOVED_BY_HAND', { places: 3, matched: 3 })).toBe('MOVED_BY_HAND');
  });
});

describe('the method chosen', () => {
  const torn = people({
    mentees: [
      { id: 'ana', answers: { specialties: ['Surgery', 'Psychiatry'] } },
      { id: 'bo', answers: { specialties: ['Surgery'] } },
    ],
    mentors: [
      { id: 'sato', places: 1, answers: { specialty: 'Surgery' } },
      { id: 'poe', places: 1, answers: { specialty: 'Radiology' } },
    ],
  });

  it('finds the best total, or the best for those furthest from their wishes, or what both sides want', () => {
    expect(placesOf(torn)).toEqual({ ana: 'poe', bo: 'sato' });
    expect(placesOf(torn, null, 'furthest_first')).toEqual({ ana: 'poe', bo: 'sato' });
    // Ana would rather have Sato, and Sato wants both alike: who is listed first.
    expect(placesOf(torn, null, 'stable')).toEqual({ ana: 'sato', bo: 'poe' });
  });

  it('says what was proved of each', () => {
    const checks = (method: MatchMethod) =>
      computeDraft(inputsOf(torn), method, report).proof.checks?.map(({ code }) => code);
    expect(checks('furthest_first')).toEqual(['RULES_KEPT', 'NO_MORE_PAIRS', 'NO_BETTER_LEVEL']);
    expect(checks('stable')).toEqual(['RULES_KEPT', 'NO_BLOCKING_PAIR']);
    expect(checks('by_hand')).toEqual(['RULES_KEPT']);
  });

  it('by hand matches whom a person set, and nobody else', () => {
    const rules = [{ kind: 'pin' as const, menteeId: 'ana', mentorId: 'sato' }];
    for (const method of ['optimum', 'furthest_first', 'stable'] as const)
      expect(placesOf({ ...torn, rules }, null, method)).toEqual({ ana: 'sato', bo: 'poe' });
    expect(placesOf({ ...torn, rules }, null, 'by_hand')).toEqual({ ana: 'sato', bo: 'MOVED_BY_HAND' });
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
