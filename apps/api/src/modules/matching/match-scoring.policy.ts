import type { HandRuleKind } from '@trellis/contracts';
import {
  type AssignmentProblem,
  type Cohort as ScoredCohort,
  type CohortScores,
  type IndexPair,
  type MatchAnswer,
  type MatchAnswers,
  type MatchMentee,
  type MatchMentor,
  type MatchQuestion,
  type MatchWish,
  scoreCohort,
} from '@trellis/matching';
import { withoutEnoughTime } from './match-common-time.policy.js';
import type { MatchWeightRecord, PairIds, People, Person } from './match-draft.policy.js';
import { leftTooFew } from './match-few-left.policy.js';
import {
  dimensionQuestion,
  essentialIdentity,
  EXPERIENCES_QUESTION,
  identityAnswers,
  identityQuestions,
  identityWishes,
  type MatchIdentity,
  questionWishes,
} from './match-identity.policy.js';
import { type CohortQuestion, toMatchAnswer } from './match-questions.policy.js';

/** Everything that a run decides from. */
export interface RunInputs {
  people: PeopleByPlace;
  questions: readonly CohortQuestion[];
  weights: readonly MatchWeightRecord[];
  /** By enrolment; where the cohort does not use identity for matching, wishes and experiences alone, or null. */
  identity: ReadonlyMap<string, MatchIdentity> | null;
}

/** People with their conflicts by place, row-major, 1 where there is one: among thousands of people there are half a million. */
export type PeopleByPlace = Omit<People, 'conflicts'> & { conflicts: Uint8Array };

export function byPlace(people: People): PeopleByPlace {
  const conflicts = new Uint8Array(people.mentees.length * people.mentors.length);
  for (const { mentee, mentor } of indexPairs(people, people.conflicts))
    conflicts[mentee * people.mentors.length + mentor] = 1;
  return { ...people, conflicts };
}

/** What a method chooses from, and what its choice is explained from. */
export interface ScoredRun {
  cohort: ScoredCohort;
  /** The same people without anything of identity or wishes: what pairs are described from. */
  ordinary: ScoredCohort;
  /** Weighted questions that counted for nobody. */
  leftOut: readonly string[];
  problem: AssignmentProblem;
  /** Row-major, 1 where a conflict or a rule set by hand is in the way, whatever anybody wishes. */
  ruledOut: Uint8Array;
}

/** Scores every pair, and says which may not be: conflicts, pairs set apart, and what is essential to a mentee. */
export function scoreRun(inputs: RunInputs, onProgress?: (done: number) => void): ScoredRun {
  const { people, identity } = inputs;
  const never = neverOf(inputs);
  const ruledOut = ruledOutOf(people, never);
  const capacity = people.mentors.map(({ places }) => places);
  const pinned = pinsThatHold(rulesOf(people, 'pin'), { ruledOut, capacity });
  const isolated = identity ? leftTooFew(people, { ruledOut, pinned }) : new Set<number>();
  const plain = ordinaryCohort(inputs);
  const cohort = withIdentity(plain, inputs, isolated);
  const scores = scoreCohort(cohort, onProgress ? { onProgress } : {});
  const waiting = { rows: essentialRows(people, identity, isolated), width: capacity.length };
  const forbidden = withEssentials(ruledOut, scores, waiting);
  for (const { mentee, mentor } of pinned) forbidden[mentee * capacity.length + mentor] = 0;
  const [menteeCount, mentorCount] = [people.mentees.length, people.mentors.length];
  const problem = { menteeCount, mentorCount, score: scores.expectedFit, capacity, forbidden, pinned };
  const ordinary = new Set(inputs.questions.map(({ id }) => id));
  return {
    cohort,
    ordinary: plain,
    problem,
    ruledOut,
    leftOut: scores.leftOutQuestions.filter((id) => ordinary.has(id)),
  };
}

/**
 * What a pair's band and reasons come from: ordinary questions alone, each with its own usual weight, the same in every run.
 * Neither identity nor anybody's wishes nor a coordinator's weights have a part in it.
 */
export function withUsualWeights(ordinary: ScoredCohort, questions: readonly CohortQuestion[]): ScoredCohort {
  const usual = questions.map(({ id, kind, defaultWeight }): MatchQuestion => ({ id, kind, weight: defaultWeight }));
  return { ...ordinary, questions: usual };
}

/** The cohort as the lib knows it. Of a mentee in `withoutIdentity` no wish about identity counts. */
export function cohortOf(inputs: RunInputs, withoutIdentity: ReadonlySet<number>): ScoredCohort {
  return withIdentity(ordinaryCohort(inputs), inputs, withoutIdentity);
}

/** Ordinary answers and the run's weights, for everybody alike. */
export function ordinaryCohort(inputs: Omit<RunInputs, 'identity'>): ScoredCohort {
  const { people, questions } = inputs;
  return {
    questions: weighed(inputs),
    mentees: people.mentees.map((person) => ({
      id: person.id,
      answers: answersOf(person, questions, 'menteeItem'),
    })),
    mentors: people.mentors.map((person) => ({
      id: person.id,
      capacity: person.places,
      answers: answersOf(person, questions, 'mentorItem'),
    })),
    conflicts: people.conflicts,
  };
}

