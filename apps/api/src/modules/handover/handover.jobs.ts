import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { StaffingService } from './staffing.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'handover.checkStaff': 'school';
  }
}

@Injectable()
export class HandoverJobs {
  constructor(private readonly staffing: StaffingService) {}

  @OnJob('handover.checkStaff')
  checkStaff(job: DueJob): Promise<void> {
    return this.staffing.check(job);
  }
}
