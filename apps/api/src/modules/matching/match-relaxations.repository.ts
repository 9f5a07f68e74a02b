import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface OpenQuestionRow {
  mentee_id: string;
  cohort_id: string;
  asked_at: Date;
}

/** Who was asked whether something essential to them may be otherwise. What it is stays in the vault. */
@Injectable()
export class MatchRelaxationsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Mentees whom something essential to them alone keeps from a mentor in this run, and who were never asked. */
  async listToAsk(runId: string): Promise<{ mentee_id: string; member_id: string; cohort_id: string }[]> {
    return this.db.read(
      `select p.mentee_id, e.member_id, e.cohort_id from match_pair p
       join enrolment e on e.school_id = p.school_id and e.id = p.mentee_id
       where p.school_id = $1 and p.run_id = $2 and p.waiting_reason = 'ESSENTIAL_UNMET' and e.state = 'enrolled'
         and not exists (select 1 from match_relaxation r where r.school_id = p.school_id and r.mentee_id = p.mentee_id)
       order by p.mentee_id`,
      [currentSchoolId(), runId],
    );
  }

  async ask(mentees: readonly { mentee_id: string; cohort_id: string }[], now: Date): Promise<void> {
    await this.db.write(
      `insert into match_relaxation (school_id, mentee_id, cohort_id, asked_at)
       select $1, m.mentee_id, m.cohort_id, $3 from jsonb_to_recordset($2::jsonb) as m(mentee_id uuid, cohort_id uuid)
       on conflict (school_id, mentee_id) do nothing`,
      [currentSchoolId(), JSON.stringify(mentees), now],
    );
  }

  /** A person's questions that are not answered, of cohorts where the answer can still count. */
  listOpen(memberId: string, menteeId: string | null = null): Promise<OpenQuestionRow[]> {
    return this.db.read<OpenQuestionRow>(
      `select r.mentee_id, r.cohort_id, r.asked_at from match_relaxation r
       join enrolment e on e.school_id = r.school_id and e.id = r.mentee_id and e.state = 'enrolled' and e.mentorship_count = 0
       join cohort c on c.school_id = r.school_id and c.id = r.cohort_id and c.state <> 'closed'
       where r.school_id = $1 and e.member_id = $2 and ($3::uuid is null or r.mentee_id = $3) and r.answered_at is null
       order by r.asked_at, r.mentee_id`,
      [currentSchoolId(), memberId, menteeId],
    );
  }

  /** False when it is answered already. */
  async answer(menteeId: string, letGo: boolean, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `update match_relaxation set let_go = $3, answered_at = $4
       where school_id = $1 and mentee_id = $2 and answered_at is null`,
      [currentSchoolId(), menteeId, letGo, now],
    );
    return count > 0;
  }
}
