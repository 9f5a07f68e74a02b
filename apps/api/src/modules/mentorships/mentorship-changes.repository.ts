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
  paused_by: string | null;
  people: { enrolmentId: string; memberId: string; role: EnrolmentRole; name: string }[];
}

const SELECT = `
  select s.id, s.model, s.state, s.cohort_id, c.name as cohort_name, c.program_id, s.paused_by, (
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
    await this.db.write('select 1 from mentorship where school_id = $1 and id = $2 for update', [
      currentSchoolId(),
      id,
    ]);
    return this.get(id);
  }

  async endApart(id: string, now: Date): Promise<void> {
    await this.db.write(
      `update mentorship set state = 'ended', ended_at = $3, ended_apart = true, paused_at = null, paused_by = null
       where school_id = $1 and id = $2 and state <> 'ended'`,
      [currentSchoolId(), id, now],
    );
  }

  async pause(id: string, by: string, now: Date): Promise<void> {
    await this.db.write(
      `update mentorship set state = 'paused', paused_at = $3, paused_by = $4 where school_id = $1 and id = $2 and state = 'active'`,
      [currentSchoolId(), id, now, by],
    );
  }

  async resume(id: string): Promise<void> {
    await this.db.write(
      `update mentorship set state = 'active', paused_at = null, paused_by = null
       where school_id = $1 and id = $2 and state = 'paused'`,
      [currentSchoolId(), id],
    );
  }
}
