/** What people are asked to attend: how far they are, whom somebody lets off, and a match that waits for it. */
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import {
  ApproveWaitingNoticeDocument,
  CheckInDocument,
  EndEventWaiverDocument,
  EventRequirementsDocument,
  EventStandingsDocument,
  MarkAttendanceDocument,
  MatchRunHeadDocument,
  MyEventStandingsDocument,
  PublishMatchRunDocument,
  RemoveEventKindDocument,
  RemoveEventRequirementDocument,
  SaveEventKindDocument,
  SaveEventRequirementDocument,
  type SaveEventRequirementInput,
  StartMatchRunDocument,
  WaiveEventRequirementDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import { openSchool } from '../kit/people.js';
import { ask, enrol, type Enrolled, refusal, signInAs } from './enrolled-people.js';
import { type OpenEvents, openEvents } from './open-events.js';

const DOORS_OPEN = '2026-10-27T21:20:00Z';

let app: TestApp;
let open: OpenEvents;

const at = (moment: string): Promise<void> => app.moveClock(Date.parse(moment) - Date.now());
const before = (): Promise<void> => at('2026-10-26T15:00:00Z');

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await before();
  open = await openEvents(app);
}, 120_000);
afterEach(before);
afterAll(() => app.close());

const inputOf = (more: Partial<SaveEventRequirementInput> = {}): SaveEventRequirementInput => ({
  ...{ programId: open.programId, kind: 'LECTURE', needed: 2, per: 'TERM', beforeMatch: false },
  ...more,
});
const saveIn = async (where: OpenEvents, more: Partial<SaveEventRequirementInput> = {}): Promise<string> => {
  const input = inputOf(more);
  const { saveEventRequirement: all } = await ask(where.coordinator, SaveEventRequirementDocument, { input });
  return String(more.id ?? all.at(-1)?.id);
};
const save = (more: Partial<SaveEventRequirementInput> = {}): Promise<string> => saveIn(open, more);
const remove = (id: string) => ask(open.coordinator, RemoveEventRequirementDocument, { id });
const standings = async (cohortId = open.cohortId) =>
  (await ask(open.coordinator, EventStandingsDocument, { cohortId })).eventStandings;
const leftOf = async (): Promise<Record<string, number[]>> =>
  Object.fromEntries((await standings()).map((one) => [one.name, one.standings.map(({ left }) => left)]));

it('counts what each attended of a kind within the term, by role, and shows people their own', async () => {
  const lectures = await save({ role: 'MENTEE' });
  const training = await save({ role: 'MENTOR', kind: 'TRAINING', needed: 1, per: 'COHORT' });
  expect(await leftOf()).toEqual({ 'Ana Ruiz': [2], 'Bo Lind': [2], 'Mo Adeyemi': [1] });
  const lecture = await open.published();
  await open.published({ kind: 'NETWORKING' });
  // One of the whole school, and one that was for mentors alone: she came all the same.
  const ofSchool = await open.published({ audience: [{ programId: open.programId, required: false }] });
  await at(DOORS_OPEN);
  for (const eventId of [lecture, ofSchool]) await ask(open.asMentee, CheckInDocument, { input: { eventId } });
  expect(await leftOf()).toEqual({ 'Ana Ruiz': [0], 'Bo Lind': [2], 'Mo Adeyemi': [1] });
  const { myEventStandings: own } = await ask(open.asMentee, MyEventStandingsDocument, {});
  expect(own).toMatchObject([
    { attended: 2, left: 0, waiver: null, requirement: { id: lectures, needed: 2, kind: 'LECTURE' } },
  ]);
  // Corrected, it shows at once.
  const input = { eventId: lecture, memberId: open.mentee.memberId, attended: false };
  await ask(open.coordinator, MarkAttendanceDocument, { input });
  expect((await leftOf())['Ana Ruiz']).toEqual([1]);
  await save({ id: lectures, role: 'MENTEE', needed: 1 });
  expect((await leftOf())['Ana Ruiz']).toEqual([0]);
  await remove(lectures);
  await remove(training);
  expect(await standings()).toEqual([]);
});

