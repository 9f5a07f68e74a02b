import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { Outbox, type OutboxMail } from '../../platform/mail/outbox.js';
import { NotificationChoices } from '../members/index.js';
import { EventAnswering } from './event-answering.service.js';
import { EventAnswersRepository } from './event-answers.repository.js';
import { EventAudiencesRepository } from './event-audiences.repository.js';
import { type EventNotice, EventNoticesRepository } from './event-notices.repository.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'events.tell': 'notice';
    'events.lapseOffers': 'event';
  }
}

/** What the worker does for events: telling those concerned, and passing on places that nobody took. Each in one transaction. */
@Injectable()
export class EventsJobs {
  constructor(
    private readonly notices: EventNoticesRepository,
    private readonly audiences: EventAudiencesRepository,
    private readonly answers: EventAnswersRepository,
    private readonly answering: EventAnswering,
    private readonly choices: NotificationChoices,
    private readonly outbox: Outbox,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
  ) {}

  @OnJob('events.tell')
  async tell(job: DueJob): Promise<void> {
    await this.db.run(async () => {
      const notice = await this.notices.find(job.subjectId);
      if (notice) await this.outbox.addMany(await this.mailsOf(notice));
      await this.dueWork.complete(job);
    });
  }

  @OnJob('events.lapseOffers')
  async lapseOffers(job: DueJob): Promise<void> {
    await this.db.run(async () => {
      // Settled first: the next offer owes the same work anew.
      await this.dueWork.complete(job);
      await this.answering.lapse(job.subjectId);
    });
  }

  private async mailsOf(notice: EventNotice): Promise<OutboxMail[]> {
    const people = await this.audiences.listToTell(notice.eventIds);
    const [eventId = ''] = notice.eventIds;
    const kind = `event_${notice.what}`;
    const wanting = notice.what === 'published' ? await this.choices.those(people, 'event') : new Set(people);
    const sequences =
      notice.what === 'published' ? new Map<string, number>() : await this.answers.countUp(eventId, null);
    return people
      .filter((id) => wanting.has(id))
      .map((memberId) => {
        const sequence = sequences.get(memberId);
        const subject = {
          noticeId: notice.id,
          eventId,
          ...(sequence === undefined ? {} : { sequence: String(sequence) }),
        };
        return { kind, toMemberId: memberId, subject, dedupeKey: `${kind}:${notice.id}:${memberId}` };
      });
  }
}
