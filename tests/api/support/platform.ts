/** Doors behind the API that the vault's tests need: what no operation offers on purpose. */
export { IdentityVault } from '../../../apps/api/src/modules/identity/index.js';
export { TenantDatabase } from '../../../apps/api/src/platform/database/tenant-database.js';
export { jobContext, runInContext } from '../../../apps/api/src/platform/tenancy/context.js';
