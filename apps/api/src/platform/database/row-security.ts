/**
 * SQL that migrations share: a tenant table is one that goes through `tenantTable`, and gets ENABLE, FORCE and the policy
 * that shows a school's rows to that school alone.
 */

/** `nullif`: a reused connection holds '' after the first `set_config(…, true)`, and '' does not cast to uuid. */
export const CURRENT_SCHOOL = `(select nullif(current_setting('app.school_id', true), ''))::uuid`;
export const CURRENT_ACCOUNT = `(select nullif(current_setting('app.account_id', true), ''))::uuid`;

const bare = (table: string): string => table.split('.').at(-1) ?? table;

/** Row security for a table led by `school_id`, and what the app may do with it. */
export function tenantTable(
  table: string,
  privileges = 'select, insert, update, delete',
  role = 'trellis_app',
): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${bare(table)}_of_school on ${table}
      using (school_id = ${CURRENT_SCHOOL}) with check (school_id = ${CURRENT_SCHOOL});
    grant ${privileges} on ${table} to ${role};
    grant select on ${table} to trellis_backup;`;
}

/** Row security for a table whose rows belong to one account. */
export function accountTable(
  table: string,
  column = 'account_id',
  privileges = 'select, insert, update, delete',
): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${bare(table)}_of_account on ${table}
      using (${column} = ${CURRENT_ACCOUNT}) with check (${column} = ${CURRENT_ACCOUNT});
    grant ${privileges} on ${table} to trellis_app;
    grant select on ${table} to trellis_backup;`;
}

/**
 * FORCE binds the owner too: a plain backfill in a migration changes 0 rows, in silence. Lifts it from these tables for one
 * piece of SQL; the migration's transaction keeps everyone else out meanwhile.
 */
export function withoutForce(tables: readonly string[], sql: string): string {
  const each = (change: string): string =>
    tables.map((table) => `alter table ${table} ${change} row level security;`).join('\n');
  return `${each('no force')}\n${sql}\n${each('force')}`;
}

/**
 * Lets the role `system` claim due rows across schools: a SELECT and an UPDATE policy of its own (FOR UPDATE SKIP LOCKED
 * needs both), and only the columns named.
 */
export function claimableBySystem(table: string, readable: string[], writable: string[]): string {
  return `
    create policy ${bare(table)}_due_select on ${table} for select to trellis_system using (true);
    create policy ${bare(table)}_due_update on ${table} for update to trellis_system using (true) with check (true);
    grant select (${readable.join(', ')}), update (${writable.join(', ')}) on ${table} to trellis_system;`;
}

/**
 * Before a school or an account is known, a listed handful of functions answer with one row for a key that the caller must
 * already hold. They run as the role `lookup`, which signs in nowhere and reads just these columns.
 */
export function readableByLookup(table: string, columns: string[]): string {
  return `
    create policy ${bare(table)}_lookup on ${table} for select to trellis_lookup using (true);
    grant select (${columns.join(', ')}) on ${table} to trellis_lookup;`;
}

/** Hands a SECURITY DEFINER function to the role `lookup` and its use to the app alone. */
export function lookupFunction(signature: string): string {
  return `
    revoke all on function ${signature} from public;
    grant execute on function ${signature} to trellis_app;
    grant create on schema trellis to trellis_lookup;
    alter function ${signature} owner to trellis_lookup;
    revoke create on schema trellis from trellis_lookup;`;
}
