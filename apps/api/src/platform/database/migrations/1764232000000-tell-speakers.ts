import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a speaker's calendar knows of an event: under which name, which version it had last, and whether it still stands there. */
export class TellSpeakers1764232000000 implements MigrationInterface {
  name = 'TellSpeakers1764232000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whoever is taken off and put back has another entry: the one before was cancelled.
      alter table event_speaker add column entry_id uuid not null default gen_random_uuid();
      -- Of the last mail that said yes, moved or cancelled; null before the first.
      alter table event_speaker add column told_sequence integer check (told_sequence >= 0);
      alter table event_speaker add column in_calendar boolean not null default false;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
