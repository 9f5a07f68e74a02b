/** The one mail again: for who lost it or let its link grow too old. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { tokenIn } from '../kit/mailbox.js';
import { invite, openCohort, openSchool, type OpenedSchool, PASSWORD } from '../kit/people.js';
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
