import { checkPlacesOnly, type IndexPair, MatchingInputError, type PlacesOnly, WAITING } from './problem.js';
import { checkPlaces, type PlacesProblemCode } from './verify-assignment.js';

/**
 * Whom somebody would accept, most wanted first; several in one entry are equally wanted. Who is not named is not
 * acceptable. For mentees these are mentors' indices, for mentors mentees'.
 */
export type Ranking = readonly (number | readonly number[])[];

export interface StableProblem {
  readonly mentees: readonly Ranking[];
  readonly mentors: readonly Ranking[];
  /** Places of each mentor: whole numbers ≥ 0. Pinned pairs are counted inside it. */
  readonly capacity: ArrayLike<number>;
  /** Row-major mentees × mentors, non-zero where the pair may never be matched, whatever they ranked. */
  readonly forbidden?: Uint8Array;
  /** Pairs that are kept as they are, ranked or not; nobody can object to them. */
  readonly pinned?: readonly IndexPair[];
}

export interface StableOptions {
  /** Whose first choices are tried first: theirs is the best stable matching for that side. Mentees unless said. */
  readonly proposing?: 'mentees' | 'mentors';
}

export interface StableResult {
  /** The mentor of each mentee, or `WAITING`. */
  readonly mentorOf: Int32Array;
  readonly matchedCount: number;
}

/**
 * Deferred acceptance with capacities and incomplete lists (Gale & Shapley 1962; for residents and hospitals, Roth 1984):
 * a matching in which no mentee and mentor would both rather have each other. With mentees proposing, every mentee gets
 * the best mentor they have in any stable matching; mentees who wait and mentors with places left are the same in all
 * stable matchings (Roth 1986).
 *
 * Ties: whoever is listed first in the problem (the lower index) counts as wanted more. The matching is then stable for
 * the rankings with their ties too: nobody strictly prefers each other. Of rankings so made strict there is exactly one
 * result for each proposing side, whatever the order of proposals.
 * @throws MatchingInputError when lengths, indices, capacities or pins contradict each other, or somebody is ranked twice.
 */
export function matchStably(problem: StableProblem, { proposing = 'mentees' }: StableOptions = {}): StableResult {
  const ranks = new Ranks(problem);
  const mentorOf = new Int32Array(problem.mentees.length).fill(WAITING);
  const places = Array.from(problem.capacity);
  for (const { mentor } of problem.pinned ?? []) places[mentor] = (places[mentor] as number) - 1;
  if (proposing === 'mentees') menteesPropose(ranks, places, mentorOf);
  else mentorsPropose(ranks, places, mentorOf);
  for (const { mentee, mentor } of problem.pinned ?? []) mentorOf[mentee] = mentor;
  return { mentorOf, matchedCount: mentorOf.filter((mentor) => mentor !== WAITING).length };
}

/** Every pair who would both rather have each other than what they have (or than a place that is empty), in order. */
export function blockingPairs(problem: StableProblem, mentorOf: Int32Array): IndexPair[] {
  const ranks = new Ranks(problem);
  const broken = checkPlaces(asPlaces(problem), mentorOf);
  if (broken) throw new MatchingInputError('shape_wrong', { assignment: broken.code });
  const load = new Array<number>(problem.mentors.length).fill(0);
  // Of the mentees whom a mentor could give up, how little they want the least wanted one.
  const leastWanted = new Array<number>(problem.mentors.length).fill(0);
  mentorOf.forEach((mentor, mentee) => {
    if (mentor === WAITING) return;
    load[mentor] = (load[mentor] as number) + 1;
    if (ranks.isPinned(mentee)) return;
    const tier = ranks.tierOfMentee(mentor, mentee) || Infinity;
    leastWanted[mentor] = Math.max(leastWanted[mentor] as number, tier);
  });
  const pairs: IndexPair[] = [];
  problem.mentees.forEach((_, mentee) => {
    const held = mentorOf[mentee] as number;
    const own = held === WAITING ? Infinity : ranks.tierOfMentor(mentee, held) || Infinity;
    for (const mentor of ranks.acceptableTo(mentee)) {
      if (ranks.tierOfMentor(mentee, mentor) >= own) continue;
      const hasPlace = (load[mentor] as number) < (problem.capacity[mentor] as number);
      if (hasPlace || ranks.tierOfMentee(mentor, mentee) < (leastWanted[mentor] as number))
        pairs.push({ mentee, mentor });
    }
  });
  return pairs;
}

