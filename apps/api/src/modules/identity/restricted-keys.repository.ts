import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface RestrictedKeyRow {
  id: string;
  school_key_id: string;
  nonce: Buffer;
  wrapped: Buffer;
}

/** The table of the school's further keys, as role `vault`. */
@Injectable()
export class RestrictedKeysRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(use: string): Promise<(RestrictedKeyRow & { school_nonce: Buffer; school_wrapped: Buffer }) | null> {
    const [row] = await this.db.readVault<RestrictedKeyRow & { school_nonce: Buffer; school_wrapped: Buffer }>(
      `select k.id, k.school_key_id, k.nonce, k.wrapped, s.nonce as school_nonce, s.wrapped as school_wrapped
       from vault.restricted_key k join vault.school_key s on s.school_id = k.school_id and s.id = k.school_key_id
       where k.school_id = $1 and k.use = $2`,
      [currentSchoolId(), use],
    );
    return row ?? null;
  }

  async insert(use: string, row: RestrictedKeyRow, now: Date): Promise<void> {
    await this.db.asVault(() =>
      this.db.write(
        `insert into vault.restricted_key (school_id, id, use, school_key_id, nonce, wrapped, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [currentSchoolId(), row.id, use, row.school_key_id, row.nonce, row.wrapped, now],
      ),
    );
  }
}
