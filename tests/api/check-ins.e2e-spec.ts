/** Milestones on a cohort's calendar, and check-ins of two questions that the other of the match never sees. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  AddUsualDatesDocument,
  AnswerCheckInDocument,
  CheckInAnswerDocument,
  CheckInPeopleDocument,
  CohortDatesDocument,
  MyCheckInsDocument,
  MyDatesDocument,
  OwnDataDocument,
  PassCheckInDocument,
  RemoveCheckInDocument,
  RemoveMilestoneDocument,
  SaveCheckInDocument,
  SaveMilestoneDocument,
  SettleCheckInDocument,
  TasksDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openSchool } from '../kit/people.js';
import { ask, refusal } from './enrolled-people.js';
import { type OpenPair, openPair } from './open-pair.js';

const WORDS = 'We never find an hour, zebra.';

let app: TestApp;
let pair: OpenPair;
let checkInId: string;
/** Within the cohort. */
const today = '2026-10-01';

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  await app.moveClock(Date.parse(`${today}T15:00:00Z`) - Date.now());
  pair = await openPair(app);
}, 120_000);
afterAll(() => app.close());

const tasks = async (): Promise<string> =>
  JSON.stringify(await ask(pair.coordinator, TasksDocument, { filter: { scope: 'ALL' }, first: 50 }));
const open = async (browser: Browser) => (await ask(browser, MyCheckInsDocument, {})).myCheckIns;

it('puts what most cohorts have on the calendar in one press, and once', async () => {
  const { coordinator, cohortId, asMentee, asMentor, asStranger } = pair;
  const first = (await ask(coordinator, AddUsualDatesDocument, { cohortId })).addUsualDates;
  expect(first.milestones.map(({ name }) => name.en)).toEqual([
    'First meeting',
    'Agreement signed',
    'Midpoint',
    'A good close',
  ]);
  expect(first.checkIns).toMatchObject([{ name: { fr: 'Mi-parcours' }, asked: 2, settled: 0, help: 0 }]);
  expect((await ask(coordinator, AddUsualDatesDocument, { cohortId })).addUsualDates).toEqual(first);

  const names = async (browser: Browser) =>
    (await ask(browser, MyDatesDocument, {})).myDates.map(({ name }) => name.fr);
  const [milestone] = first.milestones;
  await ask(coordinator, SaveMilestoneDocument, {
    input: { cohortId, id: milestone?.id, name: { en: 'Hello', fr: 'Bonjour' }, onDay: today, audience: 'MENTORS' },
  });
  expect((await names(asMentor))[0]).toBe('Bonjour');
  expect(await names(asMentee)).toEqual(['Entente signée', 'Mi-parcours', 'Une belle conclusion']);
  // Who waits for a mentor is not told of a first meeting.
  expect(await names(asStranger)).toEqual([]);
});

it('is for those who run the program, within the cohort, and says what is wrong', async () => {
  const { coordinator, cohortId, asMentee } = pair;
  const milestone = { cohortId, name: { en: 'X' }, onDay: today, audience: 'BOTH' as const };
  const elsewhere = await openSchool(app);
  const dates = (await ask(coordinator, CohortDatesDocument, { cohortId })).cohortDates;
  const [one, checkIn] = [dates.milestones[0]?.id ?? '', dates.checkIns[0]?.id ?? ''];
  for (const [browser, code] of [
    [asMentee, 'FORBIDDEN'],
    [elsewhere.administrator, 'NOT_FOUND'],
  ] as const) {
    expect(await refusal(browser, CohortDatesDocument, { cohortId })).toBe(code);
    expect(await refusal(browser, AddUsualDatesDocument, { cohortId })).toBe(code);
    expect(await refusal(browser, SaveMilestoneDocument, { input: milestone })).toBe(code);
    expect(await refusal(browser, RemoveMilestoneDocument, { cohortId, id: one })).toBe(code);
    expect(await refusal(browser, RemoveCheckInDocument, { cohortId, id: checkIn })).toBe(code);
    expect(await refusal(browser, CheckInPeopleDocument, { checkInId: checkIn, helpOnly: false })).toBe(code);
  }
  expect(await refusal(coordinator, RemoveMilestoneDocument, { cohortId, id: 'x' })).toBe('NOT_FOUND');
  expect(await refusal(coordinator, SaveMilestoneDocument, { input: { ...milestone, onDay: '1999-01-01' } })).toBe(
    'COHORT_DATE_OUTSIDE',
  );
  expect(await refusal(coordinator, SaveMilestoneDocument, { input: { ...milestone, name: {} } })).toBe(
    'INPUT_INVALID',
  );
  const moved = await ask(coordinator, SaveCheckInDocument, {
    input: { cohortId, id: checkIn, name: { en: 'Early', fr: 'Tôt' }, opensOn: today },
  });
  checkInId = moved.saveCheckIn.checkIns[0]?.id ?? '';
  expect(moved.saveCheckIn.checkIns).toMatchObject([{ name: { en: 'Early' }, opensOn: today }]);
});

