import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Someone who asked to be erased: the row stays, for the relations and the trail that others have a part in, and says nothing
 * of the person but when they went.
 */
export class ErasePeople1763900090000 implements MigrationInterface {
  name = 'ErasePeople1763900090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table member add column erased_at timestamptz,
        add constraint member_erased check (erased_at is null or (account_id is null and pronouns is null and roles = '{}'));
      -- What is kept about one person is looked up by who made it.
      create index file_of_person on file (school_id, created_by);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
