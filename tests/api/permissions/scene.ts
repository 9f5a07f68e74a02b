/** A school with one person for each role, a program with one thing of each kind in it, and a second program. */
import { memberPermissions, type Permission, permissionsOf, type Role } from '@trellis/contracts';
import type { TestApp } from '../../kit/app.js';
import type { Browser } from '../../kit/http-client.js';
import { joinSchool, openCohort, type OpenedSchool, openSchool, signUp, unique } from '../../kit/people.js';
import { enrol, pairUp, signInAs } from '../enrolled-people.js';
import type { Ids } from './arguments.js';

/** Someone who sends every operation, and what they may do. */
export interface Walker {
  name: string;
  browser: Browser;
  /** To sign in again with; null for who has no account. */
  email: string | null;
  /** In the whole school; null for those who do not belong to it. */
  everywhere: readonly Permission[] | null;
  /** In the program of the scene, and in the other one. */
  here: readonly Permission[];
  there: readonly Permission[];
}

export interface Scene {
  school: OpenedSchool;
  walkers: readonly Walker[];
  ids: Ids;
}

export async function prepare(app: TestApp): Promise<Scene> {
  const school = await openSchool(app);
  const here = await openCohort(school.administrator);
  const there = await openCohort(school.administrator);
  const [mentee, mentor] = await enrol(app, here.cohortId, [
    { role: 'mentee', name: 'Mina Park', answers: { specialties: ['surgery'] } },
    { role: 'mentor', name: 'Omar Haddad', answers: { specialties: ['surgery'] } },
  ]);
  if (!mentee || !mentor) throw new Error('Nobody was enrolled.');
  const join = async (roles: Role[], programId?: string): Promise<Browser> =>
    (await joinSchool(app, school, { roles: roles.map((role) => role.toUpperCase()), programId })).browser;
  const walkers = [
    inSchool('administrator', school.administrator, ['administrator']),
    inSchool('coordinator', await join(['coordinator']), ['coordinator']),
    inProgram('coordinator of the program', await join(['coordinator'], here.programId), { here: ['coordinator'] }),
    inProgram('coordinator of another', await join(['coordinator'], there.programId), { there: ['coordinator'] }),
    inSchool('study lead', await join(['study_lead']), ['study_lead']),
    inSchool('coder', await join(['coder']), ['coder']),
    inSchool('moderator', await join(['moderator']), ['moderator']),
    inSchool('mentor', await signInAs(app, school.slug, mentor), ['mentor']),
    inSchool('mentee', await signInAs(app, school.slug, mentee), ['mentee']),
    outside('stranger', (await signUp(app)).in(school.slug)),
    outside('nobody', app.browser().in(school.slug)),
  ];
  const people = { enrolmentId: mentee.id, menteeId: mentee.id, mentorId: mentor.id };
  const things = await makeThings(app, school, here, mentee.id);
  const memberId = await memberIdOf(await join(['moderator']));
  for (const walker of walkers) walker.email = await emailOf(walker.browser);
  return { school, walkers, ids: { ...here, ...people, ...things, memberId } };
}

const inSchool = (name: string, browser: Browser, roles: Role[]): Walker => ({
  name,
  browser,
  email: null,
  everywhere: memberPermissions(roles),
  here: [],
  there: [],
});

const inProgram = (name: string, browser: Browser, roles: { here?: Role[]; there?: Role[] }): Walker => ({
  name,
  browser,
  email: null,
  everywhere: memberPermissions([]),
  here: permissionsOf(roles.here ?? []),
  there: permissionsOf(roles.there ?? []),
});

const outside = (name: string, browser: Browser): Walker => ({
  name,
  browser,
  email: null,
  everywhere: null,
  here: [],
  there: [],
});

async function emailOf(browser: Browser): Promise<string | null> {
  return (await browser.ask<{ viewer: { email: string } | null }>('{ viewer { email } }')).viewer?.email ?? null;
}

const memberIdOf = async (browser: Browser): Promise<string> =>
  (await browser.ask<{ school: { me: { id: string } } }>('{ school { me { id } } }')).school.me.id;

/** Two who are matched, with a different match asked for, the mentor in a pod, and somebody whom the mentor may not be matched with. */
async function makeMatch(app: TestApp, administrator: Browser, cohortId: string): Promise<Ids> {
  const [mentee, mentor] = await enrol(app, cohortId, [
    { role: 'mentee', name: 'Ines Sol' },
    { role: 'mentor', name: 'Ugo Sand' },
  ]);
  if (!mentee || !mentor) throw new Error('Nobody was enrolled.');
  const mentorshipId = await pairUp(app, mentee, mentor);
  const [request] = await app.sql<{ id: string }>(
    `insert into trellis.rematch_request (school_id, id, mentorship_id, enrolment_id, asked_at)
     select school_id, gen_random_uuid(), $1, id, now() from trellis.enrolment where id = $2 returning id`,
    [mentorshipId, mentee.id],
  );
  const [pod] = await app.sql<{ pod_id: string }>(
    `insert into trellis.match_pod_mentor (school_id, mentor_id, cohort_id, pod_id, position, added_at)
     select school_id, id, cohort_id, gen_random_uuid(), 1, now() from trellis.enrolment where id = $1 returning pod_id`,
    [mentor.id],
  );
  const { declareConflict } = await administrator.ask<{ declareConflict: { said: { id: string }[] } }>(
    'mutation ($input: DeclareConflictInput!) { declareConflict(input: $input) { said { id } } }',
    { input: { cohortId, kind: 'GRADER', mentorEmail: mentor.email, scope: 'COHORT', year: 'Year 9' } },
  );
  const conflictId = declareConflict.said[0]?.id ?? '';
  return { mentorshipId, requestId: request?.id ?? '', podId: pod?.pod_id ?? '', conflictId };
}

