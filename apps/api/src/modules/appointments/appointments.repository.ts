import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, EnrolmentState, MentorDecision } from '@trellis/contracts';
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

/** Mentees are listed where somebody decides on them: they wait for it, or it was made. */
const ON_LIST = `($2 = 'mentor' or e.state = 'applied' or exists (select 1 from mentor_decision made
  where made.school_id = e.school_id and made.enrolment_id = e.id))`;

/**
 * Applications of a cohort's people, and every decision on them (`mentor_decision` holds those on mentees too). Who was asked to
 * come again and is silent is no applicant.
 */
@Injectable()
export class AppointmentsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Whoever applied first comes first: ids carry their time. */
  list(
    cohortId: string,
    role: EnrolmentRole,
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
       where e.school_id = $1 and e.role = $2 and e.cohort_id = $3 and e.state = any ($4::text[])
         and ($6::uuid is null or e.id > $6) and not ${awaitsAnswer('e')} and ${ON_LIST}
       order by e.id limit $5`,
      [currentSchoolId(), role, cohortId, states, size, after?.[0] ?? null],
    );
  }

  async count(cohortId: string, role: EnrolmentRole): Promise<StateCounts> {
    const [row] = await this.db.read<StateCounts>(
      `select count(*) filter (where state = 'applied')::int as applied,
         count(*) filter (where state in ('enrolled', 'paused'))::int as approved,
         count(*) filter (where state = 'declined')::int as declined
       from enrolment e where school_id = $1 and role = $2 and cohort_id = $3 and not ${awaitsAnswer('e')} and ${ON_LIST}`,
      [currentSchoolId(), role, cohortId],
    );
    return row ?? { applied: 0, approved: 0, declined: 0 };
  }

  async hasApplied(cohortId: string, role: EnrolmentRole): Promise<boolean> {
    const rows = await this.db.read(
      `select 1 from enrolment e where school_id = $1 and cohort_id = $2 and role = $3 and state = 'applied'
         and not ${awaitsAnswer('e')} limit 1`,
      [currentSchoolId(), cohortId, role],
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
