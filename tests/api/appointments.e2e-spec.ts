/** Mentors are appointed: applying, being approved or declined by a named person, and what a decline means for a match. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AddPersonDocument,
  AttestAsMentorDocument,
  ChangeMyMentoringDocument,
  CreateRegistrationLinkDocument,
  DecideMenteesDocument,
  DecideMentorsDocument,
  InviteToRegisterDocument,
  MarkMyTrainingDoneDocument,
  MenteeApplicationsDocument,
  MentorApplicationsDocument,
  type MentorApplicationsQuery,
  MentorRulesDocument,
  type MentorRulesQuery,
  MentorsDueDocument,
  MyEnrolmentsDocument,
  MyMentoringDocument,
  OwnDataDocument,
  RecordMentorTrainingDocument,
  RecruitmentDocument,
  RecruitmentPageDocument,
  RegistrationEntryDocument,
  SaveMentorRulesDocument,
  SaveRecruitmentPageDocument,
  SubmitRegistrationDocument,
  TasksDocument,
} from '@trellis/api-client';
import type { FormDefinition } from '@trellis/forms';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { newAccount, openCohort, openSchool, type OpenedSchool, unique } from '../kit/people.js';
import { ask, enrol, refusal, signInAs } from './enrolled-people.js';
import { addCoordinatorOf, type Colleague } from './staff.js';
import { commitImport, createImport, mapImport, settled } from './support/intake.js';

let app: TestApp;
let school: OpenedSchool;
let programId: string;
let cohortId: string;
let robin: Colleague;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  ({ programId, cohortId } = await openCohort(school.administrator));
  robin = await addCoordinatorOf(app, school, programId, 'Robin Ng');
}, 120_000);
afterAll(() => app.close());

type State = 'APPLIED' | 'APPROVED' | 'DECLINED';
type Listed = MentorApplicationsQuery['cohort'];

const list = async (state: State, cohort = cohortId, browser = robin.browser): Promise<Listed> =>
  (await ask(browser, MentorApplicationsDocument, { cohortId: cohort, state, first: 50 })).cohort;

const decide = (decision: 'APPROVE' | 'DECLINE', enrolmentIds: string[], more: object = {}) =>
  ask(robin.browser, DecideMentorsDocument, { input: { cohortId, enrolmentIds, decision, ...more } });

const rowOf = async (id: string) =>
  (
    await app.sql<{ state: string; decided_by: string | null }>(
      'select state, decided_by from trellis.enrolment where id = $1',
      [id],
    )
  )[0];

/** Registers as a mentor by a link that anybody may have; returns the enrolment's id. */
async function apply(email: string, terms: object = {}): Promise<{ id: string; browser: Browser; outcome: string }> {
  const input = { cohortId, role: 'MENTOR', label: 'Poster', needsApproval: false, ...terms } as const;
  const { createRegistrationLink: link } = await ask(robin.browser, CreateRegistrationLinkDocument, { input });
  const token = new URL(link.url).hash.slice('#t='.length);
  const browser = (await newAccount(app, email)).in(school.slug);
  return { browser, ...(await submit(browser, token, email)) };
}

async function submit(browser: Browser, token: string, email: string): Promise<{ id: string; outcome: string }> {
  const { registrationEntry } = await ask(browser, RegistrationEntryDocument, { token });
  const form = registrationEntry.form as FormDefinition;
  const said = (value: unknown) => ({ state: 'answered', value });
  const answers = Object.fromEntries(
    form.items.flatMap((item) => {
      if (item.id === 'first_name') return [[item.id, said('Kwame')]];
      if (item.id === 'last_name') return [[item.id, said('Mohammed')]];
      if ('store' in item && item.store === 'capacity') return [[item.id, said(2)]];
      if (item.id === 'specialty') return [[item.id, said('Surgery')]];
      return [];
    }),
  );
  const sent = { input: { token, answers, locale: 'EN', attested: true } } as const;
  const { submitRegistration } = await ask(browser, SubmitRegistrationDocument, sent);
  if (submitRegistration.__typename !== 'RegistrationDone') throw new Error(JSON.stringify(submitRegistration));
  const [row] = await app.sql<{ id: string }>(
    `select e.id from trellis.enrolment e join trellis.member m on m.school_id = e.school_id and m.id = e.member_id
     where m.email_key = lower($1)`,
    [email],
  );
  return { id: row?.id ?? '', outcome: submitRegistration.outcome };
}

const address = (): string => `${unique('mentor')}@school.example`;

