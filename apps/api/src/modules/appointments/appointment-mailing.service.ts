import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, MentorDecision } from '@trellis/contracts';
import { Outbox } from '../../platform/mail/outbox.js';
import { newId } from '../../platform/database/ids.js';
import { AppointmentsRepository } from './appointments.repository.js';

/** One mail a decision. A mail that has not left yet says what was decided last, or nothing. */
@Injectable()
export class AppointmentMailing {
  constructor(
    private readonly applications: AppointmentsRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Whoever decided is the one to ask. Who was brought in by a file and never told is not told that they were declined: they never
   * asked. Who is approved gets the mail that everyone gets from a file when the coordinator says so.
   */
  async tell(
    made: { cohortId: string; role: EnrolmentRole; decision: MentorDecision; contactMemberId: string },
    enrolmentIds: readonly string[],
  ): Promise<void> {
    const { cohortId, role, decision, contactMemberId } = made;
    const kind = `${role}_decision`;
    const people = (await this.applications.listTold(enrolmentIds)).filter(({ knows }) => knows);
    await this.outbox.addMany(
      people.map(({ enrolment_id: enrolmentId, member_id: toMemberId }) => ({
        kind,
        toMemberId,
        subject: { cohortId, enrolmentId, decision, contactMemberId },
        dedupeKey: `${kind}:${enrolmentId}:${newId()}`,
      })),
    );
  }
}
