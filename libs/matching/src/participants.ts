/** Minutes a week in common from which a shared time counts in full. */
export const ENOUGH_COMMON_MINUTES = 60;

/** Kilometres from which on a place is too far, unless the mentee says otherwise. */
export const TOO_FAR_KM = 50;

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
  /** Most important first. */
  | { readonly kind: 'ranking'; readonly values: readonly string[] }
  /** What a mentee would like help with; what a mentor can help with. */
  | { readonly kind: 'goals'; readonly values: readonly string[] }
  | { readonly kind: 'site'; readonly site: string }
  /** A place in degrees, and from how many kilometres on another is too far for this mentee (`TOO_FAR_KM`). */
  | { readonly kind: 'distance'; readonly latitude: number; readonly longitude: number; readonly tooFar?: number }
  /**
   * How somebody describes themselves in one dimension: options of the fine level (or own words mapped to them). Roll-ups are
   * for reporting and have no field here: a shared roll-up is never a shared identity.
   */
  | { readonly kind: 'identity'; readonly options: readonly string[] }
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

/** What one mentee says of one question, instead of what the program says of it for everyone. */
export interface MatchWish {
  /** ≥ 0, in the place of the question's weight; 0: it doesn't matter to this mentee. */
  readonly weight?: number;
  /**
   * Never matched with somebody of whom it is not known that they have at least something of it in common; for an identity
   * they must also have agreed to show it to their match.
   */
  readonly isEssential?: boolean;
  /** `open`: either way, so no wish at all. `different`: a different perspective is welcome; never essential. */
  readonly direction?: 'shared' | 'open' | 'different';
}

export interface MatchMentee {
  readonly id: string;
  readonly answers: MatchAnswers;
  /** By question id; a question left out counts as the program weighs it. */
  readonly wishes?: Readonly<Record<string, MatchWish | undefined>>;
}

export interface MatchMentor {
  readonly id: string;
  /**
   * Places at the start of the run; a mentor without any is not available. Pairs pinned in the draft are not taken off,
   * so that pinning one pair does not change the figures of the others.
   */
  readonly capacity: number;
  readonly answers: MatchAnswers;
  /** Ids of the identity questions whose answer this mentor agreed to show to their match. */
  readonly shown?: readonly string[];
}