describe('applying', () => {
  it('waits for a named person, whatever the link says, and sets a task', async () => {
    const { viewer } = await robin.browser.ask<{ viewer: { email: string } }>('{ viewer { email } }');
    const before = app.mailbox.to(viewer.email).length;
    const email = address();
    const { id, outcome } = await apply(email);
    expect(outcome).toBe('APPLIED');
    const { mentorApplications, mentorApplicationCounts } = await list('APPLIED');
    expect(mentorApplicationCounts).toEqual({ applied: 1, approved: 0, declined: 0 });
    const [one] = mentorApplications.nodes;
    expect(one).toMatchObject({ id, state: 'APPLIED', decided: null, enrolment: { email, capacity: 2 } });
    expect(one?.answers.find(({ itemId }) => itemId === 'specialty')?.value).toBe('Surgery');
    const { school: mine } = await ask(robin.browser, TasksDocument, { filter: { scope: 'MINE' }, first: 20 });
    expect(mine.tasks.nodes.map(({ code }) => code)).toContain('MENTORS_WAITING');
    // Nobody has the task yet: whoever could take it is told.
    expect((await app.mailbox.next(viewer.email, before + 1)).text).toContain('There is something for you to do.');
    await decide('APPROVE', [id]);
    const later = await ask(robin.browser, TasksDocument, { filter: { scope: 'MINE' }, first: 20 });
    expect(later.school.tasks.nodes.map(({ code }) => code)).not.toContain('MENTORS_WAITING');
  });

  it('shows nothing of the vault to those who decide', async () => {
    const { mentorApplications } = await list('APPROVED');
    const shown = mentorApplications.nodes.flatMap(({ answers }) => answers.map(({ itemId }) => itemId));
    const { registrationEntry } = await vaultItems();
    expect(registrationEntry.length).toBeGreaterThan(0);
    expect(shown.filter((itemId) => registrationEntry.includes(itemId))).toEqual([]);
  });

  async function vaultItems(): Promise<{ registrationEntry: string[] }> {
    const [row] = await app.sql<{ definition: FormDefinition }>(
      `select v.definition from trellis.cohort c join trellis.form_version v on v.school_id = c.school_id
       and v.id = c.mentor_form_version_id where c.id = $1`,
      [cohortId],
    );
    const items = row?.definition.items ?? [];
    return { registrationEntry: items.filter((item) => 'store' in item && item.store === 'vault').map(({ id }) => id) };
  }

  it('lets a program do without: then a link alone is enough', async () => {
    const { program } = await ask(robin.browser, MentorRulesDocument, { programId });
    const { revision, attested, holdsMatching, wording, trainings } = program.mentorRules;
    const rest = { programId, attested, holdsMatching, wording: { en: wording.en, fr: wording.fr }, trainings };
    const { saveMentorRules } = await ask(robin.browser, SaveMentorRulesDocument, {
      input: { ...rest, revision, appointed: false },
    });
    expect(saveMentorRules).toMatchObject({ appointed: false, wordingVersion: 1 });
    expect(await apply(address())).toMatchObject({ outcome: 'REGISTERED' });
    expect(
      await refusal(robin.browser, SaveMentorRulesDocument, { input: { ...rest, revision, appointed: true } }),
    ).toBe('EDIT_CONFLICT');
    const again = { ...rest, revision: saveMentorRules.revision, appointed: true };
    await ask(robin.browser, SaveMentorRulesDocument, { input: again });
  });

  it('takes an invitation, an entry by hand and a file for a decision of whoever sends it, unless they say otherwise', async () => {
    const [invited, asked] = [address(), address()];
    for (const [addresses, needsApproval] of [
      [invited, false],
      [asked, true],
    ] as const) {
      const input = { cohortId, role: 'MENTOR', locale: 'EN', keepGoodPart: false, addresses, needsApproval } as const;
      await ask(robin.browser, InviteToRegisterDocument, { input });
    }
    const come = async (email: string) => {
      const token = new URL((await app.mailbox.next(email)).links.find((link) => link.includes('#t=')) ?? '').hash;
      const browser = (await newAccount(app, email)).in(school.slug);
      return submit(browser, token.slice('#t='.length), email);
    };
    expect(await rowOf((await come(invited)).id)).toEqual({ state: 'enrolled', decided_by: robin.id });
    expect(await rowOf((await come(asked)).id)).toEqual({ state: 'applied', decided_by: null });

    const byHand = async (approved?: boolean) => {
      const input = { cohortId, role: 'MENTOR', email: address(), displayName: 'By Hand', locale: 'EN' } as const;
      const { addPerson } = await ask(robin.browser, AddPersonDocument, { input: { ...input, approved } });
      return rowOf(addPerson.__typename === 'PersonAdded' ? addPerson.enrolment.id : '');
    };
    expect(await byHand()).toEqual({ state: 'enrolled', decided_by: robin.id });
    expect(await byHand(false)).toEqual({ state: 'applied', decided_by: null });

    const file = (email: string): string =>
      `First name,Last name,Email,Specialty,Mentees you can take\nIn,File,${email},Surgery,1`;
    const byFile = async (commit: (id: string) => Promise<unknown>) => {
      const email = address();
      const one = await mapImport(robin.browser, await createImport(robin.browser, cohortId, 'MENTOR', file(email)));
      await commit(one.id);
      expect(await settled(robin.browser, one.id)).toMatchObject({ state: 'DONE', result: { created: 1 } });
      const [row] = await app.sql<{ state: string; decided_by: string | null }>(
        `select e.state, e.decided_by from trellis.enrolment e join trellis.member m on m.id = e.member_id
         where m.email_key = lower($1)`,
        [email],
      );
      return row;
    };
    expect(await byFile((id) => commitImport(robin.browser, id))).toEqual({ state: 'enrolled', decided_by: robin.id });
    const leave = (importId: string) =>
      robin.browser.ask('mutation ($input: CommitIntakeImportInput!) { commitIntakeImport(input: $input) { id } }', {
        input: { importId, keepGoodPart: true, approveMentors: false },
      });
    expect(await byFile(leave)).toEqual({ state: 'applied', decided_by: null });
  }, 60_000);
});

