import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody says they need in order to come may be about their health: it can be read by neither the database nor its backups alone. What was
 * written in clear so far can't be sealed here, where no key is, and is taken away: people say it again, those who wait for it ask.
 * A changed link is told to those alone who see it.
 */
export class SealEventNeeds1764231000000 implements MigrationInterface {
  name = 'SealEventNeeds1764231000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event_need drop column words, add column words_sealed bytea;
      alter table event_notice drop constraint event_notice_what_check,
        add check (what in ('published', 'moved', 'relinked', 'cancelled'));`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
