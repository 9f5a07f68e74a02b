/** Who was there, from a video tool's report: read, looked at by a person, noted once. */
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import {
  CancelEventDocument,
  EventAttendanceDocument,
  ImportAttendanceReportDocument,
  type ImportAttendanceReportInput,
  ReadAttendanceReportDocument,
} from '@trellis/api-client';
import { eventually } from '../kit/eventually.js';
import { createTestApp, type TestApp } from '../kit/app.js';
import { openSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, refusal } from './enrolled-people.js';
import { type OpenEvents, openEvents } from './open-events.js';

const AFTER = '2026-10-27T23:40:00Z';

let app: TestApp;
let open: OpenEvents;
let robert: Enrolled;
let anas: Enrolled[];

const at = (moment: string): Promise<void> => app.moveClock(Date.parse(moment) - Date.now());

const before = (): Promise<void> => at('2026-10-26T15:00:00Z');

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await before();
  open = await openEvents(app);
  const people = await enrol(app, open.cohortId, [
    { role: 'mentee', name: 'Robert Okafor' },
    { role: 'mentee', name: 'Wei Chen' },
    { role: 'mentee', name: 'Wei Chen' },
  ]);
  [robert] = people as [Enrolled];
  anas = people.slice(1);
}, 120_000);
afterEach(before);
afterAll(() => app.close());

const upload = async (text: string | Buffer): Promise<string> =>
  (await open.coordinator.upload('report.csv', text)).body.id as string;
const read = async (eventId: string, fileId: string) =>
  (await ask(open.coordinator, ReadAttendanceReportDocument, { input: { eventId, fileId } })).readAttendanceReport;
type Report = Awaited<ReturnType<typeof read>>;
const mappingOf = (report: Report) => report.columns.flatMap(({ field }, column) => (field ? [{ column, field }] : []));
const send = (
  eventId: string,
  fileId: string,
  report: Report,
  more: Partial<ImportAttendanceReportInput> = {},
): ImportAttendanceReportInput => ({ eventId, fileId, mapping: mappingOf(report), settled: [], ...more });
const commit = async (input: ImportAttendanceReportInput) =>
  (await ask(open.coordinator, ImportAttendanceReportDocument, { input })).importAttendanceReport;
const list = async (id: string) => (await ask(open.coordinator, EventAttendanceDocument, { id })).eventAttendance;

const zoom = (): string =>
  [
    'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest',
    `Ana Ruiz,${open.mentee.email},10/27/2026 05:31:00 PM,10/27/2026 06:30:00 PM,59,No`,
    `Ana Ruiz,${open.mentee.email},10/27/2026 05:40:00 PM,10/27/2026 06:00:00 PM,20,No`,
    'Bob Okafor,,10/27/2026 05:35:00 PM,10/27/2026 06:25:00 PM,50,Yes',
    'iPhone de Robert,,10/27/2026 06:20:00 PM,10/27/2026 06:30:00 PM,10,Yes',
    'Wei Chen,,10/27/2026 05:30:00 PM,10/27/2026 06:30:00 PM,60,Yes',
    'Mo Adeyemi,,10/27/2026 05:30:00 PM,10/27/2026 05:35:00 PM,5,Yes',
    'Read.ai meeting notes,,10/27/2026 05:30:00 PM,10/27/2026 06:30:00 PM,60,Yes',
    'Broken Line,nobody at all,,,,',
  ].join('\n');

it('says whom it means for certain, whom perhaps, and what nobody has; a person decides, and one person is one', async () => {
  const id = await open.published();
  await at(AFTER);
  const fileId = await upload(zoom());
  const report = await read(id, fileId);
  expect(report).toMatchObject({ readable: true, unreadCount: 1, notices: [], minutesNeeded: null });
  expect(report.people.map(({ name, match, minutes }) => [name, match, minutes])).toEqual([
    ['Ana Ruiz', 'CERTAIN', 59],
    ['Bob Okafor', 'DOUBTFUL', 50],
    ['iPhone de Robert', 'DOUBTFUL', 10],
    ['Wei Chen', 'DOUBTFUL', 60],
    ['Mo Adeyemi', 'CERTAIN', 5],
    ['Read.ai meeting notes', 'UNKNOWN', 60],
  ]);
  expect(report.people[1]?.candidates).toEqual([
    { memberId: robert.memberId, name: 'Robert Okafor', reason: 'short_form' },
  ]);
  expect(report.people[3]?.candidates.map(({ memberId }) => memberId).sort()).toEqual(
    anas.map(({ memberId }) => memberId).sort(),
  );
  const settled = [
    { line: report.people[1]?.line ?? 0, memberId: robert.memberId },
    { line: report.people[2]?.line ?? 0, memberId: robert.memberId },
    { line: report.people[3]?.line ?? 0, memberId: anas[0]?.memberId ?? '' },
  ];
  expect(await commit(send(id, fileId, report, { settled, minutesNeeded: 30 }))).toEqual({
    ...{ noted: 3, known: 0, short: 1, left: 1 },
  });
  // Two devices of one person: from 17:35 to 18:30, and not fifty and ten.
  expect((await list(id)).map(({ name, source, minutes }) => [name, source, minutes])).toEqual([
    ['Ana Ruiz', 'REPORT', 59],
    ['Robert Okafor', 'REPORT', 55],
    ['Wei Chen', 'REPORT', 60],
  ]);
  // The file is gone, and read again it changes nothing; what the event asks for is remembered.
  expect(await refusal(open.coordinator, ReadAttendanceReportDocument, { input: { eventId: id, fileId } })).toBe(
    'NOT_FOUND',
  );
  const again = await upload(zoom());
  const second = await read(id, again);
  expect(second).toMatchObject({ minutesNeeded: 30 });
  expect(second.people[0]).toMatchObject({ known: true });
  expect(await commit(send(id, again, second, { settled, minutesNeeded: 30 }))).toMatchObject({ noted: 0, known: 3 });
  const trail = await app.sql<{ details: object; people: number }>(
    `select details, (select count(*)::int from trellis.audit_subject s where s.audit_id = a.id) as people
     from trellis.audit_entry a where subject_id = $1 and action = 'event.import_attendance' order by at`,
    [id],
  );
  expect(trail).toEqual([
    { details: { noted: 3, known: 0, short: 1, left: 1 }, people: 3 },
    { details: { noted: 0, known: 3, short: 1, left: 1 }, people: 0 },
  ]);
});

