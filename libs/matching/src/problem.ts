/** Steps in one point of score unless the problem says otherwise: scores are compared to the millionth. */
export const DEFAULT_RESOLUTION = 1_000_000;

/** In an assignment: this mentee waits. */
export const WAITING = -1;

/** One mentee and one mentor, by their index in the problem. */
export interface IndexPair {
  readonly mentee: number;
  readonly mentor: number;
}

/**
 * Who could be matched with whom. Mentees and mentors are indices; the order given is also the order in which ties are
 * broken (see `assign`), so a caller who wants the same result every time gives the same order every time.
 */
export interface AssignmentProblem {
  readonly menteeCount: number;
  readonly mentorCount: number;
  /** Row-major, `menteeCount * mentorCount`, higher is better, finite. Entries of forbidden pairs are not read. */
  readonly score: Float64Array;
  /** Places of each mentor: whole numbers ≥ 0. Pinned pairs are counted inside it. */
  readonly capacity: ArrayLike<number>;
  /** Row-major like `score`, non-zero where the pair may never be matched. Left out: nobody is forbidden. */
  readonly forbidden?: Uint8Array;
  /** Pairs that are kept as they are. A pin never overrules `forbidden` or a capacity: such input is refused. */
  readonly pinned?: readonly IndexPair[];
  /**
   * Steps in one point of score (default 1e6). Scores are rounded to `Math.round(score * resolution)` and everything
   * from there on is whole numbers, so "optimal" means optimal for the rounded scores, exactly.
   */
  readonly resolution?: number;
}

export type MatchingInputCode =
  /** An array's length, an index, a capacity or the resolution is not what the problem's shape says. */
  | 'shape_wrong'
  /** A score that is not a finite number. */
  | 'score_not_finite'
  /** Scores too far apart for this resolution; a coarser one is needed. */
  | 'score_range_too_wide'
  /** The same mentee pinned twice. */
  | 'pinned_twice'
  /** A pinned pair that is forbidden. */
  | 'pinned_forbidden'
  /** More pinned mentees than the mentor has places. */
  | 'pinned_over_capacity'
  /** An answer of another kind than its question. */
  | 'answer_kind_wrong'
  /** Somebody ranked twice, or who is not there. */
  | 'ranking_wrong'
  /** A weight that is negative or not finite, a question listed twice, a wish that contradicts itself. */
  | 'question_wrong'
  /** A value that has no canonical form (NaN, a function, a cycle). */
  | 'input_not_canonical'
  /** The same id twice among those who come, or somebody kept apart from themselves. */
  | 'person_twice'
  /** Mentors are to meet mentees, and somebody is said to be neither. */
  | 'role_missing';

/** Input that breaks the contract of this lib; `details` are for the developer who reads the log. */
export class MatchingInputError extends Error {
  constructor(
    readonly code: MatchingInputCode,
    readonly details: Readonly<Record<string, number | string>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'MatchingInputError';
  }
}

/** What every method needs of a problem, whatever decides between assignments. */
export type PlacesOnly = Omit<AssignmentProblem, 'score' | 'resolution'>;

/** @throws MatchingInputError when lengths, capacities, resolution or pins contradict each other. */
export function checkProblem(problem: AssignmentProblem): void {
  const { menteeCount, mentorCount, score, resolution = DEFAULT_RESOLUTION } = problem;
  checkCounts(problem);
  if (score.length !== menteeCount * mentorCount) throw new MatchingInputError('shape_wrong', { score: score.length });
  if (!(resolution > 0 && Number.isFinite(resolution))) throw new MatchingInputError('shape_wrong', { resolution });
  checkPinned(problem);
}

/** The same without scores. */
export function checkPlacesOnly(problem: PlacesOnly): void {
  checkCounts(problem);
  checkPinned(problem);
}

function checkCounts({ menteeCount: n, mentorCount: m, capacity, forbidden }: PlacesOnly): void {
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
  if (!isCount(n) || !isCount(m)) throw new MatchingInputError('shape_wrong', { menteeCount: n, mentorCount: m });
  if (forbidden && forbidden.length !== n * m)
    throw new MatchingInputError('shape_wrong', { forbidden: forbidden.length });
  if (capacity.length !== m) throw new MatchingInputError('shape_wrong', { capacity: capacity.length });
  for (let j = 0; j < m; j++) {
    if (!isCount(capacity[j] as number)) throw new MatchingInputError('shape_wrong', { mentor: j });
  }
}

function checkPinned({ menteeCount, mentorCount, capacity, forbidden, pinned = [] }: PlacesOnly): void {
  const seen = new Set<number>();
  const load = new Map<number, number>();
  for (const { mentee, mentor } of pinned) {
    const inside = Number.isInteger(mentee) && mentee >= 0 && mentee < menteeCount;
    if (!inside || !Number.isInteger(mentor) || mentor < 0 || mentor >= mentorCount) {
      throw new MatchingInputError('shape_wrong', { mentee, mentor });
    }
    if (seen.has(mentee)) throw new MatchingInputError('pinned_twice', { mentee });
    if (forbidden?.[mentee * mentorCount + mentor])
      throw new MatchingInputError('pinned_forbidden', { mentee, mentor });
    seen.add(mentee);
    load.set(mentor, (load.get(mentor) ?? 0) + 1);
    if ((load.get(mentor) as number) > (capacity[mentor] as number)) {
      throw new MatchingInputError('pinned_over_capacity', { mentor });
    }
  }
}
