import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { APP_CONFIG, type AppConfig } from '../config/app-config.js';
import { QUEUE_SCHEMA } from './migrate-queue.js';

/** What travels: an id that no other claim has, a name for the log, and ids. */
export interface QueueEntry<T> {
  id: string;
  name: string;
  data: T;
}

export interface WorkQueue<T> {
  /** Rejects when the queue does not answer. */
  ready(): Promise<void>;
  add(entries: QueueEntry<T>[]): Promise<void>;
  /** Entries that no worker has taken yet. */
  waiting(): Promise<number>;
  close(): Promise<void>;
}

export interface QueueConsumer {
  /** Rejects when the queue does not answer: BullMQ's PostgreSQL connection that failed at its start never recovers. */
  start(): Promise<void>;
  /** Takes nothing more and waits for what is being done. */
  close(): Promise<void>;
}

/** The row decides, never the queue: nothing is kept, and an entry that stalled is not handed out a second time. */
const ENTRY_OPTIONS = { removeOnComplete: true, removeOnFail: true, attempts: 1 };
const CONSUMER_OPTIONS = { maxStalledCount: 0, lockDuration: 60_000, runRetryDelay: 1000, autorun: false };
const REDIS_PREFIX = 'trellis';

/** BullMQ on PostgreSQL (default) or Redis (`REDIS_URL`): the only file that knows which. */
@Injectable()
export class QueueBackend implements OnApplicationShutdown {
  private readonly logger = new Logger('Queue');
  private readonly redis: Redis | null;

  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {
    // BullMQ's own condition for connections that block; waiting for Redis to come back loses nothing.
    this.redis = config.redisUrl ? new Redis(config.redisUrl, { maxRetriesPerRequest: null }) : null;
    this.redis?.on('error', (error) => this.logger.warn({ msg: 'Redis does not answer', err: error }));
  }

  queue<T>(name: string): WorkQueue<T> {
    const queue = this.redis
      ? new Queue(name, { connection: this.redis, prefix: REDIS_PREFIX })
      : new Queue(name, { connection: this.postgres(2) }, createPostgresBackend);
    queue.on('error', (error) => this.logger.warn({ msg: 'The queue does not answer', queue: name, err: error }));
    return {
      add: async (entries) => {
        await queue.addBulk(
          entries.map(({ id, name: job, data }) => ({ name: job, data, opts: { ...ENTRY_OPTIONS, jobId: id } })),
        );
      },
      ready: async () => {
        await queue.waitUntilReady();
      },
      waiting: () => queue.getWaitingCount(),
      close: () => queue.close(),
    };
  }

  consumer<T>(name: string, concurrency: number, process: (data: T) => Promise<void>): QueueConsumer {
    const work = (job: { data: T }): Promise<void> => process(job.data);
    const options = { ...CONSUMER_OPTIONS, concurrency };
    const worker = this.redis
      ? new Worker(name, work, { ...options, connection: this.redis, prefix: REDIS_PREFIX })
      : new Worker(name, work, { ...options, connection: this.postgres(concurrency) }, createPostgresBackend);
    // A wiped queue, a lost lock: the row's claim runs out and the scanner enqueues it again.
    worker.on('error', (error) => this.logger.warn({ msg: 'The queue lost track of a job', queue: name, err: error }));
    return {
      start: async () => {
        await worker.waitUntilReady();
        // Runs until it is closed.
        void worker
          .run()
          .catch((error: unknown) => this.logger.error({ msg: 'The queue worker stopped', queue: name, err: error }));
      },
      close: () => worker.close(),
    };
  }

  /** Rejects when the queue's server does not answer. */
  async ping(): Promise<void> {
    if (this.redis) {
      await this.redis.ping();
      return;
    }
    const client = new pg.Client({ connectionString: this.config.databaseQueueUrl });
    // A server that goes away between the two steps is reported by the steps.
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('select 1');
    } finally {
      await client.end();
    }
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private postgres(max: number): { connectionString: string; schema: string; max: number } {
    return { connectionString: this.config.databaseQueueUrl, schema: QUEUE_SCHEMA, max };
  }
}
