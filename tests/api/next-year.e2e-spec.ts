/** The second year is opened from the first. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerMyNextYearDocument,
  AnswerNextYearDocument,
  ChangeMyMentoringDocument,
  CloseCohortDocument,
  MentorApplicationsDocument,
  CohortMentorshipsDocument,
  CohortPeopleDocument,
  CohortYearsDocument,
  DecideMentorsDocument,
  MyEnrolmentsDocument,
  MyNextYearDocument,
  NextYearInvitationDocument,
  OpenNextYearDocument,
  PlanNextYearDocument,
  RemindNextYearDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import { tokenIn } from '../kit/mailbox.js';
import { openCohort, openSchool, type OpenedSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, pairUp, refusal, signInAs } from './enrolled-people.js';
import { addColleague, addCoordinatorOf, type Colleague, day } from './staff.js';

let app: TestApp;
let school: OpenedSchool;
let robin: Colleague;

let cohortId: string;
let nextId: string;
let people: Record<'parisa' | 'kwame' | 'paused' | 'amina' | 'jordan' | 'done', Enrolled>;

const sort = { by: 'NAME', descending: false } as const;
const plan = { settings: 'COHORT', asksMentees: true } as const;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  robin = await addColleague(app, school, 'COORDINATOR', 'Robin Ng');
  ({ cohortId } = await openCohort(school.administrator));
  const enrolled = await enrol(app, cohortId, [
    {
      role: 'mentor',
      name: 'Parisa Desjardins',
      capacity: 3,
      answers: { languages: ['English'], capacity: 3 },
      grades: ['amina.conflict@school.example'],
    },
    { role: 'mentor', name: 'Kwame Mohammed', capacity: 1 },
    { role: 'mentor', name: 'Lena On Pause', capacity: 1 },
    { role: 'mentee', name: 'Amina Diallo', locale: 'fr', answers: { languages: ['French'] } },
    { role: 'mentee', name: 'Jordan Li' },
    { role: 'mentee', name: 'Omar Done' },
  ]);
  const [parisa, kwame, paused, amina, jordan, done] = enrolled as [
    Enrolled,
    Enrolled,
    Enrolled,
    Enrolled,
    Enrolled,
    Enrolled,
  ];
  people = { parisa, kwame, paused, amina, jordan, done };
  await app.sql(`update trellis.enrolment set state = 'paused' where id = $1`, [paused.id]);
  await app.sql(`update trellis.enrolment set state = 'completed' where id = $1`, [done.id]);
  await app.sql(`update trellis.conflict_of_interest set source = 'staff' where mentor_enrolment_id = $1`, [parisa.id]);
  await pair(parisa, amina);
  await pair(kwame, jordan);
}, 120_000);
afterAll(() => app.close());

const pair = (mentor: Enrolled, mentee: Enrolled): Promise<string> => pairUp(app, mentee, mentor, day(0));

const linkOf = async (person: Enrolled, count = 1): Promise<string> =>
  tokenIn(await app.mailbox.next(person.email, count));
const invitation = async (token: string) =>
  (await ask(app.browser(), NextYearInvitationDocument, { school: school.slug, token })).nextYearInvitation;
const answer = (token: string, more: Record<string, unknown>) => ({
  input: { school: school.slug, token, coming: true, carriesAnswers: false, pairs: [], ...more },
});
const enrolmentOf = async (
  person: Enrolled,
): Promise<{ id: string; state: string; capacity: number | null; source: string }> => {
  const [row] = await app.sql<{ id: string; state: string; capacity: number | null; source: string }>(
    'select id, state, capacity, source from trellis.enrolment where cohort_id = $1 and member_id = $2',
    [nextId, person.memberId],
  );
  if (!row) throw new Error(`${person.name} was not asked.`);
  return row;
};
const pins = (): Promise<unknown[]> =>
  app.sql('select mentee_id, mentor_id from trellis.match_hand_rule where cohort_id = $1', [nextId]);

describe('planning', () => {
  it('says what would happen, and writes nothing', async () => {
    const [before] = await app.sql('select count(*) from trellis.cohort');
    const { planNextYear: planned } = await ask(robin.browser, PlanNextYearDocument, { input: { cohortId, ...plan } });
    expect(planned).toMatchObject({
      name: 'Fall 2027',
      startsOn: '2027-08-31',
      endsOn: '2028-06-28',
      mentors: 2,
      mentees: 2,
      pairs: 2,
      completed: 1,
      notAsked: 1,
      programIsNewer: false,
    });
    const mentorsOnly = { cohortId, ...plan, asksMentees: false };
    expect((await ask(robin.browser, PlanNextYearDocument, { input: mentorsOnly })).planNextYear.pairs).toBe(0);
    expect(await app.sql('select count(*) from trellis.cohort')).toEqual([before]);
    expect(app.mailbox.to(people.parisa.email)).toHaveLength(0);
  });

  it('is refused to participants, to who runs another program, and to another school', async () => {
    const input = { cohortId, ...plan };
    const opening = { ...input, name: 'x', startsOn: '2027-09-01', endsOn: '2028-06-01', calendar: [] };
    const other = await openCohort(school.administrator);
    const kim = await addCoordinatorOf(app, school, other.programId, 'Kim Keys');
    const participant = await signInAs(app, school.slug, people.done);
    const { administrator: stranger } = await openSchool(app);
    for (const [browser, code] of [
      [kim.browser, 'FORBIDDEN'],
      [participant, 'FORBIDDEN'],
      [stranger, 'NOT_FOUND'],
    ] as const) {
      expect(await refusal(browser, PlanNextYearDocument, { input })).toBe(code);
      expect(await refusal(browser, OpenNextYearDocument, { input: opening })).toBe(code);
      expect(await refusal(browser, RemindNextYearDocument, { cohortId })).toBe(code);
      expect(await refusal(browser, CloseCohortDocument, { id: cohortId })).toBe(code);
    }
    expect(await refusal(robin.browser, RemindNextYearDocument, { cohortId })).toBe('NOT_FOUND');
    const reversed = { ...opening, startsOn: '2028-09-01' };
    expect(await refusal(robin.browser, OpenNextYearDocument, { input: reversed })).toBe('COHORT_DATES_REVERSED');
  });
});

describe('opening', () => {
  it('makes cohort, people and mails in one step, and once', async () => {
    const input = { cohortId, ...plan, name: 'Fall 2027', startsOn: '2027-09-01', endsOn: '2028-06-28', calendar: [] };
    const opened = await Promise.all([1, 2, 3].map(() => ask(robin.browser, OpenNextYearDocument, { input })));
    const ids = new Set(opened.map((one) => one.openNextYear.to.id));
    expect(ids.size).toBe(1);
    [nextId = ''] = ids;
    expect(opened[0]?.openNextYear).toMatchObject({ asked: 4, coming: 0, notComing: 0, continuing: 0 });
    const rows = await app.sql(
      'select state, source, capacity, role from trellis.enrolment where cohort_id = $1 order by role, id',
      [nextId],
    );
    expect(rows).toEqual([
      { state: 'applied', source: 'next_year', capacity: null, role: 'mentee' },
      { state: 'applied', source: 'next_year', capacity: null, role: 'mentee' },
      { state: 'applied', source: 'next_year', capacity: 0, role: 'mentor' },
      { state: 'applied', source: 'next_year', capacity: 0, role: 'mentor' },
    ]);
    const [settings] = await app.sql(
      `select a.settings - $3::text[] = b.settings - $3::text[] as same,
         extract(year from age((b.settings #>> '{terms,0,from}')::date + 7, (a.settings #>> '{terms,0,from}')::date))::int as years
       from trellis.cohort a, trellis.cohort b where a.id = $1 and b.id = $2`,
      [cohortId, nextId, ['terms', 'holidays', 'blackouts']],
    );
    expect(settings).toEqual({ same: true, years: 1 });
    expect(app.mailbox.to(people.done.email).filter((mail) => mail.subject.includes('again'))).toHaveLength(0);
    expect(app.mailbox.to(people.paused.email)).toHaveLength(0);
  });

  it('mails one link each, in the person’s language, under a neutral subject that names nobody', async () => {
    const english = await app.mailbox.next(people.parisa.email);
    expect(english.subject).toBe('Mentorship program: would you like to take part again?');
    expect(english.text).not.toMatch(/Amina|Fall 2027/);
    const french = await app.mailbox.next(people.amina.email);
    expect(french.subject).toMatch(/^Programme de mentorat .*souhaitez-vous participer de nouveau/);
    expect(french.links[0]).toContain(`/again/${school.slug}#t=`);
  });
});

describe('the link', () => {
  it('shows what is asked and changes nothing', async () => {
    const token = await linkOf(people.parisa);
    for (let i = 0; i < 2; i += 1) {
      expect(await invitation(token)).toMatchObject({
        displayName: 'Parisa Desjardins',
        schoolName: 'Lakeside',
        role: 'MENTOR',
        state: 'ASKED',
        lastCapacity: 3,
        partners: [{ displayName: 'Amina Diallo', continues: null }],
      });
    }
    expect(await enrolmentOf(people.parisa)).toMatchObject({ state: 'applied', capacity: 0 });
  });

  it('asks a mentor for a number: none is assumed', async () => {
    const token = await linkOf(people.parisa);
    const browser = app.browser();
    expect(await refusal(browser, AnswerNextYearDocument, answer(token, {}))).toBe('NEXT_YEAR_CAPACITY_MISSING');
    expect(await refusal(browser, AnswerNextYearDocument, answer(token, { capacity: 21 }))).toBe('INPUT_INVALID');
    expect(await refusal(browser, AnswerNextYearDocument, answer('nonsense', { capacity: 1 }))).toBe(
      'NEXT_YEAR_LINK_UNUSABLE',
    );
    const { slug } = await openSchool(app);
    const elsewhere = answer(token, { capacity: 1, school: slug });
    expect(await refusal(browser, AnswerNextYearDocument, elsewhere)).toBe('NEXT_YEAR_LINK_UNUSABLE');
  });

  it('leaves the answer to who was asked: nobody decides on them, and no task says that they wait', async () => {
    const [parisa, amina] = [await enrolmentOf(people.parisa), await enrolmentOf(people.amina)];
    const queue = await ask(robin.browser, MentorApplicationsDocument, {
      cohortId: nextId,
      state: 'APPLIED',
      first: 10,
    });
    expect(queue.cohort.mentorApplications).toMatchObject({ nodes: [] });
    for (const decision of ['APPROVE', 'DECLINE'] as const) {
      const input = { cohortId: nextId, enrolmentIds: [parisa.id], decision };
      const { decideMentors } = await ask(robin.browser, DecideMentorsDocument, { input });
      expect(decideMentors).toMatchObject({ changed: 0, skipped: [{ reason: 'NOT_ANSWERED', count: 1 }] });
    }
    expect(await enrolmentOf(people.parisa)).toMatchObject({ state: 'applied' });
    const list = await ask(robin.browser, CohortPeopleDocument, { id: nextId, first: 10, sort });
    expect(list.cohort.people.nodes.map((person) => person.awaitsAnswer)).toEqual([true, true, true, true]);
    const tasks = await app.sql('select 1 from trellis.task where cohort_id = $1', [nextId]);
    expect({ tasks, amina: amina.state }).toEqual({ tasks: [], amina: 'applied' });
  });

  it('asks at home too, signed in, and nobody else', async () => {
    const { id: enrolmentId } = await enrolmentOf(people.jordan);
    const jordan = await signInAs(app, school.slug, people.jordan);
    const amina = await signInAs(app, school.slug, people.amina);
    const { myEnrolments } = await ask(jordan, MyEnrolmentsDocument, {});
    expect(myEnrolments.map(({ id, awaitsAnswer }) => [id === enrolmentId, awaitsAnswer])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect((await ask(jordan, MyNextYearDocument, { enrolmentId })).myNextYear).toMatchObject({
      state: 'ASKED',
      mayAnswer: true,
      contactName: 'Robin Ng',
    });
    const input = { enrolmentId, coming: false, carriesAnswers: false, pairs: [] };
    expect(await refusal(amina, MyNextYearDocument, { enrolmentId })).toBe('NOT_FOUND');
    expect(await refusal(amina, AnswerMyNextYearDocument, { input })).toBe('NOT_FOUND');
    expect(await refusal(robin.browser, AnswerMyNextYearDocument, { input })).toBe('NOT_FOUND');
    const { answerMyNextYear } = await ask(jordan, AnswerMyNextYearDocument, { input });
    expect(answerMyNextYear).toMatchObject({ state: 'NOT_COMING', mayAnswer: true });
    expect(await enrolmentOf(people.jordan)).toMatchObject({ state: 'withdrawn' });
  });

  it('lets them come with their number and the answers they chose to carry, never identity, and answers twice alike', async () => {
    const token = await linkOf(people.parisa);
    const pairs = (await invitation(token)).partners.map(({ id }) => ({ id, continues: true }));
    const sent = answer(token, { capacity: 2, carriesAnswers: true, pairs });
    const browser = app.browser();
    const answers = await Promise.all([1, 2].map(() => browser.send(String(AnswerNextYearDocument), sent)));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(2);
    const enrolment = await enrolmentOf(people.parisa);
    expect(enrolment).toMatchObject({ state: 'enrolled', capacity: 2 });
    const items = await app.sql('select item_id, value from trellis.intake_answer where enrolment_id = $1 order by 1', [
      enrolment.id,
    ]);
    expect(items).toEqual([
      { item_id: 'capacity', value: 2 },
      { item_id: 'languages', value: ['English'] },
    ]);
    const conflicts = await app.sql(
      'select mentee_email_key, source from trellis.conflict_of_interest where mentor_enrolment_id = $1',
      [enrolment.id],
    );
    expect(conflicts).toEqual([{ mentee_email_key: 'amina.conflict@school.example', source: 'staff' }]);
    expect(await pins()).toEqual([]);
    expect(await invitation(token)).toMatchObject({ state: 'COMING', capacity: 2, mayAnswer: true });
  });

  it('pins a pair only when both said yes, and tells neither what the other said', async () => {
    const token = await linkOf(people.amina);
    const before = await invitation(token);
    expect(before.partners).toEqual([
      { id: before.partners[0]?.id, displayName: 'Parisa Desjardins', continues: null },
    ]);
    const pairs = before.partners.map(({ id }) => ({ id, continues: true }));
    await ask(app.browser(), AnswerNextYearDocument, answer(token, { pairs }));
    expect(await pins()).toEqual([
      { mentee_id: (await enrolmentOf(people.amina)).id, mentor_id: (await enrolmentOf(people.parisa)).id },
    ]);
    const items = await app.sql('select 1 from trellis.intake_answer where enrolment_id = $1', [
      (await enrolmentOf(people.amina)).id,
    ]);
    expect(items).toHaveLength(0);
  });

  it('lets them change their mind with the same link: number, pair, yes and no', async () => {
    const token = await linkOf(people.parisa);
    const browser = app.browser();
    const pairs = (await invitation(token)).partners.map(({ id }) => ({ id, continues: true }));
    const apart = pairs.map(({ id }) => ({ id, continues: false }));
    // What was corrected since is newer than last year's: it is not carried a second time.
    const enrolment = await enrolmentOf(people.parisa);
    await app.sql(`delete from trellis.intake_answer where enrolment_id = $1 and item_id = 'languages'`, [
      enrolment.id,
    ]);
    const anew = answer(token, { capacity: 3, carriesAnswers: true, pairs: apart });
    expect((await ask(browser, AnswerNextYearDocument, anew)).answerNextYear).toMatchObject({ capacity: 3 });
    expect(await pins()).toEqual([]);
    const items = await app.sql('select value from trellis.intake_answer where enrolment_id = $1', [enrolment.id]);
    expect(items).toEqual([{ value: 3 }]);
    await ask(browser, AnswerNextYearDocument, answer(token, { capacity: 2, pairs }));
    expect(await pins()).toHaveLength(1);
    await ask(browser, AnswerNextYearDocument, answer(token, { coming: false }));
    expect(await pins()).toEqual([]);
    expect(await enrolmentOf(people.parisa)).toMatchObject({ state: 'withdrawn' });
    await ask(browser, AnswerNextYearDocument, answer(token, { capacity: 2, pairs }));
    expect(await pins()).toHaveLength(1);
    expect(await enrolmentOf(people.parisa)).toMatchObject({ state: 'enrolled', capacity: 2 });
  });

  it('says so when the school has decided: the answer stands no more, and whom to ask is named', async () => {
    const token = await linkOf(people.parisa);
    const { id } = await enrolmentOf(people.parisa);
    await app.sql(`update trellis.enrolment set state = 'declined' where id = $1`, [id]);
    expect(await invitation(token)).toMatchObject({ mayAnswer: false, standing: 'DECLINED', contactName: 'Robin Ng' });
    const sent = answer(token, { capacity: 2 });
    expect(await refusal(app.browser(), AnswerNextYearDocument, sent)).toBe('NEXT_YEAR_DECIDED');
    await app.sql(`update trellis.enrolment set state = 'enrolled' where id = $1`, [id]);
  });

  it('takes a no, which may still become a yes; one yes alone pins nothing', async () => {
    const kwame = await linkOf(people.kwame);
    await ask(app.browser(), AnswerNextYearDocument, answer(kwame, { coming: false }));
    expect(await enrolmentOf(people.kwame)).toMatchObject({ state: 'withdrawn' });
    const pairs = (await invitation(kwame)).partners.map(({ id }) => ({ id, continues: false }));
    await ask(app.browser(), AnswerNextYearDocument, answer(kwame, { capacity: 1, pairs }));
    expect(await enrolmentOf(people.kwame)).toMatchObject({ state: 'enrolled', capacity: 1 });
    const jordan = await linkOf(people.jordan);
    const wishes = (await invitation(jordan)).partners.map(({ id }) => ({ id, continues: true }));
    await ask(app.browser(), AnswerNextYearDocument, answer(jordan, { pairs: wishes }));
    expect(await pins()).toHaveLength(1);
    const trail = await app.sql('select * from trellis.audit_entry where subject_id = $1', [
      (await enrolmentOf(people.kwame)).id,
    ]);
    expect(JSON.stringify(trail)).not.toContain('continue');
    const { cohort } = await ask(robin.browser, CohortYearsDocument, { id: cohortId });
    expect(cohort.nextYear).toMatchObject({ asked: 0, coming: 4, notComing: 0, continuing: 1 });
    expect((await ask(robin.browser, CohortYearsDocument, { id: nextId })).cohort.lastYear?.from.id).toBe(cohortId);
  });
});

describe('a year that is over', () => {
  const START_ACTION = `mutation ($input: PeopleActionInput!, $expected: Int!) {
    startPeopleAction(input: $input, expected: $expected) { id } }`;
  const OWN = '{ ownData { mentorships { state with endedAt } } }';
  const mineOf = async (person: Enrolled) =>
    (await ask(await signInAs(app, school.slug, person), MyEnrolmentsDocument, {})).myEnrolments[0]?.mentorships.map(
      ({ mentor, endedEarly }) => [mentor.displayName, endedEarly],
    );

  /** Whoever was in it to the end, and nobody else, one mail each; closing it again tells nobody. */
  const toldOnce = async (id: string, people: readonly Enrolled[]): Promise<void> => {
    const told = () =>
      app.sql<{ member: string }>(
        `select o.to_member_id as member from trellis.outbox o join trellis.mentorship s on s.id = (o.subject ->> 'mentorshipId')::uuid
         where o.kind = 'mentorship_completed' and s.cohort_id = $1`,
        [id],
      );
    const expected = people.map(({ memberId: member }) => ({ member })).sort((a, b) => (a.member < b.member ? -1 : 1));
    const rows = async () => (await told()).sort((a, b) => (a.member < b.member ? -1 : 1));
    expect(await rows()).toEqual(expected);
    expect(await refusal(robin.browser, CloseCohortDocument, { id })).toBe('COHORT_CLOSED');
    expect(await rows()).toEqual(expected);
    const mail = await eventually('the mail', () =>
      app.mailbox.to(people[1]?.email ?? '').find(({ text }) => text.includes('planned end')),
    );
    expect(mail.text).toContain('/closing');
    expect(mail.text).not.toContain(people[0]?.name ?? '');
  };

  it('tells the pairs that lasted until its end from those that ended before, wherever they are seen', async () => {
    const { cohortId: id } = await openCohort(school.administrator);
    const [stays, leaves, lasted, left, never] = (await enrol(app, id, [
      { role: 'mentor', name: 'Ines Stays', capacity: 2 },
      { role: 'mentor', name: 'Jon Leaves', capacity: 1 },
      { role: 'mentee', name: 'Kim Lasted' },
      { role: 'mentee', name: 'Lou Left Behind' },
      { role: 'mentee', name: 'Max Never' },
    ])) as [Enrolled, Enrolled, Enrolled, Enrolled, Enrolled];
    await pair(stays, lasted);
    await pair(leaves, left);
    // Their mails to confirm an address come before those about a pair.
    for (const person of [lasted, left, never]) await signInAs(app, school.slug, person);
    const input = { cohortId: id, kind: 'WITHDRAW', selection: { ids: [leaves.id] } };
    await robin.browser.ask(START_ACTION, { input, expected: 1 });
    await ask(robin.browser, CloseCohortDocument, { id });
    await toldOnce(id, [stays, lasted]);

    const { cohort } = await ask(robin.browser, CohortMentorshipsDocument, { id, first: 10 });
    expect(cohort.mentorships.nodes.map((one) => [one.mentee.displayName, one.state, one.endedEarly])).toEqual([
      ['Kim Lasted', 'ENDED', false],
      ['Lou Left Behind', 'ENDED', true],
    ]);
    const list = async (matched?: boolean): Promise<unknown[]> => {
      const filter = { roles: ['MENTEE' as const], matched };
      const people = (await ask(robin.browser, CohortPeopleDocument, { id, first: 10, sort, filter })).cohort.people;
      return people.nodes.map(({ displayName, mentorshipCount }) => [displayName, mentorshipCount]);
    };
    expect(await list()).toEqual([
      ['Kim Lasted', 1],
      ['Lou Left Behind', 0],
      ['Max Never', 0],
    ]);
    expect(await list(true)).toEqual([['Kim Lasted', 1]]);
    const counts = await robin.browser.ask<{ cohort: unknown }>(
      'query ($id: ID!) { cohort(id: $id) { counts { matched waiting } } }',
      { id },
    );
    expect(counts.cohort).toEqual({ counts: { matched: 1, waiting: 2 } });
    expect(await Promise.all([lasted, left, never].map(mineOf))).toEqual([[['Ines Stays', false]], [], []]);
    for (const [person, mentor] of [
      [lasted, 'Ines Stays'],
      [left, 'Jon Leaves'],
    ] as const) {
      const browser = await signInAs(app, school.slug, person);
      const { ownData } = await browser.ask<{ ownData: { mentorships: { endedAt: string }[] } }>(OWN);
      expect(ownData.mentorships).toEqual([{ state: 'ENDED', with: [mentor], endedAt: expect.any(String) }]);
    }
  });
});

