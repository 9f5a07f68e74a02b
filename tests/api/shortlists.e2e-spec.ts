/** Lists to choose from: what coordinators, mentees and mentors see and do, and what happens when a date passes. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerShortlistRequestDocument,
  AskMeAgainDocument,
  ChooseFromShortlistDocument,
  CloseShortlistsDocument,
  CohortShortlistsDocument,
  DeclareMyConflictDocument,
  MatchRunDocument,
  MatchRunPairsDocument,
  MyShortlistRequestsDocument,
  MyShortlistsDocument,
  OpenShortlistsDocument,
  OwnDataDocument,
  PrepareShortlistsDocument,
  PublishMatchRunDocument,
  RefuseShortlistDocument,
  RemindShortlistsDocument,
  ShortlistPeopleDocument,
  ShortlistRoundDocument,
  StartMatchRunDocument,
  TakeBackShortlistsDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, type OpenedSchool, openSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, type PersonToEnrol, refusal, signInAs } from './enrolled-people.js';

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;
const DAY = 24 * 60 * 60 * 1000;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
}, 60_000);
afterEach(() => app.moveClock(0));
afterAll(() => app.close());

const mentee = (name: string, specialties = ['Surgery']): PersonToEnrol => ({
  role: 'mentee',
  name,
  answers: { specialties, year: 'MD2', first_in_family: 'Yes' },
});
const mentor = (name: string, capacity = 1): PersonToEnrol => ({
  role: 'mentor',
  name,
  capacity,
  answers: { specialty: 'Surgery' },
});

const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

async function cohortOf<P extends readonly PersonToEnrol[]>(people: [...P]) {
  const { cohortId } = await openCohort(coordinator);
  return { cohortId, people: (await enrol(app, cohortId, people)) as { [K in keyof P]: Enrolled } };
}

async function prepared(cohortId: string, input: { mentors?: number; answerDays?: number } = {}) {
  const { prepareShortlists } = await ask(coordinator, PrepareShortlistsDocument, {
    input: { cohortId, chooseBy: inDays(10), mentors: 3, answerDays: 5, ...input },
  });
  return eventually('the lists', async () => {
    const { shortlistRound } = await ask(coordinator, ShortlistRoundDocument, { id: prepareShortlists.id });
    return shortlistRound.state === 'READY' && shortlistRound;
  });
}

async function opened<P extends readonly PersonToEnrol[]>(people: [...P], input = {}) {
  const cohort = await cohortOf(people);
  // Before there is other mail to them: signing up looks for the newest.
  const browsers = new Map<string, Browser>();
  for (const person of cohort.people) browsers.set(person.id, await signInAs(app, school.slug, person));
  const { id } = await prepared(cohort.cohortId, input);
  await ask(coordinator, OpenShortlistsDocument, { id });
  const signedIn = (person: Enrolled): Browser => {
    const browser = browsers.get(person.id);
    if (!browser) throw new Error(`${person.name} is not of this cohort.`);
    return browser;
  };
  return { ...cohort, roundId: id, signedIn };
}

const roundOf = async (id: string) => (await ask(coordinator, ShortlistRoundDocument, { id })).shortlistRound;
const listOf = async (browser: Browser) => (await ask(browser, MyShortlistsDocument, {})).myShortlists.lists[0];
const requestsOf = async (browser: Browser) =>
  (await ask(browser, MyShortlistRequestsDocument, {})).myShortlistRequests;

/** Where everyone stands, by name. */
async function people(id: string): Promise<Record<string, string>> {
  const { shortlistRound } = await ask(coordinator, ShortlistPeopleDocument, { id, first: 50 });
  return Object.fromEntries(shortlistRound.people.nodes.map((one) => [one.mentee.displayName, one.state]));
}

async function choose(browser: Browser, ...mentors: Enrolled[]) {
  const list = await listOf(browser);
  const input = { id: list?.id ?? '', mentorIds: mentors.map(({ id }) => id) };
  return (await ask(browser, ChooseFromShortlistDocument, { input })).chooseFromShortlist.lists[0];
}

