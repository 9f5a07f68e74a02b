/**
 * The database roles of ARCHITECTURE.md ("Tenancy"), made or brought up to date. Run by `npm start` and the tests
 * with a connection that may create roles; an operator can run the same through `node tools/database/provision.mjs`.
 *
 * owner   migrates; row security is FORCED, so it binds the owner too
 * app     serves requests and jobs; owns nothing, bypasses nothing, may SET LOCAL ROLE vault
 * vault   reads and writes the identity tables, which the owner owns; never a login
 * lookup  runs the few SECURITY DEFINER functions that answer before a school is known; never a login
 * system  claims due rows across schools through policies and column grants of its own
 * queue   schema bullmq only
 * backup  reads everything (BYPASSRLS), never used by the service
 */
import pg from 'pg';

/** Roles that sign in, in the order in which their URLs are named in `roleUrls`. */
export const LOGIN_ROLES = ['owner', 'app', 'system', 'queue', 'backup'];

/** The name of a role in the cluster: `trellis_app`. Roles belong to the cluster, so tests share them. */
export const roleName = (role) => `trellis_${role}`;

const quote = (text) => `'${text.replaceAll("'", "''")}'`;
const ident = (text) => `"${text.replaceAll('"', '""')}"`;

/**
 * Makes the roles (idempotent). `passwords` maps each login role to its password.
 * @param {string} adminUrl a role that may create roles
 * @param {Record<string, string>} passwords
 */
export async function ensureRoles(adminUrl, passwords) {
  await withClient(adminUrl, async (client) => {
    // Two starts at once would race in pg_authid.
    await client.query('select pg_advisory_lock(7310001)');
    try {
      const { rows } = await client.query(`select rolname from pg_roles where rolname like 'trellis\\_%'`);
      const known = new Set(rows.map((row) => row.rolname));
      const { rows: me } = await client.query('select rolsuper from pg_roles where rolname = current_user');
      for (const role of [...LOGIN_ROLES, 'vault', 'lookup']) {
        const login = LOGIN_ROLES.includes(role) ? `login password ${quote(passwords[role])}` : 'nologin';
        if (known.has(roleName(role))) await client.query(`alter role ${roleName(role)} ${login}`);
        else await client.query(`create role ${roleName(role)} ${login} noinherit nocreatedb nocreaterole`);
      }
      // Only a superuser may hand out BYPASSRLS; without one, backups use the operator's own role.
      if (me[0].rolsuper) await client.query(`alter role ${roleName('backup')} bypassrls`);
      else await joinOwners(client);
      await client.query(`grant ${roleName('vault')} to ${roleName('app')} with inherit false, set true`);
      // Not inherited: the policies that show rows to lookup would show them to the owner too.
      await client.query(`grant ${roleName('lookup')} to ${roleName('owner')} with inherit false, set true`);
    } finally {
      await client.query('select pg_advisory_unlock(7310001)');
    }
  });
}

/**
 * Makes the database if need be, and gives each role exactly the schemas it works in.
 * @param {string} adminUrl
 * @param {string} database
 */
export async function ensureDatabase(adminUrl, database) {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${ident(database)}`);
  });
  await withClient(withDatabase(adminUrl, database), async (client) => {
    await client.query(`
      revoke all on database ${ident(database)} from public;
      grant connect, temporary on database ${ident(database)} to ${LOGIN_ROLES.map(roleName).join(', ')};
      grant create on database ${ident(database)} to ${roleName('owner')};
      revoke all on schema public from public;
      create schema if not exists trellis authorization ${roleName('owner')};
      create schema if not exists vault authorization ${roleName('owner')};
      create schema if not exists bullmq authorization ${roleName('queue')};
      grant usage on schema trellis to ${['app', 'vault', 'lookup', 'system', 'backup'].map(roleName).join(', ')};
      grant usage on schema vault to ${['vault', 'backup'].map(roleName).join(', ')};
      alter role ${roleName('owner')} in database ${ident(database)} set search_path = trellis;
      alter role ${roleName('app')} in database ${ident(database)} set search_path = trellis;
      alter role ${roleName('system')} in database ${ident(database)} set search_path = trellis;
      alter role ${roleName('queue')} in database ${ident(database)} set search_path = bullmq;
    `);
  });
}

/** Since PostgreSQL 16 a role may administer those it made, but makes schemas for them only as their member. */
async function joinOwners(client) {
  for (const role of ['owner', 'queue']) {
    await client.query(`grant ${roleName(role)} to current_user with inherit true, set true`);
  }
}

/** One URL per login role for a database of the same server. */
export function roleUrls(adminUrl, database, passwords) {
  return Object.fromEntries(
    LOGIN_ROLES.map((role) => {
      const url = new URL(withDatabase(adminUrl, database));
      url.username = roleName(role);
      url.password = passwords[role];
      return [role, url.href];
    }),
  );
}

/** The same server, another database. */
export function withDatabase(url, database) {
  const copy = new URL(url);
  copy.pathname = `/${database}`;
  return copy.href;
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
