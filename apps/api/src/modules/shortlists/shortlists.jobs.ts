import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { ShortlistComputation } from './shortlist-computation.service.js';
import { ShortlistSettling } from './shortlist-settling.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'shortlists.computeRound': 'shortlist_round';
    'shortlists.settleCohort': 'cohort';
  }
}

@Injectable()
export class ShortlistsJobs {
  constructor(
    private readonly computation: ShortlistComputation,
    private readonly settling: ShortlistSettling,
  ) {}

  @OnJob('shortlists.computeRound')
  computeRound(job: DueJob): Promise<void> {
    return this.computation.compute(job);
  }

  @OnJob('shortlists.settleCohort')
  settleCohort(job: DueJob): Promise<void> {
    return this.settling.look(job);
  }
}
