import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { MatchComputationService } from './match-computation.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'matching.computeRun': 'match_run';
  }
}

@Injectable()
export class MatchingJobs {
  constructor(private readonly computation: MatchComputationService) {}

  @OnJob('matching.computeRun')
  computeRun(job: DueJob): Promise<void> {
    return this.computation.compute(job);
  }
}
