import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { PeopleActionJobs } from './people-action-jobs.service.js';
import { PeopleExportRuns } from './people-export-runs.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'people.runAction': 'people_action';
    'people.beginPauses': 'people_action';
    'people.endPauses': 'people_action';
    'people.writeExport': 'people_export';
  }
}

@Injectable()
export class PeopleJobs {
  constructor(
    private readonly actions: PeopleActionJobs,
    private readonly exports: PeopleExportRuns,
  ) {}

  @OnJob('people.runAction')
  runAction(job: DueJob): Promise<void> {
    return this.actions.run(job);
  }

  @OnJob('people.beginPauses')
  beginPauses(job: DueJob): Promise<void> {
    return this.actions.turnPauses(job, 'begin');
  }

  @OnJob('people.endPauses')
  endPauses(job: DueJob): Promise<void> {
    return this.actions.turnPauses(job, 'end');
  }

  @OnJob('people.writeExport')
  writeExport(job: DueJob): Promise<void> {
    return this.exports.run(job);
  }
}
