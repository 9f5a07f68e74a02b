export { CaseKey, CaseKeys } from './case-keys.service.js';
export { IdentityModule } from './identity.module.js';
export { VaultMoves } from './vault-moves.service.js';
export { IdentityVault } from './identity-vault.service.js';
export { PersonSeal } from './person-seal.service.js';
export { RestrictedKey, RestrictedKeys } from './restricted-keys.service.js';
export type { Sealed } from './vault-cipher.service.js';
export type { IdentityOwner, NewConsent, NewIdentityAnswer, StoredIdentity } from './identity.types.js';
