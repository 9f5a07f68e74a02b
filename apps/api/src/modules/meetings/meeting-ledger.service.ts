import { Injectable } from '@nestjs/common';
import type { CalendarEvent } from '@trellis/calendar';
import type { MeetingFormat } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { MeetingLedgerRepository } from './meeting-ledger.repository.js';
import { type CalendarReader, toEvent } from './meetings.policy.js';
import { MeetingsRepository } from './meetings.repository.js';

/** One meeting that took place. */
export interface HeldMeeting {
  id: string;
  mentorshipId: string;
  startsAt: Date;
  minutes: number;
  format: MeetingFormat;
}

/** What was held in some stretch of time. */
export interface HeldTotals {
  minutes: number;
  count: number;
  inPersonMinutes: number;
  inPersonCount: number;
}

export interface MeetingDates {
  lastHeldAt: Date | null;
  /** Booked and not over. */
  nextAt: Date | null;
  /** When somebody proposed, booked or wrote down a meeting: first, and last. */
  firstMadeAt: Date | null;
  lastMadeAt: Date | null;
  /** Since when a booked meeting that is over waits for a word of whether it took place. */
  unsaidSince: Date | null;
}

/**
 * Facts about meetings for other modules' use cases, which have authorised already. A correction shows at once: nothing is
 * counted beforehand. A missing key means that there is none.
 */
@Injectable()
export class MeetingLedger {
  constructor(
    private readonly meetings: MeetingLedgerRepository,
    private readonly rows: MeetingsRepository,
    private readonly clock: Clock,
  ) {}

  /** For a person's own calendar: each by itself, in UTC, since it is read whole each time. Those cancelled or not held are not in it. */
  async calendarOf(memberId: string, since: Date, reader: CalendarReader): Promise<CalendarEvent[]> {
    const rows = await this.rows.listOfMember(memberId, since);
    return rows.map((row) => toEvent({ ...row, series_id: null, series_time_zone: null }, reader));
  }

  /** Meetings that took place, by mentorship, earliest first; `from` included, `to` not; null: without a bound. */
  async heldOf(
    mentorshipIds: readonly string[],
    from: Date | null = null,
    to: Date | null = null,
  ): Promise<Map<string, HeldMeeting[]>> {
    const held = new Map<string, HeldMeeting[]>();
    for (const row of await this.meetings.listHeld(mentorshipIds, from, to)) {
      const { id, mentorship_id: mentorshipId, starts_at: startsAt, minutes, format } = row;
      held.set(mentorshipId, [...(held.get(mentorshipId) ?? []), { id, mentorshipId, startsAt, minutes, format }]);
    }
    return held;
  }

  /** The same in figures. */
  async minutesHeld(
    mentorshipIds: readonly string[],
    from: Date | null = null,
    to: Date | null = null,
  ): Promise<Map<string, HeldTotals>> {
    const held = await this.heldOf(mentorshipIds, from, to);
    return new Map([...held].map(([id, meetings]) => [id, totalsOf(meetings)]));
  }

  /** What one person has booked that lies, in part at least, between two moments. */
  async bookedOf(memberId: string, from: Date, to: Date): Promise<{ id: string; startsAt: Date; endsAt: Date }[]> {
    const rows = await this.rows.listOfMembers([memberId], from, to);
    return rows.map((row) => ({ id: row.id, startsAt: row.starts_at, endsAt: row.ends_at }));
  }

  /** Of these people, those who have a meeting booked in a stretch of time. */
  async whoMeets(memberIds: readonly string[], from: Date, to: Date): Promise<Set<string>> {
    const rows = await this.rows.listOfMembers(memberIds, from, to);
    return new Set(rows.map((row) => row.member_id));
  }

  async datesOf(mentorshipIds: readonly string[]): Promise<Map<string, MeetingDates>> {
    const rows = await this.meetings.listDates(mentorshipIds, this.clock.now());
    return new Map(
      rows.map((row) => [
        row.mentorship_id,
        {
          lastHeldAt: row.last_held_at,
          nextAt: row.next_at,
          firstMadeAt: row.first_made_at,
          lastMadeAt: row.last_made_at,
          unsaidSince: row.unsaid_since,
        },
      ]),
    );
  }
}

function totalsOf(meetings: readonly HeldMeeting[]): HeldTotals {
  const sum = (some: readonly HeldMeeting[]): number => some.reduce((total, { minutes }) => total + minutes, 0);
  const inPerson = meetings.filter(({ format }) => format === 'in_person');
  return {
    minutes: sum(meetings),
    count: meetings.length,
    inPersonMinutes: sum(inPerson),
    inPersonCount: inPerson.length,
  };
}
