/** Servers for a test run: a folder that is thrown away, a free port, and a guard that outlives us by a moment. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers, freePort } from './ports.mjs';
import { waitUntil } from './processes.mjs';
import { UserError } from './workspace.mjs';

const MEMORY = '/dev/shm';
const ROOM = 3 * 1024 ** 3;
const READY_MS = 15_000;

/** A new folder, in memory where there is room; others may pass through it, as the database's user must. */
export function scratchFolder(name) {
  const folder = mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), `trellis-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Has the server ended and its folder removed when `stop` is called or this process dies.
 * @returns {Promise<() => Promise<void>>} stop
 */
export async function guard(pid, folder, dataDir) {
  const script = join(dirname(fileURLToPath(import.meta.url)), 'guard.mjs');
  const child = spawn(process.execPath, [script, String(pid), folder, dataDir], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
  });
  await new Promise((resolve) => child.once('message', resolve));
  child.unref();
  child.channel.unref();
  return async () => {
    child.ref();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await ended;
  };
}

/** The path of a program on PATH, or null. */
export function which(program) {
  const found = spawnSync('/bin/sh', ['-c', 'command -v "$0"', program], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
}

/**
 * A Redis of our own on loopback; null where there is no redis-server.
 * @returns {Promise<{url: string, stop: () => Promise<void>} | null>}
 */
export async function startTestRedis() {
  const program = which('redis-server');
  if (!program) return null;
  const folder = scratchFolder('redis');
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn(program, [...settings, '--maxmemory-policy', 'noeviction'], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
  });
  child.unref();
  const stop = await guard(child.pid, folder, folder);
  if (await waitUntil(() => answers(port), READY_MS)) return { url: `redis://127.0.0.1:${port}`, stop };
  await stop();
  throw new UserError(`${program} did not start on port ${port}.`);
}

function hasRoom(folder) {
  if (process.platform !== 'linux' || !existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ROOM;
}
