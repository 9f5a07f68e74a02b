import type { HandRuleKind, MatchBand } from '@trellis/contracts';
import type { AnswerValue } from '@trellis/forms';
import {
  assign,
  type AssignmentProblem,
  type AssignmentResult,
  band,
  canonicalInputs,
  type Cohort as ScoredCohort,
  type CohortScores,
  explainPair,
  explainWaiting,
  type IndexPair,
  type MatchAnswer,
  type MatchMentee,
  type MatchMentor,
  type MatchQuestion,
  scoreCohort,
  verifyAssignment,
  WAITING,
} from '@trellis/matching';
import { AppError } from '../../platform/errors/app-error.js';
import { type CohortQuestion, toMatchAnswer } from './match-questions.policy.js';
import { type ReasonRecord, toReasonRecord } from './match-reasons.policy.js';

export interface Person {
  id: string;
  answers: Record<string, AnswerValue>;
}

export interface MentorPerson extends Person {
  /** Places that are still free: the mentor's own number less the mentorships they carry, in this cohort and in others. */
  places: number;
}

export interface PairIds {
  menteeId: string;
  mentorId: string;
}

/** Everyone who may be matched now, and what stands between them. */
export interface People {
  mentees: Person[];
  mentors: MentorPerson[];
  /** Pairs that may never be matched, whoever asks for it. */
  conflicts: PairIds[];
  /** Oldest first. */
  rules: (PairIds & { kind: HandRuleKind })[];
}

export interface MatchWeightRecord {
  questionId: string;
  weight: number;
}

export type WaitingReasonCode = 'CAPACITY_FULL' | 'CONFLICTS_ONLY' | 'NO_MENTORS' | 'MOVED_BY_HAND';

/** What a run proposes for one mentee. */
export interface Proposal {
  menteeId: string;
  mentorId: string | null;
  expectedFit: number | null;
  band: MatchBand | null;
  reasons: ReasonRecord[];
  waitingReason: WaitingReasonCode | null;
}

export interface ProofRecord {
  verified: boolean;
  matched: number;
  upperBoundMatched: number;
}

export interface Draft {
  proposals: Proposal[];
  matched: number;
  places: number;
  leftOut: string[];
  proof: ProofRecord;
  /** The inputs as one text, to be hashed. */
  inputs: string;
}

/** Told between the parts of the work; what it throws ends the run. */
export type Report = (done: number) => Promise<void>;

/** Of how much `Report` speaks: three passes over the mentees. */
export const progressTotal = (people: People): number => people.mentees.length * 3;

const EXPLAINED_AT_ONCE = 500;

/**
 * Scores, assigns, verifies and explains. Everything is decided by the answers, the weights, the conflicts and the hand
 * rules; the order of the people breaks ties. Throws MATCH_NOT_VERIFIED when the independent checker refuses the result.
 */
export async function computeDraft(
  people: People,
  questions: readonly CohortQuestion[],
  weights: readonly MatchWeightRecord[],
  report: Report,
): Promise<Draft> {
  const cohort = scoredCohort(people, questions, weights);
  const scores = scoreCohort(cohort);
  await report(people.mentees.length);
  const problem = problemOf(people, scores);
  const result = assign(problem);
  if (!verifyAssignment(problem, result).ok) throw new AppError('MATCH_NOT_VERIFIED');
  await report(people.mentees.length * 2);
  const proposals = await propose({ people, questions, cohort, scores, problem, result }, report);
  const { mentees, mentors, conflicts } = cohort;
  const handRules = { forbidden: rulesOf(people, 'forbid'), pinned: problem.pinned };
  return {
    proposals,
    matched: result.matchedCount,
    places: people.mentors.reduce((sum, { places }) => sum + places, 0),
    leftOut: [...scores.leftOutQuestions],
    proof: { verified: true, matched: result.matchedCount, upperBoundMatched: upperBound(problem, result) },
    inputs: canonicalInputs({ questions: cohort.questions, mentees, mentors, conflicts, handRules }),
  };
}

/**
 * One pair as a run would describe it, for moves by hand. `people` holds this one mentee and all mentors. Where the mentee
 * stated no wish the figure is not known here (a run takes the mean of the others'); the band says NOT_KNOWN either way.
 */
export function describePair(
  people: People,
  questions: readonly CohortQuestion[],
  weights: readonly MatchWeightRecord[],
  pair: PairIds,
): Proposal {
  const cohort = scoredCohort(people, questions, weights);
  const mentee = people.mentees.findIndex(({ id }) => id === pair.menteeId);
  const mentor = people.mentors.findIndex(({ id }) => id === pair.mentorId);
  return proposePair({ people, questions, cohort, scores: scoreCohort(cohort) }, mentee, mentor);
}

export function waitByHand(menteeId: string): Proposal {
  return { menteeId, mentorId: null, expectedFit: null, band: null, reasons: [], waitingReason: 'MOVED_BY_HAND' };
}

function scoredCohort(
  people: People,
  questions: readonly CohortQuestion[],
  weights: readonly MatchWeightRecord[],
): ScoredCohort {
  const weightOf = new Map(weights.map(({ questionId, weight }) => [questionId, weight]));
  return {
    questions: questions.map(({ id, kind }): MatchQuestion => ({ id, kind, weight: weightOf.get(id) ?? 0 })),
    mentees: people.mentees.map((person): MatchMentee => ({
      id: person.id,
      answers: answersOf(person, questions, ({ menteeItem }) => menteeItem),
    })),
    mentors: people.mentors.map((person): MatchMentor => ({
      id: person.id,
      capacity: person.places,
      answers: answersOf(person, questions, ({ mentorItem }) => mentorItem),
    })),
    conflicts: indexPairs(people, people.conflicts),
  };
}

