import type { HandRuleKind, MatchBand, MatchMethod, ProgramModel } from '@trellis/contracts';
import type { AnswerValue } from '@trellis/forms';
import {
  band,
  canonicalInputs,
  type Cohort as ScoredCohort,
  explainPair,
  explainWaiting,
  type Figures,
  figuresOfPairs,
  WAITING,
} from '@trellis/matching';
import { AppError } from '../../platform/errors/app-error.js';
import { endOf, type RunEnd, startFrom } from './match-ends.policy.js';
import { type TeamIds, teamsOf } from './match-groups.policy.js';
import { type ProofRecord, solve, type Solved } from './match-methods.policy.js';
import type { CohortQuestion } from './match-questions.policy.js';
import { type ReasonRecord, toReasonRecord } from './match-reasons.policy.js';
import {
  byPlace,
  ordinaryCohort,
  type PeopleByPlace,
  rulesOf,
  type RunInputs,
  type ScoredRun,
  scoreRun,
  withUsualWeights,
} from './match-scoring.policy.js';

export interface Person {
  id: string;
  answers: Record<string, AnswerValue>;
}

export interface MentorPerson extends Person {
  /** Places that are still free: the mentor's own number less the mentorships they carry, in this cohort and in others. */
  places: number;
  /** Mentees in a group or pod of this cohort that they have already. */
  carries?: number;
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
  /** Mentors of the cohort who could have a place and have none, for another cause than the mentees they have. */
  mentorsAside?: number;
  /** A week, where both said their times; nothing is asked where it is left out. */
  minimumCommonMinutes?: number;
  /** Of the cohort; pairs where it is left out. */
  model?: ProgramModel;
  /** Mentors put together, oldest first. */
  pods?: string[][];
}

export interface MatchWeightRecord {
  questionId: string;
  weight: number;
}

/** As kept with the run. What staff are told is `toldReason`. */
export type WaitingReasonCode =
  | 'CAPACITY_FULL'
  | 'CONFLICTS_ONLY'
  | 'NO_MENTORS'
  | 'MOVED_BY_HAND'
  /** A group would have been left with too few. */
  | 'GROUP_TOO_SMALL'
  /** Somebody could have been asked, but for what is essential to the mentee. */
  | 'ESSENTIAL_UNMET';

/** What a run proposes for one mentee. */
export interface Proposal {
  menteeId: string;
  mentorId: string | null;
  /** Of ordinary questions with their usual weights, as the band is: nothing of identity is kept beside a pair. */
  expectedFit: number | null;
  band: MatchBand | null;
  reasons: ReasonRecord[];
  waitingReason: WaitingReasonCode | null;
}

export interface Draft {
  proposals: Proposal[];
  matched: number;
  places: number;
  leftOut: string[];
  /** Empty where the cohort is matched in pairs. */
  teams: TeamIds[];
  proof: ProofRecord;
  /** The inputs as one text, to be hashed. */
  inputs: string;
  /** What proves the result, as one text, to be hashed. */
  evidence: string;
  /** For the next run to go on from, and whether this one went on from the end given; of the exact optimum alone. */
  end: RunEnd | null;
  isResumed: boolean;
}

/** Told now and then; what it throws ends the run. */
export type Report = (done: number) => void;

/** Of how much `Report` speaks: three passes over the mentees. */
export const progressTotal = (mentees: number): number => mentees * 3;

const FROM_NOTHING = { previous: null, vaultChanges: '' };

const EXPLAINED_AT_ONCE = 100;

/**
 * Scores, decides by the method chosen, verifies and explains. Everything is decided by the answers, the wishes, the weights,
 * the conflicts and the hand rules; the order of the people breaks ties. Throws MATCH_NOT_VERIFIED when the independent
 * checker refuses the result.
 */
