/** Commands that run to their end; all that still run can be ended at once. */
import { spawn } from 'node:child_process';
import { waitUntil } from './processes.mjs';

const GRACE_MS = 3_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a command; stdout and stderr come back together as one text, and go to `onOutput` on the way.
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(text: string, stream: 'stdout' | 'stderr') => void} [onOutput]
 * @returns {Promise<{code: number, output: string}>}
 */
export function collect(command, args, cwd, env = process.env, onOutput = () => undefined) {
  return new Promise((resolve) => {
    // A group of its own, so that what the command itself started can be ended with it.
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.add(child);
    let output = '';
    const take = (text, stream) => {
      output += text;
      onOutput(text, stream);
    };
    for (const stream of ['stdout', 'stderr'])
      child[stream].setEncoding('utf8').on('data', (text) => take(text, stream));
    child.once('error', (error) => take(`${command}: ${error.message}\n`, 'stderr'));
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal ? 130 : 1), output });
    });
  });
}

/** Ends every command of `collect` that still runs, with all it started; forcibly where asking does not help. */
export async function endCommands() {
  const isOver = () => running.size === 0;
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    for (const child of running) signalGroup(child, signal);
    if (await waitUntil(isOver, GRACE_MS)) return;
  }
}

function signalGroup(child, signal) {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
