import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainPair } from './explain.js';
import type { MatchAnswer, MatchAnswers, MatchMentee, MatchQuestion } from './participants.js';
import { MatchingInputError } from './problem.js';
import { band, figuresOfPairs, scoreCohort, weighWishes } from './score-cohort.js';
import { kilometresApart, similarity } from './similarity.js';

interface WeightedScoreCase {
  wishes: Record<string, number>;
  poolMeanOfKnownIdentitySimilarity: number;
  pairs: { known: Record<string, number>; fit: number; knownWishes: number; expectedFit: number }[];
}
const { weightedScore } = JSON.parse(readFileSync(new URL('../testdata/matching.json', import.meta.url), 'utf8')) as {
  weightedScore: WeightedScoreCase;
};

const choices = (...values: string[]): MatchAnswer => ({ kind: 'choices', values });
const times = (day: number, from: number, to: number): MatchAnswer => ({
  kind: 'availability',
  times: [{ day, from, to }],
});
const site = (name: string): MatchAnswer => ({ kind: 'site', site: name });
const mode = (name: 'in_person' | 'virtual' | 'either'): MatchAnswer => ({ kind: 'mode', mode: name });

const ranking = (...values: string[]): MatchAnswer => ({ kind: 'ranking', values });
const goals = (...values: string[]): MatchAnswer => ({ kind: 'goals', values });
const identity = (...options: string[]): MatchAnswer => ({ kind: 'identity', options });
const place = (latitude: number, longitude: number) => ({ kind: 'distance', latitude, longitude }) as const;

describe('weighWishes', () => {
  it.each(weightedScore.pairs)('gives the known figures for $known', ({ known, fit, knownWishes, expectedFit }) => {
    const figures = weighWishes(
      Object.entries(weightedScore.wishes).map(([wish, weight]) => ({
        weight,
        known: known[wish] ?? null,
        mean: weightedScore.poolMeanOfKnownIdentitySimilarity,
      })),
    );
    expect(figures.fit).toBeCloseTo(fit, 6);
    expect(figures.expectedFit).toBeCloseTo(expectedFit, 6);
    expect(figures.knownWishes).toBe(knownWishes);
  });

  it('has no figure for nothing', () => {
    expect(weighWishes([])).toEqual({ fit: null, expectedFit: null, knownWishes: 0 });
    expect(weighWishes([{ weight: 2, known: null, mean: 0.5 }])).toEqual({
      fit: null,
      expectedFit: 0.5,
      knownWishes: 0,
    });
  });
});

describe('similarity', () => {
  it.each([
    [choices('a', 'b', 'c', 'd'), choices('d', 'x', 'b'), 0.5],
    [choices('a', 'a', 'b'), choices('a', 'a'), 0.5],
    [choices('a'), choices('a', 'b', 'c'), 1],
    [times(1, 600, 720), times(1, 660, 690), 0.5],
    [times(1, 600, 720), times(1, 600, 720), 1],
    [times(1, 600, 720), times(2, 600, 720), 0],
    [site('Downtown'), site('Downtown'), 1],
    [site('Downtown'), site('Mississauga'), 0],
    [mode('in_person'), mode('virtual'), 0],
    [mode('in_person'), mode('either'), 1],
    [mode('either'), mode('virtual'), 1],
    [mode('virtual'), mode('virtual'), 1],
    // The first of three ranked counts three of six, the second two, the last one.
    [ranking('a', 'b', 'c'), ranking('c', 'a'), 4 / 6],
    [ranking('a', 'b', 'c'), ranking('b'), 2 / 6],
    [ranking('a', 'b', 'a'), ranking('a'), 2 / 3],
    [goals('research', 'exams'), goals('exams', 'writing'), 0.5],
    [identity('Haitian'), identity('Haitian', 'first in the family'), 1],
    // Both would be rolled up to the same group in a report.
    [identity('Haitian'), identity('Ghanaian'), 0],
    [place(43.66, -79.39), place(43.66, -79.39), 1],
    [place(43.66, -79.39), place(45.5, -73.57), 0],
  ])('of %j towards %j', (mentee, mentor, expected) => {
    expect(similarity(mentee, mentor)).toBeCloseTo(expected, 12);
  });

  it('of a place falls evenly to where it is too far for the mentee', () => {
    const [here, there] = [place(0, 0), place(0, 0.18)] as const;
    // A degree on the equator: 6371 × π / 180 km.
    const apart = (0.18 * 6371 * Math.PI) / 180;
    expect(kilometresApart(here, there)).toBeCloseTo(apart, 9);
    expect(similarity(here, there)).toBeCloseTo(1 - apart / 50, 9);
    expect(similarity({ ...here, tooFar: 25 }, there)).toBeCloseTo(1 - apart / 25, 9);
    expect(similarity({ ...here, tooFar: 15 }, { ...there, tooFar: 500 })).toBe(0);
  });

  it.each([
    [choices('a'), goals('a')],
    [choices('a'), site('a')],
    [site('a'), place(0, 0)],
  ])('of %j towards %j is refused', (mentee, mentor) => {
    expect(() => similarity(mentee, mentor)).toThrow('answer_kind_wrong');
  });

  it.each([[site('Downtown'), site('Downtown'), 1]])('of %j towards %j', (mentee, mentor, expected) => {
    expect(similarity(mentee, mentor)).toBe(expected);
  });
});

