/** Who may not be matched: said by mentors, mentees and staff; kept by runs, by hand, when publishing, and ever after. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AllowPairDocument,
  ApproveWaitingNoticeDocument,
  CohortConflictsDocument,
  DeclareConflictDocument,
  DeclareMyConflictDocument,
  ForbidPairDocument,
  MatchRunHeadDocument,
  MoveMenteeDocument,
  MyConflictsDocument,
  PublishMatchRunDocument,
  StartMatchRunDocument,
  WithdrawConflictDocument,
  WithdrawMyConflictDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { openCohort, type OpenedSchool, openSchool, unique } from '../kit/people.js';
import { ask, enrol, type Enrolled, pairUp, refusal, signInAs } from './enrolled-people.js';
import { addColleague, addCoordinatorOf, type Colleague, day } from './staff.js';

let app: TestApp;
let school: OpenedSchool;
let coordinator: Colleague;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await addColleague(app, school, 'COORDINATOR', 'Cora Field');
}, 60_000);

afterAll(() => app.close());

/** A cohort with mentees and mentors of these names, all in second year, one place each. */
async function cohortOf(mentees: string[], mentors: string[]): Promise<{ cohortId: string; people: Enrolled[] }> {
  const { cohortId } = await openCohort(coordinator.browser);
  const people = await enrol(app, cohortId, [
    ...mentees.map((name) => ({ role: 'mentee' as const, name, answers: { site: 'Downtown' } })),
    ...mentors.map((name) => ({ role: 'mentor' as const, name, capacity: 1, answers: { site: 'Downtown' } })),
  ]);
  await app.sql(`update trellis.enrolment set year = 'Year 2', notice_sent_at = now() where cohort_id = $1`, [
    cohortId,
  ]);
  return { cohortId, people };
}

const head = async (id: string) => (await ask(coordinator.browser, MatchRunHeadDocument, { id })).matchRun;

async function draftOf(cohortId: string) {
  const { startMatchRun } = await ask(coordinator.browser, StartMatchRunDocument, { input: { cohortId, weights: [] } });
  return eventually('the draft', async () => {
    const run = await head(startMatchRun.id);
    return run.state === 'DRAFT' && run;
  });
}

const conflictsOf = async (cohortId: string, browser: Browser = coordinator.browser) =>
  (await ask(browser, CohortConflictsDocument, { id: cohortId })).cohort.conflicts;

const openTasks = (code: string, cohortId: string) =>
  app.sql(`select id from trellis.task where code = $1 and cohort_id = $2 and state = 'open'`, [code, cohortId]);

