import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { AccountDatabase } from '../database/account-database.js';
import { newId } from '../database/ids.js';

/** Mail about a person's own account, which belongs to no school: confirm an address, set a password. */
@Injectable()
export class AccountMail {
  constructor(
    private readonly accounts: AccountDatabase,
    private readonly clock: Clock,
  ) {}

  /**
   * Owes one mail, to the account's address unless another is named. `subject` is what the renderer needs; never names or text.
   * Only inside `AccountDatabase.run`. Returns its id.
   */
  async add(
    accountId: string,
    kind: string,
    toEmail: string | null = null,
    subject: Record<string, string> = {},
  ): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await this.accounts.write(
      `insert into account_mail (account_id, id, kind, to_email, subject, due_at, created_at) values ($1, $2, $3, $4, $5, $6, $6)`,
      [accountId, id, kind, toEmail, JSON.stringify(subject), now],
    );
    return id;
  }

  /** Takes back mails of one kind that are still due. */
  async cancel(accountId: string, kind: string): Promise<void> {
    await this.accounts.write(
      `update account_mail set state = 'cancelled', settled_at = $3 where account_id = $1 and kind = $2 and state = 'due'`,
      [accountId, kind, this.clock.now()],
    );
  }
}
