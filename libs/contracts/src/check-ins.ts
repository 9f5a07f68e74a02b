/** Dates on a cohort's calendar, and the two questions of a check-in. */

/** For whom a milestone is. */
export const MilestoneAudience = { MENTORS: 'mentors', MENTEES: 'mentees', BOTH: 'both' } as const;
/**
 * Where somebody sees themself on the first question, from easiest to hardest; the client has words for it, one set for mentees
 * (how it goes) and one for mentors (how sure they feel about how to help). Never a number, and never about the other.
 */
export const CheckInStep = {
  VERY_WELL: 'very_well',
  WELL: 'well',
  IN_BETWEEN: 'in_between',
  SLOWLY: 'slowly',
  HARD: 'hard',
} as const;
/** What would help. */
export const CheckInHelp = { NOTHING: 'nothing', IDEAS: 'ideas', TIME: 'time', TALK: 'talk', OTHER: 'other' } as const;
/** `passed`: chose not to answer, which settles it just as well. */
export const CheckInState = { OPEN: 'open', ANSWERED: 'answered', PASSED: 'passed' } as const;

type ValueOf<T> = T[keyof T];
export type MilestoneAudience = ValueOf<typeof MilestoneAudience>;
export type CheckInStep = ValueOf<typeof CheckInStep>;
export type CheckInHelp = ValueOf<typeof CheckInHelp>;
export type CheckInState = ValueOf<typeof CheckInState>;

export const CHECK_IN_LIMITS = {
  milestones: 40,
  checkIns: 12,
  nameCharacters: 80,
  textCharacters: 500,
  wordsCharacters: 1_000,
  /** How many days a check-in can be answered, from its day on. */
  openDays: 28,
} as const;