describe('what somebody says themself', () => {
  it('holds in a run and by hand, whichever of the two said it, and is read by nobody else', async () => {
    const { cohortId, people } = await cohortOf(['Ana Ruiz'], ['Mo Adeyemi']);
    const [ana, mo] = people as [Enrolled, Enrolled];
    const asAna = await signInAs(app, school.slug, ana);
    const run = await draftOf(cohortId);
    expect(run.matched).toBe(1);
    await ask(asAna, DeclareMyConflictDocument, { input: { kind: 'PRIVATE', email: mo.email.toUpperCase() } });
    expect((await head(run.id)).stale).toBe(true);
    const move = { input: { runId: run.id, menteeId: ana.id, mentorId: mo.id } };
    expect(await refusal(coordinator.browser, MoveMenteeDocument, move)).toBe('MATCH_PAIR_CONFLICT');
    const again = await draftOf(cohortId);
    expect(again).toMatchObject({ matched: 0, waitingCount: 1 });
    // Staff see no trace of it; the mentor neither.
    expect((await conflictsOf(cohortId)).said).toEqual([]);
    const asMo = await signInAs(app, school.slug, mo);
    expect((await ask(asMo, MyConflictsDocument, {})).myConflicts).toEqual([]);
    const { myConflicts } = await ask(asAna, MyConflictsDocument, {});
    expect(myConflicts).toMatchObject([{ kind: 'PRIVATE', email: mo.email, scope: 'PERSON' }]);
    const [own] = myConflicts;
    expect(await refusal(asMo, WithdrawMyConflictDocument, { id: own?.id ?? '' })).toBe('NOT_FOUND');
    expect(await refusal(coordinator.browser, WithdrawConflictDocument, { id: own?.id ?? '' })).toBe('NOT_FOUND');
    await ask(asAna, WithdrawMyConflictDocument, { id: own?.id ?? '' });
    // The same from the other side, for a reason that is not kept.
    await ask(asMo, DeclareMyConflictDocument, { input: { kind: 'UNSTATED', email: ana.email } });
    expect((await draftOf(cohortId)).matched).toBe(0);
  }, 60_000);

  it('holds for somebody who comes later, whatever their address becomes; says nothing on who is here', async () => {
    const { cohortId, people } = await cohortOf(['Bo Lind'], ['Nia Cole']);
    const [bo, nia] = people as [Enrolled, Enrolled];
    const asBo = await signInAs(app, school.slug, bo);
    const later = `${unique('later')}@school.example`;
    const said = await ask(asBo, DeclareMyConflictDocument, { input: { kind: 'FAMILY', email: later } });
    expect(said.declareMyConflict[0]).toMatchObject({ email: later });
    const [zoe] = (await enrol(app, cohortId, [{ role: 'mentor', name: 'Zoe Later', email: later }])) as [Enrolled];
    await app.sql(`update trellis.member set email = 'new-' || email, email_key = 'new-' || email_key where id = $1`, [
      zoe.memberId,
    ]);
    const run = await draftOf(cohortId);
    const move = (mentorId: string) => ({ input: { runId: run.id, menteeId: bo.id, mentorId } });
    expect(await refusal(coordinator.browser, MoveMenteeDocument, move(zoe.id))).toBe('MATCH_PAIR_CONFLICT');
    await ask(coordinator.browser, ForbidPairDocument, move(nia.id));
    expect((await draftOf(cohortId)).matched).toBe(0);
  }, 60_000);

  it('may be about everybody of a year, from a mentor of the cohort alone; with dates that are not over', async () => {
    const { cohortId, people } = await cohortOf(['Cy Park'], ['Director Diaz']);
    const [cy, diaz] = people as [Enrolled, Enrolled];
    const asDiaz = await signInAs(app, school.slug, diaz);
    const asCy = await signInAs(app, school.slug, cy);
    const whole = { kind: 'COURSE_DIRECTOR' as const, cohortId, year: 'Year 2' };
    expect(await refusal(asCy, DeclareMyConflictDocument, { input: whole })).toBe('NOT_FOUND');
    const refused = (input: object) =>
      refusal(asDiaz, DeclareMyConflictDocument, { input: { kind: 'FAMILY', ...input } as never });
    expect(await refused({})).toBe('CONFLICT_INCOMPLETE');
    expect(await refused({ email: diaz.email })).toBe('CONFLICT_WITH_ONESELF');
    expect(await refused({ email: cy.email, toOn: day(-1) })).toBe('CONFLICT_DATES');
    expect(await refused({ email: cy.email, fromOn: day(5), toOn: day(2) })).toBe('CONFLICT_DATES');
    expect(await refused({ cohortId, kind: 'PRIVATE' })).toBe('CONFLICT_INCOMPLETE');
    expect(await refused({ cohortId: 'x', year: 'Year 2' })).toBe('NOT_FOUND');
    await ask(asDiaz, DeclareMyConflictDocument, { input: { ...whole, year: 'Year 1' } });
    expect((await draftOf(cohortId)).matched).toBe(1);
    await ask(asDiaz, DeclareMyConflictDocument, { input: { ...whole, toOn: day(3) } });
    expect((await draftOf(cohortId)).matched).toBe(0);
  }, 60_000);
});

