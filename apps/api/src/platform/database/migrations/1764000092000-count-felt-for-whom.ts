import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who had it counted: people read by name on whose behalf their answers were used. */
export class CountFeltForWhom1764000092000 implements MigrationInterface {
  name = 'CountFeltForWhom1764000092000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table felt_count add column requested_by uuid;
      alter table felt_count add foreign key (school_id, requested_by)
        references member (school_id, id) on delete set null (requested_by);
      create index felt_count_by_member on felt_count (school_id, requested_by)`);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
