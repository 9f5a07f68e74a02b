import { Inject, Injectable } from '@nestjs/common';
import type { DueJob } from './due-job.js';
import { MarkedMethods } from './marked-methods.js';
import { JOB_HANDLER } from './on-job.js';

export const JOB_TABLE = Symbol('JobTable');

type Handler = (job: DueJob) => Promise<void>;

/** Finds the `@OnJob` methods of all providers; a name with no handler or with two, or a handler of no name, ends the start. */
@Injectable()
export class HandlerRegistry {
  private readonly handlers = new Map<string, Handler>();

  constructor(
    private readonly marked: MarkedMethods,
    @Inject(JOB_TABLE) private readonly jobs: Readonly<Record<string, string>>,
  ) {}

  /** Call once all providers exist. Throws one error that lists every problem. */
  collect(): void {
    const problems: string[] = [];
    for (const { name, method, place } of this.marked.find<Handler>(JOB_HANDLER)) {
      if (this.handlers.has(name)) problems.push(`job ${name} has two handlers; the second is ${place}`);
      if (!(name in this.jobs)) problems.push(`${place} handles job ${name}, which modules.ts does not list`);
      this.handlers.set(name, method);
    }
    for (const name of Object.keys(this.jobs)) {
      if (!this.handlers.has(name))
        problems.push(`job ${name} has no handler: give a provider a method with @OnJob('${name}')`);
    }
    if (problems.length > 0) throw new Error(`The worker cannot start:\n- ${problems.join('\n- ')}`);
  }

  get(name: string): Handler | undefined {
    return this.handlers.get(name);
  }
}
