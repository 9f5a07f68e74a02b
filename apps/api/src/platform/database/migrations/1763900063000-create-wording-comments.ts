import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** What those who were asked to look say about the words of a program's mails and pages. */
export class CreateWordingComments1763900063000 implements MigrationInterface {
  name = 'CreateWordingComments1763900063000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table wording_comment (
        school_id uuid not null,
        id uuid not null,
        program_id uuid not null,
        kind text not null,
        text text not null,
        author_id uuid,
        created_at timestamptz not null,
        resolved_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        foreign key (school_id, author_id) references member (school_id, id) on delete set null (author_id)
      );
      create index wording_comment_of_program on wording_comment (school_id, program_id, id);
      create index wording_comment_by_member on wording_comment (school_id, author_id);
      ${tenantTable('wording_comment')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
