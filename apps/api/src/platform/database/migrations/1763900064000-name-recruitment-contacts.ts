import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom to ask about becoming a mentor, named on the public page. */
export class NameRecruitmentContacts1763900064000 implements MigrationInterface {
  name = 'NameRecruitmentContacts1763900064000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recruitment_page
        add column contact_name text,
        add column contact_email text,
        add check ((contact_name is null) = (contact_email is null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