async function answer(browser: Browser, accept: boolean) {
  const [request] = await requestsOf(browser);
  const input = { listId: request?.listId ?? '', enrolmentId: request?.enrolmentId ?? '', accept };
  return (await ask(browser, AnswerShortlistRequestDocument, { input })).answerShortlistRequest;
}

const kindsTo = async ({ memberId }: Enrolled): Promise<string[]> =>
  (
    await app.sql<{ kind: string }>('select kind from trellis.outbox where to_member_id = $1 order by created_at, id', [
      memberId,
    ])
  )
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('shortlist_'));

describe('a round', () => {
  it('is computed and looked at before anybody is told, and opened once', async () => {
    const {
      cohortId,
      people: [ana, , sato],
    } = await cohortOf([mentee('Ana Ruiz'), mentee('Bo Lind'), mentor('Sato'), mentor('Poe')]);
    const round = await prepared(cohortId);
    expect(round).toMatchObject({ number: 1, mentors: 3, answerDays: 5, withList: 2, withoutList: 0, openedAt: null });
    expect(await people(round.id)).toEqual({});
    const asAna = await signInAs(app, school.slug, ana);
    expect((await ask(asAna, MyShortlistsDocument, {})).myShortlists.lists).toEqual([]);
    expect(await kindsTo(ana)).toEqual([]);
    const input = { cohortId, chooseBy: inDays(3), mentors: 3, answerDays: 5 };
    expect(await refusal(coordinator, PrepareShortlistsDocument, { input })).toBe('SHORTLIST_ROUND_ACTIVE');
    await ask(coordinator, OpenShortlistsDocument, { id: round.id });
    expect(await refusal(coordinator, OpenShortlistsDocument, { id: round.id })).toBe('SHORTLIST_ROUND_STATE');
    expect(await refusal(coordinator, TakeBackShortlistsDocument, { id: round.id })).toBe('SHORTLIST_ROUND_STATE');
    expect(await people(round.id)).toEqual({ 'Ana Ruiz': 'WAITING_FOR_MENTEE', 'Bo Lind': 'WAITING_FOR_MENTEE' });
    expect(await kindsTo(ana)).toEqual(['shortlist_ready']);
    expect(await kindsTo(sato)).toEqual([]);
    const list = await listOf(asAna);
    expect(list?.mentors.map((one) => [one.mentor.displayName, one.state, one.mentor.email])).toEqual([
      ['Poe', 'LISTED', null],
      ['Sato', 'LISTED', null],
    ]);
    expect(list?.mentors[0]?.common).toMatchObject([
      { about: 'QUESTION', code: 'SHARED_CHOICES', values: ['Surgery'] },
    ]);
    const uses = await app.sql(
      `select 1 from trellis.audit_entry where action = 'shortlist_round.open' and subject_id = $1`,
      [round.id],
    );
    expect(uses).toHaveLength(1);
  });

  it('leaves out who is settled, who would rather wait, and says so for whom nobody was found', async () => {
    const {
      cohortId,
      people: [ana, , cy],
    } = await cohortOf([mentee('Ana Ruiz'), mentee('Bo Lind'), mentee('Cy Moss'), mentor('Sato')]);
    await app.sql('update trellis.enrolment set rather_waits_at = now() where id = $1', [cy.id]);
    await app.sql(
      `insert into trellis.match_hand_rule (school_id, id, cohort_id, kind, mentee_id, mentor_id, created_by, created_at)
      select e.school_id, gen_random_uuid(), e.cohort_id, 'pin', e.id, m.id, e.member_id, now() from trellis.enrolment e
      join trellis.enrolment m on m.cohort_id = e.cohort_id and m.role = 'mentor' where e.id = $1`,
      [ana.id],
    );
    const round = await prepared(cohortId);
    // The only place is settled with Ana.
    expect(round).toMatchObject({ withList: 0, withoutList: 1 });
    await ask(coordinator, OpenShortlistsDocument, { id: round.id });
    expect(await roundOf(round.id)).toMatchObject({ state: 'CLOSED' });
    expect(await people(round.id)).toEqual({ 'Bo Lind': 'NO_LIST' });
    expect((await ask(coordinator, CohortShortlistsDocument, { id: cohortId })).cohort.ratherWaiting).toBe(1);
    const asCy = await signInAs(app, school.slug, cy);
    expect((await ask(asCy, AskMeAgainDocument, { enrolmentId: cy.id })).askMeAgain.waiting).toEqual([]);
    expect((await ask(coordinator, CohortShortlistsDocument, { id: cohortId })).cohort.ratherWaiting).toBe(0);
  });

  it('is not opened on people who changed since; it is taken back, and computed again', async () => {
    const {
      cohortId,
      people: [, sato],
    } = await cohortOf([mentee('Ana Ruiz'), mentor('Sato')]);
    const round = await prepared(cohortId);
    await app.sql('update trellis.enrolment set capacity = 2 where id = $1', [sato.id]);
    expect(await refusal(coordinator, OpenShortlistsDocument, { id: round.id })).toBe('SHORTLIST_ROUND_STALE');
    expect((await ask(coordinator, TakeBackShortlistsDocument, { id: round.id })).takeBackShortlists.state).toBe(
      'CANCELLED',
    );
    expect((await prepared(cohortId)).number).toBe(2);
  });

  it('refuses days and numbers that make no sense, other roles, and another school’s rounds', async () => {
    const {
      cohortId,
      people: [ana],
    } = await cohortOf([mentee('Ana Ruiz'), mentor('Sato')]);
    const input = { cohortId, chooseBy: inDays(3), mentors: 3, answerDays: 5 };
    for (const chooseBy of [inDays(-2), inDays(120)])
      expect(await refusal(coordinator, PrepareShortlistsDocument, { input: { ...input, chooseBy } })).toBe(
        'SHORTLIST_DAY',
      );
    for (const wrong of [{ mentors: 0 }, { mentors: 6 }, { answerDays: 0 }, { answerDays: 31 }])
      expect(await refusal(coordinator, PrepareShortlistsDocument, { input: { ...input, ...wrong } })).toBe(
        'INPUT_INVALID',
      );
    const round = await prepared(cohortId);
    const asAna = await signInAs(app, school.slug, ana);
    expect(await refusal(asAna, ShortlistRoundDocument, { id: round.id })).toBe('FORBIDDEN');
    expect(await refusal(asAna, OpenShortlistsDocument, { id: round.id })).toBe('FORBIDDEN');
    const elsewhere = await invite(app, await openSchool(app), 'COORDINATOR');
    expect(await refusal(elsewhere, OpenShortlistsDocument, { id: round.id })).toBe('NOT_FOUND');
    expect(await refusal(elsewhere, PrepareShortlistsDocument, { input })).toBe('NOT_FOUND');
  });
});

