/** Where this clone lies, and the version of Node it needs. Node's own modules only: runs before `npm ci`. */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone, absolute. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const NEEDED = [20, 19];

/** A failure whose message is the whole story for the person at the terminal; printed without a stack. */
export class UserError extends Error {}

/** Ends with a clear word where Node is older than `engines` says. */
export function assertNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new UserError(`Trellis needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Runs an entry script: a `UserError` is told plainly, anything else with its stack; both exit with 1. */
export async function runScript(main) {
  try {
    assertNodeVersion();
    await main();
  } catch (error) {
    console.error(error instanceof UserError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
