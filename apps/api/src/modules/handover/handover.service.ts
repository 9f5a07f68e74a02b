import { Injectable } from '@nestjs/common';
import { addDays, dayIn } from '@trellis/calendar';
import { permissionsOf } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { DeputiesService } from '../deputies/index.js';
import { type ColleagueRow, MembersService, StaffGuard } from '../members/index.js';
import { ProgramsService } from '../programs/index.js';
import { SchoolsService } from '../schools/index.js';
import { TaskLedger } from '../tasks/index.js';
import { HandoverContacts } from './handover-contacts.service.js';
import { HandoverRepository } from './handover.repository.js';
import type { Handover, HandOverInput, HandoverPerson, HandoverResult } from './handover.types.js';

const AHEAD_DAYS = 30;

/** A program in one page, and handing it to someone in one step. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly programs: ProgramsService,
    private readonly contacts: HandoverContacts,
    private readonly members: MembersService,
    private readonly staff: StaffGuard,
    private readonly schools: SchoolsService,
    private readonly tasks: TaskLedger,
    private readonly deputies: DeputiesService,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, programId: string): Promise<Handover> {
    authoriseSomewhere(actor, 'task.manage');
    await this.programs.describe(programId);
    authorise(actor, 'task.manage', programId);
    const now = this.clock.now();
    const today = dayIn(now, (await this.schools.settings()).timeZone);
    const [people, due, paused, contacts, unownedTasks] = await Promise.all([
      this.handovers.listPeople(programId, now),
      this.handovers.listDue(programId, today, addDays(today, AHEAD_DAYS)),
      this.handovers.listPaused(programId),
      this.contacts.list(programId),
      this.tasks.countUnowned(programId),
    ]);
    return {
      programId,
      people: people.map(toPerson),
      due: due.map((row) => ({
        code: row.code,
        on: row.due,
        name: row.name,
        taskCode: row.task_code,
        count: row.count,
      })),
      paused: paused.map((row) => ({
        enrolmentId: row.id,
        displayName: row.display_name,
        role: row.role,
        cohortId: row.cohort_id,
        cohortName: row.cohort_name,
        until: row.until,
      })),
      contacts,
      unownedTasks,
    };
  }

  /** Role, tasks and standing in, in one step: also when the one before is ill and somebody else does it for them. */
  async handOver(actor: Actor, input: HandOverInput): Promise<HandoverResult> {
    authoriseSomewhere(actor, 'program.roles');
    const { programId, fromId, toId } = input;
    await this.programs.describe(programId);
    authorise(actor, 'program.roles', programId);
    if (!isId(fromId)) throw new AppError('NOT_FOUND');
    const from = await this.members.get(fromId);
    // A whole person's tasks are more than one program's: only who may act in the whole school moves them.
    if (input.everyTask) authorise(actor, 'task.manage');
    return this.db.run(async () => {
      const to = await this.newPerson(input);
      const roleGiven = await this.giveRole(actor, programId, to);
      const tasks = await this.moveTasks(input);
      const deputies = await this.deputies.move(fromId, toId);
      const roleEnded = input.endsRole && (await this.endRole(programId, fromId));
      const contacts = input.contact ? await this.contacts.move(programId, from.email, to) : 0;
      const result = { tasks, deputies, roleGiven, roleEnded, contacts };
      await this.record(input, result);
      await this.tell(actor, input);
      return result;
    });
  }

  private async moveTasks({ programId, fromId, toId, everyTask, unownedTasks }: HandOverInput): Promise<number> {
    const own = await this.tasks.moveAll(fromId, toId, everyTask ? null : programId);
    return own + (unownedTasks ? await this.tasks.takeUnowned(toId, programId) : 0);
  }

  /** Someone else who can act in the school already, and is no evaluator of this program. */
  private async newPerson({ programId, fromId, toId }: HandOverInput): Promise<ColleagueRow> {
    const to = await this.staff.findColleague(toId);
    if (!to || toId === fromId) throw new AppError('HANDOVER_UNABLE', {}, 'toId');
    const roles = [...to.roles, ...(await this.handovers.listProgramRoles(programId, toId))];
    const evaluates = roles.some((role) => role === 'study_lead' || role === 'coder' || role === 'moderator');
    if (evaluates) throw new AppError('HANDOVER_UNABLE', {}, 'toId');
    return to;
  }

  private async giveRole(actor: Actor, programId: string, to: ColleagueRow): Promise<boolean> {
    if (permissionsOf(to.roles).includes('task.manage')) return false;
    return this.handovers.giveCoordination(programId, to.id, actor.memberId, this.clock.now());
  }

  private async endRole(programId: string, memberId: string): Promise<boolean> {
    await this.staff.assertMayLoseInProgram(memberId, programId, ['coordinator']);
    return this.handovers.endCoordination(programId, memberId);
  }

  private async record(input: HandOverInput, result: HandoverResult): Promise<void> {
    const { programId, fromId, toId } = input;
    recordEvent('program.handed_over', { programId, fromId, toId });
    const details = { fromId, toId, ...result };
    await this.audit.record({ action: 'program.hand_over', subjectType: 'program', subjectId: programId, details });
    await this.deputies.endUnfit(fromId);
    await this.staff.changed();
  }

  private async tell(actor: Actor, { programId, fromId, toId }: HandOverInput): Promise<void> {
    const subject = { programId, fromId, toId };
    if (fromId !== actor.memberId) await this.outbox.add({ kind: 'program_handed_on', toMemberId: fromId, subject });
    if (toId === actor.memberId) return;
    for (const toMemberId of await this.deputies.withDeputies([toId])) {
      await this.outbox.add({ kind: 'program_handed_over', toMemberId, subject });
    }
  }
}

const toPerson = (row: Awaited<ReturnType<HandoverRepository['listPeople']>>[number]): HandoverPerson => ({
  memberId: row.id,
  displayName: row.display_name,
  email: row.email,
  roles: row.roles,
  coordinatesHere: row.coordinates_here,
  openTasks: row.open_tasks,
  awayUntil: row.away_until,
  deputyName: row.deputy_name,
});
