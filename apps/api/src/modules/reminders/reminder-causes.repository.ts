import { Injectable } from '@nestjs/common';
import { CHECK_IN_LIMITS, type EnrolmentRole } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** Where to look: a cohort, or within it some mentorships or some people's enrolments. */
export interface Scope {
  cohortId: string;
  mentorshipIds?: readonly string[] | null;
  enrolmentIds?: readonly string[] | null;
  /** The last look before it is said. */
  atLast?: boolean;
}

export interface TakingPartRow {
  enrolment_id: string;
  member_id: string;
  role: EnrolmentRole;
}

/** Somebody in a mentorship that lasts. */
export interface PairedRow extends TakingPartRow {
  mentorship_id: string;
  published_at: Date;
  first_contact_due_on: string;
}

export interface OpenQuestionRow extends TakingPartRow {
  mentorship_id: string;
  asked_at: Date;
}

const PAIRED = `exists (
  select 1 from mentorship_participant p join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
  where p.school_id = e.school_id and p.enrolment_id = e.id and s.state = 'active')`;

/** Facts that reminders count from. Whoever pauses, has left or waits to be approved takes no part. */
@Injectable()
export class ReminderCausesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** The accounts of those in the scope, by which their zones are known. */
  listAccounts({ cohortId, mentorshipIds, enrolmentIds }: Scope): Promise<{ id: string; account_id: string | null }[]> {
    return this.db.read<{ id: string; account_id: string | null }>(
      `select distinct m.id, m.account_id from enrolment e join member m on m.school_id = e.school_id and m.id = e.member_id
       where e.school_id = $1 and e.cohort_id = $2 and e.state = 'enrolled' and ($4::uuid[] is null or e.id = any ($4))
         and ($3::uuid[] is null or e.id in (
           select enrolment_id from mentorship_participant where school_id = $1 and mentorship_id = any ($3)))`,
      [currentSchoolId(), cohortId, mentorshipIds ?? null, enrolmentIds ?? null],
    );
  }

  /** Everybody in the cohort, or those in a mentorship that runs. */
  listTakingPart({ cohortId, enrolmentIds }: Scope, everyone: boolean): Promise<TakingPartRow[]> {
    return this.db.read<TakingPartRow>(
      `select e.id as enrolment_id, e.member_id, e.role from enrolment e
       where e.school_id = $1 and e.cohort_id = $2 and e.state = 'enrolled' and ($3::uuid[] is null or e.id = any ($3))
         and ($4 or ${PAIRED})`,
      [currentSchoolId(), cohortId, enrolmentIds ?? null, everyone],
    );
  }

  /** Those who were in touch already, in whatever way Trellis knows of, are left out of what asks for a first word. */
  listPaired({ cohortId, mentorshipIds, enrolmentIds }: Scope, without?: 'contact'): Promise<PairedRow[]> {
    return this.db.read<PairedRow>(
      `select s.id as mentorship_id, s.published_at, s.first_contact_due_on::text, e.id as enrolment_id, e.member_id, p.role
       from mentorship s
       join mentorship_participant p on p.school_id = s.school_id and p.mentorship_id = s.id
       join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id and e.state = 'enrolled'
       where s.school_id = $1 and s.cohort_id = $2 and s.state = 'active' and ($3::uuid[] is null or s.id = any ($3))
         and ($4::uuid[] is null or e.id = any ($4))
         and not ($5 and exists (select 1 from mentorship_contact k where k.school_id = s.school_id and k.mentorship_id = s.id))`,
      [currentSchoolId(), cohortId, mentorshipIds ?? null, enrolmentIds ?? null, without === 'contact'],
    );
  }

  /** Whoever was asked whether they feel a shared identity, and can still answer and has neither done so nor passed. */
  listOpenQuestions({ cohortId, mentorshipIds, enrolmentIds }: Scope): Promise<OpenQuestionRow[]> {
    return this.db.read<OpenQuestionRow>(
      `select q.mentorship_id, q.asked_at, e.id as enrolment_id, e.member_id, e.role
       from felt_question q
       join mentorship s on s.school_id = q.school_id and s.id = q.mentorship_id and s.state = 'active' and s.cohort_id = $2
       join enrolment e on e.school_id = q.school_id and e.id = q.enrolment_id and e.state = 'enrolled'
       where q.school_id = $1 and q.settled_at is null and ($3::uuid[] is null or q.mentorship_id = any ($3))
         and ($4::uuid[] is null or q.enrolment_id = any ($4))`,
      [currentSchoolId(), cohortId, mentorshipIds ?? null, enrolmentIds ?? null],
    );
  }

  /** A milestone of the cohort, for each whom it is for and who is in a mentorship. */
  listMilestones({ cohortId, enrolmentIds }: Scope): Promise<(TakingPartRow & { id: string; on: string })[]> {
    return this.db.read<TakingPartRow & { id: string; on: string }>(
      `select d.id, d.on_day::text as on, e.id as enrolment_id, e.member_id, e.role from milestone d
       join enrolment e on e.school_id = d.school_id and e.cohort_id = d.cohort_id and e.state = 'enrolled'
         and d.audience in ('both', e.role || 's')
       where d.school_id = $1 and d.cohort_id = $2 and ($3::uuid[] is null or e.id = any ($3)) and ${PAIRED}`,
      [currentSchoolId(), cohortId, enrolmentIds ?? null],
    );
  }

  /** A check-in, for each whom it asks and who has neither answered nor passed. */
  listOpenCheckIns(
    { cohortId, enrolmentIds }: Scope,
    today: string,
  ): Promise<(TakingPartRow & { id: string; on: string })[]> {
    return this.db.read<TakingPartRow & { id: string; on: string }>(
      `select k.id, k.opens_on::text as on, e.id as enrolment_id, e.member_id, e.role from check_in k
       join enrolment e on e.school_id = k.school_id and e.cohort_id = k.cohort_id and e.state = 'enrolled'
       where k.school_id = $1 and k.cohort_id = $2 and ($3::uuid[] is null or e.id = any ($3)) and ${PAIRED}
         and k.opens_on + $4::int > $5::date and not exists (select 1 from check_in_answer a
           where a.school_id = k.school_id and a.check_in_id = k.id and a.enrolment_id = e.id)`,
      [currentSchoolId(), cohortId, enrolmentIds ?? null, CHECK_IN_LIMITS.openDays, today],
    );
  }

  /**
   * What an id of a cohort, a mentorship, an enrolment, a member, a program or an event is about; nothing when it is of none. A
   * mentorship is about its people too, of whom some dates are told only while they are in one.
   */
  async listScopes(id: string): Promise<Scope[]> {
    const rows = await this.db.read<{
      cohort_id: string;
      mentorship_id: string | null;
      enrolment_ids: string[] | null;
    }>(
      `select id as cohort_id, null::uuid as mentorship_id, null::uuid[] as enrolment_ids from cohort where school_id = $1 and id = $2
       union all select cohort_id, id, null from mentorship where school_id = $1 and id = $2
       union all select s.cohort_id, null, array_agg(p.enrolment_id) from mentorship s
         join mentorship_participant p on p.school_id = s.school_id and p.mentorship_id = s.id
         where s.school_id = $1 and s.id = $2 group by s.cohort_id
       union all select cohort_id, null, array[id] from enrolment where school_id = $1 and id = $2
       union all select cohort_id, null, array_agg(id) from enrolment where school_id = $1 and member_id = $2 group by cohort_id
       union all select id, null, null from cohort where school_id = $1 and program_id = $2 and state <> 'closed'
       union all select c.id, null, null from cohort c where c.school_id = $1 and c.state <> 'closed' and exists (
         select 1 from event x where x.school_id = c.school_id and x.id = $2 and x.group_id is null
           and (x.program_id is null or x.program_id = c.program_id
           or exists (select 1 from event_audience a where a.school_id = x.school_id and a.event_id = x.id
             and (a.program_id is null or a.program_id = c.program_id) and (a.cohort_id is null or a.cohort_id = c.id))))`,
      [currentSchoolId(), id],
    );
    return rows.map((row) => ({
      cohortId: row.cohort_id,
      mentorshipIds: row.mentorship_id === null ? null : [row.mentorship_id],
      enrolmentIds: row.enrolment_ids,
    }));
  }
}
