import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { invite, openCohort, type OpenedSchool, openSchool } from '../kit/people.js';
import { enrol, type Enrolled, pairUp, signInAs } from './enrolled-people.js';

const ACTION = 'id kind state total done changed undoable skipped { reason count }';
const PREVIEW = `query ($input: PeopleActionInput!) { previewPeopleAction(input: $input) {
  selected applies skipped { reason count } pairsEnding waitAgain partners { displayName role waitsAgain } undoable } }`;
const START = `mutation ($input: PeopleActionInput!, $expected: Int!) {
  startPeopleAction(input: $input, expected: $expected) { ${ACTION} } }`;
const UNDO = `mutation ($id: ID!) { undoPeopleAction(id: $id) { ${ACTION} } }`;
const GET = `query ($id: ID!) { peopleAction(id: $id) { ${ACTION} } }`;
const LIST = `query ($id: ID!, $filter: PeopleFilterInput) { cohort(id: $id) { people(first: 200, filter: $filter) {
  totalCount nodes { id displayName role state mailStopped requirement { amount } pause { fromOn toOn } mentorshipCount } } } }`;
const DAY = 24 * 60 * 60 * 1000;

interface Action {
  id: string;
  state: string;
  total: number;
  done: number;
  changed: number;
  undoable: boolean;
  skipped: { reason: string; count: number }[];
}
interface Person {
  id: string;
  displayName: string;
  role: string;
  state: string;
  mailStopped: boolean;
  requirement: { amount: number | null } | null;
  pause: { fromOn: string; toOn: string | null } | null;
  mentorshipCount: number;
}

let app: TestApp;
let school: OpenedSchool;
let coordinator: Browser;
let cohortId: string;
let ana: Enrolled;
let bo: Enrolled;
let cy: Enrolled;
let mo: Enrolled;
let nia: Enrolled;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  coordinator = await invite(app, school, 'COORDINATOR');
});

beforeAll(async () => {
  ({ cohortId } = await openCohort(coordinator));
  [ana, bo, cy, mo, nia] = (await enrol(app, cohortId, [
    { role: 'mentee', name: 'Ana Ruiz' },
    { role: 'mentee', name: 'Bo Lind' },
    { role: 'mentee', name: 'Cy Park' },
    { role: 'mentor', name: 'Mo Adeyemi', capacity: 2 },
    { role: 'mentor', name: 'Nia Cole' },
  ])) as [Enrolled, Enrolled, Enrolled, Enrolled, Enrolled];
  await pairUp(app, ana, mo);
  await pairUp(app, bo, mo);
  await pairUp(app, cy, nia);
});

afterAll(() => app.close());

const input = (kind: string, people: readonly Enrolled[], more: object = {}): object => ({
  cohortId,
  kind,
  selection: { ids: people.map(({ id }) => id) },
  ...more,
});
const start = async (order: object, expected: number): Promise<Action> =>
  (await coordinator.ask<{ startPeopleAction: Action }>(START, { input: order, expected })).startPeopleAction;
const undo = async (id: string): Promise<Action> =>
  (await coordinator.ask<{ undoPeopleAction: Action }>(UNDO, { id })).undoPeopleAction;
const preview = async (order: object): Promise<Record<string, unknown>> =>
  (await coordinator.ask<{ previewPeopleAction: Record<string, unknown> }>(PREVIEW, { input: order }))
    .previewPeopleAction;
const people = async (filter: object = {}): Promise<Person[]> =>
  (await coordinator.ask<{ cohort: { people: { nodes: Person[] } } }>(LIST, { id: cohortId, filter })).cohort.people
    .nodes;
const person = async ({ id }: Enrolled): Promise<Person | undefined> => (await people()).find((one) => one.id === id);
const stateOf = async (who: Enrolled): Promise<string | undefined> => (await person(who))?.state;
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(new Date());
const inDays = (days: number): string => new Date(Date.parse(today()) + days * DAY).toISOString().slice(0, 10);

