import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked somebody to look at a form stands in the audit, as every change does; the list itself need not repeat it. */
export class SimplifyFormReviewers1763900011000 implements MigrationInterface {
  name = 'SimplifyFormReviewers1763900011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table form_reviewer drop column invited_by');
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
