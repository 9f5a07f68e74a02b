/** Migration entry: brings the schema (role owner) and the queue's own schema (role queue) up to date, then ends. */
import 'reflect-metadata';
import { migrate } from './platform/database/migrate.js';
import { migrateQueue } from './platform/jobs/migrate-queue.js';

const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
};

const ran = await migrate(need('DATABASE_OWNER_URL'));
await migrateQueue(need('DATABASE_QUEUE_URL'));
process.stdout.write(ran.length > 0 ? `Migrated: ${ran.join(', ')}\n` : 'The schema is up to date.\n');
