import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { ImportCommits } from './import-commits.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'imports.commit': 'import';
    'imports.expireFile': 'import';
  }
}

@Injectable()
export class ImportsJobs {
  constructor(private readonly commits: ImportCommits) {}

  @OnJob('imports.commit')
  commit(job: DueJob): Promise<void> {
    return this.commits.commit(job);
  }

  @OnJob('imports.expireFile')
  expireFile(job: DueJob): Promise<void> {
    return this.commits.expire(job);
  }
}
