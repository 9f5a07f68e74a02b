import type { MatchAnswer, MatchMentee, MatchMentor, MatchQuestion, MatchWish } from './participants.js';
import { type IndexPair, MatchingInputError } from './problem.js';
import { answerTo, rowSimilarity, type RowSimilarity, similarity } from './similarity.js';

export interface Cohort {
  readonly mentees: readonly MatchMentee[];
  readonly mentors: readonly MatchMentor[];
  readonly questions: readonly MatchQuestion[];
  /**
   * Conflicts of interest: pairs, or a mask (row-major mentees × mentors, 1 where there is one). A pair forbidden by hand is for
   * `assign` alone: it changes no other pair's figures.
   */
  readonly conflicts?: readonly IndexPair[] | Uint8Array;
}

/** One wish of a mentee, towards one mentor. */
export interface WeighedWish {
  readonly weight: number;
  /** Similarity 0..1, or null where the mentor's answer is not known. */
  readonly known: number | null;
  /** Mean similarity, for this wish, of the available mentors whose answer is known. */
  readonly mean: number;
}

export interface Figures {
  /** Weighted mean similarity of the wishes whose answer is known; null when none is. */
  readonly fit: number | null;
  /** The same over all wishes, unknown ones counted at their mean; null when there is no wish. */
  readonly expectedFit: number | null;
  readonly knownWishes: number;
}

/** Both figures of one pair. Internal: participants see neither, staff see `band` only. */
export function weighWishes(wishes: readonly WeighedWish[]): Figures {
  let all = 0;
  let allWeight = 0;
  let known = 0;
  let knownWeight = 0;
  let knownWishes = 0;
  for (const wish of wishes) {
    allWeight += wish.weight;
    all += wish.weight * (wish.known ?? wish.mean);
    if (wish.known === null) continue;
    knownWishes++;
    knownWeight += wish.weight;
    known += wish.weight * wish.known;
  }
  return {
    fit: knownWeight > 0 ? known / knownWeight : null,
    expectedFit: allWeight > 0 ? all / allWeight : null,
    knownWishes,
  };
}

export interface PairFigures {
  readonly fit: number | null;
  readonly expectedFit: number;
  readonly knownWishes: number;
  /** Per question that is a wish of this mentee, in the order of the questions: similarity, or null when not known. */
  readonly similarities: readonly { readonly questionId: string; readonly known: number | null }[];
}

export interface CohortScores {
  /** Row-major mentees × mentors; what `assign` maximises. Pairs in conflict have a figure too; it is not to be used. */
  readonly expectedFit: Float64Array;
  /** Row-major mentees × mentors, 1 where the pair is in conflict. */
  readonly conflict: Uint8Array;
  /**
   * Row-major mentees × mentors, 1 where an essential wish is not met: its answer not known, nothing in common, or an
   * identity that the mentor did not agree to show. Forbidden in `assign`, unless the mentee agreed to relax it.
   */
  readonly essentialUnmet: Uint8Array;
  /** Ids of the questions that count: weight above 0 and an answer known of at least one available mentor. */
  readonly usedQuestions: readonly string[];
  /** Ids of the weighted questions left out for everyone, because no available mentor's answer is known. */
  readonly leftOutQuestions: readonly string[];
  /** The figures of one pair in full; computed when asked for, since ten million of them would not fit in memory. */
  pair(mentee: number, mentor: number): PairFigures;
}

export interface ScoreOptions {
  /** Told now and then how many mentees are scored. What it throws ends the run and is thrown on. */
  readonly onProgress?: (done: number, total: number) => void;
}

interface PreparedQuestion {
  readonly question: MatchQuestion;
  readonly mentorAnswers: readonly (MatchAnswer | undefined)[];
  /** No answer is missing, so that no mean is needed. */
  readonly isKnownOfAll: boolean;
  readonly fillRow: RowSimilarity;
}

const PROGRESS_EVERY = 64;

