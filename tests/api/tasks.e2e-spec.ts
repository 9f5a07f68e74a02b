/** Tasks, deputies, and never fewer than two who can act. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ChangeTaskDocument,
  ColleaguesDocument,
  CompleteTaskDocument,
  CreateTaskDocument,
  DeputiesDocument,
  EndDeputyDocument,
  NameDeputyDocument,
  RemoveStaffMemberDocument,
  ReopenTaskDocument,
  SetMemberRolesDocument,
  StaffingDocument,
  TasksDocument,
  type TaskScope,
  type TasksQuery,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import type { Browser } from '../kit/http-client.js';
import { openCohort, openSchool, type OpenedSchool, unique } from '../kit/people.js';
import { ask, enrol, refusal, signInAs } from './enrolled-people.js';
import { addColleague, addCoordinatorOf, type Colleague, day } from './staff.js';

const DAY = 24 * 60 * 60 * 1000;

let app: TestApp;
let school: OpenedSchool;
let robin: Colleague;
let programId: string;
let cohortId: string;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  robin = await addColleague(app, school, 'COORDINATOR', 'Robin Ng');
  ({ programId, cohortId } = await openCohort(school.administrator));
}, 120_000);
afterAll(() => app.close());

const coordinatorOf = (program: string, name: string): Promise<Colleague> =>
  addCoordinatorOf(app, school, program, name);

const titles = async (browser: Browser, scope: TaskScope): Promise<(string | null)[]> => {
  const { school: here } = await ask(browser, TasksDocument, { filter: { scope }, first: 100 });
  return here.tasks.nodes.map((task) => task.title ?? task.code);
};
async function pageByPage(browser: Browser): Promise<(string | null)[]> {
  const seen: (string | null)[] = [];
  let after: string | null = null;
  do {
    const page: TasksQuery = await ask(browser, TasksDocument, { filter: { scope: 'ALL' }, first: 2, after });
    seen.push(...page.school.tasks.nodes.map((task) => task.title ?? task.code));
    after = page.school.tasks.pageInfo.hasNextPage ? page.school.tasks.pageInfo.endCursor : null;
  } while (after !== null);
  return seen;
}
const create = async (browser: Browser, input: Record<string, unknown>) =>
  (await ask(browser, CreateTaskDocument, { input: { title: unique('task'), ...input } })).createTask;

describe('a task', () => {
  it('is made, given to someone, ticked off, and comes back', async () => {
    const task = await create(school.administrator, { ownerId: robin.id, dueOn: day(3), cohortId, note: 'Room 4.' });
    expect(task).toMatchObject({
      state: 'OPEN',
      overdue: false,
      owner: { displayName: 'Robin Ng' },
      program: { id: programId },
      cohort: { id: cohortId },
    });
    expect(await titles(robin.browser, 'MINE')).toContain(task.title);
    expect(await titles(school.administrator, 'MINE')).not.toContain(task.title);
    const mail = await app.mailbox.next(robin.email, 2);
    expect(mail.subject).toBe('You have a new task');
    expect(mail.text).not.toContain(task.title);

    const done = await ask(robin.browser, CompleteTaskDocument, { id: task.id });
    expect(done.completeTask).toMatchObject({ state: 'DONE', doneBy: { displayName: 'Robin Ng' } });
    expect(await titles(robin.browser, 'MINE')).not.toContain(task.title);
    expect(await titles(robin.browser, 'DONE')).toContain(task.title);
    expect((await ask(robin.browser, ReopenTaskDocument, { id: task.id })).reopenTask).toMatchObject({
      state: 'OPEN',
      doneAt: null,
    });
  });

  it('lists the next due first, page by page, and those whose day is over', async () => {
    const late = await create(robin.browser, { ownerId: robin.id, dueOn: day(-2) });
    const none = await create(robin.browser, { ownerId: robin.id });
    const soon = await create(robin.browser, { ownerId: robin.id, dueOn: day(1) });
    const all = await titles(robin.browser, 'ALL');
    expect(all.indexOf(late.title)).toBeLessThan(all.indexOf(soon.title));
    expect(all.indexOf(soon.title)).toBeLessThan(all.indexOf(none.title));
    expect(await titles(robin.browser, 'OVERDUE')).toEqual([late.title]);
    expect(await pageByPage(robin.browser)).toEqual(all);
  });

  it('is given only to those who can act there', async () => {
    const [mentor] = await enrol(app, cohortId, [{ role: 'mentor', name: 'Parisa Desjardins' }]);
    const input = { title: 'x', ownerId: mentor?.memberId ?? '' };
    expect(await refusal(school.administrator, CreateTaskDocument, { input })).toBe('TASK_OWNER_UNABLE');
    const other = await openCohort(school.administrator);
    const kim = await coordinatorOf(other.programId, 'Kim Keys');
    expect(
      await refusal(school.administrator, CreateTaskDocument, { input: { title: 'x', ownerId: kim.id, programId } }),
    ).toBe('TASK_OWNER_UNABLE');
    const task = await create(school.administrator, { ownerId: kim.id, programId: other.programId });
    expect(await titles(kim.browser, 'ALL')).toEqual([task.title]);
    expect(await refusal(kim.browser, CreateTaskDocument, { input: { title: 'x', programId } })).toBe('FORBIDDEN');
  });

  it('is refused to participants, to another school, and with words that cannot be seen', async () => {
    const task = await create(school.administrator, {});
    const [mentee] = await enrol(app, cohortId, [{ role: 'mentee', name: 'Amina Diallo' }]);
    if (!mentee) throw new Error('nobody was enrolled');
    const participant = await signInAs(app, school.slug, mentee);
    expect(await refusal(participant, TasksDocument, { filter: { scope: 'ALL' } })).toBe('FORBIDDEN');
    expect(await refusal(participant, CreateTaskDocument, { input: { title: 'x' } })).toBe('FORBIDDEN');
    expect(await refusal(participant, CompleteTaskDocument, { id: task.id })).toBe('FORBIDDEN');
    const { administrator: stranger } = await openSchool(app);
    expect(await refusal(stranger, CompleteTaskDocument, { id: task.id })).toBe('NOT_FOUND');
    expect(await refusal(stranger, ChangeTaskDocument, { input: { id: task.id, title: 'y' } })).toBe('NOT_FOUND');
    expect(await refusal(stranger, CreateTaskDocument, { input: { title: 'y', cohortId } })).toBe('NOT_FOUND');
    expect(await refusal(stranger, CreateTaskDocument, { input: { title: 'y', enrolmentId: mentee.id } })).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(school.administrator, CreateTaskDocument, { input: { title: '\u200b' } })).toBe(
      'INPUT_INVALID',
    );
    expect(await refusal(school.administrator, CompleteTaskDocument, { id: 'nonsense' })).toBe('NOT_FOUND');
  });

  it('about a person names them, their cohort and their program', async () => {
    const [mentee] = await enrol(app, cohortId, [{ role: 'mentee', name: 'Jordan Li' }]);
    expect(await create(robin.browser, { enrolmentId: mentee?.id })).toMatchObject({
      person: { displayName: 'Jordan Li' },
      cohort: { id: cohortId },
      program: { id: programId },
    });
  });

  it('leaves a trail of ids only', async () => {
    const task = await create(robin.browser, { title: 'Call Amina back' });
    const rows = await app.sql('select * from trellis.audit_entry where subject_id = $1', [task.id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('Amina');
  });
});

describe('the reminder', () => {
  it('comes once, on the morning of the day by the owner’s own clocks, and to who stands in', async () => {
    const far = await addColleague(app, school, 'COORDINATOR', 'Faraway Fox');
    await far.browser.ask('mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }', {
      input: { timeZone: 'Pacific/Auckland' },
    });
    const dueOn = day(5);
    const input = { absentId: far.id, deputyId: robin.id, fromOn: day(0), toOn: day(20) };
    await ask(far.browser, NameDeputyDocument, { input });
    const task = await create(far.browser, { ownerId: far.id, dueOn });
    const [{ due_at: first }] = (await dueWork(task.id)) as [{ due_at: Date }];
    // Nobody on earth has eight o'clock on that day before the clocks of Kiritimati show it.
    expect(first.toISOString()).toBe(new Date(Date.parse(`${dueOn}T08:00:00Z`) - 14 * 60 * 60 * 1000).toISOString());

    await app.moveClock(first.getTime() - Date.now() + 1000);
    const second = await eventually('the owner’s own hour', async () => {
      const [row] = await dueWork(task.id);
      return row && row.due_at > first ? row.due_at : null;
    });
    const shown = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Pacific/Auckland',
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    }).format(second);
    expect(shown).toBe(`${dueOn}, 08:00`);
    await app.moveClock(second.getTime() - Date.now() + 1000);
    const reminder = await eventually('the reminder', () =>
      app.mailbox.to(far.email).find((mail) => mail.subject === 'A task of yours is due today'),
    );
    expect(reminder.text).not.toContain(task.title);
    await eventually('the mail to who stands in', () =>
      app.mailbox
        .to(robin.email)
        .some((mail) => mail.subject === reminder.subject && mail.text.includes('Faraway Fox')),
    );
    await eventually('the work to be settled', async () => (await dueWork(task.id)).length === 0);
    await app.moveClock(0);
  });

  it('is not owed for what is done or has no day', async () => {
    const task = await create(robin.browser, { ownerId: robin.id, dueOn: day(9) });
    expect(await dueWork(task.id)).toHaveLength(1);
    await ask(robin.browser, CompleteTaskDocument, { id: task.id });
    expect(await dueWork(task.id)).toHaveLength(0);
    await ask(robin.browser, ReopenTaskDocument, { id: task.id });
    expect(await dueWork(task.id)).toHaveLength(1);
    await ask(robin.browser, ChangeTaskDocument, { input: { id: task.id, dueOn: null } });
    expect(await dueWork(task.id)).toHaveLength(0);
  });

  const dueWork = (taskId: string): Promise<{ due_at: Date }[]> =>
    app.sql(`select due_at from trellis.due_work where job = 'tasks.remind' and subject_id = $1`, [taskId]);
});

describe('a deputy', () => {
  it('finds the tasks of who is away, may act in their program for that time only, and is told', async () => {
    const two = await openCohort(school.administrator);
    const three = await openCohort(school.administrator);
    const ill = await coordinatorOf(two.programId, 'Ines Ill');
    const lee = await coordinatorOf(three.programId, 'Lee Lent');
    const task = await create(ill.browser, { ownerId: ill.id, programId: two.programId });
    expect(await refusal(lee.browser, CompleteTaskDocument, { id: task.id })).toBe('NOT_FOUND');

    const input = { absentId: ill.id, deputyId: lee.id, fromOn: day(0), toOn: day(7) };
    const { nameDeputy: named } = await ask(robin.browser, NameDeputyDocument, { input });
    expect(named).toMatchObject({ absentName: 'Ines Ill', deputyName: 'Lee Lent', holdsNow: true });
    expect(await titles(lee.browser, 'MINE')).toContain(task.title);
    const own = await create(lee.browser, { programId: two.programId });
    expect(own.program?.id).toBe(two.programId);
    const mail = await app.mailbox.next(lee.email, 2);
    expect(mail.text).toContain('You stand in for Ines Ill');
    expect((await ask(lee.browser, DeputiesDocument, {})).school.deputies.map((one) => one.id)).toContain(named.id);

    await ask(ill.browser, EndDeputyDocument, { id: named.id });
    expect(await titles(lee.browser, 'MINE')).not.toContain(task.title);
    expect(await refusal(lee.browser, CreateTaskDocument, { input: { title: 'x', programId: two.programId } })).toBe(
      'FORBIDDEN',
    );
    const actions = await app.sql<{ action: string }>(
      'select action from trellis.audit_entry where subject_id = $1 order by id',
      [named.id],
    );
    expect(actions.map(({ action }) => action)).toEqual(['deputy.name', 'deputy.end']);
  });

  it('stands in no longer once removed or with fewer roles, and who is away is told and not counted', async () => {
    const place = await openSchool(app);
    const ben = await addColleague(app, place, 'COORDINATOR', 'Ben Away');
    const cleo = await addColleague(app, place, 'COORDINATOR', 'Cleo Deputy');
    const { programId: here } = await openCohort(place.administrator);
    const staffing = async () => (await ask(place.administrator, StaffingDocument, {})).school.staffing;
    expect((await staffing()).school).toBe(3);
    const input = { absentId: ben.id, deputyId: cleo.id, fromOn: day(0), toOn: day(7) };
    await ask(ben.browser, NameDeputyDocument, { input });
    expect(await staffing()).toMatchObject({ school: 2, enough: true });
    await ask(place.administrator, SetMemberRolesDocument, { input: { memberId: cleo.id, roles: [] } });
    expect((await ask(place.administrator, DeputiesDocument, {})).school.deputies).toEqual([]);
    const told = await eventually('the mail to who is away', () =>
      app.mailbox.to(ben.email).find((mail) => mail.subject === 'Nobody stands in for you any more'),
    );
    expect(told.text).toContain('Cleo Deputy can no longer stand in for you');

    const drew = await addColleague(app, place, 'COORDINATOR', 'Drew Deputy');
    await ask(ben.browser, NameDeputyDocument, { input: { ...input, deputyId: drew.id } });
    await ask(place.administrator, RemoveStaffMemberDocument, { memberId: drew.id });
    expect((await ask(place.administrator, DeputiesDocument, {})).school.deputies).toEqual([]);
    // Ben is still away in life, but nothing says so any more: he is counted again until someone new is named.
    expect(await staffing()).toMatchObject({ school: 2 });
    const sam = await addColleague(app, place, 'COORDINATOR', 'Sam Second');
    const { nameDeputy: last } = await ask(ben.browser, NameDeputyDocument, { input: { ...input, deputyId: sam.id } });
    await app.sql(`update trellis.member set roles = '{}' where id = $1`, [sam.id]);
    expect(await staffing()).toMatchObject({ school: 1, enough: false, short: [{ programId: here, people: 1 }] });
    await ask(ben.browser, EndDeputyDocument, { id: last.id });
    expect(await staffing()).toMatchObject({ school: 2, enough: true });
  });

  it('gets nothing of an evaluator’s, nor of days that are over', async () => {
    const two = await openCohort(school.administrator);
    const three = await openCohort(school.administrator);
    const lead = await coordinatorOf(two.programId, 'Stella Study');
    const lee = await coordinatorOf(three.programId, 'Lou Later');
    await app.sql(`update trellis.program_role set role = 'study_lead' where member_id = $1`, [lead.id]);
    await app.sql(
      `insert into trellis.deputy (school_id, id, absent_id, deputy_id, from_on, to_on, starts_at, ends_at, created_at)
       select school_id, gen_random_uuid(), $1, id, current_date, current_date, now(), now() + interval '1 day', now()
       from trellis.member where id = $2`,
      [lead.id, lee.id],
    );
    const input = { title: 'x', programId: two.programId };
    expect(await refusal(lee.browser, CreateTaskDocument, { input })).toBe('FORBIDDEN');
    await app.sql(`update trellis.program_role set role = 'coordinator' where member_id = $1`, [lead.id]);
    expect((await ask(lee.browser, CreateTaskDocument, { input })).createTask.program?.id).toBe(two.programId);
    await app.moveClock(2 * DAY);
    expect(await refusal(lee.browser, CreateTaskDocument, { input })).toBe('FORBIDDEN');
    await app.moveClock(0);
  });

  it('needs the same roles or more, other days than their own absence, and one who may say so', async () => {
    const two = await openCohort(school.administrator);
    const pat = await coordinatorOf(two.programId, 'Pat Program');
    const [me] = (await ask(school.administrator, ColleaguesDocument, {})).school.colleagues.filter((one) =>
      one.roles.includes('ADMINISTRATOR'),
    );
    const days = { fromOn: day(30), toOn: day(40) };
    const name = (browser: Browser, input: { absentId: string; deputyId: string; fromOn: string; toOn: string }) =>
      refusal(browser, NameDeputyDocument, { input });
    const admin = me?.id ?? '';
    expect(await name(school.administrator, { absentId: admin, deputyId: robin.id, ...days })).toBe('DEPUTY_UNABLE');
    expect(await name(robin.browser, { absentId: robin.id, deputyId: pat.id, ...days })).toBe('DEPUTY_UNABLE');
    expect(await name(robin.browser, { absentId: robin.id, deputyId: robin.id, ...days })).toBe('DEPUTY_UNABLE');
    expect(await name(pat.browser, { absentId: robin.id, deputyId: pat.id, ...days })).toBe('FORBIDDEN');
    expect(await name(robin.browser, { absentId: robin.id, deputyId: admin, fromOn: day(40), toOn: day(30) })).toBe(
      'DEPUTY_DATES',
    );
    expect(await name(robin.browser, { absentId: robin.id, deputyId: admin, fromOn: day(-9), toOn: day(-3) })).toBe(
      'DEPUTY_DATES',
    );
    const { nameDeputy: first } = await ask(pat.browser, NameDeputyDocument, {
      input: { absentId: pat.id, deputyId: robin.id, ...days },
    });
    expect(await name(pat.browser, { absentId: pat.id, deputyId: admin, ...days })).toBe('DEPUTY_OVERLAPS');
    await ask(school.administrator, NameDeputyDocument, { input: { absentId: robin.id, deputyId: admin, ...days } });
    const lou = await coordinatorOf(two.programId, 'Lou Another');
    expect(await name(lou.browser, { absentId: lou.id, deputyId: robin.id, ...days })).toBe('DEPUTY_AWAY');
    await ask(robin.browser, EndDeputyDocument, { id: first.id });
  });

  it('is nothing that another school or a participant can see or change', async () => {
    const { administrator: stranger } = await openSchool(app);
    const days = { fromOn: day(50), toOn: day(51) };
    const input = { absentId: robin.id, deputyId: robin.id, ...days };
    expect(await refusal(stranger, NameDeputyDocument, { input })).toBe('NOT_FOUND');
    const [mentee] = await enrol(app, cohortId, [{ role: 'mentee', name: 'Omar Haddad' }]);
    if (!mentee) throw new Error('nobody was enrolled');
    const participant = await signInAs(app, school.slug, mentee);
    expect(await refusal(participant, DeputiesDocument, {})).toBe('FORBIDDEN');
    expect(await refusal(participant, ColleaguesDocument, {})).toBe('FORBIDDEN');
    expect(await refusal(participant, NameDeputyDocument, { input })).toBe('FORBIDDEN');
    expect(await refusal(participant, EndDeputyDocument, { id: robin.id })).toBe('FORBIDDEN');
  });
});

describe('never fewer than two who can act', () => {
  it('is a notice and a task until there are two', async () => {
    const alone = await openSchool(app);
    const staffing = async () => (await ask(alone.administrator, StaffingDocument, {})).school.staffing;
    expect(await staffing()).toMatchObject({ needed: 2, school: 1, enough: false });
    await eventually('the task', async () => (await titles(alone.administrator, 'ALL')).includes('NAME_SECOND_PERSON'));
    await addColleague(app, alone, 'COORDINATOR', 'Second Person');
    expect(await staffing()).toMatchObject({ school: 2, enough: true });
    await eventually(
      'the task to be done',
      async () => !(await titles(alone.administrator, 'ALL')).includes('NAME_SECOND_PERSON'),
    );
    expect(await titles(alone.administrator, 'DONE')).toEqual(['NAME_SECOND_PERSON']);
  });
});
