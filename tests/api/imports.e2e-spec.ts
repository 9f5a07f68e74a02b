import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MyIntakeDocument } from '@trellis/api-client';
import { type FormDefinition, nearPeerMenteeIntake } from '@trellis/forms';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, openSchool, type OpenedSchool, signUp, unique } from '../kit/people.js';
import { ask, signInAs } from './enrolled-people.js';
import {
  COMMIT_IMPORT,
  commitImport,
  CREATE_IMPORT,
  createImport,
  type EnrolmentRole,
  goldenFile,
  type Import,
  importFile,
  MAP_IMPORT,
  mapImport,
  READ_IMPORT,
  readImport,
  settled,
  upload,
} from './support/intake.js';

const HOUR = 3_600_000;
const MENTEES = 'First name,Last name,School email,Campus';

let app: TestApp;
let lakeside: OpenedSchool;
let coordinator: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
  coordinator = await invite(app, lakeside, 'COORDINATOR');
}, 60_000);
afterAll(() => app.close());

const newCohort = async (browser = coordinator): Promise<string> => (await openCohort(browser)).cohortId;

async function rowsOf(table: string, cohortId: string): Promise<Record<string, unknown>[]> {
  return app.sql(`select * from trellis.${table} where cohort_id = $1`, [cohortId]);
}

/** The code and arguments with which a file is refused as no table. */
async function refusalOf(bytes: Uint8Array | string, role: EnrolmentRole = 'MENTEE'): Promise<Record<string, unknown>> {
  const fileId = await upload(coordinator, bytes);
  const input = { cohortId: await newCohort(), role, fileId };
  const { errors } = await coordinator.send(CREATE_IMPORT, { input });
  // What is no table is not kept.
  expect(await app.sql('select 1 from trellis.file where id = $1', [fileId])).toEqual([]);
  return { code: errors[0]?.extensions.code, ...errors[0]?.extensions.args };
}

/** Maps a small table as suggested and returns its preview. */
async function previewOf(bytes: Uint8Array | string): Promise<Import & { preview: NonNullable<Import['preview']> }> {
  const one = await mapImport(coordinator, await createImport(coordinator, await newCohort(), 'MENTEE', bytes));
  if (!one.preview) throw new Error('There is no preview.');
  return { ...one, preview: one.preview };
}

