import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface FeltQuestionRow {
  id: string;
  mentorship_id: string;
  enrolment_id: string;
  other_name: string;
  asked_at: Date;
  settled_at: Date | null;
}

export interface AskedPerson {
  id: string;
  enrolment_id: string;
  member_id: string;
}

@Injectable()
export class FeltSharingRepository {
  constructor(private readonly db: TenantDatabase) {}

  /**
   * Asks both of each match of a run that lasts; in a group or pod its mentees alone, since the question is about one person to
   * another. Returns whom.
   */
  async askAll(runId: string, now: Date): Promise<AskedPerson[]> {
    const people = await this.db.read<{ mentorship_id: string; enrolment_id: string; member_id: string }>(
      `select s.id as mentorship_id, p.enrolment_id, e.member_id
       from mentorship s
       join mentorship_participant p on p.school_id = s.school_id and p.mentorship_id = s.id
       join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id and e.state = 'enrolled'
       join cohort c on c.school_id = s.school_id and c.id = s.cohort_id and c.state = 'published'
       where s.school_id = $1 and s.run_id = $2 and s.state = 'active' and (s.model = 'pair' or p.role = 'mentee') and not exists (
         select 1 from felt_question q where q.school_id = s.school_id and q.mentorship_id = s.id and q.enrolment_id = e.id)
       order by s.id, p.enrolment_id`,
      [currentSchoolId(), runId],
    );
    const rows = people.map((person) => ({ ...person, id: newId() }));
    await this.db.write(
      `insert into felt_question (school_id, id, mentorship_id, enrolment_id, asked_at)
       select $1, q.id, q.mentorship_id, q.enrolment_id, $3
       from jsonb_to_recordset($2::jsonb) as q(id uuid, mentorship_id uuid, enrolment_id uuid)`,
      [currentSchoolId(), JSON.stringify(rows), now],
    );
    return rows;
  }

  /** Whatever a member was asked, newest first; what waits for an answer as long as the match is there. */
  listOwn(memberId: string): Promise<FeltQuestionRow[]> {
    return this.db.read<FeltQuestionRow>(
      `select q.id, q.mentorship_id, q.enrolment_id, q.asked_at, q.settled_at, coalesce((
         select string_agg(m.display_name, ', ' order by m.name_key, m.id) from mentorship_participant o
         join enrolment oe on oe.school_id = o.school_id and oe.id = o.enrolment_id
         join member m on m.school_id = oe.school_id and m.id = oe.member_id
         where o.school_id = q.school_id and o.mentorship_id = q.mentorship_id and o.role <> e.role), '') as other_name
       from felt_question q join enrolment e on e.school_id = q.school_id and e.id = q.enrolment_id
       join mentorship s on s.school_id = q.school_id and s.id = q.mentorship_id
       where q.school_id = $1 and e.member_id = $2 and (q.settled_at is not null or s.state = 'active')
       order by q.asked_at desc, q.id`,
      [currentSchoolId(), memberId],
    );
  }

  async settle(id: string, now: Date): Promise<void> {
    await this.db.write('update felt_question set settled_at = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      now,
    ]);
  }

  /** Whether the question is still open, and of which program. */
  async findOpen(id: string): Promise<{ program_id: string } | null> {
    const [row] = await this.db.read<{ program_id: string }>(
      `select c.program_id from felt_question q
       join mentorship s on s.school_id = q.school_id and s.id = q.mentorship_id and s.state = 'active'
       join cohort c on c.school_id = s.school_id and c.id = s.cohort_id
       where q.school_id = $1 and q.id = $2 and q.settled_at is null`,
      [currentSchoolId(), id],
    );
    return row ?? null;
  }
}
