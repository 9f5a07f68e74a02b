import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { MatchAuditComputation } from './match-audit-computation.service.js';
import { MatchComputationService } from './match-computation.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'matching.auditRun': 'match_audit';
    'matching.computeRun': 'match_run';
  }
}

@Injectable()
export class MatchingJobs {
  constructor(
    private readonly computation: MatchComputationService,
    private readonly audits: MatchAuditComputation,
  ) {}

  @OnJob('matching.computeRun')
  computeRun(job: DueJob): Promise<void> {
    return this.computation.compute(job);
  }

  @OnJob('matching.auditRun')
  auditRun(job: DueJob): Promise<void> {
    return this.audits.compute(job);
  }
}
