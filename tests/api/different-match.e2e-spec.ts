/** Ways out of a match and what stands beside one: another match, a pause, one conversation, what the two feel. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerConversationDocument,
  AnswerFeltQuestionDocument,
  AskForConversationDocument,
  AskForDifferentMatchDocument,
  CohortConflictsDocument,
  CohortRematchesDocument,
  DeclareMyConflictDocument,
  EndMentorshipDocument,
  KeepMentorshipDocument,
  MatchRunHeadDocument,
  MoveMenteeDocument,
  MyConversationsDocument,
  MyEnrolmentsDocument,
  MyFeltQuestionsDocument,
  MyRematchRequestsDocument,
  OfferConversationsDocument,
  OwnDataDocument,
  PauseMyMatchDocument,
  ResumeMyMatchDocument,
  StartMatchRunDocument,
  TakeBackConversationDocument,
  TasksDocument,
  TakeBackMyRequestDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { openCohort, type OpenedSchool, openSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, pairUp, refusal, signInAs } from './enrolled-people.js';
import { addColleague, type Colleague } from './staff.js';

const WEEK = 7 * 24 * 60 * 60 * 1000;

let app: TestApp;
let school: OpenedSchool;
let coordinator: Colleague;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await addColleague(app, school, 'COORDINATOR', 'Cora Field');
}, 60_000);

afterAll(() => app.close());

interface Pair {
  cohortId: string;
  mentorshipId: string;
  mentee: Enrolled;
  mentor: Enrolled;
  asMentee: Browser;
  asMentor: Browser;
}

/** A published cohort with one match. */
async function matched(menteeName: string, mentorName: string): Promise<Pair> {
  const { cohortId } = await openCohort(coordinator.browser);
  const [mentee, mentor] = (await enrol(app, cohortId, [
    { role: 'mentee', name: menteeName },
    { role: 'mentor', name: mentorName, capacity: 1 },
  ])) as [Enrolled, Enrolled];
  const mentorshipId = await pairUp(app, mentee, mentor);
  await app.sql(`update trellis.cohort set state = 'published' where id = $1`, [cohortId]);
  const asMentee = await signInAs(app, school.slug, mentee);
  const asMentor = await signInAs(app, school.slug, mentor);
  return { cohortId, mentorshipId, mentee, mentor, asMentee, asMentor };
}

const mine = async (browser: Browser) => (await ask(browser, MyEnrolmentsDocument, {})).myEnrolments[0];
const requests = async (cohortId: string) =>
  (await ask(coordinator.browser, CohortRematchesDocument, { id: cohortId })).cohort.rematchRequests;
const openTasks = (code: string, cohortId: string) =>
  app.sql(`select id from trellis.task where code = $1 and cohort_id = $2 and state = 'open'`, [code, cohortId]);

