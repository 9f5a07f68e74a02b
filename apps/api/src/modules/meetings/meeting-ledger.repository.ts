import { Injectable } from '@nestjs/common';
import type { MeetingFormat } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface HeldRow {
  id: string;
  /** Or the conversation. */
  mentorship_id: string;
  starts_at: Date;
  minutes: number;
  format: MeetingFormat;
}

export interface MeetingDatesRow {
  mentorship_id: string;
  last_held_at: Date | null;
  next_at: Date | null;
  first_made_at: Date | null;
  last_made_at: Date | null;
  unsaid_since: Date | null;
}

@Injectable()
export class MeetingLedgerRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Nothing from before the match, whose first day is that of publishing by the clocks of the school. */
  listHeld(mentorshipIds: readonly string[], from: Date | null, to: Date | null): Promise<HeldRow[]> {
    return this.db.read<HeldRow>(
      `select m.id, coalesce(m.mentorship_id, m.conversation_id) as mentorship_id, m.starts_at, m.minutes, m.format from meeting m
       left join mentorship s on s.school_id = m.school_id and s.id = m.mentorship_id
       left join conversation v on v.school_id = m.school_id and v.id = m.conversation_id
       join school h on h.school_id = m.school_id
       where m.school_id = $1 and (m.mentorship_id = any ($2::uuid[]) or m.conversation_id = any ($2::uuid[])) and m.state = 'held'
         and ($3::timestamptz is null or m.starts_at >= $3) and ($4::timestamptz is null or m.starts_at < $4)
         and m.starts_at >= date_trunc('day', coalesce(s.published_at, v.asked_at), h.time_zone)
       order by m.starts_at, m.id`,
      [currentSchoolId(), mentorshipIds, from, to],
    );
  }

  listDates(mentorshipIds: readonly string[], now: Date): Promise<MeetingDatesRow[]> {
    return this.db.read<MeetingDatesRow>(
      `select mentorship_id, max(starts_at) filter (where state = 'held') as last_held_at,
         min(starts_at) filter (where state = 'booked' and ends_at > $3) as next_at,
         min(created_at) as first_made_at, max(created_at) as last_made_at,
         min(ends_at) filter (where state = 'booked' and ends_at <= $3) as unsaid_since
       from meeting where school_id = $1 and mentorship_id = any ($2::uuid[]) group by mentorship_id`,
      [currentSchoolId(), mentorshipIds, now],
    );
  }
}
