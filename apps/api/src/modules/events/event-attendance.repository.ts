import { Injectable } from '@nestjs/common';
import type { AttendanceSource, EventAnswerState } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { meansMember } from './event-audiences.repository.js';

/** Somebody who said that they come, or waits, or was there. */
export interface AttendeeRow {
  member_id: string;
  name: string;
  answer: EventAnswerState | null;
  guests: number;
  source: AttendanceSource | null;
  minutes: number | null;
  noted_at: Date | null;
  noted_by: string | null;
}

export interface NewAttendance {
  eventId: string;
  memberId: string;
  source: AttendanceSource;
  minutes: number | null;
  notedBy: string | null;
}

@Injectable()
export class EventAttendanceRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** By name. */
  list(eventId: string): Promise<AttendeeRow[]> {
    return this.db.read<AttendeeRow>(
      `select m.id as member_id, m.display_name as name, w.state as answer, coalesce(w.guests, 0) as guests, h.source, h.minutes,
         h.noted_at, b.display_name as noted_by
       from member m
       left join event_answer w on w.school_id = m.school_id and w.event_id = $2 and w.member_id = m.id
       left join event_attendance h on h.school_id = m.school_id and h.event_id = $2 and h.member_id = m.id
       left join member b on b.school_id = h.school_id and b.id = h.noted_by
       where m.school_id = $1 and (h.member_id is not null or w.state in ('coming', 'offered', 'waiting'))
       order by m.name_key, m.id`,
      [currentSchoolId(), eventId],
    );
  }

  /** Of those whom the event is for, by a part of their name. */
  search(eventId: string, key: string, most: number): Promise<{ id: string; name: string }[]> {
    return this.db.read<{ id: string; name: string }>(
      `select m.id, m.display_name as name from member m
       where m.school_id = $1 and m.erased_at is null and m.merged_into is null and strpos(m.name_key, $3) > 0
         and exists (select 1 from event_audience a where a.school_id = m.school_id and a.event_id = $2 and ${meansMember('m.id')})
       order by m.name_key, m.id limit $4`,
      [currentSchoolId(), eventId, key, most],
    );
  }

  /** Whether it is for this person, or they said something to it. */
  async isFor(eventId: string, memberId: string): Promise<boolean> {
    const [row] = await this.db.read(
      `select 1 from member m where m.school_id = $1 and m.id = $3 and m.erased_at is null and m.merged_into is null and (
         exists (select 1 from event_answer w where w.school_id = $1 and w.event_id = $2 and w.member_id = m.id)
         or exists (select 1 from event_audience a where a.school_id = m.school_id and a.event_id = $2 and ${meansMember('m.id')}))`,
      [currentSchoolId(), eventId, memberId],
    );
    return row !== undefined;
  }

  /** Everyone for whom it is or who said something to it, with every address that is theirs. */
  listExpected(eventId: string): Promise<{ id: string; name: string; emails: string[] }[]> {
    return this.db.read<{ id: string; name: string; emails: string[] }>(
      `select m.id, m.display_name as name, array(select o.email_key from member o
         where o.school_id = m.school_id and (o.id = m.id or o.merged_into = m.id) and o.email_key <> '') as emails
       from member m
       where m.school_id = $1 and m.erased_at is null and m.merged_into is null and (
         exists (select 1 from event_answer w where w.school_id = $1 and w.event_id = $2 and w.member_id = m.id)
         or exists (select 1 from event_attendance h where h.school_id = $1 and h.event_id = $2 and h.member_id = m.id)
         or exists (select 1 from event_audience a where a.school_id = $1 and a.event_id = $2 and ${meansMember('m.id')}))
       order by m.id`,
      [currentSchoolId(), eventId],
    );
  }

  /** That they were there stays. */
  async forgetMinutes(eventId: string): Promise<void> {
    await this.db.write('update event_attendance set minutes = null where school_id = $1 and event_id = $2', [
      currentSchoolId(),
      eventId,
    ]);
  }

  /** False when it was known already: what was known first stays. */
  async insert({ eventId, memberId, source, minutes, notedBy }: NewAttendance, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `insert into event_attendance (school_id, event_id, member_id, source, minutes, noted_at, noted_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [currentSchoolId(), eventId, memberId, source, minutes, now, notedBy],
    );
    return count > 0;
  }

  async removeAll(eventId: string): Promise<number> {
    const { count } = await this.db.write('delete from event_attendance where school_id = $1 and event_id = $2', [
      currentSchoolId(),
      eventId,
    ]);
    return count;
  }

  async remove(eventId: string, memberId: string): Promise<boolean> {
    const { count } = await this.db.write(
      'delete from event_attendance where school_id = $1 and event_id = $2 and member_id = $3',
      [currentSchoolId(), eventId, memberId],
    );
    return count > 0;
  }
}
