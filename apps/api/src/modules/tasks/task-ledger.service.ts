import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { TaskMailing } from './task-mailing.service.js';
import { earliestReminderAt } from './tasks.policy.js';
import { type NewTask, type TaskRow, TasksRepository } from './tasks.repository.js';

/** A task that the product sets; the words of its code are the client's. */
export interface ProductTask {
  /** UPPER_SNAKE, with words in the client's `tasks` catalogue. */
  code: string;
  /** Placeholders of the words: ids, counts and names of programs or cohorts; never of people. */
  args?: Record<string, string | number>;
  /** Nobody, if left out: whoever runs the program sees it. */
  ownerId?: string | null;
  dueOn?: string | null;
  programId?: string | null;
  cohortId?: string | null;
  enrolmentId?: string | null;
  /** As long as one with this key is open, no second one is set. */
  dedupeKey: string;
}

/**
 * Writing tasks, with what follows: the reminder that is owed, the mail to a new owner, the trail. For other modules, in their
 * transaction, after they have authorised: `add` and `settle`.
 */
@Injectable()
export class TaskLedger {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly mailing: TaskMailing,
    private readonly dueWork: DueWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Sets a task of the product, unless it is there already. Returns its id. */
  async add({ args = {}, ownerId = null, dueOn = null, ...task }: ProductTask): Promise<string> {
    const open = await this.tasks.findOpen(task.dedupeKey);
    if (open) return open;
    const { programId = null, cohortId = null, enrolmentId = null, code, dedupeKey } = task;
    const place = { programId, cohortId, enrolmentId };
    const record = { ...place, code, args, title: null, note: null, ownerId, dueOn, dedupeKey, createdBy: null };
    return this.write(record, null);
  }

  /**
   * The same for something that can't wait until somebody looks at the list: nobody's yet, and each who coordinates the program
   * gets a mail (administrators, where nobody does). Whoever takes it has it; a mail not sent by then is not sent.
   */
  async addForAll(task: ProductTask & { programId: string }): Promise<string> {
    const open = await this.tasks.findOpen(task.dedupeKey);
    if (open) return open;
    const id = await this.add(task);
    await this.mailing.tellCoordinators(id, task.programId);
    return id;
  }

  /** What a task of the product asked for is there: it is done. Nothing happens when there is none. */
  async settle(dedupeKey: string): Promise<void> {
    const id = await this.tasks.findOpen(dedupeKey);
    if (!id || !(await this.tasks.setState(id, 'done', null, this.clock.now()))) return;
    await this.plan(id, null);
    recordEvent('task.done', { taskId: id });
    await this.audit.record({ action: 'task.settle', subjectType: 'task', subjectId: id });
  }

  /** The task is there already and has more to say. */
  async reword(id: string, args: Record<string, string | number>): Promise<void> {
    await this.tasks.setArgs(id, args);
    recordEvent('task.changed', { taskId: id });
    await this.audit.record({
      action: 'task.change',
      subjectType: 'task',
      subjectId: id,
      details: { fields: ['args'] },
    });
  }

  async isOpen(dedupeKey: string): Promise<boolean> {
    return (await this.tasks.findOpen(dedupeKey)) !== null;
  }

  /** Gives a member's open tasks, of one program or all of them, to another. Returns how many. */
  async moveAll(fromId: string, toId: string, programId: string | null): Promise<number> {
    return this.moved(await this.tasks.moveAll(fromId, toId, programId, this.clock.now()));
  }

  /** Open tasks of a program that nobody has. */
  countUnowned(programId: string): Promise<number> {
    return this.tasks.countUnowned(programId);
  }

  /** They become this member's. Returns how many. */
  async takeUnowned(toId: string, programId: string): Promise<number> {
    return this.moved(await this.tasks.takeUnowned(toId, programId, this.clock.now()));
  }

  private async moved(ids: readonly string[]): Promise<number> {
    for (const taskId of ids) {
      recordEvent('task.changed', { taskId });
      await this.plan(taskId, (await this.tasks.get(taskId, this.clock.now())).due_on);
    }
    return ids.length;
  }

  /** Only these can act: what is open of anyone else waits for whoever takes it. */
  async release(colleagueIds: readonly string[]): Promise<void> {
    for (const taskId of await this.tasks.release(colleagueIds)) {
      recordEvent('task.changed', { taskId });
      await this.audit.record({ action: 'task.release', subjectType: 'task', subjectId: taskId });
    }
  }

  // Within this module.

  async write(task: NewTask, by: string | null): Promise<string> {
    const id = await this.tasks.insert(task, this.clock.now());
    recordEvent('task.created', { taskId: id });
    const details = { code: task.code, ownerId: task.ownerId };
    await this.audit.record({ action: 'task.create', subjectType: 'task', subjectId: id, details });
    await this.plan(id, task.dueOn);
    await this.mailing.tellOwner(id, task.ownerId, by);
    return id;
  }

  async change(
    before: TaskRow,
    change: { title?: string; note?: string | null; ownerId?: string | null; dueOn?: string | null },
    by: string | null,
  ): Promise<void> {
    const newOwner = change.ownerId !== undefined && change.ownerId !== (before.owner?.id ?? null);
    const newDay = change.dueOn !== undefined && change.dueOn !== before.due_on;
    const plannedAt = newOwner || newDay ? { plannedAt: this.clock.now() } : {};
    await this.tasks.change(before.id, { ...definedOnly(change), ...plannedAt });
    recordEvent('task.changed', { taskId: before.id });
    const details = { fields: Object.keys(definedOnly(change)), ...(newOwner ? { ownerId: change.ownerId } : {}) };
    await this.audit.record({ action: 'task.change', subjectType: 'task', subjectId: before.id, details });
    const dueOn = change.dueOn === undefined ? before.due_on : change.dueOn;
    if (before.state === 'open' && (newOwner || newDay)) await this.plan(before.id, dueOn);
    if (before.state === 'open' && newOwner) await this.mailing.tellOwner(before.id, change.ownerId ?? null, by);
  }

  /** Owes the reminder for that day, or none. */
  async plan(id: string, dueOn: string | null): Promise<void> {
    if (dueOn === null) await this.dueWork.cancel('tasks.remind', id);
    else await this.dueWork.add('tasks.remind', id, earliestReminderAt(dueOn));
  }
}

function definedOnly<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>;
}
