import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Outbox, type OutboxMail } from '../../platform/mail/outbox.js';
import type { ChangingMentorship } from '../mentorships/index.js';
import type { MeetingRow } from './meetings.repository.js';

const DAY = 24 * 60 * 60 * 1000;

type People = ChangingMentorship['people'];

/** Who is told of a meeting by mail, with an invitation for their calendar. In the caller's transaction. */
@Injectable()
export class MeetingTelling {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Times are offered: to the others alone. */
  async proposed(people: People, by: string, meetingId: string): Promise<void> {
    const others = people.filter(({ enrolmentId }) => enrolmentId !== by);
    await this.tell(others, 'meeting_proposed', { meetingId, at: this.clock.now().toISOString() });
  }

  /** To everyone in it, whoever booked too: it is how it comes into a calendar. */
  async booked(people: People, by: string, meetingId: string): Promise<void> {
    await this.tell(people, 'meeting_booked', { meetingId, by, sequence: '0' });
  }

  async seriesBooked(people: People, by: string, seriesId: string): Promise<void> {
    await this.tell(people, 'meeting_series_booked', { seriesId, by });
  }

  async moved(people: People, by: string, { id, sequence }: Pick<MeetingRow, 'id' | 'sequence'>): Promise<void> {
    await this.tell(people, 'meeting_moved', { meetingId: id, by, sequence: String(sequence) });
  }

  /** Of a series one mail for all that were called off with it: calendars know them by the one name they share. */
  async cancelled(
    people: People,
    meetings: readonly Pick<MeetingRow, 'id' | 'series_id'>[],
    when: Date,
  ): Promise<void> {
    // The moment that stands in the rows: by it the mail knows which of a series it is about.
    const at = when.toISOString();
    const series = new Set(meetings.flatMap(({ series_id: id }) => (id ? [id] : [])));
    for (const { id } of meetings.filter((one) => one.series_id === null))
      await this.tell(people, 'meeting_cancelled', { meetingId: id, at });
    for (const seriesId of series) await this.tell(people, 'meeting_cancelled', { seriesId, at });
  }

  /** A day before, to both of a conversation. */
  async remind(
    people: People,
    { id, sequence, startsAt }: { id: string; sequence: number; startsAt: Date },
  ): Promise<void> {
    const dueAt = new Date(startsAt.getTime() - DAY);
    if (dueAt > this.clock.now())
      await this.tell(people, 'meeting_soon', { meetingId: id, sequence: String(sequence) }, dueAt);
  }

  private async tell(people: People, kind: string, subject: Record<string, string>, dueAt?: Date): Promise<void> {
    await this.outbox.addMany(
      people.map(({ enrolmentId, memberId }): OutboxMail => ({
        kind,
        dueAt,
        toMemberId: memberId,
        subject: { ...subject, enrolmentId },
        dedupeKey: `${kind}:${Object.values(subject).join(':')}:${enrolmentId}`,
      })),
    );
  }
}
