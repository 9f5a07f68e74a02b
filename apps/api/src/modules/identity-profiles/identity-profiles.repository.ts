import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, EnrolmentState, ProgramSettings } from '@trellis/contracts';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface OwnPlaceRow {
  id: string;
  member_id: string;
  cohort_id: string;
  cohort_name: string;
  program_id: string;
  role: EnrolmentRole;
  state: EnrolmentState;
  settings: ProgramSettings;
}

/** Somebody in a cohort, for whoever is named there to read. */
export interface ReadPlaceRow {
  id: string;
  cohort_id: string;
  cohort_name: string;
  display_name: string;
}

@Injectable()
export class IdentityProfilesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Where a member takes or took part, the newest first. */
  listOwn(memberId: string): Promise<OwnPlaceRow[]> {
    return this.db.read<OwnPlaceRow>(
      `select e.id, e.member_id, e.cohort_id, c.name as cohort_name, c.program_id, e.role, e.state, c.settings
       from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       where e.school_id = $1 and e.member_id = $2 order by c.starts_on desc, e.id desc`,
      [currentSchoolId(), memberId],
    );
  }

  /** Somebody who takes part. */
  async getPlace(enrolmentId: string): Promise<ReadPlaceRow> {
    if (!isId(enrolmentId)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<ReadPlaceRow>(
      `select e.id, e.cohort_id, c.name as cohort_name, m.display_name from enrolment e
       join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       join member m on m.school_id = e.school_id and m.id = e.member_id
       where e.school_id = $1 and e.id = $2 and e.state in ('applied', 'enrolled', 'paused')`,
      [currentSchoolId(), enrolmentId],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }
}