describe('a pause', () => {
  it('begins at once when its day has come, keeps the pair, and is taken back', async () => {
    const order = input('PAUSE', [ana, mo], { fromOn: today(), toOn: inDays(30) });
    expect(await preview(order)).toMatchObject({
      selected: 2,
      applies: 2,
      skipped: [],
      pairsEnding: 0,
      undoable: true,
    });
    const action = await start(order, 2);
    expect(action).toMatchObject({ state: 'DONE', total: 2, done: 2, changed: 2, undoable: true });
    expect(await person(ana)).toMatchObject({
      state: 'PAUSED',
      pause: { fromOn: today(), toOn: inDays(30) },
      mentorshipCount: 1,
    });
    expect(await preview(input('PAUSE', [ana, bo], {}))).toMatchObject({
      applies: 1,
      skipped: [{ reason: 'ALREADY_PAUSED', count: 1 }],
    });
    const mine = await (
      await signInAs(app, school.slug, ana)
    ).ask<{ myEnrolments: { mentorships: unknown[] }[] }>('{ myEnrolments { state mentorships { id } } }');
    expect(mine.myEnrolments[0]?.mentorships).toHaveLength(1);
    expect(await undo(action.id)).toMatchObject({ state: 'UNDONE', changed: 0, undoable: false });
    expect(await person(ana)).toMatchObject({ state: 'ENROLLED', pause: null });
    expect(await coordinator.refusal(UNDO, { id: action.id })).toBe('PEOPLE_ACTION_STATE');
  });

  it('that is to come begins and ends by itself, on its days', async () => {
    await start(input('PAUSE', [bo], { fromOn: inDays(2), toOn: inDays(4) }), 1);
    expect(await person(bo)).toMatchObject({ state: 'ENROLLED', pause: { fromOn: inDays(2) } });
    await app.moveClock(3 * DAY);
    await eventually('the pause to begin', async () => (await stateOf(bo)) === 'PAUSED');
    await app.moveClock(5 * DAY);
    await eventually('the pause to end', async () => (await stateOf(bo)) === 'ENROLLED');
    const [pause] = await app.sql<{ days: number }>(
      `select (ended_on - from_on)::int as days from trellis.enrolment_pause where enrolment_id = $1`,
      [bo.id],
    );
    expect(pause?.days).toBe(3);
    await app.moveClock(0);
  });

  it('is ended before its time, and one that leaves is on no pause', async () => {
    await start(input('PAUSE', [cy], { fromOn: today() }), 1);
    expect(await stateOf(cy)).toBe('PAUSED');
    await start(input('RESUME', [cy, ana]), 1);
    expect(await person(cy)).toMatchObject({ state: 'ENROLLED', pause: null });
  });

  it('is refused when its days are reversed or over', async () => {
    const refused = (more: object): Promise<string> =>
      coordinator.refusal(START, { input: input('PAUSE', [ana], more), expected: 1 });
    expect(await refused({ fromOn: inDays(3), toOn: inDays(2) })).toBe('PAUSE_DATES_REVERSED');
    expect(await refused({ fromOn: inDays(-9), toOn: inDays(-2) })).toBe('PAUSE_OVER');
  });
});

