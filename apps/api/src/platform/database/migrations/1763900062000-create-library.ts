import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Documents and letters of a school; what each said or held stays, version by version. */
export class CreateLibrary1763900062000 implements MigrationInterface {
  name = 'CreateLibrary1763900062000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table library_item (
        school_id uuid not null,
        id uuid not null,
        kind text not null check (kind in ('document', 'letter')),
        program_id uuid,
        audience text[] not null check (audience <@ array['mentor', 'mentee']),
        version integer not null check (version > 0),
        removed_at timestamptz,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade
      );
      create index library_item_of_program on library_item (school_id, program_id, id);
      ${tenantTable('library_item')}

      create table library_version (
        school_id uuid not null,
        item_id uuid not null,
        version integer not null check (version > 0),
        title jsonb not null,
        body jsonb,
        file_id uuid,
        file_type text,
        language text check (language in ('en', 'fr')),
        created_by uuid,
        created_at timestamptz not null,
        primary key (school_id, item_id, version),
        foreign key (school_id, item_id) references library_item (school_id, id) on delete cascade,
        foreign key (school_id, file_id) references file (school_id, id),
        foreign key (school_id, created_by) references member (school_id, id) on delete set null (created_by),
        check ((body is null) <> (file_id is null)),
        check ((file_id is null) = (file_type is null))
      );
      create index library_version_of_file on library_version (school_id, file_id);
      create index library_version_by_member on library_version (school_id, created_by);
      ${tenantTable('library_version', 'select, insert, delete')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
