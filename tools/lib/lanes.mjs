/**
 * The lanes of `npm test`: every rule of the project, one after the other, each on at most two cores. A lane is one
 * check (lint) or one Jest project with one environment. What leaves a core idle most of its time has another beside it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, nx } from './build.mjs';
import { collect } from './command.mjs';
import { webFilesInTurn } from './turns.mjs';
import { ROOT } from './workspace.mjs';

const WORKERS = 2;
/** What talks to a database or a browser waits more than it works: three fill two cores. */
const WAITING_WORKERS = 3;

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Outcome
 * @typedef {{database?: Record<string, string>, redis?: string | null, browser?: string | null, isLong: boolean,
 *   inTurns?: boolean}} Parts `inTurns`: what is long takes turns
 * @typedef {(text: string) => void} Say where a lane's words go
 * @typedef {{name: string, needs?: 'redis' | 'browser', usesDatabase?: boolean, usesBuild?: boolean, beside?: string,
 *   run: (parts: Parts, say: Say) => Promise<Outcome>}} Lane `beside`: run at the same time as that one, where both are run
 */

/** @type {Lane[]} */
export const LANES = [
  nxCheck('lint'),
  nxCheck('typecheck'),
  check('build', async () => ({ code: 0, output: JSON.stringify(await build()) })),
  nodeCheck('lock', 'tools/lock.mjs', '--check'),
  nodeCheck('schema', 'tools/codegen/schema.mjs', '--check'),
  nodeCheck('codegen', 'tools/codegen/generate.mjs', '--check'),
  nodeCheck('permissions', 'tools/codegen/permissions.mjs', '--check'),
  jest('libs'),
  jest('web-unit'),
  jest('api-unit'),
  { ...jest('house'), beside: 'tenancy' },
  onDatabase('tenancy'),
  onDatabase('api', { workers: WAITING_WORKERS }),
  onDatabase('worker', { name: 'worker-postgres', env: () => ({ TRELLIS_TEST_QUEUE: 'postgres' }) }),
  {
    ...onDatabase('worker', {
      name: 'worker-redis',
      needs: 'redis',
      env: ({ redis }) => ({ TRELLIS_TEST_QUEUE: 'redis', REDIS_URL: redis }),
    }),
    beside: 'worker-postgres',
  },
  onDatabase('faults', { workers: WAITING_WORKERS }),
  {
    ...onDatabase('web', {
      needs: 'browser',
      workers: WAITING_WORKERS,
      turns: webFilesInTurn,
      env: ({ browser }) => ({ TRELLIS_TEST_BROWSER: browser }),
    }),
    usesBuild: true,
  },
];

/** One check: passed or failed as a whole; what it says is shown when it fails. @returns {Lane} */
function check(name, work) {
  const run = async (parts, say) => {
    const { code, output } = await work(parts).catch((error) => ({ code: 1, output: error.message }));
    if (code !== 0) say(`${output}\n`);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  };
  return { name, run };
}

function nxCheck(target) {
  // A boundary depends on the tags of other projects too, so a cached answer could be stale: CI asks afresh.
  const fresh = process.env.TRELLIS_CI ? ['--skip-nx-cache'] : [];
  return check(target, () => nx(['run-many', '-t', target, `--parallel=${WORKERS}`, ...fresh]));
}

function nodeCheck(name, script, ...args) {
  return check(name, () => collect(process.execPath, [join(ROOT, script), ...args], ROOT));
}

function onDatabase(project, more = {}) {
  const env = (parts) => ({ ...parts.database, ...more.env?.(parts) });
  return { ...jest(project, { ...more, env }), usesDatabase: true };
}

/** @returns {Lane} */
function jest(project, { name = project, needs, workers = WORKERS, turns, env = () => ({}) } = {}) {
  const run = (parts, say) => {
    const turn = parts.inTurns && turns ? turns() : null;
    if (turn)
      say(
        `   ${turn.files.length} of ${turn.all} files, in turn (TRELLIS_SEED=${turn.seed}); all: npm test -- ${name}\n`,
      );
    const long = parts.isLong ? { TRELLIS_LONG: '1' } : {};
    return runJest(project, { workers, files: turn?.files ?? [] }, { ...env(parts), ...long }, say);
  };
  return { name, needs, run };
}

async function runJest(project, { workers, files }, env, say) {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-jest-'));
  const outputFile = join(folder, 'result.json');
  const args = [
    // Files load much anew: with little room for what is young, collecting it takes a seventh of the time.
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--max-semi-space-size=64'],
    ...[join(ROOT, 'node_modules/.bin/jest')],
    ...['--selectProjects', project, `--maxWorkers=${workers}`, '--passWithNoTests'],
    ...['--json', `--outputFile=${outputFile}`],
    ...(files.length > 0 ? ['--runTestsByPath', ...files] : []),
  ];
  // A queue of the developer's own is never what tests run on.
  const { REDIS_URL: _, ...inherited } = process.env;
  const colour = { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  // Jest reports on stderr; what else comes is the tests' own noise, kept for when there is no result to read.
  const show = (text, stream) => stream === 'stderr' && say(text.replace(/^Test results written to: .*\n/m, ''));
  const { code, output } = await collect(process.execPath, args, ROOT, { ...inherited, ...env, ...colour }, show);
  try {
    return outcomeOf(JSON.parse(readFileSync(outputFile, 'utf8')), code);
  } catch {
    say(`${output}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not even run counts as one failure, and so does a Jest that failed for any other reason. */
function outcomeOf(result, code) {
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
