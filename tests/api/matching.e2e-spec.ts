import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AllowPairDocument,
  ApproveWaitingNoticeDocument,
  CancelMatchRunDocument,
  CohortMatchingDocument,
  ForbidPairDocument,
  MatchRunDocument,
  MatchRunHeadDocument,
  MatchRunPairsDocument,
  type MatchRunPairsQuery,
  MatchRunWaitingDocument,
  MoveMenteeDocument,
  PinPairDocument,
  PublishMatchRunDocument,
  StartMatchRunDocument,
  UnpinPairDocument,
} from '@trellis/api-client';
import pg from 'pg';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, type OpenedSchool, openSchool, unique } from '../kit/people.js';
import {
  ask,
  enrol,
  type Enrolled,
  goldenPeople,
  type PersonToEnrol,
  refusal,
  resumedFrom,
  signInAs,
} from './enrolled-people.js';
import { expectedFits, independentOptimum } from './independent-optimum.js';

const DEFAULT_WEIGHTS = { specialty: 5, goals: 3, languages: 3, availability: 4, site: 2, mode: 2 };
const NOTICE = {
  text: { en: 'You are first in line in January.', fr: 'Vous serez en tête de liste en janvier.' },
  contactName: 'Robin Ng',
  contactEmail: 'robin@school.example',
};

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
}, 60_000);

afterAll(() => app.close());

const mentee = (
  name: string,
  answers: Record<string, unknown> = {},
  more: Partial<PersonToEnrol> = {},
): PersonToEnrol => ({
  role: 'mentee',
  name,
  answers,
  ...more,
});
const mentor = (
  name: string,
  capacity: number,
  answers: Record<string, unknown> = {},
  more: Partial<PersonToEnrol> = {},
): PersonToEnrol => ({
  role: 'mentor',
  name,
  capacity,
  answers,
  ...more,
});

async function cohortOf<P extends readonly PersonToEnrol[]>(
  people: [...P],
): Promise<{ cohortId: string; people: { [K in keyof P]: Enrolled } }> {
  const { cohortId } = await openCohort(coordinator);
  return { cohortId, people: (await enrol(app, cohortId, people)) as { [K in keyof P]: Enrolled } };
}

async function start(cohortId: string, weights: { questionId: string; weight: number }[] = []): Promise<string> {
  return (await ask(coordinator, StartMatchRunDocument, { input: { cohortId, weights } })).startMatchRun.id;
}

async function settled(runId: string) {
  return eventually(`run ${runId}`, async () => {
    const { matchRun } = await ask(coordinator, MatchRunDocument, { id: runId });
    return matchRun.state !== 'QUEUED' && matchRun.state !== 'RUNNING' && matchRun;
  });
}

/** A run, computed. */
async function draftOf(cohortId: string, weights: { questionId: string; weight: number }[] = []) {
  const run = await settled(await start(cohortId, weights));
  expect(run.state).toBe('DRAFT');
  return run;
}

async function pairsOf(runId: string, search: string | null = null) {
  return (await ask(coordinator, MatchRunPairsDocument, { id: runId, first: 200, search })).matchRun.pairs.nodes;
}

async function waitingOf(runId: string) {
  return (await ask(coordinator, MatchRunWaitingDocument, { id: runId, first: 200 })).matchRun.waiting.nodes;
}

/** Names of mentees → name of their mentor, or why they wait. */
async function placesOf(runId: string): Promise<Record<string, string>> {
  const pairs = (await pairsOf(runId)).map((pair) => [pair.mentee.displayName, pair.mentor.displayName]);
  const waiting = (await waitingOf(runId)).map((one) => [one.mentee.displayName, one.reasonCode]);
  return Object.fromEntries([...pairs, ...waiting]) as Record<string, string>;
}

async function versionOf(runId: string): Promise<number> {
  return (await ask(coordinator, MatchRunHeadDocument, { id: runId })).matchRun.version;
}

async function publish(runId: string, as = coordinator) {
  return as.send<{ publishMatchRun: { state: string } }>(String(PublishMatchRunDocument), {
    input: { runId, version: await versionOf(runId) },
  });
}

