import { Injectable } from '@nestjs/common';
import type { ConsentPurpose } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { Sealed } from './vault-cipher.service.js';

export interface MovingAnswer extends Sealed {
  id: string;
  member_id: string;
  enrolment_id: string;
  item_id: string;
}

export interface MovingConsent extends Sealed {
  id: string;
  key_id: string;
  member_id: string;
  enrolment_id: string;
  purpose: ConsentPurpose;
  dimension: string;
  source: string;
  at: Date;
}

/** A row of the vault where it is from now on. */
export interface MovedRow extends Sealed {
  id: string;
  memberId: string;
  enrolmentId: string;
  keyId: string;
}

/** Everything that was said in one enrolment, with the history of its consents; all as role `vault`. */
@Injectable()
export class VaultMovesRepository {
  constructor(private readonly db: TenantDatabase) {}

  listAnswers(enrolmentId: string): Promise<MovingAnswer[]> {
    return this.db.readVault<MovingAnswer>(
      `select id, member_id, enrolment_id, item_id, nonce, ciphertext from vault.identity_answer
       where school_id = $1 and enrolment_id = $2 order by id`,
      [currentSchoolId(), enrolmentId],
    );
  }

  listConsents(enrolmentId: string): Promise<MovingConsent[]> {
    return this.db.readVault<MovingConsent>(
      `select id, key_id, member_id, enrolment_id, purpose, dimension, nonce, ciphertext, source, at from vault.consent
       where school_id = $1 and enrolment_id = $2 order by id`,
      [currentSchoolId(), enrolmentId],
    );
  }

  async deleteAnswers(enrolmentId: string, itemIds: readonly string[]): Promise<void> {
    await this.write(
      'delete from vault.identity_answer where school_id = $1 and enrolment_id = $2 and item_id = any ($3::text[])',
      [currentSchoolId(), enrolmentId, itemIds],
    );
  }

  putAnswer(row: MovedRow): Promise<void> {
    return this.put('identity_answer', row);
  }

  putConsent(row: MovedRow): Promise<void> {
    return this.put('consent', row);
  }

  async addConsent(row: MovingConsent): Promise<void> {
    await this.write(
      `insert into vault.consent (school_id, id, member_id, enrolment_id, purpose, dimension, key_id, nonce, ciphertext, at, source)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        currentSchoolId(),
        row.id,
        row.member_id,
        row.enrolment_id,
        row.purpose,
        row.dimension,
        row.key_id,
        row.nonce,
        row.ciphertext,
        row.at,
        row.source,
      ],
    );
  }

  /** With the key goes what is still under it. */
  async deletePersonKey(memberId: string): Promise<void> {
    await this.write('delete from vault.person_key where school_id = $1 and member_id = $2', [
      currentSchoolId(),
      memberId,
    ]);
  }

  private async put(table: 'identity_answer' | 'consent', row: MovedRow): Promise<void> {
    await this.write(
      `update vault.${table} set member_id = $3, enrolment_id = $4, key_id = $5, nonce = $6, ciphertext = $7
       where school_id = $1 and id = $2`,
      [currentSchoolId(), row.id, row.memberId, row.enrolmentId, row.keyId, row.nonce, row.ciphertext],
    );
  }

  private async write(sql: string, params: unknown[]): Promise<void> {
    await this.db.asVault(() => this.db.write(sql, params));
  }
}