describe("a school's own files", () => {
  let cohortId: string;
  beforeAll(async () => {
    cohortId = await newCohort();
  });

  it('shows where rows will be rejected, by line, before anything is written', async () => {
    const created = await createImport(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE'));
    expect(created).toMatchObject({
      state: 'MAPPING',
      rowCount: 245,
      encoding: 'utf-8-bom',
      delimiter: ',',
      preview: null,
    });
    const { state, preview, columns } = await mapImport(coordinator, created);
    expect(state).toBe('PREVIEWED');
    expect(preview).toMatchObject({
      rows: 245,
      create: 240,
      update: 0,
      unchanged: 0,
      places: 0,
      supersededCount: 2,
      rejectedCount: 3,
    });
    expect(preview?.rejected).toMatchObject([
      { line: 89, code: 'ROW_LENGTH', args: { found: 8, expected: 19 } },
      { line: 94, code: 'EMAIL_MALFORMED', column: 'School email', value: 'ikram.warsame(at)mail.lakeside.example' },
      { line: 158, code: 'EMAIL_MISSING', column: 'School email' },
    ]);
    const samples = new Map(columns.map((column) => [column.itemId, column.samples]));
    expect(samples.get('site')?.length).toBeGreaterThan(0);
    for (const item of ['identity', 'identity_own_words', 'identity_wishes', 'consent_matching', 'notes'])
      expect(samples.get(item)).toEqual([]);
    const withheld = new Map(columns.map((column) => [column.itemId, column.withheld]));
    expect(Object.fromEntries(withheld)).toMatchObject({ identity: 'vault', notes: 'private', site: null });
    expect(await rowsOf('enrolment', cohortId)).toEqual([]);
  });

  it('takes nothing of a file with problems unless the good part was asked for', async () => {
    const mapped = await mapImport(
      coordinator,
      await createImport(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE')),
    );
    const { errors } = await coordinator.send(COMMIT_IMPORT, { input: { importId: mapped.id, keepGoodPart: false } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'IMPORT_HAS_PROBLEMS', args: { rejected: 3 } });
    expect((await readImport(coordinator, mapped.id)).state).toBe('PREVIEWED');
  });

  it('imports 240 mentees, and 105 mentors with 231 places', async () => {
    const mentees = await importFile(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE'));
    expect(mentees).toMatchObject({ state: 'DONE', progressDone: 240, progressTotal: 240 });
    expect(mentees.result).toEqual({
      created: 240,
      updated: 0,
      unchanged: 0,
      superseded: 2,
      rejected: 3,
      conflicts: 0,
    });
    const mapped = await mapImport(
      coordinator,
      await createImport(coordinator, cohortId, 'MENTOR', goldenFile('MENTOR')),
    );
    expect(mapped.preview).toMatchObject({ rows: 108, create: 105, places: 231, notAvailable: 1, rejectedCount: 3 });
    expect(mapped.preview?.rejected.map(({ value }) => value)).toEqual(['2-3', 'two', '-1']);
    await commitImport(coordinator, mapped.id);
    expect((await settled(coordinator, mapped.id)).result).toMatchObject({ created: 105, rejected: 3 });
    expect(
      await app.sql(
        `select role, count(*)::int, sum(capacity)::int as places from trellis.enrolment where cohort_id = $1 group by 1 order by 1`,
        [cohortId],
      ),
    ).toEqual([
      { role: 'mentee', count: 240, places: null },
      { role: 'mentor', count: 105, places: 231 },
    ]);
    expect((await rowsOf('conflict_of_interest', cohortId)).length).toBeGreaterThan(0);
  });

  it('keeps names, accents and formulas as people wrote them', async () => {
    const names = await app.sql<{ display_name: string; email: string }>(
      `select m.display_name, m.email from trellis.member m join trellis.enrolment e on e.school_id = m.school_id and e.member_id = m.id
       where e.cohort_id = $1`,
      [cohortId],
    );
    expect(names.every(({ display_name: name }) => name === name.normalize('NFC') && name !== '')).toBe(true);
    const formula = names.find(({ email }) => email === 'formula@mail.lakeside.example');
    expect(formula?.display_name).toContain('=HYPERLINK(');
  });

  it('changes nothing when the same file comes again, and says so', async () => {
    const people = () =>
      app.sql('select id, changed_at, name_key from trellis.enrolment where cohort_id = $1 order by id', [cohortId]);
    const before = await people();
    for (const [role, count] of [
      ['MENTEE', 240],
      ['MENTOR', 105],
    ] as const) {
      const mapped = await mapImport(coordinator, await createImport(coordinator, cohortId, role, goldenFile(role)));
      expect(mapped.preview).toMatchObject({ create: 0, update: 0, unchanged: count, conflicts: [] });
      await commitImport(coordinator, mapped.id);
      expect((await settled(coordinator, mapped.id)).result).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: count,
      });
    }
    expect(await people()).toEqual(before);
  });

  it('leaves the number of a mentor who signs in as it is, says so by line, and takes the rest', async () => {
    const cohort = await newCohort();
    const head = 'First name,Last name,Email,Campus,Mentees you can take\n';
    const [own, theirs] = [`${unique('own')}@number.example`, `${unique('file')}@number.example`];
    const file = (number: string, campus: string): string =>
      `${head}Ada,Own,${own},${campus},${number}\nBo,File,${theirs},${campus},${number}\n`;
    await importFile(coordinator, cohort, 'MENTOR', file('2', 'North'));
    const standing = () =>
      app.sql(
        `select m.email, e.capacity, a.value as answered, s.value as site from trellis.enrolment e
         join trellis.member m on m.id = e.member_id
         join trellis.intake_answer a on a.enrolment_id = e.id and a.item_id = 'capacity'
         join trellis.intake_answer s on s.enrolment_id = e.id and s.item_id = 'site'
         where e.cohort_id = $1 order by m.display_name`,
        [cohort],
      );
    const [ada] = await app.sql<{ id: string }>('select id from trellis.member where email = $1', [own]);
    const memberId = ada?.id ?? '';
    const browser = await signInAs(app, lakeside.slug, { id: '', memberId, email: own, name: 'Ada Own' });
    const told = () =>
      app.sql<{ to: string; enrolment: string }>(
        `select o.to_member_id as to, o.subject ->> 'enrolmentId' as enrolment from trellis.outbox o
         where o.kind = 'intake_changed' and o.subject ->> 'cohortId' = $1`,
        [cohort],
      );
    for (const number of ['9', '0']) {
      const mapped = await mapImport(
        coordinator,
        await createImport(coordinator, cohort, 'MENTOR', file(number, `Campus ${number}`)),
      );
      expect(mapped.preview).toMatchObject({ update: 2, conflictCount: 1, places: 2 + Number(number) });
      expect(mapped.preview?.conflicts).toEqual([
        { line: 2, email: own, itemId: 'capacity', why: 'OWN_NUMBER', kept: '2', incoming: number },
      ]);
      await commitImport(coordinator, mapped.id);
      expect((await settled(coordinator, mapped.id)).result).toMatchObject({ updated: 2, conflicts: 1 });
      expect(await standing()).toEqual([
        { email: own, capacity: 2, answered: 2, site: `Campus ${number}` },
        { email: theirs, capacity: Number(number), answered: Number(number), site: `Campus ${number}` },
      ]);
    }
    // One mail a file, to her alone: he has never signed in, and the mail on what was brought in is still to come to him.
    await importFile(coordinator, cohort, 'MENTOR', file('7', 'Campus 0'));
    expect((await told()).map(({ to }) => to)).toEqual([memberId, memberId]);
    const mail = await eventually(
      'both mails',
      () => app.mailbox.to(own).filter(({ links }) => links.some((link) => link.includes('/mine/')))[1],
    );
    const enrolmentId = (await told())[0]?.enrolment ?? '';
    expect(mail.links[0]).toMatch(new RegExp(`/s/${lakeside.slug}/mine/${enrolmentId}$`));
    expect(mail.subject).toBe('Your mentorship program has news for you');
    expect(mail.text).not.toMatch(/Campus|Lakeside Diversity|site/i);
    const { myIntake } = await ask(browser, MyIntakeDocument, { enrolmentId });
    const days = new Map(myIntake.answers.map(({ itemId, fromFileAt }) => [itemId, fromFileAt]));
    expect(Date.parse(days.get('site') ?? '')).toBeGreaterThan(Date.parse(days.get('first_name') ?? ''));
    expect(app.mailbox.to(theirs)).toEqual([]);
  });

  it('deletes the raw file and what was shown of it once it is in', async () => {
    const one = await importFile(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE'));
    expect(one.preview).toMatchObject({ rows: 245, rejectedCount: 3, rejected: [], superseded: [], conflicts: [] });
    expect(one.columns.flatMap(({ samples }) => samples)).toEqual([]);
    const [left] = await app.sql('select file_id from trellis.intake_import where id = $1', [one.id]);
    expect(left).toEqual({ file_id: null });
    expect(await app.sql(`select 1 from trellis.due_work where subject_id = $1`, [one.id])).toEqual([]);
  });

  it('remembers how columns were mapped', async () => {
    const bytes = 'Given,Family,Reach me at,Where\nAda,Lovelace,ada@memory.example,Downtown\n';
    const first = await createImport(coordinator, cohortId, 'MENTEE', bytes);
    expect(first.columns.map(({ itemId }) => itemId)).not.toContain('site');
    const chosen = { Given: 'first_name', Family: 'last_name', 'Reach me at': 'email', Where: 'site' };
    await mapImport(coordinator, first, chosen);
    const second = await createImport(coordinator, cohortId, 'MENTEE', bytes);
    expect(Object.fromEntries(second.columns.map(({ header, itemId }) => [header, itemId]))).toEqual(chosen);
  });
});

describe('what people told in confidence', () => {
  it('is shown to nobody who prepares a file: as no sample under any mapping, and not where it was corrected since', async () => {
    const header = 'First name,School email,Anything we should know?';
    const bytes = `${header}\nAda,ada@confidence.example,I use a wheelchair\n`;
    const cohortId = await newCohort();
    const { id } = await importFile(coordinator, cohortId, 'MENTEE', bytes);
    expect(JSON.stringify(await readImport(coordinator, id))).not.toContain('wheelchair');
    await app.sql(
      `update trellis.intake_answer set source = 'person', value = '"I use a white cane"' where item_id = 'notes'
      and enrolment_id in (select id from trellis.enrolment where cohort_id = $1)`,
      [cohortId],
    );
    const again = await createImport(coordinator, cohortId, 'MENTEE', bytes);
    expect(again.columns[2]).toMatchObject({ itemId: 'notes', samples: [], withheld: 'private' });
    const mapped = await mapImport(coordinator, again);
    expect(mapped.preview?.conflicts).toMatchObject([{ itemId: 'notes', kept: '', incoming: '' }]);
    const left = await mapImport(coordinator, again, { 'Anything we should know?': null });
    expect(left.columns[2]).toMatchObject({ itemId: null, samples: [], withheld: 'private' });
  });
});

describe('mapping', () => {
  it.each([
    ['IMPORT_MAPPING_INCOMPLETE', { items: ['email'] }, { 'School email': null }],
    ['IMPORT_MAPPING_INCOMPLETE', { items: ['first_name'] }, { 'First name': null, 'Last name': null }],
    ['IMPORT_MAPPING_UNKNOWN', { names: ['shoe_size'] }, { Campus: 'shoe_size' }],
    ['IMPORT_MAPPING_TWICE', { item: 'email' }, { Campus: 'email' }],
  ])('is refused as %s %j', async (code, args, changes: Record<string, string | null>) => {
    const one = await createImport(
      coordinator,
      await newCohort(),
      'MENTEE',
      `${MENTEES}\nAda,Lovelace,ada@map.example,Downtown\n`,
    );
    const mapping = one.columns.map(({ header, itemId }) => ({
      header,
      itemId: header in changes ? changes[header] : itemId,
    }));
    const { errors } = await coordinator.send(MAP_IMPORT, { input: { importId: one.id, mapping } });
    expect(errors[0]?.extensions).toMatchObject({ code, args });
  });

  it('never takes what is certainly identity or a consent to a question that others read', async () => {
    const one = await createImport(
      coordinator,
      await newCohort(),
      'MENTEE',
      'First name,School email,In your own words,In your own words\nAda,ada@own.example,mine,alone\n',
    );
    expect(one.columns.slice(2).map(({ samples }) => samples)).toEqual([[], []]);
    const refused = (changes: Record<string, string | null>) =>
      coordinator.send(MAP_IMPORT, {
        input: {
          importId: one.id,
          mapping: one.columns.map(({ header, itemId }) => ({ header, itemId: changes[header] ?? itemId })),
        },
      });
    for (const header of ['In your own words', 'In your own words (2)']) {
      const { errors } = await refused({ [header]: 'goals' });
      expect(errors[0]?.extensions).toMatchObject({ code: 'IMPORT_MAPPING_IDENTITY', args: { columns: [header] } });
    }
    expect((await mapImport(coordinator, one)).state).toBe('PREVIEWED');
  });

  it('names columns that the file does not have, and tells equal headers apart', async () => {
    const one = await createImport(coordinator, await newCohort(), 'MENTEE', 'Name,Name,,Email\na,b,c,d@e.example\n');
    expect(one.columns.map(({ header }) => header)).toEqual(['Name', 'Name (2)', '#3', 'Email']);
    const { errors } = await coordinator.send(MAP_IMPORT, {
      input: { importId: one.id, mapping: [{ header: 'Nom', itemId: 'email' }] },
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'IMPORT_MAPPING_UNKNOWN', args: { names: ['Nom'] } });
  });
});

describe('files that are no tables', () => {
  it.each([
    ['an empty file', '', { code: 'FILE_EMPTY' }],
    ['a PDF called .csv', '%PDF-1.7\n1 0 obj\n', { code: 'FILE_NOT_A_TABLE', found: 'PDF' }],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), { code: 'FILE_NOT_A_TABLE', found: 'XLSX' }],
    [
      'a page to sign in on',
      '<!doctype html><html><body>Sign in</body></html>',
      { code: 'FILE_NOT_A_TABLE', found: 'HTML' },
    ],
    ['a header alone', `${MENTEES}\n`, { code: 'FILE_WITHOUT_ROWS' }],
    [
      'a quote left open',
      `${MENTEES}\nAda,Lovelace,a@b.example,X\nEve,"Open,b@b.example,Y\n`,
      { code: 'FILE_UNREADABLE', line: 3 },
    ],
    [
      '201 columns',
      `${Array.from({ length: 201 }, (_, n) => `c${n}`).join(',')}\n`,
      { code: 'FILE_OVER_LIMIT', what: 'columns', allowed: 200 },
    ],
  ])('refuses %s with what it is', async (_, bytes, refusal) => {
    expect(await refusalOf(bytes)).toMatchObject(refusal);
  });
});

