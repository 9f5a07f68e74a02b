/** A migrated database of its own for a bench, on the server that `npm run bench` started (with fsync). */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../apps/api/dist/platform/database/migrate.js';
import { migrateQueue } from '../../apps/api/dist/platform/jobs/migrate-queue.js';
import { ensureDatabase, ensureRoles, roleUrls, withDatabase } from '../../tools/database/roles.mjs';

export async function benchDatabase() {
  const { TRELLIS_TEST_ADMIN_URL: server, TRELLIS_TEST_SECRETS: passwords } = process.env;
  if (!server || !passwords) throw new Error('Run benches with `npm run bench`, which starts a PostgreSQL for them.');
  const adminUrl = withDatabase(server, 'postgres');
  const secrets = JSON.parse(passwords);
  const name = `trellis_bench_${randomBytes(4).toString('hex')}`;
  await ensureRoles(adminUrl, secrets);
  await ensureDatabase(adminUrl, name);
  const urls = roleUrls(server, name, secrets);
  await migrate(urls.owner);
  await migrateQueue(urls.queue);
  return {
    urls,
    adminUrl: withDatabase(server, name),
    async drop() {
      const client = new pg.Client({ connectionString: adminUrl });
      await client.connect();
      await client.query(`drop database if exists ${name} with (force)`);
      await client.end();
    },
  };
}