/** Holds a table, so that whoever needs it stays where they are until let go. */
async function whileHeld(table: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: app.database.adminUrl });
  await client.connect();
  await client.query(`begin; lock table trellis.${table}`);
  try {
    await work();
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

/** Everyone of a cohort in another one as well, with the same numbers and answers. Without `role`, all of them. */
async function enrolAlso(from: string, to: string, role: 'mentor' | 'mentee' | null = null): Promise<void> {
  await app.sql(
    `with copied as (
       insert into trellis.enrolment (school_id, id, cohort_id, member_id, role, capacity, name_key, created_at, changed_at)
       select school_id, gen_random_uuid(), $2, member_id, role, capacity, name_key, now(), now()
       from trellis.enrolment where cohort_id = $1 and ($3::text is null or role = $3) returning *)
     insert into trellis.intake_answer (school_id, enrolment_id, item_id, state, value, source, changed_at)
     select a.school_id, c.id, a.item_id, a.state, a.value, a.source, now()
     from copied c join trellis.enrolment e on e.cohort_id = $1 and e.member_id = c.member_id and e.role = c.role
     join trellis.intake_answer a on a.school_id = e.school_id and a.enrolment_id = e.id`,
    [from, to, role],
  );
}

/** What mentors of these cohorts carry, where it is more than the number that they gave. */
async function overloaded(cohortIds: string[]): Promise<unknown[]> {
  return app.sql(
    `select e.member_id from trellis.enrolment e
     left join trellis.mentorship_participant p on p.enrolment_id = e.id and p.role = 'mentor'
     where e.cohort_id = any ($1::uuid[]) and e.role = 'mentor'
     group by e.member_id having count(p.mentorship_id) > max(e.capacity)`,
    [cohortIds],
  );
}

interface Pair {
  menteeId: string;
  mentorId: string;
}

interface Overview {
  counts: { mentors: number; mentorsNotAvailable: number; places: number };
  attention: { code: string; count: number }[];
}

async function overview(cohortId: string): Promise<Overview> {
  const { cohort } = await coordinator.ask<{ cohort: Overview }>(
    'query ($id: ID!) { cohort(id: $id) { counts { mentors mentorsNotAvailable places } attention { code count } } }',
    { id: cohortId },
  );
  return cohort;
}

describe('the first real-looking run: 240 mentees, 105 mentors, 231 places', () => {
  let runId: string;
  let cohortId: string;
  const golden = goldenPeople();

  beforeAll(async () => {
    const { mentees, mentors } = await golden;
    ({ cohortId } = await openCohort(coordinator));
    await enrol(app, cohortId, [...mentees, ...mentors]);
    runId = (await draftOf(cohortId)).id;
  }, 60_000);

  it('says before the run which question no mentor has answered', async () => {
    const { cohort } = await ask(coordinator, CohortMatchingDocument, { id: cohortId });
    const questions = cohort.matchQuestions;
    expect(Object.fromEntries(questions.map(({ id, defaultWeight }) => [id, defaultWeight]))).toEqual(DEFAULT_WEIGHTS);
    expect(questions.filter(({ leftOut }) => leftOut).map(({ id }) => id)).toEqual(['goals']);
  });

  it('matches 231, lets 9 wait, and the independent check says that nobody could match more', async () => {
    const run = await settled(runId);
    expect(run).toMatchObject({ mentees: 240, places: 231, matched: 231, waitingCount: 9, stale: false });
    expect(run.proof).toMatchObject({ verified: true, matched: 231, upperBoundMatched: 231 });
    expect(run.proof?.checks.map(({ code }) => code)).toEqual(['RULES_KEPT', 'NO_MORE_PAIRS', 'NO_BETTER_TOTAL']);
    expect(run.inputsHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await waitingOf(runId)).map(({ reasonCode }) => reasonCode)).toEqual(Array(9).fill('CAPACITY_FULL'));
    expect(run.weights.filter(({ leftOut }) => leftOut).map(({ questionId }) => questionId)).toEqual(['goals']);
  });

  it('is the optimum in number and in total fit, as HiGHS finds it from the answers by itself', async () => {
    const { mentees, mentors } = await golden;
    const fits = expectedFits(mentees, mentors, DEFAULT_WEIGHTS);
    const best = await independentOptimum(
      fits,
      mentors.map(({ capacity = 0 }) => capacity),
    );
    const [ours] = await app.sql<{ matched: number; total: number }>(
      'select count(mentor_id)::int as matched, sum(expected_fit) as total from trellis.match_pair where run_id = $1',
      [runId],
    );
    expect(ours?.matched).toBe(best.matched);
    expect(ours?.total).toBeCloseTo(best.total, 4);
    await expectSameFits(
      fits,
      mentees.map(({ email }) => email),
      mentors.map(({ email }) => email),
    );
  }, 120_000);

  /** Every pair's own figure is the one computed here, so the totals do not agree by chance. */
  async function expectSameFits(
    fits: (number | null)[][],
    menteeEmails: string[],
    mentorEmails: string[],
  ): Promise<void> {
    const rows = await app.sql<{ mentee: string; mentor: string; fit: number }>(
      `select lower(a.email) as mentee, lower(b.email) as mentor, p.expected_fit as fit from trellis.match_pair p
       join trellis.enrolment ea on ea.id = p.mentee_id join trellis.member a on a.id = ea.member_id
       join trellis.enrolment eb on eb.id = p.mentor_id join trellis.member b on b.id = eb.member_id where p.run_id = $1`,
      [runId],
    );
    expect(rows).toHaveLength(231);
    for (const { mentee: one, mentor: other, fit } of rows) {
      expect(fit).toBeCloseTo(fits[menteeEmails.indexOf(one)]?.[mentorEmails.indexOf(other)] ?? NaN, 9);
    }
  }

  it('keeps every capacity and every conflict', async () => {
    const broken = await app.sql(
      `select 1 from trellis.match_pair p join trellis.conflict_of_interest c on c.mentor_enrolment_id = p.mentor_id
       join trellis.enrolment e on e.id = p.mentee_id join trellis.member m on m.id = e.member_id and m.email_key = c.mentee_email_key
       where p.run_id = $1
       union all
       select 1 from trellis.match_pair p join trellis.enrolment e on e.id = p.mentor_id where p.run_id = $1
       group by e.id, e.capacity having count(*) > e.capacity`,
      [runId],
    );
    expect(broken).toEqual([]);
  });

  it('pages through the pairs by name, each once, and finds a person by a part of either name', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: MatchRunPairsQuery = await ask(coordinator, MatchRunPairsDocument, { id: runId, first: 100, after });
      const { matchRun } = page;
      expect(matchRun.pairs.totalCount).toBe(231);
      seen.push(...matchRun.pairs.nodes.map(({ mentee: one }) => one.id));
      after = matchRun.pairs.pageInfo.hasNextPage ? matchRun.pairs.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(231);
    const [first] = await pairsOf(runId);
    const lastName = first?.mentor.displayName.split(' ').at(-1) ?? '';
    const found = await pairsOf(runId, lastName.toLowerCase());
    expect(found.map(({ id }) => id)).toContain(first?.id);
  });

  it('explains in codes and shows bands, never a figure', async () => {
    const pairs = await pairsOf(runId);
    expect(pairs.every(({ band }) => ['STRONG', 'GOOD', 'SOME', 'NOT_KNOWN'].includes(band))).toBe(true);
    const codes = new Set(pairs.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
    expect([...codes].sort()).toEqual(
      expect.arrayContaining(['COMMON_TIME', 'MODE_FITS', 'SAME_SITE', 'SHARED_CHOICES']),
    );
    expect(pairs.flatMap(({ reasons }) => reasons).some(({ questionId }) => questionId === 'goals')).toBe(false);
  });

  it('gives the same draft again, and says that nothing changed', async () => {
    const before = await placesOf(runId);
    const again = await draftOf(cohortId);
    expect(await placesOf(again.id)).toEqual(before);
    expect(await resumedFrom(app, again.id)).toBe((await settled(runId)).number);
    expect(again.comparison).toMatchObject({ same: 240, moved: [], newlyMatched: [], nowWaiting: [] });
    expect(again.comparison?.peopleChanged).toBe(false);
    expect((await settled(runId)).state).toBe('SUPERSEDED');
    runId = again.id;
  });

  it('goes on, after edits, from where the last run ended, and comes to what a run from nothing comes to', async () => {
    const earlier = await settled(runId);
    const pairs = await pairsOf(runId);
    const ids = pairs.map((pair) => ({ menteeId: pair.mentee.id, mentorId: pair.mentor.id }));
    const [apart, moved, place] = [ids[0], ids[1], ids[2]] as [Pair, Pair, Pair];
    await ask(coordinator, ForbidPairDocument, { input: { runId, ...apart } });
    // Set apart, the first mentee's place is free for the second.
    await ask(coordinator, MoveMenteeDocument, {
      input: { runId, menteeId: moved.menteeId, mentorId: apart.mentorId },
    });
    // Somebody leaves on each side, and somebody can take one more.
    const gone = [ids[3]?.menteeId, ids[4]?.mentorId];
    await app.sql(`update trellis.enrolment set state = 'withdrawn' where id = any ($1)`, [gone]);
    await app.sql('update trellis.enrolment set capacity = capacity + 1 where id = $1', [place.mentorId]);
    const on = await draftOf(cohortId);
    expect(on.proof).toMatchObject({ verified: true });
    expect(await resumedFrom(app, on.id)).toBe(earlier.number);
    await app.sql('delete from trellis.match_end where cohort_id = $1', [cohortId]);
    const anew = await draftOf(cohortId);
    expect(anew.proof).toMatchObject({ verified: true });
    expect(await resumedFrom(app, anew.id)).toBeNull();
    expect(on.matched).toBe(anew.matched);
    expect(await totalOf(on.id)).toBeCloseTo(await totalOf(anew.id), 9);
    // Nothing of it may decide for the tests that follow.
    await ask(coordinator, AllowPairDocument, { input: { runId: anew.id, ...apart } });
    await ask(coordinator, UnpinPairDocument, {
      input: { runId: anew.id, menteeId: moved.menteeId, mentorId: apart.mentorId },
    });
    await app.sql(`update trellis.enrolment set state = 'enrolled' where id = any ($1)`, [gone]);
    await app.sql('update trellis.enrolment set capacity = capacity - 1 where id = $1', [place.mentorId]);
    runId = (await draftOf(cohortId)).id;
  }, 60_000);

  async function totalOf(id: string): Promise<number> {
    const [row] = await app.sql<{ total: number }>(
      'select sum(expected_fit) as total from trellis.match_pair where run_id = $1',
      [id],
    );
    return row?.total ?? NaN;
  }

  it('takes every place that the mentors offered: the same people in a second cohort all wait', async () => {
    const second = await openCohort(coordinator);
    await enrolAlso(cohortId, second.cohortId);
    const early = await draftOf(second.cohortId);
    expect(early.places).toBe(231);
    for (const id of [runId, early.id]) {
      await ask(coordinator, ApproveWaitingNoticeDocument, { input: { ...NOTICE, runId: id } });
    }
    expect((await publish(runId)).errors).toEqual([]);
    expect((await publish(early.id)).errors[0]?.extensions.code).toBe('MATCH_RUN_STALE');
    const late = await draftOf(second.cohortId);
    expect(late).toMatchObject({ mentees: 240, places: 0, matched: 0, waitingCount: 240, mentorLoads: [] });
    await ask(coordinator, ApproveWaitingNoticeDocument, { input: { ...NOTICE, runId: late.id } });
    expect((await publish(late.id)).errors).toEqual([]);
    // Hundreds of mails that nobody reads here would keep the invitations of other tests waiting.
    await app.sql(
      `update trellis.outbox set state = 'cancelled', settled_at = now() where state = 'due' and subject ->> 'runId' = any ($1)`,
      [[runId, late.id]],
    );
    expect(await overloaded([cohortId, second.cohortId])).toEqual([]);
    expect((await overview(second.cohortId)).counts).toMatchObject({ places: 0, mentorsNotAvailable: 105 });
    expect((await overview(cohortId)).counts).toMatchObject({ places: 231, mentorsNotAvailable: 1 });
  }, 60_000);
});

