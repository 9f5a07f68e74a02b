import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, EnrolmentState, Locale, Role } from '@trellis/contracts';
import type { KnownPerson } from '@trellis/forms';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface DuplicatePersonRow {
  id: string;
  display_name: string;
  email: string;
  pronouns: string | null;
  locale: Locale;
  roles: Role[];
  account_id: string | null;
  /** Whether they have a role in one program. */
  runs_programs: boolean;
  created_at: Date;
  enrolments: {
    id: string;
    cohortId: string;
    cohortName: string;
    role: EnrolmentRole;
    state: EnrolmentState;
    mentorships: number;
  }[];
}

@Injectable()
export class DuplicatesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Everyone of the school as one is compared with others. */
  listKnown(): Promise<KnownPerson[]> {
    return this.db.read<KnownPerson>(
      `select m.id, m.display_name as name, m.email, coalesce(e.places, '{}') as places
       from member m left join (
         select member_id, array_agg(distinct concat_ws(' ', lower(site), lower(year))) as places from enrolment
         where school_id = $1 and (site is not null or year is not null) group by member_id) e on e.member_id = m.id
       where m.school_id = $1 and m.merged_into is null and m.erased_at is null`,
      [currentSchoolId()],
    );
  }

  /** Pairs that were said to be two people, the smaller id first. */
  async listKeptApart(): Promise<Set<string>> {
    const rows = await this.db.read<{ pair: string }>(
      `select first_id || ' ' || second_id as pair from duplicate_dismissal where school_id = $1`,
      [currentSchoolId()],
    );
    return new Set(rows.map(({ pair }) => pair));
  }

  async list(ids: readonly string[]): Promise<Map<string, DuplicatePersonRow>> {
    const rows = await this.db.read<DuplicatePersonRow>(
      `select m.id, m.display_name, m.email, m.pronouns, m.locale, m.roles, m.account_id, m.created_at,
         exists (select 1 from program_role r where r.school_id = m.school_id and r.member_id = m.id) as runs_programs,
         coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'cohortId', c.id, 'cohortName', c.name, 'role', e.role,
             'state', e.state, 'mentorships', case when c.state = 'closed' then 0 else e.mentorship_count end) order by c.starts_on desc, e.id)
           from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
           where e.school_id = m.school_id and e.member_id = m.id), '[]') as enrolments
       from member m
       where m.school_id = $1 and m.id = any ($2::uuid[]) and m.merged_into is null and m.erased_at is null`,
      [currentSchoolId(), ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Both, or NOT_FOUND; the same one twice is nobody to compare. */
  async getTwo(firstId: string, secondId: string): Promise<[DuplicatePersonRow, DuplicatePersonRow]> {
    if (!isId(firstId) || !isId(secondId)) throw new AppError('NOT_FOUND');
    const found = await this.list([firstId, secondId]);
    const [first, second] = [found.get(firstId), found.get(secondId)];
    if (!first || !second || first === second) throw new AppError('NOT_FOUND');
    return [first, second];
  }

  async keepApart(ids: readonly [string, string], now: Date): Promise<void> {
    await this.db.write(
      `insert into duplicate_dismissal (school_id, first_id, second_id, dismissed_at)
       values ($1, $2, $3, $4) on conflict do nothing`,
      [currentSchoolId(), ...ids, now],
    );
  }

  async reconsider(ids: readonly [string, string]): Promise<void> {
    await this.db.write('delete from duplicate_dismissal where school_id = $1 and first_id = $2 and second_id = $3', [
      currentSchoolId(),
      ...ids,
    ]);
  }
}
