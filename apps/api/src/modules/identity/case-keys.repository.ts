import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface CaseKeyRow {
  id: string;
  case_id: string;
  school_key_id: string;
  nonce: Buffer;
  wrapped: Buffer;
}

/** The table of the keys of cases, as role `vault`. */
@Injectable()
export class CaseKeysRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(caseId: string): Promise<(CaseKeyRow & { school_nonce: Buffer; school_wrapped: Buffer }) | null> {
    const [row] = await this.db.readVault<CaseKeyRow & { school_nonce: Buffer; school_wrapped: Buffer }>(
      `select k.id, k.case_id, k.school_key_id, k.nonce, k.wrapped, s.nonce as school_nonce, s.wrapped as school_wrapped
       from vault.case_key k join vault.school_key s on s.school_id = k.school_id and s.id = k.school_key_id
       where k.school_id = $1 and k.case_id = $2`,
      [currentSchoolId(), caseId],
    );
    return row ?? null;
  }

  async insert(row: CaseKeyRow, now: Date): Promise<void> {
    await this.db.asVault(() =>
      this.db.write(
        `insert into vault.case_key (school_id, id, case_id, school_key_id, nonce, wrapped, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [currentSchoolId(), row.id, row.case_id, row.school_key_id, row.nonce, row.wrapped, now],
      ),
    );
  }

  async delete(caseId: string): Promise<void> {
    await this.db.asVault(() =>
      this.db.write('delete from vault.case_key where school_id = $1 and case_id = $2', [currentSchoolId(), caseId]),
    );
  }
}
