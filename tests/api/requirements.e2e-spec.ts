/** How far a pair is with what its program asks, and what a mentor takes along of it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  CohortMentorshipsDocument,
  LogMeetingDocument,
  type MeetingFormat,
  MyMentorshipDocument,
  PauseMyMatchDocument,
  ResumeMyMatchDocument,
  SayMeetingDocument,
  type SayMeetingInput,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { ask } from './enrolled-people.js';
import { openPair, type OpenPair } from './open-pair.js';

const DAY = 24 * 60 * 60 * 1000;

let app: TestApp;
let pair: OpenPair;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  await app.sql(`update trellis.mentorship set published_at = now() - interval '49 days' where id = $1`, [
    pair.mentorshipId,
  ]);
  await setRule({ unit: 'hours', amount: 3, per: 'cohort', inPersonMinimum: 1 });
}, 60_000);

afterAll(() => app.close());

/** The newest one that was written down. */
let last = '';

const dayOf = (offset: number): string => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);
const term = (name: string, from: number, to: number) => ({ name: { en: name }, from: dayOf(from), to: dayOf(to) });
const setRule = (rule: object, terms: object[] = []) =>
  app.sql(
    `update trellis.cohort set starts_on = (now() - interval '49 days')::date, ends_on = (now() + interval '50 days')::date,
       settings = settings || jsonb_build_object('requirement', $2::jsonb, 'terms', $3::jsonb) where id = $1`,
    [pair.cohortId, JSON.stringify(rule), JSON.stringify(terms)],
  );
/** Written down by the mentee, as one held elsewhere is: so many days ago by UTC, in the afternoon there, which is the same day at the school. */
const meet = async (minutes: number, daysAgo: number, format: MeetingFormat = 'VIDEO'): Promise<string> => {
  const startsAt = new Date(Math.floor(Date.now() / DAY) * DAY - (daysAgo - 2 / 3) * DAY).toISOString();
  const input = { mentorshipId: pair.mentorshipId, startsAt, minutes, format, another: false };
  const { logMeeting } = await ask(pair.asMentee, LogMeetingDocument, { input });
  const one = logMeeting.past.find((meeting) => meeting.startsAt === startsAt);
  if (!one) throw new Error('The meeting was not written down.');
  return one.id;
};
const download = (browser: Browser, path: string) =>
  fetch(`${browser.url}${path}`, { headers: browser.cookie ? { cookie: browser.cookie } : {} });
const mine = async () =>
  (await ask(pair.asMentee, MyMentorshipDocument, { id: pair.mentorshipId })).myMentorship.mentorship.requirement;

it('counts what took place: 60, 45 and 30 minutes leave 0.75 of 3 hours, for those in it and those who run the program', async () => {
  for (const [index, minutes] of [60, 45, 30].entries()) last = await meet(minutes, 3 + index);
  const left = { unit: 'HOURS', asked: 3, done: 2.25, left: 0.75, inPersonLeft: 1 };
  expect(await mine()).toMatchObject({ ...left, per: 'COHORT' });
  const { cohort } = await ask(pair.coordinator, CohortMentorshipsDocument, { id: pair.cohortId, first: 5 });
  expect(cohort.mentorships.nodes[0]).toMatchObject({
    requirement: { left: 0.75 },
    agreement: { state: 'NOT_BEGUN', signed: 0, people: 2 },
  });
  for (const per of ['term', 'year'] as const) {
    await setRule({ unit: 'hours', amount: 3, per, inPersonMinimum: 1 });
    expect(await mine()).toMatchObject({ ...left, per: per.toUpperCase() });
  }
});

it('starts again with a new term only where the rule is per term', async () => {
  const terms = [term('Fall', -49, -4), term('Winter', -3, 50)];
  await setRule({ unit: 'hours', amount: 3, per: 'term', inPersonMinimum: 1 }, terms);
  expect(await mine()).toMatchObject({ per: 'TERM', asked: 3, done: 1, left: 2 });
  // The rule of the cohort last: the tests that follow go by it.
  for (const per of ['year', 'cohort'] as const) {
    await setRule({ unit: 'hours', amount: 3, per, inPersonMinimum: 1 }, terms);
    expect(await mine()).toMatchObject({ done: 2.25, left: 0.75 });
  }
});

it('recounts after a correction, by whichever of the two', async () => {
  const say = (browser: Browser, input: Partial<SayMeetingInput>) =>
    ask(browser, SayMeetingDocument, { input: { id: last, tookPlace: true, ...input } });
  await say(pair.asMentor, { tookPlace: false });
  expect(await mine()).toMatchObject({ done: 1.75, left: 1.25 });
  await say(pair.asMentee, { minutes: 75, format: 'IN_PERSON' });
  expect(await mine()).toMatchObject({ done: 3, left: 0, inPersonLeft: 0 });
});

it('asks for less, pro rata, after a pause; the days are kept as they were', async () => {
  await ask(pair.asMentee, PauseMyMatchDocument, { mentorshipId: pair.mentorshipId });
  // A day counts once it is over: a pause of a few minutes is none.
  expect(await mine()).toMatchObject({ pausedDays: 0, asked: 3 });
  await app.moveClock(DAY);
  expect(await mine()).toMatchObject({ pausedDays: 1 });
  await app.moveClock(5 * DAY);
  await ask(pair.asMentee, ResumeMyMatchDocument, { mentorshipId: pair.mentorshipId });
  // 100 days, 5 of them paused.
  expect(await mine()).toMatchObject({ pausedDays: 5, asked: 2.85, inPersonAsked: 0.95 });
  await app.moveClock(0);
});

it('is by meetings where the rule is, less where that was agreed with one person, and nothing where nothing is asked', async () => {
  await setRule({ unit: 'count', amount: 4, per: 'year', inPersonMinimum: 0 });
  expect(await mine()).toMatchObject({ unit: 'COUNT', per: 'YEAR', done: 3 });
  const own = (amount: number | null) =>
    app.sql('update trellis.enrolment set requirement = $2 where id = $1', [
      pair.mentee.id,
      JSON.stringify({ amount }),
    ]);
  await own(2);
  expect((await mine())?.asked).toBeLessThanOrEqual(2);
  await own(null);
  expect(await mine()).toBeNull();
});

it('is a certificate and a record for the mentor alone, without anybody else’s name', async () => {
  const of = (path: string) => `/s/${pair.school.slug}/files/mentoring/${path}`;
  for (const path of ['record.pdf', `${pair.mentor.id}/certificate.pdf`]) {
    const file = await download(pair.asMentor, of(path));
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).not.toContain('Ruiz');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(2_000);
  }
  expect((await download(pair.asMentee, of('record.pdf'))).status).toBe(404);
  expect((await download(pair.asMentee, of(`${pair.mentor.id}/certificate.pdf`))).status).toBe(404);
  expect((await download(pair.asMentor, of('not-an-id/certificate.pdf'))).status).toBe(404);
  const agreement = `/s/${pair.school.slug}/files/agreements/${pair.mentorshipId}/agreement.pdf`;
  expect((await download(pair.asMentee, agreement)).status).toBe(200);
  for (const browser of [pair.asStranger, pair.coordinator])
    expect((await download(browser, agreement)).status).toBe(404);
  expect((await download(app.browser(), agreement)).status).toBe(403);
});
