/** Groups that people join by themselves: who is in one is known to its steward and to each for themself; how many, through the gate. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  AnswerAffinityOfferDocument,
  AskForAffinityStewardDocument,
  LayDownAffinityGroupDocument,
  OfferAffinityGroupDocument,
  TakeAffinityGroupDocument,
  TakeBackAffinityOfferDocument,
  AffinityBoardDocument,
  AffinityFiguresDocument,
  AffinityGroupsDocument,
  CountAffinityGroupsDocument,
  JoinAffinityGroupDocument,
  LeaveAffinityGroupDocument,
  PostToAffinityGroupDocument,
  RemoveAffinityPostDocument,
  SaveAffinityGroupDocument,
  SettleAffinityGroupDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool, PASSWORD } from '../kit/people.js';
import { ask, enrol, refusal, signInAs } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';

let app: TestApp;
let pair: OpenPair;
let admin: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  pair = await openPair(app);
  admin = pair.school.administrator;
}, 120_000);
afterAll(() => app.close());

const NAME = { en: 'First in the family', fr: 'Premiers de la famille' };
const list = async (browser: Browser) => (await ask(browser, AffinityGroupsDocument, {})).affinityGroups;
const propose = async (browser: Browser, name = NAME) =>
  (await ask(browser, SaveAffinityGroupDocument, { input: { name, body: {} } })).saveAffinityGroup;
const board = async (browser: Browser, groupId: string) =>
  (await ask(browser, AffinityBoardDocument, { groupId })).affinityBoard;
/** Proposed by the mentor, who looks after it. */
async function opened(): Promise<string> {
  const { id } = await propose(pair.asMentor);
  await ask(admin, SettleAffinityGroupDocument, { groupId: id, open: true });
  return id;
}

it('is proposed by anybody, opened by the school, and joined and left by each without a trace', async () => {
  const { id, state, mine } = await propose(pair.asMentor);
  expect({ state, mine }).toEqual({ state: 'PROPOSED', mine: true });
  expect(await list(pair.asMentee)).toEqual([]);
  expect(await refusal(pair.asMentee, JoinAffinityGroupDocument, { groupId: id })).toBe('NOT_FOUND');
  await ask(admin, SettleAffinityGroupDocument, { groupId: id, open: true });
  expect(await list(pair.asMentee)).toMatchObject([{ id, state: 'OPEN', steward: 'Mo Adeyemi', joined: false }]);
  await settled();
  const before = await traces();
  await ask(pair.asMentee, JoinAffinityGroupDocument, { groupId: id });
  await ask(pair.asMentee, JoinAffinityGroupDocument, { groupId: id });
  expect(await list(pair.asMentee)).toMatchObject([{ id, joined: true }]);
  expect((await board(pair.asMentor, id)).members?.map(({ name }) => name)).toEqual(['Ana Ruiz']);
  expect((await board(pair.asMentee, id)).members).toBeNull();
  await ask(pair.asMentee, LeaveAffinityGroupDocument, { groupId: id });
  expect((await board(pair.asMentor, id)).members).toEqual([]);
  expect(await refusal(pair.asMentee, AffinityBoardDocument, { groupId: id })).toBe('NOT_FOUND');
  expect(await traces()).toEqual(before);
  await ask(admin, SettleAffinityGroupDocument, { groupId: id, open: false });
  expect(await refusal(pair.asMentee, JoinAffinityGroupDocument, { groupId: id })).toBe('AFFINITY_CLOSED');
});

/** What the worker owes the school from before is done: whatever is written from now on is written by those here. */
const settled = () =>
  eventually('the worker to be done', async () => {
    const [row] = await app.sql<{ done: boolean }>(
      `select not exists (select 1 from trellis.due_work where due_at <= now() and failed_at is null)
         and not exists (select 1 from trellis.outbox where due_at <= now() and state in ('due', 'handing_over')) as done`,
    );
    return row?.done;
  });

const traces = () =>
  app.sql(`select (select count(*) from trellis.audit_entry) as trail, (select count(*) from trellis.domain_event) as events,
    (select count(*) from trellis.outbox) as mails`);

