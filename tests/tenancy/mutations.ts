/** Every way to weaken the walls that the harness has to notice, made from the catalogue. */
import { OUR_SCHEMAS, type Policy, type Table } from './catalogue.js';
import { guardOf } from './check-tables.js';
import { GLOBAL_TABLES } from './known-exceptions.js';

export interface Mutation {
  name: string;
  /** The table to look at; null where the whole catalogue has to tell. */
  table: string | null;
  sql: string;
  /** Whether an attacker gains by it at once, so that trying must show it too, and not only reading the catalogue. */
  exploitable: boolean;
}

export function mutationsOf(table: Table): Mutation[] {
  const guard = guardOf(table);
  if (!guard) return [];
  const alter = `alter table ${table.name}`;
  const own = `${guard.column} = current_setting('app.school_id', true)::uuid`;
  return [
    ...table.policies.flatMap((policy) => policyMutations(table, policy)),
    of(table, 'row security disabled', `${alter} disable row level security`, true),
    of(table, 'row security not forced', `${alter} no force row level security`, true),
    of(table, 'a second policy for all', `create policy more on ${table.name} using (true)`, true),
    of(table, 'a policy for select', `create policy more on ${table.name} for select using (true)`, true),
    of(table, 'a condition without nullif', `create policy more on ${table.name} for select using (${own})`, false),
    of(table, 'TRUNCATE granted', `grant truncate on ${table.name} to trellis_app`, false),
    of(
      table,
      'the system granted all',
      `grant select, insert, update, delete on ${table.name} to trellis_system`,
      false,
    ),
    ...(table.name in GLOBAL_TABLES ? [] : keyMutations(table)),
  ];
}

/** Each policy dropped, its USING and WITH CHECK made true, and where it is for one role alone, opened to all. */
function policyMutations(table: Table, policy: Policy): Mutation[] {
  const on = `policy ${policy.name} on ${table.name}`;
  const main = policy.command === 'ALL';
  const found = [of(table, `${policy.name} dropped`, `drop ${on}`, main)];
  if (policy.using && policy.using !== 'true') {
    found.push(of(table, `${policy.name} USING (true)`, `alter ${on} using (true)`, true));
  }
  if (policy.check && policy.check !== 'true') {
    found.push(of(table, `${policy.name} WITH CHECK (true)`, `alter ${on} with check (true)`, canWrite(table)));
  }
  if (main) found.push(of(table, `${policy.name} for one role`, `alter ${on} to trellis_backup`, true));
  else if (!policy.roles.includes('public'))
    found.push(of(table, `${policy.name} to all`, `alter ${on} to public`, true));
  return found;
}

const canWrite = (table: Table): boolean =>
  table.owner === 'trellis_vault' || table.grants.some(({ privilege }) => ['INSERT', 'UPDATE'].includes(privilege));

/** Each reference without its school, and keys that do not lead with it. */
function keyMutations(table: Table): Mutation[] {
  const references = table.foreignKeys
    .filter((key) => key.columns.length > 1 && key.columns.includes('school_id'))
    .map((key) => {
      const columns = key.columns.filter((column) => column !== 'school_id');
      const target = columns.map((column) => key.targetColumns[key.columns.indexOf(column)] ?? '');
      const sql = `
        alter table ${key.target} add constraint lone unique (${target.join(', ')});
        alter table ${table.name} drop constraint ${key.name},
          add constraint ${key.name} foreign key (${columns.join(', ')}) references ${key.target} (${target.join(', ')})`;
      return of(table, `${key.name} without school_id`, sql, true);
    });
  const last = table.columns.at(-1)?.name ?? '';
  return [
    ...references,
    of(table, 'an index without school_id', `create index stray on ${table.name} (${last})`, false),
  ];
}

const of = (table: Table, name: string, sql: string, exploitable: boolean): Mutation => ({
  name: `${table.name}: ${name}`,
  table: table.name,
  sql,
  exploitable,
});

const besides = (name: string, sql: string): Mutation => ({ name, table: null, sql, exploitable: false });

/** What is wrong beside the tables that are there. */
export const OTHER_MUTATIONS: readonly Mutation[] = [
  besides('a table without school_id', 'create table trellis.stray (id uuid primary key)'),
  besides(
    'a table whose key does not lead with school_id',
    'create table trellis.stray (id uuid, school_id uuid, primary key (id, school_id))',
  ),
  besides('a table of a school without row security', 'create table trellis.stray (school_id uuid primary key)'),
  besides('a view', 'create view trellis.stray as select * from trellis.member'),
  besides('a materialized view', 'create materialized view trellis.stray as select * from trellis.member'),
  besides(
    'a reference that empties school_id',
    `alter table trellis.mentorship drop constraint mentorship_school_id_run_id_fkey, add foreign key (school_id, run_id)
       references trellis.match_run (school_id, id) on delete set null`,
  ),
  ...OUR_SCHEMAS.map((schema) => besides(`an enum in ${schema}`, `create type ${schema}.stray as enum ('a')`)),
  besides('the app bypasses', 'alter role trellis_app bypassrls'),
  besides('the system bypasses', 'alter role trellis_system bypassrls'),
  besides('the vault signs in', 'alter role trellis_vault login'),
  besides('lookup signs in', 'alter role trellis_lookup login'),
  besides('the app inherits', 'alter role trellis_app inherit'),
  besides('the app may become the owner', 'grant trellis_owner to trellis_app'),
  besides('the system may become the vault', 'grant trellis_vault to trellis_system'),
  besides('the owner inherits lookup', 'grant trellis_lookup to trellis_owner with inherit true'),
  besides('the app owns a table', 'alter table trellis.member owner to trellis_app'),
  besides('the app may create', 'grant create on schema trellis to trellis_app'),
  besides('the app sees the queue', 'grant usage on schema bullmq to trellis_app'),
  besides('the app reads the vault', 'grant usage on schema vault to trellis_app'),
  besides('everyone reads the members', 'grant select on trellis.member to public'),
  besides('the app reads the ledger', 'grant insert on trellis.schema_migration to trellis_app'),
  besides('a lookup function for all', 'grant execute on function trellis.session_by_hash to public'),
  besides('a lookup function of a superuser', 'alter function trellis.session_by_hash owner to current_user'),
  besides("a lookup function on its caller's path", 'alter function trellis.session_by_hash reset search_path'),
  besides('a lookup function as its caller', 'alter function trellis.session_by_hash security invoker'),
  besides(
    'one more such function',
    `create function trellis.stray() returns bigint language sql security definer as 'select count(*) from trellis.member'`,
  ),
];
