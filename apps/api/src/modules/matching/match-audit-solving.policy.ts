import type { MatchMethod } from '@trellis/contracts';
import { blockingPairs, figuresOfPairs, WAITING } from '@trellis/matching';
import type { ThreadWork } from '../../platform/threads/in-thread.js';
import { computeDraft, type MatchWeightRecord } from './match-draft.policy.js';
import { teamsOf } from './match-groups.policy.js';
import { ranksOf } from './match-methods.policy.js';
import type { CohortQuestion } from './match-questions.policy.js';
import { cohortOf, type PeopleByPlace, type RunInputs, scoreRun } from './match-scoring.policy.js';
import { readIdentity, readPeople } from './match-solving.policy.js';

/** How much of what a mentee asked for a pair meets; never a figure, and never which wish. */
export type Reach = 'most' | 'some' | 'furthest' | 'not_known';

export interface AuditingInput {
  /** As of `SolvingInput`. */
  people: string;
  conflicts: string;
  questions: readonly CohortQuestion[];
  weights: readonly MatchWeightRecord[];
  /** JSON of a list of `MatchIdentity`: of those alone who agreed to be counted by it. */
  identity: string | null;
  /** JSON of [mentee, mentor] for each pair of the draft. */
  pairs: string;
}

export interface Audited {
  /** By mentee with a mentor. */
  reach: [menteeId: string, reach: Reach][];
  /** Null where there are too many people to rank all of them. */
  blockingPairs: number | null;
}

const MOST_MET = 1 / 2;
const LITTLE_MET = 1 / 3;

/** What a draft comes to for each mentee, and how many pairs would both rather have each other by what anybody may see. */
export function auditRun(input: AuditingInput): Promise<Audited> {
  const inputs = inputsOf(input);
  const pairs = JSON.parse(input.pairs) as [string, string][];
  return Promise.resolve({
    reach: reachOf(inputs, pairs),
    blockingPairs: countBlocking({ ...inputs, identity: null }, pairs),
  });
}

export interface TryingInput extends Omit<AuditingInput, 'pairs' | 'weights'> {
  method: MatchMethod;
  /** As of `SolvingInput`: all that a run would use, while `identity` is what may be counted. */
  used: readonly string[] | null;
  sets: readonly (readonly MatchWeightRecord[])[];
}

export interface Tried {
  matched: number;
  pairs: [string, string][];
  reach: [string, Reach][];
}

/** What a run would come to under each set of weights, by its own method and from all that it would use. */
export function tryWeights({ sets, used, method, ...input }: TryingInput): Promise<Tried[]> {
  const identity = readIdentity({ identity: used });
  return Promise.resolve(
    sets.map((weights) => {
      const inputs = inputsOf({ ...input, weights });
      const now = methodNow(inputs, method);
      const { proposals, matched } = computeDraft({ ...inputs, identity }, now, () => undefined);
      const pairs = proposals.flatMap(({ menteeId, mentorId }): [string, string][] =>
        mentorId ? [[menteeId, mentorId]] : [],
      );
      return { matched, pairs, reach: reachOf(inputs, pairs) };
    }),
  );
}

/** The run's own, unless its cohort is matched otherwise by now. */
function methodNow({ people }: RunInputs, method: MatchMethod): MatchMethod {
  if (teamsOf(people)) return 'groups';
  return method === 'groups' ? 'optimum' : method;
}

function inputsOf(input: Omit<AuditingInput, 'pairs'>): RunInputs {
  const people = readPeople(input);
  const identity = readIdentity({ identity: input.identity === null ? null : [input.identity] });
  return { people, questions: input.questions, weights: input.weights, identity };
}

function reachOf(inputs: RunInputs, pairs: readonly [string, string][]): [string, Reach][] {
  // Weights by which a school's question counts for nothing are no measure of what a mentee asked for.
  const weights = inputs.questions.map(({ id, defaultWeight }) => ({ questionId: id, weight: defaultWeight }));
  const figures = figuresOfPairs(cohortOf({ ...inputs, weights }, new Set()));
  const places = placesOf(inputs.people);
  return pairs.map(([menteeId, mentorId]) => {
    const [mentee, mentor] = [places.mentees.get(menteeId), places.mentors.get(mentorId)];
    if (mentee === undefined || mentor === undefined) return [menteeId, 'not_known'];
    const { fit } = figures(mentee, mentor);
    if (fit === null) return [menteeId, 'not_known'];
    if (fit >= MOST_MET) return [menteeId, 'most'];
    return [menteeId, fit < LITTLE_MET ? 'furthest' : 'some'];
  });
}

/** Null for groups and pods as well: who would rather have each other is a question of two. */
function countBlocking(inputs: RunInputs, pairs: readonly [string, string][]): number | null {
  if (teamsOf(inputs.people)) return null;
  const ranks = ranksOf(scoreRun(inputs).problem, inputs);
  if (!ranks) return null;
  const places = placesOf(inputs.people);
  const mentorOf = new Int32Array(inputs.people.mentees.length).fill(WAITING);
  const load = inputs.people.mentors.map(() => 0);
  for (const [menteeId, mentorId] of pairs) {
    const [mentee, mentor] = [places.mentees.get(menteeId), places.mentors.get(mentorId)];
    if (mentee === undefined || mentor === undefined) continue;
    mentorOf[mentee] = mentor;
    load[mentor] = (load[mentor] ?? 0) + 1;
  }
  // People changed since: a draft that would not be taken is not measured.
  const isKept = load.every((taken, mentor) => taken <= (ranks.capacity[mentor] ?? 0));
  const width = inputs.people.mentors.length;
  const mayBe = mentorOf.every((mentor, mentee) => mentor === WAITING || !ranks.forbidden?.[mentee * width + mentor]);
  const pinned = (ranks.pinned ?? []).filter(({ mentee, mentor }) => mentorOf[mentee] === mentor);
  return isKept && mayBe ? blockingPairs({ ...ranks, pinned }, mentorOf).length : null;
}

function placesOf({ mentees, mentors }: PeopleByPlace): { mentees: Map<string, number>; mentors: Map<string, number> } {
  const at = (people: readonly { id: string }[]): Map<string, number> =>
    new Map(people.map(({ id }, place) => [id, place]));
  return { mentees: at(mentees), mentors: at(mentors) };
}

const file = new URL('./match-audit-solving.policy.js', import.meta.url);
export const AUDIT_RUN: ThreadWork<AuditingInput, never, Audited> = { file, name: 'auditRun', run: auditRun };
export const TRY_WEIGHTS: ThreadWork<TryingInput, never, Tried[]> = { file, name: 'tryWeights', run: tryWeights };
