import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, type OpenedSchool, openSchool } from '../kit/people.js';
import { enrol, type Enrolled, signInAs } from './enrolled-people.js';

const ORDER = `mutation ($input: ExportPeopleInput!) { exportPeople(input: $input) { id state total done path } }`;
const GET = `query ($id: ID!) { peopleExport(id: $id) { id state total done path } }`;
const VIEWS = `{ peopleViews { id name shared mine filter sortBy descending columns } }`;
const SAVE = `mutation ($input: SavePeopleViewInput!) { savePeopleView(input: $input) { id name shared mine } }`;
const DELETE = `mutation ($id: ID!) { deletePeopleView(id: $id) }`;
const HOURS = 60 * 60 * 1000;

interface Export {
  id: string;
  state: string;
  total: number;
  done: number;
  path: string | null;
}

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;
let colleague: Browser;
let cohortId: string;
let mentee: Enrolled;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
  colleague = await invite(app, school, 'COORDINATOR');
  ({ cohortId } = await openCohort(coordinator));
  [mentee] = (await enrol(app, cohortId, [
    { role: 'mentee', name: '=HYPERLINK("https://evil.example";"Ana")', answers: { site: '@SUM(1)', year: '1' } },
    { role: 'mentee', name: 'Zoë \u{1F600} "Quote", Ltd', pronouns: '+elle', answers: { site: 'a\u0001b' } },
    { role: 'mentor', name: 'Mo Adeyemi', capacity: 3 },
  ])) as [Enrolled];
}, 60_000);

afterAll(() => app.close());

const order = async (input: object): Promise<Export> =>
  (
    await coordinator.ask<{ exportPeople: Export }>(ORDER, {
      input: { cohortId, format: 'CSV', columns: ['NAME', 'SITE', 'ROLE', 'PLACES'], selection: {}, ...input },
    })
  ).exportPeople;

async function download(
  browser: Browser,
  path: string | null,
): Promise<{ status: number; bytes: Buffer; type: string }> {
  const response = await fetch(`${app.url}${path}`, { headers: { cookie: browser.cookie ?? '' } });
  return {
    status: response.status,
    bytes: Buffer.from(await response.arrayBuffer()),
    type: response.headers.get('content-type') ?? '',
  };
}

