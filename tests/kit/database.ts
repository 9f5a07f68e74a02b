/**
 * A database of its own for each test file, built by the migrations: one migrated template for every content of the
 * migrations, cloned in a tenth of a second, dropped afterwards. The server and the roles' passwords come from the
 * environment (see `serverOfTests`); the test runner starts a server where none is given.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ensureDatabase, ensureRoles, roleUrls, withDatabase } from '../../tools/database/roles.mjs';
import { migrate, migrateQueue } from './platform.js';

export type LoginRole = 'owner' | 'app' | 'system' | 'queue' | 'backup';

export interface TestDatabase {
  name: string;
  /** As superuser: to look at what is really there. The service never connects so. */
  adminUrl: string;
  urls: Record<LoginRole, string>;
  drop(): Promise<void>;
}

interface Server {
  adminUrl: string;
  secrets: Record<LoginRole, string>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Everything that decides what a migrated database looks like. */
const SCHEMA_SOURCES = [
  'apps/api/src/platform/database/migrations',
  'apps/api/src/platform/database/row-security.ts',
  'apps/api/src/platform/jobs/migrate-queue.ts',
  'tools/database/roles.mjs',
  'node_modules/bullmq/package.json',
];
const TEMPLATE_LOCK = 7_310_002;

/** A migrated, empty database. Call `drop` when the file's tests are over. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = serverOfTests();
  const template = await ensureTemplate(server);
  const name = `trellis_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`));
  // Settings of a role in a database, and rights on the database itself, are not cloned.
  await ensureDatabase(maintenanceUrl(server), name);
  return databaseCalled(server, name);
}

/** One whose schema is as it was before a migration came: to be filled and brought up to date by the test. */
export async function createOldDatabase(before: string): Promise<TestDatabase> {
  const server = serverOfTests();
  // The roles belong to the server; they are there once a template is.
  await ensureTemplate(server);
  const name = `trellis_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await ensureDatabase(maintenanceUrl(server), name);
  const database = databaseCalled(server, name);
  await migrate(database.urls.owner, before);
  await migrateQueue(database.urls.queue);
  return database;
}

function databaseCalled(server: Server, name: string): TestDatabase {
  return {
    name,
    adminUrl: withDatabase(server.adminUrl, name),
    urls: roleUrls(server.adminUrl, name, server.secrets) as Record<LoginRole, string>,
    drop: async () => {
      await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** The running server to test on: TRELLIS_TEST_ADMIN_URL (a superuser's) and TRELLIS_TEST_SECRETS (JSON, role → password). */
function serverOfTests(): Server {
  const { TRELLIS_TEST_ADMIN_URL: adminUrl, TRELLIS_TEST_SECRETS: secrets } = process.env;
  if (!adminUrl || !secrets) {
    throw new Error(
      'TRELLIS_TEST_ADMIN_URL and TRELLIS_TEST_SECRETS are not set: run the tests with `npm test`, which starts a PostgreSQL, ' +
        'or name the superuser URL of a running one and a JSON object of passwords for owner, app, system, queue and backup.',
    );
  }
  return { adminUrl, secrets: JSON.parse(secrets) as Server['secrets'] };
}

/** The name of the migrated template, made if need be. The lock lets one worker build while the others wait for it. */
async function ensureTemplate(server: Server): Promise<string> {
  const template = `trellis_template_${schemaHash()}`;
  return onServer(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    try {
      // Roles belong to the server and outlive a run: their passwords are brought to this run's even if the template is there.
      await ensureRoles(maintenanceUrl(server), server.secrets);
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
      if (rowCount === 0) await buildTemplate(server, client, template);
      return template;
    } finally {
      await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
    }
  });
}

/** Under another name until it is whole: a run that was killed leaves nothing that looks like a template. */
async function buildTemplate(server: Server, client: pg.Client, template: string): Promise<void> {
  const building = `${template}_building`;
  await client.query(`drop database if exists ${building} with (force)`);
  await ensureDatabase(maintenanceUrl(server), building);
  const urls = roleUrls(server.adminUrl, building, server.secrets) as Record<LoginRole, string>;
  await migrate(urls.owner);
  await migrateQueue(urls.queue);
  // A connection to a template, even an idle one, would refuse every clone.
  await client.query(`alter database ${building} with allow_connections false`);
  await client.query(`alter database ${building} rename to ${template}`);
}

function schemaHash(): string {
  const hash = createHash('sha256');
  for (const file of SCHEMA_SOURCES.flatMap((source) => filesUnder(join(ROOT, source))))
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

const maintenanceUrl = (server: Server): string => withDatabase(server.adminUrl, 'postgres');

async function onServer<T>(server: Server, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: maintenanceUrl(server) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