describe('what staff say', () => {
  it('is for those who run the program: others and other schools are refused', async () => {
    const { cohortId, people } = await cohortOf(['Dee Moss'], ['Eli Ford']);
    const [dee, eli] = people as [Enrolled, Enrolled];
    const input = { cohortId, kind: 'PROMOTIONS' as const, mentorEmail: eli.email, scope: 'PROGRAM' as const };
    for (const person of [dee, eli]) {
      const browser = await signInAs(app, school.slug, person);
      expect(await refusal(browser, CohortConflictsDocument, { id: cohortId })).toBe('FORBIDDEN');
      expect(await refusal(browser, DeclareConflictDocument, { input })).toBe('FORBIDDEN');
    }
    const elsewhere = await openSchool(app);
    expect(await refusal(elsewhere.administrator, DeclareConflictDocument, { input })).toBe('NOT_FOUND');
    const { programId } = await openCohort(coordinator.browser);
    const other = await addCoordinatorOf(app, school, programId, 'Otto Elsewhere');
    expect(await refusal(other.browser, DeclareConflictDocument, { input })).toBe('FORBIDDEN');
    const wrong = { ...input, mentorEmail: dee.email };
    expect(await refusal(coordinator.browser, DeclareConflictDocument, { input: wrong })).toBe(
      'CONFLICT_MENTOR_UNKNOWN',
    );
    const secret = { ...input, kind: 'PRIVATE' as const };
    expect(await refusal(coordinator.browser, DeclareConflictDocument, { input: secret })).toBe('CONFLICT_INCOMPLETE');
    const { declareConflict } = await ask(coordinator.browser, DeclareConflictDocument, { input });
    expect(declareConflict.said).toMatchObject([{ mentorName: 'Eli Ford', scope: 'PROGRAM', kind: 'PROMOTIONS' }]);
    expect((await draftOf(cohortId)).matched).toBe(0);
    const id = declareConflict.said[0]?.id ?? '';
    for (const browser of [other.browser, elsewhere.administrator])
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(await refusal(browser, WithdrawConflictDocument, { id }));
    await ask(coordinator.browser, WithdrawConflictDocument, { id });
    expect((await draftOf(cohortId)).matched).toBe(1);
  }, 60_000);
});

describe('time in common', () => {
  it('is asked for by the program’s settings alone, and of those who said their times', async () => {
    const { cohortId } = await openCohort(coordinator.browser);
    const monday = (from: number, to: number) => ({ availability: [{ day: 1, from, to }] });
    const [mina, early, late] = (await enrol(app, cohortId, [
      { role: 'mentee', name: 'Mina Moon', answers: monday(540, 720) },
      { role: 'mentor', name: 'Early Eve', answers: monday(480, 570) },
      { role: 'mentor', name: 'Late Liv', answers: {} },
    ])) as [Enrolled, Enrolled, Enrolled];
    await ask(coordinator.browser, ForbidPairDocument, {
      input: { runId: (await draftOf(cohortId)).id, menteeId: mina.id, mentorId: late.id },
    });
    const run = await draftOf(cohortId);
    expect(run.matched).toBe(1);
    await app.sql(`update trellis.cohort set settings = settings || '{"minimumCommonMinutes": 60}' where id = $1`, [
      cohortId,
    ]);
    expect((await head(run.id)).stale).toBe(true);
    const again = await draftOf(cohortId);
    expect(again.matched).toBe(0);
    const move = (mentorId: string) => ({ input: { runId: again.id, menteeId: mina.id, mentorId } });
    expect(await refusal(coordinator.browser, MoveMenteeDocument, move(early.id))).toBe('MATCH_TOO_LITTLE_TIME');
    // Who said no times hinders nobody.
    await ask(coordinator.browser, AllowPairDocument, move(late.id));
    expect((await draftOf(cohortId)).matched).toBe(1);
  }, 60_000);
});

