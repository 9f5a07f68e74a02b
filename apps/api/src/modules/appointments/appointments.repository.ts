import { Injectable } from '@nestjs/common';
import type { EnrolmentState, MentorDecision } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { type AnswerRecord, awaitsAnswer } from '../enrolments/index.js';

export interface ApplicationRow {
  id: string;
  member_id: string;
  state: EnrolmentState;
  offers: string | null;
  answers: Record<string, AnswerRecord>;
  decision: MentorDecision | null;
  decided_at: Date | null;
  reason: string | null;
  decided_by_name: string | null;
}

export interface StateCounts {
  applied: number;
  approved: number;
  declined: number;
}

/** Applications of a cohort's mentors, and every decision on them. Who was asked to come again and is silent is no applicant. */
@Injectable()
export class AppointmentsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Whoever applied first comes first: ids carry their time. */
  list(
    cohortId: string,
    states: readonly EnrolmentState[],
    size: number,
    after: string[] | null,
  ): Promise<ApplicationRow[]> {
    return this.db.read<ApplicationRow>(
      `select e.id, e.member_id, e.state, e.offers, d.decision, e.decided_at, d.reason,
         case when by.erased_at is null then by.display_name end as decided_by_name,
         coalesce((select jsonb_object_agg(a.item_id, jsonb_build_object('state', a.state, 'value', a.value, 'source', a.source))
           from intake_answer a where a.school_id = e.school_id and a.enrolment_id = e.id), '{}') as answers
       from enrolment e
       left join lateral (select decision, reason from mentor_decision d
         where d.school_id = e.school_id and d.enrolment_id = e.id order by d.id desc limit 1) d on true
       left join member by on by.school_id = e.school_id and by.id = e.decided_by
       where e.school_id = $1 and e.cohort_id = $2 and e.role = 'mentor' and e.state = any ($3::text[])
         and ($5::uuid is null or e.id > $5) and not ${awaitsAnswer('e')}
       order by e.id limit $4`,
      [currentSchoolId(), cohortId, states, size, after?.[0] ?? null],
    );
  }

  async count(cohortId: string): Promise<StateCounts> {
    const [row] = await this.db.read<StateCounts>(
      `select count(*) filter (where state = 'applied')::int as applied,
         count(*) filter (where state in ('enrolled', 'paused'))::int as approved,
         count(*) filter (where state = 'declined')::int as declined
       from enrolment e where school_id = $1 and cohort_id = $2 and role = 'mentor' and not ${awaitsAnswer('e')}`,
      [currentSchoolId(), cohortId],
    );
    return row ?? { applied: 0, approved: 0, declined: 0 };
  }

  async hasApplied(cohortId: string): Promise<boolean> {
    const rows = await this.db.read(
      `select 1 from enrolment e where school_id = $1 and cohort_id = $2 and role = 'mentor' and state = 'applied'
         and not ${awaitsAnswer('e')} limit 1`,
      [currentSchoolId(), cohortId],
    );
    return rows.length > 0;
  }

  async insertDecisions(
    enrolmentIds: readonly string[],
    made: { decision: MentorDecision; reason: string | null; decidedBy: string | null; at: Date },
  ): Promise<void> {
    const rows = enrolmentIds.map((enrolmentId) => ({ id: newId(), enrolmentId }));
    await this.db.write(
      `insert into mentor_decision (school_id, id, enrolment_id, decision, reason, decided_by, decided_at)
       select $1, d.id, d."enrolmentId", $3, $4, $5, $6 from jsonb_to_recordset($2::jsonb) as d(id uuid, "enrolmentId" uuid)`,
      [currentSchoolId(), JSON.stringify(rows), made.decision, made.reason, made.decidedBy, made.at],
    );
  }

  /** Whom a mail on their application reaches: those who were ever told, or asked themselves. */
  async listTold(
    enrolmentIds: readonly string[],
  ): Promise<{ enrolment_id: string; member_id: string; knows: boolean }[]> {
    return this.db.read(
      `select id as enrolment_id, member_id, source in ('registration', 'invitation') or notice_sent_at is not null as knows
       from enrolment where school_id = $1 and id = any ($2::uuid[]) order by id`,
      [currentSchoolId(), enrolmentIds],
    );
  }
}
