import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { TaxonomyParts } from '../taxonomy/index.js';

@Injectable()
export class MatchTaxonomiesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** What was kept for the cohort first: these, where nothing was. Only inside `run`. */
  async keep(cohortId: string, parts: TaxonomyParts, now: Date): Promise<TaxonomyParts> {
    await this.db.write(
      `insert into match_taxonomy (school_id, cohort_id, parts, kept_at) values ($1, $2, $3, $4) on conflict do nothing`,
      [currentSchoolId(), cohortId, JSON.stringify(parts), now],
    );
    const [row] = await this.db.read<{ parts: TaxonomyParts }>(
      'select parts from match_taxonomy where school_id = $1 and cohort_id = $2',
      [currentSchoolId(), cohortId],
    );
    return row?.parts ?? parts;
  }
}
