import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Where a cohort's last run ended, for the next one to go on from. Sealed: from prices the fit of single pairs could be computed. */
export class CreateMatchEnds1764000070000 implements MigrationInterface {
  name = 'CreateMatchEnds1764000070000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table match_end (
        school_id uuid not null,
        cohort_id uuid not null,
        run_id uuid not null,
        sealed bytea not null,
        primary key (school_id, cohort_id),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, run_id) references match_run (school_id, id) on delete cascade
      );
      create index match_end_of_run on match_end (school_id, run_id);
      ${tenantTable('match_end')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
