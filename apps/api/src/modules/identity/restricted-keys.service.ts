import { hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { RestrictedKeysRepository } from './restricted-keys.repository.js';
import { type Sealed, VaultCipher } from './vault-cipher.service.js';
import { VaultKeys } from './vault-keys.service.js';

/** What a key is for; each use has its own. */
export type RestrictedUse = 'disclosure';

/** A school's key for what is derived from people's restricted answers and belongs to nobody in particular. */
export class RestrictedKey {
  /** For keys of people that say nothing to whoever reads them (`opaqueBy`). It may cross to another thread of this process. */
  readonly secret: Uint8Array;

  constructor(
    readonly id: string,
    private readonly key: Buffer,
    private readonly cipher: VaultCipher,
  ) {
    this.secret = new Uint8Array(hkdfSync('sha256', key, '', 'opaque keys', 32));
  }

  /** Seals what is JSON already. */
  sealText(place: readonly string[], json: string): Sealed {
    return this.cipher.sealText(this.key, place, json);
  }

  /** JSON, in bytes of their own. */
  openBytes(place: readonly string[], sealed: Sealed): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.cipher.openBytes(this.key, place, sealed));
  }
}

/** Keys of the school itself, wrapped by its key like the keys of its people. */
@Injectable()
export class RestrictedKeys {
  constructor(
    private readonly vault: RestrictedKeysRepository,
    private readonly keys: VaultKeys,
    private readonly cipher: VaultCipher,
    private readonly clock: Clock,
  ) {}

  async find(use: RestrictedUse): Promise<RestrictedKey | null> {
    const row = await this.vault.find(use);
    if (!row) return null;
    const school = this.cipher.unwrapSchoolKey({ nonce: row.school_nonce, ciphertext: row.school_wrapped }, [
      currentSchoolId(),
      row.school_key_id,
    ]);
    const text = this.cipher.openValue<string>(school, placeOf(use, row.id), {
      nonce: row.nonce,
      ciphertext: row.wrapped,
    });
    return new RestrictedKey(row.id, Buffer.from(text, 'base64'), this.cipher);
  }

  /** The same, made at its first use. Only inside `TenantDatabase.run`, by callers that let one at a time through. */
  async findOrMake(use: RestrictedUse): Promise<RestrictedKey> {
    const known = await this.find(use);
    if (known) return known;
    const school = await this.keys.schoolKey();
    const id = newId();
    const key = this.cipher.newKey();
    const { nonce, ciphertext } = this.cipher.sealValue(school.key, placeOf(use, id), key.toString('base64'));
    await this.vault.insert(use, { id, school_key_id: school.id, nonce, wrapped: ciphertext }, this.clock.now());
    return new RestrictedKey(id, key, this.cipher);
  }
}

const placeOf = (use: RestrictedUse, id: string): string[] => ['restricted-key', currentSchoolId(), use, id];
