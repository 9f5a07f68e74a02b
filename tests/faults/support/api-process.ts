import type { ChildProcess } from 'node:child_process';
import { freePort } from '../../../tools/lib/ports.mjs';
import { eventually } from '../../kit/eventually.js';
import { BuiltProcess } from './built-process.js';

export class ApiProcess extends BuiltProcess {
  private constructor(
    child: ChildProcess,
    readonly url: string,
  ) {
    super(child);
  }

  /** Resolves when the API answers on a port of its own. */
  static async start(environment: Record<string, string>): Promise<ApiProcess> {
    const port = String(await freePort());
    const api = new ApiProcess(await this.spawn('main', { ...environment, PORT: port }), `http://127.0.0.1:${port}`);
    await api.says('successfully started');
    // Said just before it listens.
    await eventually('the API to answer', () => isReady(api.url));
    return api;
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    (response) => response.ok,
    () => false,
  );
