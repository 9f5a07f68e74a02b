import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { tokenIn } from '../kit/mailbox.js';
import { invite, openCohort, openSchool, type OpenedSchool, PASSWORD } from '../kit/people.js';
import { createImport, goldenFile, importFile, mapImport, type Preview } from './support/intake.js';

const FIELDS = `enrolmentId answers { itemId kind state value editable editedByMe store } identity { itemId state value }
  consents { purpose state wording at where } identityUses { purpose at by }`;
const MINE = `query ($enrolmentId: ID!) { myIntake(enrolmentId: $enrolmentId) { ${FIELDS} } }`;
const CORRECT = `mutation ($input: CorrectMyAnswerInput!) { correctMyAnswer(input: $input) { ${FIELDS} } }`;
const WITHDRAW = `mutation ($input: WithdrawMyConsentInput!) { withdrawMyConsent(input: $input) { ${FIELDS} } }`;
const LEAVE = `mutation ($enrolmentId: ID!) { leaveCohort(enrolmentId: $enrolmentId) { enrolmentId answers { editable } } }`;
const SEND = 'mutation ($cohortId: ID!) { sendIntakeNotices(cohortId: $cohortId) { id noticesWaiting } }';
const ANSWERED_AT = '2026-09-13T23:50:00.000Z';
const NADIA = 'nadia.park@mail.lakeside.example';

interface MyIntake {
  enrolmentId: string;
  answers: { itemId: string; state: string; value: unknown; editable: boolean; editedByMe: boolean; store: string }[];
  identity: { itemId: string; state: string; value: unknown }[];
  consents: { purpose: string; state: string; wording: string; at: string | null; where: string | null }[];
  identityUses: { purpose: string; at: string; by: string }[];
}

let app: TestApp;
let lakeside: OpenedSchool;
let coordinator: Browser;
let cohortId: string;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
  coordinator = await invite(app, lakeside, 'COORDINATOR');
  ({ cohortId } = await openCohort(coordinator));
  await importFile(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE'));
  await importFile(coordinator, cohortId, 'MENTOR', goldenFile('MENTOR'));
}, 120_000);
afterAll(() => app.close());

async function enrolmentOf(email: string): Promise<string> {
  const [row] = await app.sql<{ id: string }>(
    'select e.id from trellis.enrolment e join trellis.member m on m.id = e.member_id where m.email_key = $1 and e.cohort_id = $2',
    [email, cohortId],
  );
  return row?.id ?? '';
}

/** Signed in through the link in their one mail. */
async function arrive(email: string): Promise<{ browser: Browser; enrolmentId: string }> {
  const mail = await app.mailbox.next(email);
  const browser = app.browser();
  await browser.ask('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id } }', {
    input: { token: tokenIn(mail), password: PASSWORD },
  });
  return { browser: browser.in(lakeside.slug), enrolmentId: await enrolmentOf(email) };
}

const intakeOf = async (browser: Browser, enrolmentId: string): Promise<MyIntake> =>
  (await browser.ask<{ myIntake: MyIntake }>(MINE, { enrolmentId })).myIntake;

const answerOf = (intake: MyIntake, itemId: string): MyIntake['answers'][number] | undefined =>
  intake.answers.find((one) => one.itemId === itemId);

async function changedAt(enrolmentId: string): Promise<number> {
  const [row] = await app.sql<{ changed_at: Date }>('select changed_at from trellis.enrolment where id = $1', [
    enrolmentId,
  ]);
  return row?.changed_at.getTime() ?? 0;
}

async function previewAgain(role: 'MENTEE' | 'MENTOR'): Promise<Preview> {
  const { preview } = await mapImport(coordinator, await createImport(coordinator, cohortId, role, goldenFile(role)));
  if (!preview) throw new Error('There is no preview.');
  return preview;
}

