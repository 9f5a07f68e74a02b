/** Whom a rule means, and what it has to say to them: nobody is asked for what is there already, or is not theirs. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BookMeetingDocument,
  CompleteTaskDocument,
  MoveMeetingDocument,
  PauseMyMatchDocument,
  ResumeMyMatchDocument,
  SaveMyAvailabilityDocument,
  SaveReminderRuleDocument,
  SendMessageDocument,
  TasksDocument,
} from '@trellis/api-client';
import { dayIn, writtenDay } from '@trellis/calendar';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import { noonIn } from '../kit/noon.js';
import { ask, enrol, type Enrolled, pairUp, refusal } from './enrolled-people.js';
import { openPair, type OpenPair } from './open-pair.js';
import { Reminding, type RuleInput } from './reminding.js';

let app: TestApp;
let pair: OpenPair;
let rules: Reminding;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  rules = new Reminding(app, pair);
  await app.sql(
    `update trellis.cohort set starts_on = current_date - 5, ends_on = current_date + 90,
       settings = settings || '{"holidays": [], "blackouts": []}' where id = $1`,
    [pair.cohortId],
  );
}, 60_000);
afterAll(() => app.close());

describe('dates of the cohort', () => {
  const end = { trigger: 'COHORT_END', amount: -35 } as const;

  it('reach those with a match, unless the rule is for everybody', async () => {
    const matched = await rules.preview(end);
    expect(matched.days).toMatchObject([{ people: 2, names: ['Ana Ruiz', 'Mo Adeyemi'] }]);
    const everyone = await rules.preview({ ...end, reach: 'EVERYONE' });
    expect(everyone.days).toMatchObject([{ people: 3, names: ['Ana Ruiz', 'Bo Lind', 'Mo Adeyemi'] }]);
    // Where there is a pair behind it anyway, nobody else can be meant.
    expect((await rules.preview({ reach: 'EVERYONE' })).days).toMatchObject([{ people: 2 }]);
  });

  it('follow a match that rests and goes on, and are one task for those who run the program', async () => {
    const id = await rules.switchedOn(end);
    const task = await rules.switchedOn({ ...end, audience: 'COORDINATOR', subject: {}, body: {} });
    await rules.planned(id, 2);
    await ask(pair.asMentee, PauseMyMatchDocument, { mentorshipId: pair.mentorshipId });
    await rules.planned(id, 0);
    await ask(pair.asMentee, ResumeMyMatchDocument, { mentorshipId: pair.mentorshipId });
    await rules.planned(id, 2);
    expect(await rules.rows(task)).toHaveLength(1);
    await rules.discard(id);
    await rules.discard(task);
  });
});

describe('the day of the first word', () => {
  const first = { trigger: 'FIRST_CONTACT_DUE', amount: -1, audience: 'MENTORS' } as const;
  const text = 'Hello, I look forward to meeting you.';

  beforeAll(() =>
    app.sql('update trellis.mentorship set first_contact_due_on = current_date + 5 where id = $1', [pair.mentorshipId]),
  );

  it('is over for a pair that was in touch: what was planned is called off, and nobody is asked any more', async () => {
    const id = await rules.switchedOn(first);
    await rules.planned(id, 1);
    await ask(pair.asMentee, SendMessageDocument, { input: { mentorshipId: pair.mentorshipId, text } });
    await rules.planned(id, 0);
    expect((await rules.preview(first)).days).toEqual([]);
    await rules.discard(id);
    await app.sql('delete from trellis.mentorship_contact where mentorship_id = $1', [pair.mentorshipId]);
  });

  it('is looked at once more when the mail is made', async () => {
    const id = await rules.switchedOn(first);
    await rules.planned(id, 1);
    // As if planning had not come to it: nothing tells of this row.
    await app.sql(
      `insert into trellis.mentorship_contact (school_id, mentorship_id, first_at, first_how, last_at, last_how)
       select school_id, id, now(), 'said', now(), 'said' from trellis.mentorship where id = $1`,
      [pair.mentorshipId],
    );
    await app.moveClock(5 * 86_400_000);
    expect(await rules.decided(id)).toMatchObject([{ state: 'skipped', skipped: 'no_longer_so', outbox: 'cancelled' }]);
    // Mails of other kinds come when they come.
    expect(app.mailbox.to(pair.mentor.email).filter(({ subject }) => subject === 'A word')).toEqual([]);
    await app.moveClock(0);
    await rules.discard(id);
  });
});

describe('a rule that nobody would get', () => {
  it('says when the next one would, where that is known', async () => {
    const [cohort] = await app.sql<{ day: string }>(
      `select (ends_on - 3)::text as day from trellis.cohort where id = $1`,
      [pair.cohortId],
    );
    const end = { trigger: 'COHORT_END', amount: -3 } as const;
    expect(await rules.preview(end)).toMatchObject({ days: [], nextOn: cohort?.day, reader: null });
    expect(await rules.preview({ ...end, audience: 'COORDINATOR', body: {}, subject: {} })).toMatchObject({
      ...{ days: [], nextOn: cohort?.day },
    });
    // Nobody's day: the beginning is over.
    expect(await rules.preview({ trigger: 'COHORT_START', amount: 0 })).toMatchObject({ days: [], nextOn: null });
    // In sight already.
    expect(await rules.preview({ ...end, amount: -60 })).toMatchObject({ days: [{ people: 2 }], nextOn: null });
  });
});

describe('a task about a pair', () => {
  const tasks = async () =>
    (await ask(pair.coordinator, TasksDocument, { filter: { scope: 'MINE' } })).school.tasks.nodes.filter(
      ({ code }) => code === 'REMINDER_TURN',
    );

  it('is one while it is open: what comes due on another day joins it', async () => {
    const [twice] = (await enrol(app, pair.cohortId, [{ role: 'mentee', name: 'Di Second' }])) as [Enrolled];
    const second = await pairUp(app, twice, pair.mentor);
    await app.sql(`update trellis.mentorship set published_at = now() + interval '2 days' where id = $1`, [second]);
    const words = { subject: { en: 'A pair', fr: 'Un jumelage' }, body: {} };
    const id = await rules.switchedOn({ trigger: 'PUBLISHED', amount: 2, audience: 'COORDINATOR', ...words });
    await eventually('both planned', async () => ((await rules.rows(id)).length === 2 ? true : undefined));
    await app.moveClock(noonIn(2));
    const [first] = await eventually('a task', async () => ((await tasks()).length > 0 ? tasks() : undefined));
    expect(first).toMatchObject({ args: { count: 1 }, pairs: [{ id: pair.mentorshipId }] });
    await app.moveClock(noonIn(4));
    await rules.decided(id);
    expect(await tasks()).toMatchObject([
      { id: first?.id, args: { count: 2 }, pairs: [{ id: pair.mentorshipId }, { id: second }] },
    ]);
    await ask(pair.coordinator, CompleteTaskDocument, { id: first?.id ?? '' });
    await rules.discard(id);
    await app.moveClock(0);
  });
});

describe('a meeting to come', () => {
  const LINK = 'https://video.example/room?key=s3cret&with=two';
  const soon: Partial<RuleInput> = {
    ...{ trigger: 'MEETING_SOON', unit: 'HOURS', amount: -24, name: 'Soon' },
    body: { en: 'On {{date}} at {{time}}.\n{{place}}', fr: 'Le {{date}}, à {{time}}.\n{{place}}' },
  };
  const slots = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));
  const at = (day: number, hour: string): string =>
    `${new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10)}T${hour}:30:00.000Z`;
  const zoned = (moment: string, timeZone: string, locale: string): string =>
    new Intl.DateTimeFormat(locale, {
      ...{ hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone, timeZoneName: 'short' },
    }).format(new Date(moment));

  it('is told with its hour by one’s own clocks, and how they meet; to nobody else', async () => {
    for (const [one, timeZone] of [
      [pair.asMentee, 'America/Vancouver'],
      [pair.asMentor, 'America/Halifax'],
    ] as const)
      await ask(one, SaveMyAvailabilityDocument, { input: { timeZone, slots, exceptions: [] } });
    // What two keep between them is nobody’s task, and no subject.
    const task = rules.draft({ ...soon, audience: 'COORDINATOR', subject: {} });
    expect(await refusal(pair.coordinator, SaveReminderRuleDocument, { input: task })).toBe('PLACEHOLDER_INVALID');
    const subject = rules.draft({ ...soon, subject: { en: '{{place}}', fr: '{{time}}' } });
    expect(await refusal(pair.coordinator, SaveReminderRuleDocument, { input: subject })).toBe('PLACEHOLDER_INVALID');
    const other = rules.draft({ trigger: 'PUBLISHED', body: { en: '{{time}}', fr: '{{place}}' } });
    expect(await refusal(pair.coordinator, SaveReminderRuleDocument, { input: other })).toBe('PLACEHOLDER_INVALID');

    // Late enough in the day that the day is not the same on everybody’s clocks.
    const [evening, night] = [at(4, '03'), at(6, '04')];
    const meeting = { minutes: 60, format: 'VIDEO', place: LINK } as const;
    const { bookMeeting } = await ask(pair.asMentor, BookMeetingDocument, {
      input: { mentorshipId: pair.mentorshipId, startsAt: evening, ...meeting },
    });
    const { body, days } = await rules.preview(soon);
    expect(days).toMatchObject([{ people: 2 }]);
    expect(body.en).toMatch(/^On .+ at (19|20|23|0|00):30 .+\.\n\[the place or the link/);
    expect(JSON.stringify(body)).not.toContain('video.example');

    const id = await rules.switchedOn(soon);
    await rules.planned(id, 2);
    await ask(pair.asMentee, MoveMeetingDocument, {
      input: { id: bookMeeting.toCome[0]?.id ?? '', startsAt: night, ...meeting },
    });
    await eventually('moved', async () => {
      const [first] = await rules.rows(id);
      return first?.due_at.toISOString() === at(5, '04') ? true : undefined;
    });
    await app.moveClock(Date.parse(at(5, '05')) - Date.now());
    await rules.decided(id);
    const said = (email: string) =>
      eventually('the mail', () =>
        app.mailbox.to(email).find(({ subject: one }) => one === 'A word' || one === 'Un mot'),
      );
    const [french, english] = [await said(pair.mentee.email), await said(pair.mentor.email)];
    expect(french.text).toContain(
      `Le ${writtenDay('fr', dayIn(new Date(night), 'America/Vancouver'))}, à ${zoned(night, 'America/Vancouver', 'fr-CA')}.`,
    );
    expect(french.text).toContain(`Par vidéo\u00a0: ${LINK}`);
    expect(english.text).toContain(`at ${zoned(night, 'America/Halifax', 'en-CA')}.\nBy video: ${LINK}`);
    expect(english.html).toContain('key=s3cret&amp;with=two');
    await rules.discard(id);
  });
});
