/** Minutes a week in common from which a shared time counts in full. */
export const ENOUGH_COMMON_MINUTES = 60;

/** ISO day (Monday 1) and minutes since midnight, `from` < `to`; the shape of `WeeklySlot` in @trellis/calendar. */
export interface WeeklyTime {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

export type MeetingMode = 'in_person' | 'virtual' | 'either';

/**
 * An answer as matching may use it. What a person did not answer, or did not consent to use, is simply not there: the
 * caller leaves it out, and nothing here can tell the two apart. Choices and sites are compared exactly, so the caller
 * passes option ids (or labels made alike); weekly times are compared as they are, so they must be of one time zone.
 */
export type MatchAnswer =
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'availability'; readonly times: readonly WeeklyTime[] }
  | { readonly kind: 'site'; readonly site: string }
  | { readonly kind: 'mode'; readonly mode: MeetingMode };

export type QuestionKind = MatchAnswer['kind'];

export interface MatchQuestion {
  readonly id: string;
  readonly kind: QuestionKind;
  /** ≥ 0; 0 leaves the question out. */
  readonly weight: number;
}

/** Answers by question id. An answer without any choice or time counts as not given. */
export type MatchAnswers = Readonly<Record<string, MatchAnswer | undefined>>;

export interface MatchMentee {
  readonly id: string;
  readonly answers: MatchAnswers;
}

export interface MatchMentor {
  readonly id: string;
  /**
   * Places at the start of the run; a mentor without any is not available. Pairs pinned in the draft are not taken off,
   * so that pinning one pair does not change the figures of the others.
   */
  readonly capacity: number;
  readonly answers: MatchAnswers;
}
