import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** What is sealed. */
export interface LookBackWords {
  takeAlong: string;
  thanks: string;
}

export interface LookBackRow extends LookBackWords {
  enrolment_id: string;
  name: string;
  shared_at: Date | null;
  changed_at: Date;
}

type SealedRow = Omit<LookBackRow, keyof LookBackWords> & { id: string; sealed: Buffer };

const SELECT = `
  select b.id, b.enrolment_id, m.display_name as name, b.sealed, b.shared_at, b.changed_at from look_back b
  join enrolment e on e.school_id = b.school_id and e.id = b.enrolment_id
  join member m on m.school_id = e.school_id and m.id = e.member_id`;

@Injectable()
export class LookBacksRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  /** Of a mentorship: one's own, and what others of it show. */
  list(mentorshipId: string, enrolmentId: string): Promise<LookBackRow[]> {
    return this.opened(
      `${SELECT} where b.school_id = $1 and b.mentorship_id = $2 and (b.enrolment_id = $3 or b.shared_at is not null)
       order by m.name_key, b.id`,
      [mentorshipId, enrolmentId],
    );
  }

  listOfMember(memberId: string): Promise<LookBackRow[]> {
    return this.opened(`${SELECT} where b.school_id = $1 and e.member_id = $2 order by b.changed_at desc, b.id`, [
      memberId,
    ]);
  }

  async save(
    { mentorshipId, enrolmentId }: { mentorshipId: string; enrolmentId: string },
    words: LookBackWords,
    sharedAt: Date | null,
    now: Date,
  ): Promise<void> {
    const place = [currentSchoolId(), mentorshipId, enrolmentId];
    const { rows } = await this.db.write<{ id: string }>(
      'select id from look_back where school_id = $1 and mentorship_id = $2 and enrolment_id = $3 for update',
      place,
    );
    const id = rows[0]?.id ?? newId();
    const sealed = this.seal.seal(id, PART, Buffer.from(JSON.stringify(words), 'utf8'));
    await this.db.write(
      `insert into look_back (school_id, mentorship_id, enrolment_id, id, sealed, shared_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (school_id, id) do update
       set sealed = excluded.sealed, shared_at = excluded.shared_at, changed_at = excluded.changed_at`,
      [...place, id, sealed, sharedAt, now],
    );
  }

  private async opened(sql: string, params: unknown[]): Promise<LookBackRow[]> {
    const rows = await this.db.read<SealedRow>(sql, [currentSchoolId(), ...params]);
    return rows.map(({ sealed, id, ...row }) => ({
      ...row,
      ...(JSON.parse(this.seal.open(id, PART, sealed).toString('utf8')) as LookBackWords),
    }));
  }
}

const PART = 'look-back';
