import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DueWork } from './due-work.js';
import { HandlerRegistry, JOB_TABLE } from './handler-registry.js';
import type { JobTable } from './job-map.js';
import { MarkedMethods } from './marked-methods.js';
import { QueueBackend } from './queue-backend.js';
import { Scanner } from './scanner.js';
import { WorkRunner } from './work-runner.js';

export interface JobsOptions {
  /** The queue worker scans, enqueues and handles; every other process only writes rows. */
  worker: boolean;
  /** Every job name, from `modules.ts`. */
  jobs: JobTable;
}

/** Work owed to schools. `DueWork` everywhere; queue, scanner and handlers in the worker alone. */
@Global()
@Module({})
export class JobsModule {
  static forRoot({ worker, jobs }: JobsOptions): DynamicModule {
    if (!worker) {
      const providers = [DueWork, MarkedMethods];
      return { module: JobsModule, imports: [DiscoveryModule], providers, exports: providers };
    }
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [
        DueWork,
        { provide: JOB_TABLE, useValue: jobs },
        MarkedMethods,
        HandlerRegistry,
        QueueBackend,
        Scanner,
        WorkRunner,
      ],
      exports: [DueWork, MarkedMethods, QueueBackend, Scanner],
    };
  }
}
