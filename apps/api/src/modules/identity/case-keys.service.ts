import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { CaseKeysRepository } from './case-keys.repository.js';
import { type Sealed, VaultCipher } from './vault-cipher.service.js';
import { VaultKeys } from './vault-keys.service.js';

/** The key of one case file: what is said in it opens with nothing else. */
export class CaseKey {
  constructor(
    private readonly key: Buffer,
    private readonly cipher: VaultCipher,
  ) {}

  seal(place: readonly string[], value: unknown): Sealed {
    return this.cipher.sealValue(this.key, place, value);
  }

  open<T>(place: readonly string[], sealed: Sealed): T {
    return this.cipher.openValue<T>(this.key, place, sealed);
  }
}

/** Keys of case files, wrapped by the school's key like those of its people. Callers have authorised. */
@Injectable()
export class CaseKeys {
  constructor(
    private readonly vault: CaseKeysRepository,
    private readonly keys: VaultKeys,
    private readonly cipher: VaultCipher,
    private readonly clock: Clock,
  ) {}

  /** Only inside `TenantDatabase.run`. */
  async make(caseId: string): Promise<CaseKey> {
    const school = await this.keys.schoolKey();
    const id = newId();
    const key = this.cipher.newKey();
    const { nonce, ciphertext } = this.cipher.sealValue(school.key, placeOf(caseId, id), key.toString('base64'));
    const row = { id, case_id: caseId, school_key_id: school.id, nonce, wrapped: ciphertext };
    await this.vault.insert(row, this.clock.now());
    return new CaseKey(key, this.cipher);
  }

  /** NOT_FOUND where it was destroyed. */
  async get(caseId: string): Promise<CaseKey> {
    const row = await this.vault.find(caseId);
    if (!row) throw new AppError('NOT_FOUND');
    const wrapped = { nonce: row.school_nonce, ciphertext: row.school_wrapped };
    const school = this.cipher.unwrapSchoolKey(wrapped, [currentSchoolId(), row.school_key_id]);
    const sealed = { nonce: row.nonce, ciphertext: row.wrapped };
    const text = this.cipher.openValue<string>(school, placeOf(caseId, row.id), sealed);
    return new CaseKey(Buffer.from(text, 'base64'), this.cipher);
  }

  /** With it goes everything that was said in the case, in every copy. Only inside `TenantDatabase.run`. */
  destroy(caseId: string): Promise<void> {
    return this.vault.delete(caseId);
  }
}

const placeOf = (caseId: string, id: string): string[] => ['case-key', currentSchoolId(), caseId, id];
