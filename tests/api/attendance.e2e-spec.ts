/** Who was there: each says so, with the code on the room's screen where credit depends on it, or whoever holds the event does. */
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import {
  ArchiveEventDocument,
  CheckInDocument,
  EventAttendanceDocument,
  EventDocument,
  EventPeopleDocument,
  MarkAttendanceDocument,
  MyEventDocument,
  RemoveEventDocument,
  RoomCodeDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool } from '../kit/people.js';
import { ask, enrol, refusal, signInAs } from './enrolled-people.js';
import { type OpenEvents, openEvents } from './open-events.js';

const DOORS_OPEN = '2026-10-27T21:20:00Z';

let app: TestApp;
let open: OpenEvents;

const at = (moment: string): Promise<void> => app.moveClock(Date.parse(moment) - Date.now());
const before = (): Promise<void> => at('2026-10-26T15:00:00Z');

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await before();
  open = await openEvents(app);
}, 120_000);
afterEach(before);
afterAll(() => app.close());

const codeOf = async (id: string): Promise<string> =>
  (await ask(open.coordinator, RoomCodeDocument, { id })).roomCode.code;
const list = async (id: string) => (await ask(open.coordinator, EventAttendanceDocument, { id })).eventAttendance;
const checkIn = async (browser: Browser, eventId: string, code?: string) =>
  (await ask(browser, CheckInDocument, { input: { eventId, code } })).checkIn;
const refused = (browser: Browser, eventId: string, code?: string): Promise<string> =>
  refusal(browser, CheckInDocument, { input: { eventId, code } });

it('takes each at their word, once, while the doors are open', async () => {
  const id = await open.published();
  expect(await refused(open.asMentee, id)).toBe('CHECK_IN_CLOSED');
  await at(DOORS_OPEN);
  expect((await ask(open.asMentee, MyEventDocument, { id })).myEvent).toMatchObject({
    attended: false,
    canCheckIn: true,
  });
  expect(await checkIn(open.asMentee, id)).toMatchObject({ attended: true, canCheckIn: false });
  // Twice is once, also at the same moment, and on two phones.
  await Promise.all(Array.from({ length: 8 }, () => checkIn(open.asMentor, id)));
  await checkIn(open.asMentee, id);
  expect(await list(id)).toMatchObject([
    { name: 'Ana Ruiz', source: 'SELF' },
    { name: 'Mo Adeyemi', source: 'SELF' },
  ]);
  const trail = await app.sql(`select 1 from trellis.audit_entry where action = 'event.check_in' and subject_id = $1`, [
    id,
  ]);
  expect(trail).toHaveLength(2);
  await at('2026-10-27T23:05:00Z');
  expect(await refused(open.asStranger, id)).toBe('CHECK_IN_CLOSED');
});