describe('deciding', () => {
  it('tells each person once, kindly, in their language, and keeps why to those who decide', async () => {
    const emails = [address(), address()];
    const [first, second] = [await apply(emails[0] ?? ''), await apply(emails[1] ?? '')];
    await second.browser.ask('mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }', {
      input: { locale: 'FR' },
    });
    // After those about the application.
    await Promise.all(emails.map((email) => app.mailbox.next(email)));
    const { decideMentors } = await decide('APPROVE', [first.id]);
    expect(decideMentors).toEqual({ changed: 1, skipped: [] });
    await decide('DECLINE', [second.id], { reason: 'Graded half of the class.' });
    const [yes, no] = await Promise.all(emails.map((email) => app.mailbox.next(email, 2)));
    expect(yes?.subject).toBe('Mentorship program: news about your application');
    expect(yes?.text).toContain('you are a mentor');
    expect(no?.subject).toBe('Programme de mentorat : des nouvelles de votre candidature');
    expect(no?.text).toContain('une décision peut être revue');
    expect(no?.text).not.toContain('Graded');
    const { viewer } = await robin.browser.ask<{ viewer: { email: string } }>('{ viewer { email } }');
    expect(no?.text).toContain(`écrivez à Robin Ng, ${viewer.email}`);
    expect([yes, no].map((mail) => mail?.parsed.replyTo?.text)).toEqual([viewer.email, viewer.email]);
    const { mentorApplications } = await list('DECLINED');
    expect(mentorApplications.nodes.find(({ id }) => id === second.id)?.decided).toMatchObject({
      decision: 'DECLINE',
      byName: 'Robin Ng',
      reason: 'Graded half of the class.',
    });
    // Their page names the same person as the mail does; who was approved is told nothing of a decline.
    const declinedBy = async (browser: Browser) =>
      (await ask(browser, MyEnrolmentsDocument, {})).myEnrolments.map((one) => one.declinedBy);
    expect(await declinedBy(second.browser)).toEqual([{ name: 'Robin Ng', email: viewer.email }]);
    expect(await declinedBy(first.browser)).toEqual([null]);
    const { ownData } = await ask(second.browser, OwnDataDocument, {});
    expect(ownData.records.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['mentor_decline', 'mentor_note']));
    expect(JSON.stringify(ownData)).not.toContain('Graded');
    const trail = await app.sql<{ details: object }>(
      `select details from trellis.audit_entry where action = 'mentor.decline' and subject_id = $1`,
      [second.id],
    );
    expect(trail).toEqual([{ details: { cohortId, withReason: true } }]);
  });

  it('can be changed later, and takes several at once; who accompanies somebody is not declined behind their back', async () => {
    const people = await enrol(app, cohortId, [
      { role: 'mentor', name: 'Lena Haddad' },
      { role: 'mentor', name: 'Paired Person' },
      { role: 'mentor', name: 'Gone Away' },
      { role: 'mentee', name: 'Amina Diallo' },
    ]);
    const [lena, paired, gone, mentee] = people.map(({ id }) => id) as [string, string, string, string];
    await app.sql(`update trellis.enrolment set mentorship_count = 1 where id = $1`, [paired]);
    await app.sql(`update trellis.enrolment set state = 'withdrawn' where id = $1`, [gone]);
    const { decideMentors } = await decide('DECLINE', [lena, paired, gone, mentee]);
    expect(decideMentors).toEqual({
      changed: 1,
      skipped: [
        { reason: 'IN_PAIR', count: 1 },
        { reason: 'NOT_TAKING_PART', count: 2 },
      ],
    });
    expect(await rowOf(lena)).toEqual({ state: 'declined', decided_by: robin.id });
    expect((await decide('DECLINE', [lena])).decideMentors.skipped).toEqual([{ reason: 'UNCHANGED', count: 1 }]);
    await decide('APPROVE', [lena]);
    expect(await rowOf(lena)).toEqual({ state: 'enrolled', decided_by: robin.id });
  });

  it('leaves alone who was only asked to come again next year', async () => {
    const [person] = await enrol(app, cohortId, [{ role: 'mentor', name: 'Asked Again' }]);
    const id = person?.id ?? '';
    await app.sql(`update trellis.enrolment set state = 'applied', source = 'next_year' where id = $1`, [id]);
    const { mentorApplications } = await list('APPLIED');
    expect(mentorApplications.nodes.map((one) => one.id)).not.toContain(id);
    expect((await decide('APPROVE', [id])).decideMentors.skipped).toEqual([{ reason: 'NOT_ANSWERED', count: 1 }]);
  });

  it('tells nobody of a decline who never knew that they were in a list', async () => {
    const [person] = await enrol(app, cohortId, [{ role: 'mentor', name: 'From A File' }]);
    await decide('DECLINE', [person?.id ?? '']);
    const mails = await app.sql(`select 1 from trellis.outbox where subject ->> 'enrolmentId' = $1`, [person?.id]);
    expect(mails).toEqual([]);
  });
});