describe('addresses and requirements', () => {
  it('nothing is sent to an address that does not work, and the ledger says why', async () => {
    const action = await start(input('STOP_MAIL', [cy]), 1);
    expect(await person(cy)).toMatchObject({ mailStopped: true });
    const before = app.mailbox.to(cy.email).length;
    await app.sql(
      `insert into trellis.outbox (school_id, id, kind, to_member_id, subject, due_at, created_at)
       select school_id, gen_random_uuid(), 'intake_notice', member_id,
         jsonb_build_object('cohortId', cohort_id, 'memberId', member_id), now(), now() from trellis.enrolment where id = $1`,
      [cy.id],
    );
    const skipped = async (): Promise<{ state: string; outcome: string }[]> =>
      app.sql(
        `select o.state, a.outcome from trellis.outbox o join trellis.outbox_attempt a on a.outbox_id = o.id where o.to_member_id = $1`,
        [cy.memberId],
      );
    await eventually('the mail to be skipped', async () => (await skipped()).some((row) => row.outcome === 'skipped'));
    expect(await skipped()).toEqual([{ state: 'cancelled', outcome: 'skipped' }]);
    expect(app.mailbox.to(cy.email)).toHaveLength(before);
    const task = (): Promise<object[]> =>
      app.sql(`select state, enrolment_id from trellis.task where code = 'ADDRESS_NOT_WORKING'`);
    expect(await task()).toEqual([{ state: 'open', enrolment_id: cy.id }]);
    await undo(action.id);
    expect(await person(cy)).toMatchObject({ mailStopped: false });
    expect(await task()).toEqual([{ state: 'done', enrolment_id: cy.id }]);
  });

  it('one person’s requirement is a number or only adjusted, never with a reason, and goes back', async () => {
    await start(input('SET_REQUIREMENT', [ana], { amount: 2.5 }), 1);
    const action = await start(input('SET_REQUIREMENT', [ana, bo], {}), 2);
    expect((await person(ana))?.requirement).toEqual({ amount: null });
    await undo(action.id);
    expect((await person(ana))?.requirement).toEqual({ amount: 2.5 });
    expect((await person(bo))?.requirement).toBeNull();
    await start(input('CLEAR_REQUIREMENT', [ana, bo]), 1);
    expect((await person(ana))?.requirement).toBeNull();
    expect(
      await coordinator.refusal(START, { input: input('SET_REQUIREMENT', [ana], { amount: -1 }), expected: 1 }),
    ).toBe('INPUT_INVALID');
  });
});

describe('who leaves', () => {
  it('a mentor leaves: who stays behind is named before, told once, and waits again', async () => {
    const order = input('WITHDRAW', [mo]);
    expect(await preview(order)).toMatchObject({
      applies: 1,
      pairsEnding: 2,
      waitAgain: 2,
      undoable: false,
      partners: [
        { displayName: 'Ana Ruiz', role: 'MENTEE', waitsAgain: true },
        { displayName: 'Bo Lind', role: 'MENTEE', waitsAgain: true },
      ],
    });
    const before = app.mailbox.to(ana.email).length;
    const action = await start(order, 1);
    expect(await stateOf(mo)).toBe('WITHDRAWN');
    expect(
      (await people({ matched: false, roles: ['MENTEE'], states: ['ENROLLED'] })).map((one) => one.displayName),
    ).toEqual(['Ana Ruiz', 'Bo Lind']);
    expect((await app.mailbox.next(ana.email, before + 1)).text).toContain('A mentorship of yours has ended');
    expect(await coordinator.refusal(UNDO, { id: action.id })).toBe('PEOPLE_ACTION_STATE');
    expect(await preview(order)).toMatchObject({ applies: 0, skipped: [{ reason: 'ALREADY_OVER', count: 1 }] });
  });

  it('both of a pair complete together: the pair ends and neither is told that the other one left', async () => {
    const before = app.mailbox.to(nia.email).length;
    expect(await preview(input('COMPLETE', [cy, nia]))).toMatchObject({
      applies: 2,
      pairsEnding: 1,
      waitAgain: 0,
      partners: [],
    });
    await start(input('COMPLETE', [cy, nia]), 2);
    expect(await person(nia)).toMatchObject({ state: 'COMPLETED', mentorshipCount: 0 });
    expect(
      await app.sql(`select 1 from trellis.outbox where kind = 'mentorship_ended' and to_member_id = $1`, [
        nia.memberId,
      ]),
    ).toEqual([]);
    expect(app.mailbox.to(nia.email)).toHaveLength(before);
    await start(input('REENROL', [nia]), 1);
    expect(await stateOf(nia)).toBe('ENROLLED');
  });

  it('a mentee becomes a mentor: applies, in the cohort chosen, with no place until they offer one', async () => {
    const next = await openCohort(coordinator);
    const order = input('BECOME_MENTOR', [cy, nia], { mentorCohortId: next.cohortId });
    expect(await preview(order)).toMatchObject({ applies: 1, skipped: [{ reason: 'NOT_A_MENTEE', count: 1 }] });
    await start(order, 1);
    const [applied] = await app.sql<{ state: string; capacity: number; source: string }>(
      `select state, capacity, source from trellis.enrolment where cohort_id = $1 and role = 'mentor'`,
      [next.cohortId],
    );
    expect(applied).toEqual({ state: 'applied', capacity: 0, source: 'hand' });
    expect(await preview(order)).toMatchObject({ applies: 0 });
    const [member] = await app.sql<{ roles: string[] }>('select roles from trellis.member where id = $1', [
      cy.memberId,
    ]);
    expect(member?.roles.sort()).toEqual(['mentee', 'mentor']);
  });
});

