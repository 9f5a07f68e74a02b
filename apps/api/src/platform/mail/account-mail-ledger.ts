import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { AccountDatabase } from '../database/account-database.js';
import { jobContext, runInContext } from '../tenancy/context.js';
import {
  type AttemptStart,
  type LockedMail,
  type MailClaim,
  type MailLedger,
  type MailOutcome,
  type MailState,
  shortResponse,
  stateAfter,
} from './mail-ledger.js';

interface Row {
  id: string;
  kind: string;
  subject: Record<string, string>;
  state: MailState;
  attempts: number;
  email: string;
  display_name: string;
  locale: Locale;
  time_zone: string;
}

/** `account_mail`: the mail of an account; the row itself is the ledger of its latest try. */
@Injectable()
export class AccountMailLedger implements MailLedger {
  readonly name = 'account_mail';
  readonly table = {
    table: 'account_mail',
    owner: 'account_id',
    open: `state in ('due', 'handing_over')`,
    columns: ['kind'],
  } as const;

  constructor(private readonly accounts: AccountDatabase) {}

  transaction<T>(owner: string, requestId: string, work: () => Promise<T>): Promise<T> {
    return runInContext(jobContext({ accountId: owner }, requestId), () => this.accounts.run(owner, work));
  }

  async lock(owner: string, { id, claim }: MailClaim, now: Date): Promise<LockedMail | null> {
    const [row] = await this.accounts.read<Row>(
      owner,
      `select m.id, m.kind, m.subject, m.state, m.attempts, coalesce(m.to_email, a.email) as email, a.display_name, a.locale, a.time_zone
       from account_mail m join account a on a.id = m.account_id
       where m.account_id = $1 and m.id = $2 and m.claim_number = $3 and m.due_at <= $4 and m.state in ('due', 'handing_over')
       for update of m`,
      [owner, id, claim, now],
    );
    if (!row) return null;
    const { email, display_name: displayName, locale, time_zone: timeZone, ...mail } = row;
    // A person's own mail (a new password, a new address) is always tried.
    return { ...mail, recipient: { id: owner, email, displayName, locale, timeZone }, stopped: false };
  }

  async startAttempt(owner: string, id: string, attempt: AttemptStart): Promise<void> {
    await this.accounts.write(
      `update account_mail set attempts = $3, claimed_until = $4, message_id = $5, response = null
       where account_id = $1 and id = $2`,
      [owner, id, attempt.number, attempt.claimedUntil, attempt.messageId],
    );
  }

  async handOver(owner: string, id: string, attempt: number, until: Date): Promise<boolean> {
    const { count } = await this.accounts.write(
      `update account_mail set state = 'handing_over', claimed_until = $4
       where account_id = $1 and id = $2 and attempts = $3 and state = 'due'`,
      [owner, id, attempt, until],
    );
    return count > 0;
  }

  async settle(owner: string, id: string, attempt: number, outcome: MailOutcome, now: Date): Promise<void> {
    const { state, dueAt, settledAt } = stateAfter(outcome, now);
    await this.accounts.write(
      `update account_mail set state = $4, due_at = coalesce($5, due_at), settled_at = $6, claimed_until = null, response = $7
       where account_id = $1 and id = $2 and attempts = $3 and state in ('due', 'handing_over', 'in_doubt')`,
      [owner, id, attempt, state, dueAt, settledAt, shortResponse(outcome.response)],
    );
  }

  async cancel(owner: string, id: string, now: Date): Promise<void> {
    await this.accounts.write(
      `update account_mail set state = 'cancelled', settled_at = $3, claimed_until = null where account_id = $1 and id = $2`,
      [owner, id, now],
    );
  }
}