describe('mentees who come by a link that asks for a decision', () => {
  const queue = async (state: State) =>
    (await ask(robin.browser, MenteeApplicationsDocument, { cohortId, state, first: 10 })).cohort;
  const decideMentees = async (decision: 'APPROVE' | 'DECLINE', enrolmentIds: string[], reason?: string) =>
    (await ask(robin.browser, DecideMenteesDocument, { input: { cohortId, enrolmentIds, decision, reason } }))
      .decideMentees;
  const codes = async (): Promise<(string | null)[]> =>
    (await ask(robin.browser, TasksDocument, { filter: { scope: 'MINE' }, first: 20 })).school.tasks.nodes.map(
      ({ code }) => code,
    );

  const attention = async (): Promise<{ code: string; count: number }[]> =>
    (
      await robin.browser.ask<{ cohort: { attention: { code: string; count: number }[] } }>(
        'query ($id: ID!) { cohort(id: $id) { attention { code count } } }',
        { id: cohortId },
      )
    ).cohort.attention;

  it('wait with a task until a coordinator decides, and are told once, kindly, whom to ask', async () => {
    const emails = [address(), address()] as const;
    const [first, second] = [
      await apply(emails[0], { role: 'MENTEE', needsApproval: true }),
      await apply(emails[1], { role: 'MENTEE', needsApproval: true }),
    ];
    expect(first.outcome).toBe('APPLIED');
    expect(await codes()).toContain('MENTEES_WAITING');
    expect(await attention()).toContainEqual({ code: 'MENTEES_TO_DECIDE', count: 2 });
    expect((await attention()).map(({ code }) => code)).not.toContain('NO_MENTEES');
    const waiting = await queue('APPLIED');
    expect(waiting.menteeApplicationCounts).toEqual({ applied: 2, approved: 0, declined: 0 });
    expect(waiting.menteeApplications.nodes).toMatchObject([
      { id: first.id, state: 'APPLIED', decided: null, enrolment: { email: emails[0], capacity: null } },
      { id: second.id, state: 'APPLIED' },
    ]);
    expect(await decideMentees('APPROVE', [first.id])).toEqual({ changed: 1, skipped: [] });
    expect(await codes()).toContain('MENTEES_WAITING');
    await decideMentees('DECLINE', [second.id], 'Registered twice.');
    expect(await codes()).not.toContain('MENTEES_WAITING');
    expect((await attention()).map(({ code }) => code)).not.toContain('MENTEES_TO_DECIDE');
    expect(await rowOf(first.id)).toEqual({ state: 'enrolled', decided_by: robin.id });
    expect(await rowOf(second.id)).toEqual({ state: 'declined', decided_by: robin.id });
    const [yes, no] = await Promise.all(emails.map((email) => app.mailbox.next(email, 2)));
    expect(yes?.subject).toBe('Mentorship program: news about your registration');
    expect(yes?.text).toContain('has said yes');
    expect(no?.subject).toBe(yes?.subject);
    expect(no?.text).toContain('write to Robin Ng, ');
    expect(no?.text).not.toContain('Registered twice');
    expect((await queue('DECLINED')).menteeApplications.nodes).toMatchObject([
      { decided: { decision: 'DECLINE', byName: 'Robin Ng', reason: 'Registered twice.' } },
    ]);
    const { ownData } = await ask(second.browser, OwnDataDocument, {});
    expect(ownData.records.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['mentee_decline', 'mentee_note']));
    expect(JSON.stringify(ownData)).not.toContain('Registered twice');
    // A decision can be changed.
    expect(await decideMentees('APPROVE', [second.id])).toEqual({ changed: 1, skipped: [] });
    expect((await queue('APPROVED')).menteeApplicationCounts).toEqual({ applied: 0, approved: 2, declined: 0 });
  });

  it('are not mixed with who came in without a decision, with mentors, or with other schools’ people', async () => {
    const [amina, mentor] = await enrol(app, cohortId, [
      { role: 'mentee', name: 'Amina By File' },
      { role: 'mentor', name: 'Some Mentor' },
    ]);
    if (!amina || !mentor) throw new Error('nobody was enrolled');
    expect((await queue('APPROVED')).menteeApplications.nodes.map(({ id }) => id)).not.toContain(amina.id);
    expect((await decideMentees('DECLINE', [amina.id, mentor.id])).skipped).toEqual([
      { reason: 'NOT_TAKING_PART', count: 1 },
      { reason: 'NOT_AN_APPLICANT', count: 1 },
    ]);
    const input = { cohortId, enrolmentIds: [amina.id], decision: 'APPROVE' } as const;
    const mentee = await signInAs(app, school.slug, amina);
    expect(await refusal(mentee, DecideMenteesDocument, { input })).toBe('FORBIDDEN');
    const { administrator: stranger } = await openSchool(app);
    expect(await refusal(stranger, DecideMenteesDocument, { input })).toBe('NOT_FOUND');
    const elsewhere = { ...input, enrolmentIds: ['nonsense'] };
    expect(await refusal(robin.browser, DecideMenteesDocument, { input: elsewhere })).toBe('NOT_FOUND');
  });
});

