/**
 * Everything in the catalogue that is not a plain tenant table, by name. Whoever adds a line here makes a decision about
 * tenancy (docs/adr): the isolation harness knows this list and no other.
 */
import type { Guard } from './catalogue.js';

/** Tables of no school, and what shows a row to whom: its account, its school, or nobody in particular. */
export const GLOBAL_TABLES: Readonly<Record<string, Guard | null>> = {
  'trellis.school_directory': { column: 'id', by: 'school' },
  'trellis.account': { column: 'id', by: 'account' },
  'trellis.session': { column: 'account_id', by: 'account' },
  'trellis.account_token': { column: 'account_id', by: 'account' },
  'trellis.account_mail': { column: 'account_id', by: 'account' },
  'trellis.account_audit': { column: 'account_id', by: 'account' },
  'trellis.clock_offset': null,
  'trellis.schema_migration': null,
};

/** What the app may do with the tables that no row security guards. */
export const UNGUARDED_GRANTS: Readonly<Record<string, readonly string[]>> = {
  'trellis.clock_offset': ['SELECT', 'UPDATE'],
  'trellis.schema_migration': [],
};

/** Policies beside a table's own one. `using` is compared as PostgreSQL prints it. */
export const EXTRA_POLICIES: readonly { table: string; name: string; command: string; to: string; using: string }[] = [
  { table: 'trellis.member', name: 'member_own', command: 'SELECT', to: 'public', using: 'own account' },
  {
    table: 'trellis.school_directory',
    name: 'school_directory_of_members',
    command: 'SELECT',
    to: 'public',
    using: 'schools of own account',
  },
  {
    table: 'trellis.program_role',
    name: 'program_role_own',
    command: 'SELECT',
    to: 'public',
    using: 'roles of own account',
  },
  {
    table: 'trellis.deputy',
    name: 'deputy_own',
    command: 'SELECT',
    to: 'public',
    using: 'deputising of own account',
  },
  ...['outbox', 'account_mail', 'due_work'].flatMap((table) => [
    { table: `trellis.${table}`, name: `${table}_due_select`, command: 'SELECT', to: 'trellis_system', using: 'true' },
    { table: `trellis.${table}`, name: `${table}_due_update`, command: 'UPDATE', to: 'trellis_system', using: 'true' },
  ]),
  ...['account', 'session', 'account_token', 'school_directory', 'invitation', 'outbox'].map((table) => ({
    table: `trellis.${table}`,
    name: `${table}_lookup`,
    command: 'SELECT',
    to: 'trellis_lookup',
    using: 'true',
  })),
];

const CLAIM = ['claim_number', 'claimed_until'];

/** All that the role `system` may read and write: what claiming due rows across schools needs. */
export const SYSTEM_GRANTS: Readonly<Record<string, { SELECT: readonly string[]; UPDATE: readonly string[] }>> = {
  'trellis.outbox': {
    SELECT: ['school_id', 'id', 'due_at', 'state', 'attempts', 'kind', ...CLAIM],
    UPDATE: CLAIM,
  },
  'trellis.account_mail': {
    SELECT: ['account_id', 'id', 'due_at', 'state', 'attempts', 'kind', ...CLAIM],
    UPDATE: CLAIM,
  },
  'trellis.due_work': {
    SELECT: ['school_id', 'id', 'job', 'subject_id', 'due_at', 'attempts', 'failed_at', ...CLAIM],
    UPDATE: CLAIM,
  },
};

/** All that the role `lookup` may read: what the functions below answer with. */
export const LOOKUP_GRANTS: Readonly<Record<string, readonly string[]>> = {
  'trellis.account': ['id', 'email', 'email_key', 'password_hash', 'email_confirmed_at', 'locale'],
  'trellis.session': ['id', 'account_id', 'token_hash', 'expires_at', 'last_seen_at'],
  'trellis.account_token': ['id', 'account_id', 'kind', 'token_hash', 'expires_at', 'used_at'],
  'trellis.school_directory': ['id', 'slug', 'name'],
  'trellis.outbox': ['school_id', 'id'],
  'trellis.invitation': [
    ...['school_id', 'id', 'kind', 'email', 'roles', 'locale', 'member_id', 'token_hash'],
    ...['expires_at', 'accepted_at', 'revoked_at'],
  ],
};

/** The SECURITY DEFINER functions, and the column whose value a caller must already hold. */
export const LOOKUP_FUNCTIONS: Readonly<Record<string, { table: string; key: string }>> = {
  'account_by_email(key text)': { table: 'trellis.account', key: 'email_key' },
  'session_by_hash(hash bytea)': { table: 'trellis.session', key: 'token_hash' },
  'account_token_by_hash(hash bytea)': { table: 'trellis.account_token', key: 'token_hash' },
  'school_by_slug(wanted text)': { table: 'trellis.school_directory', key: 'slug' },
  'school_of_mail(wanted text)': { table: 'trellis.outbox', key: 'id' },
  'invitation_by_hash(hash bytea)': { table: 'trellis.invitation', key: 'token_hash' },
};

/** Indexes of tenant tables that do not lead with school_id: scans across schools, and keys known before a school is. */
export const CROSS_SCHOOL_INDEXES: readonly string[] = [
  'outbox_due',
  'due_work_due',
  'member_of_account',
  'invitation_token_hash_key',
];

/** Foreign keys from a tenant table to a global one. */
export const GLOBAL_REFERENCES: readonly string[] = [
  'trellis.school → trellis.school_directory',
  'trellis.member → trellis.account',
];

/** Which role may become which. */
export const MEMBERSHIPS: readonly string[] = [
  'trellis_app in trellis_vault (set)',
  'trellis_owner in trellis_lookup (set)',
];
