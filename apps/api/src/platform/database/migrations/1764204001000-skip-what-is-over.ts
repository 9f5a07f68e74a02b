import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reminder whose turn comes late passes over what is over by then, and the ledger says so. */
export class SkipWhatIsOver1764204001000 implements MigrationInterface {
  name = 'SkipWhatIsOver1764204001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminder drop constraint reminder_skipped_check;
      alter table reminder add constraint reminder_skipped_check check (
        skipped in ('no_longer_so', 'not_taking_part', 'switched_off', 'enough_this_week', 'never_written_to', 'already_over'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
