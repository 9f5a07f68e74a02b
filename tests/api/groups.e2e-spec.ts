/** Groups and pods: what a program chooses, how a run finds them and proves it, changes by hand, publishing, and who leaves. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ApproveWaitingNoticeDocument,
  AskForDifferentMatchDocument,
  CohortMentorshipsDocument,
  CohortPodsDocument,
  CohortRematchesDocument,
  DissolvePodDocument,
  EndMentorshipDocument,
  ForbidPairDocument,
  LeaveCohortDocument,
  MatchRunDocument,
  MatchRunGroupsDocument,
  MatchRunWaitingDocument,
  MoveMenteeDocument,
  MyEnrolmentsDocument,
  PauseMyMatchDocument,
  PublishMatchRunDocument,
  PutPodDocument,
  StartMatchRunDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, type OpenedSchool, openSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, pairUp, type PersonToEnrol, refusal, signInAs } from './enrolled-people.js';

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
}, 60_000);
afterAll(() => app.close());

interface Model {
  kind: 'group' | 'pod';
  mentors: number;
  mentees: number;
  fewestMentees?: number;
}
const GROUPS: Model = { kind: 'group', mentors: 1, mentees: 3, fewestMentees: 2 };
const PODS: Model = { kind: 'pod', mentors: 2, mentees: 3, fewestMentees: 2 };

const mentee = (name: string, specialty: string): PersonToEnrol => ({
  role: 'mentee',
  name,
  answers: { specialties: [specialty] },
});
const mentor = (name: string, specialty: string, capacity: number): PersonToEnrol => ({
  role: 'mentor',
  name,
  capacity,
  answers: { specialty },
});

async function cohortOf<P extends readonly PersonToEnrol[]>(model: Model, people: [...P]) {
  const { cohortId } = await openCohort(coordinator);
  await app.sql(`update trellis.cohort set settings = jsonb_set(settings, '{model}', $2::jsonb) where id = $1`, [
    cohortId,
    JSON.stringify(model),
  ]);
  const enrolled = (await enrol(app, cohortId, people)) as { [K in keyof P]: Enrolled };
  // They have all had their one mail: what counts here are those of the publication.
  await app.sql('update trellis.enrolment set notice_sent_at = now() where cohort_id = $1', [cohortId]);
  return { cohortId, people: enrolled };
}

async function draftOf(cohortId: string) {
  const input = { cohortId, weights: [{ questionId: 'specialty', weight: 10 }] };
  const { startMatchRun } = await ask(coordinator, StartMatchRunDocument, { input });
  return eventually('the draft', async () => {
    const { matchRun } = await ask(coordinator, MatchRunDocument, { id: startMatchRun.id });
    return matchRun.state === 'DRAFT' && matchRun;
  });
}

/** `Mo: Ana, Bo`; a team with nobody is there as well. */
async function groupsOf(id: string): Promise<Record<string, string[]>> {
  const { groups } = (await ask(coordinator, MatchRunGroupsDocument, { id })).matchRun;
  return Object.fromEntries(
    groups.map(({ mentors, pairs }) => [
      mentors.map(({ displayName }) => displayName).join(' + '),
      pairs.map((pair) => pair.mentee.displayName),
    ]),
  );
}

const waitingOf = async (id: string) =>
  (await ask(coordinator, MatchRunWaitingDocument, { id, first: 50 })).matchRun.waiting.nodes.map((one) => [
    one.mentee.displayName,
    one.reasonCode,
  ]);

async function publish(runId: string): Promise<void> {
  const NOTICE = { text: { en: 'Soon.', fr: 'Bientôt.' }, contactName: 'Cora', contactEmail: 'cora@school.example' };
  await ask(coordinator, ApproveWaitingNoticeDocument, { input: { ...NOTICE, runId } });
  const { matchRun } = await ask(coordinator, MatchRunDocument, { id: runId });
  await ask(coordinator, PublishMatchRunDocument, { input: { runId, version: matchRun.version } });
}

const mine = async (browser: Browser) => (await ask(browser, MyEnrolmentsDocument, {})).myEnrolments[0];
type InIt = { people: readonly { role: string; displayName: string }[] };
const named = ({ people }: InIt, role: string) =>
  people.filter((one) => one.role === role).map(({ displayName }) => displayName);
