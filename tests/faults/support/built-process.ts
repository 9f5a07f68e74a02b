/** The service as it is run for real: built entries in processes of their own, to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../../tools/lib/workspace.mjs';
import { buildService } from './build-service.js';

export class BuiltProcess {
  private log = '';

  protected constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (this.log += text.toString()));
  }

  /** It ends with this process, whatever happens to that. */
  protected static async spawn(entry: 'main' | 'worker', environment: Record<string, string>): Promise<ChildProcess> {
    const file = join(await buildService(), `${entry}.js`);
    return spawn(process.execPath, ['--import', join(ROOT, 'tools/lib/die-with-parent.mjs'), file], {
      env: { ...environment, LOG_LEVEL: 'info', PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
  }

  get pid(): number | undefined {
    return this.child.pid;
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

  /** Resolves once the log has these words; rejects with the log when the process ends before. */
  protected says(words: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.child.stdout?.on('data', () => {
        if (this.log.includes(words)) resolve();
      });
      this.child.once('exit', () => reject(new Error(`The process ended at its start:\n${this.log}`)));
    });
  }

  private async end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: string | null }> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill(signal);
      await ended;
    }
    return { code: this.child.exitCode, signal: this.child.signalCode };
  }
}