describe('text as files bring it', () => {
  it('reads Windows-1252 with semicolons', async () => {
    const bytes = Buffer.from(
      'Prénom;Nom;Courriel;Campus\r\nZoé;Côté-Œuvré;zoe@cp.example;Montréal\r\n'.replaceAll('Œ', '\u008c'),
      'latin1',
    );
    const { preview, encoding, delimiter } = await previewOf(bytes);
    expect({ encoding, delimiter }).toEqual({ encoding: 'windows-1252', delimiter: ';' });
    expect(preview).toMatchObject({ create: 1, rejected: [], notices: [{ code: 'ENCODING_ASSUMED', line: null }] });
  });

  it('refuses UTF-8 with a bad byte by its line, instead of reading every accent of it wrongly', async () => {
    const whole = Buffer.from(`${MENTEES}\nLucía,Ñandú,l@utf.example,Montréal\nAnaïs,Côté,`);
    const broken = Buffer.concat([whole, Buffer.from([0xff]), Buffer.from(',a@utf.example,X\n')]);
    const refusal = { code: 'FILE_UNREADABLE', line: 3, reason: 'ENCODING_BROKEN' };
    expect(await refusalOf(broken)).toMatchObject(refusal);
    expect(await refusalOf(Buffer.concat([Buffer.from('\uFEFF'), broken]))).toMatchObject(refusal);
  });

  it('takes names that nobody can see for missing', async () => {
    const { preview } = await previewOf(`${MENTEES}\n\u200B,\u2060,unseen@name.example,Downtown\n`);
    expect(preview.rejected).toMatchObject([{ line: 2, code: 'NAME_MISSING' }]);
  });

  it('says by line who was declined or has left, and takes nothing of these rows', async () => {
    const cohort = await newCohort();
    const file = `${MENTEES}\nAda,Declined,ada.declined@school.example,North\nBo,Left,bo.left@school.example,North\n`;
    await importFile(coordinator, cohort, 'MENTEE', file);
    await app.sql(
      `update trellis.enrolment e set state = case when m.email like 'ada%' then 'declined' else 'withdrawn' end
       from trellis.member m where m.id = e.member_id and e.cohort_id = $1`,
      [cohort],
    );
    const { preview } = await mapImport(coordinator, await createImport(coordinator, cohort, 'MENTEE', file));
    expect(preview).toMatchObject({ create: 0, update: 0, unchanged: 2 });
    expect(preview?.notices.map(({ code, line }) => [line, code])).toEqual([
      [2, 'PERSON_DECLINED'],
      [3, 'PERSON_LEFT'],
    ]);
  });

  it('keeps emoji and right-to-left names', async () => {
    const cohortId = await newCohort();
    const done = await importFile(
      coordinator,
      cohortId,
      'MENTEE',
      `${MENTEES}\n🌱 Nour,"النجّار",nour@rtl.example,Downtown\n`,
    );
    expect(done.result?.created).toBe(1);
    const found = await coordinator.ask<{ cohort: { enrolments: { nodes: { displayName: string }[] } } }>(
      'query ($id: ID!) { cohort(id: $id) { enrolments { nodes { displayName } } } }',
      { id: cohortId },
    );
    expect(found.cohort.enrolments.nodes).toEqual([{ displayName: '🌱 Nour النجّار' }]);
  });

  it('rejects a name of 10,000 characters by its line, and one of 10,001 as well', async () => {
    const row = (length: number): string => `${'n'.repeat(length)},Long,n${length}@long.example,Downtown`;
    const { preview } = await previewOf(`${MENTEES}\n${row(10_000)}\n${row(10_001)}\n${row(200)}\n`);
    expect(preview.create).toBe(1);
    expect(preview.rejected).toMatchObject([
      { line: 2, code: 'TEXT_TOO_LONG', column: 'First name', args: { found: 10_000, max: 200 } },
      { line: 3, code: 'CELL_TOO_LONG', column: 'First name', args: { found: 10_001, max: 10_000 } },
    ]);
    expect(String(preview.rejected[0]?.value).length).toBeLessThan(100);
  });
});

