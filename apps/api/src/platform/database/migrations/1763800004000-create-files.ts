import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Uploaded files, stored in chunks. */
export class CreateFiles1763800004000 implements MigrationInterface {
  name = 'CreateFiles1763800004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        name text not null,
        size integer not null,
        sha256 bytea not null,
        created_by uuid not null,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, created_by) references member (school_id, id)
      );
      ${tenantTable('file')}

      create table file_chunk (
        school_id uuid not null,
        file_id uuid not null,
        number integer not null,
        bytes bytea not null,
        primary key (school_id, file_id, number),
        foreign key (school_id, file_id) references file (school_id, id) on delete cascade
      );
      ${tenantTable('file_chunk')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
