import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/**
 * Messages within a mentorship, what each has read of them (for their own "new" mark), how each likes to be reached, and that
 * those in a mentorship have been in touch. Words are sealed: neither the database nor a backup of it can be read alone.
 */
export class CreateMessages1764102000000 implements MigrationInterface {
  name = 'CreateMessages1764102000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mentorship_contact (
        school_id uuid not null,
        mentorship_id uuid not null,
        first_at timestamptz not null,
        first_how text not null check (first_how in ('message', 'meeting', 'said')),
        last_at timestamptz not null,
        last_how text not null check (last_how in ('message', 'meeting', 'said')),
        mentor_at timestamptz,
        primary key (school_id, mentorship_id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade
      );
      create table message (
        school_id uuid not null,
        id uuid not null,
        mentorship_id uuid not null,
        enrolment_id uuid not null,
        sealed bytea not null,
        file_id uuid,
        file_type text,
        sent_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade,
        foreign key (school_id, file_id) references file (school_id, id) on delete set null (file_id)
      );
      create index message_of_mentorship on message (school_id, mentorship_id, sent_at desc, id desc);
      create index message_of_enrolment on message (school_id, enrolment_id);
      create index message_of_file on message (school_id, file_id);
      create table message_reading (
        school_id uuid not null,
        mentorship_id uuid not null,
        enrolment_id uuid not null,
        read_at timestamptz,
        read_id uuid,
        notice_open boolean not null default false,
        primary key (school_id, mentorship_id, enrolment_id),
        foreign key (school_id, mentorship_id) references mentorship (school_id, id) on delete cascade,
        foreign key (school_id, enrolment_id) references enrolment (school_id, id) on delete cascade
      );
      create index message_reading_of_enrolment on message_reading (school_id, enrolment_id);
      create table reach_preference (
        school_id uuid not null,
        member_id uuid not null,
        ways text[] not null,
        sealed bytea,
        changed_at timestamptz not null,
        primary key (school_id, member_id),
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      -- The closed list is kept in the contracts: a new kind of mail needs no migration.
      alter table notification_choice drop constraint notification_choice_kind_check,
        add constraint notification_choice_kind_check check (kind ~ '^[a-z_]{1,40}$');
      ${['mentorship_contact', 'message', 'message_reading', 'reach_preference'].map((table) => tenantTable(table)).join('')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
