import { Injectable } from '@nestjs/common';
import type { Locale, Role } from '@trellis/contracts';
import { ConnectionPool } from '../../platform/database/connection-pool.js';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { InvitationEntity } from './invitation.entity.js';

export interface InvitationRow {
  id: string;
  kind: 'invitation' | 'intake_notice' | 'registration';
  email: string;
  roles: Role[];
  locale: Locale;
  member_id: string | null;
  program_id: string | null;
  invited_by: string | null;
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
}

/** An invitation found by its link, before its school is in the context. */
export interface InvitationLink extends Omit<InvitationRow, 'program_id' | 'invited_by'> {
  school_id: string;
  school_slug: string;
  school_name: string;
}

export interface NewInvitation {
  kind: InvitationRow['kind'];
  email: string;
  roles: readonly Role[];
  locale: Locale;
  memberId: string | null;
  programId: string | null;
  invitedBy: string | null;
  expiresAt: Date;
}

const COLUMNS =
  'id, kind, email, roles, locale, member_id, program_id, invited_by, expires_at, accepted_at, revoked_at';

@Injectable()
export class InvitationsRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly pool: ConnectionPool,
  ) {}

  async findByHash(hash: Buffer): Promise<InvitationLink | null> {
    const [row] = await this.pool.query<InvitationLink>('select * from invitation_by_hash($1)', [hash]);
    return row ?? null;
  }

  async get(id: string): Promise<InvitationRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<InvitationRow>(
      `select ${COLUMNS} from invitation where school_id = $1 and id = $2`,
      [currentSchoolId(), id],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Whether a published match of theirs goes on, in any cohort. */
  async isMatched(memberId: string): Promise<boolean> {
    const rows = await this.db.read(
      `select 1 from enrolment e
       join mentorship_participant p on p.school_id = e.school_id and p.enrolment_id = e.id
       join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
       where e.school_id = $1 and e.member_id = $2 and s.state <> 'ended' limit 1`,
      [currentSchoolId(), memberId],
    );
    return rows.length > 0;
  }

  /** Into the whole school; with `programId`, into that program alone. Newest first. */
  listStaff(programId: string | null = null): Promise<InvitationRow[]> {
    return this.db.read<InvitationRow>(
      `select ${COLUMNS} from invitation where school_id = $1 and kind = 'invitation' and program_id is not distinct from $2
       order by id desc limit 200`,
      [currentSchoolId(), programId],
    );
  }

  async hasOpen(emailKey: string, programId: string | null, now: Date): Promise<boolean> {
    const rows = await this.db.read(
      `select 1 from invitation where school_id = $1 and email_key = $2 and kind = 'invitation'
         and program_id is not distinct from $4 and accepted_at is null and revoked_at is null and expires_at > $3`,
      [currentSchoolId(), emailKey, now, programId],
    );
    return rows.length > 0;
  }

  async insert(invitation: NewInvitation, now: Date): Promise<string> {
    const id = newId();
    await this.db.insert(InvitationEntity, {
      ...invitation,
      id,
      emailKey: invitation.email.normalize('NFC').trim().toLowerCase(),
      roles: [...invitation.roles],
      createdAt: now,
    });
    return id;
  }

  /**
   * One link a person, whatever the number of imports; a later one lengthens its life. Returns ids by member. Written in the
   * order of the people, as the mails that write into them are made: neither waits for the other in a circle.
   */
  async upsertIntakeNotices(
    people: readonly { memberId: string; email: string; locale: Locale }[],
    invitedBy: string | null,
    now: Date,
    expiresAt: Date,
  ): Promise<{ id: string; member_id: string }[]> {
    const rows = people.map((person) => ({ ...person, id: newId(), emailKey: person.email.toLowerCase() }));
    const { rows: written } = await this.db.write<{ id: string; member_id: string }>(
      `insert into invitation (school_id, id, kind, email, email_key, locale, member_id, invited_by, created_at, expires_at)
       select $1, p.id, 'intake_notice', p.email, p."emailKey", p.locale, p."memberId", $3, $4, $5
       from jsonb_to_recordset($2::jsonb) as p(id uuid, email text, "emailKey" text, locale text, "memberId" uuid)
       order by p."memberId"
       on conflict (school_id, member_id) where kind = 'intake_notice' do update set expires_at = excluded.expires_at
       returning id, member_id`,
      [currentSchoolId(), JSON.stringify(rows), invitedBy, now, expiresAt],
    );
    return written;
  }

  /** Addresses that a registration's mail can go to. Returns the ids in the order given. */
  async insertForRegistration(
    people: readonly { email: string; locale: Locale }[],
    invitedBy: string | null,
    now: Date,
    expiresAt: Date,
  ): Promise<string[]> {
    const rows = people.map((person) => ({ ...person, id: newId(), emailKey: person.email.toLowerCase() }));
    await this.db.write(
      `insert into invitation (school_id, id, kind, email, email_key, locale, invited_by, created_at, expires_at)
       select $1, p.id, 'registration', p.email, p."emailKey", p.locale, $3, $4, $5
       from jsonb_to_recordset($2::jsonb) as p(id uuid, email text, "emailKey" text, locale text)`,
      [currentSchoolId(), JSON.stringify(rows), invitedBy, now, expiresAt],
    );
    return rows.map(({ id }) => id);
  }

  async prolong(id: string, expiresAt: Date): Promise<void> {
    await this.db.update(InvitationEntity, { id }, { expiresAt });
  }

  async delete(id: string): Promise<void> {
    await this.db.write(`delete from invitation where school_id = $1 and id = $2 and kind = 'registration'`, [
      currentSchoolId(),
      id,
    ]);
  }

  /** A newly rendered mail brings a new link; an older one of the same invitation stops working. */
  async setToken(id: string, hash: Buffer): Promise<void> {
    await this.db.update(InvitationEntity, { id }, { tokenHash: hash });
  }

  /** Whatever became of it, it can be used again, by a link that is still to be made. */
  async reopen(id: string): Promise<void> {
    await this.db.update(InvitationEntity, { id }, { tokenHash: null, acceptedAt: null, revokedAt: null });
  }

  /** False when it was accepted, revoked or has expired in the meantime. */
  async accept(id: string, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `update invitation set accepted_at = $3
       where school_id = $1 and id = $2 and accepted_at is null and revoked_at is null and expires_at > $3`,
      [currentSchoolId(), id, now],
    );
    return count === 1;
  }

  async revoke(id: string, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `update invitation set revoked_at = $3 where school_id = $1 and id = $2 and accepted_at is null and revoked_at is null`,
      [currentSchoolId(), id, now],
    );
    return count === 1;
  }
}
