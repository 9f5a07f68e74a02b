import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a cohort took over last from its program, and the settings that it had before: so that it can be taken back. */
export class UndoOffers1763900022000 implements MigrationInterface {
  name = 'UndoOffers1763900022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cohort add column taken_offers jsonb');
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
