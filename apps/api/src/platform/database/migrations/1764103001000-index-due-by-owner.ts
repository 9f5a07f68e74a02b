import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is due of each owner in the order of time, so that a scanner takes a few rows of each without looking at the rest. */
export class IndexDueByOwner1764103001000 implements MigrationInterface {
  name = 'IndexDueByOwner1764103001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index outbox_due_of_school on outbox (school_id, due_at, id) where state in ('due', 'handing_over');
      create index account_mail_due_of_account on account_mail (account_id, due_at, id) where state in ('due', 'handing_over');
      create index due_work_due_of_school on due_work (school_id, due_at, id) where failed_at is null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
