import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { DueJob } from './due-job.js';
import { JOB_HANDLER } from './on-job.js';

export const JOB_TABLE = Symbol('JobTable');

type Handler = (job: DueJob) => Promise<void>;

/** Finds the `@OnJob` methods of all providers; a name with no handler or with two, or a handler of no name, ends the start. */
@Injectable()
export class HandlerRegistry {
  private readonly handlers = new Map<string, Handler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly methods: MetadataScanner,
    @Inject(JOB_TABLE) private readonly jobs: Readonly<Record<string, string>>,
  ) {}

  /** Call once all providers exist. Throws one error that lists every problem. */
  collect(): void {
    const problems: string[] = [];
    for (const { name, handler, place } of this.find()) {
      if (this.handlers.has(name)) problems.push(`job ${name} has two handlers; the second is ${place}`);
      if (!(name in this.jobs)) problems.push(`${place} handles job ${name}, which modules.ts does not list`);
      this.handlers.set(name, handler);
    }
    for (const name of Object.keys(this.jobs)) {
      if (!this.handlers.has(name)) problems.push(`job ${name} has no handler: give a provider a method with @OnJob('${name}')`);
    }
    if (problems.length > 0) throw new Error(`The worker cannot start:\n- ${problems.join('\n- ')}`);
  }

  get(name: string): Handler | undefined {
    return this.handlers.get(name);
  }

  private find(): { name: string; handler: Handler; place: string }[] {
    // The same class listed by two modules is two instances with one handler each: that is a double handler too.
    return this.discovery.getProviders().flatMap(({ instance, isAlias }) => {
      const provider = instance as Record<string, Handler> | null | undefined;
      if (isAlias || !provider || typeof provider !== 'object') return [];
      const prototype = Object.getPrototypeOf(provider) as object | null;
      if (!prototype || prototype === Object.prototype) return [];
      return this.methods.getAllMethodNames(prototype).flatMap((key) => {
        const method = provider[key];
        const name: unknown = typeof method === 'function' ? Reflect.getMetadata(JOB_HANDLER, method) : undefined;
        if (typeof name !== 'string' || !method) return [];
        return [{ name, handler: method.bind(provider) as Handler, place: `${provider.constructor.name}.${key}` }];
      });
    });
  }
}
