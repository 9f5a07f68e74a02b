import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, type OpenedSchool, openSchool } from '../kit/people.js';
import { enrol, type Enrolled, pairUp, signInAs } from './enrolled-people.js';

const LIST = `query ($id: ID!, $first: Int, $after: String, $filter: PeopleFilterInput, $sort: PeopleSortInput) {
  cohort(id: $id) { peopleChoices { sites years everyone }
    people(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount countIsBounded nodes { id displayName state site year accountConfirmed mailStopped mentorshipCount source }
      pageInfo { hasNextPage endCursor } } } }`;

interface Node {
  id: string;
  displayName: string;
  site: string | null;
  accountConfirmed: boolean;
  mailStopped: boolean;
  mentorshipCount: number;
}
interface List {
  cohort: {
    peopleChoices: { sites: string[]; years: string[]; everyone: number };
    people: {
      totalCount: number;
      countIsBounded: boolean;
      nodes: Node[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
}

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;
let cohortId: string;
let programId: string;
let people: Enrolled[];

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
  ({ cohortId, programId } = await openCohort(coordinator));
  people = await enrol(app, cohortId, [
    { role: 'mentee', name: 'Ana-María Ruiz', email: 'a.ruiz@north.example', answers: { site: 'Downtown', year: '1' } },
    { role: 'mentee', name: "Sinéad O'Neil", email: 'sinead@south.example', answers: { site: 'Hillside', year: '2' } },
    { role: 'mentee', name: 'Bo Lind', email: 'bo_lind+x@north.example', answers: { site: 'Downtown' } },
    { role: 'mentor', name: 'Mo Adeyemi', email: 'mo@north.example', capacity: 2 },
    { role: 'mentor', name: '小明 王', email: 'wang@north.example' },
  ]);
}, 60_000);

afterAll(() => app.close());

const list = async (filter: object = {}, more: object = {}): Promise<List['cohort']['people']> =>
  (await coordinator.ask<List>(LIST, { id: cohortId, filter, ...more })).cohort.people;
const names = async (filter: object = {}, sort: object | null = null): Promise<string[]> =>
  (await list(filter, { sort })).nodes.map((node) => node.displayName);
const idOf = (at: number): string => people[at]?.id ?? '';

describe('searching', () => {
  it.each([
    ['ru', ['Ana-María Ruiz']],
    ['MARIA', ['Ana-María Ruiz']],
    ['ruiz ana', ['Ana-María Ruiz']],
    ["o'n", ["Sinéad O'Neil"]],
    ['neil', ["Sinéad O'Neil"]],
    ['sinéad', ["Sinéad O'Neil"]],
    ['lind', ['Bo Lind']],
    ['bo_lind+x@no', ['Bo Lind']],
    ['@south', ["Sinéad O'Neil"]],
    ['王', ['小明 王']],
    ['uiz', []],
    ['ana lind', []],
    ['%', []],
  ])('finds the beginnings of words: %s', async (search, found) => {
    expect(await names({ search })).toEqual(found);
  });

  it('follows a changed name and a changed address, whoever changes them', async () => {
    await app.sql(
      `update trellis.member set name_key = 'robin lind', display_name = 'Robin Lind', email = 'r@east.example', email_key = 'r@east.example' where id = $1`,
      [people[2]?.memberId],
    );
    expect(await names({ search: 'robin' })).toEqual(['Robin Lind']);
    expect(await names({ search: 'r@east' })).toEqual(['Robin Lind']);
    expect(await names({ search: 'bo_lind' })).toEqual([]);
  });
});

describe('filtering', () => {
  it('by role, site, year, and all of them together', async () => {
    expect(await names({ roles: ['MENTOR'] })).toEqual(['Mo Adeyemi', '小明 王']);
    expect(await names({ sites: ['Downtown'] })).toEqual(['Ana-María Ruiz', 'Robin Lind']);
    expect(await names({ sites: ['Downtown', 'Hillside'], years: ['2'] })).toEqual(["Sinéad O'Neil"]);
    expect(await names({ roles: ['MENTEE'], search: 'north' })).toEqual(['Ana-María Ruiz']);
    expect(await names({ sources: ['REGISTRATION'] })).toEqual([]);
    expect((await coordinator.ask<List>(LIST, { id: cohortId })).cohort.peopleChoices).toEqual({
      sites: ['Downtown', 'Hillside'],
      years: ['1', '2'],
      everyone: 5,
    });
  });

  it('by an answer as it is now: corrected, taken back', async () => {
    await app.sql(
      `update trellis.intake_answer set value = '"Riverside"' where enrolment_id = $1 and item_id = 'site'`,
      [idOf(1)],
    );
    expect(await names({ sites: ['Riverside'] })).toEqual(["Sinéad O'Neil"]);
    await app.sql(
      `update trellis.intake_answer set state = 'prefer_not_to_say', value = null where enrolment_id = $1 and item_id = 'site'`,
      [idOf(1)],
    );
    expect((await list({ search: 'neil' })).nodes[0]).toMatchObject({ site: null });
  });

  it('by whether they are in a mentorship, which ends, and is deleted', async () => {
    const id = await pairUp(app, people[0] as Enrolled, people[3] as Enrolled);
    expect(await names({ matched: true })).toEqual(['Ana-María Ruiz', 'Mo Adeyemi']);
    expect(await names({ matched: false, roles: ['MENTOR'] })).toEqual(['小明 王']);
    await app.sql(`update trellis.mentorship set state = 'ended', ended_at = now() where id = $1`, [id]);
    expect(await names({ matched: true })).toEqual([]);
  });

  it('by whether they have signed in, were told, and can be written to', async () => {
    await signInAs(app, school.slug, people[3] as Enrolled);
    expect(await names({ accountConfirmed: true })).toEqual(['Mo Adeyemi']);
    await app.sql('update trellis.enrolment set notice_sent_at = now() where id = $1', [idOf(0)]);
    expect(await names({ noticeSent: true })).toEqual(['Ana-María Ruiz']);
    await app.sql('update trellis.member set mail_stopped_at = now() where id = $1', [people[0]?.memberId]);
    expect(await names({ mailStopped: true })).toEqual(['Ana-María Ruiz']);
    await app.sql(`update trellis.member set email = 'ana@new.example', email_key = 'ana@new.example' where id = $1`, [
      people[0]?.memberId,
    ]);
    expect(await names({ mailStopped: true })).toEqual([]);
  });
});

describe('sorting', () => {
  it('by name, state, joined and changed, either way, page by page without a gap', async () => {
    await app.sql(`update trellis.enrolment set state = 'applied' where id = $1`, [idOf(4)]);
    await app.sql(`update trellis.enrolment set state = 'paused' where id = $1`, [idOf(0)]);
    for (const by of ['NAME', 'STATE', 'JOINED', 'CHANGED']) {
      for (const descending of [false, true]) {
        const whole = await names({}, { by, descending });
        expect(whole).toHaveLength(5);
        const walked: string[] = [];
        for (let after: string | null = null; ;) {
          const page: List['cohort']['people'] = await list({}, { sort: { by, descending }, first: 2, after });
          expect(page.totalCount).toBe(5);
          walked.push(...page.nodes.map((node) => node.displayName));
          if (!page.pageInfo.hasNextPage) break;
          after = page.pageInfo.endCursor;
        }
        expect(walked).toEqual(whole);
      }
    }
    expect(await names({}, { by: 'STATE', descending: false })).toEqual([
      '小明 王',
      'Mo Adeyemi',
      'Robin Lind',
      "Sinéad O'Neil",
      'Ana-María Ruiz',
    ]);
  });
});

describe('what is refused', () => {
  it('cursors of another order, made-up ones, and too much', async () => {
    const { pageInfo } = await list({}, { first: 2 });
    const refused = (more: object): Promise<string> => coordinator.refusal(LIST, { id: cohortId, ...more });
    expect(await refused({ after: pageInfo.endCursor, sort: { by: 'JOINED', descending: false } })).toBe(
      'INPUT_INVALID',
    );
    const madeUp = Buffer.from(JSON.stringify(['2026-99-99T99:99:99.000000Z', idOf(0)])).toString('base64url');
    expect(await refused({ after: madeUp, sort: { by: 'CHANGED', descending: true } })).toBe('INPUT_INVALID');
    expect(await refused({ first: 201 })).toBe('INPUT_INVALID');
    expect(await refused({ filter: { search: 'x'.repeat(101) } })).toBe('INPUT_INVALID');
    expect(await refused({ filter: { sites: Array.from({ length: 51 }, String) } })).toBe('INPUT_INVALID');
  });

  it('participants, people of another school, and coordinators of another program', async () => {
    const mentor = await signInAs(app, school.slug, people[3] as Enrolled);
    expect(await mentor.refusal(LIST, { id: cohortId })).toBe('FORBIDDEN');
    const other = await openSchool(app);
    expect(await other.administrator.refusal(LIST, { id: cohortId })).toBe('NOT_FOUND');

    const elsewhere = await openCohort(coordinator);
    await giveProgramRole(elsewhere.programId);
    expect(await mentor.refusal(LIST, { id: cohortId })).toBe('FORBIDDEN');
    await giveProgramRole(programId);
    expect((await mentor.ask<List>(LIST, { id: cohortId })).cohort.people.totalCount).toBe(5);
  });
});

/** The mentor runs a program as well. */
async function giveProgramRole(program: string): Promise<void> {
  await app.sql(
    `insert into trellis.program_role (school_id, program_id, member_id, role, created_at)
     select school_id, $1, id, 'coordinator', now() from trellis.member where id = $2`,
    [program, people[3]?.memberId],
  );
}
