import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Lectures and gatherings: events, series of them, for whom they are, and what people say to them. */
export class CreateEvents1764200000000 implements MigrationInterface {
  name = 'CreateEvents1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A school's own kinds; base is what they are to reminders and requirements.
      create table event_kind (
        school_id uuid not null,
        id uuid not null,
        base text not null,
        name jsonb not null,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id) references school (school_id) on delete cascade
      );
      ${tenantTable('event_kind')}

      -- Of a program, or, without one, of the school.
      create table event_series (
        school_id uuid not null,
        id uuid not null,
        program_id uuid,
        title jsonb not null,
        body jsonb not null default '{}',
        revision integer not null default 1,
        created_at timestamptz not null,
        archived_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id) references school (school_id) on delete cascade,
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade
      );
      create index event_series_of_program on event_series (school_id, program_id);
      ${tenantTable('event_series')}

      create table event (
        school_id uuid not null,
        id uuid not null,
        program_id uuid,
        series_id uuid,
        state text not null default 'draft' check (state in ('draft', 'published', 'cancelled')),
        kind text not null,
        kind_id uuid,
        title jsonb not null,
        -- Whether the title may stand where others see it: subjects of mails, calendars, certificates.
        title_shown boolean not null default false,
        body jsonb not null default '{}',
        topics text[] not null default '{}',
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        time_zone text not null,
        place text,
        room text,
        -- Read by those who come, and by those who look after it.
        video_url text,
        capacity integer check (capacity > 0),
        guests integer not null default 0 check (guests >= 0),
        provisions text[] not null default '{}',
        access_words jsonb not null default '{}',
        -- Of the invitation in people's calendars: higher with each change of it.
        sequence integer not null default 0,
        cancel_reason text,
        revision integer not null default 1,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        published_at timestamptz,
        cancelled_at timestamptz,
        archived_at timestamptz,
        primary key (school_id, id),
        foreign key (school_id) references school (school_id) on delete cascade,
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        foreign key (school_id, series_id) references event_series (school_id, id) on delete set null (series_id),
        foreign key (school_id, kind_id) references event_kind (school_id, id),
        check (ends_at > starts_at)
      );
      create index event_of_program on event (school_id, program_id);
      create index event_of_series on event (school_id, series_id) where series_id is not null;
      create index event_of_kind on event (school_id, kind_id) where kind_id is not null;
      create index event_by_time on event (school_id, starts_at);
      ${tenantTable('event')}

      -- One line for each part of it: a program, one of its cohorts, a role. Without any, everyone in the school.
      create table event_audience (
        school_id uuid not null,
        event_id uuid not null,
        position integer not null,
        program_id uuid,
        cohort_id uuid,
        role text check (role in ('mentor', 'mentee')),
        required boolean not null,
        primary key (school_id, event_id, position),
        foreign key (school_id, event_id) references event (school_id, id) on delete cascade,
        foreign key (school_id, program_id) references program (school_id, id) on delete cascade,
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade
      );
      create index event_audience_of_program on event_audience (school_id, program_id);
      create index event_audience_of_cohort on event_audience (school_id, cohort_id);
      ${tenantTable('event_audience')}

      create table event_answer (
        school_id uuid not null,
        event_id uuid not null,
        member_id uuid not null,
        state text not null check (state in ('coming', 'not_coming', 'waiting', 'offered', 'lapsed')),
        guests integer not null default 0 check (guests >= 0),
        -- Place in line, in order of arrival.
        line bigint,
        answer_by timestamptz,
        -- With the last invitation that their calendar took in; a later one replaces it.
        told_sequence integer,
        said_at timestamptz not null,
        primary key (school_id, event_id, member_id),
        foreign key (school_id, event_id) references event (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        check ((state in ('waiting', 'offered')) = (line is not null)),
        check ((state = 'offered') = (answer_by is not null))
      );
      create index event_answer_of_member on event_answer (school_id, member_id);
      create index event_answer_in_line on event_answer (school_id, event_id, line) where line is not null;
      ${tenantTable('event_answer')}

      -- What somebody needs in order to come: between them and those who look after the event.
      create table event_need (
        school_id uuid not null,
        event_id uuid not null,
        member_id uuid not null,
        provisions text[] not null default '{}',
        words text,
        met_at timestamptz,
        met_by uuid,
        primary key (school_id, event_id, member_id),
        foreign key (school_id, event_id) references event (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade,
        foreign key (school_id, met_by) references member (school_id, id) on delete set null (met_by)
      );
      create index event_need_of_member on event_need (school_id, member_id);
      create index event_need_met_by on event_need (school_id, met_by) where met_by is not null;
      ${tenantTable('event_need')}

      -- What people are to be told: one mail each, however many events it is about.
      create table event_notice (
        school_id uuid not null,
        id uuid not null,
        what text not null check (what in ('published', 'moved', 'cancelled')),
        event_ids uuid[] not null,
        created_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id) references school (school_id) on delete cascade
      );
      ${tenantTable('event_notice', 'select, insert, delete')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
