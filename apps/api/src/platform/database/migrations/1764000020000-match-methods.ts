import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run says by which method it found its pairs. Until now there was one. */
export class MatchMethods1764000020000 implements MigrationInterface {
  name = 'MatchMethods1764000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table match_run add column method text not null default 'optimum'
        check (method in ('optimum', 'furthest_first', 'stable', 'by_hand'))`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
