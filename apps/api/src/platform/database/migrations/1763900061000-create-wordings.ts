import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** A school's own words for mails and pages, version by version; the newest of a kind counts. */
export class CreateWordings1763900061000 implements MigrationInterface {
  name = 'CreateWordings1763900061000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table wording (
        school_id uuid not null,
        id uuid not null,
        kind text not null,
        program_id uuid,
        version integer not null check (version > 0),
        words jsonb not null,
        changed_by uuid,
        changed_at timestamptz not null,
        primary key (school_id, id),
        unique nulls not distinct (school_id, kind, program_id, version),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        foreign key (school_id, changed_by) references member (school_id, id) on delete set null (changed_by)
      );
      create index wording_of_program on wording (school_id, program_id, kind);
      create index wording_by_member on wording (school_id, changed_by);
      ${tenantTable('wording', 'select, insert')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