describe('what a run decides', () => {
  it('prefers who fits, in the words of the answers', async () => {
    const { cohortId } = await cohortOf([
      mentee('Ana Ruiz', { specialties: ['Pediatrics', 'Surgery'], site: 'Downtown', mode: 'in_person' }),
      mentee('Bo Lind', { specialties: ['Psychiatry'], site: 'Mississauga', mode: 'virtual' }),
      mentor('Psychiatrist Poe', 1, { specialty: 'psychiatry', site: 'mississauga', mode: 'either' }),
      mentor('Pediatrician Pia', 1, { specialty: 'Pediatrics', site: 'Downtown', mode: 'virtual' }),
    ]);
    const run = await draftOf(cohortId);
    expect(await placesOf(run.id)).toEqual({ 'Ana Ruiz': 'Pediatrician Pia', 'Bo Lind': 'Psychiatrist Poe' });
    const [ana, bo] = await pairsOf(run.id);
    expect(ana?.reasons.map(({ code, values }) => [code, values])).toEqual([
      ['SHARED_CHOICES', ['Pediatrics']],
      ['SAME_SITE', ['Downtown']],
      ['MODE_DIFFERS', []],
    ]);
    expect(bo).toMatchObject({ band: 'STRONG', pinned: false, byHand: false });
  });

  it('lets everyone wait when no mentor has a place, and says why', async () => {
    const { cohortId } = await cohortOf([mentee('Ana Ruiz'), mentor('Not Now', 0, { specialty: 'Surgery' })]);
    const { cohort } = await ask(coordinator, CohortMatchingDocument, { id: cohortId });
    expect(cohort.matchQuestions.every(({ leftOut }) => leftOut)).toBe(true);
    const run = await draftOf(cohortId);
    expect(run).toMatchObject({ matched: 0, waitingCount: 1, places: 0 });
    expect(await placesOf(run.id)).toEqual({ 'Ana Ruiz': 'NO_MENTORS' });
  });

  it('never matches a conflict, even when the mentee would wait and a place stays empty', async () => {
    const { cohortId } = await cohortOf([
      mentee('Ana Ruiz', {}, { email: 'Ana.Ruiz@School.example' }),
      mentor('Grader Gray', 3, {}, { grades: ['ana.ruiz@school.example'] }),
    ]);
    const run = await draftOf(cohortId);
    expect(await placesOf(run.id)).toEqual({ 'Ana Ruiz': 'NOT_THIS_ROUND' });
  });

  it('refuses to run without mentees or mentors, with unknown questions or weights out of bounds', async () => {
    const { cohortId } = await cohortOf([mentee('Ana Ruiz')]);
    const input = { cohortId, weights: [] };
    expect(await refusal(coordinator, StartMatchRunDocument, { input })).toBe('MATCH_NO_PEOPLE');
    await enrol(app, cohortId, [mentor('Mo Adeyemi', 1)]);
    const weighed = (questionId: string, weight: number) => ({
      input: { cohortId, weights: [{ questionId, weight }] },
    });
    expect(await refusal(coordinator, StartMatchRunDocument, weighed('identity', 5))).toBe('MATCH_QUESTION_UNKNOWN');
    expect(await refusal(coordinator, StartMatchRunDocument, weighed('site', 11))).toBe('INPUT_INVALID');
    expect(await refusal(coordinator, StartMatchRunDocument, weighed('site', -1))).toBe('INPUT_INVALID');
    expect(await refusal(coordinator, StartMatchRunDocument, { input: { ...input, cohortId: 'x' } })).toBe('NOT_FOUND');
  });

  it('weighs as the coordinator says', async () => {
    const { cohortId } = await cohortOf([
      mentee('Ana Ruiz', { specialties: ['Surgery'], site: 'Downtown' }),
      mentor('Same Site', 1, { specialty: 'Radiology', site: 'Downtown' }),
      mentor('Same Specialty', 1, { specialty: 'Surgery', site: 'Elsewhere' }),
    ]);
    const bySite = await draftOf(cohortId, [
      { questionId: 'site', weight: 10 },
      { questionId: 'specialty', weight: 1 },
    ]);
    expect(await placesOf(bySite.id)).toEqual({ 'Ana Ruiz': 'Same Site' });
    const bySpecialty = await draftOf(cohortId, [{ questionId: 'site', weight: 0 }]);
    expect(await placesOf(bySpecialty.id)).toEqual({ 'Ana Ruiz': 'Same Specialty' });
    expect(bySpecialty.comparison?.moved).toHaveLength(1);
    expect(bySpecialty.comparison?.moved[0]?.before?.displayName).toBe('Same Site');
  });
});

