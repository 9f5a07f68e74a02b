/** How a mentorship comes to its end. */

/**
 * Where it stands, as one of those in it sees it. `asked`: one asked the other to bring it to a good end; `waiting`: the other
 * asks one; `agreed`: one has agreed, and others of the group have not so far. `completed`: ended as planned; `ended`: otherwise, in the same words whoever wanted it.
 */
export const ClosingState = {
  LASTING: 'lasting',
  ASKED: 'asked',
  WAITING: 'waiting',
  AGREED: 'agreed',
  COMPLETED: 'completed',
  ENDED: 'ended',
} as const;
export type ClosingState = (typeof ClosingState)[keyof typeof ClosingState];

export const CLOSING_LIMITS = {
  wordsCharacters: 2_000,
  /** So many days before the cohort ends, its mentorships are asked to look back. */
  nearDays: 28,
} as const;
