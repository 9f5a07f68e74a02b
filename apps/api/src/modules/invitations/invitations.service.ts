import { Injectable } from '@nestjs/common';
import {
  type InvitationState,
  LIFETIMES,
  type Locale,
  type PasswordUse,
  STAFF_ROLES,
  type Role,
} from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { AttemptLimits } from '../../platform/auth/attempt-limits.js';
import { hashToken, newToken } from '../../platform/auth/tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise, authoriseSomewhere, may } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext, inContextOf } from '../../platform/tenancy/context.js';
import { AccountsService, OwnAccountService, type Viewer } from '../accounts/index.js';
import { MembersService } from '../members/index.js';
import { ProgramsService } from '../programs/index.js';
import { RolesService } from '../roles/index.js';
import { SchoolsService } from '../schools/index.js';
import type { AcceptInvitationInput, Invitation, InviteMemberInput, TokenPreview } from './invitation.types.js';
import { type InvitationLink, type InvitationRow, InvitationsRepository } from './invitations.repository.js';

const DAY = 24 * 60 * 60 * 1000;

/** Bringing colleagues in by mail, and what happens when someone opens a link. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly members: MembersService,
    private readonly accounts: AccountsService,
    private readonly ownAccount: OwnAccountService,
    private readonly schools: SchoolsService,
    private readonly programs: ProgramsService,
    private readonly roles: RolesService,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly limits: AttemptLimits,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<Invitation[]> {
    authorise(actor, 'member.invite');
    return (await this.invitations.listStaff()).map((row) => this.toInvitation(row));
  }

  async listOfProgram(actor: Actor, programId: string): Promise<Invitation[]> {
    await this.programs.authorised(actor, 'program.roles', programId);
    return (await this.invitations.listStaff(programId)).map((row) => this.toInvitation(row));
  }

  async invite(actor: Actor, input: InviteMemberInput): Promise<Invitation> {
    const programId = input.programId ?? null;
    await this.authoriseRoles(actor, programId);
    this.requireGivable(actor, programId, input.roles);
    const emailKey = input.email.normalize('NFC').trim().toLowerCase();
    const now = this.clock.now();
    return this.db.run(async () => {
      const member = await this.members.findByEmailKey(emailKey);
      if (member) await this.roles.requireSeparateFor(member.id, programId, input.roles);
      const nothingNew = member !== null && (await this.roles.hasAll(member.id, programId, input.roles));
      if (nothingNew || (await this.invitations.hasOpen(emailKey, programId, now))) {
        throw new AppError('INVITATION_EXISTS', { email: input.email }, 'email');
      }
      const id = await this.invitations.insert(
        {
          ...input,
          programId,
          kind: 'invitation',
          memberId: member?.id ?? null,
          invitedBy: actor.memberId,
          expiresAt: new Date(now.getTime() + LIFETIMES.invitationDays * DAY),
        },
        now,
      );
      await this.outbox.add({ kind: 'invitation', toInvitationId: id, subject: { invitationId: id } });
      recordEvent('invitation.sent', { invitationId: id });
      await this.audit.record({
        action: 'invitation.send',
        subjectType: 'invitation',
        subjectId: id,
        details: { roles: input.roles, programId },
      });
      return this.toInvitation(await this.invitations.get(id));
    });
  }

  async revoke(actor: Actor, id: string): Promise<Invitation> {
    if (!may(actor, 'member.invite')) authoriseSomewhere(actor, 'program.roles');
    await this.authoriseRoles(actor, (await this.invitations.get(id)).program_id);
    return this.db.run(async () => {
      if (!(await this.invitations.revoke(id, this.clock.now()))) throw new AppError('INVITATION_CLOSED');
      await this.audit.record({ action: 'invitation.revoke', subjectType: 'invitation', subjectId: id });
      return this.toInvitation(await this.invitations.get(id));
    });
  }

  /** For imports: a link for each person already on the member list. In the caller's transaction; ids by member. */
  async addIntakeNotices(
    people: readonly { memberId: string; email: string; locale: Locale }[],
  ): Promise<Map<string, string>> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIMES.intakeNoticeDays * DAY);
    const invitedBy = currentContext()?.actor?.memberId ?? null;
    const rows = await this.invitations.upsertIntakeNotices(people, invitedBy, now, expiresAt);
    return new Map(rows.map((row) => [row.member_id, row.id]));
  }

  /**
   * A person's link once more, as if it had never been sent: the one sent before stops at once, the mail being owed brings
   * another. As often as anyone may ask for mail to an address. In the caller's transaction; the invitation's id.
   */
  async renewIntakeNotice(memberId: string): Promise<string> {
    const { email, locale } = await this.members.get(memberId);
    await this.limits.count('mailByEmail', email);
    const id = (await this.addIntakeNotices([{ memberId, email, locale }])).get(memberId) ?? '';
    await this.invitations.reopen(id);
    return id;
  }

  /** A new secret for the link of a mail being rendered, in its transaction; null when the link is no longer open. */
  async mintLink(invitationId: string): Promise<string | null> {
    if (this.stateOf(await this.invitations.get(invitationId)) !== 'open') return null;
    const { token, hash } = newToken();
    await this.invitations.setToken(invitationId, hash);
    return token;
  }

  /** What would this link do? Reading only. */
  async preview(token: string): Promise<TokenPreview> {
    await this.limits.countMachine();
    const link = await this.findUsable(token);
    if (!link) return this.previewAccountLink(token);
    const account = await this.accounts.findByEmail(link.email);
    const { displayName, programName, isMatched } = await this.inSchool(link, () => this.describeLink(link));
    return {
      kind: link.kind,
      email: link.email,
      displayName,
      schoolName: link.school_name,
      schoolSlug: link.school_slug,
      roles: link.roles,
      programName,
      password: passwordUse(account, currentContext()?.signedIn?.accountId),
      locale: link.locale,
      isMatched,
    };
  }

  /** Uses a link: whoever opened it owns the address. Makes the account if need be, joins the school, signs in. */
  async accept(input: AcceptInvitationInput): Promise<Viewer> {
    await this.limits.countMachine();
    const link = await this.findUsable(input.token);
    if (!link) throw new AppError('TOKEN_UNUSABLE');
    const account = await this.accounts.findByEmail(link.email);
    const accountId = account?.id ?? newId();
    const signedIn = currentContext()?.signedIn;
    if (signedIn && signedIn.accountId !== accountId) throw new AppError('ACCOUNT_EMAIL_MISMATCH');
    // A link lives for weeks: for someone who has an account already it invites, it does not sign in.
    if (passwordUse(account, signedIn?.accountId) === 'enter')
      await this.accounts.prove(link.email, input.password ?? '');
    return this.inSchool(
      link,
      () =>
        this.db.run(async () => {
          if (!(await this.invitations.accept(link.id, this.clock.now()))) throw new AppError('TOKEN_UNUSABLE');
          await this.joinSchool(link, accountId, input);
          return this.accounts.enter(accountId);
        }),
      accountId,
    );
  }

  private async joinSchool(link: InvitationLink, accountId: string, input: AcceptInvitationInput): Promise<void> {
    const { timeZone } = await this.schools.settings();
    const existing = link.member_id
      ? await this.members.get(link.member_id)
      : await this.members.findByEmailKey(link.email.toLowerCase());
    const displayName = input.displayName ?? existing?.display_name ?? link.email;
    const person = { email: link.email, displayName, locale: input.locale ?? link.locale, timeZone };
    await this.accounts.adopt(accountId, person, input.password ?? null);
    const memberId = existing?.id ?? (await this.members.add({ ...person, accountId, roles: [] }));
    const { program_id: programId, invited_by: invitedBy } = await this.invitations.get(link.id);
    await this.roles.requireSeparateFor(memberId, programId, link.roles);
    await this.members.join(memberId, programId ? [] : link.roles, accountId, input.locale);
    if (programId) await this.roles.join(memberId, programId, link.roles, invitedBy);
    await this.audit.record({ action: 'invitation.accept', subjectType: 'invitation', subjectId: link.id });
  }

  private async describeLink(
    link: InvitationLink,
  ): Promise<{ displayName: string | null; programName: string | null; isMatched: boolean }> {
    const { program_id: programId } = await this.invitations.get(link.id);
    return {
      displayName: link.member_id ? (await this.members.get(link.member_id)).display_name : null,
      programName: programId ? (await this.programs.describe(programId)).publicName : null,
      isMatched: link.member_id !== null && (await this.invitations.isMatched(link.member_id)),
    };
  }

  private async authoriseRoles(actor: Actor, programId: string | null): Promise<void> {
    if (programId) await this.programs.authorised(actor, 'program.roles', programId);
    else authorise(actor, 'member.invite');
  }

  private requireGivable(actor: Actor, programId: string | null, roles: readonly Role[]): void {
    if (programId) return this.roles.requireGivable(actor, programId, roles);
    if (!roles.every((role) => (STAFF_ROLES as readonly Role[]).includes(role)))
      throw new AppError('INVITATION_ROLE_NOT_ALLOWED', {}, 'roles');
  }

  /** A link to a registration form is none of these: using one joins a school only together with what was filled in. */
  private async findUsable(token: string): Promise<JoiningLink | null> {
    const link = await this.invitations.findByHash(hashToken(token));
    return link && joins(link) && this.stateOf(link) === 'open' ? link : null;
  }

  private async previewAccountLink(token: string): Promise<TokenPreview> {
    const link = await this.accounts.findUsableToken(token);
    if (!link) throw new AppError('TOKEN_UNUSABLE');
    const change = link.kind === 'change_email' ? await this.ownAccount.describeEmailChange(link) : null;
    return {
      kind: link.kind,
      email: change?.email ?? link.email,
      displayName: null,
      schoolName: null,
      schoolSlug: null,
      roles: null,
      programName: null,
      password: accountLinkPassword(link.kind, change?.needsPassword ?? true),
      locale: link.locale,
      isMatched: false,
    };
  }

  private inSchool<T>(link: InvitationLink, work: () => Promise<T>, accountId: string | null = null): Promise<T> {
    return inContextOf({ schoolId: link.school_id, accountId, actor: null }, work);
  }

  private stateOf(row: Pick<InvitationRow, 'accepted_at' | 'revoked_at' | 'expires_at'>): InvitationState {
    if (row.accepted_at) return 'accepted';
    if (row.revoked_at) return 'revoked';
    return row.expires_at > this.clock.now() ? 'open' : 'expired';
  }

  private toInvitation(row: InvitationRow): Invitation {
    return {
      id: row.id,
      email: row.email,
      roles: row.roles,
      programId: row.program_id,
      state: this.stateOf(row),
      expiresAt: row.expires_at,
    };
  }
}

function accountLinkPassword(kind: TokenPreview['kind'], needsPassword: boolean): PasswordUse {
  if (kind === 'reset_password') return 'choose';
  return needsPassword ? 'enter' : 'none';
}

type JoiningLink = InvitationLink & { kind: Exclude<InvitationRow['kind'], 'registration'> };

const joins = (link: InvitationLink): link is JoiningLink => link.kind !== 'registration';

/** What using a link asks of the password of whoever its address belongs to. */
export function passwordUse(
  account: { id: string; confirmed: boolean } | null,
  signedInAs: string | undefined,
): PasswordUse {
  if (!account?.confirmed) return 'choose';
  return account.id === signedInAs ? 'none' : 'enter';
}
