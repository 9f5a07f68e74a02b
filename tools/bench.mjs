/**
 * `npm run bench [-- name …]`: every tests/bench/<name>.bench.mjs in turn, against the built code and a database with
 * fsync on. Each prints its Markdown on stdout; together they become docs/measured/bench.md, naming the commit.
 * `--no-record` prints only. Node runs them with the flags that it runs the service with. A bench that fails fails the run, and nothing is recorded.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { collect, endCommands } from './lib/command.mjs';
import { install, isInstalled } from './lib/install.mjs';
import { MEMORY_FLAGS } from './lib/memory-flags.mjs';
import { Progress } from './lib/progress.mjs';
import { ROOT, UserError, runScript } from './lib/workspace.mjs';
import { writeRecord } from './lib/results.mjs';

const FOLDER = join(ROOT, 'tests/bench');
const progress = new Progress();
const stops = [];

async function main() {
  process.once('SIGINT', () => void abort());
  process.once('SIGTERM', () => void abort());
  const names = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
  const benches = listBenches().filter((bench) => names.length === 0 || names.includes(bench));
  if (benches.length === 0)
    throw new UserError(`There is no such bench in ${FOLDER}: ${listBenches().join(', ') || 'none at all'}.`);
  if (!isInstalled()) await progress.step('Installing packages (npm ci)', () => install());
  await progress.step('Building', () => build());
  const env = await servers();
  const sections = [];
  for (const bench of benches) sections.push(await run(bench, env));
  if (names.length === 0 && !process.argv.includes('--no-record')) {
    writeRecord('docs/measured/bench.md', 'npm run bench', sections.join('\n'));
  }
}

async function servers() {
  const { startTestDatabase } = await import('./test-database.mjs');
  const { startTestRedis } = await import('./lib/test-servers.mjs');
  const database = await startTestDatabase({ sync: true });
  stops.push(database.stop);
  const redis = await startTestRedis();
  if (redis) stops.push(redis.stop);
  return { ...process.env, ...database.env, NODE_ENV: 'production', ...(redis ? { REDIS_URL: redis.url } : {}) };
}

async function run(bench, env) {
  progress.note(`\n── ${bench}`);
  let table = '';
  const show = (text, stream) => {
    if (stream === 'stdout') table += text;
    process.stdout.write(text);
  };
  const { code } = await collect(
    process.execPath,
    [...MEMORY_FLAGS, join(FOLDER, `${bench}.bench.mjs`)],
    ROOT,
    env,
    show,
  );
  if (code !== 0) throw new UserError(`The bench "${bench}" failed.`);
  return `## ${bench}\n\n${table.trim()}\n`;
}

function listBenches() {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER).flatMap((file) => /^(.+)\.bench\.mjs$/.exec(file)?.[1] ?? []);
}

async function cleanUp() {
  await Promise.all(stops.splice(0).map((stop) => stop()));
}

async function abort() {
  await endCommands();
  await cleanUp();
  process.exit(130);
}

await runScript(async () => {
  try {
    await main();
  } finally {
    await cleanUp();
  }
});
