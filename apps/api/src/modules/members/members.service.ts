import { Injectable } from '@nestjs/common';
import { type Locale, memberPermissions, permissionsOf, type Role } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { decodeCursor, type Page, pageOf, pageSize } from '../../platform/graphql/connection.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, inContextOf, type SignedIn } from '../../platform/tenancy/context.js';
import { MembershipLookup } from '../../platform/tenancy/membership-lookup.js';
import {
  AccountsService,
  type ConfirmEmailChangeInput,
  OwnAccountService,
  type UpdateAccountInput,
  type Viewer,
} from '../accounts/index.js';
import type { Member } from './member.types.js';
import {
  type BroughtIn,
  type MemberRow,
  MembersRepository,
  type NewMember,
  type ProfileChange,
} from './members.repository.js';
import { StaffGuard } from './staff-guard.service.js';

/** Accounts in a school, and what they may do there. */
@Injectable()
export class MembersService extends MembershipLookup {
  constructor(
    private readonly members: MembersRepository,
    private readonly accounts: AccountsService,
    private readonly ownAccount: OwnAccountService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly staff: StaffGuard,
    private readonly dueWork: DueWork,
  ) {
    super();
  }

  override async findActor(slug: string, accountId: string): Promise<Actor | null> {
    const own = await this.members.findOwnBySlug(slug, accountId, this.clock.now());
    if (!own) return null;
    const programs = new Map(Object.entries(own.program_roles));
    // Of someone who is away only what runs a program is lent, and only to who runs one: an evaluator's roles never come to a
    // coordinator by it, and who has lost their own role keeps none of another's.
    const coordinates = own.roles.some(runsSchool) || [...programs.values()].some((roles) => roles.some(runsSchool));
    const lends = coordinates && own.stands_in_for.length > 0;
    const lent = lends ? await this.members.listCoordinated(own.school_id, own.stands_in_for) : [];
    for (const programId of lent) programs.set(programId, [...(programs.get(programId) ?? []), 'coordinator']);
    return {
      schoolId: own.school_id,
      accountId,
      memberId: own.id,
      roles: own.roles,
      permissions: memberPermissions(own.roles),
      programPermissions: new Map([...programs].map(([programId, roles]) => [programId, permissionsOf(roles)])),
    };
  }

  listOwn(accountId: string): ReturnType<MembersRepository['listOwn']> {
    return this.members.listOwn(accountId);
  }

  /** A change of one's own account reaches each school: mails there follow its language, and its name where it was the same. */
  async updateAccount(person: SignedIn, input: UpdateAccountInput): Promise<Viewer> {
    const before = await this.accounts.viewer(person.accountId);
    const after = await this.accounts.update(person, input);
    await this.follow(before, after);
    return after;
  }

  /** The new address reaches each school that knew the former one: mail from there goes where the person reads it. */
  async confirmEmailChange(input: ConfirmEmailChangeInput): Promise<Viewer> {
    const { before, after } = await this.ownAccount.confirmEmailChange(input);
    await this.follow(before, after);
    return after;
  }

  private async follow(before: Viewer, after: Viewer): Promise<void> {
    for (const { school_id: schoolId, id } of await this.members.listOwn(after.id)) {
      await inContextOf({ schoolId, accountId: after.id, actor: null }, () =>
        this.db.run(async () => {
          await this.members.follow(id, before, after);
          // Where people agreed to a name, the agreement goes with it.
          if (before.displayName !== after.displayName) await this.dueWork.add('namedReaders.endRenamed', id);
          await this.audit.record({ action: 'member.follow_account', subjectType: 'member', subjectId: id });
        }),
      );
    }
  }

  async me(actor: Actor): Promise<Member> {
    authorise(actor, 'own.read');
    return toMember(await this.members.get(actor.memberId ?? ''));
  }

  async list(actor: Actor, first: number, after: string | null): Promise<Page<Member>> {
    authorise(actor, 'member.list');
    const size = pageSize(first);
    const [rows, total] = await Promise.all([
      this.members.listStaff(size + 1, decodeCursor(after, 2)),
      this.members.countStaff(),
    ]);
    return pageOf(rows, size, total, toMember, (row) => [row.name_key, row.id]);
  }

  findByEmailKey(emailKey: string): Promise<MemberRow | null> {
    return this.members.findByEmailKey(emailKey);
  }

  get(id: string): Promise<MemberRow> {
    return this.members.get(id);
  }

