import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Answers, textAnswer } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { followEvents } from '../../platform/domain-events/followed-events.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { currentSchoolId, systemActor } from '../../platform/tenancy/context.js';
import { Disclosure, type TableReference } from '../disclosure/index.js';
import { EventPeople, type EventRow } from '../events/index.js';
import { NotificationChoices } from '../members/index.js';
import { figuresOf, isText } from './event-feedback-form.policy.js';
import { closesAt, firstLookAt, nextLookAt } from './event-feedback.policy.js';
import { EventFeedbackRepository, type FeedbackRow, type FeedbackWords } from './event-feedback.repository.js';
import { FeedbackSeal } from './feedback-seal.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'eventFeedback.look': 'event';
  }
}

followEvents('eventFeedback.look', ['event.move', 'event.cancel']);

/** Asks those who were there, once each, and closes when the time is over: then everything is opened at once, or nothing ever is. */
@Injectable()
export class EventFeedbackJobs {
  constructor(
    private readonly feedback: EventFeedbackRepository,
    private readonly people: EventPeople,
    private readonly seal: FeedbackSeal,
    private readonly choices: NotificationChoices,
    private readonly gate: Disclosure,
    private readonly outbox: Outbox,
    private readonly dueWork: DueWork,
    private readonly audit: Audit,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  @OnJob('eventFeedback.look')
  async look(job: DueJob): Promise<void> {
    await this.db.run(async () => {
      // Settled first: what comes next owes the same work anew.
      await this.dueWork.complete(job);
      const row = await this.feedback.lock(job.subjectId);
      const event = row && (await this.people.find(row.event_id));
      if (!row || !event || row.closed_at !== null || event.state !== 'published') return;
      const now = this.clock.now();
      const closing = closesAt(event, row.asked_at);
      if (now < firstLookAt(event)) return this.dueWork.add('eventFeedback.look', event.id, firstLookAt(event));
      if (now >= closing) return this.close(row, event);
      await this.invite(event);
      await this.dueWork.add('eventFeedback.look', event.id, nextLookAt(now, closing));
    });
  }

  private async invite(event: EventRow): Promise<void> {
    const asked = (await this.feedback.listToInvite(event.id)).map(({ id }) => id);
    const wanting = await this.choices.those(asked, 'event');
    const mails = [...wanting].map((toMemberId) => ({
      ...{ kind: 'event_feedback', toMemberId, subject: { eventId: event.id } },
      dedupeKey: `event_feedback:${event.id}:${toMemberId}`,
    }));
    if (mails.length > 0) await this.outbox.addMany(mails);
  }

  /** Below the threshold nothing is opened, and nothing stays. */
  private async close(row: FeedbackRow, event: EventRow): Promise<void> {
    const threshold = await this.gate.threshold('inside');
    const said = (await this.feedback.listSealed(row.event_id))
      .map((sealed) => this.seal.open(row.event_id, sealed) as Answers | null)
      .filter((answers) => answers !== null);
    const isShown = said.length >= threshold;
    if (isShown) await this.feedback.insertWords(row.event_id, wordsOf(row, said, threshold));
    await this.feedback.close(row.event_id, isShown ? await this.release(row, event, said) : null, this.clock.now());
    recordEvent('event.close_feedback', { eventId: row.event_id });
    await this.audit.record({ action: 'event.close_feedback', subjectType: 'event', subjectId: row.event_id });
  }

  private async release(row: FeedbackRow, event: EventRow, said: readonly Answers[]): Promise<TableReference[]> {
    const request = figuresOf(row.event_id, row.definition, new Map(said.map((answers) => [randomUUID(), answers])));
    if (request.tables.length === 0) return [];
    const reader = { permission: 'event.manage', programId: event.program_id ?? undefined } as const;
    const actor = systemActor(currentSchoolId(), [reader.permission]);
    return (await this.gate.release(actor, reader, 'inside', request)).references;
  }
}

/** To each question by itself, so that nothing tells which words are by the same person. */
function wordsOf({ definition }: FeedbackRow, said: readonly Answers[], threshold: number): FeedbackWords[] {
  return definition.items.filter(isText).flatMap(({ id }) => {
    const texts = said.flatMap((answers) => textAnswer(answers[id]) ?? []);
    return texts.length >= threshold ? texts.map((words) => ({ item_id: id, words })) : [];
  });
}
