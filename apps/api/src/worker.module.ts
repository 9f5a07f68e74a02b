import { type DynamicModule, Module } from '@nestjs/common';
import { featureModules, jobs } from './modules.js';
import type { AppConfig } from './platform/config/app-config.js';
import { HealthModule } from './platform/health/health.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { PlatformModule } from './platform.module.js';

/** The queue worker: the same feature modules as the API, with queue and mail, without HTTP; resolvers stay inert. */
@Module({})
export class WorkerModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with(config),
        JobsModule.forRoot({ worker: true, jobs }),
        MailModule.forRoot({ worker: true }),
        HealthModule.forRoot({ worker: true }),
        ...featureModules,
      ],
    };
  }
}
