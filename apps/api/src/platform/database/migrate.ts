import { DataSource } from 'typeorm';
import { ownerDataSourceOptions } from './data-source.js';
import { migrations } from './migrations/index.js';

/**
 * Brings the schema up to date as role `owner`. Returns the names of the migrations that ran. With `before`, only those that
 * came before the one of that name: a schema as it once was, for a test that brings it up to date with rows in it.
 */
export async function migrate(ownerUrl: string, before?: string): Promise<string[]> {
  const options = ownerDataSourceOptions(ownerUrl);
  const dataSource = new DataSource(before ? { ...options, migrations: earlierThan(before) } : options);
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** TypeORM runs migrations in the order of the time that ends their name, whatever their order in the list. */
function earlierThan(name: string): typeof migrations {
  const time = (one: string): number => Number(/\d+$/.exec(one)?.[0]);
  return migrations.filter((migration) => time(migration.name) < time(name));
}
