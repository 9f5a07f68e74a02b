import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { FeltAsking } from './felt-asking.service.js';
import { FeltCounting } from './felt-counting.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'feltSharing.askPairs': 'match_run';
    'feltSharing.count': 'felt_count';
  }
}

@Injectable()
export class FeltSharingJobs {
  constructor(
    private readonly asking: FeltAsking,
    private readonly counting: FeltCounting,
  ) {}

  @OnJob('feltSharing.askPairs')
  askPairs(job: DueJob): Promise<void> {
    return this.asking.ask(job);
  }

  @OnJob('feltSharing.count')
  count(job: DueJob): Promise<void> {
    return this.counting.count(job);
  }
}
