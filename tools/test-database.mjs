/**
 * The PostgreSQL that tests run on: the embedded one in a folder that is thrown away, without fsync, with the roles of
 * roles.mjs and no database yet (the test kit makes a migrated template and clones it).
 *
 * TRELLIS_TEST_ADMIN_URL   an administrator's URL
 * TRELLIS_TEST_SECRETS     JSON: the password of each login role
 *
 * `npm test` starts it once. Jest run alone starts it through tools/jest/global-setup.mjs where the variables are unset.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from './lib/ports.mjs';
import { installBinaries, startPostgres } from './lib/postgres.mjs';
import { openState } from './lib/state-dir.mjs';
import { guard, scratchFolder } from './lib/test-servers.mjs';

/** Many short sessions from two Jest workers, each with pools of several roles; nothing that must last. */
const SETTINGS = {
  max_connections: '300',
  shared_buffers: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum_naptime: '5min',
  // Template databases are cloned: a copy of files beats a copy through the log.
  max_wal_size: '2GB',
};

/**
 * @param {{sync?: boolean}} [options] `sync: true` for benchmarks, which must not flatter
 * @returns {Promise<{env: Record<string, string>, stop: () => Promise<void>}>} `env` for the tests
 */
export async function startTestDatabase({ sync = false } = {}) {
  const { ensureRoles, LOGIN_ROLES } = await import('./database/roles.mjs');
  const state = openState();
  const folder = scratchFolder('test');
  const dataDir = join(folder, 'database');
  const server = await startPostgres({
    binaries: installBinaries(state.dir),
    dataDir,
    user: state.user,
    port: await freePort(),
    password: randomBytes(12).toString('hex'),
    logFile: join(folder, 'database.log'),
    // What a bench measures has statistics as an installation has them.
    settings: sync ? { ...SETTINGS, autovacuum_naptime: '1min' } : SETTINGS,
    sync,
  });
  const stop = await guard(server.pid, folder, dataDir);
  server.child.unref();
  const passwords = Object.fromEntries(LOGIN_ROLES.map((role) => [role, randomBytes(12).toString('hex')]));
  await ensureRoles(server.url, passwords);
  return { env: { TRELLIS_TEST_ADMIN_URL: server.url, TRELLIS_TEST_SECRETS: JSON.stringify(passwords) }, stop };
}

const KEY = Symbol.for('trellis.testDatabase');

/** For Jest's global set-up, which every project calls: the first call starts, the environment tells the others. */
export async function ensureTestDatabase() {
  if (process.env.TRELLIS_TEST_ADMIN_URL) return;
  const database = await startTestDatabase();
  Object.assign(process.env, database.env);
  globalThis[KEY] = database;
}

/** Stops what `ensureTestDatabase` started. */
export async function releaseTestDatabase() {
  const database = globalThis[KEY];
  if (!database) return;
  delete globalThis[KEY];
  await database.stop();
  for (const name of Object.keys(database.env)) delete process.env[name];
}