describe.each(['mentee', 'mentor'] as const)('a different match, asked for by the %s', (who) => {
  it('reaches those who run the program alone; both read the same words; the two never meet in a match again', async () => {
    const pair = await matched('Ana Ruiz', 'Mo Adeyemi');
    const { cohortId, mentorshipId, mentee, mentor } = pair;
    const [asker, other] = who === 'mentee' ? [pair.asMentee, pair.asMentor] : [pair.asMentor, pair.asMentee];
    const before = app.mailbox.to(coordinator.email).length;
    const toBoth = [mentee, mentor].map(({ email }) => app.mailbox.to(email).length) as [number, number];
    const said = 'We are related by marriage.';
    await ask(asker, AskForDifferentMatchDocument, { input: { mentorshipId, said } });
    expect(await refusal(asker, AskForDifferentMatchDocument, { input: { mentorshipId } })).toBe('REMATCH_ASKED');
    expect((await ask(asker, MyRematchRequestsDocument, {})).myRematchRequests).toMatchObject([{ mentorshipId, said }]);
    expect((await ask(other, MyRematchRequestsDocument, {})).myRematchRequests).toEqual([]);
    expect(await requests(cohortId)).toMatchObject([
      { askedBy: who.toUpperCase(), menteeName: 'Ana Ruiz', mentorName: 'Mo Adeyemi', said },
    ]);
    expect(await openTasks('DIFFERENT_MATCH_ASKED', cohortId)).toHaveLength(1);
    const mail = await app.mailbox.next(coordinator.email, before + 1);
    expect(mail.text).not.toMatch(/Ana|Mo A|related/);

    await ask(coordinator.browser, EndMentorshipDocument, { mentorshipId });
    expect(await refusal(coordinator.browser, EndMentorshipDocument, { mentorshipId })).toBe('MENTORSHIP_OVER');
    expect(await openTasks('DIFFERENT_MATCH_ASKED', cohortId)).toEqual([]);
    const [toMentee, toMentor] = await Promise.all([
      app.mailbox.next(mentee.email, toBoth[0] + 1),
      app.mailbox.next(mentor.email, toBoth[1] + 1),
    ]);
    const words = (text: string, name: string): string => text.replace(name, '{name}').replace(/https?:\S+/g, '{link}');
    expect(toMentee.subject).toBe(toMentor.subject);
    expect(words(toMentee.text, 'Ana Ruiz')).toBe(words(toMentor.text, 'Mo Adeyemi'));
    // What there is about the other's doing is not in what each can read of what is kept.
    expect(JSON.stringify(await ask(other, OwnDataDocument, {}))).not.toMatch(/rematch|related/);

    const waiting = await mine(pair.asMentee);
    expect(waiting).toMatchObject({ mentorships: [], waiting: { contactName: 'Cora Field' } });
    expect((await mine(pair.asMentor))?.mentorships).toEqual([]);
    // The place is free, and these two are the only ones left: still nobody.
    const { startMatchRun } = await ask(coordinator.browser, StartMatchRunDocument, {
      input: { cohortId, weights: [] },
    });
    const run = await eventually('the draft', async () => {
      const { matchRun } = await ask(coordinator.browser, MatchRunHeadDocument, { id: startMatchRun.id });
      return matchRun.state === 'DRAFT' && matchRun;
    });
    expect(run).toMatchObject({ places: 1, matched: 0 });
    const move = { input: { runId: run.id, menteeId: mentee.id, mentorId: mentor.id } };
    expect(await refusal(coordinator.browser, MoveMenteeDocument, move)).toBe('MATCH_PAIR_CONFLICT');
    // The history is all there.
    const kept = await app.sql('select role from trellis.mentorship_participant where mentorship_id = $1', [
      mentorshipId,
    ]);
    expect(kept).toHaveLength(2);
  }, 60_000);
});

