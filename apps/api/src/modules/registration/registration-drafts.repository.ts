import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, Locale } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface DraftRow {
  id: string;
  cohort_id: string;
  role: EnrolmentRole;
  link_id: string | null;
  invitation_id: string | null;
  email: string;
  email_key: string;
  locale: Locale;
  password_hash: string | null;
  sealed: Buffer;
  finished_at: Date | null;
  expires_at: Date;
}

export interface NewDraft {
  cohortId: string;
  role: EnrolmentRole;
  linkId: string | null;
  invitationId: string | null;
  email: string;
  locale: Locale;
  /** None where the person was signed in: then it opens for their account alone. */
  passwordHash: string | null;
  /** Of the secret that the browser which began it goes on with. */
  browserHash: Buffer | null;
}

export interface DraftContent {
  sealed: (id: string) => Buffer;
  locale: Locale;
  finishedAt: Date | null;
  expiresAt: Date;
}

const SELECT = `select id, cohort_id, role, link_id, invitation_id, email, email_key, locale, password_hash, sealed, finished_at,
    expires_at from registration_draft`;

@Injectable()
export class RegistrationDraftsRepository {
  constructor(private readonly db: TenantDatabase) {}

  find(id: string): Promise<DraftRow | null> {
    return this.one(`${SELECT} where school_id = $1 and id = $2`, [id]);
  }

  findByBrowser(hash: Buffer, now: Date): Promise<DraftRow | null> {
    return this.one(`${SELECT} where school_id = $1 and browser_hash = $2 and expires_at > $3`, [hash, now]);
  }

  findOfInvitation(invitationId: string, now: Date): Promise<DraftRow | null> {
    return this.one(`${SELECT} where school_id = $1 and invitation_id = $2 and expires_at > $3`, [invitationId, now]);
  }

  /** What somebody who was signed in saved under their own address. */
  findOfAccount(emailKey: string, linkId: string, now: Date): Promise<DraftRow | null> {
    return this.one(
      `${SELECT} where school_id = $1 and email_key = $2 and link_id = $3 and password_hash is null and expires_at > $4
       order by id desc limit 1`,
      [emailKey, linkId, now],
    );
  }

  async insert(draft: NewDraft, content: DraftContent, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into registration_draft (school_id, id, cohort_id, role, link_id, invitation_id, email, email_key, locale,
         password_hash, browser_hash, sealed, finished_at, expires_at, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
      [
        currentSchoolId(),
        id,
        draft.cohortId,
        draft.role,
        draft.linkId,
        draft.invitationId,
        draft.email,
        draft.email.toLowerCase(),
        content.locale,
        draft.passwordHash,
        draft.browserHash,
        content.sealed(id),
        content.finishedAt,
        content.expiresAt,
        now,
      ],
    );
    return id;
  }

  async change(id: string, content: DraftContent, now: Date): Promise<void> {
    await this.db.write(
      `update registration_draft set sealed = $3, locale = $4, finished_at = coalesce($5, finished_at), expires_at = $6,
         changed_at = $7 where school_id = $1 and id = $2`,
      [currentSchoolId(), id, content.sealed(id), content.locale, content.finishedAt, content.expiresAt, now],
    );
  }

  async delete(id: string): Promise<void> {
    await this.db.write('delete from registration_draft where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }

  private async one(sql: string, params: unknown[]): Promise<DraftRow | null> {
    const [row] = await this.db.read<DraftRow>(sql, [currentSchoolId(), ...params]);
    return row ?? null;
  }
}
