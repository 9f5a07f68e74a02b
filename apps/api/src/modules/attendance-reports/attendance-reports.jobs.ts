import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { AttendanceLedger } from '../events/index.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'attendanceReports.forgetMinutes': 'event';
  }
}

/** Minutes are kept for as long as questions about them come; that somebody was there stays. */
@Injectable()
export class AttendanceReportsJobs {
  constructor(
    private readonly ledger: AttendanceLedger,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
  ) {}

  @OnJob('attendanceReports.forgetMinutes')
  async forgetMinutes(job: DueJob): Promise<void> {
    await this.db.run(async () => {
      await this.ledger.forgetMinutes(job.subjectId);
      await this.dueWork.complete(job);
    });
  }
}
