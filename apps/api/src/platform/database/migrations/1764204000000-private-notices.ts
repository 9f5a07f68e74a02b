import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** That somebody was told by a mail which says nothing, and on which page they read it: what it is about is in no row. */
export class PrivateNotices1764204000000 implements MigrationInterface {
  name = 'PrivateNotices1764204000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table private_notice (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        member_id uuid not null,
        place text not null check (place in ('matches', 'support', 'check_ins', 'expenses', 'own_expenses')),
        cohort_id uuid,
        -- Of a task that nobody else may see: settled with it.
        cause text not null,
        created_at timestamptz not null,
        seen_at timestamptz,
        primary key (school_id, id),
        unique (school_id, member_id, cause),
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade
      );
      create index private_notice_of_cohort on private_notice (school_id, cohort_id);
      create index private_notice_of_cause on private_notice (school_id, cause);
      ${tenantTable('private_notice')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