/**
 * Expected fit of every pair, from the questions' weights and the answers that are there.
 *
 * A mentee's wishes are the questions they answered. An unknown answer of a mentor counts as the mean similarity, for
 * that wish, of the mentors available to this mentee (a place, no conflict with them) whose answer is known, so that
 * silence neither gains nor loses. A question to which no available mentor's answer is known is left out for everyone;
 * where only mentors in conflict with a mentee answered, it is left out for that mentee. A mentee without any wish gets
 * the mean expected fit of all others' acceptable pairs with every mentor: stating nothing neither gains nor loses a
 * place either (all 0 when nobody stated a wish).
 * @throws MatchingInputError for an answer of another kind than its question, a wrong weight, a repeated question.
 */
export function scoreCohort(cohort: Cohort, options: ScoreOptions = {}): CohortScores {
  const { mentees, mentors } = cohort;
  const { weighted, used, conflict, row } = prepareCohort(cohort);
  const expectedFit = new Float64Array(mentees.length * mentors.length);
  const withoutWish: number[] = [];
  for (const [i, mentee] of mentees.entries()) {
    if (i % PROGRESS_EVERY === 0) options.onProgress?.(i, mentees.length);
    const target = expectedFit.subarray(i * mentors.length, (i + 1) * mentors.length);
    if (!row.fill(mentee, i, target)) withoutWish.push(i);
  }
  fillWithoutWish(withoutWish, expectedFit, conflict, mentors);
  options.onProgress?.(mentees.length, mentees.length);
  return {
    expectedFit,
    conflict,
    essentialUnmet: essentialMask(cohort),
    usedQuestions: used.map(({ id }) => id),
    leftOutQuestions: weighted.filter((question) => !used.includes(question)).map(({ id }) => id),
    pair: (i, j) =>
      pairFigures(row.wishesOf(mentees[i] as MatchMentee, i, j), expectedFit[i * mentors.length + j] as number),
  };
}

/**
 * The figures of single pairs, each computed when asked for, without scoring everyone with everyone. Those of a mentee without
 * any wish are null: the mean of all others takes all others.
 */
export function figuresOfPairs(cohort: Cohort): (mentee: number, mentor: number) => Figures {
  const { row } = prepareCohort(cohort);
  return (i, j) => weighWishes(row.wishesOf(cohort.mentees[i] as MatchMentee, i, j));
}

function prepareCohort(cohort: Cohort) {
  const { mentees, mentors } = cohort;
  const weighted = checkedQuestions(cohort).filter((question) => isWeighed(question, mentees));
  const used = weighted.filter((question) =>
    mentors.some((mentor) => mentor.capacity > 0 && answerTo(question, mentor.answers)),
  );
  const prepared = used.map((question) => prepare(question, mentors));
  const conflict = conflictMask(cohort);
  return { weighted, used, conflict, row: new CohortRow(prepared, mentors, conflict) };
}

/** A wish, and of which question. */
interface PairWish extends WeighedWish {
  readonly questionId: string;
}

/** One row of the cohort at a time, in arrays that are used again. */
class CohortRow {
  private readonly similarityRow: Float64Array;
  private readonly offers: Uint8Array;

  constructor(
    private readonly prepared: readonly PreparedQuestion[],
    mentors: readonly MatchMentor[],
    private readonly conflict: Uint8Array,
  ) {
    this.similarityRow = new Float64Array(mentors.length);
    this.offers = Uint8Array.from(mentors, ({ capacity }) => (capacity > 0 ? 1 : 0));
  }

  /** Writes the mentee's expected fit with every mentor; false when there is no wish to compute it from. */
  fill(mentee: MatchMentee, index: number, target: Float64Array): boolean {
    const { similarityRow } = this;
    let weight = 0;
    for (const prepared of this.prepared) {
      const { question } = prepared;
      const answer = answerTo(question, mentee.answers);
      const own = weightOf(question, mentee);
      if (!answer || own === 0 || !this.isKnownOfSome(prepared, index)) continue;
      this.fillSimilarity(prepared.fillRow, answer, wishOf(mentee, question));
      weight += own;
      if (!prepared.isKnownOfAll) this.fillUnknown(this.meanOfAvailable(index));
      for (let j = 0; j < target.length; j++) target[j] = (target[j] as number) + own * (similarityRow[j] as number);
    }
    if (weight > 0) for (let j = 0; j < target.length; j++) target[j] = (target[j] as number) / weight;
    return weight > 0;
  }

