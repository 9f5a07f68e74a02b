import { describe, expect, it } from '@jest/globals';
import { changedParts, languagesWithout } from './match-publication.policy.js';

const version = { people: '1:2', answers: '3:4', conflicts: '0:0', mentorships: '0:0' };

describe('what changed since a draft', () => {
  it('tells a conflict as an answer, since it may be a private one', () => {
    expect(changedParts(JSON.stringify(version), { ...version, conflicts: '1:9' })).toEqual(['answers']);
  });

  it('names the kinds of things, whichever they are', () => {
    expect(changedParts(JSON.stringify(version), version)).toEqual([]);
    expect(changedParts(JSON.stringify(version), { ...version, answers: '3:5' })).toEqual(['answers']);
    expect(changedParts(null, version)).toEqual(['people', 'answers', 'mentorships']);
  });
});

describe('the wording for those who wait', () => {
  it('has to say something in each of the school’s languages', () => {
    expect(languagesWithout({ en: 'Soon.', fr: ' ' }, ['en', 'fr'])).toEqual(['fr']);
    expect(languagesWithout({ en: 'Soon.' }, ['en'])).toEqual([]);
  });
});
