import { type PgQueryable, runMigrations } from 'bullmq';
import pg from 'pg';

/** BullMQ's schema; the role `queue` owns it and nothing else. */
export const QUEUE_SCHEMA = 'bullmq';

/** Brings BullMQ's tables in its schema up to date, as role `queue`. */
export async function migrateQueue(queueUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: queueUrl });
  await client.connect();
  try {
    await runMigrations(withoutCreatingSchemas(client), QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
}

/**
 * BullMQ begins with CREATE SCHEMA IF NOT EXISTS, for which PostgreSQL wants CREATE on the whole database even when the
 * schema is there. Ours is made with the roles, so that statement is left out instead of the role being given more.
 */
function withoutCreatingSchemas(client: pg.Client): PgQueryable {
  const query = (text: string, values?: unknown[]): Promise<unknown> =>
    text.startsWith('CREATE SCHEMA') ? Promise.resolve({ rows: [], rowCount: 0 }) : client.query(text, values);
  return { query } as PgQueryable;
}
