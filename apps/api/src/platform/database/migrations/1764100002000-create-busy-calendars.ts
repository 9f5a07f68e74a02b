import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Calendars kept elsewhere that say when somebody is busy. The address opens everything in one: both it and the times are sealed. */
export class CreateBusyCalendars1764100002000 implements MigrationInterface {
  name = 'CreateBusyCalendars1764100002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table busy_calendar (
        school_id uuid not null,
        member_id uuid not null,
        address bytea not null,
        added_at timestamptz not null,
        -- What was found when it could last be read.
        busy bytea,
        read_at timestamptz,
        tried_at timestamptz,
        problem text,
        primary key (school_id, member_id),
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        check ((busy is null) = (read_at is null)),
        check (problem is null or tried_at is not null)
      );
      ${tenantTable('busy_calendar')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
