import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What belongs to a person's own account: a coarse word for each device that is signed in, and another address to sign in
 * with, which takes effect once the mail sent there was opened.
 */
export class WidenAccounts1763900081000 implements MigrationInterface {
  name = 'WidenAccounts1763900081000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session add column device text;

      -- Mail to another address than the account's: the one to be confirmed, or the one that was left.
      alter table account_mail add column to_email text;

      alter table account_token drop constraint account_token_kind_check;
      alter table account_token
        add column new_email text,
        add constraint account_token_kind_check check (kind in ('confirm_email', 'reset_password', 'change_email')),
        add constraint account_token_new_email_check check ((kind = 'change_email') = (new_email is not null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Trellis migrates forwards only: restore a backup to go back.');
  }
}
