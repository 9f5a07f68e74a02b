import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Announcements to the people of a cohort, and to whom each went. */
export class CreateAnnouncements1763900060000 implements MigrationInterface {
  name = 'CreateAnnouncements1763900060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table announcement (
        school_id uuid not null,
        id uuid not null,
        cohort_id uuid not null,
        state text not null default 'draft' check (state in ('draft', 'planned', 'sent', 'cancelled')),
        subject jsonb not null,
        body jsonb not null,
        filter jsonb not null,
        reply_to text not null,
        revision integer not null default 1,
        due_at timestamptz,
        sent_at timestamptz,
        created_by uuid not null,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (school_id, id),
        foreign key (school_id, cohort_id) references cohort (school_id, id) on delete cascade,
        foreign key (school_id, created_by) references member (school_id, id),
        check (state <> 'planned' or due_at is not null),
        check ((state = 'sent') = (sent_at is not null))
      );
      create index announcement_of_cohort on announcement (school_id, cohort_id, id);
      ${tenantTable('announcement')}

      create table announcement_recipient (
        school_id uuid not null,
        announcement_id uuid not null,
        member_id uuid not null,
        dedupe_key text not null,
        primary key (school_id, announcement_id, member_id),
        foreign key (school_id, announcement_id) references announcement (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      create index announcement_recipient_of_member on announcement_recipient (school_id, member_id);
      ${tenantTable('announcement_recipient', 'select, insert, delete')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
