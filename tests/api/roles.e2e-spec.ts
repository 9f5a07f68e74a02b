import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { tokenIn } from '../kit/mailbox.js';
import {
  invite,
  openCohort,
  type OpenedCohort,
  openSchool,
  type OpenedSchool,
  PASSWORD,
  unique,
} from '../kit/people.js';
import { enrol, signInAs } from './enrolled-people.js';

interface Staff {
  id: string;
  displayName: string;
  email: string;
  roles: string[];
  programRoles: { programId: string; roles: string[] }[];
  separation: string | null;
}

const STAFF = '{ school { staff { id displayName email roles programRoles { programId roles } separation } } }';
const PROGRAM_STAFF = `query ($id: ID!) { program(id: $id) {
  staff { id roles programRoles { programId roles } } invitations { id email roles programId } } }`;
const SET = 'mutation ($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { id roles } }';
const SET_IN_PROGRAM =
  'mutation ($input: SetProgramRolesInput!) { setProgramRoles(input: $input) { id programRoles { programId roles } } }';
const REMOVE = 'mutation ($id: ID!) { removeStaffMember(memberId: $id) { id } }';
const LEAVE = 'mutation { leaveSchool { ok } }';
const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id state } }';
const REVOKE = 'mutation ($id: ID!) { revokeInvitation(id: $id) { state } }';
const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id } }';
const PREVIEW = 'query ($token: String!) { tokenPreview(token: $token) { roles programName schoolName } }';

let app: TestApp;
let lakeside: OpenedSchool;
let here: OpenedCohort;
let there: OpenedCohort;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  lakeside = await openSchool(app);
  here = await openCohort(lakeside.administrator);
  there = await openCohort(lakeside.administrator);
}, 60_000);
afterAll(() => app.close());

const me = async (browser: Browser): Promise<{ id: string; email: string }> =>
  (await browser.ask<{ school: { me: { id: string; email: string } } }>('{ school { me { id email } } }')).school.me;
const staff = async (browser: Browser): Promise<Staff[]> =>
  (await browser.ask<{ school: { staff: Staff[] } }>(STAFF)).school.staff;
const colleague = async (school = lakeside): Promise<{ browser: Browser; id: string; email: string }> => {
  const browser = await invite(app, school, 'COORDINATOR');
  return { browser, ...(await me(browser)) };
};
const set = (memberId: string, ...roles: string[]): object => ({ input: { memberId, roles } });
const setIn = (programId: string, memberId: string, ...roles: string[]): object => ({
  input: { programId, memberId, roles },
});

/** Somebody brought in by a mail into one program. */
async function joinProgram(inviter: Browser, programId: string, ...roles: string[]): Promise<Browser> {
  const email = `${unique('program')}@school.example`;
  await inviter.ask(INVITE, { input: { email, roles, programId, locale: 'FR' } });
  const token = tokenIn(await app.mailbox.next(email));
  const browser = app.browser();
  await browser.ask(ACCEPT, { input: { token, displayName: 'Noor Haddad', password: PASSWORD } });
  return browser.in(lakeside.slug);
}