export type StabilityProblemCode =
  | PlacesProblemCode
  /** Somebody is matched whom the other did not rank. */
  | 'not_ranked'
  | 'blocking_pair';

export type StabilityVerification =
  | { readonly ok: true; readonly blockingPairs: 0 }
  | {
      readonly ok: false;
      readonly code: StabilityProblemCode;
      readonly mentee?: number;
      readonly mentor?: number;
      /** How many there are; 0 where the matching fails before they are counted. */
      readonly blockingPairs: number;
    };

/** Checks a matching by the definition of stability, without knowing how it was found: zero blocking pairs is the proof. */
export function verifyStable(problem: StableProblem, mentorOf: Int32Array): StabilityVerification {
  const broken = checkPlaces(asPlaces(problem), mentorOf);
  if (broken) return { ...broken, blockingPairs: 0 };
  const pinned = new Set((problem.pinned ?? []).map(({ mentee }) => mentee));
  const names = (ranking: Ranking | undefined, other: number) =>
    ranking?.some((entry) => entriesOf(entry).includes(other));
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor === WAITING || pinned.has(mentee)) continue;
    if (!names(problem.mentees[mentee], mentor) || !names(problem.mentors[mentor], mentee))
      return { ok: false, code: 'not_ranked', mentee, mentor, blockingPairs: 0 };
  }
  const pairs = blockingPairs(problem, mentorOf);
  const first = pairs[0];
  if (!first) return { ok: true, blockingPairs: 0 };
  return { ok: false, code: 'blocking_pair', ...first, blockingPairs: pairs.length };
}

const entriesOf = (entry: number | readonly number[]): readonly number[] =>
  typeof entry === 'number' ? [entry] : entry;

function asPlaces({ mentees, mentors, capacity, forbidden, pinned }: StableProblem): PlacesOnly {
  return {
    menteeCount: mentees.length,
    mentorCount: mentors.length,
    capacity,
    ...(forbidden ? { forbidden } : {}),
    ...(pinned ? { pinned } : {}),
  };
}

/** Who is how wanted by whom: 1 for a first choice, 0 for nobody's. Only pairs that may be and that both ranked. */
class Ranks {
  private readonly byMentee: readonly ReadonlyMap<number, number>[];
  private readonly byMentor: readonly ReadonlyMap<number, number>[];
  private readonly pinned: ReadonlySet<number>;

  constructor(private readonly problem: StableProblem) {
    checkPlacesOnly(asPlaces(problem));
    this.byMentee = problem.mentees.map((ranking) => tiersOf(ranking, problem.mentors.length));
    this.byMentor = problem.mentors.map((ranking) => tiersOf(ranking, problem.mentees.length));
    this.pinned = new Set((problem.pinned ?? []).map(({ mentee }) => mentee));
  }

  isPinned(mentee: number): boolean {
    return this.pinned.has(mentee);
  }

  tierOfMentor(mentee: number, mentor: number): number {
    return this.byMentee[mentee]?.get(mentor) ?? 0;
  }

  tierOfMentee(mentor: number, mentee: number): number {
    return this.byMentor[mentor]?.get(mentee) ?? 0;
  }

  /** Mentors whom the mentee could have, most wanted first. */
  acceptableTo(mentee: number): number[] {
    const tiers = this.byMentee[mentee] as ReadonlyMap<number, number>;
    return inOrder(tiers).filter((mentor) => this.isAcceptable(mentee, mentor));
  }