it('shows whoever runs the school neither who is in it nor what stands there; who reads the tables as the service does finds nobody', async () => {
  const id = await opened();
  await ask(pair.asMentee, JoinAffinityGroupDocument, { groupId: id });
  for (const browser of [admin, pair.coordinator]) {
    expect(await refusal(browser, AffinityBoardDocument, { groupId: id })).toBe('NOT_FOUND');
    expect((await list(browser)).find((one) => one.id === id)).toMatchObject({ joined: false, mine: false });
  }
  const [privileges] = await app.sql<{ app: boolean; vault: boolean }>(
    `select has_table_privilege('trellis_app', 'vault.affinity_member', 'select') as app,
       has_table_privilege('trellis_vault', 'vault.affinity_member', 'select') as vault`,
  );
  expect(privileges).toEqual({ app: false, vault: true });
});

it('has a board on which its steward writes; those in it get a mail that says nothing of it', async () => {
  const id = await opened();
  await ask(pair.asMentee, JoinAffinityGroupDocument, { groupId: id });
  const had = app.mailbox.to(pair.mentee.email).length;
  const input = { groupId: id, words: 'We meet on Friday.' };
  expect(await refusal(pair.asMentee, PostToAffinityGroupDocument, { input })).toBe('FORBIDDEN');
  expect(await refusal(pair.asStranger, PostToAffinityGroupDocument, { input })).toBe('NOT_FOUND');
  const { postToAffinityGroup } = await ask(pair.asMentor, PostToAffinityGroupDocument, { input });
  expect((await board(pair.asMentee, id)).posts).toMatchObject([{ words: 'We meet on Friday.' }]);
  const mail = await eventually('the mail', async () => app.mailbox.to(pair.mentee.email)[had]);
  expect(`${mail.parsed.subject} ${mail.parsed.text}`).not.toMatch(/famil|Friday|group/i);
  const postId = postToAffinityGroup.posts[0]?.id ?? '';
  expect(await refusal(pair.asMentee, RemoveAffinityPostDocument, { groupId: id, postId })).toBe('FORBIDDEN');
  await ask(pair.asMentor, RemoveAffinityPostDocument, { groupId: id, postId });
  expect((await board(pair.asMentee, id)).posts).toEqual([]);
});

it('is counted through the gate: of few nothing is shown, and one more or less changes nothing', async () => {
  const id = await opened();
  const people = await enrol(
    app,
    pair.cohortId,
    Array.from({ length: 7 }, (_, index) => ({ role: 'mentee' as const, name: `Counted ${index}` })),
  );
  const browsers: Browser[] = [];
  for (const one of people) browsers.push(await signInAs(app, pair.school.slug, one));
  const counted = async (): Promise<number | null | undefined> => {
    await ask(admin, CountAffinityGroupsDocument, {});
    const { affinityFigures } = await ask(admin, AffinityFiguresDocument, {});
    return affinityFigures.find(({ groupId }) => groupId === id)?.table?.cells.find(({ row }) => row === '*')?.count;
  };
  for (const browser of browsers.slice(0, 4)) await ask(browser, JoinAffinityGroupDocument, { groupId: id });
  expect(await counted()).toBeNull();
  for (const browser of browsers.slice(4)) await ask(browser, JoinAffinityGroupDocument, { groupId: id });
  expect(await counted()).toBe(7);
  // Of one more, or one less, nothing is told.
  await ask(pair.asMentee, JoinAffinityGroupDocument, { groupId: id });
  expect(await counted()).toBe(7);
  for (const browser of [pair.asMentee, ...browsers.slice(0, 1)])
    await ask(browser, LeaveAffinityGroupDocument, { groupId: id });
  expect(await counted()).toBe(7);
  expect(await refusal(pair.asMentor, AffinityFiguresDocument, {})).toBe('FORBIDDEN');
  expect(await refusal(pair.asMentor, CountAffinityGroupsDocument, {})).toBe('FORBIDDEN');
});

