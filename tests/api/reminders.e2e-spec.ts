import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BookMeetingDocument,
  CancelMeetingDocument,
  ChooseNotificationDocument,
  DiscardReminderRuleDocument,
  LogMeetingDocument,
  MoveMeetingDocument,
  MyRemindersDocument,
  PauseMyMatchDocument,
  ResumeMyMatchDocument,
  ReminderPreviewDocument,
  ReminderRulesDocument,
  SaveMyAvailabilityDocument,
  SaveReminderRuleDocument,
  type SaveReminderRuleMutationVariables,
  SentToDocument,
  SettleReminderDocument,
  StartRemindersDocument,
  SwitchReminderRuleDocument,
  TasksDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import { invite, openSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, pairUp, refusal } from './enrolled-people.js';
import { openPair, type OpenPair } from './open-pair.js';

type Input = SaveReminderRuleMutationVariables['input'];

const DAY = 86_400_000;

/** The days on which the program asks nothing of anyone. */
const freeDays = (blackouts: { from: string; to: string }[]): Promise<unknown> =>
  app.sql('update trellis.cohort set settings = settings || $2::jsonb where id = $1', [
    pair.cohortId,
    JSON.stringify({ holidays: [], blackouts: blackouts.map((span) => ({ ...span, name: { en: 'Exams' } })) }),
  ]);

let app: TestApp;
let pair: OpenPair;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  // No day is free until a test says so.
  await freeDays([]);
}, 60_000);
afterAll(() => app.close());

const draft = (change: Partial<Input> = {}): Input => ({
  programId: pair.programId,
  name: 'A first word',
  trigger: 'PUBLISHED',
  amount: 3,
  unit: 'DAYS',
  audience: 'BOTH',
  channel: 'MAIL',
  subject: { en: 'News of {{program.name}}', fr: 'Nouvelles : {{program.name}}' },
  body: {
    en: 'Hello {{person.name}},\n\n{{others.names}} <b>waits</b>.',
    fr: 'Bonjour {{person.name}}, voici {{others.names}}.',
  },
  at: '09:00',
  digest: false,
  ...change,
});

async function written(change: Partial<Input> = {}): Promise<{ id: string; revision: number }> {
  return (await ask(pair.coordinator, SaveReminderRuleDocument, { input: draft(change) })).saveReminderRule;
}
async function switchedOn(change: Partial<Input> = {}): Promise<string> {
  const { id, revision } = await written(change);
  await ask(pair.coordinator, SwitchReminderRuleDocument, { ruleId: id, revision, on: true });
  return id;
}
const rule = async (id: string) =>
  (await ask(pair.coordinator, ReminderRulesDocument, { programId: pair.programId })).reminderRules.find(
    (one) => one.id === id,
  );
const planned = (id: string, count: number) =>
  eventually(`${count} planned`, async () => ((await rule(id))?.planned === count ? true : undefined));
const discard = (ruleId: string) => ask(pair.coordinator, DiscardReminderRuleDocument, { ruleId });
/** Rows of what is planned by a rule, in the order in which it is due. */
const rows = (id: string) =>
  app.sql<{ due_at: Date; state: string; skipped: string | null; outbox: string | null }>(
    `select r.due_at, r.state, r.skipped, o.state as outbox from trellis.reminder r
     left join trellis.outbox o on o.school_id = r.school_id and o.id = r.outbox_id where r.rule_id = $1 order by r.due_at`,
    [id],
  );

