/**
 * One school tries every way to another school's rows in one table, with their ids known. Nothing may happen: no row is
 * shown, no row is touched, and every statement is one that works on the attacker's own rows. The same for tables of an
 * account, against another account.
 */
import type { ForeignKey, Guard, Table } from './catalogue.js';
import { guardOf, type Violation } from './check-tables.js';
import { EXTRA_POLICIES, SYSTEM_GRANTS } from './known-exceptions.js';
import { insertOf, newRow, ownerOf, type Row, type World } from './row-factory.js';
import { ROW_HINTS } from './row-hints.js';
import type { Caller, Outcome, Stage } from './stage.js';

const DENIED = '42501';
const NO_SUCH_ROW = '23503';
const TAKEN = '23505';

interface Target {
  stage: Stage;
  table: Table;
  guard: Guard;
  /** The attacker and the attacked. */
  mine: World;
  theirs: World;
  caller: Caller;
  before: string;
  found: Violation[];
  /** So many findings are enough: what is left is not tried. */
  enough: number;
}

interface Statement {
  sql: string;
  params: (string | null)[];
}

/** Everything that another school, no school, and the other roles can try on one table, until `enough` of it has worked. */
export async function attackTable(
  stage: Stage,
  table: Table,
  mine: World,
  theirs: World,
  enough = Infinity,
): Promise<Violation[]> {
  const guard = guardOf(table);
  if (!guard) return [];
  const role = table.schema === 'vault' ? 'vault' : 'app';
  const caller: Caller = { role, school: mine.school, account: mine.account };
  const before = await stage.fingerprint(table.name);
  const target: Target = { stage, table, guard, mine, theirs, caller, before, found: [], enough };
  for (const round of [controls, attackByOwner, attackByReference, attackWithoutSchool, attackAsOtherRoles]) {
    if (isEnough(target)) break;
    await round(target);
  }
  return target.found;
}

/** What the same statements do to one's own rows: an attack that could not work anywhere would prove nothing. */
async function controls(target: Target): Promise<void> {
  const { stage, table, caller, mine, theirs } = target;
  const own = rowOf(target, mine);
  const expect = async (what: string, { sql, params }: Statement, ...fine: string[]): Promise<void> => {
    const outcome = await stage.rehearse(caller, sql, params);
    const works = outcome.refused ? fine.includes(outcome.code) : outcome.count > 0;
    if (!works) report(target, `its own school can't ${what}: ${textOf(outcome)}`);
  };
  await expect('read its row', byKey(target, 'select *', own));
  if (may(target, 'UPDATE')) await expect('change its row', byKey(target, 'update', own));
  if (may(target, 'DELETE')) await expect('remove its row', byKey(target, 'delete', own), NO_SUCH_ROW);
  // A table whose key is made of references has no second row to offer: being told so is proof enough.
  if (may(target, 'INSERT')) await expect('add a row', insertOf(table, newRow(table, mine)), TAKEN);
  if (!theirs.rows.get(table.name)?.length) report(target, 'there is no row to attack');
}

async function attackByOwner(target: Target): Promise<void> {
  const { table, guard, mine, theirs } = target;
  const prey = rowOf(target, theirs);
  const others = `where ${guard.column} = $1`;
  const victim = [ownerOf(theirs, guard)];
  await attack(target, 'reads it by its id', byKey(target, 'select *', prey));
  await attack(target, 'reads all of the other', { sql: `select * from ${table.name} ${others}`, params: victim });
  await attack(target, 'locks it', lock(target, prey));
  await attack(target, 'changes it by its id', byKey(target, 'update', prey));
  await attack(target, 'removes it by its id', byKey(target, 'delete', prey));
  await attack(target, 'removes all of the other', { sql: `delete from ${table.name} ${others}`, params: victim });
  await attackAll(target);
  await attackBlindly(target);
  await attack(target, 'adds a row for the other', insertOf(table, newRow(table, theirs)), DENIED);
  const onto = insertOf(table, writable(table, prey));
  await attack(target, 'adds the same row again', { ...onto, sql: `${onto.sql} on conflict do nothing` }, DENIED);
  const move = `update ${table.name} set ${guard.column} = $1 where ${keyIs(table, 2)}`;
  const moved = [...victim, ...keyOf(table, rowOf(target, mine))];
  await attack(target, 'gives its own row to the other', { sql: move, params: moved }, DENIED);
  await attack(target, 'empties the table', { sql: `truncate ${table.name} cascade`, params: [] }, DENIED);
}

