import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, openSchool, type OpenedSchool, unique } from '../kit/people.js';
import {
  commitImport,
  createImport,
  goldenFile,
  importFile,
  mapImport,
  settled,
} from './support/intake.js';

let app: TestApp;
let lakeside: OpenedSchool;
let coordinator: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
  coordinator = await invite(app, lakeside, 'COORDINATOR');
}, 60_000);
afterAll(() => app.close());

const newCohort = async (): Promise<string> => (await openCohort(coordinator)).cohortId;

describe("a school's own files", () => {
  let cohortId: string;
  beforeAll(async () => {
    cohortId = await newCohort();
  });

  it('previews mentees by line before anything is written', async () => {
    const created = await createImport(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE'));
    expect(created).toMatchObject({ state: 'MAPPING', rowCount: 245, encoding: 'utf-8-bom', delimiter: ',', preview: null });
    const mapped = await mapImport(coordinator, created);
    expect(mapped.state).toBe('PREVIEWED');
    expect(mapped.preview).toMatchObject({ rows: 245, create: 240, update: 0, unchanged: 0, supersededCount: 2, rejectedCount: 3 });
  });
});
