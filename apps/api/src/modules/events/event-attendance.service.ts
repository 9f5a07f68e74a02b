import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { AttemptLimits } from '../../platform/auth/attempt-limits.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { nameKey } from '../members/index.js';
import type {
  CheckInInput,
  EventAttendee,
  EventPerson,
  MarkAttendanceInput,
  RoomCode,
} from './event-attendance.types.js';
import type { Event } from './event.types.js';
import { AttendanceLedger } from './attendance-ledger.service.js';
import { EventAttendanceRepository } from './event-attendance.repository.js';
import { EventKeepers } from './event-keepers.service.js';
import { checkInSpan } from './events.policy.js';
import { type EventRow, EventsRepository } from './events.repository.js';
import { GroupAnswersRepository } from './group-answers.repository.js';
import { MyEvents } from './my-events.service.js';
import { RoomCodes } from './room-codes.service.js';

const FOUND = 20;

/** Who was there: said by each, proved by the code on the room's screen where credit depends on it, or noted by whoever holds the event. */
@Injectable()
export class EventAttendance {
  constructor(
    private readonly events: EventsRepository,
    private readonly attendance: EventAttendanceRepository,
    private readonly groups: GroupAnswersRepository,
    private readonly ledger: AttendanceLedger,
    private readonly codes: RoomCodes,
    private readonly keepers: EventKeepers,
    private readonly own: MyEvents,
    private readonly limits: AttemptLimits,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Saying so twice is once. Takes no lock on the event: five hundred people come through the door in a minute. */
  async checkIn(actor: Actor, { eventId, code }: CheckInInput): Promise<Event> {
    authorise(actor, 'own.read');
    const { memberId } = actor;
    const { attended } = await this.own.open(actor, eventId);
    if (!memberId) throw new AppError('NOT_FOUND');
    if (!attended) {
      const event = await this.events.get(eventId);
      this.requireOpen(event);
      if (event.check_in === 'code') await this.requireCode(event, memberId, code ?? '');
      await this.db.run(() => this.noteOwn(event, memberId));
    }
    return this.own.open(actor, eventId);
  }

  /** For the room's screen: nobody's name, and a code that is another in half a minute. */
  async roomCode(actor: Actor, eventId: string): Promise<RoomCode> {
    const row = await this.keepers.authorised(actor, eventId);
    const now = this.clock.now();
    const { counts } = await this.keepers.view(actor, row);
    return { ...this.codes.at(eventId, now), now, attended: counts.attended };
  }

  async list(actor: Actor, eventId: string): Promise<EventAttendee[]> {
    await this.keepers.authorised(actor, eventId);
    return (await this.attendance.list(eventId)).map((row) => ({
      ...{ memberId: row.member_id, name: row.name, answer: row.answer, guests: row.guests },
      ...{ source: row.source, minutes: row.minutes, notedAt: row.noted_at, notedBy: row.noted_by },
    }));
  }

  /** Whom somebody at the door may be: of those for whom it is. */
  async people(actor: Actor, eventId: string, search: string): Promise<EventPerson[]> {
    await this.keepers.authorised(actor, eventId);
    const key = nameKey(search);
    return key.length < 2 ? [] : this.attendance.search(eventId, key, FOUND);
  }

  /** Noted, or corrected: the trail keeps both. Before it begins nobody was there. */
  async mark(actor: Actor, { eventId, memberId, attended }: MarkAttendanceInput): Promise<EventAttendee[]> {
    const event = await this.keepers.authorised(actor, eventId);
    if (!isId(memberId)) throw new AppError('NOT_FOUND');
    if (event.state !== 'published') throw new AppError('EVENT_STATE', { state: event.state });
    const { from } = checkInSpan(event);
    if (attended && this.clock.now() < from) throw closed(event);
    if (attended && !(await this.attendance.isFor(eventId, memberId))) throw new AppError('NOT_FOUND');
    await this.db.run(async () => {
      if (attended) {
        const row = { eventId, memberId, source: 'list' as const, minutes: null, notedBy: actor.memberId };
        await this.note(row, 'event.note_attendance');
      } else if (await this.attendance.remove(eventId, memberId)) {
        await this.keepers.record('event.remove_attendance', eventId, { memberId });
        await this.ledger.takenBack({ eventId, memberId });
      }
    });
    return this.list(actor, eventId);
  }

  /** Who is at an event of a group is in the group: it stands in the vault, without a trail. */
  private async noteOwn({ id: eventId, group_id: groupId, check_in: checkIn }: EventRow, memberId: string) {
    if (groupId) return this.groups.attend(eventId, memberId);
    const source = checkIn === 'code' ? ('code' as const) : ('self' as const);
    return this.note({ eventId, memberId, source, minutes: null, notedBy: null }, 'event.check_in');
  }

  /** In the caller's transaction; once, however often it is said. */
  private async note(row: Parameters<EventAttendanceRepository['insert']>[0], action: string): Promise<void> {
    if (!(await this.attendance.insert(row, this.clock.now()))) return;
    await this.keepers.record(action, row.eventId, { memberId: row.memberId, source: row.source });
  }

  private requireOpen(event: EventRow): void {
    if (event.state !== 'published') throw new AppError('EVENT_STATE', { state: event.state });
    if (event.check_in === 'list') throw new AppError('CHECK_IN_LIST');
    const { from, to } = checkInSpan(event);
    const now = this.clock.now();
    if (now < from || now > to) throw closed(event);
  }

  /** Slow to guess: a million codes, each for a minute, and a few tries for a person. */
  private async requireCode(event: EventRow, memberId: string, code: string): Promise<void> {
    await this.limits.countMember('codesByMember', memberId);
    if (!this.codes.counts(event.id, code, this.clock.now())) throw new AppError('CHECK_IN_CODE', {}, 'code');
  }
}

function closed(event: EventRow): AppError {
  const { from, to } = checkInSpan(event);
  return new AppError('CHECK_IN_CLOSED', {
    from: from.toISOString(),
    to: to.toISOString(),
    minutes: LIMITS.checkInMinutes,
  });
}
