/** What events owe to people beside a place: each one's own clocks, what they said they need, and hearing what concerns them once. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  AnswerEventDocument,
  CancelEventDocument,
  CheckInDocument,
  EventAnswersDocument,
  EventAttendanceDocument,
  EventDocument,
  EventSeriesListDocument,
  MyAttendanceDocument,
  MyEventDocument,
  OwnDataDocument,
  PlanEventSeriesDocument,
  RemoveEventDocument,
  RepeatEventDocument,
  SaveEventDocument,
  SaveEventSeriesDocument,
  type SaveEventInput,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { ask, refusal } from './enrolled-people.js';
import { mailsTo, type OpenEvents, openEvents } from './open-events.js';

const NOW = '2026-10-01T15:00:00Z';
const WORDS = 'I use a wheelchair, zebra.';

let app: TestApp;
let pair: OpenEvents;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await moveTo(NOW);
  pair = await openEvents(app);
}, 120_000);
afterAll(() => app.close());

/** The clock only goes forward: what is owed at a moment would otherwise wait for it again. */
const moveTo = (moment: string): Promise<void> => app.moveClock(Date.parse(moment) - Date.now());
const answer = async (browser: Browser, eventId: string, coming = true, more: object = {}) =>
  (await ask(browser, AnswerEventDocument, { input: { eventId, coming, ...more } })).answerEvent;
const change = async (id: string, more: Partial<SaveEventInput>) => {
  const { event } = await ask(pair.coordinator, EventDocument, { id });
  await ask(pair.coordinator, SaveEventDocument, { input: pair.inputOf({ id, revision: event.revision, ...more }) });
};
const needs = { provisions: ['STEP_FREE' as const], words: WORDS };
const kept = (eventId: string): Promise<unknown[]> =>
  app.sql('select 1 from trellis.event_need where event_id = $1', [eventId]);

const had = (email: string): Promise<number> => mailsTo(app, email);

it('plans no day that there is not, no hour that the clocks skip, nothing centuries away', async () => {
  const { coordinator, programId, cohortId, inputOf, save } = pair;
  const plan = { programId, audience: [{ cohortId, required: false }] };
  for (const [more, code] of [
    [{ firstDay: '9999-12-31' }, 'EVENT_TIMES'],
    [{ firstDay: '1900-01-01' }, 'EVENT_TIMES'],
    [{ firstDay: '2027-03-14', time: '02:30' }, 'EVENT_CLOCK'],
  ] as const)
    expect([more, await refusal(coordinator, PlanEventSeriesDocument, { input: { ...plan, ...more } })]).toEqual([
      more,
      code,
    ]);
  await expect(
    ask(coordinator, PlanEventSeriesDocument, { input: { ...plan, firstDay: '2027-02-31' } }),
  ).rejects.toThrow(/day/);
  // Sunday by Sunday up to the night in which two o’clock becomes three.
  const { id } = await save({ starts: '2027-03-07T02:30', ends: '2027-03-07T03:15' });
  expect(await refusal(coordinator, RepeatEventDocument, { input: { id, repeat: 'WEEKLY', count: 2 } })).toBe(
    'EVENT_CLOCK',
  );
  expect(await refusal(coordinator, RepeatEventDocument, { input: { id, repeat: 'MONTHLY', count: 50 } })).toBe(
    'EVENT_TIMES',
  );
  for (const [more, code] of [
    [{ starts: '1999-10-27T17:30', ends: '1999-10-27T18:30' }, 'EVENT_TIMES'],
    [{ title: { en: '\u200b' } }, 'EVENT_INCOMPLETE'],
    [{ title: { en: 'x'.repeat(201) } }, 'INPUT_INVALID'],
    [{ videoUrl: 'https://bank.example@elsewhere.example/' }, 'INPUT_INVALID'],
  ] as const)
    expect([more, await refusal(coordinator, SaveEventDocument, { input: inputOf(more) })]).toEqual([more, code]);
});

it('says times by each one’s own clocks, also in the mail', async () => {
  const { mentee, asMentee, published } = pair;
  await app.sql(`update trellis.account set time_zone = 'Asia/Kolkata' where email = $1`, [mentee.email]);
  const before = await had(mentee.email);
  const eventId = await published({ starts: '2026-11-10T17:30', ends: '2026-11-10T18:30' });
  const mail = await app.mailbox.next(mentee.email, before + 1);
  // Half past five in Toronto is four in the morning of the day after.
  expect(mail.text).toMatch(/11 novembre 2026/);
  expect(mail.text).toContain('04 h 00');
  await answer(asMentee, eventId, false);
});