/** One of each kind of thing that an operation can name, in the program of the scene. */
async function makeThings(
  app: TestApp,
  { administrator }: OpenedSchool,
  { programId, cohortId }: { programId: string; cohortId: string },
  enrolmentId: string,
): Promise<Ids> {
  const make = async (operation: string, type: string, input: object): Promise<string> => {
    const document = `mutation ($input: ${type}!) { made: ${operation}(input: $input) { id } }`;
    return (await administrator.ask<{ made: { id: string } }>(document, { input })).made.id;
  };
  const stored = async (table: string, where: string, value: string): Promise<string> => {
    const [row] = await app.sql<{ id: string }>(`select id from trellis.${table} where ${where} = $1 limit 1`, [value]);
    if (!row) throw new Error(`There is no ${table} to name.`);
    return row.id;
  };
  const role = 'MENTEE';
  const selection = { ids: [enrolmentId] };
  const { body: file } = await administrator.upload('people.csv', 'email,name\na@school.example,Ana\n');
  const { action } = await administrator.ask<{ action: { id: string } }>(
    'mutation ($input: PeopleActionInput!) { action: startPeopleAction(input: $input, expected: 1) { id } }',
    { input: { cohortId, kind: 'STOP_MAIL', selection } },
  );
  await administrator.ask('mutation ($input: NameIdentityReaderInput!) { nameIdentityReader(input: $input) { id } }', {
    input: { cohortId, memberId: await memberIdOf(administrator) },
  });
  const formId = await stored('form', 'program_id', programId);
  const email = `${unique('invited')}@school.example`;
  await administrator.ask('mutation ($input: InviteToRegisterInput!) { inviteToRegister(input: $input) { good } }', {
    input: { addresses: email, cohortId, keepGoodPart: false, locale: 'EN', needsApproval: false, role },
  });
  const words = { en: 'Words', fr: 'Mots' };
  const announcement = { cohortId, subject: words, body: words, replyTo: email, filter: {} };
  const invitation = { email: `${unique('invited')}@school.example`, roles: ['CODER'], programId, locale: 'EN' };
  const eventId = await make('saveEvent', 'SaveEventInput', {
    ...{ programId, title: words, titleShown: false, body: words, kind: 'LECTURE', topics: [], guests: 0 },
    ...{ provisions: [], starts: '2027-09-14T17:30', ends: '2027-09-14T18:30', timeZone: 'America/Toronto' },
    ...{ accessWords: {}, audience: [] },
  });
  const { materials } = await administrator.ask<{ materials: { id: string }[] }>(
    'mutation ($input: AddEventLinkInput!) { materials: addEventLink(input: $input) { id } }',
    {
      input: {
        ...{ eventId, title: words, url: 'https://slides.example', recording: false },
        ...{ moment: 'BEFORE', reach: 'INVITED' },
      },
    },
  );
  const { requirements } = await administrator.ask<{ requirements: { id: string }[] }>(
    'mutation ($input: SaveEventRequirementInput!) { requirements: saveEventRequirement(input: $input) { id } }',
    { input: { programId, kind: 'LECTURE', needed: 1, per: 'TERM', beforeMatch: false } },
  );
  return {
    ...(await makeMatch(app, administrator, cohortId)),
    formId,
    readerId: await stored('named_reader', 'cohort_id', cohortId),
    fileId: String(file.id),
    peopleActionId: action.id,
    importId: await make('createIntakeImport', 'CreateIntakeImportInput', { cohortId, role, fileId: file.id }),
    shortlistRoundId: await make('prepareShortlists', 'PrepareShortlistsInput', {
      cohortId,
      chooseBy: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    }),
    runId: await make('startMatchRun', 'StartMatchRunInput', { cohortId, weights: [] }),
    linkId: await make('createRegistrationLink', 'CreateRegistrationLinkInput', {
      cohortId,
      label: 'Fall',
      needsApproval: false,
      role,
    }),
    wordingCommentId: await make('commentOnWording', 'CommentOnWordingInput', {
      programId,
      kind: 'intake_notice',
      text: 'Clear.',
    }),
    eventId,
    seriesId: await make('saveEventSeries', 'SaveEventSeriesInput', { programId, title: words, body: words }),
    speakerId: await make('saveSpeaker', 'SaveSpeakerInput', { programId, name: 'Ada Roy', role: words, body: words }),
    eventMaterialId: materials[0]?.id ?? '',
    requirementId: requirements[0]?.id ?? '',
    letterId: await make('saveLetter', 'SaveLetterInput', { programId, audience: [], title: words, body: words }),
    ruleId: await make('saveReminderRule', 'SaveReminderRuleInput', {
      ...{ programId, subject: words, body: words, name: 'A word', trigger: 'PUBLISHED', amount: 1, unit: 'DAYS' },
      ...{ audience: 'BOTH', channel: 'MAIL', at: '09:00', digest: false },
    }),
    announcementId: await make('saveAnnouncement', 'SaveAnnouncementInput', announcement),
    commentId: await make('commentOnForm', 'CommentOnFormInput', { formId, text: 'Clear.' }),
    invitationId: await make('inviteMember', 'InviteMemberInput', invitation),
    registrationInvitationId: await stored('invitation', 'email', email),
  };
}
