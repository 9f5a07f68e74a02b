import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, type OpenedCohort, openSchool, type OpenedSchool } from '../kit/people.js';
import { enrol } from './enrolled-people.js';

const PROGRAMS = '{ school { programs { id cohorts { id counts { mentees } attention { code } } } } }';
const PROGRAM = 'query ($id: ID!) { program(id: $id) { id } }';
const COHORT = `query ($id: ID!) { cohort(id: $id) {
  id program { id } noticesWaiting counts { mentees } imports { id } latestRun { id } runs { id } matchQuestions { id }
  enrolments { totalCount } mentorships { totalCount } } }`;
const OPEN_COHORT = 'mutation ($input: OpenCohortInput!) { openCohort(input: $input) { id } }';
const CREATE = 'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { id } }';
const START = 'mutation ($input: StartMatchRunInput!) { startMatchRun(input: $input) { id } }';
const CANCEL = 'mutation ($id: ID!) { cancelMatchRun(id: $id) { id } }';
const RUN = 'query ($id: ID!) { matchRun(id: $id) { id stale pairs { totalCount } } }';
const NOTICES = 'mutation ($id: ID!) { sendIntakeNotices(cohortId: $id) { id } }';
const IMPORT = 'mutation ($input: CreateIntakeImportInput!) { createIntakeImport(input: $input) { id } }';

let app: TestApp;
let lakeside: OpenedSchool;
let here: OpenedCohort;
let there: OpenedCohort;
let coordinator: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
  here = await openCohort(lakeside.administrator);
  there = await openCohort(lakeside.administrator);
  coordinator = await coordinatorOf(lakeside, here.programId);
  const people = [{ role: 'mentee', name: 'Mina' } as const, { role: 'mentor', name: 'Omar' } as const];
  await enrol(app, here.cohortId, people);
  await enrol(app, there.cohortId, people);
}, 60_000);
afterAll(() => app.close());

/** Someone whose only role is to coordinate one program. */
async function coordinatorOf(school: OpenedSchool, programId: string): Promise<Browser> {
  const browser = await invite(app, school, 'COORDINATOR');
  const { school: seen } = await browser.ask<{ school: { me: { id: string } } }>('{ school { me { id } } }');
  await app.sql(
    `insert into trellis.program_role (school_id, program_id, member_id, role, created_at)
     select school_id, $2, id, 'coordinator', now() from trellis.member where id = $1`,
    [seen.me.id, programId],
  );
  await app.sql(`update trellis.member set roles = '{}' where id = $1`, [seen.me.id]);
  return browser;
}

const openInput = ({ programId }: OpenedCohort): object => ({
  input: { programId, name: 'Next', startsOn: '2027-09-01', endsOn: '2028-06-30' },
});

describe('a coordinator of one program', () => {
  it('sees that program alone in lists', async () => {
    const { school } = await coordinator.ask<{ school: { programs: { id: string; cohorts: object[] }[] } }>(PROGRAMS);
    expect(school.programs.map(({ id }) => id)).toEqual([here.programId]);
    expect(school.programs[0]?.cohorts).toHaveLength(1);
  });

  it('is told where the role holds', async () => {
    const { school } = await coordinator.ask<{
      school: { permissions: string[]; programPermissions: { programId: string; permissions: string[] }[] };
    }>('{ school { permissions programPermissions { programId permissions } } }');
    expect(school.permissions).toEqual(['school.read', 'file.upload', 'own.read']);
    expect(school.programPermissions).toEqual([
      { programId: here.programId, permissions: expect.arrayContaining(['cohort.open']) },
    ]);
  });

  it('reads and does there what a coordinator does', async () => {
    expect(await coordinator.ask(COHORT, { id: here.cohortId })).toMatchObject({ cohort: { id: here.cohortId } });
    await coordinator.ask(OPEN_COHORT, openInput(here));
    const { startMatchRun } = await coordinator.ask<{ startMatchRun: { id: string } }>(START, {
      input: { cohortId: here.cohortId, weights: [] },
    });
    expect(await coordinator.ask(RUN, { id: startMatchRun.id })).toMatchObject({ matchRun: { id: startMatchRun.id } });
    await coordinator.ask(NOTICES, { id: here.cohortId });
  });

  it('is refused in the next program of the same school', async () => {
    const { startMatchRun: run } = await lakeside.administrator.ask<{ startMatchRun: { id: string } }>(START, {
      input: { cohortId: there.cohortId, weights: [] },
    });
    const { body } = await coordinator.upload('people.csv', 'email,name\na@school.example,Ana\n');
    const refusals = await Promise.all([
      coordinator.refusal(PROGRAM, { id: there.programId }),
      coordinator.refusal(COHORT, { id: there.cohortId }),
      coordinator.refusal(OPEN_COHORT, openInput(there)),
      coordinator.refusal(START, { input: { cohortId: there.cohortId, weights: [] } }),
      coordinator.refusal(RUN, { id: run.id }),
      coordinator.refusal(CANCEL, { id: run.id }),
      coordinator.refusal(NOTICES, { id: there.cohortId }),
      coordinator.refusal(IMPORT, { input: { cohortId: there.cohortId, role: 'MENTEE', fileId: body.id } }),
    ]);
    expect(new Set(refusals)).toEqual(new Set(['FORBIDDEN']));
  });

  it('starts no program of their own: that is for the whole school', async () => {
    expect(await coordinator.refusal(CREATE, { input: { templateKey: 'diversity-mentorship', name: 'Mine' } })).toBe(
      'FORBIDDEN',
    );
  });

  it('learns nothing of another school', async () => {
    const other = await openSchool(app);
    const theirs = await openCohort(other.administrator);
    expect(await coordinator.refusal(PROGRAM, { id: theirs.programId })).toBe('NOT_FOUND');
    expect(await coordinator.refusal(COHORT, { id: theirs.cohortId })).toBe('NOT_FOUND');
    expect(await coordinator.refusal(PROGRAM, { id: 'not an id' })).toBe('NOT_FOUND');
  });
});
