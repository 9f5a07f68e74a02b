import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { HAS_TASKS } from './taxonomy.repository.js';

/** A cohort in which figures about who people are may be made, and whether those of one dimension may be shown. */
export interface ReportRow {
  dimension_id: string;
  cohort_id: string;
  cohort_name: string;
  program_name: string;
  approved_at: Date | null;
}

export interface WithheldRow {
  dimension_id: string;
  /** Null where nobody is named, or who is has no place here any more. */
  steward_id: string | null;
}

@Injectable()
export class TaxonomyReportsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Newest cohort first; closed ones where figures were let out. */
  listOf(dimensionIds: readonly string[]): Promise<ReportRow[]> {
    return this.db.read<ReportRow>(
      `select d.id as dimension_id, c.id as cohort_id, c.name as cohort_name, p.name as program_name, r.approved_at
       from identity_dimension d join cohort c on c.school_id = d.school_id
       join program p on p.school_id = c.school_id and p.id = c.program_id
       left join identity_report r on r.school_id = d.school_id and r.dimension_id = d.id and r.cohort_id = c.id
       where d.school_id = $1 and d.id = any ($2::uuid[]) and (c.settings -> 'identity' -> 'reporting' ->> 'on')::boolean
         and (c.state <> 'closed' or r.approved_at is not null)
       order by c.starts_on desc, c.id`,
      [currentSchoolId(), dimensionIds],
    );
  }

  /** Dimensions that are to have a steward of whose figures nobody who is their steward today has said that they may be shown. */
  listWithheld(cohortId: string): Promise<WithheldRow[]> {
    return this.db.read<WithheldRow>(
      `select d.id as dimension_id, m.id as steward_id from identity_dimension d
       left join member m on m.school_id = d.school_id and m.id = d.steward_member_id and ${HAS_TASKS}
       where d.school_id = $1 and d.steward_named_at is not null and (m.id is null or not exists (
         select 1 from identity_report r where r.school_id = d.school_id and r.dimension_id = d.id and r.cohort_id = $2))`,
      [currentSchoolId(), cohortId],
    );
  }

  /** Whether anything changed. */
  async approve(dimensionId: string, cohortId: string, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `insert into identity_report (school_id, dimension_id, cohort_id, approved_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [currentSchoolId(), dimensionId, cohortId, now],
    );
    return count > 0;
  }

  async takeBack(dimensionId: string, cohortId: string): Promise<boolean> {
    const { count } = await this.db.write(
      'delete from identity_report where school_id = $1 and dimension_id = $2 and cohort_id = $3',
      [currentSchoolId(), dimensionId, cohortId],
    );
    return count > 0;
  }

  /** What one steward said does not hold for the next. */
  async takeBackAll(dimensionId: string): Promise<void> {
    await this.db.write('delete from identity_report where school_id = $1 and dimension_id = $2', [
      currentSchoolId(),
      dimensionId,
    ]);
  }
}
