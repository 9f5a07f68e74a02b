/** The good end of a group: a mentor suggests it, everybody in it agrees, or those who run the program say the last word. */
import { afterAll, beforeEach, beforeAll, expect, it } from '@jest/globals';
import {
  AgreeToCloseDocument,
  AskToCloseDocument,
  CompleteGroupDocument,
  EndMentorshipDocument,
  EndMentorshipEarlyDocument,
  GroupClosingDocument,
  MyClosingDocument,
  TakeBackClosingDocument,
  TasksDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { ask, enrol, type Enrolled, pairUp, refusal, signInAs } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';

let app: TestApp;
let pair: OpenPair;
let mentorshipId: string;
let people: Enrolled[];
let asMentor: Browser;
let mentees: Browser[];

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
}, 120_000);
afterAll(() => app.close());

/** A group of a mentor and three mentees for each test. */
beforeEach(async () => {
  people = await enrol(app, pair.cohortId, [
    { role: 'mentor', name: 'Nia Group', capacity: 3 },
    ...['Gil', 'Hana', 'Ivo'].map((name) => ({ role: 'mentee' as const, name: `${name} Group` })),
  ]);
  const [mentor, first, ...others] = people as [Enrolled, Enrolled, ...Enrolled[]];
  mentorshipId = await pairUp(app, first, mentor);
  await app.sql(`update trellis.mentorship set model = 'group' where id = $1`, [mentorshipId]);
  for (const { id } of others)
    await app.sql(
      `insert into trellis.mentorship_participant (school_id, mentorship_id, enrolment_id, role)
       select school_id, id, $2, 'mentee' from trellis.mentorship where id = $1`,
      [mentorshipId, id],
    );
  const browsers: Browser[] = [];
  for (const person of people) browsers.push(await signInAs(app, pair.school.slug, person));
  const [first_, ...rest] = browsers;
  if (!first_) throw new Error('There is a mentor.');
  asMentor = first_;
  mentees = rest;
}, 60_000);

const closing = async (browser: Browser) => (await ask(browser, MyClosingDocument, { mentorshipId })).myClosing;
const tasks = async () =>
  (await ask(pair.coordinator, TasksDocument, { filter: { scope: 'ALL' }, first: 50 })).school.tasks.nodes.flatMap(
    ({ code, state, pairs }) => (code === 'GROUP_CLOSING_ASKED' && state === 'OPEN' ? [pairs] : []),
  );
const mailsOf = (kind: string) =>
  app.sql<{ member: string }>(
    `select to_member_id as member from trellis.outbox where kind = $1 and subject ->> 'mentorshipId' = $2 order by 1`,
    [kind, mentorshipId],
  );

it('is suggested by a mentor, and complete when everybody in it has agreed', async () => {
  const [gil, hana, ivo] = mentees as [Browser, Browser, Browser];
  expect(await closing(gil)).toMatchObject({ isGroup: true, canAsk: false, canEnd: false, people: 4 });
  expect(await refusal(gil, AskToCloseDocument, { mentorshipId })).toBe('CLOSING_OF_MENTORS');
  expect(await refusal(gil, EndMentorshipEarlyDocument, { input: { mentorshipId } })).toBe('CLOSING_OF_PAIRS');
  expect(await refusal(gil, AgreeToCloseDocument, { mentorshipId })).toBe('CLOSING_NOT_ASKED');
  await ask(asMentor, AskToCloseDocument, { mentorshipId });
  expect(await mailsOf('closing_asked')).toHaveLength(3);
  expect(await tasks()).toEqual([[{ id: mentorshipId, names: 'Nia Group, Gil Group, Hana Group, Ivo Group' }]]);
  expect((await closing(asMentor)).state).toBe('ASKED');
  expect(await closing(gil)).toMatchObject({ state: 'WAITING', agreed: 1 });
  for (const [one, agreed] of [
    [gil, 2],
    [hana, 3],
  ] as const) {
    const { agreeToClose } = await ask(one, AgreeToCloseDocument, { mentorshipId });
    expect(agreeToClose).toMatchObject({ state: 'AGREED', agreed });
  }
  // Once more changes nothing.
  expect((await ask(gil, AgreeToCloseDocument, { mentorshipId })).agreeToClose.agreed).toBe(3);
  expect((await ask(ivo, AgreeToCloseDocument, { mentorshipId })).agreeToClose.state).toBe('COMPLETED');
  expect((await closing(gil)).state).toBe('COMPLETED');
  expect(await mailsOf('mentorship_completed')).toHaveLength(4);
  expect(await tasks()).toHaveLength(0);
  const file = `/s/${pair.school.slug}/files/taking-part/${people[1]?.id}/certificate.pdf`;
  const headers = { cookie: gil.cookie ?? '' };
  expect((await fetch(`${gil.url}${file}`, { headers })).status).toBe(200);
}, 60_000);

it('is complete when those who run the program say so, and goes on when it is taken back', async () => {
  const { coordinator, asStranger, asMentor: elsewhere } = pair;
  for (const browser of [asMentor, asStranger, elsewhere]) {
    expect(await refusal(browser, GroupClosingDocument, { mentorshipId })).toMatch(/NOT_FOUND|FORBIDDEN/);
    expect(await refusal(browser, CompleteGroupDocument, { mentorshipId })).toMatch(/NOT_FOUND|FORBIDDEN/);
  }
  expect(await refusal(coordinator, CompleteGroupDocument, { mentorshipId })).toBe('CLOSING_NOT_ASKED');
  await ask(asMentor, AskToCloseDocument, { mentorshipId });
  await ask(mentees[0] as Browser, AgreeToCloseDocument, { mentorshipId });
  const read = async () => (await ask(coordinator, GroupClosingDocument, { mentorshipId })).groupClosing;
  expect(await read()).toMatchObject({ asked: true, agreed: 2, people: 4 });
  await ask(asMentor, TakeBackClosingDocument, { mentorshipId });
  expect(await tasks()).toHaveLength(0);
  expect(await read()).toMatchObject({ asked: false, agreed: 0 });
  await ask(asMentor, AskToCloseDocument, { mentorshipId });
  expect(await read()).toMatchObject({ asked: true, agreed: 1 });
  await ask(coordinator, CompleteGroupDocument, { mentorshipId });
  expect((await closing(mentees[2] as Browser)).state).toBe('COMPLETED');
  expect(await tasks()).toHaveLength(0);
  const mail = await eventually('the mail', () =>
    app.mailbox.to(people[3]?.email ?? '').find(({ text }) => text.includes('planned end')),
  );
  expect(mail.text).not.toContain('Nia');
  expect(await refusal(coordinator, CompleteGroupDocument, { mentorshipId })).toBe('MENTORSHIP_OVER');
}, 60_000);

it('waits for nobody who has left', async () => {
  const [gil, hana] = mentees as [Browser, Browser];
  await ask(asMentor, AskToCloseDocument, { mentorshipId });
  await ask(gil, AgreeToCloseDocument, { mentorshipId });
  await ask(hana, AgreeToCloseDocument, { mentorshipId });
  expect((await closing(gil)).state).toBe('AGREED');
  await ask(pair.coordinator, EndMentorshipDocument, { mentorshipId, enrolmentId: people[3]?.id ?? '' });
  expect(await closing(gil)).toMatchObject({ state: 'COMPLETED', people: 3 });
}, 60_000);
