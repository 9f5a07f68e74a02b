import { Injectable } from '@nestjs/common';
import type { AgreementDesign } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface AgreementTemplateRow extends AgreementDesign {
  version: number;
  created_at: Date;
  created_by: string | null;
}

export interface CohortVersionRow {
  id: string;
  name: string;
  version: number | null;
}

const COLUMNS = `t.version, t.intro, t.parts, t.created_at, m.display_name as created_by`;
const FROM = `agreement_template t left join member m on m.school_id = t.school_id and m.id = t.created_by`;
/** $2 a cohort's row `c`: the version that was given to it, else the newest that there was when it opened. */
const VERSION_OF_COHORT = `coalesce(
  (select k.version from cohort_agreement k where k.school_id = c.school_id and k.cohort_id = c.id),
  (select max(o.version) from agreement_template o
   where o.school_id = c.school_id and o.program_id = c.program_id and o.created_at <= c.created_at))`;

@Injectable()
export class AgreementTemplatesRepository {
  constructor(private readonly db: TenantDatabase) {}

  async findNewest(programId: string): Promise<AgreementTemplateRow | null> {
    const [row] = await this.db.read<AgreementTemplateRow>(
      `select ${COLUMNS} from ${FROM} where t.school_id = $1 and t.program_id = $2 order by t.version desc limit 1`,
      [currentSchoolId(), programId],
    );
    return row ?? null;
  }

  /** What a cohort has; null where its program had none of its own then. */
  async findOfCohort(cohortId: string): Promise<AgreementTemplateRow | null> {
    const [row] = await this.db.read<AgreementTemplateRow>(
      `select ${COLUMNS} from cohort c
       join ${FROM} on t.school_id = c.school_id and t.program_id = c.program_id and t.version = ${VERSION_OF_COHORT}
       where c.school_id = $1 and c.id = $2`,
      [currentSchoolId(), cohortId],
    );
    return row ?? null;
  }

  /** Cohorts of a program that are not over, with the version that each has. */
  listCohorts(programId: string): Promise<CohortVersionRow[]> {
    return this.db.read<CohortVersionRow>(
      `select c.id, c.name, ${VERSION_OF_COHORT} as version from cohort c
       where c.school_id = $1 and c.program_id = $2 and c.state <> 'closed' order by c.starts_on desc, c.id`,
      [currentSchoolId(), programId],
    );
  }

  /** False where that version is there already: somebody was quicker. */
  async insert(
    programId: string,
    version: number,
    design: AgreementDesign,
    by: string | null,
    now: Date,
  ): Promise<boolean> {
    const { count } = await this.db.write(
      `insert into agreement_template (school_id, program_id, version, intro, parts, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [currentSchoolId(), programId, version, JSON.stringify(design.intro), JSON.stringify(design.parts), by, now],
    );
    return count === 1;
  }

  async giveToCohort(cohortId: string, programId: string, version: number, now: Date): Promise<void> {
    await this.db.write(
      `insert into cohort_agreement (school_id, cohort_id, program_id, version, taken_at) values ($1, $2, $3, $4, $5)
       on conflict (school_id, cohort_id) do update set version = excluded.version, taken_at = excluded.taken_at`,
      [currentSchoolId(), cohortId, programId, version, now],
    );
  }
}
