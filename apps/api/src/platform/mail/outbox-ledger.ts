import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { TenantDatabase } from '../database/tenant-database.js';
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
  recipient_id: string;
  email: string;
  display_name: string;
  locale: Locale;
  stopped: boolean;
}

/**
 * Mails of this school, each looked up by its key and locked as `f`. A school that has just taken a list in is in no statistics:
 * left to itself the database reads all of its mails to find one. A condition on `f` afterwards has it expect few.
 */
const BY_KEY = (id: string): string =>
  `cross join lateral (select o.id, o.attempts, o.state from outbox o where o.school_id = $1 and o.id = ${id} limit 1 for update) f`;

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

  /** Each of the two is one statement. */
  step<T>(owner: string, requestId: string, work: () => Promise<T>): Promise<T> {
    return runInContext(jobContext({ schoolId: owner }, requestId), work);
  }

  /**
   * Each recipient is looked up by key, one by one: of a school that has just taken a list in the database has no statistics
   * yet, and left to itself joins everybody with everybody before it looks at the mails.
   */
  async lock(owner: string, claims: readonly MailClaim[], now: Date): Promise<LockedMail[]> {
    const rows = await this.tenants.read<Row>(
      `with locked as (
         select c.place, o.* from unnest($2::uuid[], $3::int[]) with ordinality as c(id, claim, place)
         cross join lateral (select * from outbox o where o.school_id = $1 and o.id = c.id limit 1 for update) o
         where o.claim_number = c.claim and o.due_at <= $4 and o.state in ('due', 'handing_over')
       )
       select o.id, o.kind, o.subject, o.state, o.attempts, coalesce(m.id, i.id, g.id) as recipient_id, coalesce(m.email, i.email, g.email) as email,
         coalesce(m.display_name, im.display_name, g.display_name, '') as display_name, coalesce(m.locale, i.locale, g.locale) as locale,
         coalesce(m.mail_stopped_at, im.mail_stopped_at) is not null as stopped
       from locked o
       left join lateral (select * from member m where m.school_id = $1 and m.id = o.to_member_id limit 1) m on true
       left join lateral (select * from invitation i where i.school_id = $1 and i.id = o.to_invitation_id limit 1) i on true
       left join lateral (select * from member m where m.school_id = $1 and m.id = i.member_id limit 1) im on true
       left join lateral (select * from mail_guest g where g.school_id = $1 and g.id = o.to_guest_id limit 1) g on true
       -- Making a mail may change its person's invitation: person by person, as whoever invites many does, or the two would wait for each other.
       order by coalesce(m.id, i.member_id, i.id), o.place`,
      [owner, claims.map(({ id }) => id), claims.map(({ claim }) => claim), now],
    );
    return rows.map(({ recipient_id: recipientId, email, display_name: displayName, locale, ...mail }) => ({
      ...mail,
      recipient: { id: recipientId, email, displayName, locale },
    }));
  }

  async startAttempts(owner: string, attempts: readonly AttemptStart[]): Promise<void> {
    if (attempts.length === 0) return;
    await this.tenants.write(
      `with a as (
         select * from jsonb_to_recordset($2::jsonb) as a(id uuid, number int, "messageId" text, now timestamptz, "claimedUntil" timestamptz)
       ), mine as (
         select f.id, a.number, a."claimedUntil" from a ${BY_KEY('a.id')} where f.id = a.id
       ), counted as (
         update outbox o set attempts = a.number, claimed_until = a."claimedUntil" from mine a where o.school_id = $1 and o.id = a.id
       )
       insert into outbox_attempt (school_id, outbox_id, attempt, started_at, message_id)
       select $1, a.id, a.number, a.now, a."messageId" from a`,
      [owner, JSON.stringify(attempts)],
    );
  }

  async handOver(owner: string, tries: readonly MailTry[], until: Date): Promise<MailTry[]> {
    const { rows } = await this.tenants.writeAlone<MailTry>(
      `with mine as (
         select f.id, t.attempt from unnest($2::uuid[], $3::int[]) as t(id, attempt) ${BY_KEY('t.id')}
         where f.id = t.id and f.attempts = t.attempt and f.state = 'due'
       )
       update outbox o set state = 'handing_over', claimed_until = $4 from mine
       where o.school_id = $1 and o.id = mine.id returning o.id, mine.attempt`,
      [owner, tries.map(({ id }) => id), tries.map(({ attempt }) => attempt), until],
    );
    return rows;
  }

  async settle(owner: string, settled: readonly SettledTry[], now: Date): Promise<void> {
    const rows = settled.map(({ id, attempt, outcome }) => ({
      ...{ id, attempt, ...stateAfter(outcome, now) },
      outcome: outcome.outcome,
      response: shortResponse(outcome.response),
    }));
    await this.tenants.writeAlone(
      `with t as (
         select * from jsonb_to_recordset($2::jsonb) as t(id uuid, attempt int, state text, "dueAt" timestamptz, "settledAt" timestamptz,
           outcome text, response text)
       ), mine as (
         select t.* from t ${BY_KEY('t.id')}
         where f.id = t.id and f.attempts = t.attempt and f.state in ('due', 'handing_over', 'in_doubt')
       ), done as (
         update outbox o set state = mine.state, due_at = coalesce(mine."dueAt", o.due_at), settled_at = mine."settledAt", claimed_until = null
         from mine where o.school_id = $1 and o.id = mine.id
       )
       update outbox_attempt a set ended_at = $3, outcome = mine.outcome, response = mine.response
       from mine where a.school_id = $1 and a.outbox_id = mine.id and a.attempt = mine.attempt`,
      [owner, JSON.stringify(rows), now],
    );
  }

  async cancel(owner: string, id: string, now: Date): Promise<void> {
    await this.tenants.write(
      `update outbox set state = 'cancelled', settled_at = $3, claimed_until = null where school_id = $1 and id = $2`,
      [owner, id, now],
    );
  }
}
