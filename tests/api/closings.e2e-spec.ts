/** Ends of a mentorship: a good one that both agree to, and an early one that nobody has to explain. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  AgreeToCloseDocument,
  AskToCloseDocument,
  CloseCohortDocument,
  EndMentorshipEarlyDocument,
  MatchRunDocument,
  MentorshipGoalsDocument,
  MentorshipNotesDocument,
  MessageThreadDocument,
  MyAgreementDocument,
  MyClosingDocument,
  MyEnrolmentsDocument,
  MyMentorshipDocument,
  MyPastMentorshipsDocument,
  OwnDataDocument,
  PauseMyMatchDocument,
  RemoveNoteDocument,
  SaveLookBackDocument,
  SaveNoteDocument,
  SendMessageDocument,
  StartMatchRunDocument,
  SupportRequestsDocument,
  TakeBackClosingDocument,
  TasksDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import { textOfPdf } from '../kit/pdf-text.js';
import type { Browser } from '../kit/http-client.js';
import { ask, enrol, pairUp, refusal, signInAs } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';

let app: TestApp;
let pair: OpenPair;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
}, 120_000);
afterAll(() => app.close());

const download = (browser: Browser, path: string) =>
  fetch(`${browser.url}${path}`, { headers: browser.cookie ? { cookie: browser.cookie } : {} });
const closing = async (browser: Browser, mentorshipId = pair.mentorshipId) =>
  (await ask(browser, MyClosingDocument, { mentorshipId })).myClosing;

it('exists for those in the mentorship alone', async () => {
  const { asStranger, coordinator, mentorshipId } = pair;
  for (const browser of [asStranger, coordinator]) {
    expect(await refusal(browser, MyClosingDocument, { mentorshipId })).toBe('NOT_FOUND');
    expect(await refusal(browser, AskToCloseDocument, { mentorshipId })).toBe('NOT_FOUND');
    expect(await refusal(browser, AgreeToCloseDocument, { mentorshipId })).toBe('NOT_FOUND');
    expect(await refusal(browser, EndMentorshipEarlyDocument, { input: { mentorshipId } })).toBe('NOT_FOUND');
    const words = { mentorshipId, takeAlong: 'x', thanks: '', shared: true };
    expect(await refusal(browser, SaveLookBackDocument, { input: words })).toBe('NOT_FOUND');
  }
  expect(await refusal(pair.asMentee, MyClosingDocument, { mentorshipId: 'x' })).toBe('NOT_FOUND');
});

it('shows a look back to the other only when its author says so, and to nobody else', async () => {
  const { asMentee, asMentor, mentorshipId } = pair;
  const words = { mentorshipId, takeAlong: 'Courage, zebra.', thanks: 'Your time.' };
  await ask(asMentee, SaveLookBackDocument, { input: { ...words, shared: false } });
  expect((await closing(asMentor)).others).toEqual([]);
  await ask(asMentee, SaveLookBackDocument, { input: { ...words, shared: true } });
  expect((await closing(asMentor)).others).toEqual([
    { name: 'Ana Ruiz', takeAlong: 'Courage, zebra.', thanks: 'Your time.' },
  ]);
  const sealed = await app.sql<{ sealed: Buffer }>('select sealed from trellis.look_back');
  expect(sealed.map((row) => row.sealed.toString('utf8')).join()).not.toContain('zebra');
  const texts = (await ask(asMentee, OwnDataDocument, {})).ownData.records.map(({ text }) => text);
  expect(texts).toContain('Courage, zebra. – Your time.');
});

it('is complete when the other agrees: neutral mail, a kind state, certificates', async () => {
  const { asMentee, asMentor, mentorshipId, mentee, mentor, school } = pair;
  const certificate = `/s/${school.slug}/files/taking-part/${mentee.id}/certificate.pdf`;
  expect((await download(asMentee, certificate)).status).toBe(404);
  expect(await refusal(asMentee, AgreeToCloseDocument, { mentorshipId })).toBe('CLOSING_NOT_ASKED');
  await ask(asMentor, AskToCloseDocument, { mentorshipId });
  expect(await refusal(asMentee, AskToCloseDocument, { mentorshipId })).toBe('CLOSING_ASKED');
  expect(await refusal(asMentor, AgreeToCloseDocument, { mentorshipId })).toBe('CLOSING_NOT_ASKED');
  expect(await refusal(asMentee, TakeBackClosingDocument, { mentorshipId })).toBe('CLOSING_NOT_ASKED');
  expect([(await closing(asMentee)).state, (await closing(asMentor)).state]).toEqual(['WAITING', 'ASKED']);
  const told = app.mailbox.to(mentor.email).length;
  const { agreeToClose } = await ask(asMentee, AgreeToCloseDocument, { mentorshipId });
  expect(agreeToClose).toMatchObject({ state: 'COMPLETED', canAsk: false, canEnd: false, isNear: true });
  const mail = await app.mailbox.next(mentor.email, told + 1);
  expect(mail.subject).toBe('Your mentorship program has news for you');
  expect(mail.text).not.toContain('Ana');

  // Nobody is given another mentor unasked.
  const { startMatchRun } = await ask(pair.coordinator, StartMatchRunDocument, {
    input: { cohortId: pair.cohortId, weights: [] },
  });
  await eventually('a draft', async () => {
    const { matchRun } = await ask(pair.coordinator, MatchRunDocument, { id: startMatchRun.id });
    return matchRun.state === 'DRAFT';
  });
  const placed = await app.sql('select 1 from trellis.match_pair where run_id = $1 and mentee_id = $2', [
    startMatchRun.id,
    mentee.id,
  ]);
  expect(placed).toEqual([]);

  // Its place stays theirs.
  expect((await ask(asMentee, MyMentorshipDocument, { id: mentorshipId })).myMentorship.mentorship.state).toBe('ENDED');
  const pdf = await download(asMentee, certificate);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  // Of a mentor it is the certificate of hours; somebody else's does not exist.
  expect((await download(asMentor, certificate)).status).toBe(404);
  expect(await refusal(asMentee, AskToCloseDocument, { mentorshipId })).toBe('MENTORSHIP_OVER');
});

it('certifies from the day of the match to the day of its end, by the clocks of the school', async () => {
  const { mentor, mentee, mentorshipId } = pair;
  // Late in the evening at the school it is the next day already by UTC; the cohort begins before and ends after.
  await app.sql('update trellis.mentorship set published_at = $2, ended_at = $3 where id = $1', [
    ...[mentorshipId, '2026-10-04T02:30:00Z', '2026-11-02T03:30:00Z'],
  ]);
  const [days] = await app.sql(
    `select 1 from trellis.cohort where id = $1 and starts_on < '2026-10-03' and ends_on > '2026-11-01'`,
    [pair.cohortId],
  );
  expect(days).toBeDefined();
  const written = async (browser: Browser, path: string): Promise<string> => {
    const answer = await download(browser, `/s/${pair.school.slug}/files/${path}/certificate.pdf`);
    return textOfPdf(Buffer.from(await answer.arrayBuffer()));
  };
  for (const text of [
    await written(pair.asMentor, `mentoring/${mentor.id}`),
    await written(pair.asMentee, `taking-part/${mentee.id}`),
  ]) {
    expect(text).toMatch(/Between October 3, 2026 and November 1, 2026|Du 3 octobre 2026 au 1er novembre 2026/);
  }
});

it('ends early without a reason, in the same words for both, and tells the program that somebody is to be looked after', async () => {
  const { asMentor, coordinator, cohortId, mentor, school } = pair;
  const [mentee] = await enrol(app, cohortId, [{ role: 'mentee', name: 'Cleo Ruiz' }]);
  if (!mentee) throw new Error('The mentee is there.');
  const mentorshipId = await pairUp(app, mentee, mentor);
  const asMentee = await signInAs(app, school.slug, mentee);
  const { endMentorshipEarly } = await ask(asMentor, EndMentorshipEarlyDocument, {
    input: { mentorshipId, said: 'Too much on my plate, giraffe.' },
  });
  const seen = await closing(asMentee, mentorshipId);
  expect([endMentorshipEarly.state, seen.state]).toEqual(['ENDED', 'ENDED']);
  expect(JSON.stringify(await ask(asMentee, OwnDataDocument, {}))).not.toContain('giraffe');
  const [trail] = await app.sql<{ count: number }>(
    `select count(*)::int as count from trellis.audit_entry where subject_id = $1 and action = 'mentorship.end'`,
    [mentorshipId],
  );
  expect(trail?.count).toBe(0);
  const tasks = JSON.stringify(await ask(coordinator, TasksDocument, { filter: { scope: 'ALL' }, first: 50 }));
  expect(tasks).toContain('MATCH_ENDED_EARLY');
  expect(tasks).not.toMatch(/giraffe|Ruiz|Adeyemi/);
  expect((await ask(coordinator, SupportRequestsDocument, { cohortId })).supportRequests).toHaveLength(1);
  const words = { mentorshipId, takeAlong: '', thanks: 'x', shared: true };
  expect(await refusal(asMentee, SaveLookBackDocument, { input: words })).toBe('MENTORSHIP_OVER');
  expect(await refusal(asMentee, EndMentorshipEarlyDocument, { input: { mentorshipId } })).toBe('MENTORSHIP_OVER');
});

it('leaves both what they wrote to read, with no way to the other and nothing more to write', async () => {
  const { asMentor, asStranger, cohortId, mentor, school } = pair;
  const [mentee] = await enrol(app, cohortId, [{ role: 'mentee', name: 'Dara Ruiz' }]);
  if (!mentee) throw new Error('The mentee is there.');
  const mentorshipId = await pairUp(app, mentee, mentor);
  const asMentee = await signInAs(app, school.slug, mentee);
  await ask(asMentee, SendMessageDocument, { input: { mentorshipId, text: 'See you on Tuesday.' } });
  const note = { mentorshipId, text: 'Ask about the elective.' };
  await ask(asMentee, SaveNoteDocument, { input: { ...note, isPrivate: true } });
  await ask(asMentor, SaveNoteDocument, { input: { ...note, text: 'Bring the plan.', isPrivate: false } });
  await ask(asMentor, EndMentorshipEarlyDocument, { input: { mentorshipId } });

  for (const [browser, other] of [
    [asMentee, 'Mo Adeyemi'],
    [asMentor, 'Dara Ruiz'],
  ] as const) {
    const [mine] = (await ask(browser, MyEnrolmentsDocument, {})).myEnrolments;
    const { myPastMentorships } = await ask(browser, MyPastMentorshipsDocument, {});
    const past = myPastMentorships.find(({ id }) => id === mentorshipId);
    expect(past?.names).toEqual([other]);
    expect(mine?.mentorships.map(({ id }) => id)).not.toContain(mentorshipId);
    const { mentorship, enrolment } = (await ask(browser, MyMentorshipDocument, { id: mentorshipId })).myMentorship;
    expect(mentorship.state).toBe('ENDED');
    const them = mentorship.people.find(({ role }) => role !== enrolment.role);
    expect(them).toMatchObject({ displayName: other, email: null, photo: null, specialties: [] });
    const { messageThread } = await ask(browser, MessageThreadDocument, { mentorshipId, first: 10 });
    expect(messageThread.messages.nodes.map(({ text }) => text)).toEqual(['See you on Tuesday.']);
    expect(messageThread.reach).toEqual([]);
    const { shared } = (await ask(browser, MentorshipNotesDocument, { mentorshipId })).mentorshipNotes;
    expect(shared.map(({ text }) => text)).toEqual(['Bring the plan.']);
    await ask(browser, MentorshipGoalsDocument, { mentorshipId });
    await ask(browser, MyAgreementDocument, { mentorshipId });
    for (const isPrivate of [true, false])
      expect(await refusal(browser, SaveNoteDocument, { input: { ...note, isPrivate } })).toBe('MENTORSHIP_OVER');
    expect(await refusal(browser, SendMessageDocument, { input: { mentorshipId, text: 'x' } })).toBe('MENTORSHIP_OVER');
  }
  expect(await refusal(asStranger, MyMentorshipDocument, { id: mentorshipId })).toBe('NOT_FOUND');

  // One's own goes when one wants.
  const [own] = (await ask(asMentee, MentorshipNotesDocument, { mentorshipId })).mentorshipNotes.own;
  expect(own?.text).toBe(note.text);
  const input = { mentorshipId, isPrivate: true, id: own?.id ?? '' };
  expect((await ask(asMentee, RemoveNoteDocument, { input })).removeNote.own).toEqual([]);
});

it('keeps a pause when the cohort closes: no way to the other comes back, and no thanks for the time together', async () => {
  const school = await openPair(app);
  const { asMentee, asMentor, cohortId, coordinator, mentor, mentorshipId } = school;
  const [before] = (await ask(asMentor, MyMentorshipDocument, { id: mentorshipId })).myMentorship.mentorship.people;
  expect(before?.email).not.toBeNull();
  await ask(asMentee, PauseMyMatchDocument, { mentorshipId });
  await ask(coordinator, CloseCohortDocument, { id: cohortId });
  for (const browser of [asMentee, asMentor]) {
    const { mentorship, enrolment } = (await ask(browser, MyMentorshipDocument, { id: mentorshipId })).myMentorship;
    expect(mentorship.state).toBe('ENDED');
    expect(mentorship.people.find(({ role }) => role !== enrolment.role)?.email).toBeNull();
    const { myClosing } = await ask(browser, MyClosingDocument, { mentorshipId });
    expect(myClosing).toMatchObject({ state: 'ENDED', hasPapers: true });
    const words = { mentorshipId, takeAlong: 'Much', thanks: 'You' };
    const shown = { input: { ...words, shared: true } };
    expect(await refusal(browser, SaveLookBackDocument, shown)).toBe('MENTORSHIP_PAUSED');
    await ask(browser, SaveLookBackDocument, { input: { ...words, shared: false } });
  }
  const kinds = await app.sql<{ kind: string }>('select kind from trellis.outbox where to_member_id = $1', [
    mentor.memberId,
  ]);
  expect(kinds.map(({ kind }) => kind)).not.toContain('mentorship_completed');
});
