import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApproveWaitingNoticeDocument,
  CohortMentorshipsDocument,
  MatchRunHeadDocument,
  MentorshipDocument,
  MyEnrolmentsDocument,
  MyMentorshipDocument,
  PublishMatchRunDocument,
  StartMatchRunDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, type OpenedSchool, openSchool, PASSWORD, unique } from '../kit/people.js';
import { ask, enrol, type Enrolled, refusal, signInAs } from './enrolled-people.js';

const NOTICE = {
  text: { en: 'You are first in line in January.', fr: 'Vous serez en tête de liste en janvier.' },
  contactName: 'Robin Ng',
  contactEmail: 'robin@school.example',
};

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;
let cohortId: string;
let ana: Enrolled;
let bo: Enrolled;
let waiting: Enrolled;
let mo: Enrolled;
let nia: Enrolled;
let notAvailable: Enrolled;

/** Two mentees with one mentor, one with nobody (her only mentor grades her), a mentor without mentees, one without places. */
beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
  ({ cohortId } = await openCohort(coordinator));
  const graded = `${unique('cy')}@school.example`;
  const anaAnswers = {
    specialties: ['Surgery', 'Radiology'],
    goals: ['Research opportunities'],
    languages: ['French'],
    site: 'Downtown',
    notes: 'I find it hard to start conversations',
    availability: [{ day: 1, from: 540, to: 600 }],
  };
  const people = await enrol(app, cohortId, [
    { role: 'mentee', name: 'Ana Ruiz', pronouns: 'elle', locale: 'fr', answers: anaAnswers },
    { role: 'mentee', name: 'Bo Lind', answers: { specialties: ['Surgery'] } },
    { role: 'mentee', name: 'Cy Park', email: graded, locale: 'fr', answers: { specialties: ['Psychiatry'] } },
    {
      role: 'mentor',
      name: 'Mo Adeyemi',
      capacity: 2,
      pronouns: 'he/him',
      answers: { specialty: 'Surgery', site: 'Downtown' },
    },
    { role: 'mentor', name: 'Nia Cole', capacity: 1, grades: [graded], answers: { specialty: 'Dermatology' } },
    { role: 'mentor', name: 'Not Now', capacity: 0 },
  ]);
  [ana, bo, waiting, mo, nia, notAvailable] = people as [Enrolled, Enrolled, Enrolled, Enrolled, Enrolled, Enrolled];
  // Cy may not be with Mo either.
  await app.sql(
    `insert into trellis.conflict_of_interest (school_id, id, cohort_id, mentor_enrolment_id, mentee_email_key, source, created_at)
     select school_id, gen_random_uuid(), cohort_id, id, $2, 'staff', now() from trellis.enrolment where id = $1`,
    [mo.id, graded],
  );
}, 60_000);

afterAll(() => app.close());

async function publishEveryone(): Promise<void> {
  // They have all had their one mail: what counts here are those of the publication.
  await app.sql('update trellis.enrolment set notice_sent_at = now() where cohort_id = $1', [cohortId]);
  // Ana and Bo both with Mo, whatever the optimum says.
  const { startMatchRun } = await ask(coordinator, StartMatchRunDocument, {
    input: { cohortId, weights: [{ questionId: 'specialty', weight: 10 }] },
  });
  const runId = startMatchRun.id;
  await eventually(
    'the draft',
    async () => (await ask(coordinator, MatchRunHeadDocument, { id: runId })).matchRun.state === 'DRAFT',
  );
  await ask(coordinator, ApproveWaitingNoticeDocument, { input: { ...NOTICE, runId } });
  const { matchRun } = await ask(coordinator, MatchRunHeadDocument, { id: runId });
  expect(matchRun).toMatchObject({ matched: 2, waitingCount: 1 });
  await ask(coordinator, PublishMatchRunDocument, { input: { runId, version: matchRun.version } });
}

const mine = async (browser: Browser) => (await ask(browser, MyEnrolmentsDocument, {})).myEnrolments;

