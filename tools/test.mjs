/**
 * `npm test [-- lane …]`: every rule of the project, or the lanes named. Prepares what it needs: packages, a database,
 * Redis where there is one to start, a browser.
 *
 *   --long          the long forms of the sampled rules (TRELLIS_LONG=1): `npm run test:long`
 *   --record=FILE   also writes the table as Markdown, naming the commit
 *   TRELLIS_CI=1    a part that is missing (Redis, browser), a skipped test, an empty lane: failures
 *   TRELLIS_TEST_TOTALS=FILE   where the totals go as JSON
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { endCommands } from './lib/command.mjs';
import { install, isInstalled } from './lib/install.mjs';
import { Progress } from './lib/progress.mjs';
import { duration, formatTable, writeRecord } from './lib/results.mjs';
import { ROOT, UserError, runScript } from './lib/workspace.mjs';

const isCi = Boolean(process.env.TRELLIS_CI);
const isLong = process.argv.includes('--long');
const record = process.argv.find((arg) => arg.startsWith('--record='))?.slice('--record='.length);
const named = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));

const stops = [];
const progress = new Progress();

async function main() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void abort());
  if (!isInstalled()) await progress.step('Installing packages (npm ci)', () => install());
  const { LANES } = await import('./lib/lanes.mjs');
  const lanes = named.length === 0 ? LANES : named.flatMap((name) => chosen(LANES, name));
  const started = performance.now();
  const parts = await prepare(lanes);
  const results = [];
  const isBeside = (lane, other) => lane.beside === other.name;
  for (const lane of lanes.filter((one) => !lanes.some((other) => isBeside(one, other)))) {
    const beside = lanes.filter((other) => isBeside(other, lane));
    results.push(...(await runTogether([lane, ...beside], parts)));
  }
  await cleanUp();
  report(results, performance.now() - started);
}

/** `worker` means both of its lanes. */
function chosen(lanes, name) {
  const exact = lanes.filter((lane) => lane.name === name);
  const found = exact.length > 0 ? exact : lanes.filter((lane) => lane.name.startsWith(`${name}-`));
  if (found.length === 0)
    throw new UserError(`There is no lane "${name}": ${lanes.map((lane) => lane.name).join(', ')}.`);
  return found;
}

async function prepare(lanes) {
  const parts = { isLong, inTurns: !isLong && named.length === 0 };
  // A lane by itself never runs on what was built of other sources; a whole run says first whether it builds at all.
  if (lanes.some((lane) => lane.usesBuild) && !lanes.some(({ name }) => name === 'build')) {
    const { build } = await import('./lib/build.mjs');
    await progress.step('Building what changed', () => build());
  }
  if (lanes.some((lane) => lane.usesDatabase)) {
    const { startTestDatabase } = await import('./test-database.mjs');
    const database = await progress.step('Starting PostgreSQL for the tests', () => startTestDatabase());
    stops.push(database.stop);
    parts.database = database.env;
  }
  if (lanes.some((lane) => lane.needs === 'redis')) {
    const { startTestRedis } = await import('./lib/test-servers.mjs');
    const redis = await progress.step(
      'Looking for Redis',
      () => startTestRedis(),
      (found) => (found ? 'started' : 'none here'),
    );
    if (redis) stops.push(redis.stop);
    parts.redis = redis?.url ?? null;
  }
  if (lanes.some((lane) => lane.needs === 'browser')) {
    const { findBrowser } = await import('./lib/browser.mjs');
    parts.browser = await progress.step(
      'Looking for a browser',
      () => findBrowser(),
      (path) => path ?? 'none starts here',
    );
  }
  return parts;
}

const MISSING = {
  redis: 'no redis-server on PATH (Debian: apt-get install redis-server)',
  browser: 'no browser starts here (Debian: apt-get install chromium-headless-shell)',
};

/** The first says what it says at once; the others when all are done, so that each can be read as a whole. */
async function runTogether([lane, ...beside], parts) {
  const heard = beside.map(() => []);
  const results = await Promise.all([
    runLane(lane, parts, (text) => process.stdout.write(text)),
    ...beside.map((other, index) => runLane(other, parts, (text) => heard[index].push(text))),
  ]);
  for (const text of heard.flat()) process.stdout.write(text);
  return results;
}

async function runLane(lane, parts, say) {
  if (lane.needs && !parts[lane.needs]) {
    return { name: lane.name, passed: 0, failed: isCi ? 1 : 0, skipped: 0, ms: 0, missing: MISSING[lane.needs] };
  }
  say(`\n── ${lane.name}\n`);
  const started = performance.now();
  const outcome = await lane.run(parts, say);
  const isEmpty = outcome.passed + outcome.failed + outcome.skipped === 0;
  const strict = isCi ? (isEmpty ? 1 : outcome.skipped) : 0;
  const ms = performance.now() - started;
  say(`   ${lane.name}: ${outcome.passed} passed, ${outcome.failed} failed in ${duration(ms)}\n`);
  return {
    name: lane.name,
    ...outcome,
    failed: outcome.failed + strict,
    ms,
    missing: isEmpty ? 'it holds no test yet' : null,
  };
}

function report(results, ms) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const totals = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), ms, lanes: results };
  progress.note(`\n${formatTable(totals)}`);
  for (const { name, missing } of results.filter((result) => result.missing)) {
    progress.note(`Not run: ${name}: ${missing}${isCi ? ' (counts as failed here)' : ''}`);
  }
  if (totals.skipped > 0) progress.note(`${totals.skipped} skipped${isCi ? ' (count as failed here)' : ''}`);
  const isWhole = results.every((result) => !result.missing);
  const verdict = totals.failed > 0 ? 'Failed' : isWhole ? 'All rules hold' : 'What ran holds, but not everything ran';
  progress.note(`\n${verdict}: ${totals.passed} passed, ${totals.failed} failed in ${duration(ms)}`);
  const file = resolve(process.env.TRELLIS_TEST_TOTALS || join(ROOT, 'node_modules/.cache/trellis/test-totals.json'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(totals, null, 2)}\n`);
  if (record) writeRecord(record, isLong ? 'npm run test:long' : 'npm test', formatTable(totals));
  process.exitCode = totals.failed === 0 ? 0 : 1;
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
  } catch (error) {
    await cleanUp();
    throw error;
  }
});
