import { Injectable } from '@nestjs/common';
import type {
  EnrolmentRole,
  EnrolmentSource,
  EnrolmentState,
  MentorDecision,
  Role,
  TaskState,
} from '@trellis/contracts';
import type { Localized } from '@trellis/forms';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface PersonRow {
  id: string;
  display_name: string;
  email: string;
  roles: Role[];
  created_at: Date;
  account_id: string | null;
  mail_stopped_at: Date | null;
}

export interface PersonEnrolmentRow {
  id: string;
  cohort_id: string;
  cohort_name: string;
  public_name: Localized;
  role: EnrolmentRole;
  state: EnrolmentState;
  source: EnrolmentSource;
  created_at: Date;
  notice_sent_at: Date | null;
  capacity: number | null;
  offers: string | null;
  adjusted: boolean;
  partners: string[];
}

export interface PersonDecisionRow {
  decision: MentorDecision;
  cohort_name: string;
  by: string | null;
  at: Date;
}

export interface PersonTaskRow {
  id: string;
  code: string | null;
  args: unknown;
  title: string | null;
  due_on: string | null;
  state: TaskState;
}

/** Programs whose people a viewer may see; null: of the whole school. */
export type Programs = readonly string[] | null;

/** Enrolments `e` of a member in these programs, with their cohort `c`. $1 school, $2 member, $3 programs. */
const PLACES = `enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
  where e.school_id = $1 and e.member_id = $2 and ($3::uuid[] is null or c.program_id = any ($3))`;

@Injectable()
export class PersonsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Somebody whom the viewer may see: anybody in the school, or who takes part in one of the programs. Else NOT_FOUND. */
  async get(memberId: string, programs: Programs): Promise<PersonRow> {
    const [row] = isId(memberId)
      ? await this.db.read<PersonRow>(
          `select m.id, m.display_name, m.email, m.roles, m.created_at, m.account_id, m.mail_stopped_at
           from member m where m.school_id = $1 and m.id = $2 and m.erased_at is null and m.merged_into is null
             and ($3::uuid[] is null or exists (select 1 from ${PLACES}))`,
          [currentSchoolId(), memberId, programs],
        )
      : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  listEnrolments(memberId: string, programs: Programs): Promise<PersonEnrolmentRow[]> {
    return this.db.read<PersonEnrolmentRow>(
      `select e.id, e.cohort_id, c.name as cohort_name, c.settings -> 'publicName' as public_name, e.role, e.state, e.source,
         e.created_at, e.notice_sent_at, e.capacity, e.offers, e.requirement is not null as adjusted,
         array(select om.display_name from mentorship_participant p
           join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id and (s.state <> 'ended' or s.ended_with_cohort)
           join mentorship_participant o on o.school_id = s.school_id and o.mentorship_id = s.id and o.enrolment_id <> e.id
           join enrolment oe on oe.school_id = o.school_id and oe.id = o.enrolment_id
           join member om on om.school_id = oe.school_id and om.id = oe.member_id
           where p.school_id = e.school_id and p.enrolment_id = e.id order by om.name_key, om.id) as partners
       from ${PLACES} order by c.starts_on desc, e.id`,
      [currentSchoolId(), memberId, programs],
    );
  }

  listDecisions(memberId: string, programs: Programs): Promise<PersonDecisionRow[]> {
    return this.db.read<PersonDecisionRow>(
      `select d.decision, place.cohort_name, case when b.erased_at is null then b.display_name end as by, d.decided_at as at
       from (select e.id, c.name as cohort_name from ${PLACES}) place
       join mentor_decision d on d.school_id = $1 and d.enrolment_id = place.id
       left join member b on b.school_id = d.school_id and b.id = d.decided_by
       order by d.decided_at desc, d.id`,
      [currentSchoolId(), memberId, programs],
    );
  }

  listTasks(memberId: string, programs: Programs): Promise<PersonTaskRow[]> {
    return this.db.read<PersonTaskRow>(
      `select t.id, t.code, t.args, t.title, t.due_on::text, t.state
       from (select e.id from ${PLACES}) place join task t on t.school_id = $1 and t.enrolment_id = place.id
       order by t.state desc, t.due_on nulls last, t.id limit 100`,
      [currentSchoolId(), memberId, programs],
    );
  }
}