describe('choosing and answering', () => {
  it('asks the first choice; a yes settles the pair, marks the draft changed, and the next run keeps it', async () => {
    const {
      cohortId,
      roundId,
      people: [ana, sato, poe],
      signedIn,
    } = await opened([mentee('Ana Ruiz'), mentor('Sato', 2), mentor('Poe')]);
    const run = await draftOf(cohortId);
    const [asAna, asSato] = [signedIn(ana), signedIn(sato)];
    const list = await choose(asAna, sato, poe);
    expect(list).toMatchObject({ state: 'WAITING_FOR_MENTOR' });
    expect(list?.mentors.map((one) => [one.mentor.displayName, one.state])).toEqual([
      ['Sato', 'CHOSEN'],
      ['Poe', 'CHOSEN'],
    ]);
    expect(await people(roundId)).toEqual({ 'Ana Ruiz': 'WAITING_FOR_MENTOR' });
    expect(await kindsTo(sato)).toEqual(['shortlist_asked']);
    expect(await kindsTo(poe)).toEqual([]);
    const [request] = await requestsOf(asSato);
    expect(request).toMatchObject({ accepted: false, mentee: { displayName: 'Ana Ruiz', email: null } });
    // What the form keeps from a match, and what was said of identity, is not in it.
    expect(JSON.stringify(request)).not.toMatch(/first_in_family|Yes/);
    expect(await answer(asSato, true)).toMatchObject([{ accepted: true, answerBy: null }]);
    expect(await listOf(asAna)).toMatchObject({ state: 'ACCEPTED' });
    expect(await kindsTo(ana)).toEqual(['shortlist_ready', 'shortlist_news']);
    expect(await roundOf(roundId)).toMatchObject({ state: 'CLOSED', states: [{ state: 'ACCEPTED', count: 1 }] });
    expect((await ask(coordinator, MatchRunDocument, { id: run.id })).matchRun.stale).toBe(true);
    const next = await draftOf(cohortId);
    const { pairs } = (await ask(coordinator, MatchRunPairsDocument, { id: next.id, first: 10 })).matchRun;
    expect(pairs.nodes).toMatchObject([{ pinned: true, fromList: true, mentor: { displayName: 'Sato' } }]);
  });

  it('goes on to the next after a no, with the same words as for anything else; then nobody is left', async () => {
    const {
      cohortId,
      roundId,
      people: [ana, sato, poe],
      signedIn,
    } = await opened([mentee('Ana Ruiz'), mentor('Sato'), mentor('Poe')]);
    const [asAna, asSato, asPoe] = [signedIn(ana), signedIn(sato), signedIn(poe)];
    await choose(asAna, sato, poe);
    // On the list and not asked: nothing says so.
    const early = { listId: (await listOf(asAna))?.id ?? '', enrolmentId: poe.id, accept: true };
    expect(await refusal(asPoe, AnswerShortlistRequestDocument, { input: early })).toBe('NOT_FOUND');
    expect(await answer(asSato, false)).toEqual([]);
    const states = (await listOf(asAna))?.mentors.map((one) => [one.mentor.displayName, one.state]);
    expect(states).toEqual([
      ['Sato', 'NOT_AVAILABLE'],
      ['Poe', 'CHOSEN'],
    ]);
    expect(await kindsTo(poe)).toEqual(['shortlist_asked']);
    // A no is settled: it can't be answered again.
    const list = await listOf(asAna);
    const again = { listId: list?.id ?? '', enrolmentId: sato.id, accept: true };
    expect(await refusal(asSato, AnswerShortlistRequestDocument, { input: again })).toBe('SHORTLIST_REQUEST_CLOSED');
    expect(await refusal(asPoe, AnswerShortlistRequestDocument, { input: again })).toBe('NOT_FOUND');
    await answer(asPoe, false);
    expect(await people(roundId)).toEqual({ 'Ana Ruiz': 'NOBODY_LEFT' });
    const tasks = await app.sql(`select 1 from trellis.task where cohort_id = $1 and code = 'LIST_ENDED_WITHOUT'`, [
      cohortId,
    ]);
    expect(tasks).toHaveLength(1);
    expect(await roundOf(roundId)).toMatchObject({ state: 'CLOSED' });
  });

  it('never asks a mentor more often than they have places; the second waits for their turn', async () => {
    const {
      people: [ana, bo, sato],
      signedIn,
    } = await opened([mentee('Ana Ruiz'), mentee('Bo Lind'), mentor('Sato')]);
    const [asAna, asBo, asSato] = [signedIn(ana), signedIn(bo), signedIn(sato)];
    await choose(asBo, sato);
    await choose(asAna, sato);
    expect((await requestsOf(asSato)).map((one) => one.mentee.displayName)).toEqual(['Bo Lind']);
    expect((await listOf(asAna))?.mentors).toMatchObject([{ state: 'CHOSEN', answerBy: null }]);
    await answer(asSato, false);
    expect((await requestsOf(asSato)).map((one) => one.mentee.displayName)).toEqual(['Ana Ruiz']);
    await answer(asSato, true);
    expect((await listOf(asAna))?.state).toBe('ACCEPTED');
  });

  it('of two yeses to one place one counts: a mentor given somebody meanwhile reads that the request is closed', async () => {
    const {
      cohortId,
      people: [ana, bo, sato],
      signedIn,
    } = await opened([mentee('Ana Ruiz'), mentee('Bo Lind'), mentor('Sato')]);
    const [asAna, asSato] = [signedIn(ana), signedIn(sato)];
    await choose(asAna, sato);
    const [request] = await requestsOf(asSato);
    const input = { listId: request?.listId ?? '', enrolmentId: sato.id, accept: true };
    // The coordinator settles the only place with somebody else.
    await app.sql(
      `insert into trellis.match_hand_rule (school_id, id, cohort_id, kind, mentee_id, mentor_id, created_by, created_at)
      select school_id, gen_random_uuid(), cohort_id, 'pin', id, $2, member_id, now() from trellis.enrolment where id = $1`,
      [bo.id, sato.id],
    );
    expect(await requestsOf(asSato)).toEqual([]);
    expect(await refusal(asSato, AnswerShortlistRequestDocument, { input })).toBe('SHORTLIST_REQUEST_CLOSED');
    expect(await listOf(asAna)).toMatchObject({ state: 'NOBODY_LEFT', mentors: [{ state: 'NOT_AVAILABLE' }] });
    const pins = await app.sql(`select mentee_id from trellis.match_hand_rule where cohort_id = $1`, [cohortId]);
    expect(pins).toEqual([{ mentee_id: bo.id }]);
  });

  it('counts one answer where both come at once', async () => {
    const {
      people: [ana, sato],
      signedIn,
    } = await opened([mentee('Ana Ruiz'), mentor('Sato')]);
    const [asAna, asSato] = [signedIn(ana), signedIn(sato)];
    await choose(asAna, sato);
    const [request] = await requestsOf(asSato);
    const said = (accept: boolean) =>
      asSato.send(String(AnswerShortlistRequestDocument), {
        input: { listId: request?.listId ?? '', enrolmentId: sato.id, accept },
      });
    const codes = (await Promise.all([said(true), said(true)])).map(
      ({ errors }) => errors?.[0]?.extensions.code ?? 'done',
    );
    expect(codes.sort()).toEqual(['SHORTLIST_REQUEST_CLOSED', 'done']);
    expect(await kindsTo(ana)).toEqual(['shortlist_ready', 'shortlist_news']);
  });

  it('takes “none of these” and “I would rather wait”; the one counts on, the other does not', async () => {
    const {
      cohortId,
      roundId,
      people: [ana, bo, sato],
      signedIn,
    } = await opened([mentee('Ana Ruiz'), mentee('Bo Lind'), mentor('Sato')]);
    const [asAna, asBo, asSato] = [signedIn(ana), signedIn(bo), signedIn(sato)];
    const refuse = async (browser: Browser, answer: 'NONE_OF_THESE' | 'RATHER_WAIT') =>
      (await ask(browser, RefuseShortlistDocument, { input: { id: (await listOf(browser))?.id ?? '', answer } }))
        .refuseShortlist;
    expect((await refuse(asAna, 'NONE_OF_THESE')).lists).toMatchObject([{ state: 'NONE_OF_THESE' }]);
    // Also after having chosen: whoever is asked is no longer.
    await choose(asBo, sato);
    expect((await refuse(asBo, 'RATHER_WAIT')).waiting).toMatchObject([{ enrolmentId: bo.id }]);
    expect(await requestsOf(asSato)).toEqual([]);
    expect(await kindsTo(sato)).toEqual(['shortlist_asked', 'shortlist_closed']);
    expect(await people(roundId)).toEqual({ 'Ana Ruiz': 'NONE_OF_THESE', 'Bo Lind': 'RATHER_WAITS' });
    expect(await roundOf(roundId)).toMatchObject({ state: 'CLOSED' });
    const run = await draftOf(cohortId);
    const { pairs } = (await ask(coordinator, MatchRunPairsDocument, { id: run.id, first: 10 })).matchRun;
    expect(pairs.nodes.map((pair) => pair.mentee.displayName)).toEqual(['Ana Ruiz']);
    const kept = JSON.stringify(await ask(asBo, OwnDataDocument, {}));
    expect(kept).toMatch(/rather_waits/);
    expect(kept).toMatch(/"shortlist"/);
  });

  it('refuses whom one can’t choose: not on the list, gone, of somebody else’s list', async () => {
    const {
      people: [ana, bo, sato, poe],
      signedIn,
    } = await opened([mentee('Ana Ruiz'), mentee('Bo Lind'), mentor('Sato'), mentor('Poe')]);
    const [asAna, asBo, asSato] = [signedIn(ana), signedIn(bo), signedIn(sato)];
    const id = (await listOf(asAna))?.id ?? '';
    const send = (browser: Browser, mentorIds: string[]) =>
      refusal(browser, ChooseFromShortlistDocument, { input: { id, mentorIds } });
    expect(await send(asAna, [bo.id])).toBe('NOT_FOUND');
    expect(await send(asBo, [sato.id])).toBe('NOT_FOUND');
    expect(await send(asAna, [])).toBe('INPUT_INVALID');
    // Said in private by the mentor: to the mentee one more who is not available, and nothing else.
    await ask(asSato, DeclareMyConflictDocument, { input: { kind: 'PRIVATE', email: ana.email } });
    expect(await send(asAna, [sato.id])).toMatch(/SHORTLIST_MENTOR_GONE|NOT_FOUND/);
    const states = (await listOf(asAna))?.mentors.map((one) => [one.mentor.displayName, one.state]);
    expect(states).toEqual([
      ['Poe', 'LISTED'],
      ['Sato', 'NOT_AVAILABLE'],
    ]);
    expect((await choose(asAna, poe))?.state).toBe('WAITING_FOR_MENTOR');
  });
});