const mentees = (one: InIt) => named(one, 'MENTEE');
const mentors = (one: InIt) => named(one, 'MENTOR');

describe('groups, from the draft to who leaves', () => {
  let cohortId: string;
  let ana: Enrolled, bo: Enrolled, cy: Enrolled, di: Enrolled, eve: Enrolled;
  let mo: Enrolled, nia: Enrolled, ola: Enrolled;
  let runId: string;
  let told: Map<string, number>;
  const next = ({ email }: Enrolled, count = 1) => app.mailbox.next(email, (told.get(email) ?? 0) + count);
  const browsers = new Map<string, Browser>();
  const as = (person: Enrolled): Browser => browsers.get(person.id) as Browser;

  it('fills each with what its mentor offers; one that would have too few does not take place; the bound is proved', async () => {
    const made = await cohortOf(GROUPS, [
      mentee('Ana', 'Surgery'),
      mentee('Bo', 'Surgery'),
      mentee('Cy', 'Psychiatry'),
      mentee('Di', 'Psychiatry'),
      mentee('Eve', 'Psychiatry'),
      mentor('Mo', 'Surgery', 2),
      mentor('Nia', 'Psychiatry', 2),
      mentor('Ola', 'Psychiatry', 1),
    ]);
    cohortId = made.cohortId;
    [ana, bo, cy, di, eve, mo, nia, ola] = made.people;
    for (const person of [bo, cy, di, nia]) browsers.set(person.id, await signInAs(app, school.slug, person));
    told = new Map(made.people.map(({ email }) => [email, app.mailbox.to(email).length]));
    const run = await draftOf(cohortId);
    runId = run.id;
    expect(run).toMatchObject({ method: 'GROUPS', places: 4, matched: 4, waitingCount: 1 });
    expect(run.proof).toMatchObject({
      verified: true,
      upperBoundMatched: 4,
      groups: { isOptimal: true, gap: 0 },
      checks: [{ code: 'RULES_KEPT' }, { code: 'NO_MORE_PAIRS' }, { code: 'NO_BETTER_TOTAL' }],
    });
    const groups = await groupsOf(runId);
    expect(groups).toMatchObject({ Mo: ['Ana', 'Bo'], Ola: [] });
    expect(groups['Nia']).toHaveLength(2);
    // Ola offers one place, and a group of one would be a pair: no place is left.
    expect(await waitingOf(runId)).toEqual([[expect.stringMatching(/Cy|Di|Eve/), 'CAPACITY_FULL']]);
  });

  it('a mentee is moved between groups, within what the mentor offers and what may be', async () => {
    const toMo = { input: { runId, menteeId: cy.id, mentorId: mo.id } };
    expect(await refusal(coordinator, MoveMenteeDocument, toMo)).toBe('MATCH_GROUP_FULL');
    // Somebody decided so: a group of one takes place.
    await ask(coordinator, MoveMenteeDocument, { input: { runId, menteeId: eve.id, mentorId: ola.id } });
    await ask(coordinator, MoveMenteeDocument, { input: { runId, menteeId: cy.id, mentorId: nia.id } });
    await ask(coordinator, MoveMenteeDocument, { input: { runId, menteeId: di.id, mentorId: nia.id } });
    expect(await groupsOf(runId)).toEqual({ Mo: ['Ana', 'Bo'], Nia: ['Cy', 'Di'], Ola: ['Eve'] });
    // It holds in the next run, and what was set apart does too.
    await ask(coordinator, ForbidPairDocument, { input: { runId, menteeId: bo.id, mentorId: mo.id } });
    const again = await draftOf(cohortId);
    expect(await groupsOf(again.id)).toEqual({ Mo: [], Nia: ['Cy', 'Di'], Ola: ['Eve'] });
    await ask(coordinator, MoveMenteeDocument, { input: { runId: again.id, menteeId: ana.id, mentorId: mo.id } });
    expect(
      await refusal(coordinator, MoveMenteeDocument, { input: { runId: again.id, menteeId: bo.id, mentorId: mo.id } }),
    ).toBe('MATCH_PAIR_FORBIDDEN');
    runId = again.id;
  });

  it('publishing makes one mentorship of each; everybody is told who is in it, as the settings show them', async () => {
    await publish(runId);
    const { mentorships } = (await ask(coordinator, CohortMentorshipsDocument, { id: cohortId, first: 50 })).cohort;
    expect(mentorships.totalCount).toBe(3);
    expect(mentorships.nodes.map((one) => [one.model, mentees(one), mentors(one)])).toEqual([
      ['GROUP', ['Ana'], ['Mo']],
      ['GROUP', ['Cy', 'Di'], ['Nia']],
      ['GROUP', ['Eve'], ['Ola']],
    ]);
    const [toCy, toNia] = [await next(cy), await next(nia)];
    expect(toCy.text).toMatch(/Your mentor is Nia, \S+@[\s\S]*With you in the group:\s+- Di\b/);
    expect(toCy.text).not.toContain(di.email);
    expect(toCy.subject).not.toMatch(/Nia|Di|group/);
    expect(toNia.text).toMatch(new RegExp(`- Cy, ${cy.email}[\\s\\S]*- Di, ${di.email}`));
    const asCy = await mine(as(cy));
    expect(asCy?.mentorships).toMatchObject([
      { model: 'GROUP', mentee: { displayName: 'Cy' }, mentor: { displayName: 'Nia', email: nia.email } },
    ]);
    const fellow = asCy?.mentorships[0]?.people.find(({ displayName }) => displayName === 'Di');
    expect(fellow).toMatchObject({ email: null, pronouns: null, specialties: [], photo: null });
    const asNia = await mine(as(nia));
    expect(asNia?.mentorships[0]?.people.map(({ email }) => email)).toEqual([nia.email, cy.email, di.email]);
    const counts = await app.sql(
      'select id, mentorship_count as n from trellis.enrolment where id = any ($1) order by n',
      [[bo.id, cy.id, nia.id]],
    );
    expect(counts).toEqual([
      { id: bo.id, n: 0 },
      { id: cy.id, n: 1 },
      { id: nia.id, n: 2 },
    ]);
  });

  it('who asks for a different match leaves; the others keep the group, and read no reason', async () => {
    const asCy = as(cy);
    const mentorshipId = (await mine(asCy))?.mentorships[0]?.id ?? '';
    expect(await refusal(asCy, PauseMyMatchDocument, { mentorshipId })).toBe('MENTORSHIP_GROUP_NOT_PAUSED');
    await ask(asCy, AskForDifferentMatchDocument, { input: { mentorshipId, said: 'We are cousins.' } });
    const [request] = (await ask(coordinator, CohortRematchesDocument, { id: cohortId })).cohort.rematchRequests;
    expect(request).toMatchObject({ enrolmentId: cy.id, model: 'GROUP', menteeName: 'Cy', mentorName: 'Nia' });
    expect(await refusal(coordinator, EndMentorshipDocument, { mentorshipId, enrolmentId: ana.id })).toBe('NOT_FOUND');
    await ask(coordinator, EndMentorshipDocument, { mentorshipId, enrolmentId: cy.id });
    expect((await mine(asCy))?.mentorships).toEqual([]);
    const asDi = await mine(as(di));
    expect(asDi?.mentorships.map((one) => [one.id, mentees(one), one.state])).toEqual([
      [mentorshipId, ['Di'], 'ACTIVE'],
    ]);
    const [toCy, toDi, toNia] = [await next(cy, 2), await next(di, 2), await next(nia, 2)];
    expect(toCy.text).toContain('has ended');
    for (const { text } of [toDi, toNia]) {
      expect(text).toContain('Who is in your group has changed');
      expect(text).not.toMatch(/cousins|Cy/);
    }
    expect((await ask(coordinator, CohortRematchesDocument, { id: cohortId })).cohort.rematchRequests).toEqual([]);
  });

  it('the place is free for others, who join with the next run; the two who parted are not matched again', async () => {
    const run = await draftOf(cohortId);
    // Bo may not be with Mo, nor Cy with Nia any more; both groups take place already.
    expect(await groupsOf(run.id)).toEqual({ Mo: ['Cy'], Nia: ['Bo'], Ola: [] });
    await publish(run.id);
    const asBo = await mine(as(bo));
    expect(asBo?.mentorships.map(mentees)).toEqual([['Bo', 'Di']]);
    const { mentorships } = (await ask(coordinator, CohortMentorshipsDocument, { id: cohortId, first: 50 })).cohort;
    expect(mentorships.totalCount).toBe(3);
  });

  it('ends when its mentor is no longer in the program, and everybody in it is told', async () => {
    await ask(as(nia), LeaveCohortDocument, { enrolmentId: nia.id });
    await eventually('a mail that says so', () =>
      app.mailbox.to(bo.email).some(({ text }) => text.includes('no longer in the program')),
    );
    expect((await mine(as(di)))?.mentorships).toEqual([]);
  });
});

