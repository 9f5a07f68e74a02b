import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** What people who were at an event say of it: anonymous, and let out by the gate. */
export class CreateEventFeedback1764220000000 implements MigrationInterface {
  name = 'CreateEventFeedback1764220000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event_feedback (
        school_id uuid not null,
        event_id uuid not null,
        -- The questions as they are asked, whatever becomes of the form.
        definition jsonb not null,
        asked_at timestamptz not null,
        closed_at timestamptz,
        -- References to tables of the gate, with no figure in them; null where too few answered, or while it is open.
        tables jsonb,
        primary key (school_id, event_id),
        foreign key (school_id, event_id) references event (school_id, id) on delete cascade
      );
      ${tenantTable('event_feedback')}

      -- That somebody is done with it, and what they said, sealed under a key that is not in this database, always of one length. Gone when
      -- it is closed.
      create table event_feedback_part (
        school_id uuid not null,
        event_id uuid not null,
        member_id uuid not null,
        sealed bytea not null,
        primary key (school_id, event_id, member_id),
        foreign key (school_id, event_id) references event_feedback (school_id, event_id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      create index event_feedback_part_of_member on event_feedback_part (school_id, member_id);
      ${tenantTable('event_feedback_part')}

      -- Words that enough people wrote: in an order drawn by lot, each by itself, with no time.
      create table event_feedback_words (
        school_id uuid not null,
        id uuid not null,
        event_id uuid not null,
        item_id text not null,
        words text not null,
        primary key (school_id, id),
        foreign key (school_id, event_id) references event_feedback (school_id, event_id) on delete cascade
      );
      create index event_feedback_words_of_event on event_feedback_words (school_id, event_id);
      ${tenantTable('event_feedback_words', 'select, insert, delete')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
