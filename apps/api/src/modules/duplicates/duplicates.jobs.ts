import { Injectable } from '@nestjs/common';
import { OnJob } from '../../platform/jobs/on-job.js';
import { DuplicatesService } from './duplicates.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'duplicates.look': 'school';
  }
}

@Injectable()
export class DuplicatesJobs {
  constructor(private readonly duplicates: DuplicatesService) {}

  @OnJob('duplicates.look')
  look(): Promise<void> {
    return this.duplicates.look();
  }
}