it('belongs to its school and its steward', async () => {
  const id = await opened();
  const { administrator } = await openSchool(app);
  expect((await list(administrator)).map((one) => one.id)).toEqual([]);
  expect(await refusal(administrator, JoinAffinityGroupDocument, { groupId: id })).toBe('NOT_FOUND');
  expect(await refusal(administrator, LeaveAffinityGroupDocument, { groupId: id })).toBe('NOT_FOUND');
  expect(await refusal(administrator, AffinityBoardDocument, { groupId: id })).toBe('NOT_FOUND');
  expect(await refusal(administrator, SettleAffinityGroupDocument, { groupId: id, open: false })).toBe('NOT_FOUND');
  expect(await refusal(pair.asMentee, SettleAffinityGroupDocument, { groupId: id, open: false })).toBe('FORBIDDEN');
  const changed = { input: { id, revision: 2, name: { en: 'Ours' }, body: {} } };
  expect(await refusal(pair.asMentee, SaveAffinityGroupDocument, changed)).toBe('NOT_FOUND');
  expect((await ask(pair.asMentor, SaveAffinityGroupDocument, changed)).saveAffinityGroup.name.en).toBe('Ours');
  expect(await refusal(pair.asMentor, SaveAffinityGroupDocument, changed)).toBe('EDIT_CONFLICT');
});

const stewardOf = async (groupId: string, browser = admin) =>
  (await list(browser)).find(({ id }) => id === groupId)?.steward ?? null;

