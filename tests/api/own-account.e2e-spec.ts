import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { tokenIn } from '../kit/mailbox.js';
import { newAccount, openSchool, type OpenedSchool, PASSWORD, signUp, unique } from '../kit/people.js';

const CHOICES = '{ school { myNotifications { kind allowed } } }';
const CHOOSE =
  'mutation ($kind: NotificationKind!, $allowed: Boolean!) { chooseNotification(kind: $kind, allowed: $allowed) { kind allowed } }';

let app: TestApp;
let lakeside: OpenedSchool;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
}, 60_000);
afterAll(() => app.close());

describe('mail that one may do without', () => {
  it('comes to whoever has not chosen, and stops for this school alone', async () => {
    const { administrator: person } = lakeside;
    expect(await person.ask(CHOICES)).toEqual({
      school: {
        myNotifications: [
          { kind: 'ANNOUNCEMENT', allowed: true },
          { kind: 'REMINDER', allowed: true },
          { kind: 'MESSAGE', allowed: true },
          { kind: 'PACE', allowed: true },
          { kind: 'EVENT', allowed: true },
        ],
      },
    });
    const { chooseNotification } = await person.ask<{ chooseNotification: object[] }>(CHOOSE, {
      kind: 'REMINDER',
      allowed: false,
    });
    expect(chooseNotification).toContainEqual({ kind: 'REMINDER', allowed: false });
    const other = await openSchool(app);
    expect(await other.administrator.ask(CHOICES)).toMatchObject({
      school: { myNotifications: Array.from({ length: 5 }, () => ({ allowed: true })) },
    });
  });

  it('cannot be chosen for mail that is needed', async () => {
    expect(await lakeside.administrator.refusal(CHOOSE, { kind: 'INVITATION', allowed: false })).toBe('QUERY_INVALID');
  });

  it('is one’s own', async () => {
    const stranger = await newAccount(app);
    expect(await stranger.in(lakeside.slug).refusal(CHOOSE, { kind: 'REMINDER', allowed: false })).toBe('NOT_FOUND');
    expect(await app.browser().in(lakeside.slug).refusal(CHOICES)).toBe('UNAUTHENTICATED');
  });
});

const SESSIONS = '{ viewer { sessions { id device current } } }';
const END_SESSION = 'mutation ($id: ID!) { endSession(id: $id) { id } }';
const END_OTHERS = 'mutation { endOtherSessions { id } }';
const CHANGE_PASSWORD = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { id } }';
const ASK = 'mutation ($input: ChangeEmailInput!) { requestEmailChange(input: $input) { ok } }';
const CONFIRM = 'mutation ($input: ConfirmEmailChangeInput!) { confirmEmailChange(input: $input) { email } }';
const PREVIEW = 'query ($token: String!) { tokenPreview(token: $token) { kind email password } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
const WHO = '{ viewer { email } }';

interface SessionSeen {
  id: string;
  device: string | null;
  current: boolean;
}

const sessions = async (browser: Browser): Promise<SessionSeen[]> =>
  (await browser.ask<{ viewer: { sessions: SessionSeen[] } }>(SESSIONS)).viewer.sessions;
const isSignedIn = async (browser: Browser): Promise<boolean> =>
  (await browser.ask<{ viewer: object | null }>(WHO)).viewer !== null;
const address = (): string => `${unique('own')}@school.example`;

async function elsewhere(email: string, userAgent?: string, password = PASSWORD): Promise<Browser> {
  const browser = app.browser();
  if (userAgent) browser.headers['user-agent'] = userAgent;
  await browser.ask(SIGN_IN, { input: { email, password } });
  return browser;
}

