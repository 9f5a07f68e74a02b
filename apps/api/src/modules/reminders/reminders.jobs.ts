import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { followEvents } from '../../platform/domain-events/followed-events.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { ReminderCausesRepository } from './reminder-causes.repository.js';
import { ReminderPlanning } from './reminder-planning.service.js';
import { ReminderTasks } from './reminder-tasks.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'reminders.plan': 'cohort, mentorship, enrolment, member, event or program';
    'reminders.raiseTask': 'reminder';
  }
}

// Whatever moves a cause is told as an event with the id of what it concerns; the plan follows in the same transaction.
followEvents('reminders.plan', [
  'cohort.',
  'enrolment.',
  'mentorship.',
  'felt_question.settled',
  'check_in.settled',
  'match_run.published',
  'meeting.',
  'agreement.',
  'event.publish',
  'event.move',
  'event.change',
  'event.cancel',
  'event.import_attendance',
]);
// What one person says to an event, and that they were there, moves nobody else's.
followEvents(
  'reminders.plan',
  [
    'event.come',
    'event.stay_away',
    'event.offer',
    'event.check_in',
    'event.note_attendance',
    'event.remove_attendance',
  ],
  'memberId',
);
followEvents('reminders.plan', ['event_requirement.'], 'programId');

@Injectable()
export class RemindersJobs {
  constructor(
    private readonly causes: ReminderCausesRepository,
    private readonly planning: ReminderPlanning,
    private readonly tasks: ReminderTasks,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
  ) {}

  /** Idempotent: whatever changed meanwhile owes it anew. */
  @OnJob('reminders.plan')
  async plan(job: DueJob): Promise<void> {
    const scopes = await this.causes.listScopes(job.subjectId);
    for (const scope of scopes) await this.planning.plan(scope);
    if (scopes.length === 0) await this.db.run(() => this.dueWork.settle(job));
  }

  @OnJob('reminders.raiseTask')
  raiseTask(job: DueJob): Promise<void> {
    return this.tasks.raise(job);
  }
}
