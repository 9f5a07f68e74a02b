/** Support and advice: for those who run the program alone, never for the other of the match. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  AnswerSupportDocument,
  AskForSupportDocument,
  CloseMySupportDocument,
  CloseSupportDocument,
  MyPrivateNoticesDocument,
  MySupportDocument,
  MySupportThreadDocument,
  OwnDataDocument,
  SeePrivateNoticesDocument,
  SupportRequestsDocument,
  SupportThreadDocument,
  TasksDocument,
  WriteAboutMySupportDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openSchool } from '../kit/people.js';
import { ask, enrol, pairUp, refusal } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';

const SAID = 'I do not know how to begin, zebra.';
const ADVICE = 'They do not write back, giraffe.';

let app: TestApp;
let pair: OpenPair;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
}, 60_000);
afterAll(() => app.close());

it('does not exist for the other of the match, for strangers, for staff elsewhere', async () => {
  const { asMentee, asMentor, asStranger, coordinator, mentorshipId, cohortId } = pair;
  const { askForSupport } = await ask(asMentee, AskForSupportDocument, {
    input: { mentorshipId, kind: 'SUPPORT', said: SAID },
  });
  const requestId = askForSupport.request.id;
  const elsewhere = await openSchool(app);
  for (const browser of [asMentor, asStranger, elsewhere.administrator]) {
    for (const id of [requestId, 'x']) {
      expect(await refusal(browser, MySupportThreadDocument, { requestId: id })).toBe('NOT_FOUND');
      expect(await refusal(browser, CloseMySupportDocument, { requestId: id })).toBe('NOT_FOUND');
      const words = { input: { requestId: id, said: 'x' } };
      expect(await refusal(browser, WriteAboutMySupportDocument, words)).toBe('NOT_FOUND');
    }
    expect((await ask(browser, MySupportDocument, {})).mySupport).toEqual([]);
    const code = browser === elsewhere.administrator ? 'NOT_FOUND' : 'FORBIDDEN';
    expect(await refusal(browser, SupportRequestsDocument, { cohortId })).toBe(code);
    expect(await refusal(browser, SupportThreadDocument, { requestId })).toBe(code);
    expect(await refusal(browser, AnswerSupportDocument, { input: { requestId, said: 'x' } })).toBe(code);
    expect(await refusal(browser, CloseSupportDocument, { requestId })).toBe(code);
  }
  // Who runs the program reads it as staff, not as if it were their own; who is in no match asks in none.
  expect(await refusal(coordinator, MySupportThreadDocument, { requestId })).toBe('NOT_FOUND');
  const input = { mentorshipId, kind: 'SUPPORT' as const };
  expect(await refusal(asStranger, AskForSupportDocument, { input })).toBe('NOT_FOUND');
  expect(await refusal(coordinator, AskForSupportDocument, { input })).toBe('NOT_FOUND');
  expect(await refusal(asMentee, AskForSupportDocument, { input: { mentorshipId, kind: 'ADVICE' } })).toBe(
    'ADVICE_FOR_MENTORS',
  );
  await ask(asMentee, CloseMySupportDocument, { requestId });
  expect(await refusal(asMentee, WriteAboutMySupportDocument, { input: { requestId, said: 'x' } })).toBe('CARE_OVER');
}, 60_000);

it('is asked for, opened, answered and closed; the other learns of it nowhere, nor do lists and mails say a word', async () => {
  const { asMentee, asMentor, coordinator, cohortId, mentorshipId, mentee } = pair;
  const told = app.mailbox.to(mentee.email).length;
  const { askForSupport } = await ask(asMentor, AskForSupportDocument, {
    input: { mentorshipId, kind: 'ADVICE', said: ADVICE },
  });
  const requestId = askForSupport.request.id;
  const tasks = JSON.stringify(await ask(coordinator, TasksDocument, { filter: { scope: 'ALL' }, first: 50 }));
  expect(tasks).toContain('SUPPORT_ASKED');
  expect(tasks).not.toMatch(/giraffe|Adeyemi/);
  const list = await ask(coordinator, SupportRequestsDocument, { cohortId });
  expect(list.supportRequests[0]).toMatchObject({ kind: 'ADVICE', state: 'OPEN', role: 'MENTOR', name: 'Mo Adeyemi' });
  expect(JSON.stringify(list)).not.toContain('giraffe');

  const { supportThread } = await ask(coordinator, SupportThreadDocument, { requestId });
  expect(supportThread.entries).toMatchObject([{ said: ADVICE, fromStaff: false, by: 'Mo Adeyemi' }]);
  const mentorMails = app.mailbox.to(pair.mentor.email).length;
  expect(await refusal(coordinator, AnswerSupportDocument, { input: { requestId, said: ' ' } })).toBe('CARE_EMPTY');
  await ask(coordinator, AnswerSupportDocument, { input: { requestId, said: 'Three messages that help.' } });
  const mail = await app.mailbox.next(pair.mentor.email, mentorMails + 1);
  expect(mail.subject).toBe('There is something for you to read in Trellis');
  expect(mail.text).not.toMatch(/advice|support|messages that help/i);
  expect((await ask(asMentor, MySupportDocument, {})).mySupport[0]).toMatchObject({ unread: true, state: 'ANSWERED' });
  const own = (await ask(asMentor, MySupportThreadDocument, { requestId })).mySupportThread;
  expect(own.entries).toHaveLength(2);
  expect(own.openedBy).toHaveLength(1);
  expect(own.request.unread).toBe(false);
  await ask(asMentor, WriteAboutMySupportDocument, { input: { requestId, said: 'Thank you.' } });
  await ask(coordinator, CloseSupportDocument, { requestId });
  expect(await refusal(coordinator, CloseSupportDocument, { requestId })).toBe('CARE_OVER');
  expect(JSON.stringify(await ask(coordinator, TasksDocument, { filter: { scope: 'ALL' }, first: 50 }))).not.toContain(
    'SUPPORT_ASKED',
  );

  // What the mentee can read of anything, and what was sent to them, is as if nobody had asked.
  const kept = JSON.stringify(await ask(asMentee, OwnDataDocument, {}));
  expect(kept).not.toMatch(/giraffe|advice|messages that help/);
  expect(app.mailbox.to(mentee.email)).toHaveLength(told);
  const mine = await ask(asMentor, OwnDataDocument, {});
  const words = mine.ownData.records.filter(({ kind }) => kind === 'advice').map(({ text }) => text);
  expect(words.sort()).toEqual([ADVICE, 'Thank you.'].sort());
}, 60_000);

const waiting = async (browser: Browser): Promise<readonly unknown[]> =>
  (await ask(browser, MyPrivateNoticesDocument, {})).myPrivateNotices;

it('is kept from a coordinator who is in that very match, and the others are told without a task', async () => {
  const { school, cohortId, mentee } = pair;
  const both = await invite(app, school, 'COORDINATOR');
  const [mentor] = await enrol(app, cohortId, [{ role: 'mentor', name: 'Both Sides' }]);
  if (!mentor) throw new Error('The mentor is there.');
  // The same person runs the program and mentors in it.
  const { school: seenBy } = await both.ask<{ school: { me: { id: string } } }>('{ school { me { id } } }');
  await app.sql('update trellis.enrolment set member_id = $1 where id = $2', [seenBy.me.id, mentor.id]);
  const mentorshipId = await pairUp(app, mentee, mentor);
  const { askForSupport } = await ask(pair.asMentee, AskForSupportDocument, {
    input: { mentorshipId, kind: 'SUPPORT', said: SAID },
  });
  const requestId = askForSupport.request.id;
  expect(JSON.stringify(await ask(both, TasksDocument, { filter: { scope: 'ALL' }, first: 50 }))).not.toContain(
    'SUPPORT_ASKED',
  );
  const seen = (await ask(both, SupportRequestsDocument, { cohortId })).supportRequests;
  expect(seen.map(({ id }) => id)).not.toContain(requestId);
  expect(await refusal(both, SupportThreadDocument, { requestId })).toBe('NOT_FOUND');
  expect(await refusal(both, AnswerSupportDocument, { input: { requestId, said: 'x' } })).toBe('NOT_FOUND');
  expect(await refusal(both, CloseSupportDocument, { requestId })).toBe('NOT_FOUND');
  const theirs = (await ask(pair.coordinator, SupportRequestsDocument, { cohortId })).supportRequests;
  expect(theirs.map(({ id }) => id)).toContain(requestId);

  // Each of the others is led there by their own first page, until they were there, and again when there is more.
  const { school: own, coordinator, asMentee, asStranger } = pair;
  const notice = { place: 'SUPPORT' as const, cohortId };
  const shown = [{ ...notice, cohort: 'Fall 2026' }];
  for (const browser of [coordinator, own.administrator]) expect(await waiting(browser)).toEqual(shown);
  for (const browser of [both, asMentee, asStranger]) {
    expect(await waiting(browser)).toEqual([]);
    expect((await ask(browser, SeePrivateNoticesDocument, notice)).seePrivateNotices).toEqual([]);
  }
  const elsewhere = { ...notice, place: 'MATCHES' as const };
  expect((await ask(coordinator, SeePrivateNoticesDocument, elsewhere)).seePrivateNotices).toEqual(shown);
  expect(await refusal(coordinator, SeePrivateNoticesDocument, { ...notice, cohortId: 'x' })).toBe('NOT_FOUND');
  for (const _twice of [1, 2])
    expect((await ask(coordinator, SeePrivateNoticesDocument, notice)).seePrivateNotices).toEqual([]);
  expect(await waiting(own.administrator)).toEqual(shown);
  await ask(asMentee, WriteAboutMySupportDocument, { input: { requestId, said: 'One thing more.' } });
  expect(await waiting(coordinator)).toEqual(shown);
  const kinds = (await ask(coordinator, OwnDataDocument, {})).ownData.records.map(({ kind, text }) => `${kind}${text}`);
  expect(kinds).toContain('private_notice');

  // Settled, there is nothing left; the trail names what was told and seen by ids alone.
  await ask(asMentee, CloseMySupportDocument, { requestId });
  for (const browser of [coordinator, own.administrator]) expect(await waiting(browser)).toEqual([]);
  expect(await app.sql('select 1 from trellis.private_notice')).toEqual([]);
  const trail = await app.sql<{ action: string; details: unknown }>(
    `select action, details from trellis.audit_entry where subject_type = 'private_notice' order by at, id`,
  );
  expect(trail.every(({ details }) => JSON.stringify(details) === '{}')).toBe(true);
  const counted = ['tell', 'see', 'settle'].map(
    (verb) => trail.filter(({ action }) => action === `private_notice.${verb}`).length,
  );
  expect(counted).toEqual([4, 1, 2]);
}, 60_000);

it('leads nobody to a page that they may not open any more', async () => {
  const { school, cohortId, mentorshipId, asMentee, mentor } = pair;
  const leaving = await invite(app, school, 'COORDINATOR');
  await app.sql(`update trellis.member set roles = '{coordinator}' where id = $1`, [mentor.memberId]);
  const { askForSupport } = await ask(asMentee, AskForSupportDocument, { input: { mentorshipId, kind: 'SUPPORT' } });
  expect(await waiting(leaving)).toMatchObject([{ place: 'SUPPORT', cohortId }]);
  const { school: seenBy } = await leaving.ask<{ school: { me: { id: string } } }>('{ school { me { id } } }');
  await app.sql(`update trellis.member set roles = '{}' where id = $1`, [seenBy.me.id]);
  expect(await waiting(leaving)).toEqual([]);
  await app.sql(`update trellis.member set roles = '{mentor}' where id = $1`, [mentor.memberId]);
  await ask(asMentee, CloseMySupportDocument, { requestId: askForSupport.request.id });
}, 60_000);

it('sends each of the team one mail for what comes up within a minute', async () => {
  const { asMentee, asMentor, mentorshipId } = await openPair(app);
  await ask(asMentee, AskForSupportDocument, { input: { mentorshipId, kind: 'SUPPORT', said: SAID } });
  await ask(asMentor, AskForSupportDocument, { input: { mentorshipId, kind: 'ADVICE', said: ADVICE } });
  const became = (): Promise<{ to: string; state: string }[]> =>
    app.sql(
      `select to_member_id as to, state from trellis.outbox where kind = 'task_assigned'
         and school_id = (select school_id from trellis.mentorship where id = $1) order by to_member_id, created_at, id`,
      [mentorshipId],
    );
  const mails = await eventually('every mail is settled', async () => {
    const all = await became();
    return all.every(({ state }) => ['sent', 'cancelled'].includes(state)) && all;
  });
  const members = [...new Set(mails.map(({ to }) => to))];
  expect(members.length).toBeGreaterThan(0);
  for (const member of members)
    expect(mails.filter(({ to }) => to === member).map(({ state }) => state)).toEqual(['sent', 'cancelled']);
}, 60_000);