describe('time', () => {
  it('passes a request on when its days are over, and ends who did not choose; nothing twice', async () => {
    const {
      roundId,
      people: [ana, bo, sato, poe],
      signedIn,
    } = await opened([mentee('Ana Ruiz'), mentee('Bo Lind'), mentor('Sato'), mentor('Poe')], { answerDays: 5 });
    const [asAna, asPoe] = [signedIn(ana), signedIn(poe)];
    await choose(asAna, sato, poe);
    await app.moveClock(5 * DAY + 60_000);
    await eventually('the next choice', async () => (await requestsOf(asPoe)).length === 1);
    expect(await kindsTo(sato)).toEqual(['shortlist_asked', 'shortlist_closed']);
    expect(await kindsTo(ana)).toEqual(['shortlist_ready', 'shortlist_news']);
    // Done once more, as after a worker that died before it could say that it was done: nothing is sent again.
    const cohortOfRound = `(select cohort_id from trellis.shortlist_round where id = $1)`;
    const due = () =>
      app.sql<{ due_at: Date }>(
        `select due_at from trellis.due_work where job = 'shortlists.settleCohort' and subject_id = ${cohortOfRound}`,
        [roundId],
      );
    await app.sql(
      `update trellis.due_work set due_at = '2020-01-01', claim_number = claim_number + 1
       where job = 'shortlists.settleCohort' and subject_id = ${cohortOfRound}`,
      [roundId],
    );
    await eventually('the second look', async () => (await due()).some((row) => row.due_at > new Date('2021-01-01')));
    expect(await kindsTo(poe)).toEqual(['shortlist_asked']);
    expect(await kindsTo(ana)).toEqual(['shortlist_ready', 'shortlist_news']);
    // The day by which they choose is over when it is over in Toronto: in the first hours of a day in UTC that is one day later.
    await app.moveClock(12 * DAY + 60_000);
    const states = () =>
      app.sql<{ id: string; state: string; round: string }>(
        `select l.mentee_id as id, l.state, d.state as round from trellis.shortlist l
         join trellis.shortlist_round d on d.id = l.round_id where d.id = $1`,
        [roundId],
      );
    await eventually('the end', async () => (await states()).every(({ round }) => round === 'closed'));
    const ended = Object.fromEntries((await states()).map(({ id, state }) => [id, state]));
    expect(ended).toEqual({ [ana.id]: 'nobody_left', [bo.id]: 'not_answered' });
    expect(await kindsTo(bo)).toEqual(['shortlist_ready', 'shortlist_news']);
    expect(await kindsTo(poe)).toEqual(['shortlist_asked', 'shortlist_closed']);
    expect(
      await app.sql(
        `select 1 from trellis.due_work where job = 'shortlists.settleCohort' and subject_id = (
      select cohort_id from trellis.shortlist_round where id = $1)`,
        [roundId],
      ),
    ).toEqual([]);
  });

  it('gives way to a draft that is published: the list is over, and so is the request', async () => {
    const {
      cohortId,
      roundId,
      people: [ana, sato],
      signedIn,
    } = await opened([mentee('Ana Ruiz'), mentor('Sato', 2)]);
    await choose(signedIn(ana), sato);
    const { id: runId, version } = await draftOf(cohortId);
    await ask(coordinator, PublishMatchRunDocument, { input: { runId, version } });
    await eventually('the end', async () => (await roundOf(roundId)).state === 'CLOSED');
    expect(await people(roundId)).toEqual({ 'Ana Ruiz': 'MATCHED_OTHERWISE' });
    expect(await requestsOf(signedIn(sato))).toEqual([]);
    expect(await kindsTo(sato)).toEqual(['shortlist_asked', 'shortlist_closed']);
    // Who has a mentor now has that mail.
    expect(await kindsTo(ana)).toEqual(['shortlist_ready']);
  });

  it('has one reminder, and may be closed before', async () => {
    const {
      roundId,
      people: [ana, bo, sato],
      signedIn,
    } = await opened([mentee('Ana Ruiz'), mentee('Bo Lind'), mentor('Sato')]);
    const asAna = signedIn(ana);
    await choose(asAna, sato);
    await ask(coordinator, RemindShortlistsDocument, { id: roundId });
    expect(await refusal(coordinator, RemindShortlistsDocument, { id: roundId })).toBe('SHORTLIST_REMINDED');
    expect([await kindsTo(ana), await kindsTo(bo), await kindsTo(sato)]).toEqual([
      ['shortlist_ready'],
      ['shortlist_ready', 'shortlist_reminder'],
      ['shortlist_asked', 'shortlist_reminder_mentor'],
    ]);
    await ask(coordinator, CloseShortlistsDocument, { id: roundId });
    expect(await people(roundId)).toEqual({ 'Ana Ruiz': 'CLOSED', 'Bo Lind': 'CLOSED' });
    expect((await kindsTo(sato)).at(-1)).toBe('shortlist_closed');
    expect(await refusal(coordinator, CloseShortlistsDocument, { id: roundId })).toBe('SHORTLIST_ROUND_STATE');
  });
});

async function draftOf(cohortId: string) {
  const { startMatchRun } = await ask(coordinator, StartMatchRunDocument, { input: { cohortId, weights: [] } });
  return eventually('the draft', async () => {
    const { matchRun } = await ask(coordinator, MatchRunDocument, { id: startMatchRun.id });
    return matchRun.state === 'DRAFT' && matchRun;
  });
}
