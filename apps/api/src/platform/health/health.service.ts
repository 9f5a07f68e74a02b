import { Injectable, Optional } from '@nestjs/common';
import { ConnectionPool } from '../database/connection-pool.js';
import { QueueBackend } from '../jobs/queue-backend.js';

export interface Readiness {
  ready: boolean;
  /** Each part that this process needs, and whether it answers. */
  parts: Record<string, boolean>;
}

const PATIENCE_MS = 2000;

/** Whether this process can do its work: the database answers, and in the worker the queue too. */
@Injectable()
export class HealthService {
  constructor(
    private readonly pool: ConnectionPool,
    @Optional() private readonly queue?: QueueBackend,
  ) {}

  async readiness(): Promise<Readiness> {
    const checks: Record<string, Promise<unknown>> = { database: this.pool.query('select 1') };
    if (this.queue) checks.queue = this.queue.ping();
    const parts = Object.fromEntries(
      await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await answers(check)] as const)),
    );
    return { ready: Object.values(parts).every(Boolean), parts };
  }
}

/** A part that does not answer in time does not answer. */
async function answers(check: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answered = check.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, patience]);
  } finally {
    clearTimeout(timer);
  }
}