describe('a rule', () => {
  it('is tried on real people before anything is written', async () => {
    const { reminderPreview } = await ask(pair.coordinator, ReminderPreviewDocument, { input: draft() });
    expect(reminderPreview).toMatchObject({ leftOut: 0, neverWrittenTo: 0, most: 2, asks: false });
    expect(reminderPreview.days).toMatchObject([{ people: 2, names: ['Ana Ruiz', 'Mo Adeyemi'] }]);
    expect(reminderPreview.body.fr).toMatch(/^Bonjour .+, voici .+\.$/);
    expect((await rule('any')) ?? null).toBeNull();
  });

  it('refuses a place nobody can fill, a pair’s names in a subject, and what does not fit', async () => {
    const refused = (change: Partial<Input>) =>
      refusal(pair.coordinator, SaveReminderRuleDocument, { input: draft(change) });
    expect(await refused({ body: { en: 'Hello {{person.grade}}' } })).toBe('PLACEHOLDER_INVALID');
    expect(await refused({ subject: { en: 'About {{others.names}}' } })).toBe('PLACEHOLDER_INVALID');
    expect(await refused({ trigger: 'COHORT_START', body: { en: '{{others.names}}' } })).toBe('PLACEHOLDER_INVALID');
    expect(await refused({ amount: -1 })).toBe('REMINDER_AMOUNT');
    expect(await refused({ quietFrom: '20:00', quietTo: '20:00' })).toBe('REMINDER_HOURS');
    // Half of them is no quiet time: it is said instead of left out.
    expect(await refused({ quietFrom: '20:00' })).toBe('REMINDER_HOURS');
    expect(await refused({ quietTo: '08:00', quietFrom: null })).toBe('REMINDER_HOURS');
    const times = { timeZone: 'UTC', slots: [{ day: 1, from: 600, to: 500 }], exceptions: [] };
    const backwards = await pair.asMentee.send(String(SaveMyAvailabilityDocument), { input: times });
    expect(backwards.errors[0]?.extensions).toMatchObject({ args: { problem: 'BACKWARDS', entry: 'slots' } });
    const { errors } = await pair.coordinator.send(String(SaveReminderRuleDocument), { input: draft({ at: '25:00' }) });
    expect(errors[0]).toMatchObject({
      ...{ message: expect.stringContaining('at: a time of day as HH:MM'), path: ['saveReminderRule'] },
      extensions: { code: 'INPUT_INVALID', args: { problem: 'NOT_TIME', entry: 'at' } },
    });
    expect(await refused({ subject: { en: 'x'.repeat(151) } })).toBe('INPUT_INVALID');
    // A share of what is asked for is no day to count from.
    expect(await refused({ trigger: 'REQUIREMENT_DUE', amount: -50, unit: 'PERCENT' as 'DAYS' })).toBe('QUERY_INVALID');
    // What is counted from the past has no date that could be named.
    expect(await refused({ body: { en: 'On {{date}}' } })).toBe('PLACEHOLDER_INVALID');
    const { id, revision } = await written({ body: { en: 'Only English' } });
    const on = { ruleId: id, revision, on: true };
    expect(await refusal(pair.coordinator, SwitchReminderRuleDocument, on)).toBe('REMINDER_RULE_INCOMPLETE');
    expect(await refusal(pair.coordinator, SwitchReminderRuleDocument, { ...on, revision: 9 })).toBe(
      'REMINDER_RULE_CHANGED',
    );
    await discard(id);
  });

  it('plans ahead; whoever pauses is left in peace, and what moved is planned anew', async () => {
    const id = await switchedOn();
    await planned(id, 2);
    const [first] = await rows(id);
    expect(first?.due_at.getTime()).toBeGreaterThan(Date.now() + 2 * DAY);
    await ask(pair.coordinator, SaveReminderRuleDocument, {
      input: draft({ id, revision: (await rule(id))?.revision ?? 0, amount: 5 }),
    });
    await eventually('moved by two days', async () => {
      const [moved] = await rows(id);
      return moved && first && moved.due_at.getTime() > first.due_at.getTime() + DAY ? true : undefined;
    });
    await ask(pair.asMentee, PauseMyMatchDocument, { mentorshipId: pair.mentorshipId });
    await planned(id, 0);
    await ask(pair.asMentee, ResumeMyMatchDocument, { mentorshipId: pair.mentorshipId });
    await planned(id, 2);
    await discard(id);
  });
});

