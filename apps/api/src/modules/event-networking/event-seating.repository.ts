import { Injectable } from '@nestjs/common';
import type { SeatingKind } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface SeatingRow {
  event_id: string;
  kind: SeatingKind;
  rounds: number;
  fewest: number;
  most: number;
  shown: boolean;
  revision: number;
  planned_at: Date;
}

export interface SeatRow {
  member_id: string;
  round: number;
  place: number;
}

/** Somebody who may be seated. */
export interface GuestRow {
  member_id: string;
  name: string;
  is_mentor: boolean;
  topics: string[];
}

@Injectable()
export class EventSeatingRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(eventId: string): Promise<SeatingRow | null> {
    const [row] = await this.db.read<SeatingRow>(
      `select event_id, kind, rounds, fewest, most, shown, revision, planned_at from event_seating
       where school_id = $1 and event_id = $2`,
      [currentSchoolId(), eventId],
    );
    return row ?? null;
  }

  /** Takes the event's row: one plan at a time. */
  async lock(eventId: string): Promise<SeatingRow | null> {
    await this.db.write('select 1 from event where school_id = $1 and id = $2 for update', [
      currentSchoolId(),
      eventId,
    ]);
    return this.find(eventId);
  }

  listSeats(eventId: string): Promise<(SeatRow & { name: string })[]> {
    return this.db.read<SeatRow & { name: string }>(
      `select s.member_id, s.round, s.place, m.display_name as name from event_seat s
       join member m on m.school_id = s.school_id and m.id = s.member_id and m.erased_at is null
       where s.school_id = $1 and s.event_id = $2 order by s.round, s.place, m.name_key, m.id`,
      [currentSchoolId(), eventId],
    );
  }

  /** Those who come, or, with `present`, those who are there; what they like to talk about only where they said so in the list. */
  listGuests(eventId: string, present: boolean): Promise<GuestRow[]> {
    return this.db.read<GuestRow>(
      `select m.id as member_id, m.display_name as name, coalesce(c.topics, '{}') as topics,
         exists (select 1 from enrolment e where e.school_id = m.school_id and e.member_id = m.id and e.role = 'mentor'
           and e.state in ('enrolled', 'paused', 'completed')) as is_mentor
       from member m
       left join event_card c on c.school_id = m.school_id and c.event_id = $2 and c.member_id = m.id
       where m.school_id = $1 and m.erased_at is null and m.merged_into is null and (
         exists (select 1 from event_attendance h where h.school_id = $1 and h.event_id = $2 and h.member_id = m.id)
         or not $3 and exists (select 1 from event_answer w where w.school_id = $1 and w.event_id = $2 and w.member_id = m.id
           and w.state = 'coming'))
       order by m.name_key, m.id`,
      [currentSchoolId(), eventId, present],
    );
  }

  /** Who accompanies whom: they know each other. */
  async listMatched(memberIds: readonly string[]): Promise<[string, string][]> {
    const rows = await this.db.read<{ one: string; other: string }>(
      `select ep.member_id as one, eq.member_id as other
       from mentorship s
       join mentorship_participant p on p.school_id = s.school_id and p.mentorship_id = s.id
       join mentorship_participant q on q.school_id = s.school_id and q.mentorship_id = s.id and q.enrolment_id > p.enrolment_id
       join enrolment ep on ep.school_id = p.school_id and ep.id = p.enrolment_id and ep.member_id = any ($2::uuid[])
       join enrolment eq on eq.school_id = q.school_id and eq.id = q.enrolment_id and eq.member_id = any ($2::uuid[])
       where s.school_id = $1 and s.state = 'active' and ep.member_id <> eq.member_id`,
      [currentSchoolId(), memberIds],
    );
    return rows.map(({ one, other }) => [one, other]);
  }

  async save(row: Omit<SeatingRow, 'shown' | 'revision'>, seats: readonly SeatRow[]): Promise<void> {
    const place = [currentSchoolId(), row.event_id];
    await this.db.write(
      `insert into event_seating (school_id, event_id, kind, rounds, fewest, most, planned_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (school_id, event_id) do update set kind = excluded.kind, rounds = excluded.rounds, fewest = excluded.fewest,
         most = excluded.most, planned_at = excluded.planned_at, revision = event_seating.revision + 1`,
      [...place, row.kind, row.rounds, row.fewest, row.most, row.planned_at],
    );
    await this.db.write('delete from event_seat where school_id = $1 and event_id = $2', place);
    await this.db.write(
      `insert into event_seat (school_id, event_id, member_id, round, place)
       select $1, $2, s.member_id, s.round, s.place
       from jsonb_to_recordset($3::jsonb) as s(member_id uuid, round int, place int)`,
      [...place, JSON.stringify(seats)],
    );
  }

  async setShown(eventId: string, shown: boolean): Promise<boolean> {
    const { count } = await this.db.write(
      'update event_seating set shown = $3, revision = revision + 1 where school_id = $1 and event_id = $2',
      [currentSchoolId(), eventId, shown],
    );
    return count > 0;
  }

  async remove(eventId: string): Promise<boolean> {
    const { count } = await this.db.write('delete from event_seating where school_id = $1 and event_id = $2', [
      currentSchoolId(),
      eventId,
    ]);
    return count > 0;
  }
}
