/**
 * API and worker compiled as the build does it, into a folder of their own: no test runs yesterday's code, nor code that a
 * build next to it is just replacing. The folder is named after the sources; test files side by side share it.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { sourceHash } from '../../../tools/lib/build.mjs';
import { ROOT } from '../../../tools/lib/workspace.mjs';

/** Under node_modules, where the compiled files find their packages. */
const BUILDS = join(ROOT, 'node_modules/.cache/trellis/faults');
const LIBS = ['contracts', 'forms', 'matching', 'calendar', 'disclosure'];
const AN_HOUR_MS = 3_600_000;

let built: Promise<string> | undefined;

/** Returns the folder of the compiled entries (`main.js`, `worker.js`): the same for a whole test file. */
export function buildService(): Promise<string> {
  return (built ??= build());
}

async function build(): Promise<string> {
  const folder = join(BUILDS, sourceHash().slice(0, 16));
  if (!existsSync(folder)) {
    await mkdir(BUILDS, { recursive: true });
    await removeOld();
    const building = await mkdtemp(join(BUILDS, 'building-'));
    await compileInto(building);
    // Whole or not there; whoever was first wins.
    await rename(building, folder).catch(() => rm(building, { recursive: true }));
  }
  return join(folder, 'apps/api/dist');
}

async function compileInto(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules/@trellis'), { recursive: true });
  for (const project of [...LIBS.map((lib) => `libs/${lib}`), 'apps/api']) {
    const from = join(ROOT, project);
    const to = join(folder, project);
    await mkdir(to, { recursive: true });
    await copyFile(join(from, 'package.json'), join(to, 'package.json'));
    const args = ['src', '--config-file', '../../.swcrc', '-d', join(to, 'dist'), '--strip-leading-paths', '-q'];
    await promisify(execFile)(join(ROOT, 'node_modules/.bin/swc'), args, { cwd: from });
    if (project !== 'apps/api') {
      await symlink(join('../..', project), join(folder, 'node_modules/@trellis', basename(project)));
    }
  }
}

/** Of sources that have changed since; not of a run that may still be at it. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(BUILDS)) {
    const path = join(BUILDS, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < Date.now() - AN_HOUR_MS) await rm(path, { recursive: true, force: true });
  }
}
