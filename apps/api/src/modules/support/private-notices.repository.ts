import { Injectable } from '@nestjs/common';
import type { NoticePlace } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface NoticeRow {
  place: NoticePlace;
  cohort_id: string | null;
  cohort: string | null;
  program_id: string | null;
}

/** Where it is read, and what it is settled with. */
export interface NewNotice {
  place: NoticePlace;
  cohortId: string | null;
  cause: string;
}

@Injectable()
export class PrivateNoticesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Who had it already has it again. Returns the ids. */
  async put(memberIds: readonly string[], { place, cohortId, cause }: NewNotice, now: Date): Promise<string[]> {
    const { rows } = await this.db.write<{ id: string }>(
      `insert into private_notice (school_id, id, member_id, place, cohort_id, cause, created_at)
       select $1, n.id, n.member_id, $4, $5, $6, $7 from unnest($2::uuid[], $3::uuid[]) n (id, member_id)
       on conflict (school_id, member_id, cause) do update set created_at = excluded.created_at, seen_at = null
       returning id`,
      [currentSchoolId(), memberIds.map(() => newId()), memberIds, place, cohortId, cause, now],
    );
    return rows.map(({ id }) => id);
  }

  /** One for each page, the latest first. */
  listWaiting(memberId: string): Promise<NoticeRow[]> {
    return this.db.read<NoticeRow>(
      `select n.place, n.cohort_id, c.name as cohort, c.program_id from private_notice n
       left join cohort c on c.school_id = n.school_id and c.id = n.cohort_id
       where n.school_id = $1 and n.member_id = $2 and n.seen_at is null
       group by n.place, n.cohort_id, c.name, c.program_id order by max(n.created_at) desc, n.place, n.cohort_id`,
      [currentSchoolId(), memberId],
    );
  }

  async markSeen(memberId: string, place: NoticePlace, cohortId: string | null, now: Date): Promise<string[]> {
    const { rows } = await this.db.write<{ id: string }>(
      `update private_notice set seen_at = $5 where school_id = $1 and member_id = $2 and place = $3
         and cohort_id is not distinct from $4::uuid and seen_at is null returning id`,
      [currentSchoolId(), memberId, place, cohortId, now],
    );
    return rows.map(({ id }) => id);
  }

  async remove(cause: string): Promise<string[]> {
    const { rows } = await this.db.write<{ id: string }>(
      'delete from private_notice where school_id = $1 and cause = $2 returning id',
      [currentSchoolId(), cause],
    );
    return rows.map(({ id }) => id);
  }
}