it('asks for a kind of the school’s own by itself, which stays while it is asked for', async () => {
  const name = { en: 'Journal club', fr: 'Club de lecture' };
  const { saveEventKind: kinds } = await ask(open.school.administrator, SaveEventKindDocument, {
    input: { base: 'LECTURE', name },
  });
  const kindId = kinds[0]?.id ?? '';
  const id = await save({ kindId, kind: 'OTHER', needed: 1, role: 'MENTEE' });
  const lecture = await open.published();
  await at(DOORS_OPEN);
  await ask(open.asMentee, CheckInDocument, { input: { eventId: lecture } });
  expect((await standings())[0]?.standings).toMatchObject([
    { left: 1, requirement: { kind: 'LECTURE', kindName: name } },
  ]);
  expect(await refusal(open.school.administrator, RemoveEventKindDocument, { id: kindId })).toBe('EVENT_KIND_USED');
  await remove(id);
  await ask(open.school.administrator, RemoveEventKindDocument, { id: kindId });
});

it('lets people off with a reason that they read, and asks it again; the trail keeps both', async () => {
  const id = await save({ role: 'MENTEE', kind: 'AFFINITY' });
  const waive = {
    requirementId: id,
    enrolmentIds: [open.mentee.id, open.mentee.id],
    reason: ' On a rotation in Sudbury. ',
  };
  expect(await refusal(open.coordinator, WaiveEventRequirementDocument, { input: { ...waive, reason: ' ' } })).toBe(
    'EVENT_WAIVER_REASON',
  );
  expect((await ask(open.coordinator, WaiveEventRequirementDocument, { input: waive })).waiveEventRequirement).toBe(1);
  expect((await ask(open.coordinator, WaiveEventRequirementDocument, { input: waive })).waiveEventRequirement).toBe(0);
  const { myEventStandings: own } = await ask(open.asMentee, MyEventStandingsDocument, {});
  expect(own).toMatchObject([{ attended: 0, left: 0, waiver: { reason: 'On a rotation in Sudbury.' } }]);
  // A mentor is not asked it, and somebody of nowhere is nobody.
  for (const enrolmentIds of [[open.mentor.id], ['x'], [open.cohortId]])
    expect(await refusal(open.coordinator, WaiveEventRequirementDocument, { input: { ...waive, enrolmentIds } })).toBe(
      'NOT_FOUND',
    );
  const end = { requirementId: id, enrolmentId: open.mentee.id };
  expect((await ask(open.coordinator, EndEventWaiverDocument, { input: end })).endEventWaiver).toBe(true);
  expect((await ask(open.coordinator, EndEventWaiverDocument, { input: end })).endEventWaiver).toBe(false);
  expect((await leftOf())['Ana Ruiz']).toEqual([2]);
  const trail = await app.sql<{ action: string; member: string }>(
    `select a.action, s.member_id as member from trellis.audit_entry a join trellis.audit_subject s on s.audit_id = a.id
     where a.subject_id = $1 order by a.at, a.id`,
    [id],
  );
  expect(trail).toEqual(
    ['event_requirement.waive', 'event_requirement.ask_again'].map((action) => ({
      action,
      member: open.mentee.memberId,
    })),
  );
  await remove(id);
});

