/** A migrated database with two schools in every table, and connections of every role. */
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../kit/database.js';
import { type Conditions, printConditions, readTables, type Table } from './catalogue.js';
import { emptyWorld, fillWorld, type World } from './row-factory.js';

export interface Scene {
  database: TestDatabase;
  superuser: pg.Client;
  tables: Table[];
  conditions: Conditions;
  mine: World;
  theirs: World;
  /** A connection that the scene closes. */
  connect(url: string): Promise<pg.Client>;
  end(): Promise<void>;
}

/** Every value as PostgreSQL's text, so that what was read can be compared and written again. */
const AS_TEXT = { getTypeParser: () => (value: string) => value };

export async function setScene(): Promise<Scene> {
  const database = await createTestDatabase();
  const open: pg.Client[] = [];
  const connect = async (url: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url, types: AS_TEXT });
    await client.connect();
    open.push(client);
    return client;
  };
  const end = async (): Promise<void> => {
    await Promise.all(open.map((client) => client.end()));
    await database.drop();
  };
  try {
    const superuser = await connect(database.adminUrl);
    const tables = await readTables(superuser);
    const [mine, theirs] = [emptyWorld(), emptyWorld()];
    for (const world of [mine, theirs]) await fillWorld(superuser, tables, world);
    return { database, superuser, tables, conditions: await printConditions(superuser), mine, theirs, connect, end };
  } catch (error) {
    await end();
    throw error;
  }
}
