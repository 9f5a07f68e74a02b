import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { unlessGone } from '../../platform/errors/app-error.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { DeputiesService } from '../deputies/index.js';
import { MembersService, NotificationChoices } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';
import { reminderAt } from './tasks.policy.js';
import { TasksRepository } from './tasks.repository.js';

/** One mail on the morning of the day, by the owner's own clocks; to who stands in for them as well. */
@Injectable()
export class TaskReminders {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly members: MembersService,
    private readonly schools: SchoolsService,
    private readonly deputies: DeputiesService,
    private readonly choices: NotificationChoices,
    private readonly outbox: Outbox,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** The row is due when the hour begins somewhere on earth; the owner's own hour is asked for now, since people move. */
  async remind(job: DueJob): Promise<void> {
    const task = await unlessGone(this.tasks.get(job.subjectId, this.clock.now()));
    if (!task?.owner || task.state !== 'open' || task.due_on === null) return;
    const zone = (await this.members.timeZoneOf(task.owner.id)) ?? (await this.schools.settings()).timeZone;
    const at = reminderAt(task.due_on, zone);
    const { id, due_on: dueOn, owner } = task;
    if (this.clock.now() < at) {
      await this.db.run(() => this.dueWork.add('tasks.remind', id, at));
      return;
    }
    // Given to them, or moved to that day, after the morning was over: they know.
    if (task.planned_at >= at) return;
    const readers = await this.choices.those(await this.deputies.withDeputies([owner.id]), 'reminder');
    await this.db.run(async () => {
      await this.outbox.addMany(
        [...readers].map((toMemberId) => ({
          kind: 'task_due',
          toMemberId,
          subject: { taskId: id, ownerId: owner.id, dueOn },
          dedupeKey: `task_due:${id}:${dueOn}:${toMemberId}`,
        })),
      );
      await this.dueWork.complete(job);
    });
  }
}
