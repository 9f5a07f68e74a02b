import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { type DueJob, StaleClaimError } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { inContextOf, systemActor } from '../../platform/tenancy/context.js';
import { EnrolmentChanges } from '../enrolments/index.js';
import { SchoolsService } from '../schools/index.js';
import { PeopleActionRuns } from './people-action-runs.service.js';
import { type ActionRow, PeopleActionsRepository } from './people-actions.repository.js';

const BATCH = 500;

/** The worker's part: actions on more people than a request waits for, and pauses whose day has come. */
@Injectable()
export class PeopleActionJobs {
  constructor(
    private readonly actions: PeopleActionsRepository,
    private readonly runs: PeopleActionRuns,
    private readonly changes: EnrolmentChanges,
    private readonly schools: SchoolsService,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Safe to run again after a worker died: who had their turn has it no second time. */
  async run(job: DueJob): Promise<void> {
    const action = await this.actions.find(job.subjectId);
    if (!action) return;
    await this.onBehalf(job, action, async () => {
      try {
        while (await this.db.run(() => this.runs.step(action.id))) job.signal.throwIfAborted();
      } catch (error) {
        if (job.isLastAttempt && !(error instanceof StaleClaimError)) await this.giveUp(job, action.id);
        throw error;
      }
    });
  }

  async turnPauses(job: DueJob, at: 'begin' | 'end'): Promise<void> {
    const action = await this.actions.find(job.subjectId);
    if (!action) return;
    const { timeZone } = await this.schools.settings();
    const today = dayIn(this.clock.now(), timeZone);
    await this.onBehalf(job, action, async () => {
      while (await this.turnSome(action, today, at)) job.signal.throwIfAborted();
    });
  }

  /** True when there may be more. */
  private turnSome(action: ActionRow, today: string, at: 'begin' | 'end'): Promise<boolean> {
    return this.db.run(async () => {
      const turned = await this.changes.turnPauses(action.id, today, at, BATCH);
      if (turned > 0) {
        await this.audit.record({
          action: `pauses.${at}`,
          subjectType: 'people_action',
          subjectId: action.id,
          details: { people: turned },
        });
      }
      return turned === BATCH;
    });
  }

  private async giveUp(job: DueJob, id: string): Promise<void> {
    await this.db.run(async () => {
      const action = await this.actions.lock(id);
      await this.actions.save(id, { ...action, state: 'failed' }, this.clock.now());
      await this.audit.record({ action: 'people_action.fail', subjectType: 'people_action', subjectId: id });
      await this.dueWork.complete(job);
    });
  }

  /** Events and the audit name who ordered it. */
  private onBehalf(job: DueJob, action: ActionRow, work: () => Promise<void>): Promise<void> {
    return inContextOf({ actor: { ...systemActor(job.schoolId, []), memberId: action.created_by } }, work);
  }
}
