/** One conversation: agreed on, moved, called off, reminded of, held; and over with its cohort or with somebody's leaving. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  AcceptMeetingDocument,
  AnswerConversationDocument,
  AskForConversationDocument,
  BookMeetingDocument,
  CancelMeetingDocument,
  CloseCohortDocument,
  EraseMeDocument,
  LogMeetingDocument,
  MeetingTimesDocument,
  MoveMeetingDocument,
  MyConversationsDocument,
  MyMeetingsDocument,
  OfferConversationsDocument,
  ProposeMeetingDocument,
  SaveMyAvailabilityDocument,
  SayMeetingDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool, PASSWORD } from '../kit/people.js';
import { textOfPdf } from '../kit/pdf-text.js';
import { ask, enrol, type Enrolled, refusal, signInAs } from './enrolled-people.js';
import { bothRead, fileIn, mailsHad, nextInvitation } from './invitations.js';
import { openPair, type OpenPair } from './open-pair.js';

const DAY = 24 * 60 * 60 * 1000;
const details = { minutes: 30, format: 'PHONE', place: '514 555 0100' } as const;

interface Talk {
  id: string;
  mentee: Enrolled;
  browser: Browser;
}

let app: TestApp;
let pair: OpenPair;
/** Of people who wait, with Mo, who has a mentee of his own. */
let cy: Talk;
let dee: Talk;
let eve: Talk;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  await app.sql(
    `update trellis.cohort set settings = settings || '{"holidays": [], "blackouts": []}', starts_on = current_date - 30,
       ends_on = current_date + 200 where id = $1`,
    [pair.cohortId],
  );
  await ask(pair.asMentor, OfferConversationsDocument, { input: { enrolmentId: pair.mentor.id, most: 3 } });
  const people = await enrol(app, pair.cohortId, [
    { role: 'mentee', name: 'Cy Hart', locale: 'fr' },
    { role: 'mentee', name: 'Dee Moss' },
    { role: 'mentee', name: 'Eve Long' },
  ]);
  [cy, dee, eve] = (await Promise.all(people.map(asked))) as [Talk, Talk, Talk];
  for (const browser of [pair.asMentor, cy.browser, dee.browser, eve.browser])
    await ask(browser, SaveMyAvailabilityDocument, {
      input: {
        timeZone: 'America/Toronto',
        slots: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 9 * 60, to: 20 * 60 })),
        exceptions: [],
      },
    });
}, 90_000);

afterAll(() => app.close());

async function asked(mentee: Enrolled): Promise<Talk> {
  const browser = await signInAs(app, pair.school.slug, mentee);
  const input = { enrolmentId: mentee.id, mentorId: pair.mentor.id, note: 'Residency' };
  const { askForConversation } = await ask(browser, AskForConversationDocument, { input });
  return { id: askForConversation.conversations[0]?.id ?? '', mentee, browser };
}

const first = <T>(list: readonly T[]): T => {
  if (list[0] === undefined) throw new Error('There is none.');
  return list[0];
};
const accept = ({ id }: Talk) => ask(pair.asMentor, AnswerConversationDocument, { input: { id, accept: true } });
const mine = async (browser: Browser, { id }: Talk) =>
  (await ask(browser, MyMeetingsDocument, { mentorshipId: id })).myMeetings;
const times = async (browser: Browser, { id }: Talk) =>
  (await ask(browser, MeetingTimesDocument, { input: { mentorshipId: id, minutes: details.minutes } })).meetingTimes;
/** A common time more than a day ahead, of which a reminder can be owed. */
const later = async (browser: Browser, talk: Talk): Promise<string> =>
  first((await times(browser, talk)).times.filter((time) => Date.parse(time) > Date.now() + 2 * DAY));
const book = async (talk: Talk): Promise<{ id: string; startsAt: string }> => {
  const startsAt = await later(talk.browser, talk);
  const input = { mentorshipId: talk.id, startsAt, ...details };
  const { toCome } = (await ask(talk.browser, BookMeetingDocument, { input })).bookMeeting;
  return { id: first(toCome).id, startsAt };
};
const cancel = (browser: Browser, id: string) =>
  ask(browser, CancelMeetingDocument, { input: { id, following: false, reason: null } });
const record = async (): Promise<string> => {
  const path = `/s/${pair.school.slug}/files/mentoring/record.pdf`;
  const file = await fetch(`${app.url}${path}`, { headers: { cookie: pair.asMentor.cookie ?? '' } });
  expect(file.status).toBe(200);
  return textOfPdf(Buffer.from(await file.arrayBuffer()));
};

it('has nothing to be agreed on before the mentor says yes', async () => {
  for (const browser of [cy.browser, pair.asMentor])
    expect(await refusal(browser, MyMeetingsDocument, { mentorshipId: cy.id })).toBe('NOT_FOUND');
  await accept(cy);
  expect(await mine(cy.browser, cy)).toMatchObject({ names: ['Mo Adeyemi'], open: true, proposed: [], toCome: [] });
  expect(await mine(pair.asMentor, cy)).toMatchObject({ names: ['Cy Hart'], open: true });
  expect((await times(cy.browser, cy)).times.length).toBeGreaterThan(3);
});

