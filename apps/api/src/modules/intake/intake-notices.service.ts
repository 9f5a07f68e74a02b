import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Outbox } from '../../platform/mail/outbox.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type Cohort, CohortsService } from '../cohorts/index.js';
import { type Enrolment, EnrolmentsService, IntakeRecords } from '../enrolments/index.js';
import { InvitationsService } from '../invitations/index.js';

/** Telling people, once each and when the coordinator says so, what the school brought here about them. */
@Injectable()
export class IntakeNotices {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly records: IntakeRecords,
    private readonly invitations: InvitationsService,
    private readonly cohorts: CohortsService,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
  ) {}

  async countWaiting(actor: Actor, cohortId: string): Promise<number> {
    await this.cohorts.authorised(actor, 'intake.import', cohortId);
    return this.records.countUntold(cohortId);
  }

  async send(actor: Actor, cohortId: string): Promise<Cohort> {
    await this.cohorts.authorised(actor, 'intake.import', cohortId);
    return this.db.run(async () => {
      const cohort = await this.cohorts.lock(cohortId);
      if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
      await this.tell(actor, cohortId);
      return this.cohorts.get(actor, cohortId);
    });
  }

  // For other modules' use cases, which have authorised already.

  /** People in the cohort who were never written to: they know of nothing, and have no way in. */
  countUntold(cohortId: string): Promise<number> {
    return this.records.countUntold(cohortId);
  }

  /**
   * Owes their one mail to everyone of the cohort who never had it. In the caller's transaction, which holds the cohort's row:
   * nobody is told of a page, or shown to somebody, before they were told what we hold and given the way in.
   */
  async tellUntold(actor: Actor, cohortId: string): Promise<void> {
    if ((await this.records.countUntold(cohortId)) > 0) await this.tell(actor, cohortId);
  }

  private async tell(actor: Actor, cohortId: string): Promise<void> {
    const untold = await this.records.listUntold(cohortId);
    // Whoever is mentor and mentee gets one mail.
    const people = new Map(
      untold.map((row) => [row.member_id, { memberId: row.member_id, email: row.email, locale: row.locale }]),
    );
    const links = await this.invitations.addIntakeNotices([...people.values()]);
    const contactMemberId = actor.memberId ?? '';
    await this.outbox.addMany(
      [...people.keys()].map((memberId) => ({
        kind: 'intake_notice',
        toMemberId: memberId,
        subject: { cohortId, memberId, contactMemberId, invitationId: links.get(memberId) ?? '' },
        dedupeKey: `intake_notice:${cohortId}:${memberId}`,
      })),
    );
    await this.records.markTold(untold.map((row) => row.id));
    recordEvent('intake_notices.sent', { cohortId });
    const details = { people: people.size };
    await this.audit.record({ action: 'intake_notice.send', subjectType: 'cohort', subjectId: cohortId, details });
  }

  /** Once more to one person who has not signed in: their mail was lost, or their link is too old. */
  async resend(actor: Actor, enrolmentId: string): Promise<Enrolment> {
    const { memberId, cohortId, ...person } = await this.authorised(actor, enrolmentId);
    const cohort = await this.cohorts.describe(cohortId);
    if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
    if (person.state !== 'enrolled') throw new AppError('NOTICE_NOT_ENROLLED');
    if (person.accountConfirmed) throw new AppError('NOTICE_NOT_NEEDED');
    return this.db.run(async () => {
      const invitationId = await this.invitations.renewIntakeNotice(memberId);
      // One that is still waiting to be sent would bring the same link.
      await this.outbox.cancel(`intake_notice:${cohortId}:${memberId}`);
      await this.outbox.add({
        kind: 'intake_notice',
        toMemberId: memberId,
        subject: { cohortId, memberId, contactMemberId: actor.memberId ?? '', invitationId },
      });
      await this.records.markTold([enrolmentId]);
      recordEvent('intake_notice.resent', { cohortId, enrolmentId });
      await this.audit.record({ action: 'intake_notice.resend', subjectType: 'enrolment', subjectId: enrolmentId });
      return this.enrolments.get(enrolmentId);
    });
  }

  private authorised(actor: Actor, enrolmentId: string): ReturnType<EnrolmentsService['get']> {
    return this.cohorts.authorisedThrough(actor, 'people.manage', async () => {
      const enrolment = await this.enrolments.get(enrolmentId);
      return { ...enrolment, cohort_id: enrolment.cohortId };
    });
  }
}
