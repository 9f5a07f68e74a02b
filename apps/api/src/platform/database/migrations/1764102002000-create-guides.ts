import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Conversation guides that a program writes, and which of those that come with Trellis it leaves out. */
export class CreateGuides1764102002000 implements MigrationInterface {
  name = 'CreateGuides1764102002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table guide (
        school_id uuid not null,
        id uuid not null,
        program_id uuid not null,
        topic text not null
          check (topic in ('first_meeting', 'career', 'belonging', 'difficult_moments', 'middle', 'close', 'other')),
        audience text check (audience in ('mentor', 'mentee')),
        words jsonb not null,
        published boolean not null,
        position integer not null,
        revision integer not null default 1,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade
      );
      create index guide_of_program on guide (school_id, program_id, position);
      create table guide_left_out (
        school_id uuid not null,
        program_id uuid not null,
        key text not null,
        primary key (school_id, program_id, key),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade
      );
      ${tenantTable('guide')}
      ${tenantTable('guide_left_out')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
