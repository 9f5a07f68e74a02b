import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import { tokenIn } from '../kit/mailbox.js';
import { PASSWORD, signUp, unique } from '../kit/people.js';

const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { ok } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { id email } }';
const CONFIRM =
  'mutation ($token: String!, $password: String!) { confirmEmail(token: $token, password: $password) { id } }';
const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { id } }';
const ASK_RESET = 'mutation ($email: String!) { requestPasswordReset(email: $email) { ok } }';
const VIEWER = '{ viewer { email sessions { current } } }';
const HOUR = 60 * 60 * 1000;

const person = (email: string, more: object = {}): object => ({
  input: { email, password: PASSWORD, displayName: 'Zoë Nwosu', locale: 'EN', timeZone: 'America/Toronto', ...more },
});

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
}, 60_000);
afterAll(() => app.close());

describe('signing up', () => {
  it('mails a link; using it confirms the address and signs in', async () => {
    const email = `${unique('zoe')}@school.example`;
    const browser = app.browser();
    await browser.ask(SIGN_UP, person(email));
    expect(await browser.refusal(SIGN_IN, { input: { email, password: PASSWORD } })).toBe('SIGN_IN_FAILED');
    await browser.ask(CONFIRM, { token: tokenIn(await app.mailbox.next(email)), password: PASSWORD });
    expect(await browser.ask(VIEWER)).toEqual({ viewer: { email, sessions: [{ current: true }] } });
  });

  it('writes in the language of the person', async () => {
    const email = `${unique('chloe')}@school.example`;
    await app.browser().ask(SIGN_UP, person(email, { locale: 'FR' }));
    expect((await app.mailbox.next(email)).subject).toBe('Confirmez votre adresse');
  });

  it('answers the same for an address that has an account, and tells only its owner', async () => {
    const email = `${unique('twice')}@school.example`;
    await signUp(app, email);
    const again = await app.browser().send(SIGN_UP, person(email));
    const fresh = await app.browser().send(SIGN_UP, person(`${unique('fresh')}@school.example`));
    expect(again).toEqual(fresh);
    expect((await app.mailbox.next(email, 2)).subject).toBe('You already have an account');
  });

  it.each([
    ['short', 'elevenchars', 'PASSWORD_TOO_SHORT'],
    ['common', 'password123456', 'PASSWORD_TOO_COMMON'],
    ['a keyboard walk', 'qwertyuiop1234', 'PASSWORD_TOO_COMMON'],
    ['their own address', 'zoe.nwosu@school', 'PASSWORD_TOO_COMMON'],
    ['endless', 'x y'.repeat(100), 'PASSWORD_TOO_LONG'],
    ['famous', 'correcthorsebatterystaple', 'PASSWORD_TOO_COMMON'],
    ['a place and a year', 'toronto2026!!', 'PASSWORD_TOO_COMMON'],
  ])('refuses a password that is %s', async (_what, password, code) => {
    expect(await app.browser().refusal(SIGN_UP, person(`zoe.nwosu.${unique('x')}@school.example`, { password }))).toBe(
      code,
    );
  });

  it('asks for no particular characters', async () => {
    const email = `${unique('plain')}@school.example`;
    await app.browser().ask(SIGN_UP, person(email, { password: 'seven slow otters dance' }));
    await app.mailbox.next(email);
  });

  it.each([
    ['address', { email: 'nobody' }],
    ['time zone', { timeZone: 'Mars/Olympus' }],
    ['name', { displayName: 'x'.repeat(201) }],
    ['empty name', { displayName: '   ' }],
    ['invisible name', { displayName: '\u200b' }],
    ['reordered name', { displayName: 'Ada\u202eoroN' }],
  ])('names the %s that cannot be taken', async (_what, more) => {
    const { errors } = await app.browser().send(SIGN_UP, person(`${unique('bad')}@school.example`, more));
    expect(errors[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', field: Object.keys(more)[0] });
  });

  it('cannot be done in another person’s name: the link works with the password of who signed up', async () => {
    const email = `${unique('victim')}@school.example`;
    await app.browser().ask(SIGN_UP, person(email));
    await app.mailbox.next(email);
    await app.browser().ask(SIGN_UP, person(email, { password: 'an attacker waits patiently' }));
    const token = tokenIn(await app.mailbox.next(email, 2));
    expect(await app.browser().refusal(CONFIRM, { token, password: PASSWORD })).toBe('SIGN_IN_FAILED');
    // Who owns the address gets in all the same, and the attacker's password is gone.
    await app.browser().ask(ASK_RESET, { email });
    const reset = tokenIn(await app.mailbox.next(email, 3));
    await app.browser().ask(RESET, { input: { token: reset, password: PASSWORD } });
    expect(await app.browser().refusal(SIGN_IN, { input: { email, password: 'an attacker waits patiently' } })).toBe(
      'SIGN_IN_FAILED',
    );
  });
});

describe('links', () => {
  it('work once', async () => {
    const email = `${unique('once')}@school.example`;
    await app.browser().ask(SIGN_UP, person(email));
    const token = tokenIn(await app.mailbox.next(email));
    await app.browser().ask(CONFIRM, { token, password: PASSWORD });
    expect(await app.browser().refusal(CONFIRM, { token, password: PASSWORD })).toBe('TOKEN_UNUSABLE');
  });

  it('change nothing when they are only looked at', async () => {
    const email = `${unique('look')}@school.example`;
    await app.browser().ask(SIGN_UP, person(email));
    const token = tokenIn(await app.mailbox.next(email));
    const preview = 'query ($token: String!) { tokenPreview(token: $token) { kind email password } }';
    for (let i = 0; i < 3; i += 1) {
      expect(await app.browser().ask(preview, { token })).toEqual({
        tokenPreview: { kind: 'CONFIRM_EMAIL', email, password: 'ENTER' },
      });
    }
    await app.browser().ask(CONFIRM, { token, password: PASSWORD });
    expect(await app.browser().refusal(preview, { token })).toBe('TOKEN_UNUSABLE');
  });

  it('expire', async () => {
    const email = `${unique('late')}@school.example`;
    await signUp(app, email);
    await app.browser().ask(ASK_RESET, { email });
    const token = tokenIn(await app.mailbox.next(email, 2));
    await app.moveClock(3 * HOUR);
    try {
      expect(await app.browser().refusal(RESET, { input: { token, password: PASSWORD } })).toBe('TOKEN_UNUSABLE');
    } finally {
      await app.moveClock(0);
    }
  });

  it('made up by someone are refused in the same words', async () => {
    for (const token of ['', 'x', 'é', 'A'.repeat(43)]) {
      expect(await app.browser().refusal(CONFIRM, { token, password: PASSWORD })).toBe('TOKEN_UNUSABLE');
    }
  });
});

describe('signing in', () => {
  it('says the same for a wrong password and for nobody', async () => {
    const email = `${unique('known')}@school.example`;
    await signUp(app, email);
    const wrong = await app.browser().send(SIGN_IN, { input: { email, password: 'not their password' } });
    const nobody = await app
      .browser()
      .send(SIGN_IN, { input: { email: 'nobody@school.example', password: 'not their password' } });
    const withoutId = (answer: typeof wrong): string => JSON.stringify(answer).replace(/"requestId":"[^"]+"/, '');
    expect(withoutId(wrong)).toEqual(withoutId(nobody));
  });

  it('takes the address in any letter case', async () => {
    const email = `${unique('Case')}@School.Example`;
    await signUp(app, email);
    await app.browser().ask(SIGN_IN, { input: { email: email.toUpperCase(), password: PASSWORD } });
  });

  it('gives a new cookie each time, HttpOnly and SameSite, and keeps only its hash', async () => {
    const email = `${unique('cookie')}@school.example`;
    const browser = await signUp(app, email);
    const before = browser.cookie;
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: before ?? '' },
      body: JSON.stringify({ query: SIGN_IN, variables: { input: { email, password: PASSWORD } } }),
    });
    const set = response.headers.getSetCookie()[0] ?? '';
    expect(set).toMatch(/^trellis=[\w-]{43};/);
    expect(set).toContain('HttpOnly');
    expect(set).toContain('SameSite=Lax');
    expect(set.split(';')[0]).not.toBe(before);
    // The session before it has ended.
    expect(await browser.ask(VIEWER)).toEqual({ viewer: null });
    const secret = set.split(';')[0]?.split('=')[1] ?? '';
    const rows = await app.sql<{ found: boolean }>(
      `select position($1 in session::text) > 0 as found from trellis.session`,
      [secret],
    );
    expect(rows.some((row) => row.found)).toBe(false);
  });

  it('is slowed down after too many attempts, for addresses with and without an account alike', async () => {
    const known = `${unique('guess')}@school.example`;
    await signUp(app, known);
    for (const email of [known, `${unique('guess')}@school.example`]) {
      const codes: string[] = [];
      for (let i = 0; i < 11; i += 1) {
        codes.push(await app.browser().refusal(SIGN_IN, { input: { email, password: `guess number ${i}` } }));
      }
      expect(codes.slice(0, 10)).toEqual(Array(10).fill('SIGN_IN_FAILED'));
      expect(codes[10]).toBe('ATTEMPTS_LIMITED');
    }
  });

  it('everywhere can be undone at once', async () => {
    const email = `${unique('devices')}@school.example`;
    const laptop = await signUp(app, email);
    const phone = app.browser();
    await phone.ask(SIGN_IN, { input: { email, password: PASSWORD } });
    await phone.ask('mutation { signOutEverywhere { ok } }');
    expect(await laptop.ask(VIEWER)).toEqual({ viewer: null });
    expect(await phone.ask(VIEWER)).toEqual({ viewer: null });
  });

  it('ends when a session has been idle for a week', async () => {
    const browser = await signUp(app);
    await app.moveClock(8 * 24 * HOUR);
    try {
      expect(await browser.ask(VIEWER)).toEqual({ viewer: null });
    } finally {
      await app.moveClock(0);
    }
  });
});

