import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Calendars of a program or the school by a secret address, and series that a school opens to everyone. */
export class OpenSeries1764210002000 implements MigrationInterface {
  name = 'OpenSeries1764210002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Without a program: of the school and all its programs.
      create table event_feed (
        school_id uuid not null references school (school_id) on delete cascade,
        id uuid not null,
        program_id uuid,
        token_hash bytea not null,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade
      );
      create unique index event_feed_of on event_feed (school_id, program_id) nulls not distinct;
      create unique index event_feed_secret on event_feed (school_id, token_hash);
      ${tenantTable('event_feed')}

      -- A series whose page everyone may read, at a name of its own.
      create table series_page (
        school_id uuid not null,
        series_id uuid not null,
        slug text not null,
        places_shown boolean not null,
        indexed boolean not null,
        opened_at timestamptz not null,
        primary key (school_id, series_id),
        foreign key (school_id, series_id) references event_series (school_id, id) on delete cascade
      );
      create unique index series_page_slug on series_page (school_id, slug);
      ${tenantTable('series_page')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