it('tells of another link those alone who come, and whom it is for by now', async () => {
  const { asMentee, mentee, mentor, cohortId, published } = pair;
  const at = { starts: '2026-12-01T17:30', ends: '2026-12-01T18:30' };
  const mentees = { audience: [{ cohortId, role: 'MENTEE' as const, required: false }] };
  const eventId = await published({ ...at, ...mentees, videoUrl: 'https://video.example/one' });
  await answer(asMentee, eventId);
  const before = { mentee: await had(mentee.email), mentor: await had(mentor.email) };
  await change(eventId, { ...at, ...mentees, videoUrl: 'https://video.example/two' });
  const mail = await app.mailbox.next(mentee.email, before.mentee + 1);
  expect(mail.text).toContain('https://video.example/two');
  expect(await had(mentor.email)).toBe(before.mentor);

  // For mentors as well: they hear of it, and whoever knows already does not.
  await change(eventId, { ...at, audience: [{ cohortId, required: true }], videoUrl: 'https://video.example/two' });
  const told = await app.mailbox.next(mentor.email, before.mentor + 1);
  expect(told.text).toContain('you are invited');
  expect(await had(mentee.email)).toBe(before.mentee + 1);
  expect((await ask(pair.asMentor, MyEventDocument, { id: eventId })).myEvent).toMatchObject({
    required: true,
    outsideTitle: { en: 'Lecture', fr: 'Conférence' },
  });
}, 60_000);

/** As if the worker were busy: what people are to be told of events is due half a day late. */
async function whileBusy(work: () => Promise<void>): Promise<void> {
  await app.sql(`create function trellis.later() returns trigger language plpgsql as $$ begin
    if new.job = 'events.tell' then new.due_at = new.due_at + interval '12 hours'; end if; return new; end $$`);
  await app.sql('create trigger later before insert on trellis.due_work for each row execute function trellis.later()');
  try {
    await work();
  } finally {
    await app.sql('drop trigger later on trellis.due_work');
    await app.sql('drop function trellis.later');
  }
}

it('says nothing of what was called off before anybody had heard of it', async () => {
  const { coordinator, mentor, published, save } = pair;
  const before = await had(mentor.email);
  const off = await published({ starts: '2026-12-03T17:30', ends: '2026-12-03T18:30' });
  await ask(coordinator, CancelEventDocument, { input: { id: off } });
  // Whoever was quicker heard that it is planned, and then that it is not.
  expect([0, 2]).toContain((await had(mentor.email)) - before);

  // The last draft takes its series along, so that plans that were tried stand nowhere.
  const { saveEventSeries } = await ask(coordinator, SaveEventSeriesDocument, {
    input: { programId: pair.programId, title: { en: 'Tried' }, body: {} },
  });
  const draft = await save({ seriesId: saveEventSeries.id });
  await ask(coordinator, RemoveEventDocument, { id: draft.id });
  const { eventSeries } = await ask(coordinator, EventSeriesListDocument, {});
  expect(eventSeries.map(({ id }) => id)).not.toContain(saveEventSeries.id);
}, 60_000);

it('makes one mail of what follows before anybody was told, and none of what nobody ever heard of', async () => {
  const { asMentee, coordinator, mentee, mentor, published } = pair;
  const eventId = await published({ starts: '2026-12-08T17:30', ends: '2026-12-08T18:30' });
  await answer(asMentee, eventId);
  const before = { mentee: await had(mentee.email), mentor: await had(mentor.email) };
  await whileBusy(async () => {
    await change(eventId, { starts: '2026-12-09T17:30', ends: '2026-12-09T18:30' });
    await change(eventId, { starts: '2026-12-09T17:30', ends: '2026-12-09T18:30', room: 'B12' });
    const off = await published({ starts: '2026-12-10T17:30', ends: '2026-12-10T18:30' });
    await ask(coordinator, CancelEventDocument, { input: { id: off } });
  });
  await moveTo('2026-10-02T15:00:00Z');
  const mail = await app.mailbox.next(mentee.email, before.mentee + 1);
  expect(mail.text).toContain('B12');
  expect(await had(mentee.email)).toBe(before.mentee + 1);
  expect(await had(mentor.email)).toBe(before.mentor + 1);
  // A title that may be seen no more leaves the calendars of those who come; nobody else hears of it.
  await change(eventId, { starts: '2026-12-09T17:30', ends: '2026-12-09T18:30', room: 'B12', titleShown: true });
  const renamed = await app.mailbox.next(mentee.email, before.mentee + 2);
  expect(String(renamed.parsed.attachments[0]?.content)).toContain('La foi');
  await change(eventId, { starts: '2026-12-09T17:30', ends: '2026-12-09T18:30', room: 'B12' });
  const hidden = await app.mailbox.next(mentee.email, before.mentee + 3);
  expect(String(hidden.parsed.attachments[0]?.content)).not.toContain('La foi');
  expect(await had(mentor.email)).toBe(before.mentor + 1);
}, 60_000);

