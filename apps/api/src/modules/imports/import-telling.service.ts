import { Injectable } from '@nestjs/common';
import { Outbox } from '../../platform/mail/outbox.js';
import type { ImportRow } from './imports.repository.js';
import type { PlannedImport } from './intake-planner.service.js';

/** So that nobody's answers move behind their back: what a run matches by is in the hands of whoever brings files in. */
@Injectable()
export class ImportTelling {
  constructor(private readonly outbox: Outbox) {}

  /**
   * Owes one mail to each person who signs in and of whom the file changes ordinary answers. In the import's own transaction. Who has
   * no account is told of everything at once, when the coordinator sends the mail on what was brought in.
   */
  async tell({ id, cohort_id: cohortId }: ImportRow, { plan, existing }: PlannedImport): Promise<void> {
    const changed = plan.people.flatMap(({ action, email }) => {
      const person = existing.get(email);
      return action === 'update' && person?.signs_in ? [person] : [];
    });
    await this.outbox.addMany(
      changed.map(({ member_id: toMemberId, enrolment_id: enrolmentId }) => ({
        kind: 'intake_changed',
        toMemberId,
        subject: { cohortId, enrolmentId },
        dedupeKey: `intake_changed:${id}:${enrolmentId}`,
      })),
    );
  }
}