export function computeDraft(
  inputs: RunInputs,
  method: MatchMethod,
  report: Report,
  { previous, vaultChanges }: { previous: RunEnd | null; vaultChanges: string } = FROM_NOTHING,
): Draft {
  const mentees = inputs.people.mentees.length;
  const scored = scoreRun(inputs, report);
  const onProgress = (done: number): void => report(mentees + done);
  const start = previous && startFrom(inputs, previous, vaultChanges);
  const solved = solve(method, scored, inputs, { start, onProgress });
  const { matched, proof, evidence } = solved;
  const teams = teamsOf(inputs.people);
  report(mentees * 2);
  const { questions, mentees: people, mentors } = scored.cohort;
  const handRules = { forbidden: rulesOf(inputs.people, 'forbid'), pinned: scored.problem.pinned };
  return {
    proposals: propose(inputs, scored, { ...solved, method }, (done) => report(mentees * 2 + done)),
    matched,
    places: solved.teams?.places ?? inputs.people.mentors.reduce((sum, { places }) => sum + places, 0),
    leftOut: [...scored.leftOut],
    teams: teams ?? [],
    proof,
    inputs: canonicalInputs({
      ...{ method, questions, mentees: people, mentors, handRules },
      conflicts: placesOf(inputs.people.conflicts),
      minimumCommonMinutes: inputs.people.minimumCommonMinutes ?? 0,
      ...(teams ? { teams } : {}),
    }),
    evidence: canonicalInputs(evidence),
    end: solved.optimum ? endOf(inputs, solved.optimum, vaultChanges) : null,
    isResumed: solved.isResumed ?? false,
  };
}

/** Where in a mask something is. */
function placesOf(mask: Uint8Array): Int32Array {
  const places = new Int32Array(mask.reduce((sum, is) => sum + is, 0));
  for (let at = 0, next = 0; at < mask.length; at++) if (mask[at]) places[next++] = at;
  return places;
}

/**
 * One pair as a run would describe it, for moves by hand. `people` holds this one mentee and all mentors. Where the mentee
 * stated no wish the figure is not known here (a run takes the mean of the others'); the band says NOT_KNOWN either way.
 */
export function describePair(
  inputs: Omit<RunInputs, 'identity' | 'people'> & { people: People },
  pair: PairIds,
): Proposal {
  const mentee = inputs.people.mentees.findIndex(({ id }) => id === pair.menteeId);
  const mentor = inputs.people.mentors.findIndex(({ id }) => id === pair.mentorId);
  const [people, questions] = [byPlace(inputs.people), inputs.questions];
  const ordinary = ordinaryCohort({ ...inputs, people });
  return proposePair(toDescribe({ people, questions }, ordinary), mentee, teammatesIn(people)(mentor));
}

export function waitByHand(menteeId: string): Proposal {
  return { menteeId, mentorId: null, expectedFit: null, band: null, reasons: [], waitingReason: 'MOVED_BY_HAND' };
}

/**
 * What staff are told of why somebody waits. Where no place is left at all that is the reason for everyone; else one neutral
 * reason stands for all causes, so that none of them, and no wish, can be read from it.
 */
export function toldReason(code: WaitingReasonCode, run: { places: number; matched: number }): ToldReasonCode {
  if (code === 'MOVED_BY_HAND' || code === 'NO_MENTORS') return code;
  return run.matched >= run.places ? 'CAPACITY_FULL' : 'NOT_THIS_ROUND';
}

export type ToldReasonCode = 'CAPACITY_FULL' | 'NO_MENTORS' | 'MOVED_BY_HAND' | 'NOT_THIS_ROUND';

/** What a pair is described from: ordinary answers and the usual weights. Identity is not in it. */
interface Described {
  people: PeopleByPlace;
  questions: readonly CohortQuestion[];
  cohort: ScoredCohort;
  leftOut: readonly string[];
  figures: (mentee: number, mentor: number) => Figures;
}

function toDescribe({ people, questions }: Pick<RunInputs, 'people' | 'questions'>, ordinary: ScoredCohort): Described {
  const cohort = withUsualWeights(ordinary, questions);
  // Whatever a run left out for its weights or its places: words beside a pair are the same in all of them.
  const leftOut = cohort.questions
    .map(({ id }) => id)
    .filter((id) => !cohort.mentors.some(({ answers }) => answers[id]));
  return { people, questions, cohort, leftOut, figures: figuresOfPairs(cohort) };
}

function propose(
  inputs: RunInputs,
  scored: ScoredRun,
  { mentorOf, method, teams }: Solved & { method: MatchMethod },
  report: Report,
): Proposal[] {
  const described = toDescribe(inputs, scored.ordinary);
  const reasons = teams?.waiting ?? waitingReasons(scored, mentorOf, method);
  const together = teammatesIn(inputs.people);
  return Array.from(mentorOf, (mentor, mentee) => {
    if (mentee % EXPLAINED_AT_ONCE === 0) report(mentee);
    if (mentor !== WAITING) return proposePair(described, mentee, together(mentor));
    return { ...waitByHand(inputs.people.mentees[mentee]?.id ?? ''), waitingReason: reasons(mentee) };
  });
}