describe('many', () => {
  it('everyone who matches, by the worker, with progress, once each; and back', async () => {
    const { cohortId: large } = await openCohort(coordinator);
    await enrol(
      app,
      large,
      Array.from({ length: 450 }, (_, at) => ({ role: 'mentee' as const, name: `Person ${at}` })),
    );
    const order = {
      cohortId: large,
      kind: 'PAUSE',
      selection: { filter: { search: 'person', states: ['ENROLLED'] } },
      fromOn: today(),
    };
    expect(await preview(order)).toMatchObject({ selected: 450, applies: 450 });
    expect(await coordinator.refusal(START, { input: order, expected: 449 })).toBe('PEOPLE_ACTION_CHANGED');
    const action = await start(order, 450);
    expect(action.state).toBe('QUEUED');
    const state = async (wanted: string): Promise<Action> => {
      let last = action;
      await eventually(`the action to be ${wanted}`, async () => {
        last = (await coordinator.ask<{ peopleAction: Action }>(GET, { id: action.id })).peopleAction;
        return last.state === wanted;
      });
      return last;
    };
    expect(await state('DONE')).toMatchObject({ done: 450, changed: 450, undoable: true });
    const count = (of: string): Promise<{ count: number }[]> =>
      app.sql(`select count(*)::int as count from trellis.enrolment where cohort_id = $1 and state = $2`, [large, of]);
    expect(await count('paused')).toEqual([{ count: 450 }]);
    await undo(action.id);
    await state('UNDONE');
    expect(await count('enrolled')).toEqual([{ count: 450 }]);
    const some = { ...order, selection: { ...order.selection, except: [(await firstOf(large)) ?? ''] } };
    expect(await preview(some)).toMatchObject({ selected: 449 });
  });

  const firstOf = async (cohort: string): Promise<string | undefined> =>
    (await app.sql<{ id: string }>('select id from trellis.enrolment where cohort_id = $1 limit 1', [cohort]))[0]?.id;
});

describe('who may', () => {
  it('no participant, no other school; an id of another cohort is nobody here', async () => {
    const order = input('PAUSE', [ana]);
    const mentee = await signInAs(app, school.slug, ana);
    expect(await mentee.refusal(PREVIEW, { input: order })).toBe('FORBIDDEN');
    expect(await mentee.refusal(START, { input: order, expected: 1 })).toBe('FORBIDDEN');
    const { administrator } = await openSchool(app);
    expect(await administrator.refusal(START, { input: order, expected: 1 })).toBe('NOT_FOUND');
    const action = await start(input('STOP_MAIL', [ana]), 1);
    expect(await mentee.refusal(UNDO, { id: action.id })).toBe('FORBIDDEN');
    expect(await administrator.refusal(UNDO, { id: action.id })).toBe('NOT_FOUND');
    expect(await administrator.refusal(GET, { id: action.id })).toBe('NOT_FOUND');
    const elsewhere = await openCohort(coordinator);
    expect(await coordinator.refusal(START, { input: { ...order, cohortId: elsewhere.cohortId }, expected: 1 })).toBe(
      'PEOPLE_NONE_SELECTED',
    );
    expect(await coordinator.refusal(PREVIEW, { input: { ...order, selection: { ids: ['x'] } } })).toBe(
      'PEOPLE_NONE_SELECTED',
    );
  });

  it('names whoever was touched in the audit, by id alone', async () => {
    const [entry] = await app.sql<{ details: object; members: number }>(
      `select e.details, (select count(*)::int from trellis.audit_subject s where s.audit_id = e.id) as members
       from trellis.audit_entry e where e.action = 'people.withdraw'`,
    );
    expect(entry).toEqual({ details: { cohortId, people: 1 }, members: 1 });
  });
});
