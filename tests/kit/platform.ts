/**
 * What the tests need of the API's platform and no module offers: the migrations, and the doors to the database themselves.
 * Behind `@trellis/api` on purpose (lint lets a test's platform.ts), so that the isolation harness stands even where a module does not.
 */
export { migrate } from '../../apps/api/src/platform/database/migrate.js';
export { migrateQueue } from '../../apps/api/src/platform/jobs/migrate-queue.js';
export { appDataSourceOptions } from '../../apps/api/src/platform/database/data-source.js';
export { ConnectionPool } from '../../apps/api/src/platform/database/connection-pool.js';
export { TenantDatabase } from '../../apps/api/src/platform/database/tenant-database.js';
export { AccountDatabase } from '../../apps/api/src/platform/database/account-database.js';
export { NetworkDoor } from '../../apps/api/src/platform/http/public-fetch.js';
export { Clock } from '../../apps/api/src/platform/clock/clock.js';
export { jobContext, runInContext } from '../../apps/api/src/platform/tenancy/context.js';
export { PasswordHashing } from '../../apps/api/src/platform/auth/password-hashing.js';
export { Sessions } from '../../apps/api/src/platform/auth/sessions.js';