describe('a mentor who was declined', () => {
  it('is in no draft, and a draft that has them is not published', async () => {
    const other = await openCohort(school.administrator);
    const browser = school.administrator;
    const [mentee, mentor] = await enrol(app, other.cohortId, [
      { role: 'mentee', name: 'Amina Diallo', answers: { specialties: ['Surgery'] } },
      { role: 'mentor', name: 'Only Mentor', answers: { specialties: ['Surgery'] } },
    ]);
    const start = () =>
      browser.ask<{ startMatchRun: { id: string } }>(
        'mutation ($input: StartMatchRunInput!) { startMatchRun(input: $input) { id } }',
        { input: { cohortId: other.cohortId, weights: [] } },
      );
    const { startMatchRun: run } = await start();
    const read = async () =>
      (
        await browser.ask<{ matchRun: { state: string; version: number; matched: number } }>(
          'query ($id: ID!) { matchRun(id: $id) { state version matched } }',
          { id: run.id },
        )
      ).matchRun;
    await eventually('the draft', async () => (await read()).state === 'DRAFT');
    const { version, matched } = await read();
    expect(matched).toBe(1);
    const input = { cohortId: other.cohortId, enrolmentIds: [mentor?.id ?? ''], decision: 'DECLINE' } as const;
    await ask(browser, DecideMentorsDocument, { input });
    const publish = 'mutation ($input: PublishMatchRunInput!) { publishMatchRun(input: $input) { id } }';
    expect(await browser.refusal(publish, { input: { runId: run.id, version } })).toBe('MATCH_RUN_STALE');
    const again = 'mutation ($input: StartMatchRunInput!) { startMatchRun(input: $input) { id } }';
    expect(await browser.refusal(again, { input: { cohortId: other.cohortId, weights: [] } })).toBe('MATCH_NO_PEOPLE');
    await ask(browser, DecideMentorsDocument, { input: { ...input, decision: 'APPROVE' } });
    const { publishMatchRun } = await browser.ask<{ publishMatchRun: { id: string } }>(publish, {
      input: { runId: run.id, version },
    });
    expect(publishMatchRun.id).toBe(run.id);
    const { decideMentors } = await ask(browser, DecideMentorsDocument, { input });
    expect(decideMentors.skipped).toEqual([{ reason: 'IN_PAIR', count: 1 }]);
    expect(mentee?.id).toBeDefined();
  });
});

