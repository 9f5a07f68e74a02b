import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { TenantDatabase } from '../database/tenant-database.js';
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
  recipient_id: string;
  email: string;
  display_name: string;
  locale: Locale;
  time_zone: string;
  stopped: boolean;
}

/** `outbox` and its attempts: the mail of a school. */
@Injectable()
export class OutboxLedger implements MailLedger {
  readonly name = 'outbox';
  readonly table = {
    table: 'outbox',
    owner: 'school_id',
    open: `state in ('due', 'handing_over')`,
    columns: ['kind'],
  } as const;

  constructor(private readonly tenants: TenantDatabase) {}

  transaction<T>(owner: string, requestId: string, work: () => Promise<T>): Promise<T> {
    return runInContext(jobContext({ schoolId: owner }, requestId), () => this.tenants.run(work));
  }

  async lock(owner: string, { id, claim }: MailClaim, now: Date): Promise<LockedMail | null> {
    const [row] = await this.tenants.read<Row>(
      `select o.id, o.kind, o.subject, o.state, o.attempts, coalesce(m.id, i.id) as recipient_id, coalesce(m.email, i.email) as email,
         coalesce(m.display_name, im.display_name, '') as display_name, coalesce(m.locale, i.locale) as locale, s.time_zone,
         coalesce(m.mail_stopped_at, im.mail_stopped_at) is not null as stopped
       from outbox o
       join school s on s.school_id = o.school_id
       left join member m on m.school_id = o.school_id and m.id = o.to_member_id
       left join invitation i on i.school_id = o.school_id and i.id = o.to_invitation_id
       left join member im on im.school_id = i.school_id and im.id = i.member_id
       where o.school_id = $1 and o.id = $2 and o.claim_number = $3 and o.due_at <= $4 and o.state in ('due', 'handing_over')
       for update of o`,
      [owner, id, claim, now],
    );
    if (!row) return null;
    const { recipient_id: recipientId, email, display_name: displayName, locale, time_zone: timeZone, ...mail } = row;
    return { ...mail, recipient: { id: recipientId, email, displayName, locale, timeZone } };
  }

  async startAttempt(owner: string, id: string, attempt: AttemptStart): Promise<void> {
    await this.tenants.write(`update outbox set attempts = $3, claimed_until = $4 where school_id = $1 and id = $2`, [
      owner,
      id,
      attempt.number,
      attempt.claimedUntil,
    ]);
    await this.tenants.write(
      `insert into outbox_attempt (school_id, outbox_id, attempt, started_at, message_id) values ($1, $2, $3, $4, $5)`,
      [owner, id, attempt.number, attempt.now, attempt.messageId],
    );
  }

  async handOver(owner: string, id: string, attempt: number, until: Date): Promise<boolean> {
    const { count } = await this.tenants.write(
      `update outbox set state = 'handing_over', claimed_until = $4
       where school_id = $1 and id = $2 and attempts = $3 and state = 'due'`,
      [owner, id, attempt, until],
    );
    return count > 0;
  }

  async settle(owner: string, id: string, attempt: number, outcome: MailOutcome, now: Date): Promise<void> {
    const { state, dueAt, settledAt } = stateAfter(outcome, now);
    const { count } = await this.tenants.write(
      `update outbox set state = $4, due_at = coalesce($5, due_at), settled_at = $6, claimed_until = null
       where school_id = $1 and id = $2 and attempts = $3 and state in ('due', 'handing_over', 'in_doubt')`,
      [owner, id, attempt, state, dueAt, settledAt],
    );
    if (count === 0) return;
    await this.tenants.write(
      `update outbox_attempt set ended_at = $4, outcome = $5, response = $6
       where school_id = $1 and outbox_id = $2 and attempt = $3`,
      [owner, id, attempt, now, outcome.outcome, shortResponse(outcome.response)],
    );
  }

  async cancel(owner: string, id: string, now: Date): Promise<void> {
    await this.tenants.write(
      `update outbox set state = 'cancelled', settled_at = $3, claimed_until = null where school_id = $1 and id = $2`,
      [owner, id, now],
    );
  }
}