describe('the one mail', () => {
  it('waits until the coordinator says so, then goes to each person once', async () => {
    expect(await coordinator.ask('query ($id: ID!) { cohort(id: $id) { noticesWaiting } }', { id: cohortId })).toEqual({
      cohort: { noticesWaiting: 345 },
    });
    expect(app.mailbox.to(NADIA)).toEqual([]);
    const [first, second] = await Promise.all([
      coordinator.send(SEND, { cohortId }),
      lakeside.administrator.send(SEND, { cohortId }),
    ]);
    expect([first.errors, second.errors]).toEqual([[], []]);
    expect(await coordinator.ask(SEND, { cohortId })).toEqual({
      sendIntakeNotices: { id: cohortId, noticesWaiting: 0 },
    });
    await eventually(
      'all mails',
      () => app.mailbox.received.filter(({ subject }) => subject.includes('please check')).length >= 345,
      60_000,
    );
    const receivers = app.mailbox.received
      .filter(({ subject }) => subject.includes('please check'))
      .map(({ to }) => to);
    expect(receivers).toHaveLength(345);
    expect(new Set(receivers).size).toBe(345);
  });

  it('says what can be done and whom to ask, and repeats no answer', async () => {
    const mail = await app.mailbox.next(NADIA);
    expect(mail.subject).toBe('Mentorship program: please check your information');
    // Two staff said so at the same moment; whoever came first is the one to ask.
    expect(mail.text).toMatch(/Ask (Robin Ng|Ada Okafor): /);
    for (const words of ['correct any of it', 'take back a consent', 'leave']) expect(mail.text).toContain(words);
    expect(mail.links[0]).toMatch(/\/welcome#t=/);
    expect(mail.text).not.toContain('Diversity');
  });

  it('opens an account once; a link used twice is said to be used', async () => {
    const { browser } = await arrive('hyun.hosseini@mail.lakeside.example');
    const viewer = await browser.ask('{ viewer { email emailConfirmed memberships { roles } } }');
    expect(viewer).toEqual({
      viewer: {
        email: 'hyun.hosseini@mail.lakeside.example',
        emailConfirmed: true,
        memberships: [{ roles: ['MENTEE'] }],
      },
    });
    const token = tokenIn(await app.mailbox.next('hyun.hosseini@mail.lakeside.example'));
    expect(
      await app
        .browser()
        .refusal('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id } }', {
          input: { token, password: PASSWORD },
        }),
    ).toBe('TOKEN_UNUSABLE');
  });
});

describe("a mentee's own page", () => {
  let browser: Browser;
  let enrolmentId: string;
  beforeAll(async () => {
    ({ browser, enrolmentId } = await arrive(NADIA));
  });
  const correct = (itemId: string, value: unknown): Promise<{ correctMyAnswer: MyIntake }> =>
    browser.ask(CORRECT, { input: { enrolmentId, itemId, value } });
  const refused = (itemId: string, value: unknown): Promise<string> =>
    browser.refusal(CORRECT, { input: { enrolmentId, itemId, value } });

  it('shows everything that was given, identity and consents included', async () => {
    const mine = await intakeOf(browser, enrolmentId);
    expect(answerOf(mine, 'email')).toMatchObject({ value: NADIA, editable: false });
    expect(answerOf(mine, 'site')).toMatchObject({ state: 'ANSWERED', editable: true, editedByMe: false });
    expect(mine.identity.map(({ itemId }) => itemId)).toEqual(['identity', 'identity_own_words', 'identity_wishes']);
    expect(mine.consents.map(({ purpose }) => purpose)).toEqual([
      'MATCHING',
      'SHOW_TO_MATCH',
      'NAMED_STAFF',
      'AGGREGATE_REPORTING',
      'RESEARCH',
    ]);
    expect(mine.consents.slice(2).every(({ state, at }) => state === 'NOT_ASKED' && at === null)).toBe(true);
    // As the file says, in the zone of the school; not the day on which it was brought here.
    expect(mine.consents[0]).toMatchObject({ at: ANSWERED_AT, where: 'form' });
    expect(mine.identityUses).toEqual([]);
  });

  it('takes a correction, which makes match drafts stale and which no later file overwrites', async () => {
    const before = await changedAt(enrolmentId);
    const { correctMyAnswer: mine } = await correct('site', 'North campus');
    expect(answerOf(mine, 'site')).toMatchObject({ value: 'North campus', editedByMe: true });
    expect(await changedAt(enrolmentId)).toBeGreaterThan(before);
    const preview = await previewAgain('MENTEE');
    expect(preview).toMatchObject({ create: 0, update: 0, unchanged: 240, conflictCount: 1 });
    expect(preview.conflicts).toMatchObject([
      { email: NADIA, itemId: 'site', kept: 'North campus', incoming: expect.any(String) },
    ]);
    await importFile(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE'));
    expect(answerOf(await intakeOf(browser, enrolmentId), 'site')?.value).toBe('North campus');
  });

  it('shows who used identity answers, and what for', async () => {
    const { identityUses } = await intakeOf(browser, enrolmentId);
    expect(identityUses.length).toBeGreaterThan(0);
    for (const use of identityUses) expect(use).toMatchObject({ purpose: 'import_comparison', by: 'Robin Ng' });
  });

  it('takes identity in own words into the vault, and no file tells staff that it or a consent was changed', async () => {
    const { correctMyAnswer: mine } = await correct('identity', ['Garifuna', 'Queer']);
    expect(mine.identity[0]).toMatchObject({ state: 'ANSWERED', value: ['Garifuna', 'Queer'] });
    expect(
      (await correct('identity_own_words', { state: 'PREFER_NOT_TO_SAY' })).correctMyAnswer.identity[1],
    ).toMatchObject({ state: 'PREFER_NOT_TO_SAY', value: null });
    const preview = await previewAgain('MENTEE');
    expect(preview).toMatchObject({ update: 0, unchanged: 240, conflictCount: 1 });
    expect(preview.conflicts.map(({ itemId }) => itemId)).toEqual(['site']);
    const [kept] = await app.sql<{ preview: string }>(
      'select preview::text as preview from trellis.intake_import where preview is not null order by created_at desc limit 1',
    );
    expect(kept?.preview).not.toContain('identity');
  });

  it('changes the name and pronouns that others read', async () => {
    await correct('preferred_name', 'Nadya');
    await correct('pronouns', 'they/them');
    const { cohort } = await coordinator.ask<{
      cohort: { enrolments: { nodes: { displayName: string; pronouns: string }[] } };
    }>('query ($id: ID!) { cohort(id: $id) { enrolments(search: "nadya") { nodes { displayName pronouns } } } }', {
      id: cohortId,
    });
    expect(cohort.enrolments.nodes).toEqual([{ displayName: 'Nadya Park', pronouns: 'they/them' }]);
  });

  it.each([
    ['email', 'x@y.example', 'ANSWER_NOT_EDITABLE'],
    ['submitted_at', '2026-01-01T00:00:00', 'ANSWER_NOT_EDITABLE'],
    ['consent_matching', 'yes', 'ANSWER_NOT_EDITABLE'],
    ['no_such_item', 'x', 'ANSWER_NOT_EDITABLE'],
    ['site', 7, 'ANSWER_INVALID'],
    ['availability', [{ day: 9, from: 0, to: 10 }], 'ANSWER_INVALID'],
    ['first_name', 'n'.repeat(201), 'ANSWER_INVALID'],
  ])('refuses for %s %j with %s', async (itemId, value, code) => {
    expect(await refused(itemId, value)).toBe(code);
  });

  it('keeps one name at least', async () => {
    await correct('preferred_name', null);
    await correct('last_name', null);
    expect(await refused('first_name', null)).toBe('ANSWER_INVALID');
    await correct('last_name', 'Park');
  });

  it('takes a consent back at once, with its words and day, and a file does not give it again', async () => {
    const given = (await intakeOf(browser, enrolmentId)).consents.find(({ state }) => state === 'GIVEN');
    if (!given) throw new Error('This person consented to nothing.');
    const before = await changedAt(enrolmentId);
    const { withdrawMyConsent: mine } = await browser.ask<{ withdrawMyConsent: MyIntake }>(WITHDRAW, {
      input: { enrolmentId, purpose: given.purpose },
    });
    const now = mine.consents.find(({ purpose }) => purpose === given.purpose);
    expect(now).toMatchObject({ state: 'REVOKED', wording: given.wording, where: 'here' });
    expect(new Date(now?.at ?? 0).getTime()).toBeGreaterThan(new Date(given.at ?? 0).getTime());
    // A list of people by their last change would tell whose consent moved a draft.
    expect(await changedAt(enrolmentId)).toBe(before);
    expect(await browser.refusal(WITHDRAW, { input: { enrolmentId, purpose: given.purpose } })).toBe(
      'CONSENT_NOT_GIVEN',
    );
    await importFile(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE'));
    expect(
      (await intakeOf(browser, enrolmentId)).consents.find(({ purpose }) => purpose === given.purpose)?.state,
    ).toBe('REVOKED');
  });

  it("is nobody else's: not another mentee's, not a coordinator's, not another school's", async () => {
    const other = await arrive('cedar.tanaka@mail.lakeside.example');
    const elsewhere = await openSchool(app);
    const input = { enrolmentId, itemId: 'site', value: 'X' };
    for (const stranger of [other.browser, coordinator, lakeside.administrator, elsewhere.administrator]) {
      expect(await stranger.refusal(MINE, { enrolmentId })).toBe('NOT_FOUND');
      expect(await stranger.refusal(CORRECT, { input })).toBe('NOT_FOUND');
      expect(await stranger.refusal(WITHDRAW, { input: { enrolmentId, purpose: 'MATCHING' } })).toBe('NOT_FOUND');
      expect(await stranger.refusal(LEAVE, { enrolmentId })).toBe('NOT_FOUND');
    }
    expect(await app.browser().in(lakeside.slug).refusal(MINE, { enrolmentId })).toBe('UNAUTHENTICATED');
    expect(await browser.refusal(MINE, { enrolmentId: 'not-an-id' })).toBe('NOT_FOUND');
  });

  it('lets them leave; they see what is kept, change no more, and no file brings them back', async () => {
    const { leaveCohort: left } = await browser.ask<{ leaveCohort: MyIntake }>(LEAVE, { enrolmentId });
    expect(left.answers.every(({ editable }) => !editable)).toBe(true);
    expect(await refused('site', 'Back')).toBe('ENROLMENT_WITHDRAWN');
    expect(await browser.refusal(LEAVE, { enrolmentId })).toBe('ENROLMENT_WITHDRAWN');
    expect((await intakeOf(browser, enrolmentId)).enrolmentId).toBe(enrolmentId);
    const again = await importFile(coordinator, cohortId, 'MENTEE', goldenFile('MENTEE'));
    expect(again.result).toMatchObject({ created: 0, updated: 0, unchanged: 240 });
    expect(await app.sql('select state from trellis.enrolment where id = $1', [enrolmentId])).toEqual([
      { state: 'withdrawn' },
    ]);
  });
});

describe("a mentor's own page", () => {
  it('takes the number of places and the people they assess', async () => {
    const { browser, enrolmentId } = await arrive('parisa.desjardins@lakeside-hospitals.example');
    const correct = (itemId: string, value: unknown): Promise<unknown> =>
      browser.ask(CORRECT, { input: { enrolmentId, itemId, value } });
    await correct('capacity', 1);
    await correct('conflict_emails', [NADIA]);
    expect(await app.sql('select capacity from trellis.enrolment where id = $1', [enrolmentId])).toEqual([
      { capacity: 1 },
    ]);
    expect(
      await app.sql(
        'select mentee_email_key, source from trellis.conflict_of_interest where mentor_enrolment_id = $1',
        [enrolmentId],
      ),
    ).toEqual([{ mentee_email_key: NADIA, source: 'person' }]);
    expect(await browser.refusal(CORRECT, { input: { enrolmentId, itemId: 'capacity', value: 21 } })).toBe(
      'ANSWER_INVALID',
    );
    expect(await browser.refusal(CORRECT, { input: { enrolmentId, itemId: 'capacity', value: null } })).toBe(
      'ANSWER_INVALID',
    );
    expect(await previewAgain('MENTOR')).toMatchObject({ update: 0, conflictCount: 2, places: 229 });
  });
});
