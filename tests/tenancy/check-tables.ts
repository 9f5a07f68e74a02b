/** What each table must look like, whatever is in it. */
import type { Conditions, Guard, Policy, Table } from './catalogue.js';
import {
  CROSS_SCHOOL_INDEXES,
  EXTRA_POLICIES,
  GLOBAL_REFERENCES,
  GLOBAL_TABLES,
  LOOKUP_GRANTS,
  SYSTEM_GRANTS,
  UNGUARDED_GRANTS,
} from './known-exceptions.js';

/** Something that tenancy forbids, and where. */
export type Violation = string;

/** Who a row belongs to; null for the few tables that nobody owns, undefined for one that the harness does not know. */
export function guardOf(table: Table): Guard | null | undefined {
  if (table.name in GLOBAL_TABLES) return GLOBAL_TABLES[table.name];
  return table.columns.some((column) => column.name === 'school_id')
    ? { column: 'school_id', by: 'school' }
    : undefined;
}

const isTenant = (name: string): boolean => !(name in GLOBAL_TABLES);

export function checkTable(table: Table, conditions: Conditions): Violation[] {
  if (table.kind !== 'table') return [`${table.name}: a ${table.kind} reads as its owner; read the tables instead`];
  const guard = guardOf(table);
  if (guard === undefined) return [`${table.name}: no school_id, and not on the list of global tables`];
  const found = [
    ...(guard ? checkPolicies(table, guard, conditions) : []),
    ...(isTenant(table.name) ? [...checkKeys(table), ...checkReferences(table)] : checkGlobalReferences(table)),
    ...checkGrants(table),
  ];
  return found.map((text) => `${table.name}: ${text}`);
}

function checkPolicies(table: Table, guard: Guard, conditions: Conditions): string[] {
  const found: string[] = [];
  if (!table.rowSecurity) found.push('row security is not ENABLED');
  if (!table.forced) found.push('row security is not FORCED');
  const condition = conditions[guard.column === 'id' ? (`id of ${guard.by}` as const) : guard.column];
  const own = table.policies.filter((policy) => policy.command === 'ALL');
  if (own.length !== 1) found.push(`${own.length} policies FOR ALL instead of one`);
  for (const policy of own) {
    if (policy.using !== condition) found.push(`policy ${policy.name} shows rows USING (${policy.using ?? 'nothing'})`);
    if (policy.check !== condition)
      found.push(`policy ${policy.name} accepts rows WITH CHECK (${policy.check ?? 'nothing'})`);
    if (policy.roles.join() !== 'public') found.push(`policy ${policy.name} binds only ${policy.roles.join()}`);
    if (!policy.permissive) found.push(`policy ${policy.name} is restrictive, and alone shows nothing`);
  }
  return [...found, ...checkExtraPolicies(table, conditions)];
}

function checkExtraPolicies(table: Table, conditions: Conditions): string[] {
  const describe = (policy: Pick<Policy, 'name' | 'command'>, to: string, using: string): string =>
    `${policy.name} for ${policy.command} to ${to} using (${using})`;
  const texts: Record<string, string> = {
    true: 'true',
    'own account': conditions.account_id,
    'schools of own account': conditions.directory,
    'roles of own account': conditions.programRole,
    'deputising of own account': conditions.deputy,
  };
  const expected = EXTRA_POLICIES.filter((policy) => policy.table === table.name).map((policy) =>
    describe(policy, policy.to, texts[policy.using] ?? policy.using),
  );
  const there = table.policies
    .filter((policy) => policy.command !== 'ALL')
    .map((policy) => describe(policy, policy.roles.join(), policy.using ?? 'nothing'));
  return [
    ...there.filter((text) => !expected.includes(text)).map((text) => `unknown policy ${text}`),
    ...expected.filter((text) => !there.includes(text)).map((text) => `missing policy ${text}`),
  ];
}

function checkKeys(table: Table): string[] {
  const found: string[] = [];
  if (table.primaryKey[0] !== 'school_id') found.push('the primary key does not lead with school_id');
  for (const index of table.indexes) {
    if (index.columns[0] === 'school_id' || CROSS_SCHOOL_INDEXES.includes(index.name)) continue;
    found.push(`index ${index.name} does not lead with school_id`);
  }
  return found;
}

function checkReferences(table: Table): string[] {
  const found: string[] = [];
  for (const key of table.foreignKeys) {
    if (key.emptiesAll) found.push(`${key.name}: ON DELETE SET NULL must name its column, or it empties school_id too`);
    if (isTenant(key.target)) {
      const at = key.columns.indexOf('school_id');
      if (at < 0 || key.targetColumns[at] !== 'school_id') found.push(`${key.name} can refer to another school's row`);
    } else if (!GLOBAL_REFERENCES.includes(`${table.name} → ${key.target}`)) {
      found.push(`${key.name} refers to the global table ${key.target}`);
    }
  }
  return found;
}

const checkGlobalReferences = (table: Table): string[] =>
  table.foreignKeys
    .filter((key) => isTenant(key.target))
    .map((key) => `${key.name}: a global table refers to a school's row`);

/** Grants not accounted for: TRUNCATE and REFERENCES go around row security, a stray SELECT is one policy away. */
function checkGrants(table: Table): string[] {
  const allowed = allowedGrants(table);
  const there = table.grants.map(({ grantee, privilege, column }) => grantText(grantee, privilege, column));
  const listed = [...listedGrants(table)];
  return [
    ...there.filter((text) => !allowed.has(text)).map((text) => `unknown grant ${text}`),
    ...listed.filter((text) => !there.includes(text)).map((text) => `missing grant ${text}`),
  ];
}

const grantText = (grantee: string, privilege: string, column: string | null): string =>
  `${privilege}${column ? ` (${column})` : ''} to ${grantee}`;

function allowedGrants(table: Table): Set<string> {
  const worker = table.schema === 'vault' ? 'trellis_vault' : 'trellis_app';
  const privileges = UNGUARDED_GRANTS[table.name] ?? ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
  return new Set([
    ...privileges.map((privilege) => grantText(worker, privilege, null)),
    grantText('trellis_backup', 'SELECT', null),
    ...listedGrants(table),
  ]);
}

function listedGrants(table: Table): Set<string> {
  const system = SYSTEM_GRANTS[table.name];
  return new Set([
    ...(system?.SELECT ?? []).map((column) => grantText('trellis_system', 'SELECT', column)),
    ...(system?.UPDATE ?? []).map((column) => grantText('trellis_system', 'UPDATE', column)),
    ...(LOOKUP_GRANTS[table.name] ?? []).map((column) => grantText('trellis_lookup', 'SELECT', column)),
  ]);
}
