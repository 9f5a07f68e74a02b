/** Both back ends of the queue, one after the other: the lane says which (TRELLIS_TEST_QUEUE, REDIS_URL). */
import { Redis } from 'ioredis';
import pg from 'pg';

/** Jest's workers share one Redis: each takes a database of its own there. */
export function redisUrlOfTests(): string | undefined {
  const { TRELLIS_TEST_QUEUE: queue, REDIS_URL: url, JEST_WORKER_ID: worker } = process.env;
  if (queue !== 'redis') return undefined;
  if (!url) throw new Error('TRELLIS_TEST_QUEUE is redis, but REDIS_URL names no server.');
  const own = new URL(url);
  own.pathname = `/${worker ?? 1}`;
  return own.href;
}

/** Loses the queue: everything in it, as an operator's mistake or a dead disk would. */
export async function wipeQueue(adminUrl: string): Promise<void> {
  const redisUrl = redisUrlOfTests();
  if (redisUrl) {
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    await redis.quit();
    return;
  }
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname = 'bullmq' and tablename not like '%migration%' and tablename not like '%schema%'`,
    );
    await client.query(`truncate ${rows.map((row) => row.name).join(', ')}`);
  } finally {
    await client.end();
  }
}
