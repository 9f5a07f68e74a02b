import { Injectable } from '@nestjs/common';
import type { Localized } from '@trellis/contracts';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** What the paper says, and nothing else is shown to whoever checks it. */
export interface CertificateFacts {
  school: string;
  name: string;
  from: string;
  to: string;
  lines: { title: Localized; on: string; hours: number | null; credit: string | null }[];
}

export interface CertificateRow {
  id: string;
  member_id: string;
  facts: CertificateFacts;
  issued_at: Date;
  revoked_at: Date | null;
  revoked_why: 'own' | 'corrected' | null;
}

const COLUMNS = 'id, member_id, facts, issued_at, revoked_at, revoked_why';

@Injectable()
export class CertificatesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** The newest first. */
  listOf(memberId: string): Promise<CertificateRow[]> {
    return this.db.read<CertificateRow>(
      `select ${COLUMNS} from certificate where school_id = $1 and member_id = $2 order by issued_at desc, id desc`,
      [currentSchoolId(), memberId],
    );
  }

  /** NOT_FOUND for anybody else's. */
  async getOwn(id: string, memberId: string | null): Promise<CertificateRow> {
    const [row] = isId(id)
      ? await this.db.read<CertificateRow>(
          `select ${COLUMNS} from certificate where school_id = $1 and id = $2 and member_id = $3`,
          [currentSchoolId(), id, memberId],
        )
      : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async findByHash(hash: Buffer): Promise<CertificateRow | null> {
    const [row] = await this.db.read<CertificateRow>(
      `select ${COLUMNS} from certificate where school_id = $1 and code_hash = $2`,
      [currentSchoolId(), hash],
    );
    return row ?? null;
  }

  async insert(
    row: { id: string; memberId: string; facts: CertificateFacts; eventIds: readonly string[]; hash: Buffer },
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `insert into certificate (school_id, id, member_id, facts, event_ids, code_hash, issued_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [currentSchoolId(), row.id, row.memberId, JSON.stringify(row.facts), row.eventIds, row.hash, now],
    );
  }

  async revoke(id: string, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `update certificate set revoked_at = $3, revoked_why = 'own' where school_id = $1 and id = $2 and revoked_at is null`,
      [currentSchoolId(), id, now],
    );
    return count > 0;
  }

  /** Those that name this event; of one person, or of everyone. Returns which, and whose. */
  async revokeNaming(
    eventId: string,
    memberId: string | null,
    now: Date,
  ): Promise<{ id: string; member_id: string }[]> {
    const { rows } = await this.db.write<{ id: string; member_id: string }>(
      `update certificate set revoked_at = $4, revoked_why = 'corrected'
       where school_id = $1 and $2 = any (event_ids) and ($3::uuid is null or member_id = $3) and revoked_at is null
       returning id, member_id`,
      [currentSchoolId(), eventId, memberId, now],
    );
    return rows;
  }
}
