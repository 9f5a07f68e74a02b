/** A migrated database with schools and people, and worker applications on it. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { INestApplicationContext, Provider } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../kit/database.js';
import {
  AccountDatabase,
  type AppConfig,
  appLogger,
  AuditModule,
  ClockModule,
  ConfigModule,
  DatabaseModule,
  HealthModule,
  jobContext,
  JobsModule,
  type JobTable,
  MailModule,
  readConfig,
  runInContext,
  TenantDatabase,
} from './platform.js';
import { redisUrlOfTests, wipeQueue } from './test-queue.js';

export interface WorkerParts {
  providers?: Provider[];
  jobs?: JobTable;
}

/** Everything a test file stands on. `close` ends its workers and drops its database. */
export class Stage {
  private readonly apps: INestApplicationContext[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly admin: pg.Pool,
    readonly environment: Record<string, string>,
  ) {}

  static async open(smtpUrl = 'smtp://127.0.0.1:1'): Promise<Stage> {
    const database = await createTestDatabase();
    const admin = new pg.Pool({ connectionString: database.adminUrl, max: 4, options: '-c search_path=trellis' });
    admin.on('error', () => undefined);
    await wipeQueue(database.adminUrl);
    return new Stage(database, admin, environmentOf(database, smtpUrl));
  }

  get config(): AppConfig {
    return readConfig(this.environment);
  }

  /** A worker application with these handlers and renderers; its scanner and queue run when this returns. */
  async startWorker({ providers = [], jobs = {} as JobTable }: WorkerParts): Promise<INestApplicationContext> {
    const app = await this.assemble({ providers, jobs }, true);
    this.apps.push(app);
    return app;
  }

  /** The API's half: writes rows, handles nothing. */
  async startWriter(): Promise<INestApplicationContext> {
    const app = await this.assemble({}, false);
    this.apps.push(app);
    return app;
  }

  async stop(app: INestApplicationContext): Promise<void> {
    this.apps.splice(this.apps.indexOf(app), 1);
    await app.close();
  }

  async close(): Promise<void> {
    for (const app of this.apps.splice(0)) await app.close();
    await this.admin.end();
    await this.database.drop();
  }

  async query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return (await this.admin.query(sql, params)).rows as T[];
  }

  /** Time passes for every process of this stage. */
  async moveClock(ms: number): Promise<void> {
    await this.query('update clock_offset set offset_ms = offset_ms + $1', [ms]);
  }

  async addSchool(name = 'École Saint-Luc', timeZone = 'America/Toronto'): Promise<string> {
    const id = randomUUID();
    await this.query('insert into school_directory (id, slug, name) values ($1, $2, $3)', [id, `s-${hex()}`, name]);
    await this.query(
      `insert into school (school_id, name, locales, time_zone, created_at) values ($1, $2, '{en,fr}', $3, now())`,
      [id, name, timeZone],
    );
    return id;
  }

  async addMember(schoolId: string, displayName = 'Ana Silva', locale = 'en'): Promise<{ id: string; email: string }> {
    const id = randomUUID();
    const email = `m-${hex()}@example.org`;
    await this.query(
      `insert into member (school_id, id, display_name, name_key, email, email_key, locale, created_at)
       values ($1, $2, $3, lower($3), $4, $4, $5, now())`,
      [schoolId, id, displayName, email, locale],
    );
    return { id, email };
  }

  async addAccount(displayName = 'Ana Silva', locale = 'en'): Promise<{ id: string; email: string }> {
    const id = randomUUID();
    const email = `a-${hex()}@example.org`;
    await this.query(
      `insert into account (id, email, email_key, display_name, locale, time_zone, created_at)
       values ($1, $2, $2, $3, $4, 'Europe/Paris', now())`,
      [id, email, displayName, locale],
    );
    return { id, email };
  }

  private async assemble({ providers, jobs }: WorkerParts, worker: boolean): Promise<INestApplicationContext> {
    @Module({ providers: providers ?? [] })
    class BusinessModule {}
    const testing = await Test.createTestingModule({
      imports: [
        ConfigModule.with(this.config),
        DatabaseModule,
        ClockModule,
        AuditModule,
        JobsModule.forRoot({ worker, jobs: jobs ?? ({} as JobTable) }),
        MailModule.forRoot({ worker }),
        HealthModule.forRoot({ worker }),
        BusinessModule,
      ],
    })
      .setLogger(appLogger(this.config, 'worker'))
      .compile();
    try {
      return await testing.init();
    } catch (error) {
      await testing.close().catch(() => undefined);
      throw error;
    }
  }
}

/** A business transaction of a school. */
export function inSchool<T>(app: INestApplicationContext, schoolId: string, work: () => Promise<T>): Promise<T> {
  return runInContext(jobContext({ schoolId }, 'test'), () => app.get(TenantDatabase).run(work));
}

export function inAccount<T>(app: INestApplicationContext, accountId: string, work: () => Promise<T>): Promise<T> {
  return runInContext(jobContext({ accountId }, 'test'), () => app.get(AccountDatabase).run(accountId, work));
}

const hex = (): string => randomBytes(6).toString('hex');

function environmentOf(database: TestDatabase, smtpUrl: string): Record<string, string> {
  const redisUrl = redisUrlOfTests();
  return {
    TRELLIS_MODE: 'test',
    DATABASE_URL: database.urls.app,
    DATABASE_SYSTEM_URL: database.urls.system,
    DATABASE_QUEUE_URL: database.urls.queue,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Trellis <no-reply@trellis.example>',
    PUBLIC_URL: 'https://trellis.example',
    TRELLIS_MASTER_KEY: randomBytes(32).toString('base64'),
    WORKER_HEALTH_PORT: '0',
    LOG_LEVEL: 'silent',
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  };
}