it('is offered, accepted, moved and called off; calendars take in each step, and a title gives nothing away', async () => {
  const [toCy, toMo] = [await mailsHad(app, cy.mentee.email), await mailsHad(app, pair.mentor.email)];
  const [a = '', b = ''] = (await times(pair.asMentor, cy)).times;
  const offer = { mentorshipId: cy.id, times: [a, b], ...details };
  const { id } = first((await ask(pair.asMentor, ProposeMeetingDocument, { input: offer })).proposeMeeting.proposed);
  const offered = await app.mailbox.next(cy.mentee.email, toCy + 1);
  expect(offered.subject).toBe('Votre programme de mentorat a des nouvelles pour vous');
  expect(offered.links.some((link) => link.includes(`/conversations/${cy.id}`))).toBe(true);
  await ask(cy.browser, AcceptMeetingDocument, { input: { id, startsAt: b } });
  const booked = await nextInvitation(app, pair.mentor.email, toMo + 1);
  expect(booked.mail.text).toContain('Cy Hart');
  const read = bothRead(booked.text);
  expect(read).toMatchObject({ method: 'REQUEST', sequence: 0, start: b });
  expect(booked.text).not.toMatch(/Cy Hart|conversation/i);
  const own = await nextInvitation(app, cy.mentee.email, toCy + 2);
  expect(own.mail.text).toContain('Mo Adeyemi');
  expect(own.text).toContain('SUMMARY:Rencontre\r\n');

  const startsAt = await later(pair.asMentor, cy);
  await ask(pair.asMentor, MoveMeetingDocument, { input: { id, startsAt, ...details, minutes: 45 } });
  const moved = await nextInvitation(app, cy.mentee.email, toCy + 3);
  expect(bothRead(moved.text)).toEqual({ method: 'REQUEST', uid: read.uid, sequence: 1, start: startsAt });
  // What is booked here is no free time in the mentor's own match either.
  const input = { mentorshipId: pair.mentorshipId, startsAt, ...details };
  expect(await refusal(pair.asMentor, BookMeetingDocument, { input })).toBe('MEETING_NOT_FREE');

  await cancel(cy.browser, id);
  const cancelled = await nextInvitation(app, pair.mentor.email, toMo + 3);
  expect(bothRead(cancelled.text)).toEqual({ method: 'CANCEL', uid: read.uid, sequence: 2, start: startsAt });
  expect(await mine(cy.browser, cy)).toMatchObject({ toCome: [], past: [{ id, state: 'CANCELLED' }] });
});

it('is one: it does not come again, and has no second time beside the first', async () => {
  const startsAt = await later(cy.browser, cy);
  const series = { mentorshipId: cy.id, startsAt, ...details, repeat: 'WEEKLY', count: 3 } as const;
  expect(await refusal(cy.browser, BookMeetingDocument, { input: series })).toBe('CONVERSATION_MEETS');
  const { id } = await book(cy);
  const other = first((await times(cy.browser, cy)).times);
  const second = { mentorshipId: cy.id, ...details };
  const past = new Date(Date.now() - 60_000).toISOString();
  expect(await refusal(cy.browser, BookMeetingDocument, { input: { ...second, startsAt: other } })).toBe(
    'CONVERSATION_MEETS',
  );
  expect(await refusal(pair.asMentor, ProposeMeetingDocument, { input: { ...second, times: [other] } })).toBe(
    'CONVERSATION_MEETS',
  );
  expect(await refusal(cy.browser, LogMeetingDocument, { input: { ...second, startsAt: past, another: false } })).toBe(
    'CONVERSATION_MEETS',
  );
  await cancel(pair.asMentor, id);
});

it('is reminded of the day before, once, at the time that counts in the end', async () => {
  const soon = (email: string) => app.mailbox.to(email).filter(({ text }) => /A reminder|Pour mémoire/.test(text));
  const { id, startsAt } = await book(cy);
  const moved = new Date(Date.parse(startsAt) + DAY).toISOString();
  await ask(cy.browser, MoveMeetingDocument, { input: { id, startsAt: moved, ...details } });
  const owed = await app.sql<{ due_at: Date }>(
    `select due_at from trellis.outbox where kind = 'meeting_soon' and state = 'due' and subject ->> 'meetingId' = $1
     order by due_at`,
    [id],
  );
  expect(owed.map(({ due_at: at }) => at.toISOString())).toEqual(
    [startsAt, startsAt, moved, moved].map((time) => new Date(Date.parse(time) - DAY).toISOString()),
  );
  await app.moveClock(Date.parse(moved) - DAY / 2 - Date.now());
  await eventually('nothing more to be owed', async () => {
    const left = await app.sql(
      `select 1 from trellis.outbox where kind = 'meeting_soon' and state in ('due', 'handing_over')`,
    );
    return left.length === 0;
  });
  await app.moveClock(0);
  for (const { email } of [cy.mentee, pair.mentor]) expect(soon(email)).toHaveLength(1);
  expect(soon(cy.mentee.email)[0]?.text).toContain('vous rencontrez Mo Adeyemi');
  await cancel(pair.asMentor, id);
});

