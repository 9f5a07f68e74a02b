import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { APP_CONFIG, type AppConfig } from '../config/app-config.js';
import { AccountDatabase } from './account-database.js';
import { ConnectionPool } from './connection-pool.js';
import { appDataSourceOptions } from './data-source.js';
import { SystemDatabase } from './system-database.js';
import { TenantDatabase } from './tenant-database.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => ({
        ...appDataSourceOptions(config.databaseUrl, config.databasePoolSize),
        autoLoadEntities: true,
        retryAttempts: 1,
      }),
    }),
  ],
  providers: [ConnectionPool, TenantDatabase, AccountDatabase, SystemDatabase],
  exports: [ConnectionPool, TenantDatabase, AccountDatabase, SystemDatabase],
})
export class DatabaseModule {}
