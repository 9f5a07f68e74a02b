/**
 * Where the embedded database, its binaries, secrets, mails and logs of this clone live.
 *
 * `TRELLIS_DATA`, else the git-ignored `.trellis/`. PostgreSQL refuses to run as root, so root starts it as another
 * user; where that user cannot enter the clone (a 0700 home), everything goes to a folder under the system's state
 * directory, one per clone.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT, UserError } from './workspace.mjs';

const SYSTEM_STATE = '/var/lib/trellis';
const DATABASE_USER = 'trellis';

/**
 * @typedef {{name: string, uid: number, gid: number}} SystemUser
 * @typedef {{dir: string, user: SystemUser | null, reason: string | null}} State `user`: who runs PostgreSQL, null for
 *   ourselves; `reason`: why the folder is not the usual one, for the person at the terminal
 */

/** Finds and makes the state folder. @returns {State} */
export function openState() {
  const wanted = resolve(process.env.TRELLIS_DATA || join(ROOT, '.trellis'));
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) {
    makeFolder(wanted, 0o700);
    return { dir: wanted, user: null, reason: process.env.TRELLIS_DATA ? 'TRELLIS_DATA' : null };
  }
  const user = databaseUser(join(wanted, 'database'));
  if (canEnter(existing(wanted), user)) {
    makeFolder(wanted, 0o711);
    return { dir: wanted, user, reason: process.env.TRELLIS_DATA ? 'TRELLIS_DATA' : null };
  }
  if (process.env.TRELLIS_DATA) {
    throw new UserError(
      `TRELLIS_DATA=${wanted} cannot be entered by the user "${user.name}", as whom PostgreSQL runs (it refuses root).\n` +
        `Name a folder outside private homes, or make its parents enterable (chmod o+x).`,
    );
  }
  const dir = join(SYSTEM_STATE, createHash('sha256').update(ROOT).digest('hex').slice(0, 12));
  makeFolder(SYSTEM_STATE, 0o711);
  makeFolder(dir, 0o711);
  return {
    dir,
    user: databaseUser(join(dir, 'database')),
    reason: `the user "${user.name}" of the database cannot enter ${ROOT}`,
  };
}

/**
 * The secrets of this installation, made at the first start and readable by us only.
 * @param {string} dir the state folder
 * @returns {{adminPassword: string, rolePasswords: Record<string, string>, masterKey: string}}
 */
export function openSecrets(dir, roles) {
  const file = join(dir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (existsSync(join(dir, 'database'))) {
    throw new UserError(
      `${file} is missing, but ${join(dir, 'database')} exists: without its key the identity vault stays closed.\n` +
        `Put the file back from a backup, or move the folder away to begin anew.`,
    );
  }
  const password = () => randomBytes(24).toString('base64url');
  const secrets = {
    adminPassword: password(),
    rolePasswords: Object.fromEntries(roles.map((role) => [role, password()])),
    masterKey: randomBytes(32).toString('base64'),
  };
  // Renamed into place, so that a start killed here leaves no half a file.
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

/**
 * Root's PostgreSQL runs as the owner of the data it already has, else as the system user `trellis`.
 * @returns {SystemUser}
 */
function databaseUser(dataDir) {
  if (existsSync(dataDir)) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { name: userName(uid), uid, gid };
  }
  return lookUp(DATABASE_USER) ?? createUser() ?? fallbackUser();
}

function createUser() {
  const flags = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false'];
  spawnSync('useradd', [...flags, DATABASE_USER], { stdio: 'ignore' });
  // Two first starts at once: the one that lost the race finds the user of the other.
  return lookUp(DATABASE_USER);
}

function fallbackUser() {
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user) return user;
  throw new UserError(
    'PostgreSQL refuses to run as root, and no user could be made for it: start as an ordinary user.',
  );
}

function lookUp(name) {
  const ask = (flag) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const uid = ask('-u');
  if (uid.status !== 0) return null;
  return { name, uid: Number(uid.stdout), gid: Number(ask('-g').stdout) };
}

function userName(uid) {
  try {
    return execFileSync('id', ['-un', String(uid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return String(uid);
  }
}

/** Asked of the system itself, since modes, groups and access lists all have a say. */
function canEnter(dir, user) {
  const { uid, gid } = user;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', dir], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** The nearest folder on the way to `dir` that is there already. */
function existing(dir) {
  return existsSync(dir) ? dir : existing(resolve(dir, '..'));
}

function makeFolder(dir, mode) {
  try {
    mkdirSync(dir, { recursive: true });
    const stats = statSync(dir);
    const me = process.getuid();
    if (stats.uid === me) chmodSync(dir, mode);
    else if (me !== 0) throw Object.assign(new Error(), { code: 'EACCES' });
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
    throw new UserError(
      `${dir} belongs to somebody else or cannot be written. Start as its owner, or set TRELLIS_DATA to another folder.`,
    );
  }
}
