import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async createdAt(memberId: string): Promise<Date | null> {
    const [row] = await this.db.read<{ created_at: Date }>(
      'select created_at from calendar_feed where school_id = $1 and member_id = $2',
      [currentSchoolId(), memberId],
    );
    return row?.created_at ?? null;
  }

  /** The one whose secret this is; nobody who has left or been merged away. */
  async findMember(hash: Buffer): Promise<{ id: string; locale: Locale } | null> {
    const [row] = await this.db.read<{ id: string; locale: Locale }>(
      `select m.id, m.locale from calendar_feed f join member m on m.school_id = f.school_id and m.id = f.member_id
       where f.school_id = $1 and f.token_hash = $2 and m.erased_at is null and m.merged_into is null`,
      [currentSchoolId(), hash],
    );
    return row ?? null;
  }

  async renew(memberId: string, hash: Buffer, now: Date): Promise<void> {
    await this.db.write(
      `insert into calendar_feed (school_id, member_id, token_hash, created_at) values ($1, $2, $3, $4)
       on conflict (school_id, member_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at`,
      [currentSchoolId(), memberId, hash, now],
    );
  }

  async close(memberId: string): Promise<void> {
    await this.db.write('delete from calendar_feed where school_id = $1 and member_id = $2', [
      currentSchoolId(),
      memberId,
    ]);
  }
}