  /** Adds a member inside the caller's transaction. The caller has decided that this person may be there. */
  async add(member: NewMember): Promise<string> {
    const id = await this.members.insert(member, this.clock.now());
    recordEvent('member.added', { memberId: id });
    await this.audit.record({
      action: 'member.add',
      subjectType: 'member',
      subjectId: id,
      details: { roles: member.roles },
    });
    if (member.roles.some(runsSchool)) await this.staff.changed();
    return id;
  }

  /**
   * Finds people by address or adds them, and gives all of them a role; whoever was there keeps their name. Returns each by
   * email key. Inside the caller's transaction.
   */
  async bringIn(people: readonly BroughtIn[], role: Role): Promise<Map<string, { id: string; added: boolean }>> {
    const added = new Set((await this.members.insertMany(people, role, this.clock.now())).map((row) => row.id));
    for (const memberId of added) recordEvent('member.added', { memberId });
    const all = await this.members.giveRole(
      people.map((person) => person.email),
      role,
    );
    return new Map(all.map((row) => [row.email_key, { id: row.id, added: added.has(row.id) }]));
  }

  /** Marks addresses as not working, or as working again. Inside the caller's transaction, which has authorised. */
  async stopMail(ids: readonly string[], stopped: boolean): Promise<void> {
    await this.members.stopMail(ids, stopped ? this.clock.now() : null);
    for (const memberId of ids) recordEvent(stopped ? 'member.mail_stopped' : 'member.mail_restarted', { memberId });
  }

  /** Gives people who are members already one role more. Inside the caller's transaction, which has authorised. */
  async addRole(ids: readonly string[], role: 'mentor' | 'mentee'): Promise<void> {
    await this.members.addRoleToAll(ids, role);
  }

  /** What members are called from now on. Inside the caller's transaction. */
  async changeProfiles(changes: readonly ProfileChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.members.updateProfiles(changes);
    for (const { id } of changes) recordEvent('member.changed', { memberId: id });
  }

  /** Another address for somebody who has no account; EMAIL_TAKEN where it is somebody else's. Inside the caller's transaction. */
  async correctEmail(id: string, email: string): Promise<void> {
    const other = await this.members.findByEmailKey(email.toLowerCase());
    if (other && other.id !== id) throw new AppError('EMAIL_TAKEN', {}, 'email');
    await this.members.correctEmail(id, email, this.clock.now());
    recordEvent('member.changed', { memberId: id });
  }

  /** The person no longer belongs to the school; what it keeps about them stays. Inside the caller's transaction. */
  async unlink(id: string): Promise<void> {
    await this.members.unlinkAccount(id);
  }

  /** Gives a member further roles and, where there was none, the account that proved to own the address. */
  async join(id: string, roles: readonly Role[], accountId: string, locale?: Locale): Promise<void> {
    if (roles.length > 0) await this.members.addRoles(id, roles);
    await this.members.linkAccount(id, accountId, locale);
    recordEvent('member.joined', { memberId: id });
    await this.audit.record({ action: 'member.join', subjectType: 'member', subjectId: id, details: { roles } });
    if (roles.some(runsSchool)) await this.staff.changed();
  }

  /** The zone in which an account keeps its own times; null for someone who has not signed in yet. */
  async timeZoneOf(id: string): Promise<string | null> {
    const { account_id: accountId } = await this.members.get(id);
    return accountId === null ? null : (await this.accounts.viewer(accountId)).timeZone;
  }

  /** The same for many, by member; those without an account are left out. Outside any transaction: it takes its time. */
  async timeZonesOf(people: readonly { id: string; account_id: string | null }[]): Promise<Map<string, string>> {
    const zones = new Map<string, string>();
    for (let at = 0; at < people.length; at += ZONES_AT_ONCE) {
      const some = people.slice(at, at + ZONES_AT_ONCE);
      await Promise.all(
        some.map(async ({ id, account_id: accountId }) => {
          if (accountId !== null) zones.set(id, (await this.accounts.viewer(accountId)).timeZone);
        }),
      );
    }
    return zones;
  }
}

const ZONES_AT_ONCE = 20;

const runsSchool = (role: Role): boolean => role === 'administrator' || role === 'coordinator';

export function toMember(row: MemberRow): Member {
  const { id, display_name: displayName, email, mail_stopped: mailStopped, roles, created_at: joinedAt } = row;
  return { id, displayName, email, mailStopped, roles, joinedAt };
}