it('is handed on: the steward asks somebody in it, who says yes or no; whom was asked stands nowhere', async () => {
  const id = await opened();
  await ask(pair.asMentee, JoinAffinityGroupDocument, { groupId: id });
  const memberId = pair.mentee.memberId;
  const had = app.mailbox.to(pair.mentee.email).length;
  // To somebody who is not in it there is nothing to offer, nor to oneself.
  const stranger = (await app.sql<{ id: string }>(`select id from trellis.member where display_name = 'Bo Lind'`))[0];
  for (const nobody of [stranger?.id ?? '', pair.mentor.memberId])
    expect(await refusal(pair.asMentor, OfferAffinityGroupDocument, { groupId: id, memberId: nobody })).toBe(
      'NOT_FOUND',
    );
  const offered = await ask(pair.asMentor, OfferAffinityGroupDocument, { groupId: id, memberId });
  expect(offered.offerAffinityGroup).toMatchObject({ offeredTo: 'Ana Ruiz', offeredToMe: false });
  expect(await board(pair.asMentee, id)).toMatchObject({ offeredTo: null, offeredToMe: true });
  const mail = await eventually('the mail', () => app.mailbox.to(pair.mentee.email)[had]);
  expect(`${mail.parsed.subject} ${mail.parsed.text}`).not.toMatch(/famil|group/i);
  const [said] = await app.sql<{ said: number }>(
    `select count(*)::int as said from trellis.audit_entry where action = 'affinity_group.offer' and subject_id = $1
       and details::text like '%' || $2 || '%'`,
    [id, memberId],
  );
  expect(said).toEqual({ said: 0 });
  await ask(pair.asMentee, AnswerAffinityOfferDocument, { groupId: id, accept: false });
  expect(await stewardOf(id)).toBe('Mo Adeyemi');
  expect(await refusal(pair.asMentee, AnswerAffinityOfferDocument, { groupId: id, accept: true })).toBe('NOT_FOUND');
  await ask(pair.asMentor, OfferAffinityGroupDocument, { groupId: id, memberId });
  await ask(pair.asMentor, TakeBackAffinityOfferDocument, { groupId: id });
  expect(await refusal(pair.asMentee, AnswerAffinityOfferDocument, { groupId: id, accept: true })).toBe('NOT_FOUND');
  await ask(pair.asMentor, OfferAffinityGroupDocument, { groupId: id, memberId });
  const { answerAffinityOffer } = await ask(pair.asMentee, AnswerAffinityOfferDocument, { groupId: id, accept: true });
  expect(answerAffinityOffer.group).toMatchObject({ mine: true, steward: 'Ana Ruiz' });
  expect(answerAffinityOffer.members?.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Mo Adeyemi']);
  expect((await board(pair.asMentor, id)).members).toBeNull();
  expect(await refusal(pair.asMentor, LayDownAffinityGroupDocument, { groupId: id })).toBe('FORBIDDEN');
});

it('is left to those in it when its steward goes: the first who says so takes it, the school asks and sees nobody', async () => {
  const id = await opened();
  expect(await refusal(admin, AskForAffinityStewardDocument, { groupId: id })).toBe('AFFINITY_TAKEN');
  await ask(pair.asMentee, JoinAffinityGroupDocument, { groupId: id });
  expect(await refusal(pair.asMentee, TakeAffinityGroupDocument, { groupId: id })).toBe('AFFINITY_TAKEN');
  expect(await refusal(pair.asMentee, LayDownAffinityGroupDocument, { groupId: id })).toBe('FORBIDDEN');
  const had = app.mailbox.to(pair.mentee.email).length;
  await ask(pair.asMentor, LayDownAffinityGroupDocument, { groupId: id });
  await eventually('the mail', () => app.mailbox.to(pair.mentee.email)[had]);
  expect((await list(admin)).find((one) => one.id === id)).toMatchObject({ isVacant: true, steward: null });
  const { askForAffinitySteward } = await ask(admin, AskForAffinityStewardDocument, { groupId: id });
  expect(askForAffinitySteward.askedAt).not.toBeNull();
  expect((await board(pair.asMentee, id)).group.askedAt).toBeNull();
  await eventually('the second mail', () => app.mailbox.to(pair.mentee.email)[had + 1]);
  expect(await refusal(admin, AskForAffinityStewardDocument, { groupId: id })).toBe('AFFINITY_ASKED');
  for (const browser of [pair.asMentor, pair.asMentee])
    expect(await refusal(browser, AskForAffinityStewardDocument, { groupId: id })).toBe('FORBIDDEN');
  for (const browser of [pair.asStranger, admin, pair.coordinator, (await openSchool(app)).administrator]) {
    expect(await refusal(browser, TakeAffinityGroupDocument, { groupId: id })).toBe('NOT_FOUND');
    expect(await refusal(browser, OfferAffinityGroupDocument, { groupId: id, memberId: pair.mentee.memberId })).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(browser, AnswerAffinityOfferDocument, { groupId: id, accept: true })).toBe('NOT_FOUND');
    expect(await refusal(browser, TakeBackAffinityOfferDocument, { groupId: id })).toBe('NOT_FOUND');
  }
  await ask(pair.asMentee, TakeAffinityGroupDocument, { groupId: id });
  expect(await stewardOf(id)).toBe('Ana Ruiz');
  // Whoever leaves it leaves it to the others, too.
  await ask(pair.asMentee, LeaveAffinityGroupDocument, { groupId: id });
  expect(await stewardOf(id)).toBeNull();
  await ask(pair.asMentor, TakeAffinityGroupDocument, { groupId: id });
  expect(await stewardOf(id)).toBe('Mo Adeyemi');
});

it('is not orphaned by whoever is erased', async () => {
  const id = await opened();
  await ask(pair.asStranger, JoinAffinityGroupDocument, { groupId: id });
  await ask(pair.asMentee, JoinAffinityGroupDocument, { groupId: id });
  const [bo] = await app.sql<{ id: string }>(`select id from trellis.member where display_name = 'Bo Lind'`);
  await ask(pair.asMentor, OfferAffinityGroupDocument, { groupId: id, memberId: bo?.id ?? '' });
  await ask(pair.asStranger, AnswerAffinityOfferDocument, { groupId: id, accept: true });
  await ask(pair.asStranger, OfferAffinityGroupDocument, { groupId: id, memberId: pair.mentee.memberId });
  await pair.asStranger.ask('mutation ($input: EraseMeInput!) { eraseMe(input: $input) { __typename } }', {
    input: { password: PASSWORD },
  });
  expect((await list(admin)).find((one) => one.id === id)).toMatchObject({ isVacant: true });
  expect(await board(pair.asMentee, id)).toMatchObject({ offeredToMe: false });
  await ask(pair.asMentee, TakeAffinityGroupDocument, { groupId: id });
  expect(await stewardOf(id)).toBe('Ana Ruiz');
}, 60_000);
