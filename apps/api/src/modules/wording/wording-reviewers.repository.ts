import { Injectable } from '@nestjs/common';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface WordingReviewerRow {
  member_id: string;
  display_name: string;
  email: string;
  invited_at: Date;
}

/** Who was asked to look at a program's words. */
@Injectable()
export class WordingReviewersRepository {
  constructor(private readonly db: TenantDatabase) {}

  list(programId: string): Promise<WordingReviewerRow[]> {
    return this.db.read<WordingReviewerRow>(
      `select r.member_id, m.display_name, m.email, r.invited_at
       from wording_reviewer r join member m on m.school_id = r.school_id and m.id = r.member_id
       where r.school_id = $1 and r.program_id = $2 order by m.name_key, m.id limit 200`,
      [currentSchoolId(), programId],
    );
  }

  async isReviewer(programId: string, memberId: string): Promise<boolean> {
    if (!isId(memberId)) return false;
    const rows = await this.db.read(
      'select 1 from wording_reviewer where school_id = $1 and program_id = $2 and member_id = $3',
      [currentSchoolId(), programId, memberId],
    );
    return rows.length > 0;
  }

  /** Whoever of these is a member here, asked now, for the first time or again. */
  async ask(programId: string, emailKeys: readonly string[], now: Date): Promise<{ id: string; email_key: string }[]> {
    const { rows } = await this.db.write<{ id: string; email_key: string }>(
      `with asked as (
         select id, email_key from member where school_id = $1 and email_key = any ($3::text[])),
       kept as (
         insert into wording_reviewer (school_id, program_id, member_id, invited_at) select $1::uuid, $2::uuid, id, $4::timestamptz from asked
         on conflict (school_id, program_id, member_id) do update set invited_at = excluded.invited_at)
       select id, email_key from asked`,
      [currentSchoolId(), programId, emailKeys, now],
    );
    return rows;
  }

  async remove(programId: string, memberId: string): Promise<boolean> {
    if (!isId(memberId)) return false;
    const { count } = await this.db.write(
      'delete from wording_reviewer where school_id = $1 and program_id = $2 and member_id = $3',
      [currentSchoolId(), programId, memberId],
    );
    return count === 1;
  }
}
