import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../row-security.js';

/** Who at an event wants to be found by the others, and who sits with whom. */
export class CreateEventNetworking1764221000000 implements MigrationInterface {
  name = 'CreateEventNetworking1764221000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- There is one only where somebody chose to be in the list; it is gone when they take it back, or do not come.
      create table event_card (
        school_id uuid not null,
        event_id uuid not null,
        member_id uuid not null,
        show_role boolean not null,
        show_pronouns boolean not null,
        topics text[] not null,
        words text,
        written_at timestamptz not null,
        primary key (school_id, event_id, member_id),
        foreign key (school_id, event_id) references event (school_id, id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      create index event_card_of_member on event_card (school_id, member_id);
      ${tenantTable('event_card')}

      create table event_seating (
        school_id uuid not null,
        event_id uuid not null,
        kind text not null check (kind in ('pairs', 'across', 'tables')),
        rounds integer not null check (rounds > 0),
        fewest integer not null check (fewest > 0),
        most integer not null check (most >= fewest),
        -- Whether people see where they sit.
        shown boolean not null default false,
        revision integer not null default 1,
        planned_at timestamptz not null,
        primary key (school_id, event_id),
        foreign key (school_id, event_id) references event (school_id, id) on delete cascade
      );
      ${tenantTable('event_seating')}

      -- Whoever pauses in a round has none in it.
      create table event_seat (
        school_id uuid not null,
        event_id uuid not null,
        member_id uuid not null,
        round integer not null check (round > 0),
        place integer not null check (place > 0),
        primary key (school_id, event_id, member_id, round),
        foreign key (school_id, event_id) references event_seating (school_id, event_id) on delete cascade,
        foreign key (school_id, member_id) references member (school_id, id) on delete cascade
      );
      create index event_seat_of_member on event_seat (school_id, member_id);
      ${tenantTable('event_seat')}`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