describe('when its day comes', () => {
  it('goes once to each, in their language, as text, with a way to have no more; the ledger says so', async () => {
    const id = await switchedOn();
    await planned(id, 2);
    const had = (email: string): number => app.mailbox.to(email).length;
    const [before, after] = [had(pair.mentee.email) + 1, had(pair.mentor.email) + 1];
    await app.moveClock(4 * DAY);
    const french = await app.mailbox.next(pair.mentee.email, before);
    const english = await app.mailbox.next(pair.mentor.email, after);
    expect(french.text).toContain('Bonjour Ana Ruiz, voici Mo Adeyemi.');
    expect(english.subject).toBe('News of Mentorship program');
    expect(english.html).toContain('Ana Ruiz &lt;b&gt;waits&lt;/b&gt;');
    expect(english.text).not.toContain('{{');
    expect(english.parsed.headers.get('list')).toMatchObject({ unsubscribe: { url: expect.any(String) } });
    await eventually('written down', async () => ((await rule(id))?.sent === 2 ? true : undefined));
    const { sentTo } = await ask(pair.coordinator, SentToDocument, { enrolmentId: pair.mentor.id });
    expect(sentTo[0]).toMatchObject({ kind: 'reminder', rule: 'A first word', state: 'sent' });
    await discard(id);
  });

  it('a scanner that opens the address changes nothing; the POST of a mail program does, without a session', async () => {
    const [mail] = app.mailbox.to(pair.mentor.email).slice(-1);
    const list = mail?.parsed.headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
    const address = `${app.url}${new URL(list?.unsubscribe?.url ?? '').pathname}`;
    const page = await fetch(address);
    expect(await page.text()).toContain('<form method="post">');
    const choice = () =>
      app.sql('select allowed from trellis.notification_choice where member_id = $1', [pair.mentor.memberId]);
    expect(await choice()).toEqual([]);
    const posted = await fetch(address, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    expect(posted.status).toBe(200);
    expect(await choice()).toEqual([{ allowed: false }]);
    expect((await fetch(`${address.slice(0, -4)}AAAA`, { method: 'POST' })).status).toBe(404);
    const elsewhere = await openSchool(app);
    const token = new URL(address).pathname.split('/').at(-1) ?? '';
    expect((await fetch(`${app.url}/s/${elsewhere.slug}/unsubscribe/${token}`, { method: 'POST' })).status).toBe(404);
  });

  it('on one’s own page: stands there until put away, for oneself alone', async () => {
    const id = await switchedOn({ amount: 5, channel: 'IN_APP', audience: 'MENTEES' });
    await planned(id, 1);
    expect((await ask(pair.asMentee, MyRemindersDocument, {})).myReminders).toEqual([]);
    await app.moveClock(6 * DAY);
    const [mine] = (await ask(pair.asMentee, MyRemindersDocument, {})).myReminders;
    expect(mine).toMatchObject({ mentorshipId: pair.mentorshipId, trigger: 'PUBLISHED' });
    const put = { reminderId: mine?.id ?? '' };
    expect(await refusal(pair.asMentor, SettleReminderDocument, put)).toBe('NOT_FOUND');
    await ask(pair.asMentee, SettleReminderDocument, put);
    expect((await ask(pair.asMentee, MyRemindersDocument, {})).myReminders).toEqual([]);
    await discard(id);
  });

  it('leaves out who wants none and says so; brings several of a day in one mail; stops at so many a week', async () => {
    const { reminderPreview } = await ask(pair.coordinator, ReminderPreviewDocument, {
      input: draft({ amount: 7, digest: true }),
    });
    expect(reminderPreview).toMatchObject({ leftOut: 1, most: 1 });
    const before = app.mailbox.to(pair.mentee.email).length;
    const ids = [
      await switchedOn({ amount: 7, digest: true, name: 'One' }),
      await switchedOn({ amount: 7, digest: true, name: 'Two', body: { en: 'And this.', fr: 'Et ceci.' } }),
      await switchedOn({ amount: 8, perWeek: 1, name: 'Three' }),
    ];
    for (const id of ids) await planned(id, 2);
    await app.moveClock(9 * DAY);
    const mail = await app.mailbox.next(pair.mentee.email, before + 1);
    expect(mail.text).toContain('voici Mo Adeyemi.\n\nEt ceci.');
    const [one, , three] = ids as [string, string, string];
    await eventually('the third decided', async () =>
      (await rows(three)).every(({ state }) => state === 'skipped') ? true : undefined,
    );
    const skips = async (id: string) => (await rows(id)).map(({ skipped }) => skipped).sort();
    expect(await skips(three)).toEqual(['enough_this_week', 'switched_off']);
    expect(await skips(one)).toEqual([null, 'switched_off'].sort());
    expect(app.mailbox.to(pair.mentee.email)).toHaveLength(before + 1);
    for (const id of ids) await discard(id);
  });

  it('for those who run the program it is one task a day, in the rule’s words, with the pairs it is about', async () => {
    const task: Partial<Input> = {
      ...{ amount: 10, audience: 'COORDINATOR' as const, name: 'Look at the pairs' },
      subject: { en: 'How are they in {{cohort.name}}?', fr: 'Comment vont-ils?' },
      body: { en: 'Ask them how {{program.name}} goes.', fr: 'Demandez-leur.' },
    };
    expect(
      await refusal(pair.coordinator, SaveReminderRuleDocument, { input: draft({ audience: 'COORDINATOR' }) }),
    ).toBe('PLACEHOLDER_INVALID');
    const [twice] = (await enrol(app, pair.cohortId, [{ role: 'mentee', name: 'Di Second' }])) as [Enrolled];
    const second = await pairUp(app, twice, pair.mentor);
    const { reminderPreview } = await ask(pair.coordinator, ReminderPreviewDocument, { input: draft(task) });
    expect(reminderPreview).toMatchObject({ days: [{ people: 2 }], reader: null });
    expect(reminderPreview.body.en).toBe('Ask them how Mentorship program goes.');
    const id = await switchedOn(task);
    await eventually('both planned', async () => ((await rows(id)).length === 2 ? true : undefined));
    await app.moveClock(11 * DAY);
    const found = await eventually('a task', async () => {
      const { school } = await ask(pair.coordinator, TasksDocument, { filter: { scope: 'MINE' } });
      const tasks = school.tasks.nodes.filter(({ code }) => code === 'REMINDER_TURN');
      return tasks.length > 0 ? tasks : undefined;
    });
    expect(found).toMatchObject([
      {
        args: { count: 2, subject_en: expect.stringMatching(/^How are they in .+\?$/), text_fr: 'Demandez-leur.' },
        pairs: [
          { id: pair.mentorshipId, names: 'Mo Adeyemi, Ana Ruiz' },
          { id: second, names: 'Mo Adeyemi, Di Second' },
        ],
      },
    ]);
    expect((await rows(id)).map(({ state }) => state)).toEqual(['done', 'done']);
    await discard(id);
    await app.sql('delete from trellis.mentorship where id = $1', [second]);
    await app.sql('delete from trellis.enrolment where id = $1', [twice.id]);
  });
});

describe('the months of a pair', () => {
  const at = (days: number): string =>
    new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + days * DAY).toISOString();
  const meeting = { minutes: 60, format: 'VIDEO', place: null } as const;
  const due = (id: string, when: number) =>
    eventually('due then', async () =>
      (await rows(id)).every(({ due_at: one }) => one.getTime() === when) ? true : undefined,
    );

  beforeAll(async () => {
    await app.moveClock(12 * DAY);
  });

  it('a reminder of a meeting moves with it and is gone with it; what comes after the last one waits for that', async () => {
    const slots = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));
    for (const one of [pair.asMentee, pair.asMentor])
      await ask(one, SaveMyAvailabilityDocument, { input: { timeZone: 'UTC', slots, exceptions: [] } });
    const soon = { trigger: 'MEETING_SOON', unit: 'HOURS' } as const;
    expect(await refusal(pair.coordinator, SaveReminderRuleDocument, { input: draft({ ...soon, amount: 24 }) })).toBe(
      'REMINDER_AMOUNT',
    );
    const before = await switchedOn({ ...soon, amount: -24 });
    const after = await switchedOn({ trigger: 'MEETING_UNSAID', amount: 2, audience: 'MENTEES' });
    const none = await switchedOn({ trigger: 'NO_MEETING_BOOKED', amount: 20, audience: 'MENTORS' });
    await planned(none, 1);
    const [first] = await rows(none);
    const { bookMeeting } = await ask(pair.asMentor, BookMeetingDocument, {
      input: { mentorshipId: pair.mentorshipId, startsAt: at(20), ...meeting },
    });
    const id = bookMeeting.toCome[0]?.id ?? '';
    await planned(before, 2);
    await due(before, Date.parse(at(19)));
    await planned(after, 1);
    await ask(pair.asMentee, MoveMeetingDocument, { input: { id, startsAt: at(25), ...meeting } });
    await due(before, Date.parse(at(24)));
    await eventually('later', async () => {
      const [moved] = await rows(none);
      return moved && first && moved.due_at.getTime() > first.due_at.getTime() + 20 * DAY ? true : undefined;
    });
    await ask(pair.asMentor, CancelMeetingDocument, { input: { id, following: false } });
    for (const rule of [before, after]) {
      await planned(rule, 0);
      await discard(rule);
    }
    await planned(none, 1);
    await discard(none);
  });

  it('asks for a signature that is missing, and for what the program still asks until it is there', async () => {
    const unsigned = await switchedOn({ trigger: 'AGREEMENT_UNSIGNED', amount: 30 });
    await planned(unsigned, 2);
    await discard(unsigned);
    const missing = await switchedOn({ trigger: 'REQUIREMENT_DUE', amount: -10 });
    const open = await eventually('planned', async () => (await rows(missing)).length || undefined);
    await ask(pair.asMentee, LogMeetingDocument, {
      input: { mentorshipId: pair.mentorshipId, startsAt: at(1), minutes: 180, format: 'PHONE' },
    });
    // This period is done; those to come are not.
    await planned(missing, open - 2);
    await discard(missing);
  });
});

