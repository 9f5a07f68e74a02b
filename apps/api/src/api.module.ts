import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { featureModules, jobs } from './modules.js';
import { MembersModule } from './modules/members/index.js';
import { RequestContextMiddleware } from './platform/auth/request-context.middleware.js';
import type { AppConfig } from './platform/config/app-config.js';
import { GraphqlModule } from './platform/graphql/graphql.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { PlatformModule } from './platform.module.js';

/** The API process: the feature modules behind HTTP and GraphQL. It writes what is owed; the worker does it. */
@Module({})
export class ApiModule implements NestModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.with(config),
        JobsModule.forRoot({ worker: false, jobs }),
        MailModule.forRoot({ worker: false }),
        GraphqlModule,
        HealthModule.forRoot({ worker: false }),
        MembersModule,
        ...featureModules,
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(RequestContextMiddleware)
      .forRoutes('graphql', 's/:slug/files', 's/:slug/calendar', 's/:slug/unsubscribe');
  }
}