describe('pods', () => {
  it('are put together by hand, and hold for a run as one: the number of each, and what stands between any of them and a mentee', async () => {
    const graded = 'cy.graded@school.example';
    const { cohortId, people } = await cohortOf(PODS, [
      mentee('Ana', 'Surgery'),
      mentee('Bo', 'Surgery'),
      { ...mentee('Cy', 'Surgery'), email: graded },
      mentor('Mo', 'Surgery', 3),
      { ...mentor('Nia', 'Surgery', 2), grades: [graded] },
      mentor('Ola', 'Psychiatry', 5),
    ]);
    const [ana, bo, cy, mo, nia, ola] = people;
    const [asAna, asBo] = [await signInAs(app, school.slug, ana), await signInAs(app, school.slug, bo)];
    expect(await refusal(coordinator, StartMatchRunDocument, { input: { cohortId, weights: [] } })).toBe(
      'MATCH_NO_PODS',
    );
    const three = [mo.id, nia.id, ola.id];
    expect(await refusal(coordinator, PutPodDocument, { input: { cohortId, mentorIds: three } })).toBe('POD_TOO_LARGE');
    expect(await refusal(coordinator, PutPodDocument, { input: { cohortId, mentorIds: [ana.id] } })).toBe(
      'POD_MENTOR_ELSEWHERE',
    );
    await ask(coordinator, PutPodDocument, { input: { cohortId, mentorIds: [mo.id, nia.id] } });
    const { podBoard } = (await ask(coordinator, CohortPodsDocument, { id: cohortId })).cohort;
    expect(podBoard).toMatchObject({ pods: [{ places: 2 }], others: [{ displayName: 'Ola' }] });
    const elsewhere = { input: { cohortId, mentorIds: [ola.id, mo.id] } };
    expect(await refusal(coordinator, PutPodDocument, elsewhere)).toBe('POD_MENTOR_ELSEWHERE');

    const run = await draftOf(cohortId);
    expect(run).toMatchObject({ places: 2, matched: 2 });
    expect(await groupsOf(run.id)).toEqual({ 'Mo + Nia': ['Ana', 'Bo'] });
    const toMo = { input: { runId: run.id, menteeId: cy.id, mentorId: mo.id } };
    expect(await refusal(coordinator, MoveMenteeDocument, toMo)).toBe('MATCH_PAIR_CONFLICT');
    const toOla = { input: { runId: run.id, menteeId: cy.id, mentorId: ola.id } };
    expect(await refusal(coordinator, MoveMenteeDocument, toOla)).toBe('MATCH_MENTOR_IN_NO_POD');

    // Another pod makes the draft a changed one.
    await ask(coordinator, PutPodDocument, { input: { cohortId, mentorIds: [ola.id] } });
    expect((await ask(coordinator, MatchRunDocument, { id: run.id })).matchRun.stale).toBe(true);
    const board = (await ask(coordinator, CohortPodsDocument, { id: cohortId })).cohort.podBoard;
    await ask(coordinator, DissolvePodDocument, { podId: board.pods[1]?.id ?? '' });
    const again = await draftOf(cohortId);
    await publish(again.id);
    const seen = await mine(asAna);
    expect(seen?.mentorships.map((one) => [one.model, mentors(one)])).toEqual([['POD', ['Mo', 'Nia']]]);
    const toNia = await app.mailbox.next(nia.email, 1);
    expect(toNia.text).toMatch(/You accompany them together with:\s+- Mo/);

    // One mentor leaves: the others go on.
    const mentorshipId = seen?.mentorships[0]?.id ?? '';
    await ask(coordinator, EndMentorshipDocument, { mentorshipId, enrolmentId: nia.id });
    const left = await mine(asBo);
    expect(left?.mentorships.map((one) => [mentors(one), mentees(one)])).toEqual([[['Mo'], ['Ana', 'Bo']]]);
  });

  it('are nobody’s business but of those who match, and nothing of another school', async () => {
    const { cohortId, people } = await cohortOf(PODS, [mentor('Pat', 'Surgery', 2), mentor('Quy', 'Surgery', 2)]);
    const input = { cohortId, mentorIds: people.map(({ id }) => id) };
    await ask(coordinator, PutPodDocument, { input });
    const { podBoard } = (await ask(coordinator, CohortPodsDocument, { id: cohortId })).cohort;
    const podId = podBoard.pods[0]?.id ?? '';
    const elsewhere = await openSchool(app);
    const stranger = await invite(app, elsewhere, 'COORDINATOR');
    expect(await refusal(stranger, DissolvePodDocument, { podId })).toBe('NOT_FOUND');
    expect(await refusal(stranger, PutPodDocument, { input })).toBe('NOT_FOUND');
    const asMentor = await signInAs(app, school.slug, people[0]);
    expect(await refusal(asMentor, DissolvePodDocument, { podId })).toBe('FORBIDDEN');
    expect(await refusal(coordinator, PutPodDocument, { input: { ...input, podId: 'x' } })).toBe('NOT_FOUND');
    await ask(coordinator, DissolvePodDocument, { podId });
    expect(await refusal(coordinator, DissolvePodDocument, { podId })).toBe('NOT_FOUND');
  });
});

