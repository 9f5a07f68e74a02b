import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Programs with their forms, and cohorts: one run each, with the settings frozen from the program. */
export class CreatePrograms1763800005000 implements MigrationInterface {
  name = 'CreatePrograms1763800005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table program (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        name text not null,
        public_name text not null,
        template_key text not null,
        focus jsonb not null,
        expectations jsonb not null,
        settings jsonb not null,
        created_at timestamptz not null,
        primary key (school_id, id)
      );
      ${tenantTable('program')}

      create table form (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        program_id uuid not null,
        key text not null,
        created_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, program_id, key),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade
      );
      ${tenantTable('form')}

      create table form_version (
        school_id uuid not null,
        id uuid not null,
        form_id uuid not null,
        number integer not null,
        definition jsonb not null,
        created_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, form_id, number),
        foreign key (school_id, form_id) references form (school_id, id) on delete cascade
      );
      ${tenantTable('form_version', 'select, insert, delete')}

      create table cohort (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        program_id uuid not null,
        name text not null,
        starts_on date not null,
        ends_on date not null check (ends_on >= starts_on),
        state text not null default 'open' check (state in ('open', 'published', 'closed')),
        settings jsonb not null,
        mentee_form_version_id uuid not null,
        mentor_form_version_id uuid not null,
        waiting_notice jsonb,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, program_id) references program (school_id, id),
        foreign key (school_id, mentee_form_version_id) references form_version (school_id, id),
        foreign key (school_id, mentor_form_version_id) references form_version (school_id, id)
      );
      create index cohort_of_program on cohort (school_id, program_id);
      ${tenantTable('cohort')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
