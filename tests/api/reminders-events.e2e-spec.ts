/** Reminders that count from events, and from what somebody has yet to attend. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerEventDocument,
  CancelEventDocument,
  MarkAttendanceDocument,
  MyRemindersDocument,
  PublishEventsDocument,
  ReminderRulesDocument,
  SaveEventDocument,
  SaveEventRequirementDocument,
  SaveReminderRuleDocument,
  WaiveEventRequirementDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openSchool } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { type OpenEvents, openEvents } from './open-events.js';
import { Reminding, type RuleInput } from './reminding.js';

const NOW = Date.parse('2026-10-01T15:00:00Z');

let app: TestApp;
let pair: OpenEvents;
let rules: Reminding;

/** So that a test can be read by the calendar. */
const at = (moment: string): Promise<void> => app.moveClock(Date.parse(moment) - Date.now());

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await app.moveClock(NOW - Date.now());
  pair = await openEvents(app);
  rules = new Reminding(app, pair);
  await app.sql(
    `update trellis.cohort set starts_on = '2026-09-01', ends_on = '2027-05-01',
       settings = settings || '{"holidays": [], "blackouts": [], "terms": []}' where id = $1`,
    [pair.cohortId],
  );
  await app.sql(`update trellis.enrolment set created_at = '2026-09-20' where cohort_id = $1`, [pair.cohortId]);
}, 120_000);
afterAll(() => app.close());

const soon = (change: Partial<RuleInput> = {}): Partial<RuleInput> => ({
  ...{ trigger: 'EVENT_SOON', amount: -1, eventPeople: 'COMING' },
  subject: { en: 'Soon: {{event.title}}', fr: 'Bientôt : {{event.title}}' },
  body: {
    en: '{{date}}, {{time}}. {{place}} {{event.link}}',
    fr: 'Le {{date}}, à {{time}}. {{place}} {{event.link}}',
  },
  ...change,
});
const answer = (browser: Browser, eventId: string, coming = true) =>
  ask(browser, AnswerEventDocument, { input: { eventId, coming, guests: 0 } });
const cancel = (id: string) => ask(pair.coordinator, CancelEventDocument, { input: { id, reason: null } });
const dueOf = async (id: string) => (await rules.rows(id)).map(({ due_at: due }) => due.toISOString());
const boLind = async () => {
  const [row] = await app.sql<{ id: string; member_id: string }>(
    `select e.id, e.member_id from trellis.enrolment e join trellis.member m on m.school_id = e.school_id and m.id = e.member_id
     where e.cohort_id = $1 and m.display_name = 'Bo Lind'`,
    [pair.cohortId],
  );
  if (!row) throw new Error('Bo Lind is enrolled.');
  return row;
};

