import { Injectable } from '@nestjs/common';
import { type Role, STAFF_ROLES } from '@trellis/contracts';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface StaffRow {
  id: string;
  display_name: string;
  email: string;
  account_id: string | null;
  roles: Role[];
  program_roles: { programId: string; programName: string; roles: Role[] }[];
  mentors_in: string[];
  takes_part: boolean;
}

/** $1 school. */
const SELECT = `
  select m.id, m.display_name, m.email, m.account_id, m.roles, held.program_roles, part.mentors_in, part.takes_part
  from member m
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('programId', p.id, 'programName', p.name, 'roles', r.roles) order by p.name, p.id), '[]')
      as program_roles
    from (select program_id, array_agg(role order by role) as roles from program_role
          where school_id = m.school_id and member_id = m.id group by program_id) r
    join program p on p.school_id = m.school_id and p.id = r.program_id) held
  cross join lateral (
    select coalesce(array_agg(distinct c.program_id) filter (where e.role = 'mentor'), '{}') as mentors_in, count(*) > 0 as takes_part
    from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
    where e.school_id = m.school_id and e.member_id = m.id and e.state in ('applied', 'enrolled', 'paused')) part`;

@Injectable()
export class RolesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Everyone with a role that runs or studies something, by name; or, of single programs, those who hold one there. */
  listStaff(programIds: readonly string[] | null): Promise<StaffRow[]> {
    return this.db.read<StaffRow>(
      `${SELECT}
       where m.school_id = $1 and (m.roles && $2::text[] or exists (
         select 1 from program_role r where r.school_id = $1 and r.member_id = m.id
           and ($3::uuid[] is null or r.program_id = any ($3))))
       order by m.name_key, m.id limit 500`,
      [currentSchoolId(), STAFF_ROLES, programIds],
    );
  }

  async get(memberId: string): Promise<StaffRow> {
    if (!isId(memberId)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<StaffRow>(`${SELECT} where m.school_id = $1 and m.id = $2`, [
      currentSchoolId(),
      memberId,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Takes the person until the transaction ends, so that two changes of their roles can't interleave. */
  async lock(memberId: string): Promise<StaffRow> {
    if (!isId(memberId)) throw new AppError('NOT_FOUND');
    await this.db.write('select 1 from member where school_id = $1 and id = $2 for no key update', [
      currentSchoolId(),
      memberId,
    ]);
    return this.get(memberId);
  }

  async setSchoolRoles(memberId: string, roles: readonly Role[]): Promise<void> {
    await this.db.write('update member set roles = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      memberId,
      roles,
    ]);
  }

  async setProgramRoles(
    place: { programId: string; memberId: string },
    roles: readonly Role[],
    givenBy: string | null,
    now: Date,
  ): Promise<void> {
    const { programId, memberId } = place;
    await this.db.write(
      'delete from program_role where school_id = $1 and program_id = $2 and member_id = $3 and not role = any ($4::text[])',
      [currentSchoolId(), programId, memberId, roles],
    );
    await this.addProgramRoles(place, roles, givenBy, now);
  }

  async addProgramRoles(
    { programId, memberId }: { programId: string; memberId: string },
    roles: readonly Role[],
    givenBy: string | null,
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `insert into program_role (school_id, program_id, member_id, role, given_by, created_at)
       select $1, $2, $3, role, $5, $6 from unnest($4::text[]) as role on conflict do nothing`,
      [currentSchoolId(), programId, memberId, roles, givenBy, now],
    );
  }

  async dropProgramRoles(memberId: string): Promise<void> {
    await this.db.write('delete from program_role where school_id = $1 and member_id = $2', [
      currentSchoolId(),
      memberId,
    ]);
  }

  /** Whether this person was ever part of a cohort: then they stay, to see what is kept about them. */
  async hasTakenPart(memberId: string): Promise<boolean> {
    const rows = await this.db.read('select 1 from enrolment where school_id = $1 and member_id = $2 limit 1', [
      currentSchoolId(),
      memberId,
    ]);
    return rows.length > 0;
  }
}