describe('when things go wrong in the middle', () => {
  /** Holds the import inside its transaction, people written and conflicts of interest still to come. */
  async function heldImport(): Promise<{
    cohortId: string;
    importId: string;
    release: () => Promise<void>;
    holder: number;
  }> {
    const cohortId = await newCohort();
    const mapped = await mapImport(
      coordinator,
      await createImport(coordinator, cohortId, 'MENTOR', goldenFile('MENTOR')),
    );
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: app.database.adminUrl });
    await client.connect();
    await client.query('begin');
    await client.query('lock table trellis.conflict_of_interest in exclusive mode');
    await commitImport(coordinator, mapped.id);
    const holder = await eventually('the import to wait for the lock', async () => {
      const [row] = await app.sql<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%conflict_of_interest%'`,
      );
      return row?.pid;
    });
    const release = async (): Promise<void> => {
      await client.query('rollback');
      await client.end();
    };
    return { cohortId, importId: mapped.id, release, holder };
  }

  it('writes nothing when its connection dies half-way, and all of it at the next try', async () => {
    const { cohortId, importId, release, holder } = await heldImport();
    expect((await readImport(coordinator, importId)).state).toBe('RUNNING');
    expect(await rowsOf('enrolment', cohortId)).toEqual([]);
    await app.sql('select pg_terminate_backend($1)', [holder]);
    await eventually('the failed try to be recorded', async () => {
      const [work] = await app.sql<{ waiting: boolean }>(
        `select claimed_until is null and attempts = 1 as waiting from trellis.due_work where job = 'imports.commit' and subject_id = $1`,
        [importId],
      );
      return work?.waiting;
    });
    expect(await rowsOf('enrolment', cohortId)).toEqual([]);
    expect(await rowsOf('conflict_of_interest', cohortId)).toEqual([]);
    await release();
    const done = await settled(coordinator, importId);
    expect(done.result).toMatchObject({ created: 105, rejected: 3 });
    expect(await rowsOf('enrolment', cohortId)).toHaveLength(105);
  });

  it('lets two imports of the same people into one cohort follow each other', async () => {
    const cohortId = await newCohort();
    const create = async (): Promise<Import> =>
      mapImport(coordinator, await createImport(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE')));
    const [first, second] = await Promise.all([create(), create()]);
    await Promise.all([commitImport(coordinator, first.id), commitImport(coordinator, second.id)]);
    const results = await Promise.all([settled(coordinator, first.id), settled(coordinator, second.id)]);
    expect(results.map(({ result }) => result?.created).sort()).toEqual([0, 240]);
    expect(results.map(({ result }) => result?.unchanged).sort()).toEqual([0, 240]);
    expect(await rowsOf('enrolment', cohortId)).toHaveLength(240);
  });

  it('commits an import once, however often it is asked to', async () => {
    const mapped = await mapImport(
      coordinator,
      await createImport(coordinator, await newCohort(), 'MENTEE', goldenFile('MENTEE')),
    );
    const answers = await Promise.all(
      [1, 2, 3].map(() => coordinator.send(COMMIT_IMPORT, { input: { importId: mapped.id, keepGoodPart: true } })),
    );
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'OK').sort();
    expect(codes).toEqual(['IMPORT_STATE', 'IMPORT_STATE', 'OK']);
    await settled(coordinator, mapped.id);
  });

  it('forgets a file that was never imported after 24 hours', async () => {
    const mapped = await mapImport(
      coordinator,
      await createImport(coordinator, await newCohort(), 'MENTEE', goldenFile('MENTEE')),
    );
    const unused = await upload(coordinator, 'a,b\n1,2\n');
    await app.moveClock(25 * HOUR);
    await eventually('the files to go', async () => (await app.sql('select 1 from trellis.file')).length === 0);
    expect(await app.sql('select 1 from trellis.file_chunk')).toEqual([]);
    const one = await eventually('the import to say so', async () => {
      const read = await readImport(coordinator, mapped.id);
      return read.state === 'FAILED' ? read : null;
    });
    expect(one).toMatchObject({ problemCode: 'IMPORT_FILE_GONE', preview: { rejected: [], superseded: [] } });
    const input = { cohortId: await newCohort(), role: 'MENTEE', fileId: unused };
    expect(await coordinator.refusal(CREATE_IMPORT, { input })).toBe('NOT_FOUND');
    await app.moveClock(0);
  });
});

