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

  /** Owes one mail. Only inside `AccountDatabase.run`. `subject` holds ids only. Returns its id. */
  async add(accountId: string, kind: string, subject: Record<string, string> = {}, dueAt?: Date): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await this.accounts.write(
      `insert into account_mail (account_id, id, kind, subject, due_at, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [accountId, id, kind, JSON.stringify(subject), dueAt ?? now, now],
    );
    return id;
  }
}
