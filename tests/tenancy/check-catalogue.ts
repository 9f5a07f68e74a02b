/** The whole catalogue: every table, and what lies beside them: types, functions, roles, schemas. */
import type pg from 'pg';
import { type Conditions, OUR_SCHEMAS, readTables } from './catalogue.js';
import { checkTable, type Violation } from './check-tables.js';
import { LOOKUP_FUNCTIONS, MEMBERSHIPS } from './known-exceptions.js';

export async function checkCatalogue(client: pg.Client, conditions: Conditions): Promise<Violation[]> {
  const tables = await readTables(client);
  return [
    ...tables.flatMap((table) => checkTable(table, conditions)),
    ...(await checkTypes(client)),
    ...(await checkFunctions(client)),
    ...(await checkRoles(client)),
    ...(await checkMemberships(client)),
    ...(await checkOwners(client)),
    ...(await checkSchemas(client)),
  ];
}

async function texts(client: pg.Client, sql: string, params: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>(sql, params);
  return rows.map((row) => row.text);
}

/** Comparing an enum is not leakproof: under a policy no index would serve it. Text and a CHECK instead. */
const checkTypes = (client: pg.Client): Promise<Violation[]> =>
  texts(
    client,
    `select 'type ' || t.typname || ' is an enum: use text and a CHECK' as text
     from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname = any($1) and t.typtype = 'e'`,
    [OUR_SCHEMAS],
  );

async function checkFunctions(client: pg.Client): Promise<Violation[]> {
  const { rows } = await client.query<{ name: string; owner: string; config: string; grants: string }>(
    `select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name, pg_get_userbyid(p.proowner) as owner,
       array_to_string(p.proconfig, '; ') as config,
       array_to_string(array(select case e.grantee when 0 then 'public' else pg_get_userbyid(e.grantee)::text end
         from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) e where e.grantee <> p.proowner order by 1), ', ') as grants
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any($1) and p.prosecdef order by 1`,
    [OUR_SCHEMAS],
  );
  const names = rows.map((row) => row.name);
  const found = [
    ...names.filter((name) => !(name in LOOKUP_FUNCTIONS)).map((name) => `unknown SECURITY DEFINER function ${name}`),
    ...Object.keys(LOOKUP_FUNCTIONS)
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is not a SECURITY DEFINER function`),
  ];
  for (const { name, owner, config, grants } of rows) {
    if (owner !== 'trellis_lookup') found.push(`${name} runs as ${owner}`);
    if (config !== 'search_path=trellis, pg_temp') found.push(`${name} has the search path of its caller`);
    if (grants !== 'trellis_app') found.push(`${name} can be called by ${grants}`);
  }
  return found;
}

const checkRoles = (client: pg.Client): Promise<Violation[]> =>
  texts(
    client,
    `select rolname || ' has ' || concat_ws(', ', case when rolsuper then 'SUPERUSER' end,
       case when rolbypassrls and rolname <> 'trellis_backup' then 'BYPASSRLS' end,
       case when rolcreaterole then 'CREATEROLE' end, case when rolcreatedb then 'CREATEDB' end,
       case when rolreplication then 'REPLICATION' end, case when rolinherit then 'INHERIT' end,
       case when rolcanlogin and rolname in ('trellis_vault', 'trellis_lookup') then 'LOGIN' end) as text
     from pg_roles where rolname like 'trellis\\_%' and (rolsuper or (rolbypassrls and rolname <> 'trellis_backup')
       or rolcreaterole or rolcreatedb or rolreplication or rolinherit
       or (rolcanlogin and rolname in ('trellis_vault', 'trellis_lookup')))`,
  );

async function checkMemberships(client: pg.Client): Promise<Violation[]> {
  const there = await texts(
    client,
    `select m.rolname || ' in ' || r.rolname || ' (' || concat_ws(', ', case when a.admin_option then 'admin' end,
       case when a.inherit_option then 'inherit' end, case when a.set_option then 'set' end) || ')' as text
     from pg_auth_members a join pg_roles r on r.oid = a.roleid join pg_roles m on m.oid = a.member
     where m.rolname like 'trellis\\_%' order by 1`,
  );
  return [
    ...there.filter((text) => !MEMBERSHIPS.includes(text)).map((text) => `role ${text}`),
    ...MEMBERSHIPS.filter((text) => !there.includes(text)).map((text) => `not so: role ${text}`),
  ];
}

/** A table's owner may change its policies; so the roles that serve requests own nothing at all. */
const checkOwners = (client: pg.Client): Promise<Violation[]> =>
  texts(
    client,
    `select r.rolname || ' owns ' || pg_describe_object(d.classid, d.objid, d.objsubid) as text
     from pg_shdepend d join pg_roles r on r.oid = d.refobjid
     where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
       and d.dbid = (select oid from pg_database where datname = current_database())
       and (r.rolname in ('trellis_app', 'trellis_vault', 'trellis_system', 'trellis_backup')
         or (r.rolname = 'trellis_lookup' and d.classid <> 'pg_proc'::regclass))`,
  );

async function checkSchemas(client: pg.Client): Promise<Violation[]> {
  return texts(
    client,
    `select r.rolname || ' may ' || p.privilege || ' in schema ' || n.nspname as text
     from pg_namespace n, pg_roles r, (values ('CREATE'), ('USAGE')) p(privilege)
     where n.nspname in ('trellis', 'vault', 'bullmq', 'public')
       and r.rolname in ('trellis_app', 'trellis_system', 'trellis_lookup', 'trellis_queue', 'trellis_backup')
       and has_schema_privilege(r.rolname, n.nspname, p.privilege)
       and r.rolname || ' ' || p.privilege || ' ' || n.nspname not in ('trellis_app USAGE trellis',
         'trellis_system USAGE trellis', 'trellis_lookup USAGE trellis', 'trellis_backup USAGE trellis',
         'trellis_backup USAGE vault', 'trellis_queue USAGE bullmq', 'trellis_queue CREATE bullmq')`,
  );
}