describe("a program's own questions", () => {
  const OWN: FormDefinition = {
    ...nearPeerMenteeIntake,
    items: [
      ...nearPeerMenteeIntake.items,
      {
        kind: 'single_choice',
        id: 'bourse',
        label: { fr: 'Avez-vous une bourse cette année ?' },
        required: false,
        store: 'answer',
        visibility: 'told_to_program',
        headerHints: [],
        options: [
          { id: 'oui', label: { fr: 'Oui, une bourse' } },
          { id: 'non', label: { fr: 'Non, aucune' } },
        ],
        other: false,
      },
      {
        kind: 'date',
        id: 'arrivee',
        label: { fr: 'Date d’arrivée' },
        required: false,
        store: 'answer',
        visibility: 'told_to_program',
        headerHints: [],
      },
    ],
  };

  it('are offered for the columns of a French file with other columns, and its answers come in', async () => {
    const cohortId = await newCohort();
    // The cohort's own form, as its program's people made it.
    await app.sql(
      'update trellis.form_version set definition = $2 where id = (select mentee_form_version_id from trellis.cohort where id = $1)',
      [cohortId, JSON.stringify(OWN)],
    );
    const file = [
      'Prénom;Nom de famille;Courriel institutionnel;Cycle et programme;Avez-vous une bourse cette année ?;Date d’arrivée;Équipe de hockey',
      'Élodie;Côté-Bélanger;elodie@mail.ecole.example;Génie;Oui, une bourse;2026-08-24;Canadiens',
      'Søren;Nguyễn;soren@mail.ecole.example;Droit;Peut-être;2026-08-25;',
    ].join('\r\n');
    const created = await createImport(coordinator, cohortId, 'MENTEE', file);
    expect(created.delimiter).toBe(';');
    const { intakeImport } = await coordinator.ask<{ intakeImport: { items: { id: string }[] } }>(
      'query ($id: ID!) { intakeImport(id: $id) { items { id } } }',
      { id: created.id },
    );
    const offered = intakeImport.items.map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining(['bourse', 'arrivee', 'study_program', 'interests']));
    // Neither headings nor the questions of another program's form.
    for (const id of ['section_interests', 'identity', 'consent_matching']) expect(offered).not.toContain(id);
    const itemOf = Object.fromEntries(created.columns.map(({ header, itemId }) => [header, itemId]));
    expect(itemOf).toMatchObject({
      Prénom: 'first_name',
      'Avez-vous une bourse cette année ?': 'bourse',
      'Date d’arrivée': 'arrivee',
      'Équipe de hockey': null,
    });
    const mapped = await mapImport(coordinator, created, {
      'Courriel institutionnel': 'email',
      'Cycle et programme': 'study_program',
    });
    expect(mapped.preview).toMatchObject({ create: 1, rejectedCount: 1 });
    expect(mapped.preview?.rejected[0]).toMatchObject({ line: 3, value: 'Peut-être' });
    await commitImport(coordinator, mapped.id);
    expect((await settled(coordinator, mapped.id)).result).toMatchObject({ created: 1, rejected: 1 });
    const answers = await app.sql<{ item_id: string; value: unknown }>(
      `select a.item_id, a.value from trellis.intake_answer a join trellis.enrolment e on e.id = a.enrolment_id
       where e.cohort_id = $1 and a.item_id = any ($2) order by a.item_id`,
      [cohortId, ['arrivee', 'bourse', 'study_program']],
    );
    expect(answers).toEqual([
      { item_id: 'arrivee', value: '2026-08-24' },
      { item_id: 'bourse', value: 'oui' },
      { item_id: 'study_program', value: 'Génie' },
    ]);
    // The next file of the school maps by itself, by what was chosen here.
    const again = await createImport(coordinator, cohortId, 'MENTEE', file);
    expect(Object.fromEntries(again.columns.map(({ header, itemId }) => [header, itemId]))).toMatchObject({
      'Cycle et programme': 'study_program',
      'Équipe de hockey': null,
    });
  });
});

