/** A coordinator falls ill in mid-year and another takes over. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ChangeTaskDocument,
  CompleteTaskDocument,
  CreateTaskDocument,
  HandoverDocument,
  HandOverProgramDocument,
  NameDeputyDocument,
  TasksDocument,
} from '@trellis/api-client';
import { createTestApp, type TestApp } from '../kit/app.js';
import type { Browser } from '../kit/http-client.js';
import { openCohort, openSchool, type OpenedSchool } from '../kit/people.js';
import { ask, enrol, refusal, signInAs } from './enrolled-people.js';
import { addColleague, addCoordinatorOf, type Colleague, day } from './staff.js';

let app: TestApp;
let school: OpenedSchool;
let robin: Colleague;
let programId: string;
let cohortId: string;
let ill: Colleague;
let next: Colleague;

beforeAll(async () => {
  app = await createTestApp({ worker: true });
  school = await openSchool(app);
  robin = await addColleague(app, school, 'COORDINATOR', 'Robin Ng');
  ({ programId, cohortId } = await openCohort(school.administrator));
  const elsewhere = await openCohort(school.administrator);
  ill = await addCoordinatorOf(app, school, programId, 'Ines Ill');
  next = await addCoordinatorOf(app, school, elsewhere.programId, 'Noor Next');
}, 120_000);
afterAll(() => app.close());

const create = async (browser: Browser, title: string, input: Record<string, unknown>) =>
  (await ask(browser, CreateTaskDocument, { input: { title, ...input } })).createTask;
const hand = { everyTask: false, endsRole: true };

describe('the handover page', () => {
  it('says who does what, what is due, who is on pause and whom people write to', async () => {
    await create(ill.browser, 'Book the room', { ownerId: ill.id, programId, dueOn: day(4) });
    await create(ill.browser, 'Far away', { ownerId: ill.id, programId, dueOn: day(90) });
    const [mentee] = await enrol(app, cohortId, [{ role: 'mentee', name: 'Amina Diallo' }]);
    await app.sql(`update trellis.enrolment set state = 'paused' where id = $1`, [mentee?.id]);
    await app.sql(
      `insert into trellis.enrolment_pause (school_id, id, enrolment_id, from_on, to_on, created_at)
       select school_id, gen_random_uuid(), id, $2, $3, now() from trellis.enrolment where id = $1`,
      [mentee?.id, day(-3), day(12)],
    );
    await app.sql(`update trellis.cohort set waiting_notice = $2, ends_on = $3 where id = $1`, [
      cohortId,
      JSON.stringify({ text: {}, contactName: 'Program office', contactEmail: 'office@school.example' }),
      day(20),
    ]);
    const input = { absentId: ill.id, deputyId: robin.id, fromOn: day(0), toOn: day(6) };
    await ask(ill.browser, NameDeputyDocument, { input });
    const { handover, program } = await ask(robin.browser, HandoverDocument, { programId });
    expect(handover.people.map((person) => person.displayName)).toEqual(['Ada Okafor', 'Ines Ill', 'Robin Ng']);
    expect(handover.people[1]).toMatchObject({
      coordinatesHere: true,
      openTasks: 2,
      awayUntil: day(6),
      deputyName: 'Robin Ng',
    });
    expect(handover.due.map(({ code, name }) => [code, name])).toEqual([
      ['TASK', 'Book the room'],
      ['DEPUTY_ENDS', 'Ines Ill'],
      ['PAUSE_ENDS', 'Fall 2026'],
      ['COHORT_ENDS', 'Fall 2026'],
    ]);
    expect(handover.paused).toMatchObject([{ displayName: 'Amina Diallo', cohortName: 'Fall 2026', until: day(12) }]);
    expect(handover.contacts).toEqual([
      { code: 'WAITING', cohortName: 'Fall 2026', name: 'Program office', email: 'office@school.example' },
    ]);
    expect(program.cohorts.map((cohort) => cohort.id)).toEqual([cohortId]);
  });

  it('is for those who run the program', async () => {
    expect(await refusal(next.browser, HandoverDocument, { programId })).toBe('FORBIDDEN');
    const [mentee] = await enrol(app, cohortId, [{ role: 'mentee', name: 'Jordan Li' }]);
    if (!mentee) throw new Error('nobody was enrolled');
    const participant = await signInAs(app, school.slug, mentee);
    expect(await refusal(participant, HandoverDocument, { programId })).toBe('FORBIDDEN');
    const { administrator: stranger } = await openSchool(app);
    expect(await refusal(stranger, HandoverDocument, { programId })).toBe('NOT_FOUND');
    expect(await refusal(robin.browser, HandoverDocument, { programId: 'nonsense' })).toBe('NOT_FOUND');
  });
});

describe('handing over', () => {
  it('is refused to a participant, to another school, and towards who cannot act', async () => {
    const input = { programId, fromId: ill.id, toId: next.id, ...hand };
    expect(await refusal(next.browser, HandOverProgramDocument, { input })).toBe('FORBIDDEN');
    const { administrator: stranger } = await openSchool(app);
    expect(await refusal(stranger, HandOverProgramDocument, { input })).toBe('NOT_FOUND');
    const [mentor] = await enrol(app, cohortId, [{ role: 'mentor', name: 'Parisa Desjardins' }]);
    const unable = [mentor?.memberId ?? '', ill.id, 'nonsense'];
    for (const toId of unable) {
      expect(await refusal(robin.browser, HandOverProgramDocument, { input: { ...input, toId } })).toBe(
        'HANDOVER_UNABLE',
      );
    }
    await app.sql(
      `insert into trellis.program_role (school_id, program_id, member_id, role, created_at)
       select school_id, $1, id, 'coder', now() from trellis.member where id = $2`,
      [programId, next.id],
    );
    expect(await refusal(robin.browser, HandOverProgramDocument, { input })).toBe('HANDOVER_UNABLE');
    await app.sql(`delete from trellis.program_role where role = 'coder'`);
    expect(await refusal(ill.browser, HandOverProgramDocument, { input: { ...input, everyTask: true } })).toBe(
      'FORBIDDEN',
    );
  });

  it('moves role, tasks and standing in, in one step, by a colleague of who is ill, and tells both', async () => {
    const before = app.mailbox.to(next.email).length;
    const toIll = app.mailbox.to(ill.email).length;
    const schoolTask = await create(ill.browser, 'Of the school', { ownerId: ill.id, programId });
    const deputyInput = { absentId: robin.id, deputyId: ill.id, fromOn: day(40), toOn: day(44) };
    expect(await refusal(robin.browser, NameDeputyDocument, { input: deputyInput })).toBe('DEPUTY_UNABLE');
    const { handOverProgram: result } = await ask(robin.browser, HandOverProgramDocument, {
      input: { programId, fromId: ill.id, toId: next.id, ...hand },
    });
    expect(result).toEqual({ tasks: 3, deputies: 0, roleGiven: true, roleEnded: true, contacts: 0 });
    const { school: mine } = await ask(next.browser, TasksDocument, { filter: { scope: 'MINE', programId } });
    expect(mine.tasks.nodes.map((task) => task.title)).toEqual(['Book the room', 'Far away', 'Of the school']);
    await ask(next.browser, CompleteTaskDocument, { id: schoolTask.id });
    expect(await refusal(ill.browser, HandoverDocument, { programId })).toBe('FORBIDDEN');
    const mail = await app.mailbox.next(next.email, before + 1);
    expect(mail.subject).toBe('You are taking over at your school');
    expect(mail.links[0]).toContain(`/programs/${programId}/handover`);
    const handedOn = await app.mailbox.next(ill.email, toIll + 1);
    expect(handedOn.subject).toBe('A program was handed on at your school');
    const [entry] = await app.sql<{ details: object }>(
      `select details from trellis.audit_entry where action = 'program.hand_over'`,
    );
    expect(entry?.details).toMatchObject({ fromId: ill.id, toId: next.id, tasks: 3 });
    expect(JSON.stringify(entry)).not.toContain('Noor');
  });

  it('done again moves nothing', async () => {
    const { handOverProgram: again } = await ask(robin.browser, HandOverProgramDocument, {
      input: { programId, fromId: ill.id, toId: next.id, ...hand },
    });
    expect(again).toEqual({ tasks: 0, deputies: 0, roleGiven: false, roleEnded: false, contacts: 0 });
  });

  it('moves the standing in too, where the new person may', async () => {
    const two = await openCohort(school.administrator);
    const away = await addCoordinatorOf(app, school, two.programId, 'Ali Away');
    const three = await openCohort(school.administrator);
    const leaving = await addCoordinatorOf(app, school, three.programId, 'Lou Leaving');
    await ask(away.browser, NameDeputyDocument, {
      input: { absentId: away.id, deputyId: leaving.id, fromOn: day(1), toOn: day(9) },
    });
    const { handOverProgram: result } = await ask(school.administrator, HandOverProgramDocument, {
      input: { programId: three.programId, fromId: leaving.id, toId: robin.id, everyTask: true, endsRole: false },
    });
    expect(result).toEqual({ tasks: 0, deputies: 1, roleGiven: false, roleEnded: false, contacts: 0 });
    const [row] = await app.sql('select deputy_id from trellis.deputy where absent_id = $1', [away.id]);
    expect(row).toEqual({ deputy_id: robin.id });
  });

  it('gives the new person what nobody has, and their name to who waits, where that is wanted', async () => {
    const program = await openCohort(school.administrator);
    const gone = await addCoordinatorOf(app, school, program.programId, 'Gale Gone');
    const notice = (contactEmail: string) =>
      JSON.stringify({ text: { en: 'Soon.' }, contactName: 'Gale Gone', contactEmail });
    const setNotice = (contactEmail: string) =>
      app.sql('update trellis.cohort set waiting_notice = $2 where id = $1', [program.cohortId, notice(contactEmail)]);
    await setNotice(gone.email.toUpperCase());
    await create(gone.browser, 'Whose is it?', { programId: program.programId });
    await app.sql(
      `insert into trellis.recruitment_page (school_id, program_id, words, changed_at, contact_name, contact_email)
       select school_id, id, '{}', '2026-09-01', 'Gale Gone', $2 from trellis.program where id = $1`,
      [program.programId, gone.email],
    );
    await app.sql(
      `insert into trellis.announcement (school_id, id, cohort_id, state, subject, body, filter, reply_to, due_at, created_by, created_at, changed_at)
       select school_id, gen_random_uuid(), id, 'planned', '{"en":"Rooms"}', '{"en":"Soon."}', '{}', $2, '2099-01-01', $3, '2026-09-01', '2026-09-01'
       from trellis.cohort where id = $1`,
      [program.cohortId, gone.email, gone.id],
    );
    const { handover } = await ask(robin.browser, HandoverDocument, { programId: program.programId });
    expect(handover).toMatchObject({
      unownedTasks: 1,
      contacts: [
        { code: 'WAITING', email: gone.email.toUpperCase() },
        { code: 'RECRUITMENT', email: gone.email },
        { code: 'ANNOUNCEMENT', cohortName: 'Fall 2026', email: gone.email },
      ],
    });
    const input = { programId: program.programId, fromId: gone.id, toId: robin.id, ...hand };
    const all = { unownedTasks: true, contact: true };
    const { handOverProgram: result } = await ask(school.administrator, HandOverProgramDocument, {
      input: { ...input, ...all },
    });
    expect(result).toMatchObject({ tasks: 1, contacts: 3 });
    const after = (await ask(robin.browser, HandoverDocument, { programId: program.programId })).handover;
    expect(after).toMatchObject({
      unownedTasks: 0,
      contacts: [
        { code: 'WAITING', cohortName: 'Fall 2026', name: 'Robin Ng', email: robin.email },
        { code: 'RECRUITMENT', name: 'Robin Ng', email: robin.email },
        { code: 'ANNOUNCEMENT', email: robin.email },
      ],
    });
    // An office that people write to stays, and so does what is not asked for.
    await setNotice('office@school.example');
    await create(robin.browser, 'Still nobody’s', { programId: program.programId });
    const back = { programId: program.programId, fromId: robin.id, toId: next.id, everyTask: false, endsRole: false };
    const { handOverProgram: office } = await ask(school.administrator, HandOverProgramDocument, {
      input: { ...back, contact: true },
    });
    expect(office).toMatchObject({ contacts: 2 });
    const left = (await ask(robin.browser, HandoverDocument, { programId: program.programId })).handover;
    expect(left).toMatchObject({ unownedTasks: 1 });
    expect(left.contacts[0]).toMatchObject({ code: 'WAITING', email: 'office@school.example' });
  });

  it('leaves a task that two change at once with one owner', async () => {
    const task = await create(robin.browser, 'Contested', { programId });
    await Promise.all([
      ask(robin.browser, ChangeTaskDocument, { input: { id: task.id, ownerId: robin.id } }),
      ask(next.browser, ChangeTaskDocument, { input: { id: task.id, ownerId: next.id } }),
    ]);
    const [row] = await app.sql<{ owner_id: string }>('select owner_id from trellis.task where id = $1', [task.id]);
    expect([robin.id, next.id]).toContain(row?.owner_id);
  });
});