it('asks both, keeps what is said from the other, and tells those who run the program only that help is wished', async () => {
  const { coordinator, asMentee, asMentor, asStranger, mentee, mentor } = pair;
  expect(await open(asStranger)).toEqual([]);
  expect(await open(asMentor)).toMatchObject([
    { id: checkInId, role: 'MENTOR', state: 'OPEN', enrolmentId: mentor.id },
  ]);
  const said = { checkInId, enrolmentId: mentee.id, step: 'SLOWLY' as const, help: 'TIME' as const, words: WORDS };
  expect(await refusal(asMentor, AnswerCheckInDocument, { input: said })).toBe('CHECK_IN_OVER');
  expect(await refusal(coordinator, CheckInAnswerDocument, { checkInId, enrolmentId: mentee.id })).toBe('NOT_FOUND');
  const { answerCheckIn } = await ask(asMentee, AnswerCheckInDocument, { input: said });
  expect(answerCheckIn).toMatchObject([{ state: 'ANSWERED' }]);
  await ask(asMentor, PassCheckInDocument, { checkInId, enrolmentId: mentor.id });

  expect(await tasks()).toContain('CHECK_IN_HELP');
  expect(await tasks()).not.toMatch(/zebra|Ruiz/);
  const list = (await ask(coordinator, CheckInPeopleDocument, { checkInId, helpOnly: false })).checkInPeople;
  expect(list.nodes).toMatchObject([
    { name: 'Ana Ruiz', state: 'ANSWERED', wantsHelp: true },
    { name: 'Mo Adeyemi', state: 'PASSED', wantsHelp: false },
  ]);
  expect(JSON.stringify(list)).not.toMatch(/zebra|SLOWLY|TIME/);
  for (const browser of [asMentor, asStranger]) {
    expect(await refusal(browser, CheckInAnswerDocument, { checkInId, enrolmentId: mentee.id })).toBe('FORBIDDEN');
    expect(await refusal(browser, SettleCheckInDocument, { checkInId, enrolmentId: mentee.id })).toBe('FORBIDDEN');
  }
  const { checkInAnswer } = await ask(coordinator, CheckInAnswerDocument, { checkInId, enrolmentId: mentee.id });
  expect(checkInAnswer).toMatchObject({ step: 'SLOWLY', help: 'TIME', words: WORDS });
  const [read] = await app.sql<{ count: number }>(
    `select count(*)::int as count from trellis.audit_entry where action = 'check_in.read' and subject_id = $1`,
    [mentee.id],
  );
  expect(read?.count).toBe(1);
  // Passed over, there is nothing to open.
  expect(await refusal(coordinator, CheckInAnswerDocument, { checkInId, enrolmentId: mentor.id })).toBe('NOT_FOUND');

  await ask(coordinator, SettleCheckInDocument, { checkInId, enrolmentId: mentee.id });
  expect(await tasks()).not.toContain('CHECK_IN_HELP');
  expect(
    (await ask(coordinator, CheckInPeopleDocument, { checkInId, helpOnly: true })).checkInPeople.nodes,
  ).toHaveLength(1);

  const own = await ask(asMentee, OwnDataDocument, {});
  expect(own.ownData.records.filter(({ kind }) => kind === 'check_in').map(({ text }) => text)).toEqual([
    `slowly · time · ${WORDS}`,
  ]);
  expect(JSON.stringify(await ask(asMentor, OwnDataDocument, {}))).not.toContain('zebra');
});

it('can be taken back while it is open, and not answered afterwards', async () => {
  const { asMentee, coordinator, cohortId, mentee } = pair;
  const input = { checkInId, enrolmentId: mentee.id, step: 'WELL' as const, help: 'TALK' as const };
  await ask(asMentee, AnswerCheckInDocument, { input });
  expect(await tasks()).toContain('CHECK_IN_HELP');
  await ask(asMentee, PassCheckInDocument, { checkInId, enrolmentId: mentee.id });
  expect(await tasks()).not.toContain('CHECK_IN_HELP');
  expect(await app.sql('select 1 from trellis.check_in_answer where sealed is not null')).toEqual([]);

  await ask(asMentee, AnswerCheckInDocument, { input });
  await ask(coordinator, RemoveCheckInDocument, { cohortId, id: checkInId });
  expect(await tasks()).not.toContain('CHECK_IN_HELP');
  expect(await refusal(asMentee, AnswerCheckInDocument, { input })).toBe('CHECK_IN_OVER');
  expect(await open(asMentee)).toEqual([]);
});
