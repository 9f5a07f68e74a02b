import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { FeltAsking } from './felt-asking.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'feltSharing.askPairs': 'match_run';
  }
}

@Injectable()
export class FeltSharingJobs {
  constructor(private readonly asking: FeltAsking) {}

  @OnJob('feltSharing.askPairs')
  askPairs(job: DueJob): Promise<void> {
    return this.asking.ask(job);
  }
}
