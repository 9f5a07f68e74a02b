import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** By which taxonomy a cohort's drafts read answers: that of its first one. */
export class KeepMatchTaxonomies1764106002000 implements MigrationInterface {
  name = 'KeepMatchTaxonomies1764106002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table match_taxonomy (
        school_id uuid not null references school (school_id) on delete cascade,
        cohort_id uuid not null,
        parts jsonb not null,
        kept_at timestamptz not null,
        primary key (school_id, cohort_id),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade
      );
      ${tenantTable('match_taxonomy')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