describe('devices', () => {
  it('are told apart by a coarse word, and signed out one by one or all others at once', async () => {
    const email = address();
    const here = await signUp(app, email);
    const phone = await elsewhere(
      email,
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18 Safari/604',
    );
    const desk = await elsewhere(email, 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0');
    const seen = await sessions(here);
    expect(seen.map(({ device }) => device)).toEqual(
      expect.arrayContaining(['Safari, iPhone', 'Firefox, Windows', null]),
    );
    expect(seen.filter(({ current }) => current)).toHaveLength(1);
    const kept = await app.sql<{ device: string }>('select device from trellis.session where device is not null');
    expect(JSON.stringify(kept)).not.toContain('140.0');
    await here.ask(END_SESSION, { id: seen.find(({ device }) => device === 'Safari, iPhone')?.id });
    expect([await isSignedIn(phone), await isSignedIn(desk), await isSignedIn(here)]).toEqual([false, true, true]);
    await here.ask(END_OTHERS);
    expect([await isSignedIn(desk), await isSignedIn(here)]).toEqual([false, true]);
  });

  it('of somebody else do not exist', async () => {
    const [theirs] = await sessions(await signUp(app));
    const person = await signUp(app);
    expect(await person.refusal(END_SESSION, { id: theirs?.id })).toBe('NOT_FOUND');
    expect(await person.refusal(END_SESSION, { id: 'x' })).toBe('NOT_FOUND');
    expect(await app.browser().refusal(END_SESSION, { id: theirs?.id })).toBe('UNAUTHENTICATED');
  });
});

describe('a new password', () => {
  it('takes the present one, signs out everywhere else and says so by mail', async () => {
    const email = address();
    const here = await signUp(app, email);
    const other = await elsewhere(email);
    const { errors } = await here.send(CHANGE_PASSWORD, { input: { current: 'not mine at all', password: PASSWORD } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'PASSWORD_WRONG', field: 'current' });
    expect(await here.refusal(CHANGE_PASSWORD, { input: { current: PASSWORD, password: 'short' } })).toBe(
      'PASSWORD_TOO_SHORT',
    );
    const password = 'quite another trellis of words';
    await here.ask(CHANGE_PASSWORD, { input: { current: PASSWORD, password } });
    expect([await isSignedIn(other), await isSignedIn(here)]).toEqual([false, true]);
    expect((await app.mailbox.next(email, 2)).subject).toBe('Your password was changed');
    await elsewhere(email, undefined, password);
    expect(await app.browser().refusal(SIGN_IN, { input: { email, password: PASSWORD } })).toBe('SIGN_IN_FAILED');
  });
});

describe('another address to sign in with', () => {
  it('is confirmed where it is read; mail of the schools follows, and the old address is told', async () => {
    const school = await openSchool(app);
    const { viewer } = await school.administrator.ask<{ viewer: { email: string } }>(WHO);
    const [before, after] = [viewer.email, address()];
    const other = await elsewhere(before);
    await school.administrator.ask(ASK, { input: { email: after, password: PASSWORD } });
    expect(await school.administrator.ask(WHO)).toEqual({ viewer: { email: before } });
    const token = tokenIn(await app.mailbox.next(after));
    expect(await school.administrator.ask(PREVIEW, { token })).toEqual({
      tokenPreview: { kind: 'CHANGE_EMAIL', email: after, password: 'NONE' },
    });
    await school.administrator.ask(CONFIRM, { input: { token } });
    expect(await school.administrator.ask('{ viewer { email } school { me { email } } }')).toEqual({
      viewer: { email: after },
      school: { me: { email: after } },
    });
    expect([await isSignedIn(other), await isSignedIn(school.administrator)]).toEqual([false, true]);
    const notice = await app.mailbox.next(before);
    expect(notice.subject).toBe('You sign in with another address now');
    expect(notice.text).not.toContain(after);
    expect(await app.browser().refusal(SIGN_IN, { input: { email: before, password: PASSWORD } })).toBe(
      'SIGN_IN_FAILED',
    );
    await elsewhere(after);
    expect(await school.administrator.refusal(CONFIRM, { input: { token } })).toBe('TOKEN_UNUSABLE');
  });

  it('takes the password at both ends: a mistyped address belongs to somebody else', async () => {
    const person = await newAccount(app);
    const wrong = address();
    expect(await person.refusal(ASK, { input: { email: wrong, password: 'not mine at all' } })).toBe('PASSWORD_WRONG');
    await person.ask(ASK, { input: { email: wrong, password: PASSWORD } });
    const token = tokenIn(await app.mailbox.next(wrong));
    const reader = app.browser();
    expect(await reader.ask(PREVIEW, { token })).toMatchObject({ tokenPreview: { password: 'ENTER' } });
    expect(await reader.refusal(CONFIRM, { input: { token } })).toBe('SIGN_IN_FAILED');
    await reader.ask(CONFIRM, { input: { token, password: PASSWORD } });
    expect([await isSignedIn(person), await isSignedIn(reader)]).toEqual([false, true]);
  });

  it('that has an account tells its owner, not who asked; an older question is withdrawn', async () => {
    const [taken, free] = [address(), address()];
    await signUp(app, taken);
    const person = await newAccount(app);
    await person.ask(ASK, { input: { email: free, password: PASSWORD } });
    const token = tokenIn(await app.mailbox.next(free));
    expect(await person.ask(ASK, { input: { email: taken, password: PASSWORD } })).toEqual({
      requestEmailChange: { ok: true },
    });
    expect((await app.mailbox.next(taken, 2)).subject).toBe('You already have an account');
    expect(await person.refusal(CONFIRM, { input: { token } })).toBe('TOKEN_UNUSABLE');
  });

  it('is open to nobody who signed up with it without owning it', async () => {
    const email = address();
    await app.browser().ask('mutation ($input: SignUpInput!) { signUp(input: $input) { ok } }', {
      input: { email, password: PASSWORD, displayName: 'Squatter', locale: 'EN', timeZone: 'UTC' },
    });
    await app.mailbox.next(email);
    const person = await signUp(app);
    await person.ask(ASK, { input: { email, password: PASSWORD } });
    await person.ask(CONFIRM, { input: { token: tokenIn(await app.mailbox.next(email, 2)) } });
    expect(await person.ask(WHO)).toEqual({ viewer: { email } });
  });

  it('is another one, and an address', async () => {
    const email = address();
    const person = await signUp(app, email);
    expect(await person.refusal(ASK, { input: { email: email.toUpperCase(), password: PASSWORD } })).toBe(
      'EMAIL_UNCHANGED',
    );
    expect(await person.refusal(ASK, { input: { email: 'nowhere', password: PASSWORD } })).toBe('INPUT_INVALID');
    expect(await app.browser().refusal(ASK, { input: { email, password: PASSWORD } })).toBe('UNAUTHENTICATED');
    expect(await app.browser().refusal(CONFIRM, { input: { token: 'made up' } })).toBe('TOKEN_UNUSABLE');
  });
});

const DELETE = 'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { ok } }';

describe('deleting the account', () => {
  it('takes the password, and is refused by name of the school that could not do without', async () => {
    const { administrator } = await openSchool(app);
    expect(await administrator.refusal(DELETE, { input: { password: 'not mine at all' } })).toBe('PASSWORD_WRONG');
    const { errors } = await administrator.send(DELETE, { input: { password: PASSWORD } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'ACCOUNT_NEEDED', args: { schools: ['Lakeside'] } });
    expect(await administrator.ask('{ school { me { roles } } }')).toEqual({
      school: { me: { roles: ['ADMINISTRATOR'] } },
    });
    expect(await app.browser().refusal(DELETE, { input: { password: PASSWORD } })).toBe('UNAUTHENTICATED');
  });

  it('erases from every school, ends every session and leaves no sign-in', async () => {
    const email = address();
    const person = await signUp(app, email);
    const elsewhereToo = await elsewhere(email);
    const schools = [await openSchool(app), await openSchool(app)];
    for (const { administrator } of schools) {
      const before = app.mailbox.to(email).length;
      await administrator.ask('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
        input: { email, roles: ['CODER'], locale: 'EN' },
      });
      const token = tokenIn(await app.mailbox.next(email, before + 1));
      await person.ask('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id } }', {
        input: { token },
      });
    }
    const places = await app.sql<{ id: string }>(
      'select m.id from trellis.member m join trellis.account a on a.id = m.account_id where a.email_key = $1',
      [email],
    );
    expect(places).toHaveLength(2);
    await person.ask(DELETE, { input: { password: PASSWORD } });
    expect([await isSignedIn(person), await isSignedIn(elsewhereToo)]).toEqual([false, false]);
    expect(await app.sql('select 1 from trellis.account where email_key = $1', [email])).toEqual([]);
    const erased = await app.sql(
      `select m.erased_at is not null as erased, e.details, e.actor_member_id = m.id as own from trellis.member m
       join trellis.audit_entry e on e.subject_id = m.id and e.action = 'member.erase' where m.id = any ($1::uuid[])`,
      [places.map(({ id }) => id)],
    );
    expect(erased).toEqual(Array(2).fill({ erased: true, details: { asked: 'account' }, own: true }));
    expect(await app.browser().refusal(SIGN_IN, { input: { email, password: PASSWORD } })).toBe('SIGN_IN_FAILED');
  });
});
