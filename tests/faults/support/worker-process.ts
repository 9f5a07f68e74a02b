import { BuiltProcess } from './built-process.js';

export class WorkerProcess extends BuiltProcess {
  /** Resolves when the worker says that it runs. */
  static async start(environment: Record<string, string>): Promise<WorkerProcess> {
    const worker = new WorkerProcess(await this.spawn('worker', environment));
    await worker.says('The worker is running');
    return worker;
  }
}