it('asks for the code on the screen where credit depends on it: the one now and the one before, for this event alone', async () => {
  const id = await open.published({ checkIn: 'CODE' });
  const other = await open.published({ checkIn: 'CODE' });
  await at(DOORS_OPEN);
  const code = await codeOf(id);
  expect(code).toMatch(/^\d{6}$/);
  expect(await refused(open.asMentee, id)).toBe('CHECK_IN_CODE');
  expect(await refused(open.asMentee, id, '12')).toBe('INPUT_INVALID');
  expect(await refused(open.asMentee, id, await codeOf(other))).toBe('CHECK_IN_CODE');
  await at('2026-10-27T21:20:30Z');
  expect(await codeOf(id)).not.toBe(code);
  expect(await checkIn(open.asMentee, id, `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({ attended: true });
  // Photographed and sent to a friend: a minute later, an hour later.
  for (const later of ['2026-10-27T21:21:01Z', '2026-10-27T22:20:00Z']) {
    await at(later);
    expect(await refused(open.asMentor, id, code)).toBe('CHECK_IN_CODE');
  }
  expect(await list(id)).toMatchObject([{ name: 'Ana Ruiz', source: 'CODE' }]);
});

it('is slow to guess', async () => {
  const [guesser] = await enrol(app, open.cohortId, [{ role: 'mentee', name: 'Gus Guesser' }]);
  if (!guesser) throw new Error('Nobody was enrolled.');
  const browser = await signInAs(app, open.school.slug, guesser);
  const id = await open.published({ checkIn: 'CODE' });
  await at(DOORS_OPEN);
  const right = await codeOf(id);
  const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0');
  for (let tries = 0; tries < 20; tries += 1) expect(await refused(browser, id, wrong)).toBe('CHECK_IN_CODE');
  expect(await refused(browser, id, right)).toBe('ATTEMPTS_LIMITED');
});

it('is noted, and corrected, by whoever holds the event; the trail keeps both', async () => {
  const id = await open.published({ checkIn: 'LIST' });
  const mark = async (memberId: string, attended: boolean) =>
    (await ask(open.coordinator, MarkAttendanceDocument, { input: { eventId: id, memberId, attended } }))
      .markAttendance;
  const mentee = open.mentee.memberId;
  expect(
    await refusal(open.coordinator, MarkAttendanceDocument, {
      input: { eventId: id, memberId: mentee, attended: true },
    }),
  ).toBe('CHECK_IN_CLOSED');
  await at(DOORS_OPEN);
  expect(await refused(open.asMentee, id)).toBe('CHECK_IN_LIST');
  const found = await ask(open.coordinator, EventPeopleDocument, { id, search: 'ruíz' });
  expect(found.eventPeople).toEqual([{ id: mentee, name: 'Ana Ruiz' }]);
  expect((await ask(open.coordinator, EventPeopleDocument, { id, search: 'r' })).eventPeople).toEqual([]);
  expect(await mark(mentee, true)).toMatchObject([
    { name: 'Ana Ruiz', source: 'LIST', notedBy: expect.any(String) as unknown },
  ]);
  expect(await mark(mentee, true)).toHaveLength(1);
  expect((await ask(open.coordinator, EventDocument, { id })).event.counts.attended).toBe(1);
  expect((await ask(open.asMentee, MyEventDocument, { id })).myEvent.attended).toBe(true);
  expect(await mark(mentee, false)).toEqual([]);
  const actions = await app.sql<{ action: string }>(
    `select action from trellis.audit_entry where subject_id = $1 and action like '%attendance' order by at, id`,
    [id],
  );
  expect(actions.map(({ action }) => action)).toEqual(['event.note_attendance', 'event.remove_attendance']);
  // Somebody of another school, and somebody for whom it is not.
  const stranger = await app.sql<{ id: string }>(
    `select id from trellis.member where school_id <> (select school_id from trellis.cohort where id = $1) limit 1`,
    [open.cohortId],
  );
  for (const memberId of [stranger[0]?.id ?? 'x', 'x', open.cohortId])
    expect(
      await refusal(open.coordinator, MarkAttendanceDocument, { input: { eventId: id, memberId, attended: true } }),
    ).toBe('NOT_FOUND');
});

it('keeps an event with attendance: it is put away, not deleted', async () => {
  const id = await open.published();
  await at(DOORS_OPEN);
  await checkIn(open.asMentee, id);
  await at('2026-10-28T12:00:00Z');
  expect(await refusal(open.coordinator, RemoveEventDocument, { id })).toBe('EVENT_KEPT');
  expect((await ask(open.coordinator, ArchiveEventDocument, { id, archived: true })).archiveEvent).toMatchObject({
    ...{ archived: true, counts: { attended: 1 } },
  });
});

it('is nobody else’s business', async () => {
  const id = await open.published({ audience: [{ cohortId: open.cohortId, role: 'MENTOR', required: false }] });
  await at(DOORS_OPEN);
  expect(await refused(open.asMentee, id)).toBe('NOT_FOUND');
  const { administrator } = await openSchool(app);
  const mark = { input: { eventId: id, memberId: open.mentor.memberId, attended: true } };
  for (const [browser, code] of [
    [open.asMentor, 'FORBIDDEN'],
    [administrator, 'NOT_FOUND'],
  ] as const) {
    expect(await refusal(browser, RoomCodeDocument, { id })).toBe(code);
    expect(await refusal(browser, EventAttendanceDocument, { id })).toBe(code);
    expect(await refusal(browser, EventPeopleDocument, { id, search: 'mo' })).toBe(code);
    expect(await refusal(browser, MarkAttendanceDocument, mark)).toBe(code);
  }
});