const specialty: MatchQuestion = { id: 'specialty', kind: 'choices', weight: 2 };
const campus: MatchQuestion = { id: 'campus', kind: 'site', weight: 1 };
const mentor = (id: string, capacity: number, answers: MatchAnswers) => ({ id, capacity, answers });
const mentee = (id: string, answers: MatchAnswers) => ({ id, answers });

describe('scoreCohort', () => {
  it('counts an unknown answer at the mean of the available mentors who answered', () => {
    const { expectedFit, pair } = scoreCohort({
      mentees: [mentee('e', { specialty: choices('a', 'b'), campus: site('D') })],
      mentors: [
        mentor('both', 1, { specialty: choices('a', 'b'), campus: site('D') }),
        mentor('half', 1, { specialty: choices('a'), campus: site('M') }),
        mentor('silent', 1, { campus: site('D') }),
        mentor('full', 0, { specialty: choices('x') }),
        mentor('conflict', 1, { specialty: choices('x') }),
      ],
      questions: [specialty, campus],
      conflicts: [{ mentee: 0, mentor: 4 }],
    });
    // Means: specialty (1 + 0.5) / 2, campus (1 + 0 + 1) / 3.
    expect(Array.from(expectedFit.subarray(0, 3))).toEqual([1, 1 / 3, (2 * 0.75 + 1) / 3]);
    expect(pair(0, 2)).toEqual({
      fit: 1,
      expectedFit: (2 * 0.75 + 1) / 3,
      knownWishes: 1,
      similarities: [
        { questionId: 'specialty', known: null },
        { questionId: 'campus', known: 1 },
      ],
    });
  });

  it('leaves out, for everyone, a question to which no available mentor answered', () => {
    const goals: MatchQuestion = { id: 'goals', kind: 'choices', weight: 5 };
    const scores = scoreCohort({
      mentees: [mentee('e', { goals: choices('research'), campus: site('D') })],
      mentors: [mentor('none left', 0, { goals: choices('research') }), mentor('open', 1, { campus: site('D') })],
      questions: [goals, campus, { ...specialty, weight: 0 }],
    });
    expect(scores.leftOutQuestions).toEqual(['goals']);
    expect(scores.usedQuestions).toEqual(['campus']);
    expect(scores.pair(0, 1)).toMatchObject({
      fit: 1,
      expectedFit: 1,
      similarities: [{ questionId: 'campus', known: 1 }],
    });
  });

  it('leaves a wish out for the mentee with whom all who answered it are in conflict', () => {
    const { pair } = scoreCohort({
      mentees: [mentee('e', { specialty: choices('a'), campus: site('D') }), mentee('f', { specialty: choices('a') })],
      mentors: [mentor('grader', 1, { specialty: choices('a') }), mentor('other', 1, { campus: site('D') })],
      questions: [specialty, campus],
      conflicts: [{ mentee: 0, mentor: 0 }],
    });
    expect(pair(0, 1)).toMatchObject({ fit: 1, expectedFit: 1, similarities: [{ questionId: 'campus', known: 1 }] });
    expect(pair(1, 1)).toMatchObject({ fit: null, expectedFit: 1, knownWishes: 0 });
  });

  it('neither favours nor disfavours who stated no wish', () => {
    const { expectedFit } = scoreCohort({
      mentees: [mentee('e', { campus: site('D') }), mentee('silent', {}), mentee('empty', { specialty: choices() })],
      mentors: [mentor('d', 1, { campus: site('D') }), mentor('m', 1, { campus: site('M') })],
      questions: [specialty, campus],
    });
    expect(Array.from(expectedFit)).toEqual([1, 0, 0.5, 0.5, 0.5, 0.5]);
  });

  it('copes with nobody, no mentor and no question', () => {
    expect(scoreCohort({ mentees: [], mentors: [], questions: [specialty] }).expectedFit).toHaveLength(0);
    expect(scoreCohort({ mentees: [mentee('e', {})], mentors: [], questions: [] }).expectedFit).toHaveLength(0);
    const alone = scoreCohort({ mentees: [mentee('e', {})], mentors: [mentor('m', 1, {})], questions: [specialty] });
    expect(Array.from(alone.expectedFit)).toEqual([0]);
  });

  it.each([
    ['answer_kind_wrong', [{ ...specialty, kind: 'site' as const }]],
    ['question_wrong', [{ ...specialty, weight: -1 }]],
    ['question_wrong', [{ ...specialty, weight: NaN }]],
    ['question_wrong', [specialty, specialty]],
  ])('refuses with %s', (code, questions) => {
    const cohort = { mentees: [], mentors: [mentor('m', 1, { specialty: choices('a') })], questions };
    expect(() => scoreCohort(cohort)).toThrow(MatchingInputError);
    expect(() => scoreCohort(cohort)).toThrow(code);
  });

  it('tells progress, and ends when that throws', () => {
    const told: number[] = [];
    const cohort = { mentees: [mentee('e', {})], mentors: [mentor('m', 1, {})], questions: [] };
    scoreCohort(cohort, { onProgress: (done, total) => told.push(done, total) });
    expect(told).toEqual([0, 1, 1, 1]);
    const onProgress = () => {
      throw new Error('cancelled');
    };
    expect(() => scoreCohort(cohort, { onProgress })).toThrow('cancelled');
  });
});

