import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** When people can meet, meetings proposed, booked and held, and series of them. */
export class CreateMeetings1764100000000 implements MigrationInterface {
  name = 'CreateMeetings1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table member_availability (
        school_id uuid not null,
        member_id uuid not null,
        time_zone text not null,
        slots jsonb not null,
        exceptions jsonb not null default '[]',
        changed_at timestamptz not null,
        primary key (school_id, member_id),
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      ${tenantTable('member_availability')}

      -- Told by the clocks of a zone: half past five stays half past five when these change.
      create table meeting_series (
        school_id uuid not null,
        id uuid not null,
        mentorship_id uuid not null,
        repeat text not null check (repeat in ('weekly', 'biweekly', 'monthly')),
        count integer not null check (count between 2 and 60),
        starts_at timestamptz not null,
        time_zone text not null,
        primary key (school_id, id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade
      );
      create index meeting_series_of_mentorship on meeting_series (school_id, mentorship_id);
      ${tenantTable('meeting_series', 'select, insert, delete')}

      create table meeting (
        school_id uuid not null,
        id uuid not null,
        mentorship_id uuid not null,
        state text not null check (state in ('proposed', 'booked', 'held', 'not_held', 'cancelled')),
        format text not null check (format in ('in_person', 'phone', 'video')),
        place text,
        minutes integer not null check (minutes between 1 and 1440),
        starts_at timestamptz,
        ends_at timestamptz,
        offers timestamptz[] not null default '{}',
        -- Who offered the times that stand, or booked.
        proposed_by uuid not null,
        series_id uuid,
        -- When this one of a series was planned at first: how calendars know which it is.
        occurrence_at timestamptz,
        -- Of the invitation in people's calendars: higher with each change of it.
        sequence integer not null default 0,
        -- Held elsewhere and written down afterwards: nobody was invited.
        logged boolean not null default false,
        said_by uuid,
        said_at timestamptz,
        cancelled_at timestamptz,
        cancel_reason text,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, proposed_by) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, said_by) references enrolment (school_id, id) on delete set null (said_by),
        foreign key (school_id, series_id) references meeting_series (school_id, id) on delete set null (series_id),
        check ((starts_at is null) = (ends_at is null)),
        check (starts_at is not null or state in ('proposed', 'cancelled'))
      );
      create index meeting_of_mentorship on meeting (school_id, mentorship_id, starts_at);
      create index meeting_of_series on meeting (school_id, series_id) where series_id is not null;
      create index meeting_by_proposer on meeting (school_id, proposed_by);
      create index meeting_by_sayer on meeting (school_id, said_by) where said_by is not null;
      ${tenantTable('meeting')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
