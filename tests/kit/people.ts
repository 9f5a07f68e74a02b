import { randomUUID } from 'node:crypto';
import type { TestApp } from './app.js';
import type { Browser } from './http-client.js';
import { tokenIn } from './mailbox.js';
import { jobContext, PasswordHashing, runInContext, Sessions } from './platform.js';

export const PASSWORD = 'a trellis holds up what grows';

let counter = 0;
/** A name or address that no other test of this process uses. */
export const unique = (word: string): string => `${word}-${process.pid}-${(counter += 1)}`;

let passwordHash: Promise<string> | undefined;

/**
 * Someone with a confirmed account, signed in. What signing up by mail leaves, without its mail and without its second of
 * waiting: for everyone whose signing up is not what the test is about.
 */
export async function newAccount(
  app: TestApp,
  email = `${unique('person')}@school.example`,
  locale = 'EN',
): Promise<Browser> {
  const id = randomUUID();
  passwordHash ??= app.api.get(PasswordHashing, { strict: false }).hash(PASSWORD);
  await app.sql(
    `insert into trellis.account (id, email, email_key, password_hash, display_name, locale, time_zone, email_confirmed_at, created_at)
     values ($1, $2, lower($2), $3, 'Ada Okafor', lower($4), 'America/Toronto', now(), now())`,
    [id, email, await passwordHash, locale],
  );
  return enter(app, id);
}

/** A browser in which someone who has an account is signed in. */
export async function enter(app: TestApp, accountId: string): Promise<Browser> {
  const browser = app.browser();
  const name = app.config.publicUrl.startsWith('https:') ? '__Host-trellis' : 'trellis';
  const keep = (token: string | null): void => void (browser.cookie = `${name}=${token ?? ''}`);
  await runInContext({ ...jobContext({ accountId }, 'test'), setSessionCookie: keep }, () =>
    app.api.get(Sessions, { strict: false }).start(accountId),
  );
  return browser;
}

/** Signs up by mail and confirms: needs the worker. */
export async function signUp(
  app: TestApp,
  email = `${unique('person')}@school.example`,
  locale = 'EN',
): Promise<Browser> {
  const browser = app.browser();
  const before = app.mailbox.to(email).length;
  await browser.ask('mutation ($input: SignUpInput!) { signUp(input: $input) { ok } }', {
    input: { email, password: PASSWORD, displayName: 'Ada Okafor', locale, timeZone: 'America/Toronto' },
  });
  const mail = await app.mailbox.next(email, before + 1);
  await browser.ask(
    'mutation ($token: String!, $password: String!) { confirmEmail(token: $token, password: $password) { id } }',
    {
      token: tokenIn(mail),
      password: PASSWORD,
    },
  );
  return browser;
}

export interface OpenedSchool {
  slug: string;
  administrator: Browser;
}

/** A school with its first administrator signed in. */
export async function openSchool(app: TestApp, locales: string[] = ['EN', 'FR']): Promise<OpenedSchool> {
  const administrator = await newAccount(app);
  const slug = unique('school');
  await administrator.ask('mutation ($input: OpenSchoolInput!) { openSchool(input: $input) { id } }', {
    input: { name: 'Lakeside', slug, locales, timeZone: 'America/Toronto' },
  });
  return { slug, administrator: administrator.in(slug) };
}

/** What is to be known of somebody who comes by an invitation. */
export interface Invited {
  roles: readonly string[];
  /** In one program only. */
  programId?: string;
  displayName?: string;
}

/** Invites someone by mail and accepts as them. */
export async function joinSchool(
  app: TestApp,
  { slug, administrator }: OpenedSchool,
  { roles, programId, displayName = 'Robin Ng' }: Invited,
): Promise<{ browser: Browser; email: string }> {
  const email = `${unique('colleague')}@school.example`;
  await administrator.ask('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
    input: { email, roles, programId, locale: 'EN' },
  });
  const browser = app.browser();
  await browser.ask('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id } }', {
    input: { token: tokenIn(await app.mailbox.next(email)), displayName, password: PASSWORD },
  });
  return { browser: browser.in(slug), email };
}

/** A colleague with one role, in the whole school or in one program. */
export async function invite(
  app: TestApp,
  school: OpenedSchool,
  role: 'ADMINISTRATOR' | 'COORDINATOR',
  programId?: string,
): Promise<Browser> {
  return (await joinSchool(app, school, { roles: [role], programId })).browser;
}

export interface OpenedCohort {
  programId: string;
  cohortId: string;
}

/** Writes a complete charter, whatever of it is there: no cohort opens without. */
export async function completeCharter(coordinator: Browser, programId: string): Promise<void> {
  const { program } = await coordinator.ask<{ program: { charter: { revision: number } } }>(
    'query ($id: ID!) { program(id: $id) { charter { revision } } }',
    { id: programId },
  );
  await coordinator.ask('mutation ($input: SaveCharterInput!) { saveCharter(input: $input) { missing } }', {
    input: {
      programId,
      revision: program.charter.revision,
      purpose: 'Students find a mentor.',
      evidence: 'A study of such a program.',
      consulted: 'The students’ association.',
      legalBasis: 'Consent.',
      reviewer: 'Noor Haddad',
      reviewOn: '2027-06-30',
    },
  });
}

/** The Diversity mentorship template with one open cohort. */
export async function openCohort(coordinator: Browser): Promise<OpenedCohort> {
  const { createProgram } = await coordinator.ask<{ createProgram: { id: string } }>(
    'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { id } }',
    { input: { templateKey: 'diversity-mentorship', name: 'Diversity mentorship' } },
  );
  await completeCharter(coordinator, createProgram.id);
  const { openCohort: cohort } = await coordinator.ask<{ openCohort: { id: string } }>(
    'mutation ($input: OpenCohortInput!) { openCohort(input: $input) { id } }',
    { input: { programId: createProgram.id, name: 'Fall 2026', startsOn: '2026-09-01', endsOn: '2027-06-30' } },
  );
  return { programId: createProgram.id, cohortId: cohort.id };
}
