/** One long-running Node process of ours: started with a log file, watched, started again when it dies, stopped. */
import { MEMORY_FLAGS } from './memory-flags.mjs';
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tail } from './postgres.mjs';
import { record, stopAll, waitUntil } from './processes.mjs';
import { ROOT, UserError } from './workspace.mjs';

const READY_MS = 60_000;
const STOP = { signals: ['SIGTERM', 'SIGKILL'], graceMs: 10_000 };
/** A service that dies this often within the window has no more to gain from another start. */
const MAX_DEATHS = 5;
const DEATH_WINDOW_MS = 60_000;
/** The first wait before another start; doubled with every death, so that a database coming back has time to. */
const RESTART_MS = 250;
const WATCH = pathToFileURL(join(ROOT, 'tools/lib/die-with-parent.mjs')).href;

export class Service {
  #child = null;
  #isStopping = false;
  #deaths = [];
  #recorded = null;
  /** From the first time it was ready on, a death is answered by another start. */
  #wasReady = false;

  /**
   * @param {{name: string, script: string, env: NodeJS.ProcessEnv, logDir: string, isReady: () => Promise<boolean>,
   *   onChange: () => void, onDeath: (text: string) => void, onGivenUp: (error: Error) => void}} options
   */
  constructor(options) {
    this.options = options;
    this.name = options.name;
    this.logFile = join(options.logDir, `${options.name.toLowerCase().replaceAll(' ', '-')}.log`);
  }

  /** The process now running, for the record; null when none is. */
  get process() {
    return this.#child?.exitCode === null && this.#child.signalCode === null ? this.#recorded : null;
  }

  /** Starts it and waits until it says it is ready. */
  async start() {
    if (existsSync(this.logFile)) renameSync(this.logFile, `${this.logFile}.old`);
    this.#spawn();
    await this.#waitUntilReady();
    this.#wasReady = true;
  }

  async stop() {
    this.#isStopping = true;
    if (this.process) await stopAll([this.process], STOP);
  }

  #spawn() {
    const { script, env, onChange } = this.options;
    const log = openSync(this.logFile, 'a', 0o600);
    const child = spawn(process.execPath, ['--import', WATCH, '--enable-source-maps', ...MEMORY_FLAGS, script], {
      cwd: ROOT,
      env,
      stdio: ['ignore', log, log, 'ipc'],
      // A group of its own: Ctrl-C reaches the starter alone, which ends the services before their database.
      detached: true,
    });
    closeSync(log);
    this.#child = child;
    this.#recorded = record(this.name, child.pid);
    child.once('exit', (code, signal) => this.#onExit(code ?? signal));
    onChange();
  }

  async #waitUntilReady() {
    const hasEnded = () => this.process === null;
    const inTime = await waitUntil(async () => hasEnded() || (await this.options.isReady()), READY_MS);
    if (this.#isStopping || (inTime && !hasEnded())) return;
    const what = hasEnded() ? 'ended' : `did not become ready in ${READY_MS / 1000} s`;
    this.#isStopping = true;
    throw new UserError(`The ${this.name} ${what}. Its log, ${this.logFile}:\n${tail(this.logFile)}`);
  }

  #onExit(how) {
    this.options.onChange();
    if (this.#isStopping || !this.#wasReady) return;
    const now = performance.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < DEATH_WINDOW_MS), now];
    if (this.#deaths.length >= MAX_DEATHS) {
      return this.options.onGivenUp(
        new UserError(
          `The ${this.name} died ${MAX_DEATHS} times in a minute. Its log, ${this.logFile}:\n${tail(this.logFile)}`,
        ),
      );
    }
    this.options.onDeath(`The ${this.name} ended (${how}) and is started again; its log is ${this.logFile}`);
    setTimeout(() => this.#isStopping || this.#spawn(), RESTART_MS * 2 ** (this.#deaths.length - 1));
  }
}
