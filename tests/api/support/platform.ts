/** Doors to the API that the tests of the vault and of services for other modules need. */
export { TenantDatabase } from '../../../apps/api/src/platform/database/tenant-database.js';
export { jobContext, runInContext } from '../../../apps/api/src/platform/tenancy/context.js';
