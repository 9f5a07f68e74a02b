import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import type { EnrolmentRole, MentorDecision } from '@trellis/contracts';
import { normaliseText } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { type ChangingPerson, EnrolmentChanges } from '../enrolments/index.js';
import { SchoolsService } from '../schools/index.js';
import { AppointmentMailing } from './appointment-mailing.service.js';
import { type UndecidedReason, whyUndecided } from './appointments.policy.js';
import { AppointmentsRepository } from './appointments.repository.js';
import { Applications } from './applications.service.js';

export interface Decision {
  cohortId: string;
  enrolmentIds: string[];
  decision: MentorDecision;
  reason?: string | null;
}

export interface Decided {
  changed: number;
  skipped: { reason: string; count: number }[];
}

/** Deciding on people who asked to come in, under the name of whoever decides. For use cases that have authorised. */
@Injectable()
export class Decisions {
  constructor(
    private readonly applications: AppointmentsRepository,
    private readonly queue: Applications,
    private readonly cohorts: CohortsService,
    private readonly changes: EnrolmentChanges,
    private readonly schools: SchoolsService,
    private readonly mailing: AppointmentMailing,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Each person is told once, unless nobody ever told them that they are in a list. */
  decide(actor: Actor, role: EnrolmentRole, input: Decision): Promise<Decided> {
    const { cohortId, decision, enrolmentIds } = input;
    if (!enrolmentIds.every(isId)) throw new AppError('NOT_FOUND');
    return this.db.run(async () => {
      if ((await this.cohorts.lock(cohortId)).state === 'closed') throw new AppError('COHORT_CLOSED');
      const people = await this.changes.lock(cohortId, enrolmentIds);
      if (people.length < enrolmentIds.length) throw new AppError('NOT_FOUND');
      const reasons = people.map((person) => whyUndecided(role, decision, person));
      const decided = people.filter((_, index) => reasons[index] === null);
      if (decided.length > 0) await this.write(actor, role, input, decided);
      return { changed: decided.length, skipped: countReasons(reasons) };
    });
  }

  private async write(
    actor: Actor,
    role: EnrolmentRole,
    { cohortId, decision, reason: given }: Decision,
    people: readonly ChangingPerson[],
  ): Promise<void> {
    const ids = people.map(({ id }) => id);
    const at = this.clock.now();
    const { timeZone } = await this.schools.settings();
    const reason = normaliseText(given ?? '') || null;
    await this.changes.decide(ids, decision, actor.memberId, dayIn(at, timeZone));
    await this.applications.insertDecisions(ids, { decision, reason, decidedBy: actor.memberId, at });
    await this.mailing.tell({ cohortId, role, decision, contactMemberId: actor.memberId ?? '' }, ids);
    await this.queue.look(cohortId);
    for (const { id, memberId } of people) {
      await this.audit.record({
        action: `${role}.${decision}`,
        subjectType: 'enrolment',
        subjectId: id,
        details: { cohortId, withReason: reason !== null },
        memberIds: [memberId],
      });
    }
  }
}

function countReasons(reasons: readonly (UndecidedReason | null)[]): Decided['skipped'] {
  const kinds = ['IN_PAIR', 'NOT_TAKING_PART', 'NOT_ANSWERED', 'NOT_AN_APPLICANT', 'UNCHANGED'] as const;
  return kinds
    .map((reason) => ({ reason, count: reasons.filter((one) => one === reason).length }))
    .filter(({ count }) => count > 0);
}
