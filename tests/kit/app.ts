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
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Starts the queue worker in the same process, on the back end that TRELLIS_TEST_QUEUE names. */
  worker?: boolean;
  env?: Record<string, string>;
}

export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const mailbox = await Mailbox.open();
  const config = readConfig(environmentOf(database, mailbox, options.env));
  const api = await createApi(config);
  await api.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(api.getHttpServer().address() as AddressInfo).port}`;
  const worker = options.worker ? await startWorker(config) : null;
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  admin.on('error', () => undefined);
  const sql = async <T>(text: string, params: unknown[] = []): Promise<T[]> => (await admin.query(text, params)).rows as T[];
  return {
    api,
    worker,
    config,
    url,
    database,
    mailbox,
    browser: () => new Browser(url),
    sql,
    moveClock: async (offsetMs) => {
      await sql('update trellis.clock_offset set offset_ms = $1', [offsetMs]);
      const { Clock } = await import('./platform.js');
      await Promise.all([api, worker].map((app) => app?.get(Clock, { strict: false }).refresh()));
    },
    close: async () => {
      await worker?.close();
      await api.close();
      await mailbox.close();
      await admin.end();
      await database.drop();
    },
  };
}

/** A worker process's application inside this one. */
export async function startWorker(config: AppConfig): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: ['error', 'fatal'] });
  return worker;
}

function environmentOf(database: TestDatabase, mailbox: Mailbox, extra: Record<string, string> = {}): Record<string, string> {
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
