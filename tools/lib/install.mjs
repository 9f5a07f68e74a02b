/** `npm ci` where node_modules is missing or no longer what package-lock.json says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from './command.mjs';
import { ROOT, UserError } from './workspace.mjs';

/** npm adds its whole manual to a refusal. */
const SHOWN_LINES = 30;

/**
 * True where every package of the lock file that this machine needs is there in its version. npm keeps its own record
 * of what it installed and writes it last, so an install that broke off counts as missing, and one made by hand counts.
 */
export function isInstalled(root = ROOT) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const have = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !have) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const found = have[path];
    if (!found) return path === '' || isForOthers(entry);
    return (
      found.version === entry.version && (!entry.integrity || !found.integrity || found.integrity === entry.integrity)
    );
  });
}

/** Installs exactly the lock file. The output is shown only when it fails. */
export async function install(root = ROOT) {
  // Without scripts: nothing we use needs them, and an install script is somebody else's code run as the user.
  const flags = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...flags]] : ['npm', flags];
  const { code, output } = await collect(command, [...args, '--loglevel=error', '--no-progress'], root);
  if (code !== 0)
    throw new UserError(
      `npm ci failed (is the package registry reachable?):\n\n${output.split('\n').slice(0, SHOWN_LINES).join('\n')}`,
    );
}

/** Packages for another system or processor, and what only they need, are marked optional in the lock file. */
const isForOthers = (entry) => entry.optional === true || entry.devOptional === true;

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
