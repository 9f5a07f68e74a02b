import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import { tokenIn } from '../kit/mailbox.js';
import { invite, openCohort, openSchool, type OpenedSchool, PASSWORD, signUp, unique } from '../kit/people.js';

const OPEN =
  'mutation ($input: OpenSchoolInput!) { openSchool(input: $input) { id slug name locales timeZone permissions } }';
const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id state } }';
const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id email } }';
const REVOKE = 'mutation ($id: ID!) { revokeInvitation(id: $id) { state } }';
const STAFF = '{ school { members { totalCount nodes { id displayName email roles } } } }';

const school = (slug: string, more: object = {}): object => ({
  input: { name: 'Lakeside', slug, locales: ['EN', 'FR'], timeZone: 'America/Toronto', ...more },
});

let app: TestApp;
let lakeside: OpenedSchool;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
}, 60_000);
afterAll(() => app.close());

describe('opening a school', () => {
  it('makes the founder its administrator', async () => {
    const { school: opened } = await lakeside.administrator.ask<{
      school: { me: { roles: string[] }; permissions: string[] };
    }>('{ school { me { roles } permissions } }');
    expect(opened.me.roles).toEqual(['ADMINISTRATOR']);
    expect(opened.permissions).toContain('member.invite');
  });

  it('shows up among the memberships', async () => {
    expect(await lakeside.administrator.ask('{ viewer { memberships { schoolSlug schoolName roles } } }')).toEqual({
      viewer: { memberships: [{ schoolSlug: lakeside.slug, schoolName: 'Lakeside', roles: ['ADMINISTRATOR'] }] },
    });
  });

  it('refuses an address that is taken, and says which', async () => {
    const browser = await signUp(app);
    const { errors } = await browser.send(OPEN, school(lakeside.slug));
    expect(errors[0]?.extensions).toMatchObject({ code: 'SLUG_TAKEN', field: 'slug', args: { slug: lakeside.slug } });
  });

  it.each([
    ['slug', { slug: 'No Spaces' }],
    ['slug', { slug: 'double--hyphen' }],
    ['slug', { slug: 'ab' }],
    ['locales', { locales: [] }],
    ['locales', { locales: ['EN', 'EN'] }],
    ['timeZone', { timeZone: 'Toronto' }],
    ['name', { name: '' }],
  ])('names a %s that cannot be taken', async (field, more) => {
    const { errors } = await (await signUp(app)).send(OPEN, school(unique('school'), more));
    expect(errors[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', field });
  });

  it('needs someone signed in', async () => {
    expect(await app.browser().refusal(OPEN, school(unique('school')))).toBe('UNAUTHENTICATED');
  });

  it('leaves a trail of ids only', async () => {
    const rows = await app.sql<{ action: string; details: object }>('select action, details from trellis.audit_entry');
    expect(rows.map((row) => row.action)).toContain('school.open');
    expect(JSON.stringify(rows)).not.toContain('Ada Okafor');
  });
});

describe('inviting a colleague', () => {
  it('mails a link that makes an account and joins the school', async () => {
    const coordinator = await invite(app, lakeside, 'COORDINATOR');
    expect(await coordinator.ask('{ school { name me { roles displayName } } }')).toEqual({
      school: { name: 'Lakeside', me: { roles: ['COORDINATOR'], displayName: 'Robin Ng' } },
    });
  });

  it('previews what the link would do, and changes nothing by it', async () => {
    const email = `${unique('colleague')}@school.example`;
    await lakeside.administrator.ask(INVITE, { input: { email, roles: ['COORDINATOR'], locale: 'FR' } });
    const mail = await app.mailbox.next(email);
    expect(mail.subject).toBe('Lakeside vous invite sur Trellis');
    const preview = 'query ($token: String!) { tokenPreview(token: $token) { kind email schoolName roles password } }';
    for (let i = 0; i < 2; i += 1) {
      expect(await app.browser().ask(preview, { token: tokenIn(mail) })).toEqual({
        tokenPreview: { kind: 'INVITATION', email, schoolName: 'Lakeside', roles: ['COORDINATOR'], password: 'CHOOSE' },
      });
    }
  });

  it('makes the account in the language that the page was read in, whatever the mail was written in', async () => {
    const email = `${unique('reader')}@school.example`;
    await lakeside.administrator.ask(INVITE, { input: { email, roles: ['COORDINATOR'], locale: 'EN' } });
    const reader = app.browser();
    const token = tokenIn(await app.mailbox.next(email));
    await reader.ask(ACCEPT, { input: { token, displayName: 'Zoé', password: PASSWORD, locale: 'FR' } });
    expect(await reader.ask('{ viewer { locale } }')).toEqual({ viewer: { locale: 'FR' } });
  });

  it('lets someone who has an account join with it', async () => {
    const email = `${unique('known')}@school.example`;
    const browser = await signUp(app, email);
    await lakeside.administrator.ask(INVITE, { input: { email, roles: ['COORDINATOR'], locale: 'EN' } });
    await browser.ask(ACCEPT, { input: { token: tokenIn(await app.mailbox.next(email, 2)) } });
    expect(await browser.in(lakeside.slug).ask('{ school { me { roles } } }')).toEqual({
      school: { me: { roles: ['COORDINATOR'] } },
    });
  });

  it('asks someone who has an account for its password, when they are not signed in', async () => {
    const email = `${unique('elsewhere')}@school.example`;
    await signUp(app, email);
    await lakeside.administrator.ask(INVITE, { input: { email, roles: ['COORDINATOR'], locale: 'EN' } });
    const token = tokenIn(await app.mailbox.next(email, 2));
    const stranger = app.browser();
    expect(
      await stranger.ask('query ($token: String!) { tokenPreview(token: $token) { password } }', { token }),
    ).toEqual({
      tokenPreview: { password: 'ENTER' },
    });
    expect(await stranger.refusal(ACCEPT, { input: { token } })).toBe('SIGN_IN_FAILED');
    expect(await stranger.refusal(ACCEPT, { input: { token, password: 'not their password' } })).toBe('SIGN_IN_FAILED');
    await stranger.ask(ACCEPT, { input: { token, password: PASSWORD } });
  });

  it('refuses a link used twice, by two at once as well', async () => {
    const email = `${unique('race')}@school.example`;
    await lakeside.administrator.ask(INVITE, { input: { email, roles: ['COORDINATOR'], locale: 'EN' } });
    const token = tokenIn(await app.mailbox.next(email));
    const accept = () => app.browser().send(ACCEPT, { input: { token, displayName: 'Kim', password: PASSWORD } });
    const answers = await Promise.all([accept(), accept(), accept()]);
    expect(answers.filter((answer) => answer.errors.length === 0)).toHaveLength(1);
    expect((await accept()).errors[0]?.extensions.code).toBe('TOKEN_UNUSABLE');
  });

  it('refuses a link that was revoked, or has expired', async () => {
    const email = `${unique('revoked')}@school.example`;
    const { inviteMember } = await lakeside.administrator.ask<{ inviteMember: { id: string } }>(INVITE, {
      input: { email, roles: ['COORDINATOR'], locale: 'EN' },
    });
    const token = tokenIn(await app.mailbox.next(email));
    expect(await lakeside.administrator.ask(REVOKE, { id: inviteMember.id })).toEqual({
      revokeInvitation: { state: 'REVOKED' },
    });
    expect(await app.browser().refusal(ACCEPT, { input: { token, displayName: 'Kim', password: PASSWORD } })).toBe(
      'TOKEN_UNUSABLE',
    );
    expect(await lakeside.administrator.refusal(REVOKE, { id: inviteMember.id })).toBe('INVITATION_CLOSED');
  });

  it('refuses someone signed in as somebody else', async () => {
    const email = `${unique('other')}@school.example`;
    await lakeside.administrator.ask(INVITE, { input: { email, roles: ['COORDINATOR'], locale: 'EN' } });
    const token = tokenIn(await app.mailbox.next(email));
    expect(await lakeside.administrator.refusal(ACCEPT, { input: { token, password: PASSWORD } })).toBe(
      'ACCOUNT_EMAIL_MISMATCH',
    );
  });

  it('is refused twice for the same address, and for other roles', async () => {
    const email = `${unique('again')}@school.example`;
    const input = { email, roles: ['COORDINATOR'], locale: 'EN' };
    await lakeside.administrator.ask(INVITE, { input });
    expect(await lakeside.administrator.refusal(INVITE, { input: { ...input, email: email.toUpperCase() } })).toBe(
      'INVITATION_EXISTS',
    );
    expect(await lakeside.administrator.refusal(INVITE, { input: { ...input, roles: ['MENTEE'] } })).toBe(
      'INVITATION_ROLE_NOT_ALLOWED',
    );
  });

  it('is for administrators', async () => {
    const coordinator = await invite(app, lakeside, 'COORDINATOR');
    expect(
      await coordinator.refusal(INVITE, { input: { email: 'x@school.example', roles: ['COORDINATOR'], locale: 'EN' } }),
    ).toBe('FORBIDDEN');
    expect(await coordinator.refusal('{ school { invitations { id } } }')).toBe('FORBIDDEN');
    expect(
      (await coordinator.ask<{ school: { members: { totalCount: number } } }>(STAFF)).school.members.totalCount,
    ).toBeGreaterThan(1);
  });
});

describe('programs and cohorts', () => {
  it('start from the template, in both languages, under a neutral public name', async () => {
    const { programId, cohortId } = await openCohort(lakeside.administrator);
    const { program } = await lakeside.administrator.ask<{ program: object }>(
      'query ($id: ID!) { program(id: $id) { name publicName templateKey firstContactDays focus { en fr } cohorts { id name state startsOn endsOn } } }',
      { id: programId },
    );
    expect(program).toMatchObject({
      name: 'Diversity mentorship',
      publicName: 'Mentorship program',
      templateKey: 'diversity-mentorship',
      firstContactDays: 7,
      cohorts: [{ id: cohortId, name: 'Fall 2026', state: 'OPEN', startsOn: '2026-09-01', endsOn: '2027-06-30' }],
    });
  });

  it('say what is wrong with their dates and template', async () => {
    const { programId } = await openCohort(lakeside.administrator);
    const open = 'mutation ($input: OpenCohortInput!) { openCohort(input: $input) { id } }';
    const input = { programId, name: 'Backwards', startsOn: '2027-01-01', endsOn: '2026-01-01' };
    expect(await lakeside.administrator.refusal(open, { input })).toBe('COHORT_DATES_REVERSED');
    expect(await lakeside.administrator.refusal(open, { input: { ...input, startsOn: '2026-02-31x' } })).toBe(
      'QUERY_INVALID',
    );
    const create = 'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { id } }';
    expect(await lakeside.administrator.refusal(create, { input: { templateKey: 'nope', name: 'x' } })).toBe(
      'TEMPLATE_UNKNOWN',
    );
  });
});

describe('another school', () => {
  it('finds nothing of the first, ids in hand', async () => {
    const { programId, cohortId } = await openCohort(lakeside.administrator);
    const other = await openSchool(app);
    const ask = other.administrator;
    expect(await ask.refusal('query ($id: ID!) { program(id: $id) { id } }', { id: programId })).toBe('NOT_FOUND');
    expect(await ask.refusal('query ($id: ID!) { cohort(id: $id) { id } }', { id: cohortId })).toBe('NOT_FOUND');
    const open = 'mutation ($input: OpenCohortInput!) { openCohort(input: $input) { id } }';
    const input = { programId, name: 'Theirs', startsOn: '2026-09-01', endsOn: '2027-06-30' };
    expect(await ask.refusal(open, { input })).toBe('NOT_FOUND');
    expect(await ask.in(lakeside.slug).refusal('{ school { id } }')).toBe('NOT_FOUND');
    expect(await ask.in('never-opened').refusal('{ school { id } }')).toBe('NOT_FOUND');
  });

  it('follows a change of name and language made in one place', async () => {
    const person = await signUp(app);
    const slug = unique('school');
    await person.ask(OPEN, school(slug));
    await person.ask('mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { locale } }', {
      input: { displayName: 'Ada O. Nwosu', locale: 'FR' },
    });
    expect(await person.in(slug).ask('{ school { me { displayName } } viewer { displayName locale } }')).toEqual({
      school: { me: { displayName: 'Ada O. Nwosu' } },
      viewer: { displayName: 'Ada O. Nwosu', locale: 'FR' },
    });
  });

  it('is one click away for a person who belongs to both', async () => {
    const other = await openSchool(app);
    const email = `${unique('both')}@school.example`;
    const person = await signUp(app, email);
    for (const [index, host] of [lakeside, other].entries()) {
      await host.administrator.ask(INVITE, { input: { email, roles: ['COORDINATOR'], locale: 'EN' } });
      await person.in(null).ask(ACCEPT, { input: { token: tokenIn(await app.mailbox.next(email, 2 + index)) } });
    }
    for (const host of [lakeside, other]) {
      expect(await person.in(host.slug).ask('{ school { slug } }')).toEqual({ school: { slug: host.slug } });
    }
  });
});
