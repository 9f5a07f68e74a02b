import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { ConcernWatch } from './concern-watch.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'concerns.passOn': 'concern';
    'concerns.erase': 'concern';
  }
}

@Injectable()
export class ConcernsJobs {
  constructor(private readonly watch: ConcernWatch) {}

  /** Done again after a crash it finds who was added already, and adds nobody twice: the new plan has taken the claim. */
  @OnJob('concerns.passOn')
  passOn(job: DueJob): Promise<void> {
    return this.watch.passOn(job.subjectId);
  }

  @OnJob('concerns.erase')
  erase(job: DueJob): Promise<void> {
    return this.watch.erase(job.subjectId);
  }
}