it('tells whoever let a kept place go, and forgets what they needed', async () => {
  const { asMentee, asMentor, asStranger, coordinator, mentor, published } = pair;
  const eventId = await published({ starts: '2026-10-28T17:30', ends: '2026-10-28T18:30', capacity: 1 });
  await answer(asMentee, eventId);
  await answer(asMentor, eventId, true, { needs });
  await answer(asStranger, eventId);
  await answer(asMentee, eventId, false);
  const before = await had(mentor.email);
  await moveTo('2026-10-03T17:00:00Z');
  const mail = await app.mailbox.next(mentor.email, before + 1);
  expect(mail.text).toMatch(/gone to the next in line/);
  expect(await kept(eventId)).toEqual([]);
  // No end of places: who waits, and for whom one is kept, comes, and nobody has to answer.
  await answer(asMentor, eventId);
  await change(eventId, { starts: '2026-10-28T17:30', ends: '2026-10-28T18:30', capacity: null });
  const { eventAnswers } = await ask(coordinator, EventAnswersDocument, { id: eventId });
  expect(eventAnswers.map(({ state }) => state).sort()).toEqual(['COMING', 'COMING', 'NOT_COMING']);
}, 120_000);

it('frees the place of whoever leaves the cohort it was for, and counts nobody at what was moved ahead', async () => {
  const { asMentee, asMentor, asStranger, coordinator, published } = pair;
  const at = { starts: '2026-10-05T17:30', ends: '2026-10-05T18:30' };
  const eventId = await published({ ...at, capacity: 1, videoUrl: 'https://video.example/one' });
  await answer(asStranger, eventId);
  await answer(asMentee, eventId);
  const enrolled = await asStranger.ask<{ school: { me: { id: string } } }>('{ school { me { id } } }');
  const [place] = await app.sql<{ id: string }>('select id from trellis.enrolment where member_id = $1', [
    enrolled.school.me.id,
  ]);
  await asStranger.ask('mutation ($id: ID!) { leaveCohort(enrolmentId: $id) { enrolmentId } }', { id: place?.id });
  await eventually('the next in line to have a place', async () => {
    const { myEvent } = await ask(asMentee, MyEventDocument, { id: eventId });
    return myEvent.myAnswer?.state === 'OFFERED';
  });
  expect(await refusal(asStranger, MyEventDocument, { id: eventId })).toBe('NOT_FOUND');

  // At the door before it was moved by a week: that is nothing to certify.
  await moveTo('2026-10-05T21:05:00Z');
  await ask(asMentor, CheckInDocument, { input: { eventId } });
  expect((await ask(asMentor, MyAttendanceDocument, {})).myAttendance.events).toEqual([]);
  await change(eventId, { starts: '2026-10-12T17:30', ends: '2026-10-12T18:30', capacity: 1 });
  expect(
    (await ask(coordinator, EventAttendanceDocument, { id: eventId })).eventAttendance.map(({ source }) => source),
  ).not.toContain('SELF');
}, 120_000);

it('keeps what somebody needs sealed, and no longer than it helps', async () => {
  const { asMentee, coordinator, published } = pair;
  const at = { starts: '2026-10-20T17:30', ends: '2026-10-20T18:30' };
  const [over, off] = [await published(at), await published(at)];
  for (const id of [over, off]) await answer(asMentee, id, true, { needs });
  const { eventAnswers } = await ask(coordinator, EventAnswersDocument, { id: over });
  expect(eventAnswers.find(({ needs: said }) => said)?.needs).toMatchObject({ words: WORDS });
  const rows = await app.sql('select * from trellis.event_need');
  expect(
    JSON.stringify(
      rows.map((row) => Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('utf8') : value))),
    ),
  ).not.toContain('zebra');
  const own = (await ask(asMentee, OwnDataDocument, {})).ownData.records.filter(({ kind }) => kind === 'event_need');
  expect(own.map(({ text }) => text)).toEqual([`step_free, ${WORDS}`, `step_free, ${WORDS}`]);

  await ask(coordinator, CancelEventDocument, { input: { id: off } });
  expect(await kept(off)).toEqual([]);
  expect(await kept(over)).toHaveLength(1);
  // Moved to a week later: what was due the day after the first date looks again.
  await change(over, { starts: '2026-10-27T17:30', ends: '2026-10-27T18:30' });
  await moveTo('2026-10-22T15:00:00Z');
  await eventually('the work to be owed for the new day', async () => {
    const [row] = await app.sql<{ due_at: Date }>(
      `select due_at from trellis.due_work where job = 'events.forgetNeeds' and subject_id = $1`,
      [over],
    );
    return row && row.due_at.getTime() > Date.parse('2026-10-28T00:00:00Z');
  });
  expect(await kept(over)).toHaveLength(1);
  await moveTo('2026-10-30T15:00:00Z');
  await eventually('what they needed to be gone', async () => (await kept(over)).length === 0);
}, 120_000);
