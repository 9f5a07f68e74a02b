import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from '../../kit/http-client.js';
import { eventually } from '../../kit/eventually.js';

export type EnrolmentRole = 'MENTEE' | 'MENTOR';

export interface Column {
  header: string;
  samples: string[];
  withheld: string | null;
  itemId: string | null;
}

export interface Problem {
  line: number;
  code: string;
  column: string | null;
  value: string | null;
  args: Record<string, unknown> | null;
}

export interface Preview {
  rows: number;
  create: number;
  update: number;
  unchanged: number;
  places: number;
  notAvailable: number;
  supersededCount: number;
  rejectedCount: number;
  conflictCount: number;
  superseded: { line: number; byLine: number; email: string }[];
  rejected: Problem[];
  conflicts: { line: number; email: string; itemId: string; why: string | null; kept: string; incoming: string }[];
  notices: { code: string; line: number | null }[];
}

export interface Result {
  created: number;
  updated: number;
  unchanged: number;
  superseded: number;
  rejected: number;
  conflicts: number;
}

export interface Import {
  id: string;
  state: string;
  rowCount: number;
  encoding: string;
  delimiter: string;
  columns: Column[];
  preview: Preview | null;
  progressDone: number;
  progressTotal: number;
  problemCode: string | null;
  result: Result | null;
}

export const IMPORT_FIELDS = `id role state fileName rowCount encoding delimiter progressDone progressTotal problemCode
  columns { header samples withheld itemId }
  preview { rows create update unchanged places notAvailable supersededCount rejectedCount conflictCount
    superseded { line byLine email } rejected { line code column value args } conflicts { line email itemId why kept incoming }
    notices { code line } }
  result { created updated unchanged superseded rejected conflicts }`;

export const CREATE_IMPORT = `mutation ($input: CreateIntakeImportInput!) { createIntakeImport(input: $input) { ${IMPORT_FIELDS} } }`;
export const MAP_IMPORT = `mutation ($input: MapIntakeImportInput!) { mapIntakeImport(input: $input) { ${IMPORT_FIELDS} } }`;
export const COMMIT_IMPORT = `mutation ($input: CommitIntakeImportInput!) { commitIntakeImport(input: $input) { ${IMPORT_FIELDS} } }`;
export const READ_IMPORT = `query ($id: ID!) { intakeImport(id: $id) { ${IMPORT_FIELDS} } }`;

const testdata = new URL('../../../libs/forms/testdata/', import.meta.url);

/** A school's real-looking export: 245 mentees or 108 mentors. */
export const goldenFile = (role: EnrolmentRole): Buffer =>
  readFileSync(fileURLToPath(new URL(role === 'MENTEE' ? 'intake-mentees.csv' : 'intake-mentors.csv', testdata)));

export async function upload(browser: Browser, bytes: Uint8Array | string, name = 'answers.csv'): Promise<string> {
  const { status, body } = await browser.upload(name, bytes);
  if (status !== 201) throw new Error(`The upload was refused: ${JSON.stringify(body)}`);
  return body.id as string;
}

export async function createImport(
  browser: Browser,
  cohortId: string,
  role: EnrolmentRole,
  bytes: Uint8Array | string,
): Promise<Import> {
  const fileId = await upload(browser, bytes);
  const { createIntakeImport } = await browser.ask<{ createIntakeImport: Import }>(CREATE_IMPORT, {
    input: { cohortId, role, fileId },
  });
  return createIntakeImport;
}

/** As suggested, with changes by header. */
export async function mapImport(
  browser: Browser,
  one: Import,
  changes: Record<string, string | null> = {},
): Promise<Import> {
  const mapping = one.columns.map(({ header, itemId }) => ({
    header,
    itemId: header in changes ? changes[header] : itemId,
  }));
  const { mapIntakeImport } = await browser.ask<{ mapIntakeImport: Import }>(MAP_IMPORT, {
    input: { importId: one.id, mapping },
  });
  return mapIntakeImport;
}

export async function commitImport(browser: Browser, id: string, keepGoodPart = true): Promise<Import> {
  const { commitIntakeImport } = await browser.ask<{ commitIntakeImport: Import }>(COMMIT_IMPORT, {
    input: { importId: id, keepGoodPart },
  });
  return commitIntakeImport;
}

export async function readImport(browser: Browser, id: string): Promise<Import> {
  return (await browser.ask<{ intakeImport: Import }>(READ_IMPORT, { id })).intakeImport;
}

export async function settled(browser: Browser, id: string, deadlineMs?: number): Promise<Import> {
  return eventually(
    'the import to end',
    async () => {
      const one = await readImport(browser, id);
      return one.state === 'DONE' || one.state === 'FAILED' ? one : null;
    },
    deadlineMs,
  );
}

/** Upload, map as suggested, commit the good part, wait for the worker. */
export async function importFile(
  browser: Browser,
  cohortId: string,
  role: EnrolmentRole,
  bytes: Uint8Array | string,
): Promise<Import> {
  const mapped = await mapImport(browser, await createImport(browser, cohortId, role, bytes));
  await commitImport(browser, mapped.id);
  return settled(browser, mapped.id);
}