function waitingReasons(
  { problem, ruledOut }: ScoredRun,
  mentorOf: Int32Array,
  method: MatchMethod,
): (mentee: number) => WaitingReasonCode {
  if (method === 'by_hand') return () => 'MOVED_BY_HAND';
  const codes = new Map(explainWaiting(problem, mentorOf).map(({ mentee, reason }) => [mentee, reason.code]));
  const { mentorCount, capacity, forbidden } = problem;
  const left = Array.from(capacity);
  for (const mentor of mentorOf) if (mentor !== WAITING) left[mentor] = (left[mentor] ?? 0) - 1;
  return (mentee) => {
    const isOnlyWish = left.some((places, at) => {
      const pair = mentee * mentorCount + at;
      return places > 0 && forbidden?.[pair] === 1 && !ruledOut[pair];
    });
    return isOnlyWish ? 'ESSENTIAL_UNMET' : ((codes.get(mentee) ?? '').toUpperCase() as WaitingReasonCode);
  };
}

/** Whoever would accompany a mentee together with this mentor, this one among them, as places in the list; the pod's first is first. */
function teammatesIn(people: PeopleByPlace): (mentor: number) => number[] {
  const teams = teamsOf(people);
  if (people.model?.kind !== 'pod' || !teams) return (mentor) => [mentor];
  const at = new Map(people.mentors.map(({ id }, place) => [id, place]));
  const places = teams.map(({ mentorIds }) => mentorIds.map((id) => at.get(id) ?? -1));
  return (mentor) => places.find((team) => team.includes(mentor)) ?? [mentor];
}

/** A mentee with a mentor, or with those of a pod: the band is of their mean, the reasons are those of each. */
function proposePair(described: Described, mentee: number, mentors: readonly number[]): Proposal {
  const { people, cohort } = described;
  const [person, answers] = [people.mentees[mentee], cohort.mentees[mentee]];
  const [lead] = mentors.map((mentor) => people.mentors[mentor]);
  if (!person || !answers || !lead) throw new AppError('NOT_FOUND');
  const known = mentors.flatMap((mentor) => {
    const { expectedFit, knownWishes } = described.figures(mentee, mentor);
    return expectedFit === null ? [] : [{ expectedFit, isKnown: knownWishes > 0 }];
  });
  const sum = known.reduce((total, { expectedFit }) => total + expectedFit, 0);
  const expectedFit = known.length > 0 ? sum / known.length : null;
  const isKnown = known.some((figure) => figure.isKnown);
  return {
    menteeId: person.id,
    mentorId: lead.id,
    expectedFit,
    band: isKnown && expectedFit !== null ? band(expectedFit) : 'not_known',
    reasons: reasonsOf(described, mentee, mentors),
    waitingReason: null,
  };
}

/** What is not met, or not known. */
const OPEN_REASONS: ReadonlySet<ReasonRecord['code']> = new Set([
  ...(['NO_SHARED_CHOICES', 'NO_COMMON_TIME', 'OTHER_SITE', 'MODE_DIFFERS'] as const),
  ...(['TOO_FAR', 'NOT_KNOWN'] as const),
]);

function reasonsOf(described: Described, mentee: number, mentors: readonly number[]): ReasonRecord[] {
  const { people, questions, cohort, leftOut } = described;
  const reasons = mentors.flatMap((mentor) => {
    const [person, answers, other] = [people.mentees[mentee], cohort.mentees[mentee], cohort.mentors[mentor]];
    if (!person || !answers || !other) throw new AppError('NOT_FOUND');
    const explained = explainPair({ mentee: answers, mentor: other, questions: cohort.questions, leftOut });
    return explained.map((reason) => toReasonRecord(reason, person, questions));
  });
  if (mentors.length === 1) return reasons;
  // What one of a pod has in common, the pod has: that another has not says nothing then.
  const met = new Set(reasons.filter(({ code }) => !OPEN_REASONS.has(code)).map(({ questionId }) => questionId));
  const said = reasons.filter(({ code, questionId }) => !OPEN_REASONS.has(code) || !met.has(questionId));
  return [...new Map(said.map((reason) => [JSON.stringify(reason), reason])).values()];
}
