import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Addresses at which calendars read a person's meetings; only the hash of the secret in one is kept. */
export class CreateCalendarFeeds1764100001000 implements MigrationInterface {
  name = 'CreateCalendarFeeds1764100001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feed (
        school_id uuid not null,
        member_id uuid not null,
        token_hash bytea not null,
        created_at timestamptz not null,
        primary key (school_id, member_id),
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      create unique index calendar_feed_by_hash on calendar_feed (school_id, token_hash);
      ${tenantTable('calendar_feed')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