describe('whoever is to be left in peace', () => {
  let untold: Enrolled;

  beforeAll(async () => {
    await ask(pair.asMentor, ChooseNotificationDocument, { kind: 'REMINDER', allowed: true });
    [untold] = (await enrol(app, pair.cohortId, [{ role: 'mentee', name: 'Cy Untold' }])) as [Enrolled];
    await pairUp(app, untold, pair.mentor);
  });
  afterAll(() => freeDays([]));

  it('a mentor of two is written to once, of both; nobody is who was never written to', async () => {
    const { reminderPreview } = await ask(pair.coordinator, ReminderPreviewDocument, { input: draft({ amount: 14 }) });
    expect(reminderPreview).toMatchObject({
      ...{ leftOut: 0, neverWrittenTo: 1 },
      days: [{ people: 2, names: ['Ana Ruiz', 'Mo Adeyemi'] }],
    });
    const id = await switchedOn({ amount: 13 });
    await planned(id, 3);
    // What was called off leaves nothing behind that would part the two again.
    await ask(pair.coordinator, SaveReminderRuleDocument, {
      input: draft({ id, revision: (await rule(id))?.revision ?? 0, amount: 14 }),
    });
    await ask(pair.asMentee, PauseMyMatchDocument, { mentorshipId: pair.mentorshipId });
    await planned(id, 2);
    await ask(pair.asMentee, ResumeMyMatchDocument, { mentorshipId: pair.mentorshipId });
    await planned(id, 3);
    // Mails of other kinds (the pause is told too) come when they come.
    const news = () => app.mailbox.to(pair.mentor.email).filter(({ subject }) => subject?.startsWith('News of'));
    const before = news().length;
    await app.moveClock(15 * DAY);
    const mail = await eventually('the mail', () => news()[before]);
    expect(mail.text).toContain('Ana Ruiz, Cy Untold <b>waits</b>');
    await eventually('all decided', async () =>
      (await rows(id)).every(({ state }) => state !== 'planned') ? true : undefined,
    );
    expect((await rows(id)).flatMap(({ skipped }) => skipped ?? [])).toEqual(['never_written_to']);
    expect(app.mailbox.to(untold.email)).toEqual([]);
    await eventually('handed over', async () =>
      (await rows(id)).filter(({ outbox }) => outbox === 'sent').length === 3 ? true : undefined,
    );
    expect(news()).toHaveLength(before + 1);
    await discard(id);
  });

  it('on one’s own page too: once for both, and put away as one', async () => {
    const id = await switchedOn({ amount: 16, channel: 'IN_APP', audience: 'MENTORS' });
    await planned(id, 1);
    await app.moveClock(17 * DAY);
    const { myReminders: mine } = await ask(pair.asMentor, MyRemindersDocument, {});
    expect(mine).toMatchObject([{ body: expect.stringContaining('Ana Ruiz, Cy Untold') }]);
    await ask(pair.asMentor, SettleReminderDocument, { reminderId: mine[0]?.id ?? '' });
    expect((await ask(pair.asMentor, MyRemindersDocument, {})).myReminders).toEqual([]);
    await discard(id);
  });

  it('on one’s own page it goes when its cause does, and at the latest after two weeks', async () => {
    const id = await switchedOn({ amount: 18, channel: 'IN_APP', audience: 'MENTEES', body: { en: 'Hm', fr: 'Hm' } });
    await eventually('planned', async () => ((await rows(id)).length === 2 ? true : undefined));
    const mine = async () => (await ask(pair.asMentee, MyRemindersDocument, {})).myReminders.length;
    expect(await mine()).toBe(0);
    await app.moveClock(19 * DAY);
    expect(await mine()).toBe(1);
    await app.sql(`update trellis.mentorship set state = 'paused' where id = $1`, [pair.mentorshipId]);
    expect(await mine()).toBe(0);
    await app.sql(`update trellis.mentorship set state = 'active' where id = $1`, [pair.mentorshipId]);
    expect(await mine()).toBe(1);
    await app.sql(`update trellis.reminder set due_at = due_at - interval '14 days' where rule_id = $1`, [id]);
    expect(await mine()).toBe(0);
    await discard(id);
  });

  it('nobody is asked on a day on which the program asks nothing: the look ahead shows the real day', async () => {
    const look = async (): Promise<string | undefined> =>
      (await ask(pair.coordinator, ReminderPreviewDocument, { input: draft({ amount: 20 }) })).reminderPreview.days[0]
        ?.on;
    const asked = (await look()) ?? '';
    const day = (after: number): string => new Date(Date.parse(asked) + after * DAY).toISOString().slice(0, 10);
    await freeDays([{ from: asked, to: day(4) }]);
    expect(await look()).toBe(day(5));
  });
});

