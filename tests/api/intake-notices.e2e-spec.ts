/** The one mail again: for who lost it or let its link grow too old. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApproveWaitingNoticeDocument,
  MyEnrolmentsDocument,
  PublishMatchRunDocument,
  StartMatchRunDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { tokenIn } from '../kit/mailbox.js';
import { invite, openCohort, openSchool, type OpenedSchool, PASSWORD, signUp, unique } from '../kit/people.js';
import { ask, enrol, type Enrolled } from './enrolled-people.js';
import { importFile } from './support/intake.js';

const DAY = 24 * 60 * 60 * 1000;
const SEND = 'mutation ($cohortId: ID!) { sendIntakeNotices(cohortId: $cohortId) { id } }';
const RESEND =
  'mutation ($enrolmentId: ID!) { resendIntakeNotice(enrolmentId: $enrolmentId) { id accountConfirmed noticeSentAt } }';
const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id } }';
const PEOPLE = ['ada', 'bo', 'cy', 'di', 'ed'];
const addressOf = (name: string): string => `${name}@notices.example`;

let app: TestApp;
let lakeside: OpenedSchool;
let coordinator: Browser;
let cohortId: string;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
  coordinator = await invite(app, lakeside, 'COORDINATOR');
  ({ cohortId } = await openCohort(coordinator));
  const rows = PEOPLE.map((name) => `${name},${addressOf(name)}`).join('\n');
  await importFile(coordinator, cohortId, 'MENTEE', `First name,School email\n${rows}\n`);
  await coordinator.ask(SEND, { cohortId });
}, 60_000);
afterAll(() => app.close());

async function enrolmentOf(name: string): Promise<string> {
  const [row] = await app.sql<{ id: string }>(
    'select e.id from trellis.enrolment e join trellis.member m on m.id = e.member_id where m.email_key = $1',
    [addressOf(name)],
  );
  return row?.id ?? '';
}

const accept = (token: string, browser = app.browser()): Promise<string | null> =>
  browser
    .send(ACCEPT, { input: { token, password: PASSWORD } })
    .then(({ errors }) => errors[0]?.extensions.code ?? null);

describe('the one mail', () => {
  const textOf = async (name: string): Promise<string> => (await app.mailbox.next(addressOf(name))).text;

  it('speaks of identity and of consents only to who was asked for them', async () => {
    expect(await textOf('ada')).not.toMatch(/identity|consent/);
    const asked = await openCohort(coordinator);
    const email = addressOf('asked');
    const columns =
      'First name,School email,How do you identify? (select all that apply),May we use this to find your mentor?';
    await importFile(coordinator, asked.cohortId, 'MENTEE', `${columns}\nGale,${email},East Asian,Yes\n`);
    await coordinator.ask(SEND, { cohortId: asked.cohortId });
    const { text } = await app.mailbox.next(email);
    expect(text).toMatch(/What you said about your identity is kept encrypted/);
    expect(text).toMatch(/take back a consent/);
  });
});

describe('publishing to people who were never written to', () => {
  const RUN = 'query ($id: ID!) { matchRun(id: $id) { state version noticesWaiting } }';
  const PREVIEW = 'query ($token: String!) { tokenPreview(token: $token) { password isMatched } }';
  let own: string;
  let runId: string;
  let ana: Enrolled;
  let cy: Enrolled;
  let mo: Enrolled;

  /** Ana with Mo; Cy waits, since Mo grades her. */
  beforeAll(async () => {
    own = (await openCohort(coordinator)).cohortId;
    const graded = `${unique('cy')}@notices.example`;
    const people = await enrol(app, own, [
      { role: 'mentee', name: 'Ana Ruiz', answers: { specialties: ['Surgery'] } },
      { role: 'mentee', name: 'Cy Park', email: graded, answers: { specialties: ['Surgery'] } },
      { role: 'mentor', name: 'Mo Adeyemi', capacity: 2, grades: [graded], answers: { specialty: 'Surgery' } },
    ]);
    [ana, cy, mo] = people as [Enrolled, Enrolled, Enrolled];
    const input = { cohortId: own, weights: [] };
    runId = (await ask(coordinator, StartMatchRunDocument, { input })).startMatchRun.id;
    await eventually('the draft', async () => (await run()).state === 'DRAFT');
    const text = { en: 'You are first in line.', fr: 'Vous êtes en tête de liste.' };
    const contact = { contactName: 'Robin Ng', contactEmail: 'robin@school.example' };
    await ask(coordinator, ApproveWaitingNoticeDocument, { input: { runId, text, ...contact } });
  }, 60_000);

  const run = async () =>
    (
      await coordinator.ask<{ matchRun: { state: string; version: number; noticesWaiting: number } }>(RUN, {
        id: runId,
      })
    ).matchRun;
  /** The token of the one mail, whichever of two mails came first. */
  const linkOf = async ({ email }: Enrolled): Promise<string> =>
    tokenIn(
      await eventually(`the one mail to ${email}`, () =>
        app.mailbox.to(email).find(({ links }) => links.some((link) => link.includes('/welcome#t='))),
      ),
    );
  const preview = async (token: string): Promise<unknown> =>
    (await app.browser().ask<{ tokenPreview: unknown }>(PREVIEW, { token })).tokenPreview;

  it('says before how many they are, and sends them that mail first: what we hold, and the way in', async () => {
    const { version, noticesWaiting } = await run();
    expect(noticesWaiting).toBe(3);
    await ask(coordinator, PublishMatchRunDocument, { input: { runId, version } });
    expect((await run()).noticesWaiting).toBe(0);
    const owed = await app.sql<{ kind: string; to: string }>(
      `select kind, to_member_id as "to" from trellis.outbox where to_member_id = any ($1::uuid[]) order by id`,
      [[ana, cy, mo].map(({ memberId }) => memberId)],
    );
    expect(owed.slice(0, 3).map(({ kind }) => kind)).toEqual(['intake_notice', 'intake_notice', 'intake_notice']);
    const of = ({ memberId }: Enrolled): string[] => owed.filter(({ to }) => to === memberId).map(({ kind }) => kind);
    expect([of(ana), of(cy), of(mo)]).toEqual([
      ['intake_notice', 'mentorship_published'],
      ['intake_notice', 'still_waiting'],
      ['intake_notice', 'mentorship_published'],
    ]);
    const audited = await app.sql(
      `select details from trellis.audit_entry where action = 'intake_notice.send' and subject_id = $1`,
      [own],
    );
    expect(audited).toEqual([{ details: { people: 3 } }]);
  });

  it('leads each to the page that they were told of, and promises no secrecy of a match that is published', async () => {
    const token = await linkOf(ana);
    expect(await preview(token)).toEqual({ password: 'CHOOSE', isMatched: true });
    expect(await preview(await linkOf(cy))).toEqual({ password: 'CHOOSE', isMatched: false });
    const mentee = app.browser();
    expect(await accept(token, mentee)).toBeNull();
    const [enrolment] = (await ask(mentee.in(lakeside.slug), MyEnrolmentsDocument, {})).myEnrolments;
    expect(enrolment?.mentorships).toMatchObject([{ mentor: { displayName: 'Mo Adeyemi' } }]);
    expect(await mentee.in(lakeside.slug).refusal(RUN, { id: runId })).toBe('FORBIDDEN');
  });

  it('lets in who made an account of their own meanwhile, with the password that they have', async () => {
    const token = await linkOf(mo);
    await app.mailbox.next(mo.email, 2);
    const browser = await signUp(app, mo.email);
    expect(await preview(token)).toEqual({ password: 'ENTER', isMatched: true });
    expect(await accept(token, browser)).toBeNull();
    const [enrolment] = (await ask(browser.in(lakeside.slug), MyEnrolmentsDocument, {})).myEnrolments;
    expect(enrolment?.mentorships).toMatchObject([{ mentee: { displayName: 'Ana Ruiz' } }]);
  });

  it('is not done twice: who has had it gets no second one', async () => {
    await coordinator.ask(SEND, { cohortId: own });
    const sent = await app.sql(
      `select to_member_id from trellis.outbox where kind = 'intake_notice' and subject ->> 'cohortId' = $1`,
      [own],
    );
    expect(sent).toHaveLength(3);
  });
});

