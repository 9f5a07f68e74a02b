import { SetMetadata } from '@nestjs/common';
import type { DueJob } from './due-job.js';
import type { JobName } from './job-map.js';

export const JOB_HANDLER = Symbol('JobHandler');

type Handler = (job: DueJob) => Promise<void>;

/**
 * Marks the one method that does this job: `@OnJob('imports.commit') async commit(job: DueJob)`. It may run more than once
 * for the same subject (a worker dies, a try fails), so its effect is either idempotent or settled by
 * `DueWork.complete(job)` in the transaction of the effect. Returning settles the job too.
 */
export function OnJob(
  name: JobName,
): <M extends Handler>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<M>) => void {
  return SetMetadata(JOB_HANDLER, name);
}
