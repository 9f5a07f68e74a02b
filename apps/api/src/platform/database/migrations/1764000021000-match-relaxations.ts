import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Who was asked whether something essential to them may be otherwise, and what they said. What it is stays in the vault. A run
 * says that it was asked about, whether or not there was anybody to ask.
 */
export class MatchRelaxations1764000021000 implements MigrationInterface {
  name = 'MatchRelaxations1764000021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table match_relaxation (
        school_id uuid not null,
        mentee_id uuid not null,
        cohort_id uuid not null,
        asked_at timestamptz not null,
        answered_at timestamptz,
        let_go boolean,
        primary key (school_id, mentee_id),
        foreign key (school_id, mentee_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        check ((answered_at is null) = (let_go is null))
      );
      create index match_relaxation_of_cohort on match_relaxation (school_id, cohort_id);
      ${tenantTable('match_relaxation')}
      alter table match_run add column wishes_asked_at timestamptz;`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
