/** Events of groups that people join by themselves: planned by the steward, known to those in the group, and to nobody else by any way. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  AnswerEventDocument,
  CancelEventDocument,
  CancelGroupEventDocument,
  CheckInDocument,
  EventAnswersDocument,
  EventAttendanceDocument,
  EventDocument,
  EventNetworkingDocument,
  EventsDocument,
  GroupEventsDocument,
  JoinAffinityGroupDocument,
  LeaveAffinityGroupDocument,
  MyEventDocument,
  MyEventFeedbackDocument,
  MyEventsDocument,
  RenewEventFeedDocument,
  RenewMyCalendarDocument,
  SaveAffinityGroupDocument,
  SaveEventCardDocument,
  SaveGroupEventDocument,
  type SaveGroupEventInput,
  SettleAffinityGroupDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool, PASSWORD } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';

const NOW = Date.parse('2026-10-01T15:00:00Z');

let app: TestApp;
let pair: OpenPair;
let groupId: string;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await app.moveClock(NOW - Date.now());
  pair = await openPair(app);
  const input = { name: { en: 'First in the family' }, body: {} };
  groupId = (await ask(pair.asMentor, SaveAffinityGroupDocument, { input })).saveAffinityGroup.id;
  await ask(pair.school.administrator, SettleAffinityGroupDocument, { groupId, open: true });
  await ask(pair.asMentee, JoinAffinityGroupDocument, { groupId });
}, 120_000);
afterAll(() => app.close());

const inputOf = (more: Partial<SaveGroupEventInput> = {}): SaveGroupEventInput => ({
  ...{ groupId, title: { en: 'Supper of the firsts' }, body: { en: 'Bring bread.' } },
  ...{ starts: '2026-10-27T17:30', ends: '2026-10-27T18:30', timeZone: 'America/Toronto', place: 'Room by the yard' },
  ...more,
});
const plan = async (more: Partial<SaveGroupEventInput> = {}) =>
  (await ask(pair.asMentor, SaveGroupEventDocument, { input: inputOf(more) })).saveGroupEvent;
const answer = async (browser: Browser, eventId: string, coming = true) =>
  (await ask(browser, AnswerEventDocument, { input: { eventId, coming } })).answerEvent;
const peopleAt = async (eventId: string) =>
  (await ask(pair.asMentor, GroupEventsDocument, { groupId })).groupEvents
    .find(({ id }) => id === eventId)
    ?.people.map(({ name, state, attended }) => [name, state, attended]);
const trail = () =>
  app.sql(`select (select count(*) from trellis.audit_entry where action not like 'private_notice%') as trail,
    (select count(*) from trellis.domain_event) as events`);

/** Tables that everyone of the service reads, in a row of which both stand. */
async function tablesWithBoth(...words: string[]): Promise<string[]> {
  const tables = await app.sql<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'trellis'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const where = words.map((_, index) => `t::text like '%' || $${index + 1} || '%'`).join(' and ');
    const rows = await app.sql(`select 1 from trellis.${name} t where ${where} limit 1`, words);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

it('is told to those in the group by a mail that says nothing, and stands among their own events alone', async () => {
  const had = app.mailbox.to(pair.mentee.email).length;
  const { id, state } = await plan();
  expect(state).toBe('PUBLISHED');
  const mail = await eventually('the mail', () => app.mailbox.to(pair.mentee.email)[had]);
  expect(`${mail.parsed.subject} ${mail.parsed.text}`).not.toMatch(/famil|firsts|supper|group|yard/i);
  expect(mail.parsed.attachments).toEqual([]);
  const mine = (await ask(pair.asMentee, MyEventsDocument, {})).myEvents;
  expect(mine).toMatchObject([{ id, groupId, title: { en: 'Supper of the firsts' }, myAnswer: null }]);
  expect((await ask(pair.asStranger, MyEventsDocument, {})).myEvents).toEqual([]);
  await ask(pair.asMentor, CancelGroupEventDocument, { groupId, eventId: id });
});

it('leaves no trace of who comes outside the vault, and is in the steward’s list', async () => {
  const { id } = await plan();
  const before = await trail();
  expect(await answer(pair.asMentee, id)).toMatchObject({ myAnswer: { state: 'COMING' } });
  await ask(pair.asMentee, AnswerEventDocument, {
    input: { eventId: id, coming: true, needs: { provisions: ['STEP_FREE'], words: 'A ramp' } },
  });
  expect((await ask(pair.asMentee, MyEventDocument, { id })).myEvent).toMatchObject({ myNeeds: { words: 'A ramp' } });
  const set = 'update trellis.event set starts_at = $2, ends_at = $3 where id = $1';
  await app.sql(set, [id, new Date(NOW), new Date(NOW + 3_600_000)]);
  await ask(pair.asMentee, CheckInDocument, { input: { eventId: id } });
  await ask(pair.asMentee, CheckInDocument, { input: { eventId: id } });
  expect(await peopleAt(id)).toEqual([['Ana Ruiz', 'COMING', true]]);
  expect(await trail()).toEqual(before);
  expect(await tablesWithBoth(id, pair.mentee.memberId)).toEqual([]);
  expect(await tablesWithBoth('A ramp')).toEqual([]);
  const [privileges] = await app.sql(
    `select has_table_privilege('trellis_app', 'vault.group_answer', 'select') as app`,
  );
  expect(privileges).toEqual({ app: false });
});

it('is nothing to anybody else: neither those who run the school nor those outside the group, nor another school', async () => {
  const { id } = await plan();
  await answer(pair.asMentee, id);
  for (const browser of [pair.school.administrator, pair.coordinator]) {
    expect((await ask(browser, EventsDocument, {})).events).toEqual([]);
    expect(await refusal(browser, EventDocument, { id })).toBe('NOT_FOUND');
    expect(await refusal(browser, EventAnswersDocument, { id })).toBe('NOT_FOUND');
    expect(await refusal(browser, EventAttendanceDocument, { id })).toBe('NOT_FOUND');
    expect(await refusal(browser, CancelEventDocument, { input: { id } })).toBe('NOT_FOUND');
    expect(await refusal(browser, MyEventDocument, { id })).toBe('NOT_FOUND');
    expect(await refusal(browser, GroupEventsDocument, { groupId })).toBe('NOT_FOUND');
  }
  const other = (await openSchool(app)).administrator;
  for (const browser of [pair.asStranger, other]) {
    expect(await refusal(browser, MyEventDocument, { id })).toBe('NOT_FOUND');
    expect(await refusal(browser, AnswerEventDocument, { input: { eventId: id, coming: true } })).toBe('NOT_FOUND');
    expect(await refusal(browser, CheckInDocument, { input: { eventId: id } })).toBe('NOT_FOUND');
    expect(await refusal(browser, SaveGroupEventDocument, { input: inputOf() })).toBe('NOT_FOUND');
    expect(await refusal(browser, CancelGroupEventDocument, { groupId, eventId: id })).toBe('NOT_FOUND');
  }
  // Of those in it, its steward alone plans, and sees who comes.
  expect(await refusal(pair.asMentee, SaveGroupEventDocument, { input: inputOf() })).toBe('FORBIDDEN');
  expect(await refusal(pair.asMentee, GroupEventsDocument, { groupId })).toBe('FORBIDDEN');
  expect(await refusal(pair.asMentee, CancelGroupEventDocument, { groupId, eventId: id })).toBe('FORBIDDEN');
  // What else goes with events of the school would keep who is there: there is none of it.
  expect(await refusal(pair.asMentee, EventNetworkingDocument, { eventId: id })).toBe('NOT_FOUND');
  const card = { eventId: id, topics: [], words: 'Hello', showPronouns: false, showRole: false };
  expect(await refusal(pair.asMentee, SaveEventCardDocument, { input: card })).toBe('NOT_FOUND');
  expect(await refusal(pair.asMentee, MyEventFeedbackDocument, { eventId: id })).toBe('NOT_FOUND');
});

it('stands in one’s own calendar by its kind, and in no calendar of the school', async () => {
  const { id } = await plan();
  await answer(pair.asMentee, id);
  const read = async (address: string | null | undefined) =>
    (await fetch(`${app.url}${new URL(address ?? '', app.url).pathname}`)).text();
  const { renewMyCalendar } = await ask(pair.asMentee, RenewMyCalendarDocument, {});
  const own = await read(renewMyCalendar.address);
  expect(own).toContain(id);
  expect(own).toContain('SUMMARY:Rencontre');
  expect(own).not.toMatch(/firsts|famil/i);
  const { renewEventFeed } = await ask(pair.school.administrator, RenewEventFeedDocument, {});
  expect(await read(renewEventFeed.address)).not.toContain('BEGIN:VEVENT');
});

it('keeps its places: who waits hears of a free one, whoever leaves the group gives theirs up', async () => {
  const { id, revision } = await plan({ capacity: 1 });
  await ask(pair.asStranger, JoinAffinityGroupDocument, { groupId });
  await answer(pair.asMentee, id);
  expect((await answer(pair.asStranger, id)).myAnswer).toMatchObject({ state: 'WAITING', placeInLine: 1 });
  await ask(pair.asMentee, LeaveAffinityGroupDocument, { groupId });
  expect(await peopleAt(id)).toEqual([['Bo Lind', 'OFFERED', false]]);
  expect(await refusal(pair.asMentee, MyEventDocument, { id })).toBe('NOT_FOUND');
  expect((await answer(pair.asStranger, id)).myAnswer).toMatchObject({ state: 'COMING' });
  const wrong = { ...inputOf({ capacity: 1 }), id, revision: revision + 7 };
  expect(await refusal(pair.asMentor, SaveGroupEventDocument, { input: wrong })).toBe('EDIT_CONFLICT');
  const moved = inputOf({ id, revision, capacity: 1, starts: '2026-10-28T17:30', ends: '2026-10-28T18:30' });
  expect((await ask(pair.asMentor, SaveGroupEventDocument, { input: moved })).saveGroupEvent.starts).toContain('28T17');
  await ask(pair.asMentee, JoinAffinityGroupDocument, { groupId });
});

it('is refused where something is missing, or too late, or the group is closed', async () => {
  const code = (input: SaveGroupEventInput) => refusal(pair.asMentor, SaveGroupEventDocument, { input });
  expect(await code(inputOf({ title: {} }))).toBe('EVENT_INCOMPLETE');
  expect(await code(inputOf({ place: null }))).toBe('EVENT_INCOMPLETE');
  expect(await code(inputOf({ starts: '2026-09-27T17:30', ends: '2026-09-27T18:30' }))).toBe('EVENT_OVER');
  await ask(pair.school.administrator, SettleAffinityGroupDocument, { groupId, open: false });
  expect(await code(inputOf())).toBe('AFFINITY_CLOSED');
  await ask(pair.school.administrator, SettleAffinityGroupDocument, { groupId, open: true });
});

it('goes with whoever is erased', async () => {
  const { id } = await plan({ capacity: 1 });
  await answer(pair.asStranger, id);
  await pair.asStranger.ask('mutation ($input: EraseMeInput!) { eraseMe(input: $input) { __typename } }', {
    input: { password: PASSWORD },
  });
  expect(await app.sql('select 1 from vault.group_answer where event_id = $1', [id])).toEqual([]);
  expect((await answer(pair.asMentee, id)).myAnswer).toMatchObject({ state: 'COMING' });
}, 60_000);