/** Without a condition: only one's own rows may come back. */
async function attackAll(target: Target): Promise<void> {
  const { stage, table, guard, caller, mine } = target;
  for (const [what, sql] of [
    ['reads all', `select * from ${table.name}`],
    ['changes all', `${noChange(table)} returning *`],
  ] as const) {
    const { outcome, after } = await stage.attempt(caller, sql, [], table.name);
    if (outcome.refused && outcome.code === DENIED && what !== 'reads all') continue;
    const strange = outcome.refused
      ? 1
      : outcome.rows.filter((row) => row[guard.column] !== ownerOf(mine, guard)).length;
    if (strange > 0 || hasChanged(target, after)) report(target, `${what}: ${textOf(outcome)}`);
  }
}

/**
 * A statement that reads no column is held by the policy of its own command alone, not by the one for SELECT: so it must
 * reach no more rows than one's own.
 */
async function attackBlindly(target: Target): Promise<void> {
  const { stage, table, guard, caller, mine } = target;
  const own = mine.rows.get(table.name)?.length ?? 0;
  const update = await stage.attempt(
    caller,
    `update ${table.name} set ${guard.column} = $1`,
    [ownerOf(mine, guard)],
    table.name,
  );
  const removal = await stage.rehearse(caller, `delete from ${table.name}`, []);
  const reaches = (outcome: Outcome, ...fine: string[]): boolean =>
    outcome.refused ? !fine.includes(outcome.code) : outcome.count > own;
  if (reaches(update.outcome, DENIED) || hasChanged(target, update.after)) {
    report(target, `takes all rows for its own: ${textOf(update.outcome)}`);
  }
  if (reaches(removal, DENIED, NO_SUCH_ROW)) report(target, `removes all rows: ${textOf(removal)}`);
}

/** A row of one's own that refers to a row of the other school. */
async function attackByReference(target: Target): Promise<void> {
  const { table, mine, theirs, guard } = target;
  if (guard.by !== 'school' || guard.column !== 'school_id') return;
  for (const key of table.foreignKeys) {
    const columns = key.columns.filter((column) => column !== 'school_id');
    if (columns.length === 0 || !theirs.rows.get(key.target)?.[0]?.['school_id']) continue;
    const at = rowIndexWith(mine.rows.get(table.name) ?? [], columns);
    const own = mine.rows.get(table.name)?.[at];
    if (!own) {
      report(target, `no row fills ${key.name}: give row-hints.ts one that does`);
      continue;
    }
    const foreign = referenceTo(key, columns, theirs);
    const set = columns.map((column, number) => `${column} = $${number + 1}`).join(', ');
    const update = {
      sql: `update ${table.name} set ${set} where ${keyIs(table, columns.length + 1)}`,
      params: [...Object.values(foreign), ...keyOf(table, own)],
    };
    if (may(target, 'UPDATE')) await attack(target, `points ${key.name} at the other`, update, NO_SUCH_ROW);
    const added = { ...newRow(table, mine, ROW_HINTS[table.name]?.rows?.[at]), ...foreign };
    // TAKEN comes before the reference is looked at, where the rest of the key is one that is there already.
    const fine = may(target, 'UPDATE') ? [NO_SUCH_ROW, TAKEN] : [NO_SUCH_ROW];
    await attack(target, `adds a row whose ${key.name} is the other's`, insertOf(table, added), ...fine, DENIED);
  }
}

async function attackWithoutSchool(target: Target): Promise<void> {
  const { table, mine, guard, caller } = target;
  const blank: Caller[] = [
    { ...caller, school: null, account: null },
    { ...caller, school: '', account: '' },
    // One of the two settings does not stand in for the other.
    { ...caller, ...(guard.by === 'school' ? { school: '' } : { account: '' }) },
    // The owner migrates; FORCE binds it too.
    { role: table.owner === 'trellis_vault' ? 'vault' : 'owner', school: null, account: null },
  ];
  for (const one of blank) {
    const named = { ...target, caller: one };
    const who = `${one.role} with ${one.school === null ? 'no' : 'an emptied'} ${guard.by}`;
    const ownMembership =
      one.account === mine.account && EXTRA_POLICIES.some((p) => p.table === table.name && p.to === 'public');
    if (!ownMembership) await attack(named, `${who} reads`, { sql: `select * from ${table.name}`, params: [] });
    await attack(named, `${who} changes`, { sql: noChange(table), params: [] });
    await attack(named, `${who} removes`, { sql: `delete from ${table.name}`, params: [] });
    await attack(named, `${who} adds`, insertOf(table, newRow(table, mine)), DENIED);
  }
}