it('keeps a match from being published before its people attended what comes before, or were let off', async () => {
  const second = await openEvents(app);
  const [mentee] = (await enrol(app, second.cohortId, [
    { role: 'mentee', name: 'Cy Park', answers: { specialties: ['Surgery'] } },
    { role: 'mentor', name: 'Di Roy', capacity: 1, answers: { specialty: 'Surgery' } },
  ])) as [Enrolled];
  const id = await saveIn(second, {
    programId: second.programId,
    kind: 'ORIENTATION',
    needed: 1,
    beforeMatch: true,
    per: 'TERM',
  });
  const { eventRequirements } = await ask(second.coordinator, EventRequirementsDocument, {
    programId: second.programId,
  });
  // It is looked at over the whole cohort.
  expect(eventRequirements).toMatchObject([{ id, per: 'COHORT', beforeMatch: true }]);
  const { startMatchRun } = await ask(second.coordinator, StartMatchRunDocument, {
    input: { cohortId: second.cohortId, weights: [] },
  });
  const run = await eventually('the draft', async () => {
    const { matchRun } = await ask(second.coordinator, MatchRunHeadDocument, { id: startMatchRun.id });
    return matchRun.state === 'DRAFT' && matchRun;
  });
  const notice = {
    runId: run.id,
    text: { en: 'You wait.', fr: 'Vous attendez.' },
    contactName: 'R',
    contactEmail: 'r@s.example',
  };
  await ask(second.coordinator, ApproveWaitingNoticeDocument, { input: notice });
  const { version } = (await ask(second.coordinator, MatchRunHeadDocument, { id: run.id })).matchRun;
  const publish = { input: { runId: run.id, version } };
  expect(await refusal(second.coordinator, PublishMatchRunDocument, publish)).toBe('MATCH_ATTENDANCE_OPEN');
  // Says where to look.
  const said = await second.coordinator.send(String(PublishMatchRunDocument), publish);
  expect(said.errors[0]?.extensions.args).toMatchObject({ programId: second.programId, cohortId: second.cohortId });
  const orientation = await second.published({ kind: 'ORIENTATION' });
  await at(DOORS_OPEN);
  const asMentee = await signInAs(app, second.school.slug, mentee);
  await ask(asMentee, CheckInDocument, { input: { eventId: orientation } });
  expect(await refusal(second.coordinator, PublishMatchRunDocument, publish)).toBe('MATCH_ATTENDANCE_OPEN');
  const { eventStandings } = await ask(second.coordinator, EventStandingsDocument, { cohortId: second.cohortId });
  const missing = eventStandings.filter(({ standings: [one] }) => one?.left !== 0);
  expect(missing.map(({ name }) => name)).not.toContain('Cy Park');
  const enrolmentIds = missing.map((one) => one.enrolmentId);
  const waive = { requirementId: id, enrolmentIds, reason: 'Was there last year.' };
  await ask(second.coordinator, WaiveEventRequirementDocument, { input: waive });
  expect((await ask(second.coordinator, PublishMatchRunDocument, publish)).publishMatchRun).toMatchObject({
    state: 'PUBLISHED',
  });
});

it('is for those who look after the program’s events, and for each their own', async () => {
  const id = await save();
  const { administrator } = await openSchool(app);
  const waive = { requirementId: id, enrolmentIds: [open.mentee.id], reason: 'Because.' };
  const end = { requirementId: id, enrolmentId: open.mentee.id };
  for (const [browser, code] of [
    [open.asMentor, 'FORBIDDEN'],
    [open.asMentee, 'FORBIDDEN'],
    [administrator, 'NOT_FOUND'],
  ] as const) {
    expect(await refusal(browser, EventRequirementsDocument, { programId: open.programId })).toBe(code);
    expect(await refusal(browser, EventStandingsDocument, { cohortId: open.cohortId })).toBe(code);
    expect(await refusal(browser, SaveEventRequirementDocument, { input: inputOf() })).toBe(code);
    expect(await refusal(browser, RemoveEventRequirementDocument, { id })).toBe(code);
    expect(await refusal(browser, WaiveEventRequirementDocument, { input: waive })).toBe(code);
    expect(await refusal(browser, EndEventWaiverDocument, { input: end })).toBe(code);
  }
  expect(await refusal(open.coordinator, SaveEventRequirementDocument, { input: inputOf({ needed: 99 }) })).toBe(
    'INPUT_INVALID',
  );
  expect((await ask(administrator, MyEventStandingsDocument, {})).myEventStandings).toEqual([]);
});
