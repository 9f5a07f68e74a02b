import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules count from events too: of which kinds, for whom of those they are for; a reminder of one knows which. */
export class RemindersOfEvents1764231000000 implements MigrationInterface {
  name = 'RemindersOfEvents1764231000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminder_rule add column event_people text
        check (event_people in ('asked', 'coming', 'unanswered', 'attended', 'absent'));
      -- Without any, all of them.
      alter table reminder_rule add column event_kinds text[];
      alter table reminder add column event_id uuid;
      alter table reminder add foreign key (school_id, event_id) references event (school_id, id) on delete set null (event_id);
      create index reminder_of_event on reminder (school_id, event_id) where event_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
