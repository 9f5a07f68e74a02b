import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Since when a mentorship has been silent and who was told of it; programs that do without. */
export class CreatePacing1764108000000 implements MigrationInterface {
  name = 'CreatePacing1764108000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table program_pacing (
        school_id uuid not null,
        program_id uuid not null,
        wanted boolean not null,
        changed_at timestamptz not null,
        primary key (school_id, program_id),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade
      );
      ${tenantTable('program_pacing')}

      -- Of the pair, never of one of the two: nobody's silence is kept.
      create table mentorship_silence (
        school_id uuid not null,
        mentorship_id uuid not null,
        since timestamptz not null,
        mentor_told_at timestamptz,
        staff_told_at timestamptz,
        primary key (school_id, mentorship_id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade
      );
      ${tenantTable('mentorship_silence')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