describe('what a program asks of its mentors', () => {
  let own: { programId: string; cohortId: string };
  let mentor: Browser;
  let mentorId: string;

  beforeAll(async () => {
    own = await openCohort(school.administrator);
    const [person] = await enrol(app, own.cohortId, [
      { role: 'mentor', name: 'Kwame Mohammed', capacity: 2, answers: { capacity: 2, specialty: 'Surgery' } },
      { role: 'mentee', name: 'Amina Diallo', answers: { specialties: ['Surgery'] } },
    ]);
    if (!person) throw new Error('nobody was enrolled');
    mentorId = person.id;
    mentor = await signInAs(app, school.slug, person);
  }, 60_000);

  const mine = async () => (await ask(mentor, MyMentoringDocument, {})).myMentoring;
  const rules = async () =>
    (await ask(school.administrator, MentorRulesDocument, { programId: own.programId })).program.mentorRules;
  async function change(part: object): Promise<MentorRulesQuery['program']['mentorRules']> {
    const { revision, appointed, attested, holdsMatching, wording, trainings } = await rules();
    const kept = { appointed, attested, holdsMatching, trainings, wording: { en: wording.en, fr: wording.fr } };
    const input = { programId: own.programId, revision, ...kept, ...part };
    return (await ask(school.administrator, SaveMentorRulesDocument, { input })).saveMentorRules;
  }
  const startRun = 'mutation ($input: StartMatchRunInput!) { startMatchRun(input: $input) { id } }';
  const started = () => ({ input: { cohortId: own.cohortId, weights: [] } });

  it('asks for the shipped wording, which stays as it was agreed to', async () => {
    const { programs } = await mine();
    expect(programs).toMatchObject([
      { attested: true, wordingVersion: 1, mayRenew: true, standing: { attestationDue: true, held: false } },
    ]);
    expect(programs[0]?.wording.en).toContain('I do not grade');
    const input = { programId: own.programId, version: 1 };
    expect(await refusal(mentor, AttestAsMentorDocument, { input: { ...input, version: 2 } })).toBe(
      'ATTESTATION_CHANGED',
    );
    const { attestAsMentor } = await ask(mentor, AttestAsMentorDocument, { input });
    expect(attestAsMentor.programs[0]).toMatchObject({ mayRenew: false, standing: { attestationDue: false } });
    const changed = await change({ wording: { en: 'We treat each other well.', fr: 'Nous nous traitons bien.' } });
    expect(changed.wordingVersion).toBe(2);
    expect((await mine()).programs[0]).toMatchObject({ wordingVersion: 2, standing: { attestationDue: false } });
    const kept = await app.sql<{ version: number; text: { en: string } }>(
      'select version, text from trellis.attestation_wording where program_id = $1 order by version',
      [own.programId],
    );
    expect(kept.map(({ version, text }) => [version, text.en.slice(0, 12)])).toEqual([
      [1, 'I treat the '],
      [2, 'We treat eac'],
    ]);
  });

  it('keeps out of a match who misses something, once the program says so, and says what', async () => {
    const training = { id: null, title: { en: 'Equity', fr: 'Équité' }, link: 'https://school.example/equity' };
    const bad = { ...training, link: 'javascript:alert(1)' };
    await expect(change({ trainings: [bad] })).rejects.toThrow('TRAINING_LINK_INVALID');
    const { trainings } = await change({ holdsMatching: true, trainings: [training] });
    expect((await mine()).programs[0]?.standing).toMatchObject({ trainingsMissing: 1, held: true });
    expect(await school.administrator.refusal(startRun, started())).toBe('MATCH_NO_PEOPLE');
    const { mentorApplications } = await list('APPROVED', own.cohortId, school.administrator);
    expect(mentorApplications.nodes[0]?.standing).toMatchObject({ held: true, trainingsMissing: 1 });
    const due = async () =>
      (await ask(school.administrator, MentorsDueDocument, { cohortId: own.cohortId })).cohort.mentorsDue;
    expect(await due()).toEqual([mentorId]);
    expect(await refusal(mentor, MentorsDueDocument, { cohortId: own.cohortId })).toBe('FORBIDDEN');
    const done = await ask(mentor, MarkMyTrainingDoneDocument, { trainingId: trainings[0]?.id ?? '' });
    expect(done.markMyTrainingDone.programs[0]?.standing).toMatchObject({ trainingsMissing: 0, held: false });
    expect(await due()).toEqual([]);
    await school.administrator.ask(startRun, started());
    const input = { cohortId: own.cohortId, enrolmentIds: [mentorId], trainingId: trainings[0]?.id ?? '' };
    expect(await ask(school.administrator, RecordMentorTrainingDocument, { input })).toEqual({
      recordMentorTraining: 0,
    });
    expect(await refusal(mentor, RecordMentorTrainingDocument, { input })).toBe('FORBIDDEN');
    const elsewhere = { ...input, cohortId };
    expect(await refusal(school.administrator, RecordMentorTrainingDocument, { input: elsewhere })).toBe('NOT_FOUND');
  });

  it('leaves number, pause and words to the mentor, on one page; a mentee reads the words', async () => {
    const offer = { enrolmentId: mentorId, capacity: 3, takesNew: false, offers: 'Research, and moving here.' };
    const { changeMyMentoring } = await ask(mentor, ChangeMyMentoringDocument, { input: offer });
    expect(changeMyMentoring.programs[0]?.places).toMatchObject([{ ...offer, accompanying: 0 }]);
    const [kept] = await app.sql(
      `select e.capacity, a.value, a.source from trellis.enrolment e join trellis.intake_answer a on a.enrolment_id = e.id
       where e.id = $1 and a.item_id = 'capacity'`,
      [mentorId],
    );
    expect(kept).toEqual({ capacity: 3, value: 3, source: 'person' });
    const read = async () =>
      (
        await school.administrator.ask<{ cohort: { counts: { places: number } } }>(
          'query ($id: ID!) { cohort(id: $id) { counts { places } } }',
          { id: own.cohortId },
        )
      ).cohort.counts.places;
    expect(await read()).toBe(0);
    await ask(mentor, ChangeMyMentoringDocument, { input: { ...offer, takesNew: true } });
    expect(await read()).toBe(3);
    const [stranger] = await enrol(app, own.cohortId, [{ role: 'mentor', name: 'Not Me' }]);
    expect(
      await refusal(mentor, ChangeMyMentoringDocument, { input: { ...offer, enrolmentId: stranger?.id ?? '' } }),
    ).toBe('NOT_FOUND');
    expect(await refusal(mentor, AttestAsMentorDocument, { input: { programId, version: 1 } })).toBe('NOT_FOUND');
  });

  it('reminds two weeks before the year is over, once, and is due when it is', async () => {
    const [{ email } = { email: '' }] = await app.sql<{ email: string }>(
      'select m.email from trellis.member m join trellis.enrolment e on e.member_id = m.id where e.id = $1',
      [mentorId],
    );
    const before = app.mailbox.to(email).length;
    const day = 24 * 60 * 60 * 1000;
    await app.moveClock(352 * day);
    const mail = await app.mailbox.next(email, before + 1);
    expect(mail.subject).toBe('Mentorship program: a page of yours to look at');
    expect(mail.links.some((link) => link.endsWith(`/s/${school.slug}/mentoring`))).toBe(true);
    const [place] = await app.sql<{ attestation_due: boolean }>(
      `select trellis.mentor_held(school_id, $1, member_id, now() + interval '370 days') as attestation_due
       from trellis.enrolment where id = $2`,
      [own.programId, mentorId],
    );
    expect(place?.attestation_due).toBe(true);
    await app.moveClock(0);
  });
});

