export { IdentityExports } from './identity-exports.service.js';
export { IdentityProfilesModule } from './identity-profiles.module.js';
export { SaidOfIdentity } from './identity-export.types.js';
