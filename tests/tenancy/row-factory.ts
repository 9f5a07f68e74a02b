/** Valid rows for any table of ours, made from what the catalogue says of it. Values are PostgreSQL's own text. */
import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Column, Guard, Table } from './catalogue.js';
import { guardOf } from './check-tables.js';
import { type Hint, ROW_HINTS } from './row-hints.js';

export type Row = Record<string, string | null>;

/** One school, one account that is a member of it, and their rows in every table. */
export interface World {
  school: string;
  account: string;
  rows: Map<string, Row[]>;
}

export const emptyWorld = (): World => ({ school: randomUUID(), account: randomUUID(), rows: new Map() });

export const ownerOf = (world: World, guard: Guard): string => (guard.by === 'school' ? world.school : world.account);

/** Every table that has an owner, each after the tables that it refers to. */
export function inOrderOfReference(tables: readonly Table[]): Table[] {
  const waiting = tables.filter((table) => guardOf(table));
  const ordered: Table[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex((table) =>
      table.foreignKeys.every(({ target }) => target === table.name || ordered.some((done) => done.name === target)),
    );
    const [next] = waiting.splice(at, 1);
    if (at < 0 || !next)
      throw new Error(`Tables refer to each other in a circle: ${waiting.map((t) => t.name).join(', ')}`);
    ordered.push(next);
  }
  return ordered;
}

/** Fills every table for one school, as superuser. */
export async function fillWorld(client: pg.Client, tables: readonly Table[], world: World): Promise<void> {
  for (const table of inOrderOfReference(tables)) {
    for (const hint of ROW_HINTS[table.name]?.rows ?? [{}]) {
      const { sql, params } = insertOf(table, newRow(table, world, hint));
      try {
        const { rows } = await client.query<Row>(`${sql} returning *`, params);
        world.rows.set(table.name, [...(world.rows.get(table.name) ?? []), ...rows]);
      } catch (error) {
        throw new Error(
          `The harness can't make a row for ${table.name}: ${(error as Error).message}. ` +
            'Give the column that needs a special value a hint in tests/tenancy/row-hints.ts.',
        );
      }
    }
  }
  for (const table of tables) await addMadeByTriggers(client, table, world);
}

/** Rows that came of other rows belong to the world as well, behind those that the harness made itself. */
async function addMadeByTriggers(client: pg.Client, table: Table, world: World): Promise<void> {
  const guard = guardOf(table);
  if (!guard) return;
  const keyText = (row: Row): string => table.primaryKey.map((column) => row[column]).join();
  const own = world.rows.get(table.name) ?? [];
  const known = new Set(own.map(keyText));
  const { rows } = await client.query<Row>(`select * from ${table.name} where ${guard.column} = $1`, [
    ownerOf(world, guard),
  ]);
  world.rows.set(table.name, [...own, ...rows.filter((row) => !known.has(keyText(row)))]);
}

/** A row that could be inserted, with ids of its own, referring to rows of that world. */
export function newRow(table: Table, world: World, hint: Hint = ROW_HINTS[table.name]?.rows?.[0] ?? {}): Row {
  const number = nextNumber();
  const hints = { ...ROW_HINTS[table.name]?.all, ...hint };
  const row: Row = {};
  for (const [name, value] of Object.entries(hints)) row[name] = typeof value === 'function' ? value(number) : value;
  const guard = guardOf(table);
  if (guard) row[guard.column] = ownerOf(world, guard);
  for (const key of table.foreignKeys) {
    if (key.columns.some((column) => row[column] === null)) continue;
    const target = world.rows.get(key.target)?.[0];
    key.columns.forEach((column, at) => {
      row[column] ??= target?.[key.targetColumns[at] ?? ''] ?? null;
    });
  }
  for (const column of table.columns) {
    if (column.name in row || !column.notNull || column.hasDefault || column.generated) continue;
    row[column.name] = firstAllowed(table, column) ?? valueOf(table, column, number);
  }
  return row;
}

export function insertOf(table: Table, row: Row): { sql: string; params: (string | null)[] } {
  const columns = Object.keys(row);
  return {
    sql: `insert into ${table.name} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    params: Object.values(row),
  };
}

let counter = 0;
const nextNumber = (): number => (counter += 1);

/** The first of the values in a CHECK (column IN (…)). */
function firstAllowed(table: Table, column: Column): string | undefined {
  const check = table.checks.find(
    ({ columns, expression }) => columns.join() === column.name && / = ANY /.test(expression),
  );
  return check && /ARRAY\['([^']*)'/.exec(check.expression)?.[1];
}

function valueOf(table: Table, column: Column, number: number): string {
  switch (column.type) {
    case 'uuid':
      return randomUUID();
    case 'text':
      return `${column.name} ${number}`;
    case 'text[]':
    case 'uuid[]':
      return '{}';
    case 'jsonb':
      return '{}';
    case 'bytea':
      return `\\x${randomBytes(16).toString('hex')}`;
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'numeric':
    case 'double precision':
      return String(number);
    case 'boolean':
      return 'false';
    case 'date':
      return '2026-09-01';
    case 'timestamp with time zone':
      return '2026-09-01T12:00:00Z';
    default:
      throw new Error(
        `The harness has no value of type ${column.type} for ${table.name}.${column.name}: ` +
          'teach it in tests/tenancy/row-factory.ts, or give the column a hint in tests/tenancy/row-hints.ts.',
      );
  }
}