describe('what was asked', () => {
  it('can be taken back, or settled otherwise; nobody else may ask, read, end or keep', async () => {
    const { cohortId, mentorshipId, asMentee, asMentor } = await matched('Bo Lind', 'Nia Cole');
    const stranger = await matched('Zed Away', 'Yan Away');
    const elsewhere = await openSchool(app);
    for (const browser of [stranger.asMentee, coordinator.browser]) {
      expect(await refusal(browser, AskForDifferentMatchDocument, { input: { mentorshipId } })).toBe('NOT_FOUND');
      expect(await refusal(browser, PauseMyMatchDocument, { mentorshipId })).toBe('NOT_FOUND');
    }
    expect(await refusal(asMentee, PauseMyMatchDocument, { mentorshipId: 'x' })).toBe('NOT_FOUND');
    await ask(asMentee, AskForDifferentMatchDocument, { input: { mentorshipId, said: null } });
    await ask(asMentor, AskForDifferentMatchDocument, { input: { mentorshipId, said: ' ' } });
    const [first, second] = await requests(cohortId);
    expect([first?.said, second?.said]).toEqual([null, null]);
    await ask(asMentee, TakeBackMyRequestDocument, { mentorshipId });
    expect(await refusal(asMentee, TakeBackMyRequestDocument, { mentorshipId })).toBe('NOT_FOUND');
    const requestId = (await requests(cohortId))[0]?.id ?? '';
    expect(await openTasks('DIFFERENT_MATCH_ASKED', cohortId)).toHaveLength(1);
    for (const browser of [asMentee, asMentor]) {
      expect(await refusal(browser, CohortRematchesDocument, { id: cohortId })).toBe('FORBIDDEN');
      expect(await refusal(browser, EndMentorshipDocument, { mentorshipId })).toBe('FORBIDDEN');
      expect(await refusal(browser, KeepMentorshipDocument, { requestId })).toBe('FORBIDDEN');
    }
    expect(await refusal(elsewhere.administrator, EndMentorshipDocument, { mentorshipId })).toBe('NOT_FOUND');
    expect(await refusal(elsewhere.administrator, KeepMentorshipDocument, { requestId })).toBe('NOT_FOUND');
    await ask(coordinator.browser, KeepMentorshipDocument, { requestId });
    expect(await requests(cohortId)).toEqual([]);
    expect(await openTasks('DIFFERENT_MATCH_ASKED', cohortId)).toEqual([]);
    expect((await mine(asMentee))?.mentorships).toHaveLength(1);
  }, 60_000);

  it('does not exist for somebody who runs the program and is in that very match; the others are told', async () => {
    const { cohortId, mentorshipId, mentor, asMentee } = await matched('Kay Small', 'Kim Both');
    const kim = await addColleague(app, school, 'COORDINATOR', 'Kim Both');
    await app.sql('update trellis.enrolment set member_id = $1 where id = $2', [kim.id, mentor.id]);
    const [had, theirs] = [app.mailbox.to(kim.email).length, app.mailbox.to(coordinator.email).length];
    await ask(asMentee, AskForDifferentMatchDocument, { input: { mentorshipId, said: 'WHYKAY' } });
    const mail = await app.mailbox.next(coordinator.email, theirs + 1);
    expect(mail.subject).toBe('There is something for you to read in Trellis');
    expect(await openTasks('DIFFERENT_MATCH_ASKED', cohortId)).toEqual([]);
    expect((await ask(kim.browser, CohortRematchesDocument, { id: cohortId })).cohort.rematchRequests).toEqual([]);
    const [request] = await requests(cohortId);
    expect(request).toMatchObject({ said: 'WHYKAY', menteeName: 'Kay Small' });
    const requestId = request?.id ?? '';
    expect(await refusal(kim.browser, KeepMentorshipDocument, { requestId })).toBe('NOT_FOUND');
    expect(await refusal(kim.browser, EndMentorshipDocument, { mentorshipId })).toBe('NOT_FOUND');

    // Nor that the two may not be matched: it may have been said of the reader.
    const conflict = { kind: 'FAMILY', email: kim.email } as const;
    await ask(asMentee, DeclareMyConflictDocument, { input: conflict });
    await app.mailbox.next(coordinator.email, theirs + 2);
    const barred = async (browser: Browser): Promise<readonly string[]> =>
      (await ask(browser, CohortConflictsDocument, { id: cohortId })).cohort.conflicts.mentorships;
    expect(await barred(coordinator.browser)).toEqual([mentorshipId]);
    expect(await barred(kim.browser)).toEqual([]);
    await ask(asMentee, PauseMyMatchDocument, { mentorshipId });
    expect(await openTasks('MATCH_PAUSED', cohortId)).toEqual([]);
    const toKim = await app.sql<{ kind: string }>(
      'select kind from trellis.outbox where to_member_id = $1 and subject ->> $2 = $3',
      [kim.id, 'mentorshipId', mentorshipId],
    );
    expect(toKim.map(({ kind }) => kind)).toEqual(['mentorship_paused']);
    const reached = await app.mailbox.next(kim.email, had + 1);
    expect(reached.text).not.toMatch(/Kay|different/);
    await ask(coordinator.browser, KeepMentorshipDocument, { requestId });
    expect((await mine(asMentee))?.mentorships).toHaveLength(1);
  }, 60_000);
});

