import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { AccountDatabase } from '../database/account-database.js';
import { jobContext, runInContext } from '../tenancy/context.js';
import {
  type AttemptStart,
  type LockedMail,
  type MailClaim,
  type MailLedger,
  type MailState,
  type MailTry,
  type SettledTry,
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

  step<T>(owner: string, requestId: string, work: () => Promise<T>): Promise<T> {
    return this.transaction(owner, requestId, work);
  }

  async lock(owner: string, claims: readonly MailClaim[], now: Date): Promise<LockedMail[]> {
    const rows = await this.accounts.read<Row>(
      owner,
      `select m.id, m.kind, m.subject, m.state, m.attempts, coalesce(m.to_email, a.email) as email, a.display_name, a.locale, a.time_zone
       from unnest($2::uuid[], $3::int[]) with ordinality as c(id, claim, place)
       join account_mail m on m.account_id = $1 and m.id = c.id join account a on a.id = m.account_id
       where m.claim_number = c.claim and m.due_at <= $4 and m.state in ('due', 'handing_over')
       order by c.place for update of m`,
      [owner, claims.map(({ id }) => id), claims.map(({ claim }) => claim), now],
    );
    return rows.map(({ email, display_name: displayName, locale, time_zone: timeZone, ...mail }) => ({
      ...mail,
      recipient: { id: owner, email, displayName, locale, timeZone },
      // A person's own mail (a new password, a new address) is always tried.
      stopped: false,
    }));
  }

  // A person has a mail or two of their own at a time: one statement each.

  async startAttempts(owner: string, attempts: readonly AttemptStart[]): Promise<void> {
    for (const { id, number, claimedUntil, messageId } of attempts) {
      await this.accounts.write(
        `update account_mail set attempts = $3, claimed_until = $4, message_id = $5, response = null
         where account_id = $1 and id = $2`,
        [owner, id, number, claimedUntil, messageId],
      );
    }
  }

  async handOver(owner: string, tries: readonly MailTry[], until: Date): Promise<MailTry[]> {
    const current: MailTry[] = [];
    for (const { id, attempt } of tries) {
      const { count } = await this.accounts.write(
        `update account_mail set state = 'handing_over', claimed_until = $4
         where account_id = $1 and id = $2 and attempts = $3 and state = 'due'`,
        [owner, id, attempt, until],
      );
      if (count > 0) current.push({ id, attempt });
    }
    return current;
  }

  async settle(owner: string, settled: readonly SettledTry[], now: Date): Promise<void> {
    for (const { id, attempt, outcome } of settled) {
      const { state, dueAt, settledAt } = stateAfter(outcome, now);
      await this.accounts.write(
        `update account_mail set state = $4, due_at = coalesce($5, due_at), settled_at = $6, claimed_until = null, response = $7
         where account_id = $1 and id = $2 and attempts = $3 and state in ('due', 'handing_over', 'in_doubt')`,
        [owner, id, attempt, state, dueAt, settledAt, shortResponse(outcome.response)],
      );
    }
  }

  async cancel(owner: string, id: string, now: Date): Promise<void> {
    await this.accounts.write(
      `update account_mail set state = 'cancelled', settled_at = $3, claimed_until = null where account_id = $1 and id = $2`,
      [owner, id, now],
    );
  }
}
