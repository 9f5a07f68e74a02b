import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { EventAttendanceRepository } from './event-attendance.repository.js';

/** That somebody was there, once said, is taken back; of everybody, where nobody is named. */
export interface TakenBack {
  eventId: string;
  memberId: string | null;
}

type Watcher = (change: TakenBack) => Promise<void>;

/** Who was there, for modules that bring it in or go by it. In the caller's transaction; the caller has authorised, and audits. */
@Injectable()
export class AttendanceLedger {
  private readonly watchers: Watcher[] = [];

  constructor(
    private readonly attendance: EventAttendanceRepository,
    private readonly clock: Clock,
  ) {}

  /** Called within the transaction of each correction. */
  watch(watcher: Watcher): void {
    this.watchers.push(watcher);
  }

  /** Whom a report may mean: those for whom the event is, and whoever said something to it. */
  listExpected(eventId: string): ReturnType<EventAttendanceRepository['listExpected']> {
    return this.attendance.listExpected(eventId);
  }

  async listThere(eventId: string): Promise<Set<string>> {
    const people = await this.attendance.list(eventId);
    return new Set(people.filter(({ source }) => source !== null).map(({ member_id: id }) => id));
  }

  async listComing(eventId: string): Promise<Set<string>> {
    const people = await this.attendance.list(eventId);
    return new Set(people.filter(({ answer }) => answer === 'coming').map(({ member_id: id }) => id));
  }

  /** From a report; returns who was not known to have been there. */
  async noteReported(
    eventId: string,
    people: readonly { memberId: string; minutes: number | null }[],
    notedBy: string | null,
  ): Promise<string[]> {
    const added: string[] = [];
    const now = this.clock.now();
    for (const { memberId, minutes } of people) {
      const row = { eventId, memberId, source: 'report' as const, minutes, notedBy };
      if (await this.attendance.insert(row, now)) added.push(memberId);
    }
    return added;
  }

  forgetMinutes(eventId: string): Promise<void> {
    return this.attendance.forgetMinutes(eventId);
  }

  /** It is moved to a day that is still to come: nobody was there. Returns how many were said to have been. */
  async clear(eventId: string): Promise<number> {
    const count = await this.attendance.removeAll(eventId);
    if (count > 0) await this.takenBack({ eventId, memberId: null });
    return count;
  }

  async takenBack(change: TakenBack): Promise<void> {
    for (const watcher of this.watchers) await watcher(change);
  }
}
