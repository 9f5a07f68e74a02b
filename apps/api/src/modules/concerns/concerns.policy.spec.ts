import { describe, expect, it } from '@jest/globals';
import { type Candidate, erasedOn, nextReaders, recipientsOf } from './concerns.policy.js';

const one = (memberId: string, kind: Candidate['kind']): Candidate => ({ memberId, kind, name: memberId, label: null });
const all = [
  one('cora', 'coordinator'),
  one('sec', 'second_contact'),
  one('omar', 'ombuds'),
  one('ada', 'administrator'),
  one('cora', 'administrator'),
];

describe('who may be told', () => {
  it('is each once, without whom it is about', () => {
    expect(recipientsOf(all, ['sec']).map(({ memberId }) => memberId)).toEqual(['cora', 'omar', 'ada']);
  });
});

describe('who comes next', () => {
  it('is the second contact, then an office, then administrators: never whom it is about, never who reads already', () => {
    expect(nextReaders(all, ['cora'])).toEqual(['sec']);
    expect(nextReaders(all, ['cora', 'sec'])).toEqual(['omar']);
    expect(nextReaders(all, ['cora', 'sec', 'omar'])).toEqual(['ada']);
    expect(nextReaders(all, ['sec', 'omar', 'ada'])).toEqual(['cora']);
    expect(nextReaders(all, ['cora', 'sec', 'omar', 'ada'])).toEqual([]);
  });
});

describe('the day of erasure', () => {
  it('is so many months on, and never a day that the month does not have', () => {
    expect(erasedOn('2026-11-23', 24)).toBe('2028-11-23');
    expect(erasedOn('2026-12-31', 2)).toBe('2027-02-28');
  });
});