interface Overview {
  cohort: { hasWaitingWords: boolean; counts: Record<string, number>; attention: { code: string; count: number }[] };
}
const overview = async (): Promise<Overview['cohort']> =>
  (
    await coordinator.ask<Overview>(
      `query ($id: ID!) { cohort(id: $id) { hasWaitingWords attention { code count }
         counts { mentees mentors mentorsNotAvailable places matched waiting } } }`,
      { id: cohortId },
    )
  ).cohort;

describe('before publishing', () => {
  it('a person sees their place in the program, no mentorship and no waiting page', async () => {
    const [enrolment, ...others] = await mine(await signInAs(app, school.slug, waiting));
    expect(others).toEqual([]);
    expect(enrolment).toMatchObject({
      id: waiting.id,
      role: 'MENTEE',
      programName: 'Mentorship program',
      mentorships: [],
      waiting: null,
      capacity: null,
    });
  });

  it('the coordinator sees counts and what waits for her', async () => {
    const { counts, attention, hasWaitingWords } = await overview();
    expect(counts).toEqual({ mentees: 3, mentors: 3, mentorsNotAvailable: 1, places: 3, matched: 0, waiting: 3 });
    expect(hasWaitingWords).toBe(false);
    expect(attention).toEqual([
      { code: 'NOTICES_NOT_SENT', count: 6 },
      { code: 'NOT_MATCHED', count: 3 },
    ]);
  });
});

