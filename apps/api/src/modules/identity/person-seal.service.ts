import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { type Sealed, VaultCipher } from './vault-cipher.service.js';
import { VaultKeys } from './vault-keys.service.js';

/** What a sealed text is bound to, beside its school and its person: put elsewhere it does not open. */
export interface SealedText extends Sealed {
  place: readonly string[];
}

/**
 * Seals what a person writes for themself alone under their own key: gone with the key, in every copy. Rows lie in tables of the
 * vault that refer to the key. When two entries of one person become one, what was under the key that goes, goes with it.
 */
@Injectable()
export class PersonSeal {
  constructor(
    private readonly keys: VaultKeys,
    private readonly cipher: VaultCipher,
  ) {}

  /** Only inside `TenantDatabase.run`: the first thing that somebody writes makes their key. */
  async seal(memberId: string, place: readonly string[], text: string): Promise<Sealed & { keyId: string }> {
    const key = (await this.keys.findOrMake([memberId])).get(memberId);
    if (!key) throw new Error(`Member ${memberId} has no key in the vault.`);
    return { keyId: key.id, ...this.cipher.sealValue(key.key, boundTo(memberId, place), text) };
  }

  /** A person's own, in the order given; callers have made sure that it is the person who reads. */
  async open(memberId: string, texts: readonly SealedText[]): Promise<string[]> {
    if (texts.length === 0) return [];
    const key = (await this.keys.find([memberId])).get(memberId);
    if (!key) throw new AppError('NOT_FOUND');
    return texts.map((sealed) => this.cipher.openValue<string>(key.key, boundTo(memberId, sealed.place), sealed));
  }
}

const boundTo = (memberId: string, place: readonly string[]): string[] => [
  'person',
  currentSchoolId(),
  memberId,
  ...place,
];