  /** The mentee's wishes towards one mentor. A whole row is looked at only for the mean that stands for an unknown answer. */
  wishesOf(mentee: MatchMentee, index: number, mentor: number): PairWish[] {
    return this.prepared.flatMap((prepared): PairWish[] => {
      const { question, mentorAnswers, fillRow } = prepared;
      const answer = answerTo(question, mentee.answers);
      const weight = weightOf(question, mentee);
      if (!answer || weight === 0 || !this.isKnownOfSome(prepared, index)) return [];
      const wish = wishOf(mentee, question);
      const theirs = mentorAnswers[mentor];
      if (theirs) {
        const shared = similarity(answer, theirs);
        const known = wish.direction === 'different' ? 1 - shared : shared;
        // Where the answer is known, the mean has no part in any figure.
        return [{ questionId: question.id, weight, mean: known, known }];
      }
      this.fillSimilarity(fillRow, answer, wish);
      return [{ questionId: question.id, weight, mean: this.meanOfAvailable(index), known: null }];
    });
  }

  /** A different perspective is welcome: what is not shared counts. */
  private fillSimilarity(fillRow: RowSimilarity, answer: MatchAnswer, wish: MatchWish): void {
    const { similarityRow } = this;
    fillRow(answer, similarityRow);
    if (wish.direction !== 'different') return;
    for (let j = 0; j < similarityRow.length; j++) similarityRow[j] = 1 - (similarityRow[j] as number);
  }

  /** Whether the answer is known of any mentor who is available to this mentee. Most rows are answered by the first few. */
  private isKnownOfSome({ mentorAnswers }: PreparedQuestion, index: number): boolean {
    const { conflict, offers } = this;
    const start = index * offers.length;
    for (let j = 0; j < offers.length; j++) if (offers[j] && !conflict[start + j] && mentorAnswers[j]) return true;
    return false;
  }

  private meanOfAvailable(index: number): number {
    const { conflict, offers, similarityRow } = this;
    let sum = 0;
    let count = 0;
    const start = index * offers.length;
    for (let j = 0; j < offers.length; j++) {
      const known = similarityRow[j] as number;
      if (Number.isNaN(known) || conflict[start + j] || !offers[j]) continue;
      sum += known;
      count++;
    }
    return sum / count;
  }

  private fillUnknown(mean: number): void {
    const { similarityRow } = this;
    for (let j = 0; j < similarityRow.length; j++) {
      const known = similarityRow[j] as number;
      if (Number.isNaN(known)) similarityRow[j] = mean;
    }
  }
}

function pairFigures(wishes: readonly PairWish[], expectedFit: number): PairFigures {
  const { fit, knownWishes } = weighWishes(wishes);
  return {
    fit,
    expectedFit,
    knownWishes,
    similarities: wishes.map(({ questionId, known }) => ({ questionId, known })),
  };
}

const AS_THE_PROGRAM_SAYS: MatchWish = {};

export function wishOf(mentee: Pick<MatchMentee, 'wishes'>, question: MatchQuestion): MatchWish {
  return mentee.wishes?.[question.id] ?? AS_THE_PROGRAM_SAYS;
}

/** What a question weighs for this mentee; 0: it is no wish of theirs. */
export function weightOf(question: MatchQuestion, mentee: Pick<MatchMentee, 'wishes'>): number {
  const { weight = question.weight, direction } = wishOf(mentee, question);
  return direction === 'open' ? 0 : weight;
}

function isWeighed(question: MatchQuestion, mentees: readonly MatchMentee[]): boolean {
  return question.weight > 0 || mentees.some((mentee) => weightOf(question, mentee) > 0);
}

