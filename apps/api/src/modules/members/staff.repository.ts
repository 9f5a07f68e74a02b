import { Injectable } from '@nestjs/common';
import type { Role } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** How many people who can sign in and are not away may run the school, and each program that has a cohort under way. */
export interface StaffCount {
  school: number;
  programs: { id: string; name: string; people: number }[];
}

/** Someone who can sign in and run the school, or a program of it. */
export interface ColleagueRow {
  id: string;
  display_name: string;
  email: string;
  roles: Role[];
  /** Programs that they coordinate beside what their roles in the school allow. */
  program_ids: string[];
}

/** Runs program p: in the whole school, or in this program. */
const RUNS_PROGRAM = `(m.roles && array['administrator', 'coordinator'] or exists (
  select 1 from program_role r where r.school_id = m.school_id and r.member_id = m.id and r.program_id = p.id
    and r.role = 'coordinator'))`;

@Injectable()
export class StaffRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** One change of who runs a school at a time: two who leave at once would each see the other still there. */
  async lock(): Promise<void> {
    await this.db.write(`select pg_advisory_xact_lock(hashtextextended('staff:' || $1::text, 0))`, [currentSchoolId()]);
  }

  /**
   * Programs with a cohort under way that would be left without a coordinator if this member lost the role: in the whole
   * school, in one program, or in both.
   */
  listLeftWithout(
    memberId: string,
    loses: { inSchool: boolean; inPrograms: boolean; programId: string | null },
  ): Promise<{ id: string; name: string }[]> {
    return this.db.read(
      `select p.id, p.name from program p
       where p.school_id = $1 and ($5::uuid is null or p.id = $5)
         and exists (select 1 from cohort c where c.school_id = p.school_id and c.program_id = p.id and c.state <> 'closed')
         -- Only who coordinates it now can leave it without.
         and exists (select 1 from member m where m.school_id = $1 and m.id = $2
           and ('coordinator' = any (m.roles) or exists (select 1 from program_role r where r.school_id = $1
             and r.member_id = m.id and r.program_id = p.id and r.role = 'coordinator')))
         and not exists (select 1 from member m where m.school_id = $1 and m.account_id is not null
           and (('coordinator' = any (m.roles) and not (m.id = $2 and $3::boolean))
             or exists (select 1 from program_role r where r.school_id = $1 and r.member_id = m.id and r.program_id = p.id
               and r.role = 'coordinator' and not (m.id = $2 and $4::boolean))))
       order by p.name, p.id`,
      [currentSchoolId(), memberId, loses.inSchool, loses.inPrograms, loses.programId],
    );
  }

  /** Who is away at this moment can't act, whoever stands in for them: that person is counted already. */
  async count(now: Date): Promise<StaffCount> {
    const [row] = await this.db.read<StaffCount>(
      `with here as (select m.* from member m where m.school_id = $1 and m.account_id is not null
         and not exists (select 1 from deputy d where d.school_id = m.school_id and d.absent_id = m.id
           and d.ended_at is null and d.starts_at <= $2 and d.ends_at > $2))
       select (select count(*)::int from here m where m.roles && array['administrator', 'coordinator']) as school,
         (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'people', (
             select count(*) from here m where ${RUNS_PROGRAM}))
           order by p.name, p.id), '[]')
          from program p where p.school_id = $1 and exists (select 1 from cohort c
            where c.school_id = p.school_id and c.program_id = p.id and c.state <> 'closed')) as programs`,
      [currentSchoolId(), now],
    );
    return row ?? { school: 0, programs: [] };
  }

  /** When the next absence starts. */
  async nextAbsence(now: Date): Promise<Date | null> {
    const [row] = await this.db.read<{ starts_at: Date | null }>(
      'select min(starts_at) as starts_at from deputy where school_id = $1 and ended_at is null and starts_at > $2',
      [currentSchoolId(), now],
    );
    return row?.starts_at ?? null;
  }

  /** Everyone who can act, by name; with `ids`, those among them. */
  listColleagues(ids: readonly string[] | null = null): Promise<ColleagueRow[]> {
    return this.db.read<ColleagueRow>(
      `select m.id, m.display_name, m.email, m.roles, array(select r.program_id from program_role r
         where r.school_id = m.school_id and r.member_id = m.id and r.role = 'coordinator' order by 1) as program_ids
       from member m where m.school_id = $1 and m.account_id is not null and ($2::uuid[] is null or m.id = any ($2))
         and (m.roles && array['administrator', 'coordinator'] or m.id in (
           select member_id from program_role where school_id = $1 and role = 'coordinator'))
       order by m.name_key, m.id limit 2000`,
      [currentSchoolId(), ids],
    );
  }
}
