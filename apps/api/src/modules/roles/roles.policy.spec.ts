import { describe, expect, it } from '@jest/globals';
import { isWithin, type RoleFacts, separationProblem } from './roles.policy.js';

const facts = (change: Partial<RoleFacts>): RoleFacts => ({ roles: [], programRoles: [], mentorsIn: [], ...change });
const held = (programId: string, ...roles: RoleFacts['roles']): RoleFacts['programRoles'][number] => ({
  programId,
  roles,
});

describe('the roles of a study', () => {
  it.each<[string, RoleFacts]>([
    [
      'coding a program while coordinating another',
      facts({ programRoles: [held('a', 'coder'), held('b', 'coordinator')] }),
    ],
    ['coding a program while mentoring in another', facts({ programRoles: [held('a', 'coder')], mentorsIn: ['b'] })],
    ['several of them', facts({ roles: ['study_lead', 'coder', 'moderator'] })],
    ['a coordinator who mentors', facts({ roles: ['coordinator', 'mentor'], mentorsIn: ['a'] })],
    ['a mentee who codes elsewhere', facts({ roles: ['mentee'], programRoles: [held('a', 'coder')] })],
  ])('go with %s', (_, person) => {
    expect(separationProblem(person)).toBeNull();
  });

  it.each<[string, RoleFacts]>([
    ['coordinates the same program', facts({ programRoles: [held('a', 'coder', 'coordinator')] })],
    ['coordinates the whole school', facts({ roles: ['coordinator'], programRoles: [held('a', 'moderator')] })],
    ['administers the school', facts({ roles: ['administrator', 'study_lead'] })],
    ['studies the whole school', facts({ roles: ['coder'], programRoles: [held('a', 'coordinator')] })],
  ])('do not go with someone who %s', (_, person) => {
    expect(separationProblem(person)).toBe('runs_program');
  });

  it.each<[string, RoleFacts]>([
    ['the same program', facts({ programRoles: [held('a', 'coder')], mentorsIn: ['b', 'a'] })],
    ['any, when the role holds everywhere', facts({ roles: ['moderator'], mentorsIn: ['b'] })],
  ])('do not go with mentoring in %s', (_, person) => {
    expect(separationProblem(person)).toBe('mentors');
  });
});

describe('giving a role', () => {
  it('takes having what it carries', () => {
    expect(isWithin(['coordinator'], ['school.read'])).toBe(false);
    expect(isWithin(['coder', 'moderator'], ['school.read', 'file.upload', 'own.read'])).toBe(true);
    expect(isWithin([], [])).toBe(true);
  });
});
