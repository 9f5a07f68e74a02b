import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  diversityMenteeIntake,
  diversityMentorIntake,
  type FormDefinition,
  type IntakeRow,
  listAnswer,
  numberAnswer,
  readIntake,
  readTable,
  suggestMapping,
  textAnswer,
} from '@trellis/forms';
import { assign } from './assign.js';
import { assignLeximin, sortedSteps } from './leximin.js';
import type { MatchAnswer, MatchMentee, MatchMentor, MatchQuestion } from './participants.js';
import { type AssignmentProblem, WAITING } from './problem.js';
import { type CohortScores, scoreCohort } from './score-cohort.js';
import { verifyAssignment } from './verify-assignment.js';
import { verifyLeximin } from './verify-leximin.js';

/** Wishes as the school words them, and the options of its list that belong to each dimension. */
const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  'Race / ethnicity': [
    ...['East Asian', 'South Asian', 'Southeast Asian', 'West Asian / Middle Eastern', 'Latin American'],
    ...['Black: African', 'Black: Canadian', 'Black: Caribbean'],
    ...['Indigenous: First Nations', 'Indigenous: Inuit', 'Indigenous: Métis'],
  ],
  Faith: ['Hindu', 'Jewish', 'Muslim', 'Sikh'],
  'Socio-economic background': ['From a low-income background'],
  'Sexual orientation or gender identity': ['2SLGBTQIA+'],
  'First in family': ['First in family to attend university'],
  Disability: ['Person with a disability'],
};

const WEIGHTS = {
  'identity first': { identity: 3, Specialty: 2, Location: 1, Language: 1 },
  'all alike': { identity: 1, Specialty: 1, Location: 1, Language: 1 },
  'work first': { identity: 1, Specialty: 5, Location: 2, Language: 2 },
} as const;

function rowsOf(file: string, form: FormDefinition): readonly IntakeRow[] {
  const bytes = new Uint8Array(readFileSync(new URL(`../../forms/testdata/${file}`, import.meta.url)));
  const read = readTable(bytes);
  if (!read.ok) throw new Error(read.error.code);
  const { mapping } = suggestMapping(read.table.header, form);
  // Times are not asked for among the wishes.
  const result = readIntake({ table: read.table, mapping, form, parseWeeklyTimes: () => ({ ok: true, slots: [] }) });
  if (!result.ok) throw new Error('the golden intake is not read');
  return result.accepted;
}

const list = (row: IntakeRow, item: string): readonly string[] => listAnswer(row.answers[item]);
const text = (row: IntakeRow, item: string): string => textAnswer(row.answers[item]) ?? '';
const some = (kind: 'choices' | 'identity', values: readonly string[]): MatchAnswer | undefined => {
  if (values.length === 0) return undefined;
  return kind === 'choices' ? { kind, values } : { kind, options: values };
};

/**
 * What matching may use of one person: identity only with their consent. Own words that nobody has mapped to an option are
 * not compared.
 */
function answersOf(row: IntakeRow, specialty: readonly string[]): Record<string, MatchAnswer | undefined> {
  const mayUse = text(row, 'consent_matching') === 'yes';
  const identities = mayUse ? list(row, 'identity') : [];
  const site = text(row, 'site');
  return {
    ...Object.fromEntries(
      Object.entries(DIMENSIONS).map(([dimension, options]) => [
        dimension,
        some(
          'identity',
          identities.filter((identity) => options.includes(identity)),
        ),
      ]),
    ),
    Specialty: some('choices', specialty),
    Language: some('choices', list(row, 'languages')),
    Location: site ? { kind: 'site', site } : undefined,
  };
}

const menteeRows = rowsOf('intake-mentees.csv', diversityMenteeIntake);
const mentorRows = rowsOf('intake-mentors.csv', diversityMentorIntake);
const questionIds = [...Object.keys(DIMENSIONS), 'Specialty', 'Location', 'Language'];
const mentees: MatchMentee[] = menteeRows.map((row) => ({
  id: row.email,
  answers: answersOf(row, list(row, 'specialties')),
  // What somebody did not name among what matters most doesn't matter to them.
  wishes: Object.fromEntries(
    questionIds.filter((id) => !list(row, 'identity_wishes').includes(id)).map((id) => [id, { weight: 0 }]),
  ),
}));
const mentors: MatchMentor[] = mentorRows.map((row) => ({
  id: row.email,
  capacity: numberAnswer(row.answers['capacity']) ?? 0,
  answers: answersOf(row, [text(row, 'specialty')].filter(Boolean)),
}));
const conflicts = mentorRows.flatMap((row, mentor) =>
  list(row, 'conflict_emails').flatMap((email) => {
    const mentee = menteeRows.findIndex((other) => other.email === email);
    return mentee < 0 ? [] : [{ mentee, mentor }];
  }),
);