describe('what one mentee says of a question', () => {
  const origin: MatchQuestion = { id: 'origin', kind: 'identity', weight: 3 };
  const asked = [specialty, campus, origin];
  const mentors = [
    { ...mentor('shows', 1, { origin: identity('Haitian'), specialty: choices('a') }), shown: ['origin'] },
    mentor('hides', 1, { origin: identity('Haitian'), campus: site('D') }),
    mentor('other', 1, { origin: identity('Ghanaian'), specialty: choices('b') }),
    mentor('silent', 1, { campus: site('M') }),
  ];
  const scored = (answers: MatchAnswers, wishes: MatchMentee['wishes']) =>
    scoreCohort({ mentees: [{ id: 'e', answers, ...(wishes ? { wishes } : {}) }], mentors, questions: asked });

  it('weighs for them, and nothing at all where it is open', () => {
    const answers = { origin: identity('Haitian'), campus: site('D') };
    const { expectedFit } = scored(answers, { origin: { weight: 1 }, campus: { weight: 4 } });
    expect(expectedFit[1]).toBeCloseTo(1, 12);
    expect(expectedFit[3]).toBeCloseTo((1 * (2 / 3) + 4 * 0) / 5, 12);
    const open = scored(answers, { origin: { direction: 'open' } });
    expect(Array.from(open.expectedFit)).toEqual([0.5, 1, 0.5, 0]);
    expect(open.pair(0, 0).similarities).toEqual([{ questionId: 'campus', known: null }]);
  });

  it('welcomes a different perspective', () => {
    const { expectedFit, pair } = scored({ origin: identity('Haitian') }, { origin: { direction: 'different' } });
    expect(Array.from(expectedFit)).toEqual([0, 0, 1, 1 / 3]);
    expect(pair(0, 2)).toMatchObject({ fit: 1, expectedFit: 1 });
  });

  it('counts a question that only this mentee weighs', () => {
    const cohort = { mentors, questions: [{ ...campus, weight: 0 }] };
    const mentees = [{ id: 'e', answers: { campus: site('D') }, wishes: { campus: { weight: 2 } } }];
    expect(scoreCohort({ ...cohort, mentees }).usedQuestions).toEqual(['campus']);
    expect(scoreCohort({ ...cohort, mentees: [mentee('e', { campus: site('D') })] }).usedQuestions).toEqual([]);
  });

  it('meets an essential wish only where it is known to be met, an identity only where it may be shown', () => {
    const answers = { origin: identity('Haitian', 'queer'), specialty: choices('a') };
    expect(Array.from(scored(answers, { origin: { isEssential: true } }).essentialUnmet)).toEqual([0, 1, 1, 1]);
    expect(Array.from(scored(answers, { specialty: { isEssential: true } }).essentialUnmet)).toEqual([0, 1, 1, 1]);
    expect(Array.from(scored({}, { origin: { isEssential: true } }).essentialUnmet)).toEqual([0, 0, 0, 0]);
    expect(Array.from(scored(answers, undefined).essentialUnmet)).toEqual([0, 0, 0, 0]);
  });

  it.each([
    { origin: { isEssential: true, direction: 'different' as const } },
    { origin: { isEssential: true, direction: 'open' as const } },
    { origin: { weight: -1 } },
    { origin: { weight: NaN } },
  ])('refuses %j', (wishes) => {
    expect(() => scored({ origin: identity('Haitian') }, wishes)).toThrow('question_wrong');
  });

  it('names a shared identity only where it may be shown, and says nothing else of it', () => {
    const wisher = { answers: { origin: identity('Haitian') } };
    const reasons = mentors.map((other) => explainPair({ mentee: wisher, mentor: other, questions: [origin] }));
    expect(reasons[0]).toEqual([{ code: 'shared_choices', questionId: 'origin', values: ['Haitian'] }]);
    const neutral = [{ code: 'not_known', questionId: 'origin', kind: 'identity' }];
    // Met and hidden, not met, not answered; not met although it might be shown.
    expect(reasons.slice(1)).toEqual([neutral, neutral, neutral]);
    const shownOther = { ...mentor('x', 1, { origin: identity('Ghanaian') }), shown: ['origin'] };
    expect(explainPair({ mentee: wisher, mentor: shownOther, questions: [origin] })).toEqual(neutral);
  });

  it('speaks of the other kinds', () => {
    const kinds: MatchQuestion[] = [
      { id: 'topics', kind: 'ranking', weight: 1 },
      { id: 'help', kind: 'goals', weight: 1 },
      { id: 'home', kind: 'distance', weight: 1 },
      { id: 'path', kind: 'choices', weight: 1 },
    ];
    const wisher = {
      answers: { topics: ranking('a', 'b'), help: goals('exams'), home: place(43.66, -79.39), path: choices('arts') },
      wishes: { path: { direction: 'different' as const } },
    };
    const near = mentor('n', 1, {
      topics: ranking('b'),
      help: goals('exams'),
      home: place(43.7, -79.4),
      path: choices('x'),
    });
    expect(explainPair({ mentee: wisher, mentor: near, questions: kinds })).toEqual([
      { code: 'shared_choices', questionId: 'topics', values: ['b'] },
      { code: 'shared_choices', questionId: 'help', values: ['exams'] },
      { code: 'near', questionId: 'home' },
      { code: 'different_perspective', questionId: 'path' },
    ]);
    const far = mentor('f', 1, {
      topics: ranking('c'),
      help: goals('x'),
      home: place(45.5, -73.57),
      path: choices('arts'),
    });
    expect(explainPair({ mentee: wisher, mentor: far, questions: kinds }).map(({ code }) => code)).toEqual(
      new Array(4).fill('not_met'),
    );
  });
});

