import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Counts of what the two of each match feel, beside what was computed of it: where the gate keeps them, and no figure. */
export class CountFelt1764000081000 implements MigrationInterface {
  name = 'CountFelt1764000081000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table felt_count (
        school_id uuid not null,
        id uuid not null,
        cohort_id uuid not null,
        state text not null check (state in ('queued', 'done', 'failed')),
        found jsonb,
        requested_at timestamptz not null,
        done_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade
      );
      create index felt_count_of_cohort on felt_count (school_id, cohort_id, id);
      ${tenantTable('felt_count', 'select, insert, update')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
