import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Who was at an event, and how that is known. */
export class CreateAttendance1764203000000 implements MigrationInterface {
  name = 'CreateAttendance1764203000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event add column check_in text not null default 'open' check (check_in in ('open', 'code', 'list'));

      -- One for a person and event, however often they say so.
      create table event_attendance (
        school_id uuid not null,
        event_id uuid not null,
        member_id uuid not null,
        source text not null check (source in ('self', 'code', 'list', 'report')),
        -- Of a report, for as long as they are needed.
        minutes integer check (minutes >= 0),
        noted_at timestamptz not null,
        noted_by uuid,
        primary key (school_id, event_id, member_id),
        foreign key (school_id, event_id) references event (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, noted_by) references member (school_id, id) on delete set null (noted_by)
      );
      create index event_attendance_of_member on event_attendance (school_id, member_id);
      create index event_attendance_by_noter on event_attendance (school_id, noted_by) where noted_by is not null;
      ${tenantTable('event_attendance')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
