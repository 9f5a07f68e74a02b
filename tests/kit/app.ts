/**
 * The whole service for a test file: a migrated database of its own, the API listening on a free port, a worker when asked
 * for, a real SMTP server that keeps what it is sent, and the movable clock.
 */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type INestApplication, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type AppConfig, createApi, readConfig, WorkerModule } from '@trellis/api';
import pg from 'pg';
import { freePort } from '../../tools/lib/ports.mjs';
import { createTestDatabase, type TestDatabase } from './database.js';
import { Mailbox } from './mailbox.js';
import { Browser } from './http-client.js';

export interface TestApp {
  api: INestApplication;
  worker: INestApplicationContext | null;
  config: AppConfig;
  url: string;
  database: TestDatabase;
  mailbox: Mailbox;
  /** A browser of its own: cookies, school, language. */
  browser(): Browser;
  /** SQL as superuser: to look at what is really there, never to act as the service. */
  sql<T = Record<string, unknown>>(text: string, params?: unknown[]): Promise<T[]>;
  moveClock(offsetMs: number): Promise<void>;
  /** Runs `work` while nobody else can write to a table: what a page shows in the middle of something can be looked at. */
  withWritesHeld(table: string, work: () => Promise<void>): Promise<void>;
  /** Ends the API and the worker and starts them again, on the same address and database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Starts the queue worker in the same process, on the back end that TRELLIS_TEST_QUEUE names. */
  worker?: boolean;
  /** Links in mails lead to this very API, so that a browser can open them. */
  ownPublicUrl?: boolean;
  env?: Record<string, string>;
  /** Instead of a new, empty one; dropped at the end all the same. */
  database?: TestDatabase;
}

export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const mailbox = await Mailbox.open();
  const port = options.ownPublicUrl ? Number(await freePort()) : 0;
  const own: Record<string, string> = options.ownPublicUrl ? { PUBLIC_URL: `http://127.0.0.1:${port}` } : {};
  const config = readConfig(environmentOf(database, mailbox, { ...own, ...options.env }));
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 3 });
  admin.on('error', () => undefined);
  const sql = async <T>(text: string, params: unknown[] = []): Promise<T[]> =>
    (await admin.query(text, params)).rows as T[];
  const running = await start(config, port, options.worker);
  const url = `http://127.0.0.1:${(running.api.getHttpServer().address() as AddressInfo).port}`;
  const app: TestApp = {
    ...running,
    config,
    url,
    database,
    mailbox,
    browser: () => new Browser(url),
    sql,
    moveClock: async (offsetMs) => {
      await sql('update trellis.clock_offset set offset_ms = $1', [offsetMs]);
      const { Clock } = await import('./platform.js');
      await Promise.all([app.api, app.worker].map((one) => one?.get(Clock, { strict: false }).refresh()));
    },
    withWritesHeld: (table, work) => withWritesHeld(admin, table, work),
    restart: async () => {
      await stop(app);
      Object.assign(app, await start(config, Number(new URL(url).port), options.worker));
    },
    close: async () => {
      await stop(app);
      await mailbox.close();
      await admin.end();
      await database.drop();
    },
  };
  return app;
}

type Running = Pick<TestApp, 'api' | 'worker'>;

async function start(config: AppConfig, port: number, withWorker = false): Promise<Running> {
  const api = await createApi(config);
  await api.listen(port, '127.0.0.1');
  return { api, worker: withWorker ? await startWorker(config) : null };
}

async function stop({ api, worker }: Running): Promise<void> {
  await worker?.close();
  await api.close();
}

async function withWritesHeld(admin: pg.Pool, table: string, work: () => Promise<void>): Promise<void> {
  const client = await admin.connect();
  try {
    await client.query('begin');
    await client.query(`lock table ${table} in exclusive mode`);
    await work();
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** A worker process's application inside this one. */
export async function startWorker(config: AppConfig): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: ['error', 'fatal'] });
  return worker;
}

function environmentOf(
  database: TestDatabase,
  mailbox: Mailbox,
  extra: Record<string, string> = {},
): Record<string, string> {
  const redis = process.env.TRELLIS_TEST_QUEUE === 'redis';
  if (redis && !process.env.REDIS_URL) throw new Error('TRELLIS_TEST_QUEUE is redis, but REDIS_URL is not set.');
  return {
    TRELLIS_MODE: 'test',
    DATABASE_URL: database.urls.app,
    DATABASE_SYSTEM_URL: database.urls.system,
    DATABASE_QUEUE_URL: database.urls.queue,
    DATABASE_POOL_SIZE: '6',
    SMTP_URL: mailbox.url,
    TRELLIS_MASTER_KEY: randomBytes(32).toString('base64'),
    PUBLIC_URL: 'http://localhost:3000',
    WORKER_HEALTH_PORT: '0',
    LOG_LEVEL: 'fatal',
    ...(redis ? { REDIS_URL: process.env.REDIS_URL ?? '' } : {}),
    ...extra,
  };
}
