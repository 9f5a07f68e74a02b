export { IdentityExports } from './identity-exports.service.js';
export { IdentityProfilesModule } from './identity-profiles.module.js';
export { ExplainedWish } from './match-explanation.types.js';
export { MatchExplanations } from './match-explanations.service.js';
export { SaidOfIdentity } from './identity-export.types.js';
