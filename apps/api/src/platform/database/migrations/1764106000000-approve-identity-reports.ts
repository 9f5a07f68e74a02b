import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** In which cohorts the steward of a dimension lets figures by it be shown. Nothing stands here where they have not said so. */
export class ApproveIdentityReports1764106000000 implements MigrationInterface {
  name = 'ApproveIdentityReports1764106000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity_report (
        school_id uuid not null references school (school_id) on delete cascade,
        dimension_id uuid not null,
        cohort_id uuid not null,
        approved_at timestamptz not null,
        primary key (school_id, dimension_id, cohort_id),
        foreign key (school_id, dimension_id) references identity_dimension (school_id, id) on delete cascade,
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade
      );
      create index identity_report_of_cohort on identity_report (school_id, cohort_id);
      ${tenantTable('identity_report')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
