import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { unlessGone } from '../../platform/errors/app-error.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { CohortsService } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import { ConfidentialTasks } from '../support/index.js';
import { type ConflictRow, ConflictsRepository } from './conflicts.repository.js';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Looks at what is published, each day and whenever something was said: of a mentorship whose two may not be matched any more
 * those who run the program, and are not in it themselves, are told once; their task is done when that is over.
 */
@Injectable()
export class ConflictWatch {
  constructor(
    private readonly conflicts: ConflictsRepository,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly tasks: ConfidentialTasks,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** The day at the school. */
  async today(): Promise<string> {
    const { timeZone } = await this.schools.settings();
    return dayIn(this.clock.now(), timeZone);
  }

  /** Something was said, or taken back, about these people; in the caller's transaction. */
  async soon({ holder_id: holderId, other_id: otherId }: ConflictRow): Promise<void> {
    for (const cohortId of await this.conflicts.listCohortsOf([holderId, otherId])) {
      await this.dueWork.add('conflicts.watchCohort', cohortId);
      await this.dueWork.add('shortlists.settleCohort', cohortId);
    }
  }

  /** Called by the job alone. */
  async look(job: DueJob): Promise<void> {
    const cohort = await unlessGone(this.cohorts.describe(job.subjectId));
    if (cohort?.state !== 'published') return;
    const today = await this.today();
    const { id: cohortId, program_id: programId, name } = cohort;
    await this.db.run(async () => {
      await this.dueWork.complete(job);
      const { news, over } = await this.conflicts.markTold(cohortId, today, this.clock.now());
      for (const { id: mentorshipId, party } of news) {
        recordEvent('mentorship.conflict_found', { mentorshipId, cohortId });
        const task = { code: 'PAIR_MAY_NOT_BE_MATCHED', args: { cohort: name }, programId, cohortId };
        await this.tasks.add({ ...task, dedupeKey: dedupeKey(mentorshipId) }, party);
      }
      for (const mentorshipId of over) await this.tasks.settle(dedupeKey(mentorshipId));
      await this.dueWork.add('conflicts.watchCohort', cohortId, new Date(this.clock.now().getTime() + DAY));
    });
  }
}

const dedupeKey = (mentorshipId: string): string => `conflict:${mentorshipId}`;