describe('changes by hand', () => {
  async function prepared() {
    const graded = `${unique('bo')}@school.example`;
    const { cohortId, people } = await cohortOf([
      mentee('Ana Ruiz', { specialties: ['Surgery'] }),
      mentee('Bo Lind', { specialties: ['Psychiatry'] }, { email: graded }),
      mentor('Surgeon Sato', 1, { specialty: 'Surgery' }),
      mentor('Psychiatrist Poe', 2, { specialty: 'Psychiatry' }),
      mentor('Grader Gray', 1, { specialty: 'Radiology' }, { grades: [graded] }),
    ]);
    const [ana, bo, sato, poe, gray] = people;
    return { cohortId, run: await draftOf(cohortId), ana, bo, sato, poe, gray };
  }

  it('moves a mentee, recomputes the reasons, pins there, and keeps it when run again', async () => {
    const { cohortId, run, ana, poe } = await prepared();
    const { moveMentee } = await ask(coordinator, MoveMenteeDocument, {
      input: { runId: run.id, menteeId: ana.id, mentorId: poe.id },
    });
    expect(moveMentee).toMatchObject({ version: run.version + 1, matched: 2, waitingCount: 0 });
    const [moved] = await pairsOf(run.id, 'ana');
    expect(moved).toMatchObject({ pinned: true, byHand: true, mentor: { displayName: 'Psychiatrist Poe' } });
    expect(moved?.reasons.map(({ code }) => code)).toEqual(['NO_SHARED_CHOICES']);
    const again = await draftOf(cohortId);
    expect(await placesOf(again.id)).toEqual({ 'Ana Ruiz': 'Psychiatrist Poe', 'Bo Lind': 'Psychiatrist Poe' });
    await ask(coordinator, UnpinPairDocument, { input: { runId: again.id, menteeId: ana.id, mentorId: poe.id } });
    const free = await draftOf(cohortId);
    expect(await placesOf(free.id)).toEqual({ 'Ana Ruiz': 'Surgeon Sato', 'Bo Lind': 'Psychiatrist Poe' });
    expect(free.comparison).toMatchObject({ same: 1, previousNumber: again.number });
  }, 60_000);

  it('respects capacities, conflicts and pairs set apart, absolutely', async () => {
    const { run, ana, bo, sato, gray } = await prepared();
    const move = (menteeId: string, mentorId: string) => ({ input: { runId: run.id, menteeId, mentorId } });
    const full = await coordinator.send(String(MoveMenteeDocument), move(bo.id, sato.id));
    expect(full.errors[0]?.extensions).toMatchObject({
      code: 'MATCH_MENTOR_FULL',
      args: { mentor: 'Surgeon Sato', capacity: 1 },
    });
    expect(await refusal(coordinator, MoveMenteeDocument, move(bo.id, gray.id))).toBe('MATCH_PAIR_CONFLICT');
    expect(await refusal(coordinator, PinPairDocument, move(bo.id, gray.id))).toBe('MATCH_PAIR_CONFLICT');
    await ask(coordinator, ForbidPairDocument, move(ana.id, gray.id));
    expect(await refusal(coordinator, MoveMenteeDocument, move(ana.id, gray.id))).toBe('MATCH_PAIR_FORBIDDEN');
    await ask(coordinator, AllowPairDocument, move(ana.id, gray.id));
    await ask(coordinator, MoveMenteeDocument, move(ana.id, gray.id));
    expect(await placesOf(run.id)).toEqual({ 'Ana Ruiz': 'Grader Gray', 'Bo Lind': 'Psychiatrist Poe' });
  });

  it('says so when both are the same person, and when a mentor was declined after the draft', async () => {
    const { cohortId, run, ana, sato, poe } = await prepared();
    await app.sql('update trellis.enrolment set member_id = $2 where id = $1', [poe.id, ana.memberId]);
    const again = await draftOf(cohortId);
    const toSelf = { input: { runId: again.id, menteeId: ana.id, mentorId: poe.id } };
    expect(await refusal(coordinator, MoveMenteeDocument, toSelf)).toBe('MATCH_SAME_PERSON');
    expect(await refusal(coordinator, PinPairDocument, toSelf)).toBe('MATCH_SAME_PERSON');
    await app.sql(`update trellis.enrolment set state = 'declined' where id = $1`, [sato.id]);
    const toGone = { input: { runId: again.id, menteeId: ana.id, mentorId: sato.id } };
    expect(await refusal(coordinator, PinPairDocument, toGone)).toBe('MATCH_MENTOR_GONE');
    const stranger = { input: { ...toGone.input, mentorId: run.id } };
    expect(await refusal(coordinator, PinPairDocument, stranger)).toBe('NOT_FOUND');
  });

  it('sets a pair apart: the mentee waits now, and is matched elsewhere when run again', async () => {
    const { cohortId, run, ana, sato } = await prepared();
    const pair = { runId: run.id, menteeId: ana.id, mentorId: sato.id };
    await ask(coordinator, PinPairDocument, { input: pair });
    const { forbidPair } = await ask(coordinator, ForbidPairDocument, { input: pair });
    expect(forbidPair).toMatchObject({ matched: 1, waitingCount: 1, version: run.version + 2 });
    expect(await placesOf(run.id)).toEqual({ 'Ana Ruiz': 'MOVED_BY_HAND', 'Bo Lind': 'Psychiatrist Poe' });
    const again = await draftOf(cohortId);
    expect((await placesOf(again.id))['Ana Ruiz']).not.toBe('Surgeon Sato');
    expect(again.comparison?.newlyMatched.map(({ mentee: one }) => one.displayName)).toEqual(['Ana Ruiz']);
    expect(again.handRules).toMatchObject([{ kind: 'FORBID', mentee: { displayName: 'Ana Ruiz' } }]);
  });

  it('lets a mentee wait by hand, and frees the place', async () => {
    const { run, ana, bo, sato } = await prepared();
    await ask(coordinator, MoveMenteeDocument, { input: { runId: run.id, menteeId: ana.id, mentorId: null } });
    await ask(coordinator, MoveMenteeDocument, { input: { runId: run.id, menteeId: bo.id, mentorId: sato.id } });
    expect(await placesOf(run.id)).toEqual({ 'Ana Ruiz': 'MOVED_BY_HAND', 'Bo Lind': 'Surgeon Sato' });
    const loads = (await settled(run.id)).mentorLoads.map((load) => [
      load.mentor.displayName,
      load.assigned,
      load.capacity,
    ]);
    expect(loads).toEqual([
      ['Grader Gray', 0, 1],
      ['Psychiatrist Poe', 0, 2],
      ['Surgeon Sato', 1, 1],
    ]);
  });

  it('never gives one place to two, however many move at once', async () => {
    const { run, ana, bo, gray, sato } = await prepared();
    await ask(coordinator, MoveMenteeDocument, { input: { runId: run.id, menteeId: ana.id, mentorId: gray.id } });
    await ask(coordinator, UnpinPairDocument, { input: { runId: run.id, menteeId: ana.id, mentorId: gray.id } });
    const to = (menteeId: string) =>
      coordinator.send(String(MoveMenteeDocument), { input: { runId: run.id, menteeId, mentorId: sato.id } });
    const answers = await Promise.all([to(ana.id), to(bo.id)]);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual([
      'MATCH_MENTOR_FULL',
    ]);
    const loads = (await settled(run.id)).mentorLoads;
    expect(loads.every(({ assigned, capacity }) => assigned <= capacity)).toBe(true);
  });

  it('is audited with ids, and possible in drafts alone', async () => {
    const { cohortId, run, ana, sato } = await prepared();
    const pair = { runId: run.id, menteeId: ana.id, mentorId: sato.id };
    await ask(coordinator, PinPairDocument, { input: pair });
    const [entry] = await app.sql<{ details: object; actor_member_id: string }>(
      `select details, actor_member_id from trellis.audit_entry where subject_id = $1 and action = 'match_run.pin'`,
      [run.id],
    );
    expect(entry).toMatchObject({ details: { menteeId: ana.id, mentorId: sato.id } });
    expect(entry?.actor_member_id).toBeTruthy();
    await draftOf(cohortId);
    expect(await refusal(coordinator, UnpinPairDocument, { input: pair })).toBe('MATCH_RUN_STATE');
  });
});

