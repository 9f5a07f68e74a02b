import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Outbox } from '../../platform/mail/outbox.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type Cohort, CohortsService } from '../cohorts/index.js';
import { IntakeRecords } from '../enrolments/index.js';
import { InvitationsService } from '../invitations/index.js';

/** Telling people, once each and when the coordinator says so, what the school brought here about them. */
@Injectable()
export class IntakeNotices {
  constructor(
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
      await this.audit.record({
        action: 'intake_notice.send',
        subjectType: 'cohort',
        subjectId: cohortId,
        details: { people: people.size },
      });
      return this.cohorts.get(actor, cohortId);
    });
  }
}