describe('the one mail, sent again', () => {
  it('brings a new link, and the one before stops at once', async () => {
    const first = tokenIn(await app.mailbox.next(addressOf('ada')));
    const enrolmentId = await enrolmentOf('ada');
    const { resendIntakeNotice: person } = await coordinator.ask<{ resendIntakeNotice: { noticeSentAt: string } }>(
      RESEND,
      { enrolmentId },
    );
    expect(person).toMatchObject({ id: enrolmentId, accountConfirmed: false });
    expect(await accept(first)).toBe('TOKEN_UNUSABLE');
    const second = tokenIn(await app.mailbox.next(addressOf('ada'), 2));
    expect(await accept(second)).toBeNull();
    const audited = await app.sql('select action, subject_id from trellis.audit_entry where subject_id = $1', [
      enrolmentId,
    ]);
    expect(audited).toContainEqual({ action: 'intake_notice.resend', subject_id: enrolmentId });
  });

  it('is not for who has signed in', async () => {
    expect(await coordinator.refusal(RESEND, { enrolmentId: await enrolmentOf('ada') })).toBe('NOTICE_NOT_NEEDED');
  });

  it('is not for who has left', async () => {
    const enrolmentId = await enrolmentOf('bo');
    await app.sql(`update trellis.enrolment set state = 'withdrawn' where id = $1`, [enrolmentId]);
    expect(await coordinator.refusal(RESEND, { enrolmentId })).toBe('NOTICE_NOT_ENROLLED');
  });

  it('goes to one address only so often', async () => {
    const enrolmentId = await enrolmentOf('cy');
    const answers: (string | undefined)[] = [];
    for (let times = 0; times < 6; times += 1) {
      const { errors } = await coordinator.send(RESEND, { enrolmentId });
      answers.push(errors[0]?.extensions.code);
    }
    expect(answers).toEqual([undefined, undefined, undefined, undefined, undefined, 'ATTEMPTS_LIMITED']);
  });

  it("is not for other schools, not for participants, not for who isn't signed in", async () => {
    const enrolmentId = await enrolmentOf('di');
    const elsewhere = await openSchool(app);
    expect(await elsewhere.administrator.refusal(RESEND, { enrolmentId })).toBe('NOT_FOUND');
    const mentee = app.browser();
    expect(await accept(tokenIn(await app.mailbox.next(addressOf('di'))), mentee)).toBeNull();
    expect(await mentee.in(lakeside.slug).refusal(RESEND, { enrolmentId: await enrolmentOf('ed') })).toBe('FORBIDDEN');
    expect(await app.browser().in(lakeside.slug).refusal(RESEND, { enrolmentId })).toBe('UNAUTHENTICATED');
    expect(await coordinator.refusal(RESEND, { enrolmentId: 'no-id' })).toBe('NOT_FOUND');
  });

  it('opens the way to who comes after sixty days', async () => {
    const late = tokenIn(await app.mailbox.next(addressOf('ed')));
    const { viewer } = await coordinator.ask<{ viewer: { email: string } }>('{ viewer { email } }');
    await app.moveClock(61 * DAY);
    expect(await accept(late)).toBe('TOKEN_UNUSABLE');
    // Sessions do not last as long either.
    const again = app.browser();
    await again.ask('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', {
      input: { email: viewer.email, password: PASSWORD },
    });
    await again.in(lakeside.slug).ask(RESEND, { enrolmentId: await enrolmentOf('ed') });
    expect(await accept(tokenIn(await app.mailbox.next(addressOf('ed'), 2)))).toBeNull();
  });
});