  acceptableToMentor(mentor: number): number[] {
    const tiers = this.byMentor[mentor] as ReadonlyMap<number, number>;
    return inOrder(tiers).filter((mentee) => this.isAcceptable(mentee, mentor));
  }

  /** Whether the mentor wants the first mentee more: by rank, then by the order of the problem. */
  prefersMentee(mentor: number, mentee: number, other: number): boolean {
    const difference = this.tierOfMentee(mentor, mentee) - this.tierOfMentee(mentor, other);
    return difference < 0 || (difference === 0 && mentee < other);
  }

  prefersMentor(mentee: number, mentor: number, other: number): boolean {
    const difference = this.tierOfMentor(mentee, mentor) - this.tierOfMentor(mentee, other);
    return difference < 0 || (difference === 0 && mentor < other);
  }

  private isAcceptable(mentee: number, mentor: number): boolean {
    if (this.pinned.has(mentee) || !this.tierOfMentee(mentor, mentee) || !this.tierOfMentor(mentee, mentor))
      return false;
    return !this.problem.forbidden?.[mentee * this.problem.mentors.length + mentor];
  }
}

function tiersOf(ranking: Ranking, others: number): Map<number, number> {
  const tiers = new Map<number, number>();
  ranking.forEach((entry, tier) => {
    for (const other of entriesOf(entry)) {
      if (!(Number.isInteger(other) && other >= 0 && other < others) || tiers.has(other))
        throw new MatchingInputError('ranking_wrong', { other });
      tiers.set(other, tier + 1);
    }
  });
  return tiers;
}

function inOrder(tiers: ReadonlyMap<number, number>): number[] {
  return [...tiers].sort(([a, tierA], [b, tierB]) => tierA - tierB || a - b).map(([other]) => other);
}

function menteesPropose(ranks: Ranks, places: readonly number[], mentorOf: Int32Array): void {
  const lists = Array.from(mentorOf, (_, mentee) => ranks.acceptableTo(mentee));
  const asked = new Int32Array(mentorOf.length);
  const kept: number[][] = places.map(() => []);
  const seeking = Array.from(mentorOf.keys());
  for (let mentee = seeking.pop(); mentee !== undefined; mentee = seeking.pop()) {
    const mentor = lists[mentee]?.[asked[mentee] as number];
    if (mentor === undefined) continue;
    asked[mentee] = (asked[mentee] as number) + 1;
    // Kept in order of wish: the last one is the first to be let go.
    const list = kept[mentor] as number[];
    const own = mentee;
    const at = list.findIndex((other) => ranks.prefersMentee(mentor, own, other));
    list.splice(at < 0 ? list.length : at, 0, mentee);
    mentorOf[mentee] = mentor;
    if (list.length <= (places[mentor] as number)) continue;
    const released = list.pop() as number;
    mentorOf[released] = WAITING;
    seeking.push(released);
  }
}

function mentorsPropose(ranks: Ranks, places: readonly number[], mentorOf: Int32Array): void {
  const lists = places.map((_, mentor) => ranks.acceptableToMentor(mentor));
  const asked = new Int32Array(places.length);
  const left = [...places];
  const seeking = Array.from(places.keys());
  for (let mentor = seeking.pop(); mentor !== undefined; mentor = seeking.pop()) {
    while ((left[mentor] as number) > 0) {
      const mentee = lists[mentor]?.[asked[mentor] as number];
      if (mentee === undefined) break;
      asked[mentor] = (asked[mentor] as number) + 1;
      const held = mentorOf[mentee] as number;
      if (held !== WAITING && !ranks.prefersMentor(mentee, mentor, held)) continue;
      mentorOf[mentee] = mentor;
      left[mentor] = (left[mentor] as number) - 1;
      if (held === WAITING) continue;
      left[held] = (left[held] as number) + 1;
      seeking.push(held);
    }
  }
}
