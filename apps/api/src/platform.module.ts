import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './platform/audit/audit.module.js';
import { AuthModule } from './platform/auth/auth.module.js';
import { ClockModule } from './platform/clock/clock.module.js';
import type { AppConfig } from './platform/config/app-config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';

/** What both processes stand on: configuration, database, clock, audit, sign-in. Jobs, mail and HTTP come with each entry. */
@Module({})
export class PlatformModule {
  static with(config: AppConfig): DynamicModule {
    const parts = [ConfigModule.with(config), DatabaseModule, ClockModule, AuditModule, AuthModule];
    return { module: PlatformModule, imports: parts, exports: parts };
  }
}
