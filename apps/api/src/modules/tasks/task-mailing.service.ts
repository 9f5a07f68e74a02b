import { Injectable } from '@nestjs/common';
import { Outbox } from '../../platform/mail/outbox.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { DeputiesService } from '../deputies/index.js';
import { StaffGuard } from '../members/index.js';
import { coordinatorsOf } from './tasks.policy.js';

/** Who gets a mail when there is something to do. Only inside `TenantDatabase.run`. */
@Injectable()
export class TaskMailing {
  constructor(
    private readonly staff: StaffGuard,
    private readonly deputies: DeputiesService,
    private readonly outbox: Outbox,
  ) {}

  /** Whoever gets a task from someone else is told, and who stands in for them too. */
  async tellOwner(taskId: string, ownerId: string | null, by: string | null): Promise<void> {
    if (ownerId === null || ownerId === by) return;
    const readers = (await this.deputies.withDeputies([ownerId])).filter((memberId) => memberId !== by);
    await this.tell(taskId, ownerId, readers);
  }

  /** Nobody has it yet: each who coordinates the program is told (administrators, where nobody does), but not whose doing it is. */
  async tellCoordinators(taskId: string, programId: string): Promise<void> {
    const own = currentContext()?.actor?.memberId;
    const readers = await this.deputies.withDeputies(coordinatorsOf(await this.staff.colleagues(), programId));
    await this.tell(
      taskId,
      '',
      readers.filter((memberId) => memberId !== own),
    );
  }

  private async tell(taskId: string, ownerId: string, readers: readonly string[]): Promise<void> {
    await this.outbox.addMany(
      readers.map((toMemberId) => ({ kind: 'task_assigned', toMemberId, subject: { taskId, ownerId } })),
    );
  }
}