describe('a pause', () => {
  it('hides at once how to write, tells the other no more than that, and is ended by whoever asked', async () => {
    const { cohortId, mentorshipId, mentor, asMentee, asMentor } = await matched('Cy Park', 'Oz Hill');
    expect((await mine(asMentee))?.mentorships[0]?.mentor.email).toBe(mentor.email);
    const told = app.mailbox.to(mentor.email).length;
    await ask(asMentee, PauseMyMatchDocument, { mentorshipId });
    for (const browser of [asMentee, asMentor]) {
      const [mentorship] = (await mine(browser))?.mentorships ?? [];
      const other = browser === asMentee ? mentorship?.mentor : mentorship?.mentee;
      expect(mentorship).toMatchObject({ state: 'PAUSED', nextStep: null, pausedByMe: browser === asMentee });
      expect(other).toMatchObject({ email: null, offers: null, pronouns: null });
    }
    const mail = await app.mailbox.next(mentor.email, told + 1);
    expect(mail.subject).toBe('Your mentorship program has news for you');
    expect(mail.text).toContain('paused');
    expect(mail.text).not.toContain('Cy Park');
    expect(await openTasks('MATCH_PAUSED', cohortId)).toHaveLength(1);
    const { school: listed } = await ask(coordinator.browser, TasksDocument, { filter: { scope: 'ALL' } });
    const paused = listed.tasks.nodes.find(
      ({ code, pairs }) => code === 'MATCH_PAUSED' && pairs[0]?.id === mentorshipId,
    );
    expect(paused?.pairs).toMatchObject([{ names: expect.stringContaining('Cy Park') }]);
    // Who asked for it stands nowhere that the other reads.
    const kept = JSON.stringify(await ask(asMentor, OwnDataDocument, {}));
    expect(kept).not.toContain('mentorship.pause');
    expect(await refusal(asMentor, ResumeMyMatchDocument, { mentorshipId })).toBe('MENTORSHIP_STATE');
    expect(await refusal(asMentee, PauseMyMatchDocument, { mentorshipId })).toBe('MENTORSHIP_STATE');
    // The other wants a pause as well: nobody is told, and one who goes on does not end it.
    await ask(asMentor, PauseMyMatchDocument, { mentorshipId });
    expect(await refusal(asMentor, PauseMyMatchDocument, { mentorshipId })).toBe('MENTORSHIP_STATE');
    expect((await mine(asMentee))?.mentorships[0]).toMatchObject({ state: 'PAUSED', pausedByMe: true });
    await ask(asMentee, ResumeMyMatchDocument, { mentorshipId });
    expect(await refusal(asMentee, ResumeMyMatchDocument, { mentorshipId })).toBe('MENTORSHIP_STATE');
    const [theirs, own] = [(await mine(asMentee))?.mentorships[0], (await mine(asMentor))?.mentorships[0]];
    expect(theirs).toMatchObject({ state: 'PAUSED', pausedByMe: false, mentor: { email: null } });
    expect(own).toMatchObject({ state: 'PAUSED', pausedByMe: true, mentee: { email: null } });
    expect(await openTasks('MATCH_PAUSED', cohortId)).toHaveLength(1);
    const kinds = `select count(*)::int as count from trellis.outbox where subject ->> 'mentorshipId' = $1
      and kind in ('mentorship_paused', 'mentorship_resumed')`;
    expect(await app.sql(kinds, [mentorshipId])).toEqual([{ count: 1 }]);
    await ask(asMentor, ResumeMyMatchDocument, { mentorshipId });
    expect((await mine(asMentor))?.mentorships[0]).toMatchObject({ state: 'ACTIVE', pausedByMe: false });
    expect(await openTasks('MATCH_PAUSED', cohortId)).toEqual([]);
  }, 60_000);
});

