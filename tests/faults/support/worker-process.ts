/** The worker as it is run for real: the built entry in a process of its own, to be killed. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUILT = ['libs/contracts', 'libs/forms', 'libs/matching', 'libs/calendar', 'apps/api'];

/** Compiles what the worker is made of, as the build does, so that no test runs yesterday's code. */
export async function buildWorker(): Promise<void> {
  const args = ['src', '--config-file', '../../.swcrc', '-d', 'dist', '--strip-leading-paths', '-q'];
  for (const project of BUILT) {
    await promisify(execFile)(join(ROOT, 'node_modules/.bin/swc'), args, { cwd: join(ROOT, project) });
  }
}

export class WorkerProcess {
  private log = '';

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (text: Buffer) => (this.log += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (this.log += text.toString()));
  }

  /** Resolves when the worker says that it runs. It ends with this process, whatever happens to that. */
  static async start(environment: Record<string, string>): Promise<WorkerProcess> {
    const child = spawn(
      process.execPath,
      ['--import', join(ROOT, 'tools/lib/die-with-parent.mjs'), join(ROOT, 'apps/api/dist/worker.js')],
      { env: { ...environment, LOG_LEVEL: 'info', PATH: process.env.PATH }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
    );
    const worker = new WorkerProcess(child);
    await worker.started();
    return worker;
  }

  /** JSON lines so far. */
  get lines(): string {
    return this.log;
  }

  /** kill -9: no handler runs, nothing is finished. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** SIGTERM, as an operator stops it. Returns how it ended. */
  async stop(): Promise<{ code: number | null; signal: string | null }> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: string | null }> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill(signal);
      await ended;
    }
    return { code: this.child.exitCode, signal: this.child.signalCode };
  }

  private started(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.child.stdout?.on('data', () => {
        if (this.log.includes('The worker is running')) resolve();
      });
      this.child.once('exit', () => reject(new Error(`The worker ended at its start:\n${this.log}`)));
    });
  }
}
