import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, Locale } from '@trellis/contracts';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface RegistrationInvitationRow {
  id: string;
  cohort_id: string;
  role: EnrolmentRole;
  origin: 'staff' | 'own';
  link_id: string | null;
  needs_approval: boolean;
  email: string;
  locale: Locale;
  invited_by: string | null;
  started_at: Date | null;
  reminded_at: Date | null;
  reminders: number;
  created_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
}

export interface NewRegistrationInvitation {
  id: string;
  cohortId: string;
  role: EnrolmentRole;
  origin: 'staff' | 'own';
  linkId: string | null;
  needsApproval: boolean;
  startedAt: Date | null;
}

const SELECT = `
  select r.id, r.cohort_id, r.role, r.origin, r.link_id, r.needs_approval, i.email, i.locale, i.invited_by, r.started_at,
    r.reminded_at, r.reminders, r.created_at, i.expires_at, i.accepted_at, i.revoked_at
  from registration_invitation r join invitation i on i.school_id = r.school_id and i.id = r.id`;

@Injectable()
export class RegistrationInvitationsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async get(id: string): Promise<RegistrationInvitationRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<RegistrationInvitationRow>(`${SELECT} where r.school_id = $1 and r.id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Those that staff sent, newest first. */
  list(cohortId: string, size: number, after: string[] | null): Promise<RegistrationInvitationRow[]> {
    return this.db.read<RegistrationInvitationRow>(
      `${SELECT} where r.school_id = $1 and r.cohort_id = $2 and r.origin = 'staff' and ($4::uuid is null or r.id < $4)
       order by r.id desc limit $3`,
      [currentSchoolId(), cohortId, size, after?.[0] ?? null],
    );
  }

  /** How many there are, and how many could be reminded now. */
  async count(cohortId: string, now: Date, remindedBefore: Date): Promise<{ total: number; remindable: number }> {
    const [row] = await this.db.read<{ total: number; remindable: number }>(
      `select count(*)::int as total,
         count(*) filter (where i.accepted_at is null and i.revoked_at is null and i.expires_at > $3
           and coalesce(r.reminded_at, r.created_at) <= $4)::int as remindable
       from registration_invitation r join invitation i on i.school_id = r.school_id and i.id = r.id
       where r.school_id = $1 and r.cohort_id = $2 and r.origin = 'staff'`,
      [currentSchoolId(), cohortId, now, remindedBefore],
    );
    return row ?? { total: 0, remindable: 0 };
  }

  /** Of these addresses: who has an open invitation to this cohort in this role, and who is in it already. */
  async known(
    cohortId: string,
    role: EnrolmentRole,
    emails: readonly string[],
    now: Date,
  ): Promise<{ invited: ReadonlySet<string>; inCohort: ReadonlySet<string> }> {
    const invited = await this.db.read<{ email_key: string }>(
      `select i.email_key from invitation i join registration_invitation r on r.school_id = i.school_id and r.id = i.id
       where i.school_id = $1 and r.cohort_id = $2 and r.role = $3 and r.origin = 'staff' and i.email_key = any ($4::text[])
         and i.accepted_at is null and i.revoked_at is null and i.expires_at > $5`,
      [currentSchoolId(), cohortId, role, emails, now],
    );
    const inCohort = await this.db.read<{ email_key: string }>(
      `select m.email_key from member m join enrolment e on e.school_id = m.school_id and e.member_id = m.id
       where m.school_id = $1 and e.cohort_id = $2 and e.role = $3 and m.email_key = any ($4::text[])
         and e.state <> 'withdrawn'`,
      [currentSchoolId(), cohortId, role, emails],
    );
    const keys = (rows: { email_key: string }[]): Set<string> => new Set(rows.map((row) => row.email_key));
    return { invited: keys(invited), inCohort: keys(inCohort) };
  }

  async insertMany(rows: readonly NewRegistrationInvitation[], now: Date): Promise<void> {
    await this.db.write(
      `insert into registration_invitation (school_id, id, cohort_id, role, origin, link_id, needs_approval, started_at, created_at)
       select $1, r.id, r."cohortId", r.role, r.origin, r."linkId", r."needsApproval", r."startedAt", $3
       from jsonb_to_recordset($2::jsonb) as r(id uuid, "cohortId" uuid, role text, origin text, "linkId" uuid,
         "needsApproval" boolean, "startedAt" timestamptz)`,
      [currentSchoolId(), JSON.stringify(rows), now],
    );
  }

  async markStarted(id: string, now: Date): Promise<void> {
    await this.db.write(
      'update registration_invitation set started_at = coalesce(started_at, $3) where school_id = $1 and id = $2',
      [currentSchoolId(), id, now],
    );
  }

  /** Everyone who was asked and has not registered, and was not written to since; counts the reminder, so nobody gets two. */
  async takeForReminder(
    cohortId: string,
    now: Date,
    remindedBefore: Date,
  ): Promise<{ id: string; reminders: number }[]> {
    const { rows } = await this.db.write<{ id: string; reminders: number }>(
      `update registration_invitation r set reminded_at = $3, reminders = reminders + 1
       from invitation i where i.school_id = r.school_id and i.id = r.id and r.school_id = $1 and r.cohort_id = $2
         and r.origin = 'staff' and i.accepted_at is null and i.revoked_at is null and i.expires_at > $3
         and coalesce(r.reminded_at, r.created_at) <= $4
       returning r.id, r.reminders`,
      [currentSchoolId(), cohortId, now, remindedBefore],
    );
    return rows;
  }
}
