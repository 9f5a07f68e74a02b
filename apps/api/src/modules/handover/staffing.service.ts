import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { ENOUGH_STAFF, type StaffCount, StaffGuard } from '../members/index.js';
import { TaskLedger } from '../tasks/index.js';
import type { Staffing } from './staffing.types.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const SCHOOL_KEY = 'staffing:school';
const programKey = (programId: string): string => `staffing:program:${programId}`;

/** Never fewer than two who can act: a notice and a task until there are. */
@Injectable()
export class StaffingService {
  constructor(
    private readonly staff: StaffGuard,
    private readonly tasks: TaskLedger,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<Staffing> {
    const own = authoriseSomewhere(actor, 'task.manage');
    const { school, programs } = await this.staff.count(this.clock.now());
    const short = programs
      .filter(({ id, people }) => people < ENOUGH_STAFF && (own === null || own.includes(id)))
      .map(({ id, name, people }) => ({ programId: id, name, people }));
    return { needed: ENOUGH_STAFF, school, short, enough: school >= ENOUGH_STAFF && short.length === 0 };
  }

  /** Sets the tasks that are missing, ticks off those that are met, and looks again the next day while any is open, or when somebody's absence starts. */
  async check(job: DueJob): Promise<void> {
    await this.db.run(async () => {
      const now = this.clock.now();
      const count = await this.staff.count(now);
      const open = await this.setTasks(count);
      await this.tasks.release((await this.staff.colleagues()).map(({ id }) => id));
      await this.dueWork.complete(job);
      const next = await this.nextLook(now, open);
      if (next) await this.dueWork.add('handover.checkStaff', job.subjectId, next);
    });
  }

  private async nextLook(now: Date, isOpen: boolean): Promise<Date | null> {
    const absence = await this.staff.nextAbsence(now);
    if (!isOpen) return absence;
    const tomorrow = new Date(now.getTime() + DAY_MS);
    return absence && absence < tomorrow ? absence : tomorrow;
  }

  /** One task a shortage: a program's own only where the whole school has enough. True while there is one. */
  private async setTasks({ school, programs }: StaffCount): Promise<boolean> {
    const schoolIsShort = school < ENOUGH_STAFF;
    if (schoolIsShort) await this.tasks.add({ code: 'NAME_SECOND_PERSON', dedupeKey: SCHOOL_KEY });
    else await this.tasks.settle(SCHOOL_KEY);
    let isShort = schoolIsShort;
    for (const { id, name, people } of programs) {
      const dedupeKey = programKey(id);
      const programIsShort = !schoolIsShort && people < ENOUGH_STAFF;
      if (programIsShort) {
        await this.tasks.add({ code: 'NAME_SECOND_COORDINATOR', args: { program: name }, programId: id, dedupeKey });
      } else await this.tasks.settle(dedupeKey);
      isShort ||= programIsShort;
    }
    return isShort;
  }
}
