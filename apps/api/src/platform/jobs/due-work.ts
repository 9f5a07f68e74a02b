import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/ids.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { currentSchoolId } from '../tenancy/context.js';
import { StaleClaimError, type WorkClaim } from './due-job.js';
import type { JobName } from './job-map.js';
import { type Retry } from './retry.js';

/**
 * Work owed to a school: rows written in the business transaction, found by the worker's scanner. The row decides, never the
 * queue: every change of a claimed row names its claim number, and a stale claim changes nothing.
 */
@Injectable()
export class DueWork {
  constructor(
    private readonly tenants: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /**
   * Owes `job` on this subject from `dueAt` on (now, if left out). Only inside `TenantDatabase.run`. There is one row for a
   * job and a subject: adding it again plans it anew, takes it from whoever works on it, and forgets its failures.
   */
  async add(job: JobName, subjectId: string, dueAt: Date = this.clock.now()): Promise<void> {
    await this.tenants.write(
      `insert into due_work (school_id, id, job, subject_id, due_at, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (school_id, job, subject_id) do update set due_at = excluded.due_at,
         claim_number = due_work.claim_number + 1, claimed_until = null, attempts = 0, failed_at = null`,
      [currentSchoolId(), newId(), job, subjectId, dueAt, this.clock.now()],
    );
  }

  /** No longer owed; a handler at work on it finds its claim stale. Only inside `TenantDatabase.run`. */
  async cancel(job: JobName, subjectId: string): Promise<void> {
    await this.tenants.write('delete from due_work where school_id = $1 and job = $2 and subject_id = $3', [
      currentSchoolId(),
      job,
      subjectId,
    ]);
  }

  /**
   * Settles the job in the running transaction, together with its effect; StaleClaimError (let it roll back) when another
   * worker has the work now.
   */
  async complete(claim: WorkClaim): Promise<void> {
    if (!(await this.settle(claim))) throw new StaleClaimError(claim);
  }

  /** Deletes the row if the claim still holds. A handler that completed it itself leaves nothing to delete. */
  async settle(claim: WorkClaim): Promise<boolean> {
    const { count } = await this.tenants.write(
      'delete from due_work where school_id = $1 and id = $2 and claim_number = $3',
      [claim.schoolId, claim.id, claim.claim],
    );
    return count > 0;
  }

  /** Counts this try before it starts, so that one that takes the process down with it counts too. Null: the claim is stale. */
  async begin(claim: WorkClaim, until: Date): Promise<number | null> {
    const { rows } = await this.tenants.write<{ attempts: number }>(
      `update due_work set attempts = attempts + 1, claimed_until = $4
       where school_id = $1 and id = $2 and claim_number = $3 and failed_at is null returning attempts`,
      [claim.schoolId, claim.id, claim.claim, until],
    );
    return rows[0]?.attempts ?? null;
  }

  /** Keeps a long job ours. False: the claim is lost. */
  async extend(claim: WorkClaim, until: Date): Promise<boolean> {
    const { count } = await this.tenants.write(
      'update due_work set claimed_until = $4 where school_id = $1 and id = $2 and claim_number = $3',
      [claim.schoolId, claim.id, claim.claim, until],
    );
    return count > 0;
  }

  /** Plans the next try, or gives the row up; a row given up stays, to be seen and added again. */
  async fail(claim: WorkClaim, retry: Retry): Promise<void> {
    await this.tenants.write(
      `update due_work set due_at = coalesce($4, due_at), failed_at = $5, claimed_until = null
       where school_id = $1 and id = $2 and claim_number = $3`,
      [claim.schoolId, claim.id, claim.claim, retry.at, retry.at ? null : this.clock.now()],
    );
  }
}
