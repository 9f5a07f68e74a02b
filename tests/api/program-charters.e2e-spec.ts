import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { completeCharter, invite, openSchool, type OpenedSchool } from '../kit/people.js';

const CREATE = 'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { id } }';
const CHARTER = `query ($id: ID!) { program(id: $id) { charter {
  purpose evidence consulted legalBasis reviewer reviewOn missing revision changedByName changedAt } } }`;
const SAVE = `mutation ($input: SaveCharterInput!) { saveCharter(input: $input) {
  purpose missing revision changedByName } }`;
const OPEN =
  'mutation ($input: OpenCohortInput!) { openCohort(input: $input) { id settings { requirement { amount } } } }';

interface Charter {
  purpose: string;
  evidence: string;
  missing: string[];
  revision: number;
  changedByName: string | null;
  changedAt: string | null;
}

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
}, 60_000);
afterAll(() => app.close());

async function newProgram(templateKey = 'diversity-mentorship'): Promise<string> {
  return (
    await coordinator.ask<{ createProgram: { id: string } }>(CREATE, { input: { templateKey, name: 'A program' } })
  ).createProgram.id;
}

const charterOf = async (id: string): Promise<Charter> =>
  (await coordinator.ask<{ program: { charter: Charter } }>(CHARTER, { id })).program.charter;

const opening = (programId: string): object => ({
  input: { programId, name: 'Fall', startsOn: '2026-09-01', endsOn: '2027-06-30' },
});

const words = (programId: string, revision: number, more: object = {}): object => ({
  input: {
    programId,
    revision,
    purpose: 'Why',
    evidence: 'What is known',
    consulted: 'The students’ association',
    legalBasis: 'Consent',
    reviewer: 'Noor Haddad',
    reviewOn: '2027-06-30',
    ...more,
  },
});

describe('the charter of a program', () => {
  it('starts with the draft of its template, which cites the study; the rest is the school’s to write', async () => {
    const charter = await charterOf(await newProgram());
    expect(charter.evidence).toContain('Zhou');
    expect(charter).toMatchObject({
      missing: ['CONSULTED', 'LEGAL_BASIS', 'REVIEWER', 'REVIEW_ON'],
      revision: 1,
      changedByName: null,
    });
    expect((await charterOf(await newProgram('blank'))).missing).toHaveLength(6);
  });

  it('must be complete before a cohort opens, and says what is missing', async () => {
    const id = await newProgram();
    const { errors } = await coordinator.send(OPEN, opening(id));
    expect(errors[0]?.extensions).toMatchObject({
      code: 'CHARTER_INCOMPLETE',
      args: { parts: ['consulted', 'legal_basis', 'reviewer', 'review_on'] },
    });
    await completeCharter(coordinator, id);
    const { openCohort } = await coordinator.ask<{ openCohort: { settings: object } }>(OPEN, opening(id));
    expect(openCohort.settings).toEqual({ requirement: { amount: 3 } });
  });

  it('is saved as one, also in part, and says who changed it last', async () => {
    const id = await newProgram();
    const { saveCharter } = await coordinator.ask<{ saveCharter: Charter }>(
      SAVE,
      words(id, 1, { reviewer: '   ', reviewOn: null }),
    );
    expect(saveCharter).toEqual({
      purpose: 'Why',
      missing: ['REVIEWER', 'REVIEW_ON'],
      revision: 2,
      changedByName: 'Robin Ng',
    });
  });

  it('keeps the words of whoever saved first', async () => {
    const id = await newProgram();
    await coordinator.ask(SAVE, words(id, 1));
    expect(await coordinator.refusal(SAVE, words(id, 1, { purpose: 'Overwritten?' }))).toBe('EDIT_CONFLICT');
    expect((await charterOf(id)).purpose).toBe('Why');
  });

  it('refuses what is no day or too long', async () => {
    const id = await newProgram();
    expect(await coordinator.refusal(SAVE, words(id, 1, { reviewOn: 'soon' }))).toBe('QUERY_INVALID');
    expect(await coordinator.refusal(SAVE, words(id, 1, { purpose: 'x'.repeat(6_001) }))).toBe('INPUT_INVALID');
  });

  it('leaves a trail without words', async () => {
    const id = await newProgram();
    await coordinator.ask(SAVE, words(id, 1));
    const rows = await app.sql<{ details: object }>(
      `select details from trellis.audit_entry where action = 'program.charter' and subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ details: { revision: 2, missing: [] } }]);
  });

  it('does not exist for another school', async () => {
    const id = await newProgram();
    const other = await openSchool(app);
    expect(await other.administrator.refusal(CHARTER, { id })).toBe('NOT_FOUND');
    expect(await other.administrator.refusal(SAVE, words(id, 1))).toBe('NOT_FOUND');
    expect(await coordinator.refusal(SAVE, words('nonsense', 1))).toBe('NOT_FOUND');
  });
});