describe('a forgotten password', () => {
  it('is replaced through a link; every session and other link ends', async () => {
    const email = `${unique('forgot')}@school.example`;
    const laptop = await signUp(app, email);
    await app.browser().ask(ASK_RESET, { email });
    await app.browser().ask(ASK_RESET, { email });
    const [first, second] = [await app.mailbox.next(email, 2), await app.mailbox.next(email, 3)];
    const password = 'an orchard in late october';
    await app.browser().ask(RESET, { input: { token: tokenIn(first), password } });
    expect(await laptop.ask(VIEWER)).toEqual({ viewer: null });
    expect(await app.browser().refusal(RESET, { input: { token: tokenIn(second), password } })).toBe('TOKEN_UNUSABLE');
    expect(await app.browser().refusal(SIGN_IN, { input: { email, password: PASSWORD } })).toBe('SIGN_IN_FAILED');
    await app.browser().ask(SIGN_IN, { input: { email, password } });
    expect((await app.mailbox.next(email, 4)).subject).toBe('Your password was changed');
  });

  it('sends nothing to an address without an account, and says the same', async () => {
    const email = `${unique('nobody')}@school.example`;
    expect(await app.browser().ask(ASK_RESET, { email })).toEqual({ requestPasswordReset: { ok: true } });
    const known = `${unique('somebody')}@school.example`;
    await signUp(app, known);
    await app.browser().ask(ASK_RESET, { email: known });
    await app.mailbox.next(known, 2);
    expect(app.mailbox.to(email)).toEqual([]);
  });
});