describe('once published', () => {
  beforeAll(() => publishEveryone(), 60_000);

  it('tells everyone in the run once, in their language, with neutral subjects; a mentor of two gets one mail', async () => {
    const [toAna, toBo, toCy, toMo] = await Promise.all(
      [ana, bo, waiting, mo].map(({ email }) => app.mailbox.next(email)),
    );
    expect(toAna?.subject).toBe('Votre programme de mentorat a des nouvelles pour vous');
    expect(toAna?.text).toContain('Voici la personne qui vous accompagnera : Mo Adeyemi (he/him)');
    expect(toAna?.text).toContain(mo.email);
    expect(toBo?.subject).toBe('Your mentorship program has news for you');
    expect(toBo?.text).toContain(`Your mentor is Mo Adeyemi (he/him), ${mo.email}`);
    expect(toMo?.text).toContain(`- Ana Ruiz (elle), ${ana.email}`);
    expect(toMo?.text).toContain(`- Bo Lind, ${bo.email}`);
    expect(toMo?.text).toContain('You write first');
    expect(toCy?.text).toContain(NOTICE.text.fr);
    expect(toCy?.text).toContain('Robin Ng : robin@school.example');
    for (const mail of [toAna, toBo, toCy, toMo])
      expect(mail?.text).not.toMatch(/hard to start|Research opportunities|strong|score/i);
    await eventually(
      'the outbox to be empty',
      async () => (await app.sql(`select 1 from trellis.outbox where state = 'due'`)).length === 0,
    );
    const told = await app.sql<{ to_member_id: string }>(
      `select to_member_id from trellis.outbox where kind in ('mentorship_published', 'still_waiting')`,
    );
    expect(told.map((row) => row.to_member_id).sort()).toEqual(
      [ana, bo, waiting, mo].map(({ memberId }) => memberId).sort(),
    );
    for (const { email } of [nia, notAvailable]) expect(app.mailbox.to(email)).toEqual([]);
  });

  it('each sees of the other what the cohort’s settings let them see, and all of themselves', async () => {
    const see = async (visibility: object): Promise<void> => {
      const { cohort } = await coordinator.ask<{ cohort: { program: { id: string; revision: number } } }>(
        'query ($id: ID!) { cohort(id: $id) { program { id revision } } }',
        { id: cohortId },
      );
      const { id: programId, revision } = cohort.program;
      const { updateProgram } = await coordinator.ask<{ updateProgram: { revision: number } }>(
        'mutation ($input: UpdateProgramInput!) { updateProgram(input: $input) { revision } }',
        { input: { programId, revision, visibility } },
      );
      await coordinator.ask('mutation ($input: AcceptOffersInput!) { acceptCohortOffers(input: $input) { id } }', {
        input: {
          cohortId,
          programRevision: updateProgram.revision,
          items: [{ item: 'VISIBILITY', confirmed: true }],
        },
      });
    };
    await see({ mentorSees: ['EMAIL'], menteeSees: ['LANGUAGES'] });
    const [asAna] = await mine(await signInAs(app, school.slug, ana));
    expect(asAna?.mentorships[0]?.mentor).toMatchObject({
      displayName: 'Mo Adeyemi',
      email: null,
      pronouns: null,
      site: null,
      specialties: [],
    });
    expect(asAna?.mentorships[0]?.mentee).toMatchObject({ email: ana.email, pronouns: 'elle', site: 'Downtown' });
    expect(asAna?.mentorships[0]?.menteeGoals).toEqual(['Research opportunities']);
    const [asMo] = await mine(await signInAs(app, school.slug, mo));
    const withAna = asMo?.mentorships.find(({ mentee }) => mentee.displayName === 'Ana Ruiz');
    expect(withAna).toMatchObject({ mentee: { email: ana.email, pronouns: null, site: null }, menteeGoals: [] });
    await see({
      mentorSees: ['EMAIL', 'PRONOUNS', 'SITE', 'SPECIALTIES', 'LANGUAGES', 'GOALS'],
      menteeSees: ['EMAIL', 'PRONOUNS', 'SITE', 'SPECIALTIES', 'LANGUAGES'],
    });
  });

  it('mentee and mentor see each other, how to write, the goals and the next step; nothing told to the program alone', async () => {
    const [asAna] = await mine(await signInAs(app, school.slug, ana));
    const [mentorship] = asAna?.mentorships ?? [];
    const [due] = await app.sql<{ due: string }>(
      `select (date(published_at at time zone 'America/Toronto') + 7)::text as due from trellis.mentorship where id = $1`,
      [mentorship?.id],
    );
    expect(mentorship).toMatchObject({
      state: 'ACTIVE',
      mentor: {
        displayName: 'Mo Adeyemi',
        pronouns: 'he/him',
        email: mo.email,
        site: 'Downtown',
        specialties: ['Surgery'],
        languages: [],
      },
      nextStep: { code: 'MENTOR_WRITES_FIRST', dueOn: due?.due },
    });
    expect(asAna?.waiting).toBeNull();
    const [asMo] = await mine(await signInAs(app, school.slug, mo));
    expect(asMo).toMatchObject({ role: 'MENTOR', capacity: 2 });
    const [withAna, withBo] = asMo?.mentorships ?? [];
    expect(withAna).toMatchObject({
      mentee: {
        displayName: 'Ana Ruiz',
        pronouns: 'elle',
        email: ana.email,
        specialties: ['Surgery', 'Radiology'],
        languages: ['French'],
      },
      menteeGoals: ['Research opportunities'],
    });
    expect(withBo).toMatchObject({ mentee: { displayName: 'Bo Lind' }, menteeGoals: [] });
    expect(JSON.stringify([asAna, asMo])).not.toMatch(/hard to start|540|STRONG|band|fit/);
  });

  it('who waits reads the approved words and whom to ask; a mentor without mentees reads nothing of the kind', async () => {
    const browser = app.browser().in(school.slug);
    await browser.ask('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', {
      input: { email: waiting.email, password: PASSWORD },
    });
    const [asCy] = await mine(browser);
    expect(asCy).toMatchObject({ mentorships: [], waiting: NOTICE });
    const [asNia] = await mine(await signInAs(app, school.slug, nia));
    expect(asNia).toMatchObject({ mentorships: [], waiting: null });
  });

  it('the coordinator lists mentorships, by page and by name, and sees who still waits', async () => {
    const { cohort } = await ask(coordinator, CohortMentorshipsDocument, { id: cohortId, first: 1 });
    expect(cohort.mentorships).toMatchObject({
      totalCount: 2,
      nodes: [{ mentee: { displayName: 'Ana Ruiz' } }],
      pageInfo: { hasNextPage: true },
    });
    const after = cohort.mentorships.pageInfo.endCursor;
    const next = await ask(coordinator, CohortMentorshipsDocument, { id: cohortId, first: 1, after });
    expect(next.cohort.mentorships).toMatchObject({
      nodes: [{ mentee: { displayName: 'Bo Lind' } }],
      pageInfo: { hasNextPage: false },
    });
    const found = await ask(coordinator, CohortMentorshipsDocument, { id: cohortId, search: 'lind' });
    expect(found.cohort.mentorships.totalCount).toBe(1);
    const { counts, attention, hasWaitingWords } = await overview();
    expect(hasWaitingWords).toBe(true);
    expect(counts).toMatchObject({ matched: 2, waiting: 1 });
    expect(attention).toContainEqual({ code: 'PEOPLE_WAITING', count: 1 });
    expect(attention.map(({ code }) => code)).not.toContain('NOT_MATCHED');
  });

  it('one mentorship has a place of its own: for those in it, for those who run its program, for nobody else', async () => {
    const asAna = await signInAs(app, school.slug, ana);
    const id = (await mine(asAna))[0]?.mentorships[0]?.id ?? '';
    const { myMentorship } = await ask(asAna, MyMentorshipDocument, { id });
    expect(myMentorship).toMatchObject({
      enrolment: { id: ana.id, role: 'MENTEE', cohortId },
      mentorship: { id, mentor: { displayName: 'Mo Adeyemi' } },
    });
    expect((await ask(coordinator, MentorshipDocument, { id })).mentorship).toMatchObject({
      people: [{ displayName: 'Mo Adeyemi' }, { displayName: 'Ana Ruiz' }],
    });
    const asBo = await signInAs(app, school.slug, bo);
    expect(await refusal(asBo, MyMentorshipDocument, { id })).toBe('NOT_FOUND');
    expect(await refusal(coordinator, MyMentorshipDocument, { id })).toBe('NOT_FOUND');
    expect(await refusal(asBo, MentorshipDocument, { id })).toBe('FORBIDDEN');
    const { administrator } = await openSchool(app);
    expect(await refusal(administrator, MentorshipDocument, { id })).toBe('NOT_FOUND');
    for (const bad of ['', 'nobody', cohortId]) {
      expect(await refusal(asAna, MyMentorshipDocument, { id: bad })).toBe('NOT_FOUND');
      expect(await refusal(coordinator, MentorshipDocument, { id: bad })).toBe('NOT_FOUND');
    }
  });

  it('a participant lists nobody else; another school has nothing of it', async () => {
    const browser = await signInAs(app, school.slug, bo);
    expect(await refusal(browser, CohortMentorshipsDocument, { id: cohortId })).toBe('FORBIDDEN');
    expect(await browser.refusal('query ($id: ID!) { cohort(id: $id) { counts { mentees } } }', { id: cohortId })).toBe(
      'FORBIDDEN',
    );
    const elsewhere = await openSchool(app);
    expect(await refusal(elsewhere.administrator, CohortMentorshipsDocument, { id: cohortId })).toBe('NOT_FOUND');
    expect(await mine(elsewhere.administrator)).toEqual([]);
    expect(await refusal(browser.in(elsewhere.slug), MyEnrolmentsDocument, {})).toBe('NOT_FOUND');
    expect(await refusal(app.browser().in(school.slug), MyEnrolmentsDocument, {})).toBe('UNAUTHENTICATED');
  });
});

describe('when someone leaves', () => {
  const LEAVE = 'mutation ($enrolmentId: ID!) { leaveCohort(enrolmentId: $enrolmentId) { enrolmentId } }';

  it('their pair ends, the other is told once without a reason, and the place is free again', async () => {
    const before = await overview();
    const told = app.mailbox.to(mo.email).length;
    await (await signInAs(app, school.slug, bo)).ask(LEAVE, { enrolmentId: bo.id });
    const mail = await app.mailbox.next(mo.email, told + 1);
    expect(mail.subject).toBe('Your mentorship program has news for you');
    expect(mail.text).toContain('has ended');
    expect(mail.text).not.toContain('Bo Lind');
    const [own] = await mine(await signInAs(app, school.slug, mo));
    expect(own?.mentorships.map(({ mentee }) => mentee.displayName)).toEqual(['Ana Ruiz']);
    const after = await overview();
    expect(after.counts.matched).toBe((before.counts.matched ?? 0) - 1);
    expect(after.counts.waiting).toBe(before.counts.waiting);
  });
});