describe('one conversation', () => {
  it('is asked for by who waits, within the mentor’s own number, and shows how to write once accepted', async () => {
    const { cohortId, mentee: hasMentor, mentor, asMentee, asMentor } = await matched('Dee Moss', 'Eli Ford');
    const [fay, gus, hid] = (await enrol(app, cohortId, [
      { role: 'mentee', name: 'Fay Wells' },
      { role: 'mentee', name: 'Gus Oak' },
      { role: 'mentor', name: 'Hid Away', capacity: 0 },
    ])) as [Enrolled, Enrolled, Enrolled];
    const [asFay, asGus, asHid] = await Promise.all([fay, gus, hid].map((one) => signInAs(app, school.slug, one)));
    if (!asFay || !asGus || !asHid) throw new Error('Three people are there.');
    const see = async (browser: Browser, enrolmentId: string) =>
      (await ask(browser, MyConversationsDocument, { enrolmentId })).myConversations;
    expect((await see(asFay, fay.id)).volunteers).toEqual([]);
    expect(await refusal(asFay, OfferConversationsDocument, { input: { enrolmentId: fay.id, most: 1 } })).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(asFay, MyConversationsDocument, { enrolmentId: gus.id })).toBe('NOT_FOUND');
    for (const [browser, one] of [[asMentor, mentor] as const, [asHid, hid] as const])
      await ask(browser, OfferConversationsDocument, { input: { enrolmentId: one.id, most: 1 } });
    // Whoever would rather not meet somebody is not shown to them, nor can be asked.
    await ask(asHid, DeclareMyConflictDocument, { input: { kind: 'PRIVATE', email: fay.email } });
    expect((await see(asFay, fay.id)).volunteers).toMatchObject([{ displayName: 'Eli Ford' }]);
    expect(JSON.stringify(await see(asFay, fay.id))).not.toContain(mentor.email);
    const wish = (one: Enrolled, mentorId: string) => ({ input: { enrolmentId: one.id, mentorId, note: 'Residency' } });
    expect(await refusal(asFay, AskForConversationDocument, wish(fay, hid.id))).toBe('CONVERSATION_UNAVAILABLE');
    // Who has a mentor does not wait.
    expect(await refusal(asMentee, AskForConversationDocument, wish(hasMentor, mentor.id))).toBe(
      'CONVERSATION_UNAVAILABLE',
    );
    const told = app.mailbox.to(mentor.email).length;
    const { askForConversation } = await ask(asFay, AskForConversationDocument, wish(fay, mentor.id));
    expect(askForConversation).toMatchObject({ mayAsk: false, conversations: [{ state: 'ASKED', otherEmail: null }] });
    expect((await app.mailbox.next(mentor.email, told + 1)).text).not.toContain('Fay');
    expect(await refusal(asGus, AskForConversationDocument, wish(gus, mentor.id))).toBe('CONVERSATION_UNAVAILABLE');
    const first = askForConversation.conversations[0]?.id ?? '';
    for (const browser of [asGus, asMentor])
      expect(await refusal(browser, TakeBackConversationDocument, { id: first })).toBe('NOT_FOUND');
    expect(await refusal(asFay, AnswerConversationDocument, { input: { id: first, accept: true } })).toBe('NOT_FOUND');
    await ask(asFay, TakeBackConversationDocument, { id: first });
    expect((await see(asMentor, mentor.id)).conversations).toEqual([]);
    await ask(asGus, AskForConversationDocument, wish(gus, mentor.id));
    const [asked] = (await see(asMentor, mentor.id)).conversations;
    expect(asked).toMatchObject({ otherName: 'Gus Oak', note: 'Residency', otherEmail: null });
    const id = asked?.id ?? '';
    const { answerConversation } = await ask(asMentor, AnswerConversationDocument, { input: { id, accept: true } });
    expect(answerConversation.conversations[0]).toMatchObject({ state: 'ACCEPTED', otherEmail: gus.email });
    expect((await see(asGus, gus.id)).conversations[0]).toMatchObject({ state: 'ACCEPTED', otherEmail: mentor.email });
    expect(await refusal(asMentor, AnswerConversationDocument, { input: { id, accept: false } })).toBe(
      'CONVERSATION_STATE',
    );
    expect((await see(asFay, fay.id)).volunteers).toEqual([]);
  }, 60_000);
});

