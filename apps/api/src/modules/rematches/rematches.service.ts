import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type Cohort, CohortsService } from '../cohorts/index.js';
import { type ChangingMentorship, MentorshipChanges, MentorshipGroups } from '../mentorships/index.js';
import type { RematchRequest } from './rematch.types.js';
import { Partings } from './partings.service.js';
import { RematchTelling } from './rematch-telling.service.js';
import { RematchesRepository, type RequestRow } from './rematches.repository.js';

/**
 * What those who run a program decide: the two do not go on, or what was asked is settled otherwise. What concerns a mentorship
 * of their own does not exist for them here: whoever asked was promised that the other never learns of it.
 */
@Injectable()
export class RematchesService {
  constructor(
    private readonly requests: RematchesRepository,
    private readonly changes: MentorshipChanges,
    private readonly groups: MentorshipGroups,
    private readonly cohorts: CohortsService,
    private readonly telling: RematchTelling,
    private readonly partings: Partings,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, cohortId: string): Promise<RematchRequest[]> {
    await this.cohorts.authorised(actor, 'matching.run', cohortId);
    const rows = await this.requests.listOfCohort(cohortId, actor.memberId);
    const mentorships = await this.changes.listByIds([...new Set(rows.map((row) => row.mentorship_id))]);
    const byId = new Map(mentorships.map((mentorship) => [mentorship.id, mentorship]));
    return rows.flatMap((row) => {
      const mentorship = byId.get(row.mentorship_id);
      return mentorship ? [toRequest(row, mentorship)] : [];
    });
  }

  /** Asked for or not: a conflict that arose later is reason enough. The place is free, both are told the same words. */
  async end(actor: Actor, mentorshipId: string, leaverId: string | null): Promise<Cohort> {
    const { cohort_id: cohortId } = await this.cohorts.authorisedThrough(actor, 'matching.run', () =>
      this.changes.get(mentorshipId),
    );
    await this.db.run(async () => {
      const mentorship = await this.lockOthers(actor, mentorshipId);
      const settled = { state: 'ended', by: actor.memberId } as const;
      if (leaverId !== null && (await this.leave(mentorship, leaverId, settled))) return;
      await this.partings.part(mentorship, actor.memberId);
    });
    return this.cohorts.view(cohortId);
  }

  /** Kept as it is until the transaction ends; NOT_FOUND for whoever is in it, before anything is said of its state. */
  private async lockOthers({ memberId }: Actor, mentorshipId: string): Promise<ChangingMentorship> {
    const { people } = await this.changes.get(mentorshipId);
    if (people.some((one) => one.memberId === memberId)) throw new AppError('NOT_FOUND');
    return this.changes.lockLasting(mentorshipId);
  }

  /** Of a group or pod one leaves. False where nothing is left that could go on without them: then it ends as a pair does. */
  private async leave(
    mentorship: ChangingMentorship,
    leaverId: string,
    settled: { state: 'ended'; by: string | null },
  ): Promise<boolean> {
    const { id, model, people } = mentorship;
    if (!people.some(({ enrolmentId }) => enrolmentId === leaverId)) throw new AppError('NOT_FOUND');
    if (model === 'pair') return false;
    const kept = (await this.groups.leave(mentorship, [leaverId], true))?.get(leaverId);
    if (kept === undefined) return false;
    await this.requests.settle(id, { ...settled, enrolmentId: leaverId }, this.clock.now());
    await this.audit.record({ action: 'mentorship.end', subjectType: 'mentorship', subjectId: kept });
    if ((await this.requests.listOpenOf(id)).length === 0) await this.telling.settled(mentorship);
    await this.telling.left(mentorship, leaverId, kept);
    return true;
  }

  /** Settled otherwise, in a talk with whoever asked; the two go on. */
  async keep(actor: Actor, requestId: string): Promise<Cohort> {
    const request = await this.cohorts.authorisedThrough(actor, 'matching.run', () => this.requests.get(requestId));
    const { mentorship_id: mentorshipId, enrolment_id: enrolmentId } = request;
    await this.db.run(async () => {
      const mentorship = await this.lockOthers(actor, mentorshipId);
      const settled = { state: 'kept', by: actor.memberId, enrolmentId } as const;
      if ((await this.requests.settle(mentorshipId, settled, this.clock.now())) === 0)
        throw new AppError('EDIT_CONFLICT');
      recordEvent('rematch.keep', { enrolmentId });
      await this.audit.record({ action: 'rematch.keep', subjectType: 'enrolment', subjectId: enrolmentId });
      if ((await this.requests.listOpenOf(mentorshipId)).length === 0) await this.telling.settled(mentorship);
    });
    return this.cohorts.view(request.cohort_id);
  }
}

function toRequest(row: RequestRow, { people, model }: ChangingMentorship): RematchRequest {
  // Whoever asked, and everybody they are with on the other side.
  const name = (role: RequestRow['asked_by']): string =>
    people
      .filter((one) => one.role === role && (role !== row.asked_by || one.enrolmentId === row.enrolment_id))
      .map((one) => one.name)
      .join(', ');
  return {
    id: row.id,
    mentorshipId: row.mentorship_id,
    enrolmentId: row.enrolment_id,
    model,
    askedBy: row.asked_by,
    menteeName: name('mentee'),
    mentorName: name('mentor'),
    askedAt: row.asked_at,
    said: row.said,
  };
}