describe('a mentor’s number', () => {
  it('holds across programs: each mentee of a group takes a place, and a pair elsewhere does too', async () => {
    const { cohortId, people } = await cohortOf(GROUPS, [
      ...['Ana', 'Bo', 'Cy'].map((name) => mentee(name, 'Surgery')),
      mentor('Mo', 'Surgery', 3),
    ]);
    const mo = people[3] as Enrolled;
    const other = await openCohort(coordinator);
    const [zed] = (await enrol(app, other.cohortId, [mentee('Zed', 'Surgery')])) as [Enrolled];
    const [there] = await app.sql<{ id: string }>(
      `insert into trellis.enrolment (school_id, id, cohort_id, member_id, role, capacity, name_key, created_at, changed_at)
       select school_id, gen_random_uuid(), $2, member_id, 'mentor', 3, name_key, now(), now() from trellis.enrolment where id = $1
       returning id`,
      [mo.id, other.cohortId],
    );
    await pairUp(app, zed, { ...mo, id: there?.id ?? '' });
    const run = await draftOf(cohortId);
    expect(run).toMatchObject({ places: 2, matched: 2, waitingCount: 1 });
    await publish(run.id);
    // The other cohort is matched in pairs: what the group holds is gone there as well.
    await enrol(app, other.cohortId, [mentee('Yan', 'Surgery')]);
    const elsewhere = await draftOf(other.cohortId);
    expect(elsewhere).toMatchObject({ method: 'OPTIMUM', places: 0, matched: 0 });
  });

  it('of groups a pairs’ cohort asks nothing, and pairs are found as before', async () => {
    const { cohortId } = await openCohort(coordinator);
    await enrol(app, cohortId, [mentee('Ana', 'Surgery'), mentor('Mo', 'Surgery', 1)]);
    const input = { cohortId, weights: [], method: 'GROUPS' as const };
    expect(await refusal(coordinator, StartMatchRunDocument, { input })).toBe('INPUT_INVALID');
    const run = await draftOf(cohortId);
    expect([run.method, run.proof?.groups, await groupsOf(run.id)]).toEqual(['OPTIMUM', null, {}]);
  });
});