describe('before an event', () => {
  it('follows answers, a move, and calling it off', async () => {
    const id = await rules.switchedOn(soon());
    const draft = await pair.save({ starts: '2026-10-20T17:30', ends: '2026-10-20T18:30' });
    await ask(pair.coordinator, PublishEventsDocument, { ids: [draft.id] });
    await answer(pair.asMentee, draft.id);
    await answer(pair.asMentor, draft.id);
    await rules.planned(id, 2);
    expect(await dueOf(id)).toEqual(['2026-10-19T13:00:00.000Z', '2026-10-19T13:00:00.000Z']);
    await answer(pair.asMentor, draft.id, false);
    await rules.planned(id, 1);
    const input = pair.inputOf({ starts: '2026-10-22T17:30', ends: '2026-10-22T18:30' });
    const { revision } = draft;
    await ask(pair.coordinator, SaveEventDocument, { input: { ...input, id: draft.id, revision: revision + 1 } });
    await eventually('moved', async () => ((await dueOf(id))[0] === '2026-10-21T13:00:00.000Z' ? true : undefined));
    expect(await dueOf(id)).toHaveLength(1);
    await cancel(draft.id);
    await rules.planned(id, 0);
    await rules.discard(id);
  });

  it('speaks in exam weeks of what is in exam weeks', async () => {
    const during = (spans: object[]) =>
      app.sql(
        `update trellis.cohort set settings = settings || jsonb_build_object('blackouts', $2::jsonb) where id = $1`,
        [pair.cohortId, JSON.stringify(spans)],
      );
    await during([{ name: { en: 'Exams' }, from: '2026-10-12', to: '2026-10-30' }]);
    const [before, hours] = [
      await rules.switchedOn(soon()),
      await rules.switchedOn(soon({ amount: -2, unit: 'HOURS' })),
    ];
    const eventId = await pair.published({ starts: '2026-10-20T17:30', ends: '2026-10-20T18:30' });
    await answer(pair.asMentee, eventId);
    for (const [id, due] of [
      [before, '2026-10-19T13:00:00.000Z'],
      [hours, '2026-10-20T19:30:00.000Z'],
    ] as const) {
      await rules.planned(id, 1);
      expect(await dueOf(id)).toEqual([due]);
      await rules.discard(id);
    }
    await cancel(eventId);
    await during([]);
  });

  it('asks those who have not answered, of the kinds that were chosen', async () => {
    const [open, other] = [
      await rules.switchedOn(soon({ eventPeople: 'UNANSWERED', amount: -4 })),
      await rules.switchedOn(soon({ eventPeople: 'UNANSWERED', amount: -4, eventKinds: ['NETWORKING', 'TRAINING'] })),
    ];
    const eventId = await pair.published();
    await rules.planned(open, 3);
    await answer(pair.asMentee, eventId, false);
    await rules.planned(open, 2);
    await rules.planned(other, 0);
    const social = await pair.published({ kind: 'NETWORKING', starts: '2026-10-28T17:30', ends: '2026-10-28T18:30' });
    await rules.planned(other, 3);
    for (const id of [eventId, social]) await cancel(id);
    for (const id of [open, other]) await rules.planned(id, 0);
    for (const id of [open, other]) await rules.discard(id);
  });

  it('speaks to whoever gets a seat from the line, and not to who gave it up', async () => {
    const id = await rules.switchedOn(soon());
    const eventId = await pair.published({ capacity: 1 });
    await answer(pair.asMentee, eventId);
    await answer(pair.asStranger, eventId);
    await rules.planned(id, 1);
    await answer(pair.asMentee, eventId, false);
    await rules.planned(id, 0);
    await answer(pair.asStranger, eventId);
    await rules.planned(id, 1);
    const [row] = await app.sql<{ member_id: string }>(`select member_id from trellis.reminder where rule_id = $1`, [
      id,
    ]);
    expect(row?.member_id).toBe((await boLind()).member_id);
    await cancel(eventId);
    await rules.discard(id);
  });

  it('keeps its hour over the night on which the clocks are moved', async () => {
    const days = await rules.switchedOn(soon({ eventPeople: 'ASKED', audience: 'MENTORS' }));
    const hours = await rules.switchedOn(
      soon({ eventPeople: 'ASKED', audience: 'MENTORS', unit: 'HOURS', amount: -24 }),
    );
    const eventId = await pair.published({ starts: '2026-11-01T10:00', ends: '2026-11-01T11:00' });
    for (const id of [days, hours]) await rules.planned(id, 1);
    expect(await dueOf(days)).toEqual(['2026-10-31T13:00:00.000Z']);
    expect(await dueOf(hours)).toEqual(['2026-10-31T15:00:00.000Z']);
    await cancel(eventId);
    for (const id of [days, hours]) await rules.discard(id);
  });

  it('previews real people under a neutral title, without the way to join', async () => {
    const eventId = await pair.published({ videoUrl: 'https://video.example/secret-room' });
    const look = await rules.preview(soon({ eventPeople: 'UNANSWERED' }));
    expect(look.days).toMatchObject([{ on: '2026-10-26', people: 3 }]);
    expect(look.subject).toEqual({ en: 'Soon: Lecture', fr: 'Bientôt : Conférence' });
    expect(look.body.en).toContain('Medical Sciences 2158');
    expect(look.body.en).toContain(`/events/${eventId}`);
    expect(look.body.en).not.toContain('secret-room');
    expect(look.body.en).not.toContain('Faith');
    const task = await rules.preview(soon({ audience: 'COORDINATOR', subject: {}, body: {}, eventPeople: 'ASKED' }));
    expect(task.days).toEqual([{ on: '2026-10-26', people: 0, names: [] }]);
    await cancel(eventId);
  });

  it('goes out once to those who still come, neutral, with the place, the time by their clocks and the way there', async () => {
    const id = await rules.switchedOn(soon({ digest: true }));
    const eventId = await pair.published({
      ...{ starts: '2026-10-06T17:30', ends: '2026-10-06T18:30', videoUrl: 'https://video.example/join' },
    });
    await Promise.all([pair.asMentee, pair.asMentor].map((one) => answer(one, eventId)));
    await rules.planned(id, 2);
    await at('2026-10-05T12:59:00Z');
    // Nobody had time to plan anew: what counts is what is so when it is sent.
    await app.sql(`update trellis.event_answer set state = 'not_coming' where event_id = $1 and member_id = $2`, [
      eventId,
      pair.mentor.memberId,
    ]);
    await at('2026-10-05T13:01:00Z');
    const mail = await eventually('the reminder', () =>
      app.mailbox.to(pair.mentee.email).find(({ subject }) => subject === 'Bientôt : Conférence'),
    );
    expect(mail.text).toContain('17 h 30');
    expect(mail.text).toContain('Medical Sciences 2158');
    expect(mail.text).toContain('https://video.example/join');
    expect(mail.text).toContain(`/events/${eventId}`);
    expect(mail.text).not.toContain('La foi');
    const rows = await rules.decided(id);
    expect(rows.filter(({ state }) => state === 'done')).toHaveLength(1);
    expect(app.mailbox.to(pair.mentor.email).filter(({ subject }) => subject.startsWith('Soon'))).toEqual([]);
    await cancel(eventId);
    await rules.discard(id);
  });
});

