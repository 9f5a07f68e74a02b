/** Reminders whose turn comes late, what is counted of those on people's own pages, and rules without words. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  BookMeetingDocument,
  MyRemindersDocument,
  ReminderRulesDocument,
  SaveMyAvailabilityDocument,
  SaveReminderRuleDocument,
  SentToDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { ask } from './enrolled-people.js';
import { openPair, type OpenPair } from './open-pair.js';
import { Reminding } from './reminding.js';

const DAY = 86_400_000;

let app: TestApp;
let pair: OpenPair;
let rules: Reminding;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  rules = new Reminding(app, pair);
  await app.sql(
    `update trellis.cohort set ends_on = current_date + 90, settings = settings || '{"holidays": [], "blackouts": []}' where id = $1`,
    [pair.cohortId],
  );
}, 60_000);
afterAll(() => app.close());

const ruleOf = async (id: string) =>
  (await ask(pair.coordinator, ReminderRulesDocument, { programId: pair.programId })).reminderRules.find(
    (one) => one.id === id,
  );

it('a look ahead says in which languages words are missing, and a rule that is on keeps them', async () => {
  expect((await rules.preview()).missing).toEqual([]);
  expect((await rules.preview({ subject: {}, body: {} })).missing).toEqual(['EN', 'FR']);
  expect((await rules.preview({ subject: { en: 'A word', fr: ' ' } })).missing).toEqual(['FR']);
  expect((await rules.preview({ audience: 'COORDINATOR', subject: {}, body: {} })).missing).toEqual([]);
  const id = await rules.switchedOn();
  const refused = async (change: Parameters<Reminding['draft']>[0]) => {
    const input = rules.draft({ ...change, id, revision: (await ruleOf(id))?.revision ?? 0 });
    return (await pair.coordinator.send(String(SaveReminderRuleDocument), { input })).errors[0]?.extensions;
  };
  expect(await refused({ subject: {}, body: {} })).toMatchObject({
    ...{ code: 'REMINDER_RULE_INCOMPLETE', field: 'subject.en' },
    args: { locales: 'en, fr' },
  });
  expect(await refused({ body: { en: 'Hello.' } })).toMatchObject({ field: 'body.fr' });
  await rules.discard(id);
});

it('what stands on somebody’s own page is counted as sent, and is no next one', async () => {
  const id = await rules.switchedOn({ channel: 'IN_APP', audience: 'MENTEES', amount: 1 });
  await rules.planned(id, 1);
  expect(await ruleOf(id)).toMatchObject({ sent: 0, nextAt: expect.any(String) });
  await app.moveClock(3 * DAY);
  expect((await ask(pair.asMentee, MyRemindersDocument, {})).myReminders).toHaveLength(1);
  await ask(pair.asMentor, MyRemindersDocument, {});
  expect(await ruleOf(id)).toMatchObject({ planned: 0, sent: 1, nextAt: null });
  await rules.discard(id);
});

it('what is over by its turn is passed over and uses up nobody’s week', async () => {
  const slots = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));
  for (const one of [pair.asMentee, pair.asMentor])
    await ask(one, SaveMyAvailabilityDocument, { input: { timeZone: 'UTC', slots, exceptions: [] } });
  const startsAt = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 6 * DAY).toISOString();
  const { mentorshipId } = pair;
  await ask(pair.asMentee, BookMeetingDocument, {
    input: { mentorshipId, startsAt, minutes: 60, format: 'VIDEO', place: null },
  });
  await app.sql(
    `update trellis.cohort set settings = settings || jsonb_build_object('terms', jsonb_build_array(jsonb_build_object(
       'from', starts_on, 'to', current_date + 7, 'name', '{"en": "A term"}'::jsonb))) where id = $1`,
    [pair.cohortId],
  );
  const meeting = await rules.switchedOn({ trigger: 'MEETING_SOON', unit: 'HOURS', amount: -24, perWeek: 1 });
  const day = await rules.switchedOn({ trigger: 'TERM_END', amount: -1, perWeek: 1 });
  const back = await rules.switchedOn({ trigger: 'TERM_END', amount: 1, perWeek: 1 });
  for (const id of [meeting, day, back]) await rules.planned(id, 2);
  // As after an outage: nobody was at work in between.
  await app.moveClock(9.5 * DAY);
  const skipped = async (id: string) => (await rules.decided(id)).map((row) => row.skipped);
  expect(await skipped(meeting)).toEqual(['already_over', 'already_over']);
  expect(await skipped(day)).toEqual(['already_over', 'already_over']);
  expect(await skipped(back)).toEqual([null, null]);
  const { sentTo } = await ask(pair.coordinator, SentToDocument, { enrolmentId: pair.mentor.id });
  expect(sentTo.filter((one) => one.skipped === 'ALREADY_OVER').map(({ state }) => state)).toEqual([
    'cancelled',
    'cancelled',
  ]);
});
