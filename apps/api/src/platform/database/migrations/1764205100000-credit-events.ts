import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** What being at an event counts for, and the reports of video tools that say who was there. */
export class CreditEvents1764205100000 implements MigrationInterface {
  name = 'CreditEvents1764205100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event_credit (
        school_id uuid not null,
        event_id uuid not null,
        -- By video: whoever stayed a shorter time was not there.
        minutes_needed integer check (minutes_needed > 0),
        -- Of continuing education; the credit as the school names it.
        hours numeric(5, 2) check (hours > 0),
        credit text,
        primary key (school_id, event_id),
        foreign key (school_id, event_id) references event (school_id, id) on delete cascade,
        check (credit is null or hours is not null)
      );
      ${tenantTable('event_credit')}

      -- What a column of a report says, as the school chose last time; null: it is left out.
      create table attendance_mapping (
        school_id uuid not null,
        header_key text not null,
        field text,
        changed_at timestamptz not null,
        primary key (school_id, header_key),
        foreign key (school_id) references school (school_id) on delete cascade
      );
      ${tenantTable('attendance_mapping')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
