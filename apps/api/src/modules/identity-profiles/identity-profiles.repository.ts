import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, EnrolmentState, ProgramSettings } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface OwnPlaceRow {
  id: string;
  member_id: string;
  cohort_id: string;
  cohort_name: string;
  role: EnrolmentRole;
  state: EnrolmentState;
  settings: ProgramSettings;
}

@Injectable()
export class IdentityProfilesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Where a member takes or took part, the newest first. */
  listOwn(memberId: string): Promise<OwnPlaceRow[]> {
    return this.db.read<OwnPlaceRow>(
      `select e.id, e.member_id, e.cohort_id, c.name as cohort_name, e.role, e.state, c.settings
       from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       where e.school_id = $1 and e.member_id = $2 order by c.starts_on desc, e.id desc`,
      [currentSchoolId(), memberId],
    );
  }
}
