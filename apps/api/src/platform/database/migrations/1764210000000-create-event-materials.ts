import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** What goes with an event: slides, links, recordings. */
export class CreateEventMaterials1764210000000 implements MigrationInterface {
  name = 'CreateEventMaterials1764210000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event_material (
        school_id uuid not null,
        id uuid not null,
        event_id uuid not null,
        kind text not null check (kind in ('file', 'link', 'recording')),
        title jsonb not null default '{}',
        url text,
        file_id uuid,
        file_type text,
        moment text not null check (moment in ('before', 'after')),
        reach text not null check (reach in ('invited', 'coming')),
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, event_id) references event (school_id, id) on delete cascade,
        foreign key (school_id, file_id) references file (school_id, id) on delete cascade,
        check ((kind = 'file') = (file_id is not null and file_type is not null)),
        check ((kind = 'file') = (url is null))
      );
      create index event_material_of_event on event_material (school_id, event_id, created_at);
      create unique index event_material_of_file on event_material (school_id, file_id) where file_id is not null;
      ${tenantTable('event_material')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
