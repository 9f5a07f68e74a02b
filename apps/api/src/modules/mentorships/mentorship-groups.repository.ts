import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** Groups and pods: who is in one, and what is kept of somebody who was. */
@Injectable()
export class MentorshipGroupsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** By mentor, the active group or pod of this cohort: the newest where there are several. */
  async listLasting(cohortId: string): Promise<Map<string, string>> {
    const rows = await this.db.read<{ enrolment_id: string; id: string }>(
      `select p.enrolment_id, s.id from mentorship s
       join mentorship_participant p on p.school_id = s.school_id and p.mentorship_id = s.id and p.role = 'mentor'
       where s.school_id = $1 and s.cohort_id = $2 and s.state = 'active' and s.model <> 'pair' order by s.published_at, s.id`,
      [currentSchoolId(), cohortId],
    );
    return new Map(rows.map((row) => [row.enrolment_id, row.id]));
  }

  /** Groups and pods of these people that are not ended. */
  async listOf(enrolmentIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `select distinct s.id from mentorship_participant p
       cross join lateral (select id, state, model from mentorship
         where school_id = p.school_id and id = p.mentorship_id offset 0) s
       where p.school_id = $1 and p.enrolment_id = any ($2::uuid[]) and s.state <> 'ended' and s.model <> 'pair' order by s.id`,
      [currentSchoolId(), enrolmentIds],
    );
    return rows.map(({ id }) => id);
  }

  async add(mentorshipId: string, menteeIds: readonly string[]): Promise<void> {
    await this.db.write(
      `insert into mentorship_participant (school_id, mentorship_id, enrolment_id, role)
       select $1, $2, mentee, 'mentee' from unnest($3::uuid[]) mentee`,
      [currentSchoolId(), mentorshipId, menteeIds],
    );
  }

  /** Somebody leaves: what they had becomes a mentorship of its own that has ended, with these people of the other side. Returns its id. */
  async setApart(
    mentorshipId: string,
    leaverId: string,
    { with: others, apart }: { with: readonly string[]; apart: boolean },
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.write(
      `with gone as (delete from mentorship_participant where school_id = $1 and mentorship_id = $2 and enrolment_id = $4
           returning enrolment_id, role),
         kept as (insert into mentorship (school_id, id, cohort_id, run_id, model, state, published_at, first_contact_due_on,
             ended_at, ended_apart)
           select school_id, $3, cohort_id, run_id, model, 'ended', published_at, first_contact_due_on, $6, $7
           from mentorship where school_id = $1 and id = $2)
       insert into mentorship_participant (school_id, mentorship_id, enrolment_id, role)
       select $1, $3, enrolment_id, role from gone
       union all select $1, $3, other, case gone.role when 'mentee' then 'mentor' else 'mentee' end
         from gone, unnest($5::uuid[]) other`,
      [currentSchoolId(), mentorshipId, id, leaverId, others, now, apart],
    );
    return id;
  }

  async end(id: string, apart: boolean, now: Date): Promise<void> {
    await this.db.write(
      `update mentorship set state = 'ended', ended_at = $3, ended_apart = $4, paused_at = null, paused_by = null,
         also_paused_by = null
       where school_id = $1 and id = $2 and state <> 'ended'`,
      [currentSchoolId(), id, now, apart],
    );
  }
}