/** `system` sees the columns that it was granted of rows of every school, and nothing else; `queue` nothing at all. */
async function attackAsOtherRoles(target: Target): Promise<void> {
  const { table, mine, stage } = target;
  const granted = SYSTEM_GRANTS[table.name];
  for (const role of ['system', 'queue'] as const) {
    const named = { ...target, caller: { role, school: mine.school, account: mine.account } };
    const columns = table.columns.map((column) => column.name);
    const readable = role === 'system' ? (granted?.SELECT ?? []) : [];
    const changeable = role === 'system' ? (granted?.UPDATE ?? []) : [];
    for (const column of columns.filter((name) => !readable.includes(name))) {
      await attack(
        named,
        `${role} reads ${column}`,
        { sql: `select ${column} from ${table.name}`, params: [] },
        DENIED,
      );
    }
    // A generated column is nobody's to change: that refusal comes before the one for lack of a grant.
    const generated = table.columns.filter((column) => column.generated).map((column) => column.name);
    for (const column of columns.filter((name) => !changeable.includes(name) && !generated.includes(name))) {
      const sql = `update ${table.name} set ${column} = null`;
      await attack(named, `${role} changes ${column}`, { sql, params: [] }, DENIED);
    }
    await attack(named, `${role} adds`, insertOf(table, newRow(table, mine)), DENIED);
    await attack(named, `${role} removes`, { sql: `delete from ${table.name}`, params: [] }, DENIED);
    if (readable.length === 0) continue;
    const outcome = await stage.rehearse(
      named.caller,
      `select ${readable.join(', ')} from ${table.name} for update`,
      [],
    );
    if (outcome.refused || outcome.count < 2) report(target, `${role} can't claim rows of both: ${textOf(outcome)}`);
  }
}

/**
 * Nothing may happen: no rows and no change. `expected` lists the refusals that count; without any, an empty answer or a
 * missing right does. Another error means that the attack was never mounted, which proves nothing.
 */
async function attack(target: Target, what: string, { sql, params }: Statement, ...expected: string[]): Promise<void> {
  if (isEnough(target)) return;
  const { stage, table, caller } = target;
  const { outcome, after } = await stage.attempt(caller, sql, params, table.name);
  const fine = expected.length > 0 ? expected : [DENIED];
  const nothing = outcome.refused ? fine.includes(outcome.code) : expected.length === 0 && outcome.count === 0;
  if (!nothing) report(target, `${what}: ${textOf(outcome)}`);
  if (hasChanged(target, after)) report(target, `${what}: the table has changed`);
}

const isEnough = ({ found, enough }: Target): boolean => found.length >= enough;

const hasChanged = ({ before }: Target, after: string | null): boolean => after !== null && after !== before;

function report(target: Target, text: string): void {
  target.found.push(`${target.table.name}: ${text}`);
}

const textOf = (outcome: Outcome): string =>
  outcome.refused ? `${outcome.code} ${outcome.why}` : `${outcome.count} rows`;

function rowOf(target: Target, world: World): Row {
  const row = world.rows.get(target.table.name)?.[0];
  if (!row) throw new Error(`${target.table.name} has no row of its own for the attack.`);
  return row;
}

const may = ({ table, caller }: Target, privilege: string): boolean =>
  table.owner === `trellis_${caller.role}` ||
  table.grants.some(
    (grant) => grant.grantee === `trellis_${caller.role}` && grant.privilege === privilege && !grant.column,
  );

const keyIs = (table: Table, from: number): string =>
  table.primaryKey.map((column, at) => `${column} = $${at + from}`).join(' and ');

const keyOf = (table: Table, row: Row): (string | null)[] => table.primaryKey.map((column) => row[column] ?? null);

/** Sets a column to itself: counts as an update of the row, and leaves it as it is. */
function noChange(table: Table): string {
  const column = table.columns.findLast(({ generated }) => !generated)?.name ?? '';
  return `update ${table.name} set ${column} = ${column}`;
}

function byKey({ table }: Target, verb: 'select *' | 'update' | 'delete', row: Row): Statement {
  const start = verb === 'update' ? noChange(table) : `${verb} from ${table.name}`;
  return { sql: `${start} where ${keyIs(table, 1)}`, params: keyOf(table, row) };
}

function lock({ table }: Target, row: Row): Statement {
  return { sql: `select * from ${table.name} where ${keyIs(table, 1)} for update`, params: keyOf(table, row) };
}

/** Without the columns that the database computes. */
const writable = (table: Table, row: Row): Row =>
  Object.fromEntries(table.columns.filter((column) => !column.generated).map(({ name }) => [name, row[name] ?? null]));

const rowIndexWith = (rows: readonly Row[], columns: readonly string[]): number =>
  rows.findIndex((row) => columns.every((column) => (row[column] ?? null) !== null));

function referenceTo(key: ForeignKey, columns: readonly string[], world: World): Row {
  const target = world.rows.get(key.target)?.[0];
  return Object.fromEntries(
    columns.map((column) => [column, target?.[key.targetColumns[key.columns.indexOf(column)] ?? ''] ?? null]),
  );
}