describe('roles in the whole school', () => {
  it('are given and taken, several at once, and the person is told in their language', async () => {
    const { id, email } = await colleague();
    await lakeside.administrator.ask(SET, set(id, 'ADMINISTRATOR', 'COORDINATOR'));
    const mail = await app.mailbox.next(email, 2);
    expect(mail.subject).toBe('Your roles at Lakeside have changed');
    expect(mail.text).toMatch(/administrator, coordinator|coordinator, administrator/);
    // Cohorts are under way, and nobody else coordinates them yet.
    expect(await lakeside.administrator.refusal(SET, set(id, 'CODER'))).toBe('LAST_COORDINATOR');
    expect(await lakeside.administrator.refusal(REMOVE, { id })).toBe('LAST_COORDINATOR');
    await colleague();
    await lakeside.administrator.ask(SET, set(id, 'CODER'));
    expect((await staff(lakeside.administrator)).find((one) => one.id === id)?.roles).toEqual(['CODER']);
  });

  it('leave a trail of ids only, and no trail when nothing changes', async () => {
    const { id } = await colleague();
    await lakeside.administrator.ask(SET, set(id, 'COORDINATOR'));
    const trail = (): Promise<{ details: object }[]> =>
      app.sql(`select details from trellis.audit_entry where action = 'member.set_roles' and subject_id = $1`, [id]);
    expect(await trail()).toEqual([]);
    await lakeside.administrator.ask(SET, set(id));
    expect(await trail()).toEqual([{ details: { roles: [], programs: [] } }]);
  });

  it('are given by administrators alone', async () => {
    const { browser, id } = await colleague();
    expect(await browser.refusal(SET, set(id, 'ADMINISTRATOR'))).toBe('FORBIDDEN');
    expect(await browser.refusal(REMOVE, { id })).toBe('FORBIDDEN');
  });

  it('of taking part are not given here', async () => {
    const { id } = await colleague();
    expect(await lakeside.administrator.refusal(SET, set(id, 'MENTOR'))).toBe('ROLE_NOT_HERE');
  });

  it('of somebody in another school do not exist', async () => {
    const other = await openSchool(app);
    const { id } = await me(other.administrator);
    expect(await lakeside.administrator.refusal(SET, set(id, 'COORDINATOR'))).toBe('NOT_FOUND');
    expect(await lakeside.administrator.refusal(SET, set('nobody', 'COORDINATOR'))).toBe('NOT_FOUND');
  });

  it('are never without an administrator, two leaving at once included', async () => {
    const school = await openSchool(app);
    const { id } = await me(school.administrator);
    expect(await school.administrator.refusal(SET, set(id, 'COORDINATOR'))).toBe('LAST_ADMINISTRATOR');
    expect(await school.administrator.refusal(LEAVE)).toBe('LAST_ADMINISTRATOR');
    expect(await school.administrator.refusal(REMOVE, { id })).toBe('LAST_ADMINISTRATOR');
    const second = await invite(app, school, 'ADMINISTRATOR');
    const answers = await Promise.all([school.administrator.send(LEAVE), second.send(LEAVE)]);
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'left');
    expect(codes.sort()).toEqual(['LAST_ADMINISTRATOR', 'left']);
  });
});

describe('roles in one program', () => {
  it('are given by a coordinator of that program, who gives nothing elsewhere', async () => {
    const own = await joinProgram(lakeside.administrator, here.programId, 'COORDINATOR');
    const { id } = await colleague();
    await lakeside.administrator.ask(SET, set(id));
    const { setProgramRoles } = await own.ask<{ setProgramRoles: Staff }>(
      SET_IN_PROGRAM,
      setIn(here.programId, id, 'CODER', 'MODERATOR'),
    );
    expect(setProgramRoles.programRoles).toEqual([{ programId: here.programId, roles: ['CODER', 'MODERATOR'] }]);
    expect(await own.refusal(SET_IN_PROGRAM, setIn(there.programId, id, 'CODER'))).toBe('FORBIDDEN');
    expect(await own.refusal(SET, set(id, 'CODER'))).toBe('FORBIDDEN');
    expect(await own.refusal(SET_IN_PROGRAM, setIn(here.programId, id, 'ADMINISTRATOR'))).toBe('ROLE_NOT_HERE');
  });

  it('show a coordinator of one program only who is there', async () => {
    const own = await joinProgram(lakeside.administrator, here.programId, 'COORDINATOR');
    const elsewhere = await me(await joinProgram(lakeside.administrator, there.programId, 'CODER'));
    expect((await staff(own)).map(({ id }) => id)).not.toContain(elsewhere.id);
    expect((await staff(lakeside.administrator)).map(({ id }) => id)).toContain(elsewhere.id);
    expect(await own.refusal(PROGRAM_STAFF, { id: there.programId })).toBe('FORBIDDEN');
    const { program } = await own.ask<{ program: { staff: Staff[] } }>(PROGRAM_STAFF, { id: here.programId });
    expect(program.staff.map(({ id }) => id)).toContain((await me(own)).id);
  });

  it('come by mail too, and the link names the program by its public name', async () => {
    const email = `${unique('coder')}@school.example`;
    await lakeside.administrator.ask(INVITE, {
      input: { email, roles: ['CODER'], programId: here.programId, locale: 'EN' },
    });
    const mail = await app.mailbox.next(email);
    expect(mail.text).toContain('the program “Mentorship program” of Lakeside as coder');
    const token = tokenIn(mail);
    expect(await app.browser().ask(PREVIEW, { token })).toEqual({
      tokenPreview: { roles: ['CODER'], programName: 'Mentorship program', schoolName: 'Lakeside' },
    });
    const { program } = await lakeside.administrator.ask<{ program: { invitations: { id: string; email: string }[] } }>(
      PROGRAM_STAFF,
      { id: here.programId },
    );
    const invitation = program.invitations.find((one) => one.email === email);
    const other = await joinProgram(lakeside.administrator, there.programId, 'COORDINATOR');
    expect(await other.refusal(REVOKE, { id: invitation?.id })).toBe('FORBIDDEN');
    expect(await other.refusal(INVITE, { input: { email, roles: ['CODER'], locale: 'EN' } })).toBe('FORBIDDEN');
    expect(
      await other.refusal(INVITE, { input: { email, roles: ['CODER'], programId: here.programId, locale: 'EN' } }),
    ).toBe('FORBIDDEN');
    await lakeside.administrator.ask(REVOKE, { id: invitation?.id });
    expect(await app.browser().refusal(ACCEPT, { input: { token, password: PASSWORD } })).toBe('TOKEN_UNUSABLE');
  });

  it('of a program of another school do not exist', async () => {
    const theirs = await openCohort((await openSchool(app)).administrator);
    const { id } = await colleague();
    expect(await lakeside.administrator.refusal(SET_IN_PROGRAM, setIn(theirs.programId, id, 'CODER'))).toBe(
      'NOT_FOUND',
    );
    expect(await lakeside.administrator.refusal(PROGRAM_STAFF, { id: theirs.programId })).toBe('NOT_FOUND');
  });
});