describe('the second year', () => {
  const RUN = 'mutation ($input: StartMatchRunInput!) { startMatchRun(input: $input) { id } }';
  const DRAFT = `query ($id: ID!) { matchRun(id: $id) { state placesHeld { cohortName mentors places }
    pairsBeyondPlaces { places mentor { displayName } mentees { displayName } } handRules { inRun }
    waiting { nodes { mentee { displayName } reasonCode } } } }`;
  const ATTENTION = 'query ($id: ID!) { cohort(id: $id) { attention { code count } } }';
  const draft = async (): Promise<Record<string, unknown>> => {
    const input = { cohortId: nextId, weights: [] };
    const { startMatchRun } = await robin.browser.ask<{ startMatchRun: { id: string } }>(RUN, { input });
    const read = async () =>
      (await robin.browser.ask<{ matchRun: { state: string } }>(DRAFT, { id: startMatchRun.id })).matchRun;
    await eventually('the draft', async () => (await read()).state === 'DRAFT');
    return read();
  };
  const attention = async (): Promise<string[]> =>
    (
      await robin.browser.ask<{ cohort: { attention: { code: string }[] } }>(ATTENTION, { id: nextId })
    ).cohort.attention.map(({ code }) => code);

  it('says in a draft that pairs of the year before hold places, and which year to close', async () => {
    expect(await draft()).toMatchObject({
      placesHeld: [{ cohortName: 'Fall 2026', mentors: 2, places: 2 }],
      pairsBeyondPlaces: [],
      handRules: [{ inRun: true }],
      waiting: { nodes: [{ mentee: { displayName: 'Jordan Li' }, reasonCode: 'CAPACITY_FULL' }] },
    });
    const participant = await signInAs(app, school.slug, people.kwame);
    const query = 'query ($id: ID!) { cohort(id: $id) { placesHeld { places } } }';
    expect(await participant.refusal(query, { id: nextId })).toBe('FORBIDDEN');
  });

  it('tells the coordinator when a mentor takes fewer than those who go on with them', async () => {
    const parisa = await signInAs(app, school.slug, people.parisa);
    const { id: enrolmentId } = await enrolmentOf(people.parisa);
    const offer = async (takesNew: boolean): Promise<unknown> =>
      ask(parisa, ChangeMyMentoringDocument, { input: { enrolmentId, capacity: 2, takesNew, offers: null } });
    expect(await attention()).not.toContain('PAIRS_BEYOND_PLACES');
    await offer(false);
    expect(await attention()).toContain('PAIRS_BEYOND_PLACES');
    expect(await draft()).toMatchObject({
      pairsBeyondPlaces: [
        { places: 0, mentor: { displayName: 'Parisa Desjardins' }, mentees: [{ displayName: 'Amina Diallo' }] },
      ],
      handRules: [{ inRun: false }],
    });
    await offer(true);
    expect(await attention()).not.toContain('PAIRS_BEYOND_PLACES');
  });

  it('keeps the continuing pair in its first run, once the first year is closed', async () => {
    await ask(robin.browser, CloseCohortDocument, { id: cohortId });
    expect(await refusal(robin.browser, CloseCohortDocument, { id: cohortId })).toBe('COHORT_CLOSED');
    expect(
      await app.sql(`select 1 from trellis.mentorship where cohort_id = $1 and state <> 'ended'`, [cohortId]),
    ).toEqual([]);
    const shown = await ask(robin.browser, CohortMentorshipsDocument, { id: cohortId, first: 10 });
    expect(shown.cohort.mentorships.nodes.map(({ mentor, state }) => [mentor.displayName, state])).toEqual([
      ['Parisa Desjardins', 'ENDED'],
      ['Kwame Mohammed', 'ENDED'],
    ]);
    const { cohort } = await robin.browser.ask<{ cohort: unknown }>(
      'query ($id: ID!) { cohort(id: $id) { counts { matched waiting } } }',
      { id: cohortId },
    );
    expect(cohort).toEqual({ counts: { matched: 2, waiting: 0 } });
    const jordan = await signInAs(app, school.slug, people.jordan);
    const { myEnrolments } = await ask(jordan, MyEnrolmentsDocument, {});
    expect(myEnrolments.map(({ isOver, mentorships }) => [isOver, mentorships[0]?.mentor.displayName])).toEqual([
      [false, undefined],
      [true, 'Kwame Mohammed'],
    ]);
    expect(await draft()).toMatchObject({ placesHeld: [], handRules: [{ inRun: true }] });
    const rows = await app.sql(
      `select p.mentee_id, p.mentor_id from trellis.match_pair p join trellis.match_run r on r.id = p.run_id
       where r.cohort_id = $1 and r.state = 'draft'`,
      [nextId],
    );
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({
      mentee_id: (await enrolmentOf(people.amina)).id,
      mentor_id: (await enrolmentOf(people.parisa)).id,
    });
  });

  it('asks those again who have not answered, at most once a day', async () => {
    const { cohortId: otherId } = await openCohort(school.administrator);
    const [mentor, fay, dov] = await enrol(app, otherId, [
      { role: 'mentor', name: 'Sana Late', capacity: 1 },
      { role: 'mentee', name: 'Fay One' },
      { role: 'mentee', name: 'Dov Two' },
    ]);
    if (!mentor || !fay || !dov) throw new Error('nobody was enrolled');
    await pair(mentor, fay);
    await pair(mentor, dov);
    const input = { cohortId: otherId, ...plan, name: 'N', startsOn: '2027-09-01', endsOn: '2028-06-28', calendar: [] };
    await ask(robin.browser, OpenNextYearDocument, { input });
    const first = await linkOf(mentor);
    await ask(robin.browser, RemindNextYearDocument, { cohortId: otherId });
    await ask(robin.browser, RemindNextYearDocument, { cohortId: otherId });
    const second = await linkOf(mentor, 2);
    expect(await refusal(app.browser(), NextYearInvitationDocument, { school: school.slug, token: first })).toBe(
      'NEXT_YEAR_LINK_UNUSABLE',
    );
    const asked = await invitation(second);
    expect(asked.displayName).toBe('Sana Late');
    // More who continue than places: the mentor says which, before anybody counts on it.
    const both = asked.partners.map(({ id }) => ({ id, continues: true }));
    const browser = app.browser();
    expect(await refusal(browser, AnswerNextYearDocument, answer(second, { capacity: 1, pairs: both }))).toBe(
      'NEXT_YEAR_CAPACITY_BELOW_PAIRS',
    );
    const one = both.map((said, at) => ({ ...said, continues: at === 0 }));
    await ask(browser, AnswerNextYearDocument, answer(second, { capacity: 1, pairs: one }));
    expect(await app.sql(`select 1 from trellis.outbox where to_member_id = $1`, [mentor.memberId])).toHaveLength(2);
  });
});
