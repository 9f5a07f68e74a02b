import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, Role } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface HandoverPersonRow {
  id: string;
  display_name: string;
  email: string;
  roles: Role[];
  coordinates_here: boolean;
  open_tasks: number;
  away_until: string | null;
  deputy_name: string | null;
}

export interface HandoverDueRow {
  code: string;
  due: string;
  name: string | null;
  task_code: string | null;
  count: number;
}

export interface HandoverPausedRow {
  id: string;
  display_name: string;
  role: EnrolmentRole;
  cohort_id: string;
  cohort_name: string;
  until: string | null;
}

@Injectable()
export class HandoverRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Everyone who can act in the program, by name. */
  listPeople(programId: string, now: Date): Promise<HandoverPersonRow[]> {
    return this.db.read<HandoverPersonRow>(
      `select m.id, m.display_name, m.email, m.roles, here.member_id is not null as coordinates_here,
         (select count(*)::int from task t where t.school_id = m.school_id and t.owner_id = m.id and t.state = 'open'
            and (t.program_id = $2 or t.program_id is null)) as open_tasks,
         d.to_on::text as away_until, s.display_name as deputy_name
       from member m
       left join program_role here on here.school_id = m.school_id and here.member_id = m.id and here.program_id = $2
         and here.role = 'coordinator'
       left join deputy d on d.school_id = m.school_id and d.absent_id = m.id and d.ended_at is null
         and d.starts_at <= $3 and d.ends_at > $3
       left join member s on s.school_id = m.school_id and s.id = d.deputy_id
       where m.school_id = $1 and m.account_id is not null
         and (m.roles && array['administrator', 'coordinator'] or here.member_id is not null)
       order by m.name_key, m.id limit 200`,
      [currentSchoolId(), programId, now],
    );
  }

  /** What has a day between two days, the first included, in order. */
  listDue(programId: string, from: string, to: string): Promise<HandoverDueRow[]> {
    return this.db.read<HandoverDueRow>(
      `with run as (select id, name, starts_on, ends_on from cohort
         where school_id = $1 and program_id = $2 and state <> 'closed')
       select code, due::text, name, task_code, count from (
         select 'TASK' as code, t.due_on as due, t.title as name, t.code as task_code, 1 as count from task t
           where t.school_id = $1 and t.program_id = $2 and t.state = 'open'
         union all select 'COHORT_STARTS', starts_on, name, null, 1 from run
         union all select 'COHORT_ENDS', ends_on, name, null, 1 from run
         union all select 'FIRST_CONTACT', s.first_contact_due_on, run.name, null, count(*)::int
           from mentorship s join run on run.id = s.cohort_id where s.school_id = $1 and s.state = 'active'
           group by s.first_contact_due_on, run.name
         union all select 'ANNOUNCEMENT', (a.due_at at time zone z.time_zone)::date, run.name, null, 1
           from announcement a join run on run.id = a.cohort_id join school z on z.school_id = a.school_id
           where a.school_id = $1 and a.state = 'planned' and a.due_at is not null
         union all select 'PAUSE_ENDS', p.to_on, run.name, null, count(*)::int
           from enrolment_pause p join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id and e.state = 'paused'
           join run on run.id = e.cohort_id
           where p.school_id = $1 and p.ended_on is null and p.to_on is not null group by p.to_on, run.name
         union all select 'DEPUTY_ENDS', d.to_on, m.display_name, null, 1
           from deputy d join member m on m.school_id = d.school_id and m.id = d.absent_id
           where d.school_id = $1 and d.ended_at is null and (m.roles && array['administrator', 'coordinator']
             or exists (select 1 from program_role r where r.school_id = d.school_id and r.member_id = m.id
               and r.program_id = $2 and r.role = 'coordinator'))
       ) dated where due >= $3::date and due <= $4::date order by due, code, name limit 200`,
      [currentSchoolId(), programId, from, to],
    );
  }

  listPaused(programId: string): Promise<HandoverPausedRow[]> {
    return this.db.read<HandoverPausedRow>(
      `select e.id, m.display_name, e.role, c.id as cohort_id, c.name as cohort_name, p.to_on::text as until
       from cohort c join enrolment e on e.school_id = c.school_id and e.cohort_id = c.id and e.state = 'paused'
       join member m on m.school_id = e.school_id and m.id = e.member_id
       left join enrolment_pause p on p.school_id = e.school_id and p.enrolment_id = e.id and p.ended_on is null
       where c.school_id = $1 and c.program_id = $2 and c.state <> 'closed' order by m.name_key, e.id limit 200`,
      [currentSchoolId(), programId],
    );
  }

  async listProgramRoles(programId: string, memberId: string): Promise<Role[]> {
    const rows = await this.db.read<{ role: Role }>(
      'select role from program_role where school_id = $1 and program_id = $2 and member_id = $3',
      [currentSchoolId(), programId, memberId],
    );
    return rows.map((row) => row.role);
  }

  /** False when they coordinated it before. */
  async giveCoordination(programId: string, memberId: string, by: string | null, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `insert into program_role (school_id, program_id, member_id, role, given_by, created_at)
       values ($1, $2, $3, 'coordinator', $4, $5) on conflict do nothing`,
      [currentSchoolId(), programId, memberId, by, now],
    );
    return count === 1;
  }

  /** False when they did not coordinate it. */
  async endCoordination(programId: string, memberId: string): Promise<boolean> {
    const { count } = await this.db.write(
      `delete from program_role where school_id = $1 and program_id = $2 and member_id = $3 and role = 'coordinator'`,
      [currentSchoolId(), programId, memberId],
    );
    return count === 1;
  }
}
