import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * What people say on their own page of identity, as far as it is not in the vault: that something changed in a cohort's inputs
 * (not whose), and the experiences that mentors offer to talk about, which they say for others to read.
 */
export class CreateIdentityProfiles1764000010000 implements MigrationInterface {
  name = 'CreateIdentityProfiles1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row a change. It names the cohort alone, its id says nothing of when, and every kind of change makes the same.
      create table matching_input_change (
        school_id uuid not null,
        id uuid not null default gen_random_uuid(),
        cohort_id uuid not null,
        primary key (school_id, id),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade
      );
      create index matching_input_change_cohort on matching_input_change (school_id, cohort_id);
      ${tenantTable('matching_input_change')}

      -- An option of the school's taxonomy, or the mentor's own words: either, never both.
      create table offered_experience (
        school_id uuid not null,
        id uuid not null,
        enrolment_id uuid not null,
        position integer not null check (position >= 0),
        option_id uuid,
        words text,
        -- Of the sentence that the mentor read when offering it.
        wording_version integer not null,
        offered_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
        check ((option_id is null) <> (words is null))
      );
      create index offered_experience_enrolment on offered_experience (school_id, enrolment_id, position);
      ${tenantTable('offered_experience')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
