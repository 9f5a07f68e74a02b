import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A file of somebody who is no member yet belongs to what they are doing (`scope`) until they come in, and then to them.
 * Nobody else's hands can be on it: an upload has one of the two.
 */
export class FilesBeforeMembership1763900023000 implements MigrationInterface {
  name = 'FilesBeforeMembership1763900023000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table file alter column created_by drop not null, add column scope text,
        add constraint file_of_someone check ((created_by is null) = (scope is not null));
      create index file_of_scope on file (school_id, scope) where scope is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