describe('the list as a file', () => {
  it('CSV with a byte order mark, the chosen columns in their order, nothing that a spreadsheet would run', async () => {
    const made = await order({ columns: ['NAME', 'PRONOUNS', 'SITE', 'ROLE', 'PLACES', 'NAME'] });
    expect(made).toMatchObject({ state: 'DONE', total: 3, done: 3 });
    const { bytes, type, status } = await download(coordinator, made.path);
    expect({ type, status }).toEqual({ type: 'text/csv; charset=utf-8', status: 200 });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(3).toString().split('\r\n')).toEqual([
      'Name,Pronouns,Site,As,Places',
      `"'=HYPERLINK(""https://evil.example"";""Ana"")",,'@SUM(1),mentee,`,
      'Mo Adeyemi,,,mentor,3',
      '"Zoë \u{1F600} ""Quote"", Ltd",\'+elle,a\u0001b,mentee,',
      '',
    ]);
  });

  it('XLSX with texts as texts and numbers as numbers, in French, sound whatever is in a cell', async () => {
    coordinator.headers['accept-language'] = 'fr';
    await coordinator.ask('mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }', {
      input: { displayName: 'Robin Ng', locale: 'FR', timeZone: 'America/Toronto' },
    });
    const made = await order({ format: 'XLSX', selection: { filter: { roles: ['MENTEE', 'MENTOR'] } } });
    const { bytes, type } = await download(coordinator, made.path);
    expect(type).toContain('spreadsheetml');
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    const texts = strFromU8(parts['xl/sharedStrings.xml'] as Uint8Array);
    expect(texts).toContain('Nom');
    expect(texts).toContain('personne mentore');
    expect(texts).toContain(`<t>'=HYPERLINK`);
    expect(texts).toContain(`<t>'@SUM(1)</t>`);
    expect(texts).toContain('<t>ab</t>');
    expect(sheet + texts).not.toContain('\u0001');
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toMatch(/<v>3<\/v>/);
  });

  it('with what people answered, chosen question by question, in words; nothing of the vault, and it stands in the audit', async () => {
    const place = await openCohort(coordinator);
    await enrol(app, place.cohortId, [
      { role: 'mentee', name: 'Ana', answers: { goals: ['research', 'Own words'], notes: '=1+1' } },
      { role: 'mentor', name: 'Mo', capacity: 1 },
    ]);
    coordinator.headers['accept-language'] = 'en';
    interface Question {
      role: string;
      itemId: string;
      label: { en: string };
    }
    const { cohort } = await coordinator.ask<{ cohort: { answerQuestions: Question[] } }>(
      'query ($id: ID!) { cohort(id: $id) { id answerQuestions { role itemId label { en fr } } } }',
      { id: place.cohortId },
    );
    const ofMentees = cohort.answerQuestions.filter(({ role }) => role === 'MENTEE').map(({ itemId }) => itemId);
    expect(ofMentees).toContain('goals');
    for (const apart of ['identity', 'email', 'consent_matching']) expect(ofMentees).not.toContain(apart);
    const questions = [{ role: 'MENTEE', itemId: 'goals' }];
    const made = await order({ cohortId: place.cohortId, columns: ['NAME'], questions });
    const text = (await download(coordinator, made.path)).bytes.toString();
    expect(text).toMatch(/Ana,.*; Own words/);
    expect(text).toMatch(/Mo,\r\n/);
    const [entry] = await app.sql<{ details: object }>(
      `select details from trellis.audit_entry where action = 'people.export' and subject_id = $1`,
      [made.id],
    );
    expect(entry?.details).toMatchObject({ questions: [{ role: 'mentee', itemId: 'goals' }] });
    for (const itemId of ['identity', 'nothing'])
      expect(
        await coordinator.refusal(ORDER, {
          input: {
            cohortId: place.cohortId,
            format: 'CSV',
            columns: ['NAME'],
            selection: {},
            questions: [{ role: 'MENTEE', itemId }],
          },
        }),
      ).toBe('INPUT_INVALID');
  });

  it('of some people only, and of everyone but some', async () => {
    expect((await order({ selection: { ids: [mentee.id] } })).done).toBe(1);
    expect((await order({ selection: { filter: { roles: ['MENTEE'] }, except: [mentee.id] } })).done).toBe(1);
    expect(
      await coordinator.refusal(ORDER, {
        input: { cohortId, format: 'CSV', columns: ['NAME'], selection: { filter: { search: 'nobody' } } },
      }),
    ).toBe('PEOPLE_NONE_SELECTED');
  });

  it('a long one is written by the worker, and tells how far it is', async () => {
    const large = await openCohort(coordinator);
    await enrol(
      app,
      large.cohortId,
      Array.from({ length: 1_203 }, (_, at) => ({
        role: 'mentee' as const,
        name: `Person ${String(at).padStart(4, '0')}`,
      })),
    );
    const made = await order({
      cohortId: large.cohortId,
      format: 'CSV',
      columns: ['NAME'],
      sort: { by: 'NAME', descending: true },
    });
    expect(made).toMatchObject({ state: 'QUEUED', total: 1_203, path: null });
    const done = await eventually('the file', async () => {
      const { peopleExport } = await coordinator.ask<{ peopleExport: Export }>(GET, { id: made.id });
      return peopleExport.state === 'DONE' && peopleExport;
    });
    const lines = (await download(coordinator, done.path)).bytes.toString().trim().split('\r\n');
    expect(lines).toHaveLength(1_204);
    expect(lines.slice(1)).toEqual([...lines.slice(1)].sort().reverse());
  });

  it('is there for whoever ordered it, for a day, and says in the audit whose lines were taken out', async () => {
    const made = await order({});
    expect((await download(colleague, made.path)).status).toBe(404);
    expect((await download(app.browser(), made.path)).status).toBe(403);
    expect(await colleague.refusal(GET, { id: made.id })).toBe('NOT_FOUND');
    const stranger = await openSchool(app);
    expect((await download(stranger.administrator, made.path)).status).toBe(404);
    const [entry] = await app.sql<{ details: Record<string, unknown>; members: number }>(
      `select e.details, (select count(*)::int from trellis.audit_subject s where s.audit_id = e.id) as members
       from trellis.audit_entry e where e.action = 'people.export' and e.subject_id = $1`,
      [made.id],
    );
    expect(entry).toMatchObject({ members: 3, details: { people: 3, format: 'csv' } });
    await app.moveClock(25 * HOURS);
    await eventually('the file to be gone', async () => (await download(coordinator, made.path)).status === 404);
    await app.moveClock(0);
  });

  it('is for those alone who may', async () => {
    const participant = await signInAs(app, school.slug, mentee);
    const input = { cohortId, format: 'CSV', columns: ['NAME'], selection: {} };
    expect(await participant.refusal(ORDER, { input })).toBe('FORBIDDEN');
    const { administrator } = await openSchool(app);
    expect(await administrator.refusal(ORDER, { input })).toBe('NOT_FOUND');
    expect(await coordinator.refusal(ORDER, { input: { ...input, columns: [] } })).toBe('INPUT_INVALID');
  });
});

