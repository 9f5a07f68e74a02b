import { createHash, createHmac } from 'node:crypto';
import type { MatchMethod } from '@trellis/contracts';
import type { ThreadWork } from '../../platform/threads/in-thread.js';
import { computeDraft, type Draft, type MatchWeightRecord } from './match-draft.policy.js';
import type { EarlierEnd, RunEnd } from './match-ends.policy.js';
import type { MatchIdentity } from './match-identity.policy.js';
import type { CohortQuestion } from './match-questions.policy.js';
import type { PeopleByPlace, RunInputs } from './match-scoring.policy.js';

/** What the thread is given. Long lists come as text: a string crosses in one copy, and is read over there. */
export interface SolvingInput {
  /** JSON of `People` but for its conflicts. */
  people: string;
  /** Places of mentee and mentor in their lists: `0 3,0 7,2 3`. */
  conflicts: string;
  questions: readonly CohortQuestion[];
  weights: readonly MatchWeightRecord[];
  /** JSON of lists of `MatchIdentity`; null where identity is not used. */
  identity: readonly string[] | null;
  method: MatchMethod;
  /** With identity among the inputs a hash that anybody can compute would be a way to try out what somebody said. */
  hashKey: Uint8Array | null;
  /** Where an earlier run of this cohort ended. */
  previous: EarlierEnd | null;
  vaultChanges: string;
}

/** Progress, or some of the proposals as JSON. */
export type SolvingTold = { done: number } | { proposals: string };

export interface SolvedRun extends Omit<Draft, 'proposals' | 'inputs' | 'evidence' | 'end' | 'isResumed'> {
  mentees: number;
  inputsHash: string;
  /** JSON of a `RunEnd`; null of a method that has none. */
  end: string | null;
}

const PROPOSALS_AT_ONCE = 250;

/** A whole run, from the people as they were read to the rows of the draft. */
export async function solveRun(input: SolvingInput, tell: (told: SolvingTold) => void): Promise<SolvedRun> {
  const people = readPeople(input);
  const identity = readIdentity(input);
  const { questions, weights, method } = input;
  const previous = input.previous && (JSON.parse(input.previous.end) as RunEnd);
  const report = (done: number): void => tell({ done });
  const { vaultChanges } = input;
  const inputs = { people, questions, weights, identity };
  const draft = computeDraft(inputs, method, report, { previous, vaultChanges });
  const { proposals, inputs: read, evidence, end, isResumed, ...found } = draft;
  for (let at = 0; at < proposals.length; at += PROPOSALS_AT_ONCE)
    tell({ proposals: JSON.stringify(proposals.slice(at, at + PROPOSALS_AT_ONCE)) });
  const hash = (text: string): string =>
    (input.hashKey ? createHmac('sha256', input.hashKey) : createHash('sha256')).update(text).digest('hex');
  const resumedFrom = isResumed ? (input.previous?.number ?? null) : null;
  const proof = { ...found.proof, fingerprint: hash(evidence), resumedFrom };
  return { ...found, proof, end: end && JSON.stringify(end), mentees: people.mentees.length, inputsHash: hash(read) };
}

export function readIdentity({ identity }: Pick<SolvingInput, 'identity'>): RunInputs['identity'] {
  const known = identity?.flatMap((part) => JSON.parse(part) as MatchIdentity[]);
  return known ? new Map(known.map((person) => [person.id, person])) : null;
}

/** People as they cross to a thread. */
export function readPeople({ people: text, conflicts }: Pick<SolvingInput, 'people' | 'conflicts'>): PeopleByPlace {
  const people = JSON.parse(text) as Omit<PeopleByPlace, 'conflicts'>;
  return { ...people, conflicts: readConflicts(conflicts, people.mentees.length, people.mentors.length) };
}

const SPACE = ' '.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** Sign by sign: half a million short texts would take longer than the run's scoring. */
function readConflicts(text: string, mentees: number, mentors: number): Uint8Array {
  const mask = new Uint8Array(mentees * mentors);
  let mentee = 0;
  let number = 0;
  for (let at = 0; at <= text.length; at++) {
    const sign = at < text.length ? text.charCodeAt(at) : COMMA;
    if (sign === SPACE) {
      mentee = number;
      number = 0;
    } else if (sign === COMMA) {
      if (text !== '') mask[mentee * mentors + number] = 1;
      number = 0;
    } else number = number * 10 + sign - ZERO;
  }
  return mask;
}

export const SOLVE_RUN: ThreadWork<SolvingInput, SolvingTold, SolvedRun> = {
  file: new URL('./match-solving.policy.js', import.meta.url),
  name: 'solveRun',
  run: solveRun,
};
