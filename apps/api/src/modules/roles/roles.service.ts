import { Injectable } from '@nestjs/common';
import { PROGRAM_ROLES, Role, type SeparationProblem } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise, authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { DeputiesService } from '../deputies/index.js';
import { MembersService, StaffGuard } from '../members/index.js';
import { ProgramsService } from '../programs/index.js';
import type { SetMemberRolesInput, SetProgramRolesInput, StaffMember } from './role.types.js';
import { isStaffRole, isWithin, separationProblem } from './roles.policy.js';
import { RolesRepository, type StaffRow } from './roles.repository.js';

/** Who runs and who studies what: giving and taking roles, in the school and in one program, and leaving. */
@Injectable()
export class RolesService {
  constructor(
    private readonly roles: RolesRepository,
    private readonly programs: ProgramsService,
    private readonly members: MembersService,
    private readonly staff: StaffGuard,
    private readonly deputies: DeputiesService,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Those of the whole school; for someone whose role holds in some programs only, these programs' alone. */
  async listStaff(actor: Actor): Promise<StaffMember[]> {
    const programIds = authoriseSomewhere(actor, 'member.list');
    const rows = await this.roles.listStaff(programIds);
    return rows.map((row) => toStaffMember(row, (programId) => programIds?.includes(programId) ?? true));
  }

  async listOfProgram(actor: Actor, programId: string): Promise<StaffMember[]> {
    await this.programs.authorised(actor, 'member.list', programId);
    const rows = await this.roles.listStaff([programId]);
    return rows.map((row) => toStaffMember(row, (id) => id === programId));
  }

  /** What somebody is in the whole school. What comes with taking part (mentor, mentee) stays as it is. */
  async setSchoolRoles(actor: Actor, { memberId, roles }: SetMemberRolesInput): Promise<StaffMember> {
    authorise(actor, 'member.roles');
    requireAmong(roles, Object.values(Role).filter(isStaffRole));
    return this.db.run(async () => {
      const before = await this.roles.lock(memberId);
      const given = roles.filter((role) => !before.roles.includes(role));
      if (!isWithin(given, actor.permissions)) throw new AppError('ROLE_BEYOND_OWN', {}, 'roles');
      const after = [...before.roles.filter((role) => !isStaffRole(role)), ...roles];
      if (sameRoles(before.roles, after)) return toStaffMember(before);
      refuseUnseparated({ ...before, roles: after }, given);
      await this.staff.assertMayLose(
        memberId,
        before.roles.filter((role) => !after.includes(role)),
      );
      await this.roles.setSchoolRoles(memberId, after);
      return this.changed(actor, before, null);
    });
  }

  /** What somebody is in one program. */
  async setProgramRoles(actor: Actor, { programId, memberId, roles }: SetProgramRolesInput): Promise<StaffMember> {
    await this.programs.authorised(actor, 'program.roles', programId);
    this.requireGivable(actor, programId, roles);
    return this.db.run(async () => {
      const before = await this.roles.lock(memberId);
      const held = before.program_roles.find((program) => program.programId === programId)?.roles ?? [];
      if (sameRoles(held, roles)) return toStaffMember(before);
      this.requireSeparate(
        before,
        programId,
        roles.filter((role) => !held.includes(role)),
      );
      await this.staff.assertMayLoseInProgram(
        memberId,
        programId,
        held.filter((role) => !roles.includes(role)),
      );
      await this.roles.setProgramRoles({ programId, memberId }, roles, actor.memberId, this.clock.now());
      return this.changed(actor, before, programId);
    });
  }

  /** Takes every role in the school and its programs away. Who never took part in a cohort no longer belongs to the school. */
  async remove(actor: Actor, memberId: string): Promise<StaffMember[]> {
    authorise(actor, 'member.roles');
    await this.db.run(async () => {
      const before = await this.roles.lock(memberId);
      await this.takeAll(before);
      await this.changed(actor, before, null);
      if (!(await this.roles.hasTakenPart(memberId))) await this.members.unlink(memberId);
    });
    return this.listStaff(actor);
  }

  /** Leaves the school oneself: not as the only administrator, and not while taking part in a cohort. */
  async leave(actor: Actor): Promise<void> {
    authorise(actor, 'own.read');
    const memberId = actor.memberId ?? '';
    await this.db.run(async () => {
      const before = await this.roles.lock(memberId);
      if (before.takes_part) throw new AppError('MEMBER_TAKES_PART');
      await this.takeAll(before);
      await this.members.unlink(memberId);
      recordEvent('member.left', { memberId });
      await this.audit.record({ action: 'member.leave', subjectType: 'member', subjectId: memberId });
    });
  }

  // For other modules' use cases, which have authorised already.

  /** Whether these roles may be given in this program by the actor: roles of a program, and nothing beyond the actor's own. */
  requireGivable(actor: Actor, programId: string, roles: readonly Role[]): void {
    requireAmong(roles, PROGRAM_ROLES);
    const own = [...actor.permissions, ...(actor.programPermissions.get(programId) ?? [])];
    if (!isWithin(roles, own)) throw new AppError('ROLE_BEYOND_OWN', {}, 'roles');
  }

  /** ROLES_NOT_SEPARATE if this person can't hold these roles besides what they do already; in a program, or (null) everywhere. */
  async requireSeparateFor(memberId: string, programId: string | null, roles: readonly Role[]): Promise<void> {
    const person = await this.roles.get(memberId);
    if (programId) this.requireSeparate(person, programId, roles);
    else refuseUnseparated({ ...person, roles: [...person.roles, ...roles] }, roles);
  }

  /** What of this person's roles does not stay apart, as they are now; null where nothing is wrong. */
  async separationOf(memberId: string): Promise<SeparationProblem | null> {
    return separationProblem(factsOf(await this.roles.get(memberId)));
  }

  /** Whether this person is all of that already, in a program or (null) in the whole school. */
  async hasAll(memberId: string, programId: string | null, roles: readonly Role[]): Promise<boolean> {
    const person = await this.roles.get(memberId);
    const held = programId
      ? person.program_roles.find((program) => program.programId === programId)?.roles
      : person.roles;
    return roles.every((role) => held?.includes(role) ?? false);
  }

  /** Adds roles in one program, in the caller's transaction: an invitation that was accepted. */
  async join(memberId: string, programId: string, roles: readonly Role[], givenBy: string | null): Promise<void> {
    await this.roles.addProgramRoles({ programId, memberId }, roles, givenBy, this.clock.now());
    await this.staff.changed();
    recordEvent('member.roles_changed', { memberId, programId });
    const details = { programId, roles };
    await this.audit.record({ action: 'member.set_roles', subjectType: 'member', subjectId: memberId, details });
  }

  private requireSeparate(person: StaffRow, programId: string, given: readonly Role[]): void {
    const others = person.program_roles.filter((program) => program.programId !== programId);
    const held = person.program_roles.find((program) => program.programId === programId)?.roles ?? [];
    const here = { programId, programName: '', roles: [...held, ...given] };
    refuseUnseparated({ ...person, program_roles: [...others, here] }, given);
  }

  private async takeAll(person: StaffRow): Promise<void> {
    await this.staff.assertMayLeave(person.id, person.roles);
    await this.roles.setSchoolRoles(
      person.id,
      person.roles.filter((role) => !isStaffRole(role)),
    );
    await this.roles.dropProgramRoles(person.id);
    await this.deputies.endUnfit(person.id);
    await this.staff.changed();
  }

  private async changed(actor: Actor, before: StaffRow, programId: string | null): Promise<StaffMember> {
    const memberId = before.id;
    const after = await this.roles.get(memberId);
    await this.deputies.endUnfit(memberId);
    await this.staff.changed();
    recordEvent('member.roles_changed', { memberId, ...(programId ? { programId } : {}) });
    const details = {
      roles: after.roles,
      programs: after.program_roles.map(({ programId: id, roles }) => ({ id, roles })),
    };
    await this.audit.record({ action: 'member.set_roles', subjectType: 'member', subjectId: memberId, details });
    if (memberId !== actor.memberId && before.account_id)
      await this.outbox.add({ kind: 'roles_changed', toMemberId: memberId, subject: { memberId } });
    return toStaffMember(after);
  }
}

const sameRoles = (a: readonly Role[], b: readonly Role[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role));

function requireAmong(roles: readonly Role[], allowed: readonly Role[]): void {
  const other = roles.find((role) => !allowed.includes(role));
  if (other) throw new AppError('ROLE_NOT_HERE', { role: other }, 'roles');
}

/** What is taken away mends; only what is given is refused. */
function refuseUnseparated(person: StaffRow, given: readonly Role[]): void {
  if (given.length === 0) return;
  const reason = separationProblem(factsOf(person));
  if (reason) throw new AppError('ROLES_NOT_SEPARATE', { reason }, 'roles');
}

const factsOf = (row: StaffRow): Parameters<typeof separationProblem>[0] => ({
  roles: row.roles,
  programRoles: row.program_roles,
  mentorsIn: row.mentors_in,
});

function toStaffMember(row: StaffRow, shows: (programId: string) => boolean = () => true): StaffMember {
  return {
    id: row.id,
    displayName: row.display_name,
    email: row.email,
    signsIn: row.account_id !== null,
    roles: row.roles.filter(isStaffRole),
    programRoles: row.program_roles.filter(({ programId }) => shows(programId)),
    separation: separationProblem(factsOf(row)),
  };
}
