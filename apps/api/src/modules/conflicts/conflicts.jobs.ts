import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { ConflictWatch } from './conflict-watch.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'conflicts.watchCohort': 'cohort';
  }
}

@Injectable()
export class ConflictsJobs {
  constructor(private readonly watch: ConflictWatch) {}

  @OnJob('conflicts.watchCohort')
  look(job: DueJob): Promise<void> {
    return this.watch.look(job);
  }
}
