/** A school with one small cohort, made through the API as its people would: for the tests that look at screens. */
import { createImport, type EnrolmentRole, importFile, mapImport } from '../../api/support/intake.js';
import type { TestApp } from '../../kit/app.js';
import { eventually } from '../../kit/eventually.js';
import type { Browser } from '../../kit/http-client.js';
import { tokenIn } from '../../kit/mailbox.js';
import { openCohort, PASSWORD, signUp, unique } from '../../kit/people.js';

export const MENTEE_HEADER =
  'Timestamp,First name,Last name,School email,Campus,How do you identify? (select all that apply),May we use this to find your mentor?,Specialties of interest,What do you hope to get from the program?,Languages,When can you meet?,How would you like to meet?';
const MENTOR_HEADER =
  'First name,Last name,Email,Specialty,Campus,Mentees you can take,Languages,When can you meet?,How would you like to meet?';

export const mentees = (domain: string): string =>
  [
    MENTEE_HEADER,
    `2026-09-01 10:00,Amina,Diallo,amina@${domain},Downtown,First in family,Yes,Pediatrics; Surgery,Career planning; Research opportunities,English; French,Tue 19:00-21:00,Virtual`,
    `2026-09-01 10:05,Béatrice,Tremblay-Côté,beatrice@${domain},Downtown,Prefer not to say,,Surgery,Community networks,French,Wed 12:00-13:30,In person`,
    `2026-09-01 10:10,عمر,حداد,omar@${domain},Mississauga,,,Psychiatry,Career planning,English; Arabic,Fri 08:00-10:00,Either`,
    `2026-09-01 10:15,Jordan,Li,jordan@${domain},Mississauga,East Asian,Yes,Family medicine,,English,Tue 19:00-21:00,Virtual`,
  ].join('\n');

export const mentors = (domain: string): string =>
  [
    MENTOR_HEADER,
    `Parisa,Desjardins,parisa@${domain},Surgery,Downtown,2,English; French,Tue 19:00-21:00; Wed 12:00-13:30,Either`,
    `Kwame,Mohammed,kwame@${domain},Family medicine,Mississauga,1,English,Tue 19:00-21:00,Virtual`,
    `Lena,Haddad,lena@${domain},Psychiatry,Downtown,0,English; Arabic,Fri 08:00-10:00,In person`,
  ].join('\n');

export interface SmallSchool {
  slug: string;
  domain: string;
  administrator: Browser;
  programId: string;
  cohortId: string;
}

/** An empty school of someone who has an account. */
export async function openSchoolOf(owner: Browser): Promise<string> {
  const slug = unique('school');
  await owner.ask('mutation ($input: OpenSchoolInput!) { openSchool(input: $input) { id } }', {
    input: { name: 'Lakeside', slug, locales: ['EN', 'FR'], timeZone: 'America/Toronto' },
  });
  return slug;
}

/** Two mentors with three places, four mentees: three pairs and one who waits. Nobody has been told anything. */
export async function openSmallSchool(app: TestApp, owner?: Browser): Promise<SmallSchool> {
  const person = owner ?? (await signUp(app));
  const slug = await openSchoolOf(person);
  const administrator = sameBrowser(app, person).in(slug);
  const { programId, cohortId } = await openCohort(administrator);
  const domain = `${slug}.example`;
  const school = { slug, domain, administrator, programId, cohortId };
  await importFile(administrator, cohortId, 'MENTEE', mentees(domain));
  await importFile(administrator, cohortId, 'MENTOR', mentors(domain));
  return school;
}

/** The same session for another school at the same time. */
function sameBrowser(app: TestApp, of: Browser): Browser {
  return Object.assign(app.browser(), { cookie: of.cookie });
}

/** An import as it stands after the upload, or one step on: after the mapping as suggested. */
export async function beginImport(
  { administrator, cohortId }: SmallSchool,
  role: EnrolmentRole,
  text: string,
  isMapped: boolean,
): Promise<string> {
  const one = await createImport(administrator, cohortId, role, text);
  if (isMapped) await mapImport(administrator, one);
  return one.id;
}

/** Computes a draft and returns the run's id. */
export async function computeDraft({ administrator, cohortId }: SmallSchool): Promise<string> {
  const { startMatchRun } = await administrator.ask<{ startMatchRun: { id: string } }>(
    'mutation ($input: StartMatchRunInput!) { startMatchRun(input: $input) { id } }',
    { input: { cohortId, weights: [] } },
  );
  await eventually('the draft', async () => (await runOf(administrator, startMatchRun.id)).state === 'DRAFT');
  return startMatchRun.id;
}

/** Approves a wording and publishes. */
export async function publishRun({ administrator }: SmallSchool, runId: string): Promise<void> {
  await administrator.ask(
    'mutation ($input: ApproveWaitingNoticeInput!) { approveWaitingNotice(input: $input) { id } }',
    {
      input: {
        runId,
        text: { en: 'You are first in line.', fr: 'Vous êtes en tête de liste.' },
        contactName: 'Robin Ng',
        contactEmail: 'robin@school.example',
      },
    },
  );
  const { version } = await runOf(administrator, runId);
  await administrator.ask('mutation ($input: PublishMatchRunInput!) { publishMatchRun(input: $input) { id } }', {
    input: { runId, version },
  });
}

async function runOf(browser: Browser, id: string): Promise<{ state: string; version: number }> {
  return (
    await browser.ask<{ matchRun: { state: string; version: number } }>(
      'query ($id: ID!) { matchRun(id: $id) { state version } }',
      { id },
    )
  ).matchRun;
}

/** Tells everyone in the cohort what we were given; their links are in their mails. */
export async function sendNotices({ administrator, cohortId }: SmallSchool): Promise<void> {
  await administrator.ask('mutation ($cohortId: ID!) { sendIntakeNotices(cohortId: $cohortId) { id } }', { cohortId });
}

/** Someone of the cohort takes their link and is signed in. */
export async function joinByNotice(app: TestApp, { slug }: SmallSchool, email: string): Promise<Browser> {
  const browser = app.browser();
  const token = tokenIn(await app.mailbox.next(email));
  await browser.ask('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { id } }', {
    input: { token, password: PASSWORD },
  });
  return browser.in(slug);
}