describe('once a match is published', () => {
  it('a mentor who becomes a grader raises a task and a mail, without a reason, until it is over', async () => {
    const { cohortId, people } = await cohortOf(['Fay Wells'], ['Gus Oak']);
    const [fay, gus] = people as [Enrolled, Enrolled];
    // Before there is any other mail for him.
    const asGus = await signInAs(app, school.slug, gus);
    const draft = await draftOf(cohortId);
    const notice = { text: { en: 'Soon.', fr: 'Bientôt.' }, contactName: 'Cora', contactEmail: 'cora@school.example' };
    await ask(coordinator.browser, ApproveWaitingNoticeDocument, { input: { ...notice, runId: draft.id } });
    const { version } = await head(draft.id);
    await ask(coordinator.browser, PublishMatchRunDocument, { input: { runId: draft.id, version } });
    expect((await conflictsOf(cohortId)).mentorships).toEqual([]);
    const told = app.mailbox.to(coordinator.email).length;
    // What only the person may know raises nothing.
    await ask(asGus, DeclareMyConflictDocument, { input: { kind: 'PRIVATE', email: fay.email } });
    expect((await conflictsOf(cohortId)).mentorships).toEqual([]);
    const { declareMyConflict } = await ask(asGus, DeclareMyConflictDocument, {
      input: { kind: 'GRADER', email: fay.email },
    });
    expect((await conflictsOf(cohortId)).mentorships).toHaveLength(1);
    await eventually('the task', async () => (await openTasks('PAIR_MAY_NOT_BE_MATCHED', cohortId)).length === 1);
    const mail = await app.mailbox.next(coordinator.email, told + 1);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/Gus|Fay|grad|assess/i);
    const grader = declareMyConflict.find(({ kind }) => kind === 'GRADER');
    await ask(asGus, WithdrawMyConflictDocument, { id: grader?.id ?? '' });
    await eventually('the task done', async () => (await openTasks('PAIR_MAY_NOT_BE_MATCHED', cohortId)).length === 0);
    expect((await conflictsOf(cohortId)).mentorships).toEqual([]);
  }, 60_000);

  it('is looked at every day, so that a conflict that was told in a file is found too, and told once', async () => {
    const { cohortId, people } = await cohortOf(['Hal Ash'], ['Ida Birch']);
    const [hal, ida] = people as [Enrolled, Enrolled];
    await pairUp(app, hal, ida);
    await app.sql(`update trellis.cohort set state = 'published' where id = $1`, [cohortId]);
    const look = () =>
      app.sql(
        `insert into trellis.due_work (school_id, id, job, subject_id, due_at, created_at)
         select school_id, gen_random_uuid(), 'conflicts.watchCohort', id, now(), now() from trellis.cohort where id = $1
         on conflict (school_id, job, subject_id) do update set due_at = now(), claim_number = due_work.claim_number + 1,
           claimed_until = null`,
        [cohortId],
      );
    const planned = () =>
      app.sql(
        `select 1 from trellis.due_work where job = 'conflicts.watchCohort' and subject_id = $1 and due_at > now()`,
        [cohortId],
      );
    await app.sql(
      `insert into trellis.conflict_of_interest (school_id, id, cohort_id, mentor_enrolment_id, mentee_email_key, source, created_at)
       select school_id, gen_random_uuid(), cohort_id, id, $2, 'import', now() from trellis.enrolment where id = $1`,
      [ida.id, hal.email.toLowerCase()],
    );
    await look();
    await eventually('the task', async () => (await openTasks('PAIR_MAY_NOT_BE_MATCHED', cohortId)).length === 1);
    await app.sql(`update trellis.task set state = 'done', done_at = now() where cohort_id = $1`, [cohortId]);
    await eventually('the next look to be planned', async () => (await planned()).length === 1);
    await look();
    await eventually('the next look to be planned', async () => (await planned()).length === 1);
    expect(await openTasks('PAIR_MAY_NOT_BE_MATCHED', cohortId)).toEqual([]);
    expect((await conflictsOf(cohortId)).mentorsWhoNamed).toBe(1);
  }, 60_000);
});