describe('the roles of a study', () => {
  it('are refused to who coordinates the program', async () => {
    const { id } = await colleague();
    expect(await lakeside.administrator.refusal(SET_IN_PROGRAM, setIn(here.programId, id, 'CODER'))).toBe(
      'ROLES_NOT_SEPARATE',
    );
    expect(await lakeside.administrator.refusal(SET, set(id, 'COORDINATOR', 'STUDY_LEAD'))).toBe('ROLES_NOT_SEPARATE');
    await lakeside.administrator.ask(SET, set(id));
    await lakeside.administrator.ask(SET_IN_PROGRAM, setIn(here.programId, id, 'CODER'));
    expect(
      await lakeside.administrator.refusal(SET_IN_PROGRAM, setIn(here.programId, id, 'CODER', 'COORDINATOR')),
    ).toBe('ROLES_NOT_SEPARATE');
    await lakeside.administrator.ask(SET_IN_PROGRAM, setIn(there.programId, id, 'COORDINATOR'));
  });

  it('are refused to who mentors there, by mail as well; a later mentor is pointed out', async () => {
    const [mentor] = await enrol(app, here.cohortId, [{ role: 'mentor', name: 'Wanjiru Kamau' }]);
    if (!mentor) throw new Error('nobody was enrolled');
    const { memberId, email } = mentor;
    const input = { email, roles: ['CODER'], programId: here.programId, locale: 'EN' };
    expect(await lakeside.administrator.refusal(INVITE, { input })).toBe('ROLES_NOT_SEPARATE');
    expect(await lakeside.administrator.refusal(SET, set(memberId, 'MODERATOR'))).toBe('ROLES_NOT_SEPARATE');
    await lakeside.administrator.ask(SET_IN_PROGRAM, setIn(there.programId, memberId, 'CODER'));
    await app.sql('update trellis.enrolment set cohort_id = $2 where id = $1', [mentor.id, there.cohortId]);
    expect((await staff(lakeside.administrator)).find((one) => one.id === memberId)?.separation).toBe('MENTORS');
  });
});

describe('leaving', () => {
  it('is refused while one takes part, and possible afterwards', async () => {
    const [mentee] = await enrol(app, here.cohortId, [{ role: 'mentee', name: 'Mina Park' }]);
    if (!mentee) throw new Error('nobody was enrolled');
    const browser = await signInAs(app, lakeside.slug, mentee);
    expect(await browser.refusal(LEAVE)).toBe('MEMBER_TAKES_PART');
    await browser.ask('mutation ($id: ID!) { leaveCohort(enrolmentId: $id) { enrolmentId } }', { id: mentee.id });
    await browser.ask(LEAVE);
    expect(await browser.refusal('{ school { id } }')).toBe('NOT_FOUND');
    expect(await browser.ask('{ viewer { memberships { schoolSlug } } }')).toEqual({ viewer: { memberships: [] } });
  });

  it('ends every role at once; who was removed can be invited again', async () => {
    const { browser, id, email } = await colleague();
    await lakeside.administrator.ask(REMOVE, { id });
    expect((await staff(lakeside.administrator)).map((one) => one.id)).not.toContain(id);
    expect(await browser.refusal('{ school { id } }')).toBe('NOT_FOUND');
    const told = await app.mailbox.next(email, 2);
    expect(told.text).toContain('have ended');
    await lakeside.administrator.ask(INVITE, { input: { email, roles: ['COORDINATOR'], locale: 'EN' } });
    await browser.ask(ACCEPT, { input: { token: tokenIn(await app.mailbox.next(email, 3)) } });
    expect((await me(browser)).id).toBe(id);
  });
});