const questions: readonly MatchQuestion[] = [
  specialty,
  { id: 'languages', kind: 'choices', weight: 1 },
  { id: 'when', kind: 'availability', weight: 3 },
  campus,
  { id: 'how', kind: 'mode', weight: 0.5 },
  { id: 'topics', kind: 'ranking', weight: 2 },
  { id: 'help', kind: 'goals', weight: 1 },
  { id: 'home', kind: 'distance', weight: 1 },
  { id: 'origin', kind: 'identity', weight: 3 },
];
const option = fc.constantFrom('a', 'b', 'c', 'd');
const time = fc.record({
  day: fc.integer({ min: 1, max: 3 }),
  from: fc.integer({ min: 0, max: 200 }),
  length: fc.integer({ min: 1, max: 90 }),
});
const answers = fc.record(
  {
    specialty: fc.array(option, { maxLength: 4 }).map((values) => choices(...values)),
    languages: fc.array(option, { maxLength: 4 }).map((values) => choices(...values)),
    when: fc.array(time, { maxLength: 3 }).map((some): MatchAnswer => ({
      kind: 'availability',
      times: some.map(({ day, from, length }) => ({ day, from, to: from + length })),
    })),
    campus: fc.constantFrom('D', 'M').map(site),
    topics: fc.array(option, { maxLength: 4 }).map((values) => ranking(...values)),
    help: fc.array(option, { maxLength: 4 }).map((values) => goals(...values)),
    home: fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
      .map(([x, y]) => place(x / 20, y / 20)),
    origin: fc.array(option, { maxLength: 3 }).map((values) => identity(...values)),
    how: fc.constantFrom('in_person' as const, 'virtual' as const, 'either' as const).map(mode),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<MatchAnswers>;
const cohorts = fc.record({
  mentees: fc.array(
    answers.map((given) => mentee('e', given)),
    { maxLength: 4 },
  ),
  mentors: fc.array(
    fc.tuple(fc.nat({ max: 2 }), answers).map(([capacity, given]) => mentor('m', capacity, given)),
    { minLength: 1, maxLength: 5 },
  ),
});

describe('what holds for every cohort', () => {
  const many = { seed: 11, numRuns: 400 };

  it('scores a whole cohort exactly as the definition scores each pair', () => {
    fc.assert(
      fc.property(cohorts, ({ mentees, mentors }) => {
        const { expectedFit, pair } = scoreCohort({ mentees, mentors, questions });
        mentees.forEach((wisher, i) =>
          mentors.forEach((_, j) => {
            const figures = weighWishes(wishesByDefinition(wisher.answers, mentors, j));
            expect(expectedFit[i * mentors.length + j]).toBeCloseTo(
              figures.expectedFit ?? expectedFit[i * mentors.length] ?? NaN,
              12,
            );
            expect(pair(i, j).fit ?? -1).toBeCloseTo(figures.fit ?? -1, 12);
            expect(pair(i, j).knownWishes).toBe(figures.knownWishes);
          }),
        );
        expect(expectedFit.every((fit) => fit >= 0 && fit <= 1)).toBe(true);
      }),
      many,
    );
  });

  it('gives a single pair the very figures that scoring everybody gave it, conflicts as pairs or as a mask', () => {
    const directions = fc.constantFrom('shared' as const, 'open' as const, 'different' as const);
    fc.assert(
      fc.property(cohorts, directions, fc.array(fc.nat(), { maxLength: 5 }), (cohort, direction, drawn) => {
        const { mentors } = cohort;
        const mentees = cohort.mentees.map((one) => ({ ...one, wishes: { specialty: { direction } } }));
        const conflicts = new Uint8Array(mentees.length * mentors.length);
        for (const at of drawn) if (conflicts.length > 0) conflicts[at % conflicts.length] = 1;
        const pairs = [...conflicts].flatMap((is, at) =>
          is ? [{ mentee: Math.floor(at / mentors.length), mentor: at % mentors.length }] : [],
        );
        const scores = scoreCohort({ mentees, mentors, questions, conflicts });
        const figures = figuresOfPairs({ mentees, mentors, questions, conflicts });
        expect(scoreCohort({ mentees, mentors, questions, conflicts: pairs }).expectedFit).toEqual(scores.expectedFit);
        mentees.forEach((_, i) =>
          mentors.forEach((__, j) => {
            const { fit, expectedFit, knownWishes } = scores.pair(i, j);
            const alone = figures(i, j);
            expect({ ...alone, expectedFit: alone.expectedFit ?? expectedFit }).toEqual({
              ...{ fit, expectedFit, knownWishes },
            });
          }),
        );
      }),
      many,
    );
  });

  it('cannot tell apart two mentors who differ in an answer that may not be used', () => {
    fc.assert(
      fc.property(cohorts, answers, (cohort, shown) => {
        const twins = [
          mentor('x', 1, shown),
          mentor('y', 1, { ...shown, specialty: undefined, undisclosed: choices('a') }),
        ];
        twins[0] = mentor('x', 1, { ...shown, specialty: undefined });
        const mentors = [...cohort.mentors, ...twins];
        const { expectedFit, pair } = scoreCohort({ mentees: cohort.mentees, mentors, questions });
        const [x, y] = [mentors.length - 2, mentors.length - 1];
        cohort.mentees.forEach((wisher, i) => {
          expect(expectedFit[i * mentors.length + y]).toBe(expectedFit[i * mentors.length + x]);
          expect(pair(i, y)).toEqual(pair(i, x));
          const explain = (twin: 0 | 1) =>
            JSON.stringify(explainPair({ mentee: wisher, mentor: twins[twin] as (typeof twins)[0], questions }));
          expect(explain(1)).toBe(explain(0));
        });
      }),
      many,
    );
  });
});

/** The text of the definition, pair by pair and wish by wish. */
function wishesByDefinition(
  wisher: MatchAnswers,
  mentors: readonly { capacity: number; answers: MatchAnswers }[],
  j: number,
) {
  const given = (answers: MatchAnswers, id: string) => {
    const answer = answers[id];
    const empty =
      (answer && 'values' in answer && answer.values.length === 0) ||
      (answer?.kind === 'identity' && answer.options.length === 0) ||
      (answer?.kind === 'availability' && answer.times.length === 0);
    return empty ? undefined : answer;
  };
  return questions.flatMap(({ id, weight }) => {
    const wish = given(wisher, id);
    if (!wish) return [];
    const towards = (other: { answers: MatchAnswers }) => {
      const theirs = given(other.answers, id);
      return theirs ? [similarity(wish, theirs)] : [];
    };
    const pool = mentors.filter(({ capacity }) => capacity > 0).flatMap(towards);
    if (pool.length === 0) return [];
    const mean = pool.reduce((sum, value) => sum + value, 0) / pool.length;
    return [{ weight, known: towards(mentors[j] as (typeof mentors)[0])[0] ?? null, mean }];
  });
}

describe('band', () => {
  it.each([
    [1, 'strong'],
    [2 / 3, 'strong'],
    [0.66, 'good'],
    [1 / 3, 'good'],
    [0.33, 'some'],
    [0, 'some'],
  ])('of %d is %s', (expectedFit, expected) => {
    expect(band(expectedFit)).toBe(expected);
  });
});
