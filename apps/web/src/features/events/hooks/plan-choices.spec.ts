import { expect, it } from '@jest/globals';
import { NO_CHOICE, planTopics, plansChosen } from './plan-choices.js';

const part = (programId: string | null, cohortId: string | null) => ({
  programId,
  cohortId,
  role: null,
  required: false,
});
const lecture = {
  topics: ['Rest'],
  kind: 'LECTURE',
  kindId: null,
  programId: 'p',
  audience: [part('p', 'c1')],
} as const;
const social = { topics: [], kind: 'OTHER', kindId: 'own', programId: 'p', audience: [part('p', null)] } as const;
const school = {
  topics: ['Rest', 'Debt'],
  kind: 'LECTURE',
  kindId: null,
  programId: null,
  audience: [part(null, null)],
} as const;
const all = [lecture, social, school];
const programOf = (id: string): string | null => (id.startsWith('c') ? 'p' : 'q');
const chosen = (choice: Partial<typeof NO_CHOICE>) => plansChosen(all, { ...NO_CHOICE, ...choice }, programOf);

it('shows all until something is chosen', () => {
  expect(chosen({})).toEqual(all);
  expect(planTopics(all)).toEqual(['Debt', 'Rest']);
});

it('goes by topic, kind, and cohort, to which its program and the school belong', () => {
  expect(chosen({ topic: 'Rest' })).toEqual([lecture, school]);
  expect(chosen({ kind: 'own' })).toEqual([social]);
  expect(chosen({ kind: 'LECTURE', topic: 'Debt' })).toEqual([school]);
  expect(chosen({ cohortId: 'c1' })).toEqual(all);
  expect(chosen({ cohortId: 'c2' })).toEqual([social, school]);
  expect(chosen({ cohortId: 'x' })).toEqual([school]);
});
