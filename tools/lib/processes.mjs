/**
 * The processes that a start leaves behind on record, so that the next start can tell them from strangers: a pid alone
 * may have been given to another process since, a pid with its start time cannot.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const POLL_MS = 50;

/** @typedef {{name: string, pid: number, born: string}} Recorded `born`: boot and start time, from the system */

/** Starts of this boot only: after a reboot no recorded process is ours. Null where the process is gone. */
export function birthOf(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command in parentheses may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${boot}/${fields[19]}`;
  } catch {
    return process.platform === 'linux' ? null : birthFromPs(pid);
  }
}

/** @returns {Recorded} */
export const record = (name, pid) => ({ name, pid, born: birthOf(pid) });

/** True while the very process that was recorded still runs. */
export const isAlive = ({ pid, born }) => born !== null && birthOf(pid) === born;

/** Processes working inside a folder: every process of a PostgreSQL server has its data folder as working directory. */
export function processesIn(dir) {
  if (process.platform !== 'linux') return [];
  const found = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (readlinkSync(`/proc/${name}/cwd`) === dir) found.push(record('postgres', Number(name)));
    } catch {
      // Gone meanwhile, or another user's.
    }
  }
  return found.filter((one) => one.born !== null);
}

/**
 * Sends each signal in turn until all are gone, waiting `graceMs` after each but the last.
 * @param {Recorded[]} list
 * @param {{signals: NodeJS.Signals[], graceMs: number}} how
 */
export async function stopAll(list, { signals, graceMs }) {
  for (const signal of signals) {
    const alive = list.filter(isAlive);
    if (alive.length === 0) return;
    for (const one of alive) signalQuietly(one.pid, signal);
    await waitUntil(() => !list.some(isAlive), graceMs);
  }
}

/** Polls `condition` (sync or async) until it holds; false once the time is over. */
export async function waitUntil(condition, timeoutMs, pollMs = POLL_MS) {
  const end = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return true;
}

/** A small JSON file with what runs; written whole or not at all. */
export class RunFile {
  #file;
  constructor(file) {
    this.#file = file;
  }

  /** What the last start wrote; an empty record where there was none or it is damaged. */
  read() {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8'));
    } catch {
      return { supervisor: null, processes: [], ports: {} };
    }
  }

  write(content) {
    writeFileSync(`${this.#file}.new`, JSON.stringify(content, null, 2), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }

  remove() {
    rmSync(this.#file, { force: true });
  }
}

function signalQuietly(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function birthFromPs(pid) {
  try {
    const text = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return text === '' ? null : text;
  } catch {
    return null;
  }
}
