/**
 * Prepares a PostgreSQL server for Trellis: roles, database, schemas (roles.mjs). Idempotent.
 *
 *   DATABASE_ADMIN_URL   a role that may create roles and databases
 *   TRELLIS_DATABASE     the database, default: the one in the URL, or "trellis" where that is "postgres"
 *   TRELLIS_OWNER_PASSWORD, TRELLIS_APP_PASSWORD, TRELLIS_SYSTEM_PASSWORD, TRELLIS_QUEUE_PASSWORD,
 *   TRELLIS_BACKUP_PASSWORD
 */
import { pathToFileURL } from 'node:url';
import { UserError, runScript } from '../lib/workspace.mjs';

const OLDEST = 160_000;

/** The database that an administrator's URL means. */
export function databaseOf(adminUrl) {
  const name = decodeURIComponent(new URL(adminUrl).pathname.slice(1));
  return ['', 'postgres', 'template1'].includes(name) ? 'trellis' : name;
}

/**
 * @param {string} adminUrl
 * @param {string} database
 * @param {Record<string, string>} passwords by login role
 * @returns {Promise<Record<string, string>>} the URL of each login role
 */
export async function provision(adminUrl, database, passwords) {
  // Imported here: `npm start` loads this file before the packages are installed.
  const { ensureDatabase, ensureRoles, roleUrls, withDatabase } = await import('./roles.mjs');
  const maintenance = withDatabase(adminUrl, 'postgres');
  await assertVersion(maintenance);
  await ensureRoles(maintenance, passwords);
  await ensureDatabase(maintenance, database);
  return roleUrls(adminUrl, database, passwords);
}

async function assertVersion(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  const { hostname, port, username } = new URL(url);
  try {
    await client.connect();
  } catch (error) {
    throw new UserError(
      `No connection to PostgreSQL at ${hostname}:${port || 5432} as "${username}": ${error.message}\n` +
        `DATABASE_URL must name a role that may create roles and databases, and connect to the database "postgres".`,
    );
  }
  try {
    const { rows } = await client.query('show server_version_num');
    if (Number(rows[0].server_version_num) < OLDEST) throw new UserError('Trellis needs PostgreSQL 16 or newer.');
  } finally {
    await client.end();
  }
}

async function main() {
  const { LOGIN_ROLES } = await import('./roles.mjs');
  const adminUrl = needed('DATABASE_ADMIN_URL');
  const passwords = Object.fromEntries(
    LOGIN_ROLES.map((role) => [role, needed(`TRELLIS_${role.toUpperCase()}_PASSWORD`)]),
  );
  const database = process.env.TRELLIS_DATABASE || databaseOf(adminUrl);
  await provision(adminUrl, database, passwords);
  console.log(`Roles and database "${database}" are ready.`);
}

function needed(name) {
  const value = process.env[name];
  if (!value) throw new UserError(`${name} is not set. See the head of tools/database/provision.mjs.`);
  return value;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await runScript(main);
