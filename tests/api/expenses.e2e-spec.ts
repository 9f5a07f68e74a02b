/** Expenses and honoraria: noted by one person, decided by those who run the program, and nothing of it to the other of the match. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  DecideExpenseDocument,
  EraseMemberDocument,
  ExpensesDocument,
  MarkExpensePaidDocument,
  MyPrivateNoticesDocument,
  SeePrivateNoticesDocument,
  MyExpensesDocument,
  NoteExpenseDocument,
  type NoteExpenseInput,
  OwnDataDocument,
  TakeBackExpenseDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';

const TODAY = '2026-10-01';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

let app: TestApp;
let pair: OpenPair;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await app.moveClock(Date.parse(`${TODAY}T15:00:00Z`) - Date.now());
  pair = await openPair(app);
}, 120_000);
afterAll(() => app.close());

const noteOf = (enrolmentId: string, more: Partial<NoteExpenseInput> = {}): { input: NoteExpenseInput } => ({
  input: { enrolmentId, kind: 'EXPENSE', amountMinor: 1250, currency: 'CAD', day: TODAY, said: 'A bus', ...more },
});
const mine = async (browser: Browser) => (await ask(browser, MyExpensesDocument, {})).myExpenses.nodes;
const listed = async (browser: Browser, more: object = {}) =>
  (await ask(browser, ExpensesDocument, { cohortId: pair.cohortId, ...more })).expenses;
const tasks = (): Promise<object[]> =>
  app.sql(
    `select state, args, owner_id, enrolment_id from trellis.task where code = 'EXPENSES_WAIT' and cohort_id = $1
     order by created_at, id`,
    [pair.cohortId],
  );
const noticed = async (browser: Browser) => (await ask(browser, MyPrivateNoticesDocument, {})).myPrivateNotices;
const noticesTo = async (memberId: string): Promise<number> =>
  (await app.sql(`select 1 from trellis.outbox where kind = 'something_to_read' and to_member_id = $1`, [memberId]))
    .length;
const get = (browser: Browser, path: string): Promise<Response> =>
  fetch(`${app.url}${path}`, { headers: { cookie: browser.cookie ?? '' } });
const csvPath = (): string => `/s/${pair.school.slug}/files/expenses/cohorts/${pair.cohortId}`;

it('takes a note with its receipt, which the other of the match never sees', async () => {
  const { asMentee, asMentor, asStranger, coordinator, mentee } = pair;
  const { body } = await asMentee.upload('ticket.png', PNG);
  const { noteExpense } = await ask(asMentee, NoteExpenseDocument, noteOf(mentee.id, { fileId: String(body.id) }));
  expect(noteExpense).toMatchObject({ state: 'OPEN', amountMinor: 1250, receipt: { name: 'ticket.png', size: 11 } });
  expect(await mine(asMentor)).toEqual([]);
  expect((await listed(coordinator)).nodes).toMatchObject([{ id: noteExpense.id, name: 'Ana Ruiz', said: 'A bus' }]);
  const receipt = noteExpense.receipt?.path ?? '';
  for (const [browser, status] of [
    [asMentee, 200],
    [coordinator, 200],
    [asMentor, 403],
    [asStranger, 403],
    [(await openSchool(app)).administrator, 404],
  ] as const) {
    expect((await get(browser, receipt)).status).toBe(status);
  }
  expect((await fetch(`${app.url}${receipt}`)).status).toBe(403);
  // Taken back, nothing of it is left; what was uploaded before it was the person's own, and stays theirs.
  expect(await refusal(asMentor, TakeBackExpenseDocument, { expenseId: noteExpense.id })).toBe('NOT_FOUND');
  await ask(asMentee, TakeBackExpenseDocument, { expenseId: noteExpense.id });
  expect(await mine(asMentee)).toEqual([]);
  expect((await get(coordinator, receipt)).status).toBe(404);
  expect(await app.sql('select id from trellis.file where name = $1', ['ticket.png'])).toHaveLength(1);
});

it('says what is wrong with a note', async () => {
  const { asMentee, asMentor, asStranger, mentee, mentor } = pair;
  const script = String((await asMentee.upload('run.pdf', '<script>')).body.id);
  const text = String((await asMentee.upload('bus.txt', 'A bus')).body.id);
  const foreign = String((await asMentor.upload('his.png', PNG)).body.id);
  for (const [more, code] of [
    [{ amountMinor: 0 }, 'INPUT_INVALID'],
    [{ amountMinor: 100_000_001 }, 'INPUT_INVALID'],
    [{ said: 'a'.repeat(1_001) }, 'INPUT_INVALID'],
    [{ currency: 'ZZZ' }, 'EXPENSE_CURRENCY'],
    [{ day: '2026-10-03' }, 'EXPENSE_DAY'],
    [{ day: '2019-01-01' }, 'EXPENSE_DAY'],
    [{ said: '  ' }, 'EXPENSE_WORDS_MISSING'],
    [{ kind: 'HONORARIUM' }, 'EXPENSE_HONORARIUM'],
    [{ fileId: script }, 'DOCUMENT_TYPE'],
    [{ fileId: text }, 'DOCUMENT_TYPE'],
    [{ fileId: foreign }, 'NOT_FOUND'],
    [{ enrolmentId: mentor.id }, 'NOT_FOUND'],
    [{ enrolmentId: 'x' }, 'NOT_FOUND'],
  ] as const) {
    expect([more, await refusal(asMentee, NoteExpenseDocument, noteOf(mentee.id, more))]).toEqual([more, code]);
  }
  expect(await refusal(asStranger, NoteExpenseDocument, noteOf(mentee.id))).toBe('NOT_FOUND');
  expect(await mine(asMentee)).toEqual([]);
});

it('is decided by those who run the program, once, and then paid; the person is told by one neutral mail', async () => {
  const { asMentee, asMentor, asStranger, coordinator, cohortId, mentor, mentee } = pair;
  const first = (await ask(asMentor, NoteExpenseDocument, noteOf(mentor.id, { kind: 'HONORARIUM', said: '=1+1' })))
    .noteExpense.id;
  const second = (await ask(asMentee, NoteExpenseDocument, noteOf(mentee.id, { currency: 'JPY' }))).noteExpense.id;
  const elsewhere = (await openSchool(app)).administrator;
  for (const [browser, code, status] of [
    [asMentee, 'FORBIDDEN', 403],
    [asMentor, 'FORBIDDEN', 403],
    [asStranger, 'FORBIDDEN', 403],
    [elsewhere, 'NOT_FOUND', 404],
  ] as const) {
    expect(await refusal(browser, ExpensesDocument, { cohortId })).toBe(code);
    expect(await refusal(browser, DecideExpenseDocument, { input: { expenseId: first, approve: true } })).toBe(code);
    expect(await refusal(browser, MarkExpensePaidDocument, { expenseId: first, paidOn: TODAY })).toBe(code);
    expect((await get(browser, csvPath())).status).toBe(status);
  }
  const decide = (expenseId: string, approve: boolean, words?: string) => ({ input: { expenseId, approve, words } });
  expect(await refusal(coordinator, DecideExpenseDocument, decide(second, false, ' '))).toBe('EXPENSE_WORDS_MISSING');
  expect(await refusal(coordinator, MarkExpensePaidDocument, { expenseId: first, paidOn: TODAY })).toBe(
    'EXPENSE_SETTLED',
  );
  await ask(coordinator, DecideExpenseDocument, decide(second, false, 'Ask the library.'));
  await ask(coordinator, DecideExpenseDocument, decide(first, true));
  expect(await refusal(coordinator, DecideExpenseDocument, decide(first, false, 'No'))).toBe('EXPENSE_SETTLED');
  expect(await refusal(asMentor, TakeBackExpenseDocument, { expenseId: first })).toBe('EXPENSE_SETTLED');
  expect(await refusal(coordinator, MarkExpensePaidDocument, { expenseId: first, paidOn: '2027-01-01' })).toBe(
    'EXPENSE_DAY',
  );
  await ask(coordinator, MarkExpensePaidDocument, { expenseId: first, paidOn: TODAY });
  expect(await mine(asMentor)).toMatchObject([{ state: 'PAID', paidOn: TODAY }]);
  expect(await mine(asMentee)).toMatchObject([{ state: 'DECLINED', answer: 'Ask the library.' }]);
  const told = await app.sql<{ to_member_id: string }>(
    `select to_member_id from trellis.outbox where kind = 'something_to_read' order by created_at, id`,
  );
  expect(told.map((row) => row.to_member_id)).toEqual([mentee.memberId, mentor.memberId, mentor.memberId]);
  // Their first page leads to it, once, until they were there.
  const there = { place: 'OWN_EXPENSES' as const, cohortId: null };
  for (const browser of [asMentor, asMentee]) expect(await noticed(browser)).toEqual([{ ...there, cohort: null }]);
  expect((await ask(asMentor, SeePrivateNoticesDocument, there)).seePrivateNotices).toEqual([]);
  expect([await noticed(asMentor), (await noticed(asMentee)).length]).toEqual([[], 1]);
});

it('is listed by state and page by page, and goes to finance as a file that runs nothing', async () => {
  const { coordinator } = pair;
  expect((await listed(coordinator, { state: 'PAID' })).nodes.map(({ name }) => name)).toEqual(['Mo Adeyemi']);
  const page = await listed(coordinator, { first: 1 });
  expect([page.totalCount, page.nodes[0]?.name, page.pageInfo.hasNextPage]).toEqual([2, 'Ana Ruiz', true]);
  const rest = await listed(coordinator, { first: 1, after: page.pageInfo.endCursor });
  expect(rest.nodes.map(({ name }) => name)).toEqual(['Mo Adeyemi']);
  const file = await get(coordinator, csvPath());
  expect(file.headers.get('content-type')).toMatch(/^text\/csv/);
  const csv = await file.text();
  expect(csv).toContain(`,12.50,CAD,'=1+1,`);
  expect(csv).toContain(',1250,JPY,A bus,Ask the library.,');
});

it('is never decided by whom it concerns: their own note, or one of somebody in a mentorship with them', async () => {
  const { asMentor, asMentee, coordinator, cohortId, mentor, mentee } = pair;
  await app.sql(`update trellis.member set roles = '{coordinator}' where id = $1`, [mentor.memberId]);
  const [known, mails] = [await tasks(), await noticesTo(mentor.memberId)];
  const own = (await ask(asMentor, NoteExpenseDocument, noteOf(mentor.id))).noteExpense.id;
  const other = (await ask(asMentee, NoteExpenseDocument, noteOf(mentee.id))).noteExpense.id;
  expect((await ask(asMentor, ExpensesDocument, { cohortId })).expenses).toMatchObject({ nodes: [], totalCount: 0 });
  for (const expenseId of [own, other]) {
    expect(await refusal(asMentor, DecideExpenseDocument, { input: { expenseId, approve: true } })).toBe('NOT_FOUND');
  }
  // Nor told that it waits: a task of the program would be theirs as well, so that the others get a mail, and a way from their
  // first page, for as long as anything of that kind waits.
  expect([await tasks(), await noticesTo(mentor.memberId)]).toEqual([known, mails]);
  const waiting = { place: 'EXPENSES', cohortId };
  expect(await noticed(coordinator)).toMatchObject([waiting]);
  expect(await noticed(asMentor)).not.toContainEqual(expect.objectContaining(waiting));
  await ask(asMentor, TakeBackExpenseDocument, { expenseId: own });
  expect(await noticed(coordinator)).toMatchObject([waiting]);
  await ask(asMentee, TakeBackExpenseDocument, { expenseId: other });
  expect(await noticed(coordinator)).toEqual([]);
  for (const [browser, { id }] of [
    [asMentor, mentor],
    [asMentee, mentee],
  ] as const)
    await ask(browser, NoteExpenseDocument, noteOf(id));
  expect(await (await get(asMentor, csvPath())).text()).not.toMatch(/Ruiz|Adeyemi/);
  expect((await listed(coordinator, { state: 'OPEN' })).totalCount).toBe(2);
  // Everything kept about a person holds it.
  const kept = (await ask(asMentee, OwnDataDocument, {})).ownData.records;
  expect(kept.filter(({ kind }) => kind === 'expense').map(({ text }) => text)).toEqual([
    `${TODAY} · 1250/CAD · A bus · open`,
    `${TODAY} · 1250/JPY · A bus · declined · Ask the library.`,
  ]);
});

it('is one task a cohort for those who decide, which goes when nothing waits any more', async () => {
  const { asMentee, asMentor, coordinator, mentee, mentor } = pair;
  await app.sql(`update trellis.member set roles = '{}' where id = $1`, [mentor.memberId]);
  for (const { id } of (await listed(coordinator, { state: 'OPEN' })).nodes)
    await ask(coordinator, DecideExpenseDocument, { input: { expenseId: id, approve: true } });
  const before = (await tasks()).length;
  expect(await tasks()).not.toContainEqual(expect.objectContaining({ state: 'open' }));
  const note = async (browser: Browser, id: string): Promise<string> =>
    (await ask(browser, NoteExpenseDocument, noteOf(id))).noteExpense.id;
  const [first, second] = [await note(asMentee, mentee.id), await note(asMentor, mentor.id)];
  const open = { state: 'open', args: { cohort: expect.any(String) as unknown }, owner_id: null, enrolment_id: null };
  expect((await tasks()).slice(before)).toEqual([open]);
  await ask(coordinator, DecideExpenseDocument, { input: { expenseId: first, approve: true } });
  expect((await tasks()).slice(before)).toEqual([open]);
  await ask(asMentor, TakeBackExpenseDocument, { expenseId: second });
  expect((await tasks()).slice(before)).toEqual([{ ...open, state: 'done' }]);
  const third = await note(asMentee, mentee.id);
  expect((await tasks()).slice(before)).toEqual([{ ...open, state: 'done' }, open]);
  await ask(coordinator, DecideExpenseDocument, { input: { expenseId: third, approve: false, words: 'Twice' } });
  expect((await tasks()).slice(before)).toEqual([
    { ...open, state: 'done' },
    { ...open, state: 'done' },
  ]);
});

it('goes with whoever noted it, and its task with the last of them', async () => {
  await app.sql(`delete from trellis.expense_note where state = 'open'`);
  await app.sql(`delete from trellis.task where code = 'EXPENSES_WAIT'`);
  await ask(pair.asMentor, NoteExpenseDocument, noteOf(pair.mentor.id));
  await ask(pair.asMentee, NoteExpenseDocument, noteOf(pair.mentee.id));
  expect(await tasks()).toMatchObject([{ state: 'open' }]);
  const erase = ({ memberId, email }: typeof pair.mentor) =>
    ask(pair.school.administrator, EraseMemberDocument, { input: { memberId, email, reason: 'PERSON_ASKED' } });
  await erase(pair.mentor);
  expect(await tasks()).toMatchObject([{ state: 'open' }]);
  await erase(pair.mentee);
  expect((await tasks()).map((one) => (one as { state: string }).state)).not.toContain('open');
  expect(await app.sql(`select 1 from trellis.expense_note where state = 'open'`)).toEqual([]);
});
