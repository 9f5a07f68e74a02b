import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** The public page with which a program looks for mentors: the school's own words, and the link by which people apply. */
export class CreateRecruitmentPages1763900041000 implements MigrationInterface {
  name = 'CreateRecruitmentPages1763900041000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recruitment_page (
        school_id uuid not null,
        program_id uuid not null,
        revision integer not null default 1,
        words jsonb not null,
        -- Without one, nobody can apply and the page does not exist for the public.
        link_id uuid,
        changed_at timestamptz not null,
        primary key (school_id, program_id),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        foreign key (school_id, link_id) references registration_link (school_id, id) on delete set null (link_id)
      );
      ${tenantTable('recruitment_page')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
