import { Injectable } from '@nestjs/common';
import type { DemoPersonKind } from '@trellis/contracts';
import { ConnectionPool } from '../../platform/database/connection-pool.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface DemoPersonRow {
  kind: DemoPersonKind;
  account_id: string;
  display_name: string;
}

@Injectable()
export class DemoRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly pool: ConnectionPool,
  ) {}

  async findSchoolId(slug: string): Promise<string | null> {
    const [row] = await this.pool.query<{ id: string }>('select id from school_by_slug($1)', [slug]);
    return row?.id ?? null;
  }

  /** The first person of each kind who can sign in, in the school of the context. */
  listPeople(): Promise<DemoPersonRow[]> {
    return this.db.read<DemoPersonRow>(
      `with person as (
         select m.id, m.account_id, m.display_name, m.roles, e.role, exists (
           select 1 from mentorship_participant p join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
           where p.school_id = e.school_id and p.enrolment_id = e.id and s.state = 'active') as matched
         from member m left join enrolment e on e.school_id = m.school_id and e.member_id = m.id
         where m.school_id = $1 and m.account_id is not null
       ), kinds as (
         select case
             when 'administrator' = any (roles) then 'administrator'
             when 'coordinator' = any (roles) then 'coordinator'
             when role = 'mentor' and matched then 'mentor'
             when role = 'mentee' and matched then 'mentee'
             when role = 'mentee' then 'waiting_mentee'
           end as kind, *
         from person
       )
       select distinct on (kind) kind, account_id, display_name from kinds where kind is not null order by kind, id`,
      [currentSchoolId()],
    );
  }

  /** One mentor with two or more mentees, one of those mentees, and one who waits: the faces of the demo. */
  async listFaces(cohortId: string): Promise<{ member_id: string; email: string; display_name: string }[]> {
    return this.db.read(
      `with pair as (
         select mentor.enrolment_id as mentor, min(mentee.enrolment_id::text)::uuid as mentee
         from mentorship s
         join mentorship_participant mentor on mentor.school_id = s.school_id and mentor.mentorship_id = s.id and mentor.role = 'mentor'
         join mentorship_participant mentee on mentee.school_id = s.school_id and mentee.mentorship_id = s.id and mentee.role = 'mentee'
         where s.school_id = $1 and s.cohort_id = $2
         group by mentor.enrolment_id order by count(*) = 2 desc, mentor.enrolment_id limit 1
       ), waiting as (
         select e.id from enrolment e where e.school_id = $1 and e.cohort_id = $2 and e.role = 'mentee' and not exists (
           select 1 from mentorship_participant p where p.school_id = e.school_id and p.enrolment_id = e.id)
         order by e.name_key limit 1
       )
       select m.id as member_id, m.email, m.display_name
       from enrolment e join member m on m.school_id = e.school_id and m.id = e.member_id
       where e.school_id = $1 and e.id in (select mentor from pair union select mentee from pair union select id from waiting)`,
      [currentSchoolId(), cohortId],
    );
  }

  /** Whether everybody's mail of what is planned is written. */
  async isTold(): Promise<boolean> {
    const rows = await this.db.read(`select 1 from due_work where school_id = $1 and job = 'events.tell' limit 1`, [
      currentSchoolId(),
    ]);
    return rows.length === 0;
  }

  /** Nobody of the demo school has a mailbox. */
  async cancelMail(now: Date): Promise<void> {
    await this.db.write(
      `update outbox set state = 'cancelled', settled_at = $2 where school_id = $1 and state = 'due'`,
      [currentSchoolId(), now],
    );
  }
}