describe('after an event', () => {
  it('tells those who were there from those who said that they come and were not', async () => {
    const there = await rules.switchedOn(soon({ trigger: 'EVENT_OVER', eventPeople: 'ATTENDED', amount: 1 }));
    const absent = await rules.switchedOn(
      soon({ trigger: 'EVENT_OVER', eventPeople: 'ABSENT', amount: 2, unit: 'HOURS', channel: 'IN_APP' }),
    );
    const [held, unknown] = [
      await pair.published({ starts: '2026-10-08T17:30', ends: '2026-10-08T18:30' }),
      await pair.published({ starts: '2026-10-08T12:00', ends: '2026-10-08T13:00' }),
    ];
    for (const id of [held, unknown]) for (const one of [pair.asMentee, pair.asMentor]) await answer(one, id);
    // Two people, two events, on two days as UTC counts them.
    await rules.planned(absent, 4);
    await at('2026-10-08T23:00:00Z');
    const attended = { eventId: held, memberId: pair.mentor.memberId, attended: true };
    await ask(pair.coordinator, MarkAttendanceDocument, { input: attended });
    await rules.planned(there, 1);
    await at('2026-10-09T02:00:00Z');
    const ofMentee = (await ask(pair.asMentee, MyRemindersDocument, {})).myReminders;
    // Where nobody noted who was there, nobody is told that they were not.
    expect(ofMentee.map(({ eventId }) => eventId)).toEqual([held]);
    expect((await ask(pair.asMentor, MyRemindersDocument, {})).myReminders).toEqual([]);
    for (const id of [there, absent]) await rules.discard(id);
  });
});

describe('what is still to be attended', () => {
  it('is asked after while it is missing, and before its last day; not of whoever is let off', async () => {
    const { programId, coordinator } = pair;
    const input = {
      programId,
      kind: 'TRAINING',
      needed: 1,
      per: 'COHORT',
      beforeMatch: false,
      role: 'MENTEE',
    } as const;
    const { saveEventRequirement } = await ask(coordinator, SaveEventRequirementDocument, { input });
    const requirementId = saveEventRequirement[0]?.id ?? '';
    const words = { subject: { en: 'A', fr: 'A' }, body: { en: 'To {{date}}', fr: 'Au {{date}}' } };
    const due = await rules.switchedOn({ ...words, trigger: 'ATTENDANCE_DUE', amount: -28 });
    const open = await rules.switchedOn({
      ...{ trigger: 'ATTENDANCE_OPEN', amount: 7, channel: 'IN_APP' },
      ...{ subject: words.subject, body: { en: 'Still open', fr: 'Reste ouvert' } },
    });
    await rules.planned(due, 2);
    await rules.planned(open, 2);
    expect((await dueOf(due))[0]).toBe('2027-04-03T13:00:00.000Z');
    expect((await dueOf(open))[0]).toBe('2026-10-15T13:00:00.000Z');
    const waived = { requirementId, enrolmentIds: [(await boLind()).id], reason: 'Did it elsewhere' };
    await ask(coordinator, WaiveEventRequirementDocument, { input: waived });
    for (const id of [due, open]) await rules.planned(id, 1);
    const event = await pair.published({ kind: 'TRAINING', starts: '2026-10-10T12:00', ends: '2026-10-10T13:00' });
    await at('2026-10-10T17:30:00Z');
    const there = { eventId: event, memberId: pair.mentee.memberId, attended: true };
    await ask(coordinator, MarkAttendanceDocument, { input: there });
    for (const id of [due, open]) await rules.planned(id, 0);
    for (const id of [due, open]) await rules.discard(id);
  });
});

it('refuses people whom such a rule can’t mean, places nobody can fill, and those who run nothing', async () => {
  const input = (change: Partial<RuleInput>) => ({ input: rules.draft(soon(change)) });
  const { coordinator, asMentor, programId } = pair;
  expect(await refusal(coordinator, SaveReminderRuleDocument, input({ eventPeople: 'ATTENDED' }))).toBe(
    'INPUT_INVALID',
  );
  expect(await refusal(coordinator, SaveReminderRuleDocument, input({ amount: 1 }))).toBe('REMINDER_AMOUNT');
  const elsewhere = input({ trigger: 'PUBLISHED', amount: 1, body: { en: '{{event.title}}', fr: '{{event.title}}' } });
  expect(await refusal(coordinator, SaveReminderRuleDocument, elsewhere)).toBe('PLACEHOLDER_INVALID');
  for (const one of [pair.asMentee, asMentor])
    expect(await refusal(one, SaveReminderRuleDocument, input({}))).toBe('FORBIDDEN');
  const stranger = await invite(app, await openSchool(app), 'COORDINATOR');
  expect(await refusal(stranger, SaveReminderRuleDocument, input({}))).toBe('NOT_FOUND');
  expect(await refusal(asMentor, ReminderRulesDocument, { programId })).toBe('FORBIDDEN');
});