function scoresFor(weights: (typeof WEIGHTS)[keyof typeof WEIGHTS]): CohortScores {
  const questions = questionIds.map((id): MatchQuestion => {
    if (id === 'Specialty' || id === 'Language') return { id, kind: 'choices', weight: weights[id] };
    return id === 'Location'
      ? { id, kind: 'site', weight: weights[id] }
      : { id, kind: 'identity', weight: weights.identity };
  });
  return scoreCohort({ mentees, mentors, questions, conflicts });
}

function problemOf({ conflict }: CohortScores, score: Float64Array): AssignmentProblem {
  const capacity = mentors.map((mentor) => mentor.capacity);
  return { menteeCount: mentees.length, mentorCount: mentors.length, score, capacity, forbidden: conflict };
}

/** Fit on what is known alone; a pair of whom nothing is known has nothing to show for it. */
function fitOf({ pair }: CohortScores): Float64Array {
  const at = (index: number) => [Math.floor(index / mentors.length), index % mentors.length] as const;
  return Float64Array.from({ length: mentees.length * mentors.length }, (_, index) => pair(...at(index)).fit ?? 0);
}

function outcomes({ pair }: CohortScores, mentorOf: Int32Array) {
  const counts = { shared: 0, unknown: 0, notShared: 0 };
  mentorOf.forEach((mentor, mentee) => {
    if (mentor === WAITING) return;
    for (const { known } of pair(mentee, mentor).similarities) {
      if (known === null) counts.unknown++;
      else if (known > 0) counts.shared++;
      else counts.notShared++;
    }
  });
  return counts;
}

describe('the golden intake, matched', () => {
  it('has its people, places and conflicts', () => {
    expect([mentees.length, mentors.length, mentors.reduce((sum, { capacity }) => sum + capacity, 0)]).toEqual([
      240, 105, 231,
    ]);
    expect(conflicts.length).toBeGreaterThan(0);
  });

  it.each([
    ['identity first', { shared: 174, unknown: 19, notShared: 6 }, { shared: 177, unknown: 26, notShared: 6 }],
    ['all alike', { shared: 173, unknown: 22, notShared: 4 }, { shared: 177, unknown: 28, notShared: 4 }],
    ['work first', { shared: 181, unknown: 25, notShared: 0 }, { shared: 176, unknown: 32, notShared: 1 }],
  ] as const)('%s: so many wishes come out shared, unknown, not shared under both figures', (name, expected, known) => {
    const scores = scoresFor(WEIGHTS[name]);
    const byExpectedFit = problemOf(scores, scores.expectedFit);
    const result = assign(byExpectedFit);
    expect(result.matchedCount).toBe(231);
    expect(verifyAssignment(byExpectedFit, result)).toEqual({ ok: true });
    expect(outcomes(scores, result.mentorOf)).toEqual(expected);

    const byFit = problemOf(scores, fitOf(scores));
    const other = assign(byFit);
    expect(other.matchedCount).toBe(231);
    expect(verifyAssignment(byFit, other)).toEqual({ ok: true });
    expect(outcomes(scores, other.mentorOf)).toEqual(known);
  });

  it('those furthest from their wishes first: the lowest are no lower than under the greatest total', () => {
    const scores = scoresFor(WEIGHTS['identity first']);
    const problem = problemOf(scores, scores.expectedFit);
    const fair = assignLeximin(problem);
    expect(verifyLeximin(problem, fair)).toEqual({ ok: true });
    expect(fair.matchedCount).toBe(231);
    const most = assign(problem);
    const [own, others] = [fair, most].map(({ mentorOf }) => sortedSteps(problem, mentorOf)) as [number[], number[]];
    const first = own.findIndex((steps, at) => steps !== others[at]);
    if (first >= 0) expect(own[first]).toBeGreaterThan(others[first] as number);
  });
});