describe('views', () => {
  const view = {
    name: 'Waiting downtown',
    shared: false,
    filter: { sites: ['Downtown'], matched: false },
    sort: { by: 'STATE', descending: true },
    columns: ['NAME', 'SITE'],
  };
  interface View {
    id: string;
    name: string;
    mine: boolean;
    filter: object;
  }
  const viewsOf = async (browser: Browser): Promise<View[]> =>
    (await browser.ask<{ peopleViews: View[] }>(VIEWS)).peopleViews;

  it('are one’s own until shared, and only one’s own are changed or deleted', async () => {
    const { savePeopleView: saved } = await coordinator.ask<{ savePeopleView: View }>(SAVE, { input: view });
    expect(await viewsOf(coordinator)).toEqual(
      [{ id: saved.id, mine: true, descending: true, sortBy: 'STATE', ...{ ...view, sort: undefined } }].map(
        ({ sort: _sort, ...rest }) => rest,
      ),
    );
    expect(await viewsOf(colleague)).toEqual([]);
    await coordinator.ask(SAVE, { input: { ...view, id: saved.id, name: 'Downtown', shared: true } });
    expect(await viewsOf(colleague)).toMatchObject([{ name: 'Downtown', mine: false }]);
    expect(await colleague.refusal(SAVE, { input: { ...view, id: saved.id } })).toBe('NOT_FOUND');
    expect(await colleague.refusal(DELETE, { id: saved.id })).toBe('NOT_FOUND');
    const { administrator } = await openSchool(app);
    expect(await administrator.refusal(DELETE, { id: saved.id })).toBe('NOT_FOUND');
    expect(await viewsOf(administrator)).toEqual([]);
    await coordinator.ask(DELETE, { id: saved.id });
    expect(await viewsOf(colleague)).toEqual([]);
  });

  it('are refused without a name, with too much in them, and to participants', async () => {
    expect(await coordinator.refusal(SAVE, { input: { ...view, name: ' ' } })).toBe('INPUT_INVALID');
    const sites = Array.from({ length: 51 }, String);
    expect(await coordinator.refusal(SAVE, { input: { ...view, filter: { sites } } })).toBe('INPUT_INVALID');
    const participant = await signInAs(app, school.slug, mentee);
    expect(await participant.refusal(VIEWS)).toBe('FORBIDDEN');
    expect(await participant.refusal(SAVE, { input: view })).toBe('FORBIDDEN');
  });
});
