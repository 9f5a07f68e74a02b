import type {
  MatchAnswer,
  MatchMentee,
  MatchMentor,
  MatchQuestion,
  MeetingMode,
  QuestionKind,
} from './participants.js';
import { type AssignmentProblem, WAITING } from './problem.js';
import { weightOf, wishOf } from './score-cohort.js';
import {
  answerTo,
  type ListAnswer,
  namedIn,
  sharedChoices,
  sharedMinutes,
  sharedMode,
  similarity,
} from './similarity.js';

/** Why a pair fits, and what is open, in codes; the client has the words. */
export type PairReason =
  | { readonly code: 'shared_choices'; readonly questionId: string; readonly values: readonly string[] }
  | { readonly code: 'common_time'; readonly questionId: string; readonly minutes: number }
  | { readonly code: 'same_site'; readonly questionId: string; readonly site: string }
  | { readonly code: 'mode_fits'; readonly questionId: string; readonly mode: MeetingMode }
  | { readonly code: 'near'; readonly questionId: string }
  | { readonly code: 'different_perspective'; readonly questionId: string }
  /** Both answered, and they have nothing in common there. */
  | { readonly code: 'not_met'; readonly questionId: string; readonly kind: Exclude<QuestionKind, 'identity'> }
  /** The mentor's answer is not known, whatever the cause; for an identity also: not met, or met and not to be shown. */
  | { readonly code: 'not_known'; readonly questionId: string; readonly kind: QuestionKind };

export interface PairToExplain {
  readonly mentee: Pick<MatchMentee, 'answers' | 'wishes'>;
  readonly mentor: Pick<MatchMentor, 'answers' | 'shown'>;
  readonly questions: readonly MatchQuestion[];
  /** `CohortScores.leftOutQuestions`: not spoken of, since they counted for nobody. */
  readonly leftOut?: readonly string[];
}

/**
 * One reason for each wish of the mentee (a question that weighs something for them and that they answered): first what is
 * met, then what is not, then what is not known, each in the order of the questions. It reads only what the scoring reads,
 * so two mentors who differ in an answer that matching may not use are explained alike.
 *
 * A met identity wish is named only if the mentor agreed to show that answer. Every other identity wish is `not_known`,
 * whatever the cause, so that the words tell nothing of a mentor who agreed to matching alone.
 */
export function explainPair({ mentee, mentor, questions, leftOut = [] }: PairToExplain): PairReason[] {
  const met: PairReason[] = [];
  const notMet: PairReason[] = [];
  const notKnown: PairReason[] = [];
  for (const question of questions) {
    if (!(weightOf(question, mentee) > 0) || leftOut.includes(question.id)) continue;
    const wish = answerTo(question, mentee.answers);
    if (!wish) continue;
    const { id: questionId, kind } = question;
    const isTold = kind !== 'identity' || mentor.shown?.includes(questionId);
    const theirs = isTold ? answerTo(question, mentor.answers) : undefined;
    const isDifferent = wishOf(mentee, question).direction === 'different';
    const reason =
      theirs && (isDifferent ? differentReason(questionId, wish, theirs) : metReason(questionId, wish, theirs));
    if (reason) met.push(reason);
    else if (!theirs || kind === 'identity') notKnown.push({ code: 'not_known', questionId, kind });
    else notMet.push({ code: 'not_met', questionId, kind });
  }
  return [...met, ...notMet, ...notKnown];
}

function differentReason(questionId: string, mentee: MatchAnswer, mentor: MatchAnswer): PairReason | null {
  return similarity(mentee, mentor) === 0 ? { code: 'different_perspective', questionId } : null;
}

function metReason(questionId: string, mentee: MatchAnswer, mentor: MatchAnswer): PairReason | null {
  if (isList(mentee) && isList(mentor)) {
    const values = sharedChoices(mentee, mentor);
    return values.length > 0 ? { code: 'shared_choices', questionId, values } : null;
  }
  if (mentee.kind === 'availability' && mentor.kind === 'availability') {
    const minutes = sharedMinutes(mentee, mentor);
    return minutes > 0 ? { code: 'common_time', questionId, minutes } : null;
  }
  if (mentee.kind === 'mode' && mentor.kind === 'mode') {
    const mode = sharedMode(mentee.mode, mentor.mode);
    return mode && { code: 'mode_fits', questionId, mode };
  }
  if (mentee.kind === 'site' && mentor.kind === 'site' && mentee.site === mentor.site) {
    return { code: 'same_site', questionId, site: mentee.site };
  }
  const isPlace = mentee.kind === 'distance' && mentor.kind === 'distance';
  return isPlace && similarity(mentee, mentor) > 0 ? { code: 'near', questionId } : null;
}

function isList(answer: MatchAnswer): answer is ListAnswer {
  return namedIn(answer) !== undefined;
}

/** Why a mentee waits. `mentors` are those with at least one place in this run. */
export type WaitingReason =
  /** No mentor has a place in this run. */
  | { readonly code: 'no_mentors' }
  /** Every mentor with a place is in conflict with this mentee or forbidden. */
  | { readonly code: 'conflicts_only'; readonly mentors: number }
  /** Every mentor who would be acceptable is full. */
  | { readonly code: 'capacity_full'; readonly mentors: number; readonly acceptableMentors: number };

export interface WaitingMentee {
  readonly mentee: number;
  readonly reason: WaitingReason;
}

/** One reason for every mentee who waits in an optimal assignment of this problem, in the order of the mentees. */
export function explainWaiting(
  problem: Pick<AssignmentProblem, 'menteeCount' | 'mentorCount' | 'capacity' | 'forbidden'>,
  mentorOf: Int32Array,
): WaitingMentee[] {
  const { mentorCount, capacity, forbidden } = problem;
  const offering = Array.from({ length: mentorCount }, (_, j) => j).filter((j) => (capacity[j] as number) > 0);
  const waiting: WaitingMentee[] = [];
  mentorOf.forEach((mentor, mentee) => {
    if (mentor !== WAITING) return;
    const acceptable = offering.filter((j) => !forbidden?.[mentee * mentorCount + j]).length;
    waiting.push({ mentee, reason: waitingReason(offering.length, acceptable) });
  });
  return waiting;
}

function waitingReason(mentors: number, acceptableMentors: number): WaitingReason {
  if (mentors === 0) return { code: 'no_mentors' };
  if (acceptableMentors === 0) return { code: 'conflicts_only', mentors };
  return { code: 'capacity_full', mentors, acceptableMentors };
}