describe('a run on its way', () => {
  it('is the only one of its cohort, can be cancelled, and then writes nothing', async () => {
    const { cohortId } = await cohortOf([mentee('Ana Ruiz'), mentor('Mo Adeyemi', 1)]);
    let runId = '';
    await whileHeld('intake_answer in access exclusive mode', async () => {
      runId = await start(cohortId);
      expect(await refusal(coordinator, StartMatchRunDocument, { input: { cohortId, weights: [] } })).toBe(
        'MATCH_RUN_ACTIVE',
      );
      const { cancelMatchRun } = await ask(coordinator, CancelMatchRunDocument, { id: runId });
      expect(cancelMatchRun.state).toBe('CANCELLED');
    });
    const next = await draftOf(cohortId);
    expect(next.number).toBe(2);
    expect(await app.sql('select 1 from trellis.match_pair where run_id = $1', [runId])).toEqual([]);
    expect(await refusal(coordinator, CancelMatchRunDocument, { id: next.id })).toBe('MATCH_RUN_STATE');
  });

  it('is taken up again where a worker died on it, and leaves each mentee once', async () => {
    const { cohortId } = await cohortOf([mentee('Ana Ruiz'), mentee('Bo Lind'), mentor('Mo Adeyemi', 1)]);
    const run = await draftOf(cohortId);
    // As a killed worker leaves it: counted as running, its work still owed, claimed by nobody who lives.
    await app.sql('delete from trellis.match_pair where run_id = $1', [run.id]);
    await app.sql(`update trellis.match_run set state = 'running', matched = 0, inputs_hash = null where id = $1`, [
      run.id,
    ]);
    await app.sql(
      `insert into trellis.due_work (school_id, id, job, subject_id, due_at, claim_number, claimed_until, attempts, created_at)
       select school_id, gen_random_uuid(), 'matching.computeRun', id, now(), 1, now() - interval '1 second', 1, now()
       from trellis.match_run where id = $1`,
      [run.id],
    );
    const again = await settled(run.id);
    expect(again).toMatchObject({ state: 'DRAFT', matched: 1, waitingCount: 1, inputsHash: run.inputsHash });
    const owed = () => app.sql('select 1 from trellis.due_work where subject_id = $1', [run.id]);
    await eventually('the work to be settled', async () => (await owed()).length === 0);
    // Owed once more by mistake: a draft is not computed twice.
    await app.sql(
      `insert into trellis.due_work (school_id, id, job, subject_id, due_at, created_at)
       select school_id, gen_random_uuid(), 'matching.computeRun', id, now(), now() from trellis.match_run where id = $1`,
      [run.id],
    );
    await eventually('the work to be settled', async () => (await owed()).length === 0);
    expect(await placesOf(run.id)).toEqual(await placesOf(again.id));
    expect(await app.sql('select 1 from trellis.match_pair where run_id = $1', [run.id])).toHaveLength(2);
  });
});

