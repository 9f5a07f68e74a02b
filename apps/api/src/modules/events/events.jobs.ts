import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { followEvents } from '../../platform/domain-events/followed-events.js';
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
    'events.forgetNeeds': 'event';
    'events.giveUpLeft': 'enrolment';
  }
}

// A place that somebody who left had taken goes to the next in line.
followEvents('events.giveUpLeft', ['enrolment.withdrawn', 'enrolment.declined'], 'enrolmentId');

const TURN_MS = 1_000;

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
    private readonly clock: Clock,
  ) {}

  @OnJob('events.tell')
  async tell(job: DueJob): Promise<void> {
    await this.db.run(async () => {
      const notice = await this.notices.find(job.subjectId);
      await this.dueWork.complete(job);
      if (!notice) return;
      // In the order in which it was written: who has not heard of an event yet is not told that it has changed.
      if (await this.notices.isPreceded(notice))
        await this.dueWork.add('events.tell', notice.id, new Date(this.clock.now().getTime() + TURN_MS));
      else await this.outbox.addMany(await this.mailsOf(notice));
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

  @OnJob('events.giveUpLeft')
  async giveUpLeft(job: DueJob): Promise<void> {
    await this.db.run(async () => {
      await this.dueWork.complete(job);
      await this.answering.giveUpLeft(job.subjectId);
    });
  }

  @OnJob('events.forgetNeeds')
  async forgetNeeds(job: DueJob): Promise<void> {
    await this.db.run(async () => {
      await this.dueWork.complete(job);
      await this.answering.forgetNeeds(job.subjectId);
    });
  }

  /** A change on the heels of another is one mail, and one entry in calendars: as it is now. */
  private async mailsOf(notice: EventNotice): Promise<OutboxMail[]> {
    const isChange = notice.what === 'moved' || notice.what === 'relinked';
    if (isChange && (await this.notices.isFollowed(notice))) return [];
    const [eventId = ''] = notice.eventIds;
    const people = await (notice.what === 'relinked'
      ? this.audiences.listComing(eventId)
      : this.audiences.listToTell(notice.eventIds));
    const kind = isChange ? 'event_moved' : `event_${notice.what}`;
    const wanting =
      notice.what === 'published'
        ? await this.wantingNews(people, notice.eventIds)
        : await this.knowing(people, eventId);
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

  /** Whoever was not told yet that it is planned hears of it as it is by then, or not at all. */
  private async knowing(people: readonly string[], eventId: string): Promise<Set<string>> {
    const untold = await this.audiences.listUntold(people, eventId);
    return new Set(people.filter((id) => !untold.has(id)));
  }

  /** Who wants to hear of what is planned, and has not: an event may be for more people later. */
  private async wantingNews(people: readonly string[], eventIds: readonly string[]): Promise<Set<string>> {
    const wanting = await this.choices.those(people, 'event');
    const told = await this.audiences.listTold([...wanting], eventIds);
    return new Set([...wanting].filter((id) => !told.has(id)));
  }
}