it('asks what the columns say where it cannot tell, and remembers it', async () => {
  const id = await open.published({ starts: '2026-10-28T17:30', ends: '2026-10-28T18:30' });
  await at('2026-10-28T23:40:00Z');
  const odd = 'Zzyzx\tQwfp\nAna Ruiz\t45\nMo Adeyemi\t50';
  const fileId = await upload(Buffer.from(`\ufeff${odd}`, 'utf16le'));
  const report = await read(id, fileId);
  expect(report).toMatchObject({
    readable: false,
    people: [],
    columns: [{ header: 'Zzyzx', samples: ['Ana Ruiz', 'Mo Adeyemi'] }, { header: 'Qwfp' }],
  });
  const mapping = [
    { column: 0, field: 'NAME' as const },
    { column: 1, field: 'DURATION' as const },
  ];
  for (const wrong of [
    [],
    [{ column: 7, field: 'NAME' as const }],
    [...mapping, { column: 1, field: 'NAME' as const }],
  ])
    expect(
      await refusal(open.coordinator, ReadAttendanceReportDocument, { input: { eventId: id, fileId, mapping: wrong } }),
    ).toBe('REPORT_MAPPING');
  expect(await commit({ eventId: id, fileId, mapping, settled: [] })).toMatchObject({ noted: 2 });
  const next = await read(id, await upload(odd));
  expect(next).toMatchObject({ readable: true, columns: [{ field: 'NAME' }, { field: 'DURATION' }] });
});

it('says what is wrong with a file that is none, and with one of another day', async () => {
  const id = await open.published({ starts: '2026-10-29T17:30', ends: '2026-10-29T18:30' });
  const early = await upload(zoom());
  expect(await refusal(open.coordinator, ReadAttendanceReportDocument, { input: { eventId: id, fileId: early } })).toBe(
    'REPORT_EARLY',
  );
  await at('2026-10-29T23:40:00Z');
  for (const [text, code] of [
    ['', 'FILE_EMPTY'],
    ['Name,Duration\n', 'FILE_WITHOUT_ROWS'],
    ['<!doctype html><html><body>Sign in</body></html>', 'FILE_NOT_A_TABLE'],
    ['%PDF-1.7 …', 'FILE_NOT_A_TABLE'],
    [`Name,Duration\n${'x'.repeat(5_100_000)}`, 'FILE_TOO_LARGE'],
  ] as const) {
    const fileId = await upload(text);
    expect(await refusal(open.coordinator, ReadAttendanceReportDocument, { input: { eventId: id, fileId } })).toBe(
      code,
    );
  }
  expect((await read(id, await upload(zoom()))).notices).toEqual(['OTHER_DAY']);
});

it('notes nobody for whom the event is not, and is the business of those alone who look after it', async () => {
  const id = await open.published({
    ...{ starts: '2026-10-29T17:30', ends: '2026-10-29T18:30' },
    audience: [{ cohortId: open.cohortId, role: 'MENTOR', required: false }],
  });
  await at('2026-10-29T23:40:00Z');
  const fileId = await upload('Name,Duration\nAna Ruiz,45');
  const report = await read(id, fileId);
  expect(report.people).toMatchObject([{ match: 'UNKNOWN' }]);
  for (const settled of [[{ line: 2, memberId: open.mentee.memberId }], [{ line: 9, memberId: null }]])
    expect(
      await refusal(open.coordinator, ImportAttendanceReportDocument, { input: send(id, fileId, report, { settled }) }),
    ).toBe('REPORT_PERSON');
  const { administrator } = await openSchool(app);
  for (const [browser, code] of [
    [open.asMentor, 'FORBIDDEN'],
    [open.asMentee, 'FORBIDDEN'],
    [administrator, 'NOT_FOUND'],
  ] as const) {
    expect(await refusal(browser, ReadAttendanceReportDocument, { input: { eventId: id, fileId } })).toBe(code);
    expect(await refusal(browser, ImportAttendanceReportDocument, { input: send(id, fileId, report) })).toBe(code);
  }
  await before();
  const called = await open.published({ starts: '2026-10-29T17:30', ends: '2026-10-29T18:30' });
  await ask(open.coordinator, CancelEventDocument, { input: { id: called } });
  expect(await refusal(open.coordinator, ReadAttendanceReportDocument, { input: { eventId: called, fileId } })).toBe(
    'EVENT_STATE',
  );
});

it('forgets the minutes after two weeks, and not who was there', async () => {
  const id = await open.published();
  await at(AFTER);
  const fileId = await upload('Name;Duration\nAna Ruiz;45 min');
  const report = await read(id, fileId);
  await commit(send(id, fileId, report));
  expect(await list(id)).toMatchObject([{ minutes: 45 }]);
  await at('2026-11-11T23:45:00Z');
  await eventually('the minutes to be forgotten', async () => {
    const [row] = await app.sql<{ minutes: number | null }>(
      'select minutes from trellis.event_attendance where event_id = $1',
      [id],
    );
    return row?.minutes === null;
  });
});