describe('the page to find mentors with', () => {
  it('is there for anyone while its link is open, in the school’s words, and else as if it were not', async () => {
    const own = await openCohort(school.administrator);
    const browser = school.administrator;
    const anyone = app.browser().in(school.slug);
    const visit = { programId: own.programId };
    expect(await refusal(anyone, RecruitmentPageDocument, visit)).toBe('NOT_FOUND');
    const input = { cohortId: own.cohortId, label: 'Clinicians', needsApproval: false } as const;
    const link = async (role: 'MENTOR' | 'MENTEE') =>
      (await ask(browser, CreateRegistrationLinkDocument, { input: { ...input, role } })).createRegistrationLink;
    const [forMentors, forMentees] = [await link('MENTOR'), await link('MENTEE')];
    const { program } = await ask(browser, RecruitmentDocument, visit);
    expect(program.recruitment).toMatchObject({ revision: 0, linkId: null, isOpen: false });
    expect(program.recruitment.links.map((one) => one.link.id)).toEqual([forMentors.id]);
    const words = { ...program.recruitment.words, lead: { en: 'Come along.', fr: 'Venez.' } };
    const page = { programId: own.programId, revision: 0, words, linkId: forMentors.id };
    const wrong = { ...page, linkId: forMentees.id };
    expect(await refusal(browser, SaveRecruitmentPageDocument, { input: wrong })).toBe('NOT_FOUND');
    const { saveRecruitmentPage } = await ask(browser, SaveRecruitmentPageDocument, { input: page });
    expect(saveRecruitmentPage).toMatchObject({ revision: 1, isOpen: true });
    expect(new URL(saveRecruitmentPage.url).pathname).toBe(`/m/${school.slug}/${own.programId}`);
    const { recruitmentPage } = await ask(anyone, RecruitmentPageDocument, visit);
    expect(recruitmentPage).toMatchObject({ schoolName: 'Lakeside', applyUrl: forMentors.url });
    expect(recruitmentPage.words.lead).toEqual({ en: 'Come along.', fr: 'Venez.' });
    expect(recruitmentPage.words.gives.en).toContain('You listen');
    // Whoever saves it is the one to ask, until somebody else is named.
    expect(recruitmentPage.contact).toEqual(program.recruitment.contact);
    expect(recruitmentPage.contact?.email).toContain('@');
    const contact = { name: 'Mentorship office', email: 'mentorship@school.example' };
    const named = { ...page, revision: 1, contact };
    const nobody = { ...named, contact: { ...contact, email: 'by phone' } };
    expect(await refusal(browser, SaveRecruitmentPageDocument, { input: nobody })).toBe('INPUT_INVALID');
    await ask(browser, SaveRecruitmentPageDocument, { input: named });
    expect((await ask(anyone, RecruitmentPageDocument, visit)).recruitmentPage.contact).toEqual(contact);
    await browser.ask('mutation ($id: ID!) { revokeRegistrationLink(id: $id) { id } }', { id: forMentors.id });
    expect(await refusal(anyone, RecruitmentPageDocument, visit)).toBe('NOT_FOUND');
    const { slug } = await openSchool(app);
    expect(await refusal(app.browser().in(slug), RecruitmentPageDocument, visit)).toBe('NOT_FOUND');
    expect(await refusal(anyone, RecruitmentPageDocument, { programId: 'nonsense' })).toBe('NOT_FOUND');
    expect(await refusal(robin.browser, SaveRecruitmentPageDocument, { input: page })).toBe('FORBIDDEN');
  });
});

