import { describe, expect, it } from '@jest/globals';
import { attentionOf, type CohortFacts } from './overviews.policy.js';

const quiet: CohortFacts = {
  state: 'published',
  mentees: 2,
  mentors: 2,
  mentorsNotAvailable: 0,
  places: 2,
  matched: 2,
  menteesToDecide: 0,
  mentorsToDecide: 0,
  noticesNotSent: 0,
  draftPairs: null,
  mentorsBeyondPlaces: 0,
  mailFailed: 0,
  addressesStopped: 0,
};
const codes = (change: Partial<CohortFacts>): string[] => attentionOf({ ...quiet, ...change }).map(({ code }) => code);

describe('what waits for a coordinator', () => {
  it('is nothing when everything is done', () => {
    expect(codes({})).toEqual([]);
  });

  it('goes from people to notices to matching to publishing', () => {
    const open = { state: 'open', matched: 0 } as const;
    expect(codes({ ...open, mentees: 0, mentors: 0 })).toEqual(['NO_MENTEES', 'NO_MENTORS']);
    expect(codes({ ...open, mentees: 0, menteesToDecide: 1, mentorsToDecide: 2 })).toEqual([
      'MENTEES_TO_DECIDE',
      'MENTORS_TO_DECIDE',
    ]);
    expect(codes({ ...open, noticesNotSent: 4 })).toEqual(['NOTICES_NOT_SENT', 'NOT_MATCHED']);
    expect(codes({ ...open, draftPairs: 2 })).toEqual(['DRAFT_NOT_PUBLISHED']);
    expect(codes({ ...open, mentorsBeyondPlaces: 1 })).toEqual(['PAIRS_BEYOND_PLACES', 'NOT_MATCHED']);
    expect(codes({ matched: 1 })).toEqual(['PEOPLE_WAITING']);
  });

  it('names failed mail; a closed cohort asks for nothing else', () => {
    expect(attentionOf({ ...quiet, mailFailed: 3 })).toEqual([{ code: 'MAIL_FAILED', count: 3 }]);
    const closed = { state: 'closed', matched: 0, menteesToDecide: 1, mailFailed: 1, addressesStopped: 1 } as const;
    expect(codes(closed)).toEqual(['MAIL_FAILED']);
  });

  it('names addresses that do not work', () => {
    expect(attentionOf({ ...quiet, addressesStopped: 2 })).toEqual([{ code: 'ADDRESSES_STOPPED', count: 2 }]);
  });
});
