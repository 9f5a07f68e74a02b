import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * How a mentorship comes to its end: that one of the two would like to, and what it became; what each looks back on, sealed, and
 * shown to the other only where its author said so.
 */
export class CreateClosings1764107001000 implements MigrationInterface {
  name = 'CreateClosings1764107001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table closing (
        school_id uuid not null,
        id uuid not null,
        mentorship_id uuid not null,
        -- Who asked; told to nobody but themself once it is over.
        enrolment_id uuid,
        state text not null check (state in ('proposed', 'completed', 'early')),
        asked_at timestamptz not null,
        settled_at timestamptz,
        primary key (school_id, id),
        unique (school_id, mentorship_id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete set null (enrolment_id),
        check ((state = 'proposed') = (settled_at is null))
      );
      create index closing_asked_by on closing (school_id, enrolment_id);
      create table look_back (
        school_id uuid not null,
        id uuid not null,
        mentorship_id uuid not null,
        enrolment_id uuid not null,
        sealed bytea not null,
        shared_at timestamptz,
        changed_at timestamptz not null,
        primary key (school_id, id),
        unique (school_id, mentorship_id, enrolment_id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
      );
      create index look_back_of_enrolment on look_back (school_id, enrolment_id);
      ${['closing', 'look_back'].map((table) => tenantTable(table)).join('')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
