/** An API, and workers in processes of their own that are killed and started at will, on one database. */
import pg from 'pg';
import { createTestApp, type TestApp } from '../../kit/app.js';
import type { Browser } from '../../kit/http-client.js';
import { openCohort, signUp, unique } from '../../kit/people.js';
import { redisUrlOfTests, wipeQueue } from '../../worker/support/test-queue.js';
import { HeldWrites } from './held-writes.js';
import { WorkerProcess } from './worker-process.js';

/** Longer than any lease, the mail's three minutes included. */
const LEASES_OVER_MS = 4 * 60_000;

export interface StruckSchool {
  id: string;
  cohortId: string;
  administrator: Browser;
}

export class Installation {
  private worker: WorkerProcess | null = null;
  private clockMs = 0;

  private constructor(
    readonly app: TestApp,
    readonly admin: pg.Pool,
    /** What API and worker processes are started with. */
    readonly environment: Record<string, string>,
    private readonly person: Browser,
  ) {}

  /** `smtpUrl`: where the workers hand over mail. */
  static async open(smtpUrl: string): Promise<Installation> {
    const redisUrl = redisUrlOfTests();
    const redis: Record<string, string> = redisUrl ? { REDIS_URL: redisUrl } : {};
    // A worker in this process for the one mail that signing up needs.
    const app = await createTestApp({ worker: true, env: redis });
    const person = await signUp(app);
    await app.worker?.close();
    app.worker = null;
    const admin = new pg.Pool({ connectionString: app.database.adminUrl, max: 4 });
    admin.on('error', () => undefined);
    return new Installation(app, admin, { ...environmentOf(app), ...redis, SMTP_URL: smtpUrl }, person);
  }

  async close(): Promise<void> {
    await this.killWorker();
    await this.admin.end();
    await this.app.close();
  }

  /** A school with an open cohort and nobody in it. */
  async openSchool(): Promise<StruckSchool> {
    const slug = unique('school');
    const { openSchool } = await this.person.ask<{ openSchool: { id: string } }>(
      'mutation ($input: OpenSchoolInput!) { openSchool(input: $input) { id } }',
      { input: { name: 'Lakeside', slug, locales: ['EN', 'FR'], timeZone: 'America/Toronto' } },
    );
    const administrator = this.browserAt(this.app.url, slug);
    const { cohortId } = await openCohort(administrator);
    return { id: openSchool.id, cohortId, administrator };
  }

  /** The same signed-in person, at another API process. */
  browserAt(url: string, slug: string | null): Browser {
    const browser = this.app.browser();
    Object.assign(browser, { url, cookie: this.person.cookie });
    return browser.in(slug);
  }

  /** A worker that finds whatever another has left behind: the leases are over. */
  async startWorker(): Promise<void> {
    await this.endLeases();
    this.worker = await WorkerProcess.start(this.environment);
  }

  get workerPid(): number | undefined {
    return this.worker?.pid;
  }

  async killWorker(): Promise<void> {
    await this.worker?.kill();
    this.worker = null;
  }

  async endLeases(): Promise<void> {
    this.clockMs += LEASES_OVER_MS;
    await this.app.moveClock(this.clockMs);
  }

  /** For every process, from now on, it is this moment. */
  async moveTo(moment: Date): Promise<void> {
    this.clockMs = moment.getTime() - Date.now();
    await this.app.moveClock(this.clockMs);
  }

  /** Every connection of the workers is cut at once, as when the database restarts. */
  async cutDatabase(): Promise<void> {
    await this.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename in ('trellis_app', 'trellis_system', 'trellis_queue')`,
    );
  }

  loseQueue(): Promise<void> {
    return wipeQueue(this.app.database.adminUrl);
  }

  hold(table: string): Promise<HeldWrites> {
    return HeldWrites.on(this.admin, table);
  }

  async query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return (await this.admin.query(sql, params)).rows as T[];
  }
}

function environmentOf({ config }: TestApp): Record<string, string> {
  return {
    TRELLIS_MODE: config.mode,
    DATABASE_URL: config.databaseUrl,
    DATABASE_SYSTEM_URL: config.databaseSystemUrl,
    DATABASE_QUEUE_URL: config.databaseQueueUrl,
    DATABASE_POOL_SIZE: String(config.databasePoolSize),
    TRELLIS_MASTER_KEY: config.masterKey.toString('base64'),
    PUBLIC_URL: config.publicUrl,
    WORKER_HEALTH_PORT: '0',
  };
}
