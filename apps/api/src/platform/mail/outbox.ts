import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/ids.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { currentSchoolId } from '../tenancy/context.js';
import type { MailMessage } from './mail-message.js';

/** A mail owed to one of a school's people, to somebody it has invited, or to a guest (`mail_guest`): somebody outside whom it writes to. */
export type OutboxMail = (
  | { toMemberId: string; toInvitationId?: never; toGuestId?: never }
  | { toInvitationId: string; toMemberId?: never; toGuestId?: never }
  | { toGuestId: string; toMemberId?: never; toInvitationId?: never }
) & {
  /** `feature.what`, the name in `@RendersMail`. */
  kind: string;
  /** Ids that the renderer needs; never names or text. */
  subject?: Record<string, string>;
  /** Now, if left out. */
  dueAt?: Date;
  /** Within the school: a second message with the same key is not written. */
  dedupeKey?: string;
};

/** Mail of a school: written in the business transaction, sent by the worker. No module sends mail by itself. */
@Injectable()
export class Outbox {
  constructor(
    private readonly tenants: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Owes one mail. Only inside `TenantDatabase.run`. Returns its id, or null when its dedupeKey is taken. */
  async add(mail: OutboxMail): Promise<string | null> {
    return (await this.addMany([mail]))[0] ?? null;
  }

  /** Owes many in one statement. Returns the ids of those written, in no particular order. */
  async addMany(mails: readonly OutboxMail[]): Promise<string[]> {
    if (mails.length === 0) return [];
    const now = this.clock.now();
    const rows = mails.map((mail) => ({ ...mail, id: newId(), subject: mail.subject ?? {}, dueAt: mail.dueAt ?? now }));
    const written = await this.tenants.write<{ id: string }>(
      `insert into outbox (school_id, id, kind, to_member_id, to_invitation_id, to_guest_id, subject, due_at, dedupe_key, created_at)
       select $1, m.id, m.kind, m."toMemberId", m."toInvitationId", m."toGuestId", m.subject, m."dueAt", m."dedupeKey", $3
       from jsonb_to_recordset($2::jsonb) as m(id uuid, kind text, "toMemberId" uuid, "toInvitationId" uuid, "toGuestId" uuid, subject jsonb,
         "dueAt" timestamptz, "dedupeKey" text)
       on conflict (school_id, dedupe_key) where dedupe_key is not null do nothing returning id`,
      [currentSchoolId(), JSON.stringify(rows), now],
    );
    return written.rows.map((row) => row.id);
  }

  /**
   * What mails of the same kind to the same person were about that were written in the minute before this one, and not taken back.
   */
  async justBefore({ id, kind }: MailMessage): Promise<Record<string, string>[]> {
    const rows = await this.tenants.read<{ subject: Record<string, string> }>(
      `select o.subject from outbox own
       join outbox o on o.school_id = own.school_id and o.to_member_id = own.to_member_id and o.kind = own.kind
         and (o.created_at, o.id) < (own.created_at, own.id) and o.created_at > own.created_at - interval '1 minute'
       where own.school_id = $1 and own.id = $2 and own.kind = $3 and o.state in ('due', 'handing_over', 'in_doubt', 'sent')`,
      [currentSchoolId(), id, kind],
    );
    return rows.map(({ subject }) => subject);
  }

  /** Takes back mails that are still due. Returns how many; one being handed over can't be taken back. */
  async cancel(dedupeKey: string): Promise<number> {
    const { count } = await this.tenants.write(
      `update outbox set state = 'cancelled', settled_at = $3 where school_id = $1 and dedupe_key = $2 and state = 'due'`,
      [currentSchoolId(), dedupeKey, this.clock.now()],
    );
    return count;
  }
}