function withIdentity(
  plain: ScoredCohort,
  { identity }: Pick<RunInputs, 'identity'>,
  withoutIdentity: ReadonlySet<number>,
): ScoredCohort {
  if (!identity) return plain;
  const asked = new Set(plain.mentors.flatMap(({ answers }) => Object.keys(answers)));
  const counting = plain.questions.filter(({ id }) => asked.has(id));
  return {
    ...plain,
    questions: [...plain.questions, ...identityQuestions([...identity.values()])],
    mentees: plain.mentees.map((person, at): MatchMentee => {
      const own = identity.get(person.id);
      if (!own) return person;
      const wishes = wishesOf(own, person.answers, counting, withoutIdentity.has(at));
      return { ...person, answers: { ...person.answers, ...identityAnswers(own) }, wishes };
    }),
    mentors: plain.mentors.map((person): MatchMentor => {
      const own = identity.get(person.id);
      if (!own) return person;
      const shown = own.shown.map(dimensionQuestion);
      return { ...person, answers: { ...person.answers, ...identityAnswers(own) }, shown };
    }),
  };
}

function weighed({ questions, weights }: Pick<RunInputs, 'questions' | 'weights'>): MatchQuestion[] {
  const weightOf = new Map(weights.map(({ questionId, weight }) => [questionId, weight]));
  return questions.map(({ id, kind }): MatchQuestion => ({ id, kind, weight: weightOf.get(id) ?? 0 }));
}

function wishesOf(
  own: MatchIdentity,
  answers: MatchAnswers,
  counting: readonly MatchQuestion[],
  isIsolated: boolean,
): Record<string, MatchWish> {
  const { [EXPERIENCES_QUESTION]: talk, ...plain } = questionWishes(own);
  if (isIsolated) return plain;
  const about = talk ? { ...plain, [EXPERIENCES_QUESTION]: talk } : plain;
  const answered = counting.filter(({ id }) => answers[id]);
  const ordinary = answered.reduce((sum, { id, weight }) => {
    const wish = about[id];
    return sum + (wish?.direction === 'open' ? 0 : (wish?.weight ?? weight));
  }, 0);
  return { ...about, ...identityWishes(own, answered.length > 0 ? ordinary : null) };
}

function answersOf(
  person: Person,
  questions: readonly CohortQuestion[],
  side: 'menteeItem' | 'mentorItem',
): Record<string, MatchAnswer> {
  const answers: Record<string, MatchAnswer> = {};
  for (const question of questions) {
    const item = question[side];
    const answer = item ? toMatchAnswer(question.kind, item, person.answers[item.id]) : undefined;
    if (answer) answers[question.id] = answer;
  }
  return answers;
}

/** Pairs of people who are there, by their places in the lists; others are left out. */
function indexPairs({ mentees, mentors }: Pick<People, 'mentees' | 'mentors'>, pairs: readonly PairIds[]): IndexPair[] {
  const menteeAt = new Map(mentees.map(({ id }, at) => [id, at]));
  const mentorAt = new Map(mentors.map(({ id }, at) => [id, at]));
  return pairs.flatMap(({ menteeId, mentorId }) => {
    const mentee = menteeAt.get(menteeId);
    const mentor = mentorAt.get(mentorId);
    return mentee === undefined || mentor === undefined ? [] : [{ mentee, mentor }];
  });
}

export const rulesOf = (people: PeopleByPlace, kind: HandRuleKind): IndexPair[] =>
  indexPairs(
    people,
    people.rules.filter((rule) => rule.kind === kind),
  );

/** What no hand can change: conflicts, and less time in common than the cohort asks. */
function neverOf({ people, questions }: Pick<RunInputs, 'people' | 'questions'>): Uint8Array {
  const mask = withoutEnoughTime(people, questions);
  if (!mask) return people.conflicts;
  for (let at = 0; at < mask.length; at++) if (people.conflicts[at]) mask[at] = 1;
  return mask;
}

function ruledOutOf(people: PeopleByPlace, never: Uint8Array): Uint8Array {
  const mask = never.slice();
  for (const { mentee, mentor } of rulesOf(people, 'forbid')) mask[mentee * people.mentors.length + mentor] = 1;
  return mask;
}

/** A pin never overrules a conflict or a capacity that changed after it was set: such a pin is passed over, oldest kept. */
function pinsThatHold(
  pins: readonly IndexPair[],
  { ruledOut, capacity }: { ruledOut: Uint8Array; capacity: readonly number[] },
): IndexPair[] {
  const left = [...capacity];
  return pins.filter(({ mentee, mentor }) => {
    if (ruledOut[mentee * capacity.length + mentor] || !left[mentor]) return false;
    left[mentor] -= 1;
    return true;
  });
}

/** Of those, the ones to whom an identity wish is essential: whoever was left to them, they wait. */
function essentialRows(
  people: PeopleByPlace,
  identity: RunInputs['identity'],
  isolated: ReadonlySet<number>,
): number[] {
  return [...isolated].filter((at) => {
    const own = identity?.get(people.mentees[at]?.id ?? '');
    return own && essentialIdentity(own).length > 0;
  });
}

function withEssentials(
  ruledOut: Uint8Array,
  { essentialUnmet }: CohortScores,
  { rows, width }: { rows: readonly number[]; width: number },
): Uint8Array {
  const mask = ruledOut.slice();
  for (let at = 0; at < mask.length; at++) if (essentialUnmet[at]) mask[at] = 1;
  for (const row of rows) mask.fill(1, row * width, (row + 1) * width);
  return mask;
}
