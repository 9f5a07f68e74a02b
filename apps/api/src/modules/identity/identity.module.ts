/**
 * Identity: what people say about themselves and what they agree to, in the vault, each use named and audited.
 * Called by: imports, the participant's own page; later matching, reporting and research.
 */
import { Module } from '@nestjs/common';
import { CaseKeysRepository } from './case-keys.repository.js';
import { CaseKeys } from './case-keys.service.js';
import { IdentityRepository } from './identity.repository.js';
import { IdentityVault } from './identity-vault.service.js';
import { PersonSeal } from './person-seal.service.js';
import { RestrictedKeysRepository } from './restricted-keys.repository.js';
import { RestrictedKeys } from './restricted-keys.service.js';
import { VaultCipher } from './vault-cipher.service.js';
import { VaultMovesRepository } from './vault-moves.repository.js';
import { VaultMoves } from './vault-moves.service.js';
import { VaultKeys } from './vault-keys.service.js';

@Module({
  providers: [
    ...[IdentityVault, VaultMoves, VaultKeys, VaultCipher, RestrictedKeys, CaseKeys, PersonSeal],
    ...[IdentityRepository, VaultMovesRepository, RestrictedKeysRepository, CaseKeysRepository],
  ],
  exports: [IdentityVault, VaultMoves, RestrictedKeys, CaseKeys, PersonSeal],
})
export class IdentityModule {}