describe('whether they share what matters', () => {
  it('is asked of both once, some weeks in; what is said is sealed, can be changed, and is seen by nobody else', async () => {
    const { mentorshipId, mentee, mentor, cohortId, asMentee } = await matched('Ida Birch', 'Jo Elm');
    const [run] = await app.sql<{ id: string }>(
      `insert into trellis.match_run (school_id, id, cohort_id, number, state, weights, created_by, created_at)
       select school_id, gen_random_uuid(), id, 1, 'published', '[]', $2, now() from trellis.cohort where id = $1 returning id`,
      [cohortId, coordinator.id],
    );
    await app.sql('update trellis.mentorship set run_id = $2 where id = $1', [mentorshipId, run?.id]);
    await app.sql(
      `insert into trellis.due_work (school_id, id, job, subject_id, due_at, created_at)
       select school_id, gen_random_uuid(), 'feltSharing.askPairs', $2, now() + interval '42 days', now()
       from trellis.cohort where id = $1`,
      [cohortId, run?.id],
    );
    const asked = async (browser: Browser) => (await ask(browser, MyFeltQuestionsDocument, {})).myFeltQuestions;
    expect(await asked(asMentee)).toEqual([]);
    const answer = (answer: 'YES' | 'NO' | 'SKIPPED') => ({ input: { mentorshipId, answer } });
    expect(await refusal(asMentee, AnswerFeltQuestionDocument, answer('YES'))).toBe('NOT_FOUND');
    try {
      await app.moveClock(6 * WEEK + 60_000);
      const [askedAgain] = await Promise.all([
        eventually('the question', async () => (await asked(await signInAs(app, school.slug, mentee)))[0]),
        app.mailbox.next(mentor.email, app.mailbox.to(mentor.email).length + 1),
      ]);
      expect(askedAgain).toMatchObject({ otherName: 'Jo Elm', settled: false, answer: null });
    } finally {
      await app.moveClock(0);
    }
    const [later, laterMentor] = await Promise.all([mentee, mentor].map((one) => signInAs(app, school.slug, one)));
    if (!later || !laterMentor) throw new Error('Two people are there.');
    await ask(later, AnswerFeltQuestionDocument, answer('NO'));
    expect(await asked(later)).toMatchObject([{ settled: true, answer: 'NO' }]);
    expect(await asked(laterMentor)).toMatchObject([{ settled: false, answer: null }]);
    await ask(laterMentor, AnswerFeltQuestionDocument, answer('YES'));
    await ask(laterMentor, AnswerFeltQuestionDocument, answer('SKIPPED'));
    expect(await asked(laterMentor)).toMatchObject([{ settled: true, answer: null }]);
    // Whoever has parted is not asked any more.
    await app.sql('update trellis.felt_question set settled_at = null where enrolment_id = $1', [mentor.id]);
    expect(await asked(laterMentor)).toHaveLength(1);
    await app.sql(`update trellis.mentorship set state = 'ended', ended_at = now() where id = $1`, [mentorshipId]);
    expect(await asked(laterMentor)).toEqual([]);
    // Outside the vault there is only that it was settled.
    const [row] = await app.sql('select * from trellis.felt_question where enrolment_id = $1', [mentee.id]);
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['asked_at', 'enrolment_id', 'id', 'mentorship_id', 'school_id', 'settled_at'].sort(),
    );
    const sealed = await app.sql(`select ciphertext from vault.identity_answer where item_id = $1`, [
      `felt:${mentorshipId}`,
    ]);
    expect(sealed).toHaveLength(1);
    const stranger = await matched('Kit Fir', 'Lou Yew');
    expect(await refusal(stranger.asMentee, AnswerFeltQuestionDocument, answer('YES'))).toBe('NOT_FOUND');
    expect(await refusal(coordinator.browser, AnswerFeltQuestionDocument, answer('YES'))).toBe('NOT_FOUND');
  }, 90_000);
});
