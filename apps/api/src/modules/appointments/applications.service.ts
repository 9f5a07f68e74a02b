import { Injectable } from '@nestjs/common';
import type { EnrolmentRole } from '@trellis/contracts';
import { authorise, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import type { Entry } from '../enrolments/index.js';
import { TaskLedger } from '../tasks/index.js';
import { AppointmentsRepository } from './appointments.repository.js';
import { MentorRulesService } from './mentor-rules.service.js';

type Standing = Pick<Entry, 'state' | 'decidedBy'>;

/**
 * As what people come in: a mentor is an applicant until a named person has decided. For every way in, whose use cases have
 * authorised; and the task of those who decide.
 */
@Injectable()
export class Applications {
  constructor(
    private readonly rules: MentorRulesService,
    private readonly applications: AppointmentsRepository,
    private readonly cohorts: CohortsService,
    private readonly tasks: TaskLedger,
  ) {}

  /**
   * Brought in by staff, by file or by hand. `approved`: whether whoever brings them in has decided so at this moment; left out,
   * they have if they may. The decision is under their name.
   */
  async broughtIn(actor: Actor, cohort: CohortRow, role: EnrolmentRole, approved: boolean | null): Promise<Standing> {
    if (!(await this.decides(cohort, role))) return { state: 'enrolled' };
    if (approved) authorise(actor, 'mentor.appoint', cohort.program_id);
    const isApproved = approved ?? may(actor, 'mentor.appoint', cohort.program_id);
    return isApproved ? { state: 'enrolled', decidedBy: actor.memberId } : { state: 'applied' };
  }

  /** Come by themselves: by a link that many may have, or by an invitation of somebody who said that this is enough. */
  async cameIn(
    cohort: CohortRow,
    role: EnrolmentRole,
    { needsApproval, invitedBy }: { needsApproval: boolean; invitedBy: string | null },
  ): Promise<Standing> {
    if (!(await this.decides(cohort, role))) return { state: needsApproval ? 'applied' : 'enrolled' };
    return needsApproval || invitedBy === null ? { state: 'applied' } : { state: 'enrolled', decidedBy: invitedBy };
  }

  /** Whether somebody decides on people of this role in the cohort. */
  async decides(cohort: CohortRow, role: EnrolmentRole): Promise<boolean> {
    return role === 'mentor' && (await this.rules.of(cohort.program_id)).appointed;
  }

  /** Sets the task of those who decide as long as somebody waits, and settles it after. In the caller's transaction. */
  async look(cohortId: string): Promise<void> {
    for (const role of ['mentor', 'mentee'] as const) await this.lookAt(cohortId, role);
  }

  private async lookAt(cohortId: string, role: EnrolmentRole): Promise<void> {
    const dedupeKey = `${role}s_waiting:${cohortId}`;
    if (!(await this.applications.hasApplied(cohortId, role))) return this.tasks.settle(dedupeKey);
    if (await this.tasks.isOpen(dedupeKey)) return;
    const { name: cohort, program_id: programId } = await this.cohorts.describe(cohortId);
    const code = role === 'mentor' ? 'MENTORS_WAITING' : 'MENTEES_WAITING';
    await this.tasks.addForAll({ code, args: { cohort }, programId, cohortId, dedupeKey });
  }
}