describe('requests', () => {
  it('from another site are refused', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify({ query: VIEWER }),
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'REQUEST_REFUSED' } });
  });

  it('as a form or without a content type are refused', async () => {
    const response = await fetch(`${app.url}/graphql?query=${encodeURIComponent('mutation { signOut { ok } }')}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  it('over the limits on size, depth, aliases and tokens are refused by name', async () => {
    const browser = app.browser();
    const aliases = Array.from({ length: 31 }, (_, i) => `a${i}: viewer { id }`).join(' ');
    expect(await browser.refusal(`{ ${aliases} }`)).toBe('QUERY_TOO_COMPLEX');
    const tokens = 'viewer { id } '.repeat(1000);
    expect(await browser.refusal(`{ ${tokens} }`)).toMatch(/QUERY_/);
    const large = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: VIEWER, variables: { x: 'x'.repeat(2_000_000) } }),
    });
    expect(await large.json()).toMatchObject({
      error: { code: 'REQUEST_TOO_LARGE', message: 'The request is larger than 1 MB.' },
    });
  });

  it('that need a school or a person say so', async () => {
    const browser = await signUp(app);
    expect(await app.browser().refusal('{ school { id } }')).toBe('UNAUTHENTICATED');
    expect(await browser.refusal('{ school { id } }')).toBe('SCHOOL_REQUIRED');
    expect(await browser.in('no-such-school').refusal('{ school { id } }')).toBe('NOT_FOUND');
  });

  it('fail inside without telling how', async () => {
    await app.sql('alter table trellis.session rename to session_away');
    try {
      const answer = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `trellis=${'A'.repeat(43)}` },
        body: JSON.stringify({ query: VIEWER }),
      });
      const text = await answer.text();
      expect(text).toContain('INTERNAL');
      expect(text).not.toContain('session');
    } finally {
      await app.sql('alter table trellis.session_away rename to session');
    }
    await eventually(
      'the service to answer again',
      async () => (await app.browser().ask<{ viewer: null }>(VIEWER)).viewer === null,
    );
  });
});

describe('a flood of sign-ups', () => {
  it('is stopped before anything is computed about it', async () => {
    const codes = new Set<string>();
    for (let i = 0; i < 101; i += 1) {
      codes.add(
        await app.browser().refusal(SIGN_UP, person(`${unique('flood')}@school.example`, { password: 'short' })),
      );
    }
    expect(codes).toEqual(new Set(['PASSWORD_TOO_SHORT', 'ATTEMPTS_LIMITED']));
  });
});
