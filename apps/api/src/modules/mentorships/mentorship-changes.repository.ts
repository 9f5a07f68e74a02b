import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, MentorshipState, ProgramModelKind } from '@trellis/contracts';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** A mentorship with everyone in it. */
export interface ChangingMentorship {
  id: string;
  model: ProgramModelKind;
  state: MentorshipState;
  cohort_id: string;
  cohort_name: string;
  program_id: string;
  /** The enrolments of those who want it paused. */
  pausers: string[];
  people: { enrolmentId: string; memberId: string; role: EnrolmentRole; name: string }[];
}

const SELECT = `
  select s.id, s.model, s.state, s.cohort_id, c.name as cohort_name, c.program_id,
    array_remove(array[s.paused_by, s.also_paused_by], null) as pausers, (
    select jsonb_agg(jsonb_build_object('enrolmentId', e.id, 'memberId', e.member_id, 'role', p.role, 'name', m.display_name)
      order by p.role desc, m.name_key, e.id)
    from mentorship_participant p join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id
    join member m on m.school_id = e.school_id and m.id = e.member_id
    where p.school_id = s.school_id and p.mentorship_id = s.id) as people
  from mentorship s join cohort c on c.school_id = s.school_id and c.id = s.cohort_id`;

@Injectable()
export class MentorshipChangesRepository {
  constructor(private readonly db: TenantDatabase) {}

  async listByIds(ids: readonly string[]): Promise<ChangingMentorship[]> {
    return this.db.read<ChangingMentorship>(`${SELECT} where s.school_id = $1 and s.id = any ($2::uuid[])`, [
      currentSchoolId(),
      ids,
    ]);
  }

  async get(id: string): Promise<ChangingMentorship> {
    const [row] = isId(id) ? await this.listByIds([id]) : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Nobody else changes it until the transaction ends. */
  async lock(id: string): Promise<ChangingMentorship> {
    // Rows that refer to it may come meanwhile: a job that holds its own due row writes some, and whoever changes it owes that job.
    await this.db.write('select 1 from mentorship where school_id = $1 and id = $2 for no key update', [
      currentSchoolId(),
      id,
    ]);
    return this.get(id);
  }

  async endApart(id: string, now: Date): Promise<void> {
    await this.db.write(
      `update mentorship set state = 'ended', ended_at = $3, ended_apart = true, paused_at = null, paused_by = null, also_paused_by = null
       where school_id = $1 and id = $2 and state <> 'ended'`,
      [currentSchoolId(), id, now],
    );
  }

  /** Ended as planned: to everything that counts it is as if it had ended with its cohort. */
  async complete(id: string, now: Date): Promise<void> {
    await this.db.write(
      `update mentorship set state = 'ended', ended_at = $3, ended_with_cohort = true, paused_at = null, paused_by = null, also_paused_by = null
       where school_id = $1 and id = $2 and state <> 'ended'`,
      [currentSchoolId(), id, now],
    );
  }

  async pause(id: string, by: string, now: Date): Promise<void> {
    await this.db.write(
      `update mentorship set state = 'paused', paused_at = coalesce(paused_at, $3),
         paused_by = coalesce(paused_by, $4), also_paused_by = case when paused_by <> $4 then $4::uuid end
       where school_id = $1 and id = $2 and state in ('active', 'paused')`,
      [currentSchoolId(), id, now, by],
    );
  }

  /** Paused as long as one of the two wants it. */
  async resume(id: string, by: string): Promise<void> {
    await this.db.write(
      `update mentorship m set state = case when o.other is null then 'active' else 'paused' end,
         paused_at = case when o.other is not null then m.paused_at end, paused_by = o.other, also_paused_by = null
       from (select id, case when paused_by = $3 then also_paused_by else paused_by end as other
         from mentorship where school_id = $1 and id = $2) o
       where m.school_id = $1 and m.id = o.id and m.state = 'paused'`,
      [currentSchoolId(), id, by],
    );
  }
}