describe('nobody else', () => {
  it('decides on mentors or reads what they answered', async () => {
    const [mentor, own] = await enrol(app, cohortId, [
      { role: 'mentor', name: 'Some Mentor' },
      { role: 'mentor', name: 'Self Appointed' },
    ]);
    const input = { cohortId, enrolmentIds: [mentor?.id ?? ''], decision: 'DECLINE' } as const;
    if (!own) throw new Error('nobody was enrolled');
    const participant = await signInAs(app, school.slug, own);
    expect(await refusal(participant, DecideMentorsDocument, { input })).toBe('FORBIDDEN');
    const { administrator: stranger } = await openSchool(app);
    expect(await refusal(stranger, DecideMentorsDocument, { input })).toBe('NOT_FOUND');
    expect(await refusal(stranger, MentorApplicationsDocument, { cohortId, state: 'APPLIED', first: 5 })).toBe(
      'NOT_FOUND',
    );
    const elsewhere = await openCohort(school.administrator);
    const wrong = { ...input, cohortId: elsewhere.cohortId };
    expect(await refusal(robin.browser, DecideMentorsDocument, { input: wrong })).toBe('FORBIDDEN');
    expect(await refusal(school.administrator, DecideMentorsDocument, { input: wrong })).toBe('NOT_FOUND');
    const nonsense = { ...input, enrolmentIds: ['nonsense'] };
    expect(await refusal(robin.browser, DecideMentorsDocument, { input: nonsense })).toBe('NOT_FOUND');
  });
});
