import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { NotificationChoices } from '../members/index.js';
import { PrivateNotices } from '../support/index.js';
import { EventAnswersRepository } from './event-answers.repository.js';
import { type EventNotice, EventNoticesRepository } from './event-notices.repository.js';
import type { EventRow } from './events.repository.js';

type Told = Pick<EventRow, 'id' | 'group_id'>;

/** What people hear of events, by mail and in their calendars. In the caller's transaction. */
@Injectable()
export class EventTelling {
  constructor(
    private readonly notices: EventNoticesRepository,
    private readonly answers: EventAnswersRepository,
    private readonly outbox: Outbox,
    private readonly choices: NotificationChoices,
    private readonly privateNotices: PrivateNotices,
    private readonly dueWork: DueWork,
    private readonly clock: Clock,
  ) {}

  published(eventIds: readonly string[]): Promise<void> {
    return this.notice('published', eventIds);
  }

  moved(eventId: string): Promise<void> {
    return this.notice('moved', [eventId]);
  }

  /** Another way to join, another title in calendars, and nothing else: whoever does not come sees neither. */
  relinked(eventId: string): Promise<void> {
    return this.notice('relinked', [eventId]);
  }

  cancelled(eventId: string): Promise<void> {
    return this.notice('cancelled', [eventId]);
  }

  /** Somebody comes: their calendar takes it in. */
  async coming({ id: eventId, group_id: groupId }: Told, memberId: string): Promise<void> {
    if (!groupId) await this.calendarMail('event_coming', eventId, memberId);
  }

  /** Somebody does not come any more: it leaves their calendar. */
  async left({ id: eventId, group_id: groupId }: Told, memberId: string): Promise<void> {
    if (!groupId) await this.calendarMail('event_left', eventId, memberId);
  }

  /** What the holder of a link said, where no calendar has to hear of it. */
  async noted(kind: 'event_said_no' | 'event_in_line', eventId: string, memberId: string): Promise<void> {
    await this.outbox.add({ kind, toMemberId: memberId, subject: { eventId } });
  }

  /** The mail that says nothing of what it is about: a row that named an event of a group would say who is in it. */
  async privately(memberIds: readonly string[], wanted = false): Promise<void> {
    const told = wanted ? [...(await this.choices.those([...memberIds], 'event'))] : memberIds;
    await this.privateNotices.tell(told);
  }

  async placeFree({ id: eventId, group_id: groupId }: Told, memberId: string, answerBy: Date): Promise<void> {
    if (groupId) return this.privately([memberId]);
    const at = answerBy.toISOString();
    await this.outbox.add({
      ...{ kind: 'event_place_free', toMemberId: memberId, subject: { eventId, at } },
      dedupeKey: `event_place_free:${eventId}:${memberId}:${at}`,
    });
  }

  /** It was not taken in time, and goes to the next in line. */
  async placeGone({ id: eventId, group_id: groupId }: Told, memberId: string): Promise<void> {
    if (groupId) return this.privately([memberId]);
    await this.outbox.add({ kind: 'event_place_gone', toMemberId: memberId, subject: { eventId } });
  }

  private async calendarMail(kind: string, eventId: string, memberId: string): Promise<void> {
    const sequence = String((await this.answers.countUp(eventId, [memberId])).get(memberId) ?? 0);
    await this.outbox.add({
      ...{ kind, toMemberId: memberId, subject: { eventId, sequence } },
      dedupeKey: `${kind}:${eventId}:${memberId}:${sequence}`,
    });
  }

  /** The worker finds out whom it concerns: a thousand people hold nobody up. */
  private async notice(what: EventNotice['what'], eventIds: readonly string[]): Promise<void> {
    const id = newId();
    await this.notices.insert({ id, what, eventIds }, this.clock.now());
    await this.dueWork.add('events.tell', id);
  }
}
