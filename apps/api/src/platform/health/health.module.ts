import { type DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { WorkerHealthServer } from './worker-health-server.js';

/** /health/live and /health/ready: routes of the API, a small server of its own in the worker. */
@Module({})
export class HealthModule {
  static forRoot({ worker }: { worker: boolean }): DynamicModule {
    return worker
      ? { module: HealthModule, providers: [HealthService, WorkerHealthServer] }
      : { module: HealthModule, controllers: [HealthController], providers: [HealthService] };
  }
}
