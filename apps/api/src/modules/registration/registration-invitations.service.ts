import { Injectable } from '@nestjs/common';
import { LIFETIMES, LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { decodeCursor, pageOf, pageSize } from '../../platform/graphql/connection.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { Applications } from '../appointments/index.js';
import { CohortsService } from '../cohorts/index.js';
import { RegistrationAddresses } from '../invitations/index.js';
import type {
  InvitedToRegister,
  InviteToRegisterInput,
  RegistrationInvitation,
  RegistrationInvitationConnection,
} from './registration-invitation.types.js';
import {
  RegistrationInvitationsRepository,
  type RegistrationInvitationRow,
} from './registration-invitations.repository.js';
import { invitationState, readAddresses } from './registration.policy.js';

const DAY = 24 * 60 * 60 * 1000;

/** Asking people by mail to register, each with a link of their own. */
@Injectable()
export class RegistrationInvitationsService {
  constructor(
    private readonly invitations: RegistrationInvitationsRepository,
    private readonly addresses: RegistrationAddresses,
    private readonly cohorts: CohortsService,
    private readonly applications: Applications,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(
    actor: Actor,
    cohortId: string,
    page: { first: number; after: string | null },
  ): Promise<RegistrationInvitationConnection> {
    await this.cohorts.authorised(actor, 'registration.manage', cohortId);
    const size = pageSize(page.first);
    const [rows, { total, remindable }] = await Promise.all([
      this.invitations.list(cohortId, size + 1, decodeCursor(page.after, 1)),
      this.invitations.count(cohortId, this.clock.now(), this.dayAgo()),
    ]);
    const connection = pageOf(
      rows,
      size,
      total,
      (row) => this.toInvitation(row),
      (row) => [row.id],
    );
    return { ...connection, remindableCount: remindable };
  }

  /** The good addresses, once the person who pasted them has seen what is wrong with the others. */
  async invite(actor: Actor, input: InviteToRegisterInput): Promise<InvitedToRegister> {
    const cohortAsked = await this.cohorts.authorised(actor, 'registration.manage', input.cohortId);
    // Whoever invites a mentor without asking for a decision has decided.
    if (!input.needsApproval && (await this.applications.decides(cohortAsked, input.role)))
      authorise(actor, 'mentor.appoint', cohortAsked.program_id);
    const read = readAddresses(input.addresses);
    if (read.addresses.length + read.problems.length > LIMITS.registrationInvites)
      throw new AppError('REGISTRATION_INVITES_LIMIT', { allowed: LIMITS.registrationInvites }, 'addresses');
    return this.db.run(async () => {
      // Two who paste the same list at the same moment send it once.
      const cohort = await this.cohorts.lock(input.cohortId);
      if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
      const { emails, problems } = await this.sort(input, read);
      const go = emails.length > 0 && (problems.length === 0 || input.keepGoodPart);
      if (go) await this.send(emails, input);
      return { invited: go ? emails.length : 0, good: emails.length, problems };
    });
  }

  /** Everyone who was asked and has not registered, at most once a day. */
  async remind(actor: Actor, cohortId: string): Promise<number> {
    await this.cohorts.authorised(actor, 'registration.manage', cohortId);
    return this.db.run(async () => {
      const rows = await this.invitations.takeForReminder(cohortId, this.clock.now(), this.dayAgo());
      await this.outbox.addMany(
        rows.map(({ id, reminders }) => ({
          kind: 'registration_invitation',
          toInvitationId: id,
          subject: { invitationId: id, cohortId, reminder: String(reminders) },
          dedupeKey: `registration_invitation:${id}:${reminders}`,
        })),
      );
      recordEvent('registration_invitations.reminded', { cohortId });
      const details = { people: rows.length };
      await this.audit.record({
        action: 'registration_invitation.remind',
        subjectType: 'cohort',
        subjectId: cohortId,
        details,
      });
      return rows.length;
    });
  }

  /** Its link stops working; a mail that has not left yet does not leave. */
  async revoke(actor: Actor, id: string): Promise<RegistrationInvitation> {
    await this.cohorts.authorisedThrough(actor, 'registration.manage', () => this.staffInvitation(id));
    return this.db.run(async () => {
      if (!(await this.addresses.revoke(id))) throw new AppError('INVITATION_CLOSED');
      recordEvent('registration_invitation.revoked', { invitationId: id });
      await this.audit.record({
        action: 'registration_invitation.revoke',
        subjectType: 'invitation',
        subjectId: id,
      });
      return this.toInvitation(await this.invitations.get(id));
    });
  }

  private async sort(
    { cohortId, role }: InviteToRegisterInput,
    read: ReturnType<typeof readAddresses>,
  ): Promise<{ emails: string[]; problems: InvitedToRegister['problems'] }> {
    const all = read.addresses.map(({ email }) => email);
    const { invited, inCohort } = await this.invitations.known(cohortId, role, all, this.clock.now());
    const known = read.addresses.flatMap(({ line, email }) => {
      const code = inCohort.has(email) ? 'IN_COHORT' : invited.has(email) ? 'INVITED' : null;
      return code ? [{ line, text: email, code }] : [];
    });
    const left = new Set(known.map(({ text }) => text));
    const problems = [...read.problems, ...known].sort((a, b) => a.line - b.line);
    return { emails: all.filter((email) => !left.has(email)), problems };
  }

  private async send(emails: readonly string[], input: InviteToRegisterInput): Promise<void> {
    const now = this.clock.now();
    const { cohortId, role, locale, needsApproval } = input;
    const expiresAt = new Date(now.getTime() + LIFETIMES.registrationInvitationDays * DAY);
    const ids = await this.addresses.add(
      emails.map((email) => ({ email, locale })),
      expiresAt,
    );
    const terms = { cohortId, role, origin: 'staff', linkId: null, needsApproval, startedAt: null } as const;
    await this.invitations.insertMany(
      ids.map((id) => ({ id, ...terms })),
      now,
    );
    await this.outbox.addMany(
      ids.map((id) => ({
        kind: 'registration_invitation',
        toInvitationId: id,
        subject: { invitationId: id, cohortId },
        dedupeKey: `registration_invitation:${id}:0`,
      })),
    );
    recordEvent('registration_invitations.sent', { cohortId });
    const details = { role, people: ids.length };
    await this.audit.record({
      action: 'registration_invitation.send',
      subjectType: 'cohort',
      subjectId: cohortId,
      details,
    });
  }

  /** What people saved on their own is theirs: no list of staff knows it. */
  private async staffInvitation(id: string): Promise<RegistrationInvitationRow> {
    const row = await this.invitations.get(id);
    if (row.origin !== 'staff') throw new AppError('NOT_FOUND');
    return row;
  }

  private dayAgo(): Date {
    return new Date(this.clock.now().getTime() - DAY);
  }

  private toInvitation(row: RegistrationInvitationRow): RegistrationInvitation {
    return {
      id: row.id,
      email: row.email,
      role: row.role,
      state: invitationState(row, this.clock.now()),
      sentAt: row.created_at,
      remindedAt: row.reminded_at,
      expiresAt: row.expires_at,
    };
  }
}
