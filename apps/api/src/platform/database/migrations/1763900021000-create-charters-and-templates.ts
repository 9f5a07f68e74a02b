import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Why a program exists and who answers for it, and the designs that a school keeps to start from again. */
export class CreateChartersAndTemplates1763900021000 implements MigrationInterface {
  name = 'CreateChartersAndTemplates1763900021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A program without a row has an empty charter.
      create table program_charter (
        school_id uuid not null,
        program_id uuid not null,
        purpose text not null,
        evidence text not null,
        consulted text not null,
        legal_basis text not null,
        reviewer text not null,
        review_on date,
        revision integer not null default 1,
        changed_by uuid,
        changed_at timestamptz not null,
        primary key (school_id, program_id),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        foreign key (school_id, changed_by) references member (school_id, id) on delete set null (changed_by)
      );
      create index program_charter_of_member on program_charter (school_id, changed_by);
      ${tenantTable('program_charter')}

      create table program_template (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        payload jsonb not null,
        created_by uuid,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, created_by) references member (school_id, id) on delete set null (created_by)
      );
      create index program_template_of_member on program_template (school_id, created_by);
      ${tenantTable('program_template')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