/** 1 where something essential to the mentee is not known to be met. An essential question counts whatever its weight. */
function essentialMask({ mentees, mentors, questions }: Cohort): Uint8Array {
  const mask = new Uint8Array(mentees.length * mentors.length);
  for (const [i, mentee] of mentees.entries()) {
    for (const question of questions) {
      const wish = answerTo(question, mentee.answers);
      if (!wish || !wishOf(mentee, question).isEssential) continue;
      mentors.forEach((mentor, j) => {
        if (!isEssentialMet(question, wish, mentor)) mask[i * mentors.length + j] = 1;
      });
    }
  }
  return mask;
}

function isEssentialMet(question: MatchQuestion, wish: MatchAnswer, mentor: MatchMentor): boolean {
  const theirs = answerTo(question, mentor.answers);
  if (!theirs || (question.kind === 'identity' && !mentor.shown?.includes(question.id))) return false;
  return similarity(wish, theirs) > 0;
}

function prepare(question: MatchQuestion, mentors: readonly MatchMentor[]): PreparedQuestion {
  const mentorAnswers = mentors.map((mentor) => answerTo(question, mentor.answers));
  const isKnownOfAll = mentorAnswers.every((answer) => answer !== undefined);
  return { question, mentorAnswers, isKnownOfAll, fillRow: rowSimilarity(mentorAnswers) };
}

function checkedQuestions({ questions, mentees }: Cohort): readonly MatchQuestion[] {
  const ids = new Set<string>();
  for (const { id, weight } of questions) {
    if (!isWeight(weight) || ids.has(id)) throw new MatchingInputError('question_wrong', { id, weight });
    ids.add(id);
  }
  for (const { wishes = {} } of mentees) {
    for (const [id, wish] of Object.entries(wishes)) {
      const isContradiction = wish?.isEssential && wish.direction !== undefined && wish.direction !== 'shared';
      if (!isWeight(wish?.weight ?? 0) || isContradiction) throw new MatchingInputError('question_wrong', { id });
    }
  }
  return questions;
}

function isWeight(weight: number): boolean {
  return weight >= 0 && Number.isFinite(weight);
}

function conflictMask({ mentees, mentors, conflicts = [] }: Cohort): Uint8Array {
  const pairs = mentees.length * mentors.length;
  if (conflicts instanceof Uint8Array) {
    if (conflicts.length !== pairs) throw new MatchingInputError('shape_wrong', { conflicts: conflicts.length });
    return conflicts;
  }
  const mask = new Uint8Array(pairs);
  for (const { mentee, mentor } of conflicts) {
    if (!mentees[mentee] || !mentors[mentor]) throw new MatchingInputError('shape_wrong', { mentee, mentor });
    mask[mentee * mentors.length + mentor] = 1;
  }
  return mask;
}

function fillWithoutWish(
  rows: readonly number[],
  fit: Float64Array,
  conflict: Uint8Array,
  mentors: readonly MatchMentor[],
): void {
  if (rows.length === 0) return;
  const without = new Set(rows);
  const offers = mentors.map(({ capacity }) => capacity > 0);
  let sum = 0;
  let count = 0;
  for (let start = 0, i = 0; start < fit.length; start += offers.length, i++) {
    if (without.has(i)) continue;
    for (let j = 0; j < offers.length; j++) {
      if (conflict[start + j] || !offers[j]) continue;
      sum += fit[start + j] as number;
      count++;
    }
  }
  const neutral = count > 0 ? sum / count : 0;
  for (const i of rows) fit.fill(neutral, i * mentors.length, (i + 1) * mentors.length);
}

/** What staff see of a pair's expected fit. */
export type Band = 'strong' | 'good' | 'some';

/** From two thirds on `strong`, from one third on `good`, below `some`. Coarse on purpose: no figure is ever shown. */
export function band(expectedFit: number): Band {
  if (expectedFit >= 2 / 3) return 'strong';
  return expectedFit >= 1 / 3 ? 'good' : 'some';
}
