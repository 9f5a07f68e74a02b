import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { decodeCursor, type Page, pageOf, pageSize } from '../../platform/graphql/connection.js';
import { authorise, authoriseSomewhere, may } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { personName, StaffGuard } from '../members/index.js';
import { ProgramsService } from '../programs/index.js';
import { SchoolsService } from '../schools/index.js';
import type { ChangeTaskInput, CreateTaskInput, Task, TaskFilter } from './task.types.js';
import { TaskLedger } from './task-ledger.service.js';
import { mayOwn } from './tasks.policy.js';
import { type NamedRow, type TaskRow, TasksRepository } from './tasks.repository.js';

type Place = { programId: string | null; cohortId: string | null; enrolmentId: string | null };

/** What people do with tasks: make them, give them to someone, list them, tick them off and undo that. */
@Injectable()
export class TasksService {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly ledger: TaskLedger,
    private readonly cohorts: CohortsService,
    private readonly programs: ProgramsService,
    private readonly staff: StaffGuard,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, filter: TaskFilter, first: number, after: string | null): Promise<Page<Task>> {
    const programIds = authoriseSomewhere(actor, 'task.manage');
    const size = pageSize(first);
    const { programId = null, cohortId = null, scope } = filter;
    if (![programId, cohortId].every((id) => id === null || isId(id))) throw new AppError('NOT_FOUND');
    const now = this.clock.now();
    const today = await this.today(now);
    const wanted = { scope, programId, cohortId, programIds, viewerId: actor.memberId, today, now };
    const [rows, total] = await Promise.all([
      this.tasks.list(wanted, size + 1, cursorOf(after)),
      this.tasks.count(wanted),
    ]);
    const key = (row: TaskRow): string[] => [
      scope === 'done' ? (row.done_at?.toISOString() ?? '') : (row.due_on ?? '9999-12-31'),
      row.id,
    ];
    return pageOf(rows, size, total, (row) => toTask(row, today), key);
  }

  async create(actor: Actor, input: CreateTaskInput): Promise<Task> {
    authoriseSomewhere(actor, 'task.manage');
    const place = await this.placeOf(input);
    authorise(actor, 'task.manage', place.programId ?? undefined);
    const { title, note = null, ownerId = null, dueOn = null } = input;
    return this.db.run(async () => {
      await this.assertOwner(ownerId, place.programId);
      const id = await this.ledger.write(
        { ...place, code: null, args: {}, title, note, ownerId, dueOn, dedupeKey: null, createdBy: actor.memberId },
        actor.memberId,
      );
      return this.describe(id);
    });
  }

  async change(actor: Actor, { id, ...input }: ChangeTaskInput): Promise<Task> {
    authoriseSomewhere(actor, 'task.manage');
    const before = await this.authorised(actor, id);
    const touchesWords = (input.title ?? undefined) !== undefined || input.note !== undefined;
    if (before.code !== null && touchesWords) throw new AppError('TASK_NOT_EDITABLE');
    return this.db.run(async () => {
      if (input.ownerId) await this.assertOwner(input.ownerId, before.program?.id ?? null);
      const { title, ...rest } = input;
      await this.ledger.change(before, { ...rest, ...(title ? { title } : {}) }, actor.memberId);
      return this.describe(id);
    });
  }

  async complete(actor: Actor, id: string): Promise<Task> {
    authoriseSomewhere(actor, 'task.manage');
    return this.setState(actor, await this.authorised(actor, id), 'done');
  }

  async reopen(actor: Actor, id: string): Promise<Task> {
    authoriseSomewhere(actor, 'task.manage');
    const task = await this.authorised(actor, id);
    // The product may have set the same task anew meanwhile: there is one at a time.
    if (task.dedupe_key !== null && (await this.ledger.isOpen(task.dedupe_key))) throw new AppError('EDIT_CONFLICT');
    return this.setState(actor, task, 'open');
  }

  /** One's own, or of a program where the actor manages tasks; NOT_FOUND otherwise, as in another school. */
  private async authorised(actor: Actor, id: string): Promise<TaskRow> {
    const task = await this.tasks.get(id, this.clock.now());
    const isOwn = task.owner?.id === actor.memberId || task.deputy?.id === actor.memberId;
    if (!isOwn && !may(actor, 'task.manage', task.program?.id)) throw new AppError('NOT_FOUND');
    return task;
  }

  private async setState(actor: Actor, task: TaskRow, state: 'open' | 'done'): Promise<Task> {
    return this.db.run(async () => {
      const now = this.clock.now();
      if (await this.tasks.setState(task.id, state, actor.memberId, now)) {
        await this.ledger.plan(task.id, state === 'open' ? task.due_on : null);
        recordEvent(state === 'done' ? 'task.done' : 'task.reopened', { taskId: task.id });
        const action = state === 'done' ? 'task.complete' : 'task.reopen';
        await this.audit.record({ action, subjectType: 'task', subjectId: task.id });
      }
      return this.describe(task.id);
    });
  }

  private async placeOf({ programId, cohortId, enrolmentId }: CreateTaskInput): Promise<Place> {
    if (enrolmentId) {
      const place = await this.tasks.findPlace(enrolmentId);
      if (!place) throw new AppError('NOT_FOUND');
      const cohort = await this.cohorts.describe(place.cohort_id);
      return { programId: cohort.program_id, cohortId: cohort.id, enrolmentId };
    }
    if (cohortId) {
      const cohort = await this.cohorts.describe(cohortId);
      return { programId: cohort.program_id, cohortId, enrolmentId: null };
    }
    if (programId) await this.programs.describe(programId);
    return { programId: programId ?? null, cohortId: null, enrolmentId: null };
  }

  private async assertOwner(ownerId: string | null, programId: string | null): Promise<void> {
    if (ownerId === null) return;
    const colleague = await this.staff.findColleague(ownerId);
    if (!colleague || !mayOwn(colleague, programId)) throw new AppError('TASK_OWNER_UNABLE', {}, 'ownerId');
  }

  private async describe(id: string): Promise<Task> {
    const now = this.clock.now();
    return toTask(await this.tasks.get(id, now), await this.today(now));
  }

  private async today(now: Date): Promise<string> {
    return dayIn(now, (await this.schools.settings()).timeZone);
  }
}

/** A forged sort key would be a day or a moment that PostgreSQL can't read. */
function cursorOf(after: string | null): string[] | null {
  const key = decodeCursor(after, 2);
  if (key && Number.isNaN(Date.parse(key[0] ?? ''))) throw invalidInput({ path: 'after', problem: 'FOREIGN' });
  return key;
}

const person = (row: NamedRow | null): { id: string; displayName: string } | null =>
  row && { id: row.id, displayName: personName(row.name, currentContext()?.locale ?? 'en') };

export function toTask(row: TaskRow, today: string): Task {
  return {
    id: row.id,
    code: row.code,
    args: row.args,
    title: row.title,
    note: row.note,
    dueOn: row.due_on,
    overdue: row.state === 'open' && row.due_on !== null && row.due_on < today,
    state: row.state,
    owner: person(row.owner),
    deputy: person(row.deputy),
    program: row.program,
    cohort: row.cohort,
    person: person(row.person),
    enrolmentId: row.enrolment_id,
    createdBy: person(row.created_by),
    createdAt: row.created_at,
    doneAt: row.done_at,
    doneBy: person(row.done_by),
  };
}
