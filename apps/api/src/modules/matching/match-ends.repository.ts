import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { EarlierEnd } from './match-ends.policy.js';
import type { MatchRunRow } from './match-runs.repository.js';

const PART = 'match end';

/** Where each cohort's last run ended, sealed: see `RunEnd`. */
@Injectable()
export class MatchEndsRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  /** Null where there is none, or none that can be opened (another master key): a run starts from nothing then. */
  async find(cohortId: string): Promise<EarlierEnd | null> {
    const [row] = await this.db.read<{ number: number; sealed: Buffer }>(
      `select r.number, e.sealed from match_end e join match_run r on r.school_id = e.school_id and r.id = e.run_id
       where e.school_id = $1 and e.cohort_id = $2`,
      [currentSchoolId(), cohortId],
    );
    try {
      return row ? { number: row.number, end: this.seal.open(cohortId, PART, row.sealed).toString() } : null;
    } catch {
      return null;
    }
  }

  async replace(run: Pick<MatchRunRow, 'id' | 'cohort_id'>, end: string): Promise<void> {
    await this.db.write(
      `insert into match_end (school_id, cohort_id, run_id, sealed) values ($1, $2, $3, $4)
       on conflict (school_id, cohort_id) do update set run_id = excluded.run_id, sealed = excluded.sealed`,
      [currentSchoolId(), run.cohort_id, run.id, this.seal.seal(run.cohort_id, PART, Buffer.from(end))],
    );
  }

  /** Nothing of a cohort that is told is kept for a next run. */
  async drop(cohortId: string): Promise<void> {
    await this.db.write('delete from match_end where school_id = $1 and cohort_id = $2', [currentSchoolId(), cohortId]);
  }
}
