/** Doors to the API's platform that the vault's tests need. */
export { TenantDatabase } from '../../../apps/api/src/platform/database/tenant-database.js';
export { jobContext, runInContext } from '../../../apps/api/src/platform/tenancy/context.js';