it('is nobody else’s to see or to change, whoever runs the program included', async () => {
  const { id } = await book(cy);
  const elsewhere = await openSchool(app);
  for (const browser of [pair.asMentee, pair.asStranger, pair.coordinator, elsewhere.administrator]) {
    const input = { mentorshipId: cy.id, ...details };
    const at = new Date(Date.now() + 3 * DAY).toISOString();
    expect(await refusal(browser, MyMeetingsDocument, { mentorshipId: cy.id })).toBe('NOT_FOUND');
    expect(await refusal(browser, MeetingTimesDocument, { input: { mentorshipId: cy.id, minutes: 30 } })).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(browser, BookMeetingDocument, { input: { ...input, startsAt: at } })).toBe('NOT_FOUND');
    expect(await refusal(browser, ProposeMeetingDocument, { input: { ...input, times: [at] } })).toBe('NOT_FOUND');
    expect(await refusal(browser, MoveMeetingDocument, { input: { id, startsAt: at, ...details } })).toBe('NOT_FOUND');
    expect(await refusal(browser, CancelMeetingDocument, { input: { id, following: false } })).toBe('NOT_FOUND');
    expect(await refusal(browser, SayMeetingDocument, { input: { id, tookPlace: true } })).toBe('NOT_FOUND');
  }
  await cancel(cy.browser, id);
});

it('counts in the mentor’s service record once it took place, as one conversation and no mentorship', async () => {
  expect(await record()).toContain('No meeting was written down so far.');
  const { id } = await book(cy);
  await app.sql(
    `update trellis.meeting set starts_at = now() - interval '2 hours', ends_at = now() - interval '90 minutes' where id = $1`,
    [id],
  );
  await app.sql(`update trellis.conversation set asked_at = now() - interval '9 days' where id = $1`, [cy.id]);
  expect((await mine(pair.asMentor, cy)).unsaid).toMatchObject([{ id }]);
  await ask(pair.asMentor, SayMeetingDocument, { input: { id, tookPlace: true, minutes: 45, format: 'VIDEO' } });
  expect((await mine(cy.browser, cy)).past).toContainEqual(expect.objectContaining({ id, state: 'HELD', minutes: 45 }));
  const text = await record();
  expect(text).toContain('one conversation');
  expect(text).toMatch(/0\.75|45/);
  expect(text).not.toContain('Cy Hart');
  // It was the one.
  const startsAt = await later(cy.browser, cy);
  expect(await refusal(cy.browser, BookMeetingDocument, { input: { mentorshipId: cy.id, startsAt, ...details } })).toBe(
    'CONVERSATION_MEETS',
  );
});

it('is called off when somebody erases themself; what took place stays with whoever gave the time', async () => {
  await accept(dee);
  const { startsAt } = await book(dee);
  const toMo = await mailsHad(app, pair.mentor.email);
  for (const { browser } of [dee, cy]) await ask(browser, EraseMeDocument, { input: { password: PASSWORD } });
  const cancelled = await nextInvitation(app, pair.mentor.email, toMo + 1);
  expect(bothRead(cancelled.text)).toMatchObject({ method: 'CANCEL', start: startsAt });
  expect(cancelled.mail.text).not.toMatch(/Dee|eras/i);
  expect(await mine(pair.asMentor, dee)).toMatchObject({ open: false, toCome: [], past: [{ state: 'CANCELLED' }] });
  const input = { mentorshipId: dee.id, times: [new Date(Date.now() + 2 * DAY).toISOString()], ...details };
  expect(await refusal(pair.asMentor, ProposeMeetingDocument, { input })).toBe('CONVERSATION_OVER');
  expect(await record()).toContain('one conversation');
  const { conversations } = (await ask(pair.asMentor, MyConversationsDocument, { enrolmentId: pair.mentor.id }))
    .myConversations;
  const nobody = { otherName: 'Erased person', otherEmail: null, note: null };
  expect(conversations.filter(({ state }) => state === 'ACCEPTED')).toMatchObject([nobody, nobody]);
});

it('is called off when its cohort is closed early', async () => {
  await accept(eve);
  const { startsAt } = await book(eve);
  const [toEve, toMo] = [await mailsHad(app, eve.mentee.email), await mailsHad(app, pair.mentor.email)];
  await ask(pair.coordinator, CloseCohortDocument, { id: pair.cohortId });
  for (const [email, had] of [
    [eve.mentee.email, toEve],
    [pair.mentor.email, toMo],
  ] as const) {
    const mail = await eventually('the news', () =>
      app.mailbox
        .to(email)
        .slice(had)
        .find(({ parsed }) => parsed.attachments.length > 0),
    );
    expect(bothRead(fileIn(mail))).toMatchObject({ method: 'CANCEL', start: startsAt });
  }
  expect(await mine(eve.browser, eve)).toMatchObject({ open: false, toCome: [] });
  const input = { mentorshipId: eve.id, startsAt, ...details };
  expect(await refusal(eve.browser, BookMeetingDocument, { input })).toBe('CONVERSATION_OVER');
});