it('asks again before it reaches more than 500 at once, and waits with nothing planned when a cohort grew', async () => {
  await enrol(
    app,
    pair.cohortId,
    Array.from({ length: 501 }, (_, at) => ({ role: 'mentee' as const, name: `Person ${at}` })),
  );
  await app.sql(
    `update trellis.cohort set starts_on = current_date + 200, ends_on = current_date + 300 where id = $1`,
    [pair.cohortId],
  );
  const { id, revision } = await written({
    ...{ trigger: 'COHORT_START', reach: 'EVERYONE', amount: -2 },
    body: { en: 'Soon', fr: 'Bientôt' },
  });
  const on = { ruleId: id, revision, on: true };
  expect(await refusal(pair.coordinator, SwitchReminderRuleDocument, on)).toBe('REMINDER_TO_MANY');
  await ask(pair.coordinator, SwitchReminderRuleDocument, { ...on, people: 505 });
  await planned(id, 505);
  await enrol(
    app,
    pair.cohortId,
    Array.from({ length: 120 }, (_, at) => ({ role: 'mentee' as const, name: `Late ${at}` })),
  );
  await ask(pair.coordinator, SaveReminderRuleDocument, {
    input: draft({
      id,
      revision: revision + 1,
      ...{ trigger: 'COHORT_START', reach: 'EVERYONE' },
      amount: -2,
      body: { en: 'Soon', fr: 'Bientôt' },
    }),
  });
  // Those who came are fewer than anybody asks about: it is all of them together that counts.
  await eventually('the rule waits', async () => ((await rule(id))?.state === 'WAITING' ? true : undefined));
  expect(await rule(id)).toMatchObject({ planned: 0 });
});

