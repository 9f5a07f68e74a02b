import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../database/tenant-database.js';
import type { DueJob } from '../jobs/due-job.js';
import { OnJob } from '../jobs/on-job.js';
import { FileStore } from './file-store.js';

declare module '../jobs/job-map.js' {
  interface JobMap {
    'files.expire': 'file';
  }
}

/** An uploaded file that nothing used in time goes. */
@Injectable()
export class FilesJobs {
  constructor(
    private readonly files: FileStore,
    private readonly db: TenantDatabase,
  ) {}

  /** Takes the job's row along. First the file, then the row, as everyone does who deletes a file: no deadlock. */
  @OnJob('files.expire')
  async expire(job: DueJob): Promise<void> {
    await this.db.run(() => this.files.delete(job.subjectId));
  }
}