function answersOf(
  person: Person,
  questions: readonly CohortQuestion[],
  itemOf: (question: CohortQuestion) => CohortQuestion['mentorItem'],
): Record<string, MatchAnswer> {
  const answers: Record<string, MatchAnswer> = {};
  for (const question of questions) {
    const item = itemOf(question);
    const answer = item ? toMatchAnswer(question.kind, item, person.answers[item.id]) : undefined;
    if (answer) answers[question.id] = answer;
  }
  return answers;
}

/** Pairs of people who are there, by their places in the lists; others are left out. */
function indexPairs({ mentees, mentors }: People, pairs: readonly PairIds[]): IndexPair[] {
  const menteeAt = new Map(mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(mentors.map(({ id }, at) => [id, at]));
  return pairs.flatMap(({ menteeId, mentorId }) => {
    const mentee = menteeAt.get(menteeId);
    const mentor = mentorAt.get(mentorId);
    return mentee === undefined || mentor === undefined ? [] : [{ mentee, mentor }];
  });
}

const rulesOf = (people: People, kind: HandRuleKind): IndexPair[] =>
  indexPairs(
    people,
    people.rules.filter((rule) => rule.kind === kind),
  );

function problemOf(people: People, scores: CohortScores): AssignmentProblem {
  const mentorCount = people.mentors.length;
  const forbidden = Uint8Array.from(scores.conflict);
  for (const { mentee, mentor } of rulesOf(people, 'forbid')) forbidden[mentee * mentorCount + mentor] = 1;
  const capacity = people.mentors.map(({ places }) => places);
  return {
    menteeCount: people.mentees.length,
    mentorCount,
    score: scores.expectedFit,
    capacity,
    forbidden,
    pinned: pinsThatHold(rulesOf(people, 'pin'), { forbidden, capacity }),
  };
}

/** A pin never overrules a conflict or a capacity that changed after it was set: such a pin is passed over, oldest kept. */
function pinsThatHold(
  pins: readonly IndexPair[],
  { forbidden, capacity }: { forbidden: Uint8Array; capacity: readonly number[] },
): IndexPair[] {
  const left = [...capacity];
  return pins.filter(({ mentee, mentor }) => {
    if (forbidden[mentee * capacity.length + mentor] || !left[mentor]) return false;
    left[mentor] -= 1;
    return true;
  });
}

/** The most that any assignment of this problem could match, from the checker's proof: cover, places and pins. */
function upperBound(problem: AssignmentProblem, { proof: { cover } }: AssignmentResult): number {
  const pinned = problem.pinned ?? [];
  const pinnedMentees = new Set(pinned.map(({ mentee }) => mentee));
  let bound = pinned.length;
  cover.mentees.forEach((covered, mentee) => {
    if (covered && !pinnedMentees.has(mentee)) bound += 1;
  });
  cover.mentors.forEach((covered, mentor) => {
    if (!covered) return;
    const taken = pinned.filter((pin) => pin.mentor === mentor).length;
    bound += (problem.capacity[mentor] ?? 0) - taken;
  });
  return bound;
}

interface Described {
  people: People;
  questions: readonly CohortQuestion[];
  cohort: ScoredCohort;
  scores: CohortScores;
}

async function propose(
  described: Described & { problem: AssignmentProblem; result: AssignmentResult },
  report: Report,
): Promise<Proposal[]> {
  const { people, problem, result } = described;
  const reasons = new Map(explainWaiting(problem, result.mentorOf).map(({ mentee, reason }) => [mentee, reason.code]));
  const proposals: Proposal[] = [];
  for (const [mentee, mentor] of result.mentorOf.entries()) {
    if (mentor === WAITING) {
      const code = reasons.get(mentee)?.toUpperCase() as WaitingReasonCode;
      proposals.push({ ...waitByHand(people.mentees[mentee]?.id ?? ''), waitingReason: code });
    } else {
      proposals.push(proposePair(described, mentee, mentor));
    }
    if (proposals.length % EXPLAINED_AT_ONCE === 0) await report(people.mentees.length * 2 + proposals.length);
  }
  return proposals;
}

function proposePair({ people, questions, cohort, scores }: Described, mentee: number, mentor: number): Proposal {
  const [person, menteeAnswers] = [people.mentees[mentee], cohort.mentees[mentee]];
  const [other, mentorAnswers] = [people.mentors[mentor], cohort.mentors[mentor]];
  if (!person || !menteeAnswers || !other || !mentorAnswers) throw new AppError('NOT_FOUND');
  const { expectedFit, knownWishes } = scores.pair(mentee, mentor);
  const reasons = explainPair({
    mentee: menteeAnswers,
    mentor: mentorAnswers,
    questions: cohort.questions,
    leftOut: scores.leftOutQuestions,
  });
  return {
    menteeId: person.id,
    mentorId: other.id,
    expectedFit,
    band: knownWishes === 0 ? 'not_known' : band(expectedFit),
    reasons: reasons.map((reason) => toReasonRecord(reason, person, questions)),
    waitingReason: null,
  };
}
