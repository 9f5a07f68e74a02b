import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { NamedReaders } from './named-readers.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'namedReaders.endRenamed': 'member';
  }
}

@Injectable()
export class NamedReadersJobs {
  constructor(private readonly readers: NamedReaders) {}

  @OnJob('namedReaders.endRenamed')
  endRenamed(job: DueJob): Promise<void> {
    return this.readers.endRenamed(job);
  }
}
