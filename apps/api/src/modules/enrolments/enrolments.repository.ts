import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, EnrolmentState } from '@trellis/contracts';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface EnrolmentRow {
  id: string;
  cohort_id: string;
  member_id: string;
  role: EnrolmentRole;
  state: EnrolmentState;
  name_key: string;
  display_name: string;
  pronouns: string | null;
  email: string;
  account_id: string | null;
  site: string | null;
  year: string | null;
  capacity: number | null;
  notice_sent_at: Date | null;
  mentorship_count: number;
}

export interface EnrolmentFilter {
  cohortId: string;
  role: EnrolmentRole | null;
  /** Beginning of a name or an address, as a name key. */
  search: string | null;
}

const SELECT = `
  select e.id, e.cohort_id, e.member_id, e.role, e.state, e.name_key, m.display_name, m.pronouns, m.email, m.account_id,
    e.capacity, e.notice_sent_at,
    (select a.value #>> '{}' from intake_answer a
      where a.school_id = e.school_id and a.enrolment_id = e.id and a.item_id = 'site') as site,
    (select a.value #>> '{}' from intake_answer a
      where a.school_id = e.school_id and a.enrolment_id = e.id and a.item_id = 'year') as year,
    (select count(*)::int from mentorship_participant p
      join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
      where p.school_id = e.school_id and p.enrolment_id = e.id and s.state <> 'ended') as mentorship_count
  from enrolment e join member m on m.school_id = e.school_id and m.id = e.member_id`;

/** A name matches at the beginning of any of its words, an address at its beginning. */
const MATCHES = `($4::text is null or starts_with(e.name_key, $4) or position(' ' || $4 in e.name_key) > 0 or starts_with(m.email_key, $4))`;

@Injectable()
export class EnrolmentsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async list(filter: EnrolmentFilter, size: number, after: string[] | null): Promise<EnrolmentRow[]> {
    return this.db.read<EnrolmentRow>(
      `${SELECT}
       where e.school_id = $1 and e.cohort_id = $2 and ($3::text is null or e.role = $3) and e.state = 'enrolled' and ${MATCHES}
         and ($6::text is null or (e.name_key, e.id) > ($6, $7::uuid))
       order by e.name_key, e.id limit $5`,
      [currentSchoolId(), filter.cohortId, filter.role, filter.search, size, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  async count(filter: EnrolmentFilter): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from enrolment e join member m on m.school_id = e.school_id and m.id = e.member_id
       where e.school_id = $1 and e.cohort_id = $2 and ($3::text is null or e.role = $3) and e.state = 'enrolled' and ${MATCHES}`,
      [currentSchoolId(), filter.cohortId, filter.role, filter.search],
    );
    return row?.count ?? 0;
  }

  async listByIds(ids: readonly string[]): Promise<EnrolmentRow[]> {
    return this.db.read<EnrolmentRow>(`${SELECT} where e.school_id = $1 and e.id = any ($2::uuid[])`, [
      currentSchoolId(),
      ids,
    ]);
  }

  async get(id: string): Promise<EnrolmentRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.listByIds([id]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }
}
