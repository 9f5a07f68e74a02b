import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Words that nobody gets yet, and who was asked to look at a program's words before they go out. */
export class CreateWordingDrafts1763900065000 implements MigrationInterface {
  name = 'CreateWordingDrafts1763900065000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table wording_draft (
        school_id uuid not null,
        id uuid not null,
        kind text not null,
        program_id uuid,
        revision integer not null check (revision > 0),
        words jsonb not null,
        changed_by uuid,
        changed_at timestamptz not null,
        primary key (school_id, id),
        unique nulls not distinct (school_id, kind, program_id),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        foreign key (school_id, changed_by) references member (school_id, id) on delete set null (changed_by)
      );
      create index wording_draft_of_program on wording_draft (school_id, program_id, kind);
      create index wording_draft_by_member on wording_draft (school_id, changed_by);
      ${tenantTable('wording_draft')}

      create table wording_reviewer (
        school_id uuid not null,
        program_id uuid not null,
        member_id uuid not null,
        invited_at timestamptz not null,
        primary key (school_id, program_id, member_id),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      create index wording_reviewer_of_member on wording_reviewer (school_id, member_id);
      ${tenantTable('wording_reviewer')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
