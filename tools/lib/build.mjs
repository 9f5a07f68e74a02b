/**
 * Builds through Nx what changed. Nx itself needs three seconds to find that nothing did, so a hash of everything that
 * a build reads is kept beside the installed packages, and Nx is asked only when that differs.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from './command.mjs';
import { ROOT, UserError } from './workspace.mjs';

/** Under node_modules: a fresh install builds afresh. */
const STAMP = join(ROOT, 'node_modules/.cache/trellis/build.json');
const SHARED = ['package-lock.json', 'package.json', 'tsconfig.base.json', '.swcrc', 'nx.json'];
const IGNORED = new Set(['node_modules', 'dist', '.nx', 'coverage']);
const OUTPUTS = ['apps/api/dist/main.js', 'apps/api/dist/worker.js', 'apps/web/dist/index.html'];

/** No daemon that outlives us, no network, plain output. */
export const NX_ENV = {
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NX_INTERACTIVE: 'false',
  NO_COLOR: '1',
};

/** Hex hash of all sources that a build reads: what is built of it is the same where this is. */
export function sourceHash() {
  const hash = createHash('sha256');
  const files = [...SHARED, ...filesOf('apps'), ...filesOf('libs')].filter((file) => existsSync(join(ROOT, file)));
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * Brings every `dist` up to date.
 * @returns {Promise<{hash: string, wasBuilt: boolean}>}
 */
export async function build() {
  const hash = sourceHash();
  if (isBuilt(hash)) return { hash, wasBuilt: false };
  rmSync(STAMP, { force: true });
  // The compiler leaves the output of a deleted source where it is. Nx puts the unchanged ones back from its cache.
  for (const project of projects()) rmSync(join(ROOT, project, 'dist'), { recursive: true, force: true });
  const { code, output } = await nx(['run-many', '-t', 'build', '--parallel=2']);
  if (code !== 0) throw new UserError(`The build failed:\n\n${output}`);
  const missing = OUTPUTS.filter((file) => !existsSync(join(ROOT, file)));
  if (missing.length > 0) throw new UserError(`The build made no ${missing.join(', no ')}.`);
  mkdirSync(join(STAMP, '..'), { recursive: true });
  writeFileSync(STAMP, JSON.stringify({ hash }));
  return { hash, wasBuilt: true };
}

/** Runs Nx in this clone. @returns {Promise<{code: number, output: string}>} */
export async function nx(args) {
  const nxBin = join(ROOT, 'node_modules/.bin/nx');
  return await collect(process.execPath, [nxBin, ...args, '--outputStyle=static'], ROOT, {
    ...process.env,
    FORCE_COLOR: undefined,
    ...NX_ENV,
  });
}

function isBuilt(hash) {
  if (OUTPUTS.some((file) => !existsSync(join(ROOT, file)))) return false;
  return existsSync(STAMP) && JSON.parse(readFileSync(STAMP, 'utf8')).hash === hash;
}

function projects() {
  return ['apps', 'libs'].flatMap((kind) => readdirSync(join(ROOT, kind)).map((name) => join(kind, name)));
}

/** Paths relative to the clone; what only tests read is left out. */
function filesOf(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (IGNORED.has(entry.name) || /\.spec\.tsx?$/.test(entry.name)) return [];
    return entry.isDirectory() ? filesOf(path) : [path];
  });
}