it('starts with a considerate set, and is nobody else’s to read or write', async () => {
  const left = (await ask(pair.coordinator, ReminderRulesDocument, { programId: pair.programId })).reminderRules;
  for (const { id } of left) await discard(id);
  const { startReminders } = await ask(pair.coordinator, StartRemindersDocument, { programId: pair.programId });
  expect(startReminders.filter(({ state }) => state === 'ON')).toHaveLength(13);
  const [first] = startReminders;
  const stranger = await invite(app, await openSchool(app), 'COORDINATOR');
  const on = { ruleId: first?.id ?? '', revision: 1, on: false };
  expect(await refusal(stranger, SwitchReminderRuleDocument, on)).toBe('NOT_FOUND');
  expect(await refusal(pair.asMentor, SwitchReminderRuleDocument, on)).toBe('FORBIDDEN');
  expect(await refusal(pair.asMentee, ReminderRulesDocument, { programId: pair.programId })).toBe('FORBIDDEN');
  expect(await refusal(pair.asMentor, SentToDocument, { enrolmentId: pair.mentee.id })).toBe('FORBIDDEN');
  expect(await refusal(stranger, SentToDocument, { enrolmentId: pair.mentee.id })).toBe('NOT_FOUND');
  await ask(pair.asMentor, ChooseNotificationDocument, { kind: 'REMINDER', allowed: true });
});
