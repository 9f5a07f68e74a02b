import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { CohortsService } from '../cohorts/index.js';
import { TaskLedger } from '../tasks/index.js';
import { ReminderCauses } from './reminder-causes.service.js';
import { ReminderRulesRepository } from './reminder-rules.repository.js';
import { RemindersRepository } from './reminders.repository.js';

/** A reminder for those who run the program is a task on their list, if what it is about still stands. */
@Injectable()
export class ReminderTasks {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly rules: ReminderRulesRepository,
    private readonly causes: ReminderCauses,
    private readonly cohorts: CohortsService,
    private readonly tasks: TaskLedger,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async raise(job: DueJob): Promise<void> {
    const reminder = await this.reminders.find(job.subjectId);
    // Called off, or moved (which is another row).
    if (reminder?.state !== 'planned') return;
    const rule = await this.rules.get(reminder.rule_id);
    const cohort = await this.cohorts.describe(reminder.cohort_id);
    const { mentorship_id: mentorshipId } = reminder;
    const scope = { cohortId: cohort.id, mentorshipIds: mentorshipId === null ? null : [mentorshipId] };
    const stands = (await this.causes.list(rule.trigger, cohort, scope)).some(({ key }) => key === reminder.cause);
    await this.db.run(async () => {
      const now = this.clock.now();
      if (rule.state !== 'on' || cohort.state === 'closed' || !stands) {
        await this.reminders.settle([reminder.id], 'skipped', 'no_longer_so', now);
      } else {
        await this.tasks.add({
          code: 'REMINDER_DUE',
          args: { rule: rule.name, cohort: cohort.name },
          programId: cohort.program_id,
          cohortId: cohort.id,
          dedupeKey: `reminder:${reminder.id}`,
        });
        await this.reminders.settle([reminder.id], 'done', null, now);
      }
      await this.dueWork.complete(job);
    });
  }
}
