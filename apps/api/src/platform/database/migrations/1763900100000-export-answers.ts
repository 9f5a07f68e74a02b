import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions whose answers are columns of a list taken out as a file: `[{ role, itemId }]`. */
export class ExportAnswers1763900100000 implements MigrationInterface {
  name = 'ExportAnswers1763900100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table people_export add column questions jsonb not null default '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