describe('publishing a draft', () => {
  it('asks first for the wording for those who wait, in every language of the school', async () => {
    const { cohortId } = await cohortOf([mentee('Ana Ruiz'), mentee('Bo Lind'), mentor('Mo Adeyemi', 1)]);
    const run = await draftOf(cohortId);
    expect((await publish(run.id)).errors[0]?.extensions.code).toBe('WAITING_NOTICE_NOT_APPROVED');
    const incomplete = { ...NOTICE, runId: run.id, text: { en: 'Soon.', fr: '  ' } };
    const refused = await coordinator.send(String(ApproveWaitingNoticeDocument), { input: incomplete });
    expect(refused.errors[0]?.extensions).toMatchObject({
      code: 'WAITING_NOTICE_INCOMPLETE',
      args: { locales: ['fr'] },
    });
    const { approveWaitingNotice } = await ask(coordinator, ApproveWaitingNoticeDocument, {
      input: { ...NOTICE, runId: run.id },
    });
    expect(approveWaitingNotice.version).toBe(run.version + 1);
    expect((await settled(run.id)).waitingNotice).toMatchObject({
      contactName: 'Robin Ng',
      approvedAt: expect.any(String),
    });
    // The next draft proposes the same words, and asks again.
    const next = await draftOf(cohortId);
    expect(next.waitingNotice).toMatchObject({ text: NOTICE.text, approvedAt: null });
    expect((await publish(next.id)).errors[0]?.extensions.code).toBe('WAITING_NOTICE_NOT_APPROVED');
    await ask(coordinator, ApproveWaitingNoticeDocument, { input: { ...NOTICE, runId: next.id } });
    expect((await publish(next.id)).data?.publishMatchRun.state).toBe('PUBLISHED');
  });

  it('publishes what was looked at, not what someone changed meanwhile', async () => {
    const { cohortId, people } = await cohortOf([mentee('Ana Ruiz'), mentor('Mo Adeyemi', 1), mentor('Nia Cole', 1)]);
    const run = await draftOf(cohortId);
    const [ana, mo] = people;
    await ask(coordinator, MoveMenteeDocument, { input: { runId: run.id, menteeId: ana.id, mentorId: mo.id } });
    expect(
      await refusal(coordinator, PublishMatchRunDocument, { input: { runId: run.id, version: run.version } }),
    ).toBe('EDIT_CONFLICT');
  });

  it('of two coordinators at once, one publishes and the other is told', async () => {
    const other = await invite(app, school, 'COORDINATOR');
    const { cohortId } = await cohortOf([mentee('Ana Ruiz'), mentor('Mo Adeyemi', 1)]);
    const run = await draftOf(cohortId);
    const answers = await Promise.all([publish(run.id), publish(run.id, other)]);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual([
      'MATCH_RUN_STATE',
    ]);
    expect(await app.sql('select 1 from trellis.mentorship where run_id = $1', [run.id])).toHaveLength(1);
    expect(await app.sql(`select 1 from trellis.outbox where dedupe_key like '%' || $1 || '%'`, [run.id])).toHaveLength(
      2,
    );
  });

  it.each([
    ['someone left', `update trellis.enrolment set state = 'withdrawn' where id = $1`, 'people'],
    ['a mentor took places back', 'update trellis.enrolment set capacity = 0 where id = $2', 'people'],
    [
      'an answer was corrected',
      `update trellis.intake_answer set value = '"Scarborough"' where enrolment_id = $1`,
      'answers',
    ],
    [
      'a conflict was told',
      `insert into trellis.conflict_of_interest (school_id, id, cohort_id, mentor_enrolment_id, mentee_email_key, source, created_at)
      select e.school_id, gen_random_uuid(), e.cohort_id, $2, m.email_key, 'staff', now()
      from trellis.enrolment e join trellis.member m on m.id = e.member_id where e.id = $1`,
      'answers',
    ],
  ])('refuses a draft that is stale because %s', async (_, change, part) => {
    const { cohortId, people } = await cohortOf([
      mentee('Ana Ruiz', { site: 'Downtown' }),
      mentor('Mo Adeyemi', 1, { site: 'Downtown' }),
    ]);
    const run = await draftOf(cohortId);
    // Both parameters have to be there for PostgreSQL to know their types.
    await app.sql(`with ids as (select $1::uuid, $2::uuid) ${change}`, [people[0].id, people[1].id]);
    expect((await settled(run.id)).stale).toBe(true);
    const { errors } = await publish(run.id);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'MATCH_RUN_STALE',
      args: { changes: expect.arrayContaining([part]) },
    });
    expect(await app.sql('select 1 from trellis.mentorship where cohort_id = $1', [cohortId])).toEqual([]);
  });

  it('does not call a draft stale for what matching does not read', async () => {
    const { cohortId, people } = await cohortOf([mentee('Ana Ruiz', { notes: 'x' }), mentor('Mo Adeyemi', 1)]);
    const run = await draftOf(cohortId);
    await app.sql(`update trellis.intake_answer set value = '"y"', changed_at = now() where enrolment_id = $1`, [
      people[0].id,
    ]);
    expect((await settled(run.id)).stale).toBe(false);
  });

  it('keeps who has a mentor out of the next run, and takes their places off', async () => {
    const { cohortId, people } = await cohortOf([mentee('Ana Ruiz'), mentor('Mo Adeyemi', 2)]);
    expect((await publish((await draftOf(cohortId)).id)).errors).toEqual([]);
    expect(await refusal(coordinator, StartMatchRunDocument, { input: { cohortId, weights: [] } })).toBe(
      'MATCH_NOBODY_LEFT',
    );
    await enrol(app, cohortId, [mentee('Bo Lind'), mentee('Cy Park')]);
    const next = await draftOf(cohortId);
    expect(next).toMatchObject({ mentees: 2, places: 1, matched: 1, waitingCount: 1 });
    expect(next.mentorLoads).toMatchObject([{ capacity: 1, assigned: 1 }]);
    const [waiting] = await waitingOf(next.id);
    const move = { input: { runId: next.id, menteeId: waiting?.mentee.id ?? '', mentorId: people[1].id } };
    expect(await refusal(coordinator, MoveMenteeDocument, move)).toBe('MATCH_MENTOR_FULL');
  });
});

