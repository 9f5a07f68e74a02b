import { describe, expect, it } from '@jest/globals';
import { explainPair, explainWaiting } from './explain.js';
import type { MatchAnswers, MatchQuestion } from './participants.js';

const questions: readonly MatchQuestion[] = [
  { id: 'specialty', kind: 'choices', weight: 3 },
  { id: 'goals', kind: 'choices', weight: 1 },
  { id: 'languages', kind: 'choices', weight: 1 },
  { id: 'when', kind: 'availability', weight: 1 },
  { id: 'campus', kind: 'site', weight: 1 },
  { id: 'how', kind: 'mode', weight: 1 },
];
const mentee: MatchAnswers = {
  specialty: { kind: 'choices', values: ['radiology', 'surgery'] },
  goals: { kind: 'choices', values: ['research'] },
  languages: { kind: 'choices', values: ['French', 'English', 'Urdu'] },
  when: {
    kind: 'availability',
    times: [
      { day: 1, from: 600, to: 720 },
      { day: 1, from: 660, to: 780 },
    ],
  },
  campus: { kind: 'site', site: 'Downtown' },
  how: { kind: 'mode', mode: 'either' },
};

describe('explainPair', () => {
  it('gives what is met, then what is not, then what is not known', () => {
    const mentor: MatchAnswers = {
      specialty: { kind: 'choices', values: ['pediatrics'] },
      languages: { kind: 'choices', values: ['English', 'French'] },
      when: { kind: 'availability', times: [{ day: 1, from: 630, to: 1000 }] },
      campus: { kind: 'site', site: 'Downtown' },
      how: { kind: 'mode', mode: 'virtual' },
    };
    expect(explainPair({ mentee: { answers: mentee }, mentor: { answers: mentor }, questions })).toEqual([
      { code: 'shared_choices', questionId: 'languages', values: ['French', 'English'] },
      { code: 'common_time', questionId: 'when', minutes: 150 },
      { code: 'same_site', questionId: 'campus', site: 'Downtown' },
      { code: 'mode_fits', questionId: 'how', mode: 'virtual' },
      { code: 'not_met', questionId: 'specialty', kind: 'choices' },
      { code: 'not_known', questionId: 'goals', kind: 'choices' },
    ]);
  });

  it('says nothing of questions that did not count: weight 0, left out, no wish', () => {
    const reasons = explainPair({
      mentee: { answers: { ...mentee, languages: undefined, when: { kind: 'availability', times: [] } } },
      mentor: { answers: { campus: { kind: 'site', site: 'Mississauga' }, how: { kind: 'mode', mode: 'either' } } },
      questions: questions.map((question) => (question.id === 'specialty' ? { ...question, weight: 0 } : question)),
      leftOut: ['goals'],
    });
    expect(reasons).toEqual([
      { code: 'mode_fits', questionId: 'how', mode: 'either' },
      { code: 'not_met', questionId: 'campus', kind: 'site' },
    ]);
  });
});

describe('explainWaiting', () => {
  const forbidden = Uint8Array.of(0, 0, 0, 1, 1, 0, 0, 0, 0);

  it('tells full mentors from conflicts, mentors without places aside', () => {
    const problem = { menteeCount: 3, mentorCount: 3, capacity: [1, 1, 0], forbidden };
    expect(explainWaiting(problem, Int32Array.of(0, -1, -1))).toEqual([
      { mentee: 1, reason: { code: 'conflicts_only', mentors: 2 } },
      { mentee: 2, reason: { code: 'capacity_full', mentors: 2, acceptableMentors: 2 } },
    ]);
  });

  it.each([
    [0, []],
    [3, [0, 0, 0]],
  ])('says so when no mentor has a place (%d mentors)', (mentorCount, capacity) => {
    const problem = { menteeCount: 1, mentorCount, capacity };
    expect(explainWaiting(problem, Int32Array.of(-1))).toEqual([{ mentee: 0, reason: { code: 'no_mentors' } }]);
  });
});
