import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Who of those who match is named, in a cohort, to read identity answers of whoever says yes to that very name. */
export class NameReaders1764000080000 implements MigrationInterface {
  name = 'NameReaders1764000080000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table named_reader (
        school_id uuid not null references school (school_id) on delete cascade,
        -- People say yes to this naming: whoever is named again later is asked for again.
        id uuid not null,
        cohort_id uuid not null,
        member_id uuid not null,
        named_at timestamptz not null,
        ended_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      create index named_reader_of_cohort on named_reader (school_id, cohort_id);
      create index named_reader_of_member on named_reader (school_id, member_id);
      ${tenantTable('named_reader')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
