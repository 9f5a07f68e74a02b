import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { jobContext, runInContext } from '../tenancy/context.js';
import type { ClaimedRow } from './due-window.js';
import { closeWithin } from './close-within.js';
import { type DueJob, StaleClaimError, type WorkClaim } from './due-job.js';
import { DueWork } from './due-work.js';
import { HandlerRegistry } from './handler-registry.js';
import { QueueBackend, type QueueConsumer, type WorkQueue } from './queue-backend.js';
import { retryAfter } from './retry.js';
import { Scanner } from './scanner.js';

const QUEUE = 'work';
const WINDOW = 50;
const CONCURRENCY = 4;
const LEASE_MS = 60_000;
const HEARTBEAT_MS = 15_000;
const SECOND = 1000;
/** Seven waits, eight tries: a poisoned row is given up after about two hours. */
export const WORK_RETRY_DELAYS = [5, 20, 60, 300, 900, 1800, 3600].map((seconds) => seconds * SECOND);
const MAX_ATTEMPTS = WORK_RETRY_DELAYS.length + 1;

const DUE_WORK = {
  table: 'due_work',
  owner: 'school_id',
  open: 'failed_at is null',
  columns: ['job', 'subject_id'],
} as const;

interface WorkRow extends ClaimedRow {
  job: string;
  subject_id: string;
}

/** Does the claimed work: one handler a job, in the school's context, settled or planned anew when it is over. */
@Injectable()
export class WorkRunner implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Work');
  private readonly outOfTime = new AbortController();
  private queue: WorkQueue<WorkClaim> | undefined;
  private consumer: QueueConsumer | undefined;

  constructor(
    private readonly tenants: TenantDatabase,
    private readonly dueWork: DueWork,
    private readonly handlers: HandlerRegistry,
    private readonly backend: QueueBackend,
    private readonly scanner: Scanner,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.collect();
    this.queue = this.backend.queue<WorkClaim>(QUEUE);
    this.consumer = this.backend.consumer<WorkClaim>(QUEUE, CONCURRENCY, (claim) => this.run(claim));
    this.scanner.watch<WorkRow, WorkClaim>({
      table: DUE_WORK,
      size: WINDOW,
      depth: WINDOW,
      leaseMs: LEASE_MS,
      queue: this.queue,
      toEntries: (rows) => rows.map(toEntry),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queue?.ready();
    await this.consumer?.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.scanner.stop();
    await closeWithin(
      () => this.consumer?.close(),
      () => this.outOfTime.abort(),
    );
    await this.queue?.close();
  }

  private async run(claim: WorkClaim): Promise<void> {
    const requestId = `${claim.id}-${claim.claim}`;
    await runInContext(jobContext({ schoolId: claim.schoolId }, requestId), async () => {
      const attempt = await this.tenants.run(() => this.dueWork.begin(claim, this.leaseEnd()));
      if (attempt === null) return;
      const outcome =
        attempt > MAX_ATTEMPTS ? new Error('Every try ended with its worker.') : await this.attempt(claim, attempt);
      if (outcome) await this.recordFailure(claim, attempt, outcome);
    });
  }

  /** One try. Returns what went wrong, or null. */
  private async attempt(claim: WorkClaim, attempt: number): Promise<unknown> {
    const lost = new AbortController();
    const heartbeat = setInterval(() => void this.keep(claim, lost), HEARTBEAT_MS);
    const signal = AbortSignal.any([lost.signal, this.outOfTime.signal]);
    try {
      const handler = this.handlers.get(claim.job);
      if (!handler) throw new Error(`No handler for job ${claim.job}.`);
      const job: DueJob = { ...claim, attempt, isLastAttempt: attempt >= MAX_ATTEMPTS, signal };
      await handler(job);
      await this.tenants.run(() => this.dueWork.settle(claim));
      return null;
    } catch (error) {
      return error ?? new Error('The handler threw nothing.');
    } finally {
      clearInterval(heartbeat);
    }
  }

  private async recordFailure(claim: WorkClaim, attempt: number, error: unknown): Promise<void> {
    if (error instanceof StaleClaimError) return;
    const retry = retryAfter(attempt, WORK_RETRY_DELAYS, this.clock.now());
    await this.tenants.run(() => this.dueWork.fail(claim, retry));
    const record = { job: claim.job, workId: claim.id, subjectId: claim.subjectId, attempt, err: error };
    if (retry.at) this.logger.warn({ msg: 'A job failed and will be tried again', ...record, retryAt: retry.at });
    else this.logger.error({ msg: 'A job was given up', ...record });
  }

  private async keep(claim: WorkClaim, lost: AbortController): Promise<void> {
    try {
      if (!(await this.tenants.run(() => this.dueWork.extend(claim, this.leaseEnd())))) lost.abort();
    } catch (error) {
      // The lease outlives several heartbeats; the claim number protects the row if it does not.
      this.logger.warn({ msg: 'A heartbeat failed', job: claim.job, workId: claim.id, err: error });
    }
  }

  private leaseEnd(): Date {
    return new Date(this.clock.now().getTime() + LEASE_MS);
  }
}

function toEntry(row: WorkRow): { id: string; name: string; data: WorkClaim } {
  const data = {
    schoolId: row.school_id,
    id: row.id,
    claim: row.claim_number,
    job: row.job,
    subjectId: row.subject_id,
  };
  return { id: `${row.id}-${row.claim_number}`, name: row.job, data };
}