describe('who may', () => {
  let one: Import;
  let cohortId: string;
  let fileId: string;
  beforeAll(async () => {
    cohortId = await newCohort();
    one = await mapImport(coordinator, await createImport(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE')));
    fileId = await upload(coordinator, goldenFile('MENTEE'));
  });
  const operations = (): [string, object][] => [
    [CREATE_IMPORT, { input: { cohortId, role: 'MENTEE', fileId } }],
    [MAP_IMPORT, { input: { importId: one.id, mapping: [] } }],
    [COMMIT_IMPORT, { input: { importId: one.id, keepGoodPart: true } }],
    [READ_IMPORT, { id: one.id }],
    ['mutation ($cohortId: ID!) { sendIntakeNotices(cohortId: $cohortId) { id } }', { cohortId }],
  ];

  it.each(['mentor', 'mentee', 'study_lead', 'coder', 'moderator'])(
    'no %s imports or reads an import',
    async (role) => {
      const browser = await invite(app, lakeside, 'COORDINATOR');
      await app.sql(
        `update trellis.member set roles = array[$1] where account_id = (select id from trellis.account order by created_at desc limit 1)`,
        [role],
      );
      for (const [operation, variables] of operations())
        expect(await browser.refusal(operation, variables)).toBe('FORBIDDEN');
      // A file is its uploader's own: it becomes an import only for whoever may import.
      expect(await browser.upload('x.csv', 'a,b\n')).toMatchObject({ status: 201 });
    },
  );

  it('nobody from another school finds it, ids in hand', async () => {
    const other = await openSchool(app);
    for (const [operation, variables] of operations())
      expect(await other.administrator.refusal(operation, variables)).toBe('NOT_FOUND');
    const theirs = await newCohort(other.administrator);
    expect(
      await other.administrator.refusal(CREATE_IMPORT, { input: { cohortId: theirs, role: 'MENTEE', fileId } }),
    ).toBe('NOT_FOUND');
    const stranger = await signUp(app);
    expect(await stranger.in(lakeside.slug).refusal(READ_IMPORT, { id: one.id })).toBe('NOT_FOUND');
    expect(await app.browser().in(lakeside.slug).refusal(READ_IMPORT, { id: one.id })).toBe('UNAUTHENTICATED');
  });

  it("a colleague does not take someone else's upload", async () => {
    const colleague = await invite(app, lakeside, 'COORDINATOR');
    expect(await colleague.refusal(CREATE_IMPORT, { input: { cohortId, role: 'MENTEE', fileId } })).toBe('NOT_FOUND');
  });
});
