import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { NotificationChoices } from '../members/index.js';
import { FeltSharingRepository } from './felt-sharing.repository.js';

/** Asks both of each match of a run, once, some weeks after it was published; whoever does without reminders finds it on their page. */
@Injectable()
export class FeltAsking {
  constructor(
    private readonly questions: FeltSharingRepository,
    private readonly choices: NotificationChoices,
    private readonly outbox: Outbox,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Called by the job alone. */
  async ask(job: DueJob): Promise<void> {
    await this.db.run(async () => {
      await this.dueWork.complete(job);
      const asked = await this.questions.askAll(job.subjectId, this.clock.now());
      if (asked.length === 0) return;
      recordEvent('felt_question.asked', { runId: job.subjectId });
      const readers = await this.choices.those([...new Set(asked.map((one) => one.member_id))], 'reminder');
      await this.outbox.addMany(
        asked
          .filter((one) => readers.has(one.member_id))
          .map(({ id, member_id: toMemberId }) => ({
            kind: 'felt_question',
            toMemberId,
            subject: { questionId: id },
            // One mail a person, however many they accompany.
            dedupeKey: `felt_question:${job.subjectId}:${toMemberId}`,
          })),
      );
    });
  }
}
