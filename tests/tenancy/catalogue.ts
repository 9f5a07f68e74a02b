/** What PostgreSQL's own catalogue says about our schemas, as the isolation harness reads it. */
import type pg from 'pg';

/** The column that says whose a row is, and whether that is a school or an account. */
export interface Guard {
  column: 'school_id' | 'account_id' | 'id';
  by: 'school' | 'account';
}

export interface Column {
  name: string;
  type: string;
  notNull: boolean;
  hasDefault: boolean;
  generated: boolean;
}

export interface ForeignKey {
  name: string;
  columns: string[];
  target: string;
  targetColumns: string[];
  /** ON DELETE SET NULL without naming the columns would empty school_id too. */
  emptiesAll: boolean;
}

export interface Policy {
  name: string;
  command: string;
  permissive: boolean;
  roles: string[];
  using: string | null;
  check: string | null;
}

export interface Table {
  name: string;
  schema: string;
  kind: 'table' | 'view' | 'materialized view' | 'foreign table';
  owner: string;
  rowSecurity: boolean;
  forced: boolean;
  columns: Column[];
  primaryKey: string[];
  foreignKeys: ForeignKey[];
  checks: { columns: string[]; expression: string }[];
  indexes: { name: string; columns: string[] }[];
  policies: Policy[];
  grants: { grantee: string; privilege: string; column: string | null }[];
}

export const OUR_SCHEMAS = ['trellis', 'vault'];

const NAMES = (keys: string, relation: string): string => `
  (select coalesce(json_agg(a.attname order by k.at), '[]') from unnest(${keys}) with ordinality k(number, at)
   left join pg_attribute a on a.attrelid = ${relation} and a.attnum = k.number)`;

/** One statement: the harness proves itself by reading the catalogue some hundred times. */
const TABLES = `
  select n.nspname || '.' || c.relname as name, n.nspname as schema,
    case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end as kind,
    pg_get_userbyid(c.relowner) as owner, c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced,
    (select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
        'notNull', a.attnotnull, 'hasDefault', a.atthasdef, 'generated', a.attgenerated <> '') order by a.attnum), '[]')
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    coalesce((select ${NAMES('k.conkey', 'c.oid')} from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'p'), '[]') as "primaryKey",
    (select coalesce(json_agg(json_build_object('name', k.conname, 'columns', ${NAMES('k.conkey', 'c.oid')},
        'target', tn.nspname || '.' || t.relname, 'targetColumns', ${NAMES('k.confkey', 't.oid')},
        'emptiesAll', k.confdeltype = 'n' and k.confdelsetcols is null) order by k.conname), '[]')
      from pg_constraint k join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
      where k.conrelid = c.oid and k.contype = 'f') as "foreignKeys",
    (select coalesce(json_agg(json_build_object('columns', ${NAMES('k.conkey', 'c.oid')},
        'expression', pg_get_constraintdef(k.oid)) order by k.conname), '[]')
      from pg_constraint k where k.conrelid = c.oid and k.contype = 'c') as checks,
    (select coalesce(json_agg(json_build_object('name', ic.relname,
        'columns', ${NAMES('i.indkey::int2[]', 'c.oid')}) order by ic.relname), '[]')
      from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = c.oid) as indexes,
    (select coalesce(json_agg(json_build_object('name', p.polname, 'permissive', p.polpermissive,
        'command', case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end,
        'roles', (select json_agg(case r when 0 then 'public' else pg_get_userbyid(r)::text end) from unnest(p.polroles) r),
        'using', pg_get_expr(p.polqual, c.oid), 'check', pg_get_expr(p.polwithcheck, c.oid)) order by p.polname), '[]')
      from pg_policy p where p.polrelid = c.oid) as policies,
    (select coalesce(json_agg(json_build_object('privilege', g.privilege_type, 'column', g.attname,
        'grantee', case g.grantee when 0 then 'public' else pg_get_userbyid(g.grantee)::text end)), '[]')
      from (select e.*, null::name as attname from aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) e
        union all select e.*, a.attname from pg_attribute a, aclexplode(a.attacl) e where a.attrelid = c.oid) g
      where g.grantee <> c.relowner) as grants
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm', 'f') and ($2::text is null or c.oid = $2::regclass)
  order by 1`;

/** Every table and view of our schemas, or the one named. */
export async function readTables(client: pg.Client, only?: string): Promise<Table[]> {
  // As one text: the harness's connections leave every value as PostgreSQL prints it.
  const { rows } = await client.query<{ all: string }>(
    `select coalesce(json_agg(t), '[]')::text as all from (${TABLES}) t`,
    [OUR_SCHEMAS, only ?? null],
  );
  return JSON.parse(rows[0]?.all ?? '[]') as Table[];
}

/** The conditions that policies are compared with, as this PostgreSQL prints them. */
export type Conditions = Readonly<
  Record<'school_id' | 'account_id' | 'id of school' | 'id of account' | 'directory' | 'programRole' | 'deputy', string>
>;

const SCHOOL = `(select nullif(current_setting('app.school_id', true), ''))::uuid`;
const ACCOUNT = `(select nullif(current_setting('app.account_id', true), ''))::uuid`;

/** Written out here and not taken from the migrations: a weakened condition there must not excuse itself. */
export async function printConditions(client: pg.Client): Promise<Conditions> {
  await client.query('begin');
  try {
    await client.query(
      `create temporary table printed (school_id uuid, account_id uuid, id uuid, member_id uuid, deputy_id uuid)`,
    );
    const conditions: Conditions = {
      school_id: `school_id = ${SCHOOL}`,
      account_id: `account_id = ${ACCOUNT}`,
      'id of school': `id = ${SCHOOL}`,
      'id of account': `id = ${ACCOUNT}`,
      directory: `id in (select school_id from trellis.member where account_id = ${ACCOUNT})`,
      programRole: `member_id in (select id from trellis.member where account_id = ${ACCOUNT})`,
      deputy: `deputy_id in (select id from trellis.member where account_id = ${ACCOUNT})`,
    };
    for (const [name, text] of Object.entries(conditions)) {
      await client.query(`create policy "${name}" on printed using (${text})`);
    }
    const { rows } = await client.query<{ name: string; text: string }>(
      `select polname as name, pg_get_expr(polqual, polrelid) as text from pg_policy where polrelid = 'printed'::regclass`,
    );
    return Object.fromEntries(rows.map((row) => [row.name, row.text])) as Conditions;
  } finally {
    await client.query('rollback');
  }
}
