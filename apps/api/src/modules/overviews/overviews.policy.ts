import type { CohortState } from '@trellis/contracts';

/** What is known of a cohort when looking for things to do. */
export interface CohortFacts {
  state: CohortState;
  mentees: number;
  mentors: number;
  mentorsNotAvailable: number;
  /** Used by this cohort, or still free for it. */
  places: number;
  matched: number;
  /** Who asked to take part and waits for a decision. */
  menteesToDecide: number;
  mentorsToDecide: number;
  /** Imported people who have not got their one mail. */
  noticesNotSent: number;
  /** Pairs of a draft, or null when there is none. */
  draftPairs: number | null;
  /** Mentors to whom more waiting people are pinned than they have places: as when a number was lowered after a yes. */
  mentorsBeyondPlaces: number;
  /** Mails about this cohort to its people that failed or are in doubt; those about no cohort count too. */
  mailFailed: number;
  /** Who takes part, or asked to, and whose address was marked as not working. */
  addressesStopped: number;
}

export interface Attention {
  code: string;
  count: number;
}

/** What waits for a coordinator, the first step first. A closed cohort asks for nothing but its failed mail. */
export function attentionOf(facts: CohortFacts): Attention[] {
  const isClosed = facts.state === 'closed';
  const unmatched = facts.mentees - facts.matched;
  const canMatch = facts.mentees > 0 && facts.mentors > 0 && facts.draftPairs === null;
  const candidates: [code: string, applies: boolean, count: number][] = [
    ['NO_MENTEES', !isClosed && facts.mentees + facts.menteesToDecide === 0, 0],
    ['NO_MENTORS', !isClosed && facts.mentors + facts.mentorsToDecide === 0, 0],
    ['MENTEES_TO_DECIDE', !isClosed && facts.menteesToDecide > 0, facts.menteesToDecide],
    ['MENTORS_TO_DECIDE', !isClosed && facts.mentorsToDecide > 0, facts.mentorsToDecide],
    ['NOTICES_NOT_SENT', !isClosed && facts.noticesNotSent > 0, facts.noticesNotSent],
    ['PAIRS_BEYOND_PLACES', facts.state === 'open' && facts.mentorsBeyondPlaces > 0, facts.mentorsBeyondPlaces],
    ['NOT_MATCHED', facts.state === 'open' && canMatch, unmatched],
    ['DRAFT_NOT_PUBLISHED', !isClosed && facts.draftPairs !== null, facts.draftPairs ?? 0],
    ['PEOPLE_WAITING', facts.state === 'published' && unmatched > 0, unmatched],
    ['MAIL_FAILED', facts.mailFailed > 0, facts.mailFailed],
    ['ADDRESSES_STOPPED', !isClosed && facts.addressesStopped > 0, facts.addressesStopped],
  ];
  return candidates.filter(([, applies]) => applies).map(([code, , count]) => ({ code, count }));
}
