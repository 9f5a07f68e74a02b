import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { mapInSteps } from '../../platform/event-loop/in-steps.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { IdentityRepository, type PersonKeyRow } from './identity.repository.js';
import { VaultCipher } from './vault-cipher.service.js';

export interface PersonKey {
  id: string;
  key: Buffer;
}

/** Keys of people, unwrapped for the length of one use and never kept. */
@Injectable()
export class VaultKeys {
  constructor(
    private readonly vault: IdentityRepository,
    private readonly cipher: VaultCipher,
    private readonly clock: Clock,
  ) {}

  /** By member; whoever has no key is not in the map. */
  async find(memberIds: readonly string[]): Promise<Map<string, PersonKey>> {
    const rows = await this.vault.listPersonKeys([...new Set(memberIds)]);
    const schoolKeys = new Map<string, Buffer>();
    return new Map(
      await mapInSteps(rows, (row) => [row.member_id, { id: row.id, key: this.unwrap(row, schoolKeys) }] as const),
    );
  }

  /** The same, making the keys that are missing. Only inside `TenantDatabase.run`. */
  async findOrMake(memberIds: readonly string[]): Promise<Map<string, PersonKey>> {
    const known = await this.find(memberIds);
    const missing = [...new Set(memberIds)].filter((id) => !known.has(id));
    if (missing.length === 0) return known;
    const school = await this.schoolKey();
    const made = await mapInSteps(missing, (memberId) => {
      const id = newId();
      const { nonce, ciphertext } = this.cipher.wrapPersonKey(
        school.key,
        this.cipher.newKey(),
        personPlace(memberId, id, school.id),
      );
      return { id, member_id: memberId, school_key_id: school.id, nonce, wrapped: ciphertext };
    });
    await this.vault.insertPersonKeys(made, this.clock.now());
    // Read back: another transaction may have been first for some of them.
    return this.find(memberIds);
  }

  private unwrap(row: PersonKeyRow, schoolKeys: Map<string, Buffer>): Buffer {
    let schoolKey = schoolKeys.get(row.school_key_id);
    if (!schoolKey) {
      const sealed = { nonce: row.school_nonce, ciphertext: row.school_wrapped };
      schoolKey = this.cipher.unwrapSchoolKey(sealed, [currentSchoolId(), row.school_key_id]);
      schoolKeys.set(row.school_key_id, schoolKey);
    }
    const place = personPlace(row.member_id, row.id, row.school_key_id);
    return this.cipher.unwrapPersonKey(schoolKey, { nonce: row.nonce, ciphertext: row.wrapped }, place);
  }

  /** Two first imports at the same moment may make two; each person's key names the one that wraps it. */
  async schoolKey(): Promise<PersonKey> {
    const row = await this.vault.findSchoolKey();
    if (row) {
      const key = this.cipher.unwrapSchoolKey({ nonce: row.nonce, ciphertext: row.wrapped }, [
        currentSchoolId(),
        row.id,
      ]);
      return { id: row.id, key };
    }
    const id = newId();
    const key = this.cipher.newKey();
    const { nonce, ciphertext } = this.cipher.wrapSchoolKey(key, [currentSchoolId(), id]);
    await this.vault.insertSchoolKey({ id, nonce, wrapped: ciphertext }, this.clock.now());
    return { id, key };
  }
}

const personPlace = (memberId: string, id: string, schoolKeyId: string): string[] => [
  currentSchoolId(),
  memberId,
  id,
  schoolKeyId,
];
