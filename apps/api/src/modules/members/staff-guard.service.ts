import { Injectable } from '@nestjs/common';
import type { Role } from '@trellis/contracts';
import { isId } from '../../platform/database/ids.js';
import { AppError } from '../../platform/errors/app-error.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { LastAdministrator } from './last-administrator.service.js';
import { type ColleagueRow, type StaffCount, StaffRepository } from './staff.repository.js';

/** A school, and each program under way, needs this many people who can act. */
export const ENOUGH_STAFF = 2;

/**
 * Keeps a school from being left with nobody who can run it. Whoever takes a role away calls the matching check first, inside
 * the transaction of the change; whoever gives or takes one calls `changed` as well.
 */
@Injectable()
export class StaffGuard {
  constructor(
    private readonly staff: StaffRepository,
    private readonly administrators: LastAdministrator,
    private readonly dueWork: DueWork,
  ) {}

  /**
   * The member is about to lose these roles in the whole school. LAST_ADMINISTRATOR when nobody else is one;
   * LAST_COORDINATOR when a program with a cohort under way would have none.
   */
  async assertMayLose(memberId: string, roles: readonly Role[]): Promise<void> {
    await this.staff.lock();
    if (roles.includes('administrator')) await this.administrators.requireAnother(memberId);
    if (roles.includes('coordinator')) {
      await this.assertOtherCoordinator(memberId, { inSchool: true, inPrograms: false, programId: null });
    }
  }

  /** The member is about to lose these roles in one program. LAST_COORDINATOR when a cohort under way would have none. */
  async assertMayLoseInProgram(memberId: string, programId: string, roles: readonly Role[]): Promise<void> {
    await this.staff.lock();
    if (roles.includes('coordinator')) {
      await this.assertOtherCoordinator(memberId, { inSchool: false, inPrograms: true, programId });
    }
  }

  /** The member, with these roles in the school, is about to leave it altogether. */
  async assertMayLeave(memberId: string, roles: readonly Role[]): Promise<void> {
    await this.staff.lock();
    if (roles.includes('administrator')) await this.administrators.requireAnother(memberId);
    await this.assertOtherCoordinator(memberId, { inSchool: true, inPrograms: true, programId: null });
  }

  /** Roles were given or taken, a cohort was opened, someone is away or back: whether there are enough people is looked at again. */
  async changed(): Promise<void> {
    await this.dueWork.add('handover.checkStaff', currentSchoolId());
  }

  count(now: Date): Promise<StaffCount> {
    return this.staff.count(now);
  }

  /** When the next absence starts, from which on fewer can act. */
  nextAbsence(now: Date): Promise<Date | null> {
    return this.staff.nextAbsence(now);
  }

  /** Everyone who can act, by name. */
  colleagues(): Promise<ColleagueRow[]> {
    return this.staff.listColleagues();
  }

  /** A member, if they can act here; null otherwise, or in another school. */
  async findColleague(id: string): Promise<ColleagueRow | null> {
    if (!isId(id)) return null;
    return (await this.staff.listColleagues([id]))[0] ?? null;
  }

  private async assertOtherCoordinator(
    memberId: string,
    loses: Parameters<StaffRepository['listLeftWithout']>[1],
  ): Promise<void> {
    const left = await this.staff.listLeftWithout(memberId, loses);
    if (left.length > 0)
      throw new AppError('LAST_COORDINATOR', { programs: [...new Set(left.map(({ name }) => name))] });
  }
}