describe('a mentor in two cohorts', () => {
  /** One mentee in the first, two in the second, and Mo with their own number in both. */
  async function twoCohorts(capacity: number) {
    const first = await cohortOf([mentee('Ana Ruiz'), mentor('Mo Adeyemi', capacity, { specialty: 'Surgery' })]);
    const second = await cohortOf([mentee('Bo Lind', { specialties: ['Surgery'] }), mentee('Cy Park')]);
    await enrolAlso(first.cohortId, second.cohortId, 'mentor');
    const [mo] = await app.sql<{ id: string }>(
      `select id from trellis.enrolment where cohort_id = $1 and role = 'mentor'`,
      [second.cohortId],
    );
    return { first, second, moInSecond: mo?.id ?? '' };
  }

  it('brings to each what the other has not taken: run, loads, moves, pins and counts', async () => {
    const { first, second, moInSecond } = await twoCohorts(2);
    const published = await draftOf(first.cohortId);
    expect((await publish(published.id)).errors).toEqual([]);
    const run = await draftOf(second.cohortId);
    expect(run).toMatchObject({ mentees: 2, places: 1, matched: 1, waitingCount: 1 });
    expect(run.mentorLoads).toMatchObject([{ capacity: 1, assigned: 1 }]);
    const [waiting] = await waitingOf(run.id);
    const pair = { runId: run.id, menteeId: waiting?.mentee.id ?? '', mentorId: moInSecond };
    expect(await refusal(coordinator, MoveMenteeDocument, { input: pair })).toBe('MATCH_MENTOR_FULL');
    expect(await refusal(coordinator, PinPairDocument, { input: pair })).toBe('MATCH_MENTOR_FULL');
    await ask(coordinator, ApproveWaitingNoticeDocument, { input: { ...NOTICE, runId: run.id } });
    expect((await publish(run.id)).errors).toEqual([]);
    expect(await overloaded([first.cohortId, second.cohortId])).toEqual([]);
    for (const { cohortId } of [first, second]) expect((await overview(cohortId)).counts.places).toBe(1);
    // What was published first keeps saying what it had to give then.
    expect((await settled(published.id)).mentorLoads).toMatchObject([{ capacity: 2, assigned: 1 }]);
  });

  it('counts as no mentor’s answer when nothing is left of them', async () => {
    const { first, second } = await twoCohorts(1);
    const specialty = async () =>
      (await ask(coordinator, CohortMatchingDocument, { id: second.cohortId })).cohort.matchQuestions.find(
        ({ id }) => id === 'specialty',
      );
    expect(await specialty()).toMatchObject({ leftOut: false, onlyFullAnswered: false, mentorsAnswered: 1 });
    expect((await publish((await draftOf(first.cohortId)).id)).errors).toEqual([]);
    expect(await specialty()).toMatchObject({ leftOut: true, onlyFullAnswered: true, mentorsAnswered: 0 });
    expect((await overview(second.cohortId)).counts).toEqual({ mentors: 1, mentorsNotAvailable: 1, places: 0 });
  });

  it('gives a place back when a mentorship elsewhere ends', async () => {
    const { first, second } = await twoCohorts(1);
    expect((await publish((await draftOf(first.cohortId)).id)).errors).toEqual([]);
    expect((await draftOf(second.cohortId)).places).toBe(0);
    await app.sql(`update trellis.mentorship set state = 'ended', ended_at = now() where cohort_id = $1`, [
      first.cohortId,
    ]);
    expect((await draftOf(second.cohortId)).places).toBe(1);
  });

  it('makes the other draft stale when one is published, and no draft without them', async () => {
    const { first, second } = await twoCohorts(3);
    const apart = await cohortOf([mentee('Di Osei'), mentor('Nia Cole', 1)]);
    const [one, other, third] = [
      await draftOf(first.cohortId),
      await draftOf(second.cohortId),
      await draftOf(apart.cohortId),
    ];
    expect((await publish(one.id)).errors).toEqual([]);
    expect((await settled(other.id)).stale).toBe(true);
    expect((await settled(third.id)).stale).toBe(false);
    const { errors } = await publish(other.id);
    expect(errors[0]?.extensions).toMatchObject({ code: 'MATCH_RUN_STALE', args: { changes: ['mentorships'] } });
  });

  it('is given to one of two cohorts that publish at the same moment', async () => {
    const { first, second } = await twoCohorts(1);
    const runs = [await draftOf(first.cohortId), await draftOf(second.cohortId)];
    const [, other] = runs;
    await ask(coordinator, ApproveWaitingNoticeDocument, { input: { ...NOTICE, runId: other?.id ?? '' } });
    let answers: ReturnType<typeof publish>[] = [];
    // Both are under way, neither can write: each has read whatever it reads before the other's pairs are there.
    await whileHeld('mentorship in share mode', async () => {
      answers = runs.map(({ id }) => publish(id));
      await eventually('both to be under way', async () => {
        const [row] = await app.sql<{ waiting: number }>(
          `select count(*)::int as waiting from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return row?.waiting === 2;
      });
    });
    const results = await Promise.all(answers);
    expect(results.flatMap(({ errors }) => errors.map(({ extensions }) => extensions))).toMatchObject([
      { code: 'MATCH_RUN_STALE', args: { changes: ['mentorships'] } },
    ]);
    expect(await overloaded([first.cohortId, second.cohortId])).toEqual([]);
  });

  it('has mail that failed for the one cohort it was about', async () => {
    const { first, second } = await twoCohorts(1);
    const [, mo] = first.people;
    const fails = (kind: string, state: string, subject: object) =>
      app.sql(
        `insert into trellis.outbox (school_id, id, kind, to_member_id, subject, due_at, state, created_at)
         select school_id, gen_random_uuid(), $2, member_id, $4::jsonb, now(), $3, now() from trellis.enrolment where id = $1`,
        [mo.id, kind, state, JSON.stringify(subject)],
      );
    const failed = async (cohortId: string) =>
      (await overview(cohortId)).attention.find(({ code }) => code === 'MAIL_FAILED')?.count ?? 0;
    await fails('mentorship_published', 'in_doubt', { enrolmentId: mo.id });
    await fails('intake_notice', 'failed', { cohortId: first.cohortId });
    expect([await failed(first.cohortId), await failed(second.cohortId)]).toEqual([2, 0]);
    await fails('intake_notice', 'failed', { cohortId: second.cohortId });
    expect([await failed(first.cohortId), await failed(second.cohortId)]).toEqual([2, 1]);
  });
});

describe('who may', () => {
  it('participants can neither run, nor read, nor change, nor publish', async () => {
    const { cohortId, people } = await cohortOf([mentee('Ana Ruiz'), mentor('Mo Adeyemi', 1)]);
    const run = await draftOf(cohortId);
    const pair = { runId: run.id, menteeId: people[0].id, mentorId: people[1].id };
    for (const person of people) {
      const browser = await signInAs(app, school.slug, person);
      const refusals = await Promise.all([
        refusal(browser, MatchRunDocument, { id: run.id }),
        refusal(browser, MatchRunPairsDocument, { id: run.id }),
        refusal(browser, CohortMatchingDocument, { id: cohortId }),
        refusal(browser, StartMatchRunDocument, { input: { cohortId, weights: [] } }),
        refusal(browser, CancelMatchRunDocument, { id: run.id }),
        refusal(browser, PinPairDocument, { input: pair }),
        refusal(browser, UnpinPairDocument, { input: pair }),
        refusal(browser, ForbidPairDocument, { input: pair }),
        refusal(browser, AllowPairDocument, { input: pair }),
        refusal(browser, MoveMenteeDocument, { input: pair }),
        refusal(browser, ApproveWaitingNoticeDocument, { input: { ...NOTICE, runId: run.id } }),
        refusal(browser, PublishMatchRunDocument, { input: { runId: run.id, version: run.version } }),
      ]);
      expect(new Set(refusals)).toEqual(new Set(['FORBIDDEN']));
    }
  });

  it('nobody is anonymous, and another school finds nothing, ids in hand', async () => {
    const { cohortId, people } = await cohortOf([mentee('Ana Ruiz'), mentor('Mo Adeyemi', 1)]);
    const run = await draftOf(cohortId);
    const pair = { runId: run.id, menteeId: people[0].id, mentorId: people[1].id };
    expect(await refusal(app.browser().in(school.slug), MatchRunDocument, { id: run.id })).toBe('UNAUTHENTICATED');
    const elsewhere = await openSchool(app);
    const stranger = elsewhere.administrator;
    expect(await refusal(stranger, MatchRunDocument, { id: run.id })).toBe('NOT_FOUND');
    expect(await refusal(stranger, StartMatchRunDocument, { input: { cohortId, weights: [] } })).toBe('NOT_FOUND');
    expect(await refusal(stranger, CancelMatchRunDocument, { id: run.id })).toBe('NOT_FOUND');
    expect(await refusal(stranger, PinPairDocument, { input: pair })).toBe('NOT_FOUND');
    expect(await refusal(stranger, MoveMenteeDocument, { input: pair })).toBe('NOT_FOUND');
    expect(await refusal(stranger, ApproveWaitingNoticeDocument, { input: { ...NOTICE, runId: run.id } })).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(stranger, PublishMatchRunDocument, { input: { runId: run.id, version: run.version } })).toBe(
      'NOT_FOUND',
    );
    // Ids of another cohort of one's own school are none of this run's people.
    const other = await cohortOf([mentee('Cy Park'), mentor('Nia Cole', 1)]);
    const foreign = { ...pair, mentorId: other.people[1].id };
    expect(await refusal(coordinator, MoveMenteeDocument, { input: foreign })).toBe('NOT_FOUND');
    expect(await refusal(coordinator, ForbidPairDocument, { input: foreign })).toBe('NOT_FOUND');
  });
});
