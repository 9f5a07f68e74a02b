import { Injectable } from '@nestjs/common';
import type { ReachWay } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface ReachRow {
  member_id: string;
  ways: ReachWay[];
  note: string | null;
  changed_at: Date;
}

type SealedRow = Omit<ReachRow, 'note'> & { sealed: Buffer | null };

/** A note may hold a telephone number: it is sealed. */
@Injectable()
export class ReachRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  async listOf(memberIds: readonly string[]): Promise<ReachRow[]> {
    const rows = await this.db.read<SealedRow>(
      `select member_id, ways, sealed, changed_at from reach_preference
       where school_id = $1 and member_id = any ($2::uuid[]) order by member_id`,
      [currentSchoolId(), memberIds],
    );
    return rows.map(({ sealed, ...row }) => ({
      ...row,
      note: sealed && this.seal.open(row.member_id, PART, sealed).toString('utf8'),
    }));
  }

  async set(memberId: string, { ways, note }: Pick<ReachRow, 'ways' | 'note'>, now: Date): Promise<void> {
    const sealed = note === null ? null : this.seal.seal(memberId, PART, Buffer.from(note, 'utf8'));
    await this.db.write(
      `insert into reach_preference (school_id, member_id, ways, sealed, changed_at) values ($1, $2, $3, $4, $5)
       on conflict (school_id, member_id) do update set ways = excluded.ways, sealed = excluded.sealed, changed_at = excluded.changed_at`,
      [currentSchoolId(), memberId, ways, sealed, now],
    );
  }
}

const PART = 'reach';
