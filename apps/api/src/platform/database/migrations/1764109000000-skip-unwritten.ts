import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reminder passes over whoever was never written to: their one mail comes first, and the ledger says why it was passed over. */
export class SkipUnwritten1764109000000 implements MigrationInterface {
  name = 'SkipUnwritten1764109000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminder drop constraint reminder_skipped_check;
      alter table reminder add constraint reminder_skipped_check check (
        skipped in ('no_longer_so', 'not_taking_part', 'switched_off', 'enough_this_week', 'never_written_to'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
