import type { DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';

/** TypeORM on the role `app`: entities map columns, nothing is synchronised, pipelining on. */
export function appDataSourceOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    schema: 'trellis',
    synchronize: false,
    installExtensions: false,
    logging: false,
    extra: { pipeline: true, max: poolSize },
  } as DataSourceOptions;
}

/** TypeORM on the role `owner`, for migrations only. */
export function ownerDataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    schema: 'trellis',
    synchronize: false,
    installExtensions: false,
    logging: false,
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
  } as DataSourceOptions;
}
