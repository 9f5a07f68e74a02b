import { Injectable } from '@nestjs/common';
import { LIFETIMES } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { NotificationChoices } from '../members/index.js';
import type { Party } from '../mentorships/index.js';
import { MessageReadingsRepository } from './message-readings.repository.js';

const MINUTE = 60 * 1000;

/** One mail for as many messages as wait: the next is owed once somebody has read, and been written to again. */
@Injectable()
export class MessageNotices {
  constructor(
    private readonly readings: MessageReadingsRepository,
    private readonly choices: NotificationChoices,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** For everybody else in the mentorship who wants such mail. In the transaction of the message. */
  async owe({ mentorship, enrolmentId }: Party, messageId: string): Promise<void> {
    const others = mentorship.people.filter((one) => one.enrolmentId !== enrolmentId);
    const wanting = await this.choices.those(
      others.map(({ memberId }) => memberId),
      'message',
    );
    const told = others.filter(({ memberId }) => wanting.has(memberId));
    const owed = await this.readings.openNotices(
      mentorship.id,
      told.map((one) => one.enrolmentId),
    );
    const dueAt = new Date(this.clock.now().getTime() + LIFETIMES.messageNoticeMinutes * MINUTE);
    await this.outbox.addMany(
      told
        .filter((one) => owed.has(one.enrolmentId))
        .map((one) => ({
          kind: 'message_waiting',
          toMemberId: one.memberId,
          subject: { mentorshipId: mentorship.id, enrolmentId: one.enrolmentId },
          dedupeKey: `message_waiting:${messageId}:${one.enrolmentId}`,
          dueAt,
        })),
    );
  }
}
