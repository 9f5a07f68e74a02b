import { Injectable } from '@nestjs/common';
import type { MeetingFormat, MeetingRepeat, MeetingState } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface MeetingRow {
  id: string;
  /** The mentorship, or the conversation. */
  relation_id: string;
  state: MeetingState;
  format: MeetingFormat;
  place: string | null;
  minutes: number;
  starts_at: Date | null;
  ends_at: Date | null;
  offers: Date[];
  proposed_by: string;
  series_id: string | null;
  occurrence_at: Date | null;
  sequence: number;
  logged: boolean;
  said_by: string | null;
  cancelled_at: Date | null;
  cancel_reason: string | null;
  repeat: MeetingRepeat | null;
  series_count: number | null;
  series_starts_at: Date | null;
  series_time_zone: string | null;
}

/** What a meeting is made of. */
export interface NewMeeting {
  relationId: string;
  isConversation: boolean;
  state: MeetingState;
  format: MeetingFormat;
  place: string | null;
  minutes: number;
  startsAt: Date | null;
  offers: readonly Date[];
  proposedBy: string;
  seriesId?: string | null;
  logged?: boolean;
}

export interface NewSeries {
  mentorshipId: string;
  repeat: MeetingRepeat;
  count: number;
  startsAt: Date;
  timeZone: string;
}

/** A meeting as one may change it. */
export type MeetingChange = Partial<
  Pick<MeetingRow, 'state' | 'format' | 'place' | 'minutes' | 'offers' | 'proposed_by' | 'said_by' | 'cancel_reason'>
> & { starts_at?: Date | null; said_at?: Date; cancelled_at?: Date; sequence?: number };

const MINUTE = 60_000;
const endOf = (startsAt: Date | null, minutes: number): Date | null =>
  startsAt && new Date(startsAt.getTime() + minutes * MINUTE);

const SELECT = `
  select m.id, coalesce(m.mentorship_id, m.conversation_id) as relation_id, m.state, m.format, m.place, m.minutes, m.starts_at, m.ends_at, m.offers, m.proposed_by, m.series_id,
    m.occurrence_at, m.sequence, m.logged, m.said_by, m.cancelled_at, m.cancel_reason, r.repeat, r.count as series_count,
    r.starts_at as series_starts_at, r.time_zone as series_time_zone
  from meeting m left join meeting_series r on r.school_id = m.school_id and r.id = m.series_id`;

/** Those of the mentorship or conversation $2. */
const OF_RELATION = `(m.mentorship_id = $2 or m.conversation_id = $2)`;

/** By enrolment, meetings of what they are in. */
const OF_PEOPLE = `(
  select e.school_id, e.member_id, m.id as meeting_id from enrolment e
  join mentorship_participant p on p.school_id = e.school_id and p.enrolment_id = e.id
  join meeting m on m.school_id = p.school_id and m.mentorship_id = p.mentorship_id
  where e.school_id = $1 and e.member_id = any ($2::uuid[])
  union
  select e.school_id, e.member_id, m.id from enrolment e
  join conversation v on v.school_id = e.school_id and e.id in (v.mentee_id, v.mentor_id)
  join meeting m on m.school_id = v.school_id and m.conversation_id = v.id
  where e.school_id = $1 and e.member_id = any ($2::uuid[]))`;

@Injectable()
export class MeetingsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Newest first; what has no time yet before all. */
  listOf(relationId: string, most: number): Promise<MeetingRow[]> {
    return this.db.read<MeetingRow>(
      `${SELECT} where m.school_id = $1 and ${OF_RELATION}
       order by coalesce(m.starts_at, 'infinity') desc, m.id desc limit $3`,
      [currentSchoolId(), relationId, most],
    );
  }

  listOfSeries(seriesId: string): Promise<MeetingRow[]> {
    return this.db.read<MeetingRow>(
      `${SELECT} where m.school_id = $1 and m.series_id = $2 order by m.occurrence_at, m.id`,
      [currentSchoolId(), seriesId],
    );
  }

  async find(id: string): Promise<MeetingRow | null> {
    if (!isId(id)) return null;
    const rows = await this.db.read<MeetingRow>(`${SELECT} where m.school_id = $1 and m.id = $2`, [
      currentSchoolId(),
      id,
    ]);
    return rows[0] ?? null;
  }

  async get(id: string): Promise<MeetingRow> {
    const row = await this.find(id);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Nobody else changes it until the transaction ends. */
  async lock(id: string): Promise<MeetingRow> {
    await this.db.write('select 1 from meeting where school_id = $1 and id = $2 for update', [currentSchoolId(), id]);
    return this.get(id);
  }

  /** Nobody makes another meeting with any of these people until the transaction ends. */
  async lockMembers(memberIds: readonly string[]): Promise<void> {
    // One after the other, always in the same order. No row is locked: other work locks people and mentorships the other way round.
    for (const id of [...new Set(memberIds)].sort())
      await this.db.write(`select pg_advisory_xact_lock(hashtextextended('meetings:' || $1::text || $2::text, 0))`, [
        ...[currentSchoolId(), id],
      ]);
  }

  /** Of these people's enrolments, wherever: what is booked or was held in a window. */
  listOfMembers(
    memberIds: readonly string[],
    from: Date,
    to: Date,
  ): Promise<{ id: string; member_id: string; starts_at: Date; ends_at: Date }[]> {
    return this.db.read(
      `select m.id, own.member_id, m.starts_at, m.ends_at
       from ${OF_PEOPLE} own join meeting m on m.school_id = own.school_id and m.id = own.meeting_id
       where m.state = 'booked' and m.ends_at > $3 and m.starts_at < $4
       order by m.starts_at`,
      [currentSchoolId(), memberIds, from, to],
    );
  }

  /** Of one person, in all their mentorships: booked or held. */
  listOfMember(memberId: string, since: Date): Promise<MeetingRow[]> {
    return this.db.read<MeetingRow>(
      `${SELECT} where m.school_id = $1 and m.state in ('booked', 'held') and m.starts_at >= $3
         and m.id in (select own.meeting_id from ${OF_PEOPLE} own)
       order by m.starts_at, m.id limit 1000`,
      [currentSchoolId(), [memberId], since],
    );
  }

  /** Those of one mentorship or conversation that lie across a stretch of time and are not called off. */
  listOverlapping(relationId: string, from: Date, to: Date, but: string | null): Promise<MeetingRow[]> {
    return this.db.read<MeetingRow>(
      `${SELECT} where m.school_id = $1 and ${OF_RELATION} and m.state in ('booked', 'held') and m.starts_at < $4
         and m.ends_at > $3 and ($5::uuid is null or m.id <> $5) order by m.starts_at, m.id limit 10`,
      [currentSchoolId(), relationId, from, to, but],
    );
  }

  /** When a mentorship ended; null while it lasts. */
  async endedAt(mentorshipId: string): Promise<Date | null> {
    const [row] = await this.db.read<{ ended_at: Date | null }>(
      'select ended_at from mentorship where school_id = $1 and id = $2',
      [currentSchoolId(), mentorshipId],
    );
    return row?.ended_at ?? null;
  }

  /** Since when there is something to meet for: the match, or that the conversation was asked for. */
  async getBeginning(relationId: string): Promise<Date> {
    const [row] = await this.db.read<{ at: Date }>(
      `select published_at as at from mentorship where school_id = $1 and id = $2
       union all select asked_at from conversation where school_id = $1 and id = $2`,
      [currentSchoolId(), relationId],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row.at;
  }

  async countToCome(relationId: string, now: Date): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from meeting m where m.school_id = $1 and ${OF_RELATION}
         and (m.state = 'proposed' and $3 < any (m.offers) or m.state = 'booked' and m.starts_at > $3)`,
      [currentSchoolId(), relationId, now],
    );
    return row?.count ?? 0;
  }

  /** What a conversation has of its one meeting: offered, to come, waiting for a word, or held. */
  async hasStanding(relationId: string, now: Date, but: string | null): Promise<boolean> {
    const [row] = await this.db.read<{ id: string }>(
      `select m.id from meeting m where m.school_id = $1 and ${OF_RELATION} and ($4::uuid is null or m.id <> $4)
         and (m.state in ('booked', 'held') or m.state = 'proposed' and $3 < any (m.offers)) limit 1`,
      [currentSchoolId(), relationId, now, but],
    );
    return row !== undefined;
  }

  async insertSeries(series: NewSeries): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into meeting_series (school_id, id, mentorship_id, repeat, count, starts_at, time_zone)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [currentSchoolId(), id, series.mentorshipId, series.repeat, series.count, series.startsAt, series.timeZone],
    );
    return id;
  }

  /** Returns the ids, in the order given. */
  async insertAll(meetings: readonly NewMeeting[], now: Date): Promise<string[]> {
    const rows = meetings.map((meeting) => ({
      ...meeting,
      id: newId(),
      endsAt: endOf(meeting.startsAt, meeting.minutes),
      saidBy: meeting.state === 'held' ? meeting.proposedBy : null,
    }));
    await this.db.write(
      `insert into meeting (school_id, id, mentorship_id, conversation_id, state, format, place, minutes, starts_at, ends_at, offers,
         proposed_by, series_id, occurrence_at, logged, said_by, said_at, created_at, changed_at)
       select $1, r.id, case when not r."isConversation" then r."relationId" end, case when r."isConversation" then r."relationId" end,
         r.state, r.format, r.place, r.minutes, r."startsAt", r."endsAt", r.offers, r."proposedBy",
         r."seriesId", case when r."seriesId" is not null then r."startsAt" end, coalesce(r.logged, false), r."saidBy",
         case when r."saidBy" is not null then $3::timestamptz end, $3, $3
       from jsonb_to_recordset($2::jsonb) as r(id uuid, "relationId" uuid, "isConversation" boolean, state text, format text, place text, minutes int,
         "startsAt" timestamptz, "endsAt" timestamptz, offers timestamptz[], "proposedBy" uuid, "seriesId" uuid, logged boolean,
         "saidBy" uuid)`,
      [currentSchoolId(), JSON.stringify(rows), now],
    );
    return rows.map(({ id }) => id);
  }

  async change(meeting: MeetingRow, change: MeetingChange, now: Date): Promise<void> {
    const next = { ...meeting, ...change };
    await this.db.write(
      `update meeting set state = $3, format = $4, place = $5, minutes = $6, starts_at = $7, ends_at = $8, offers = $9::timestamptz[],
         proposed_by = $10, sequence = $11, said_by = $12, said_at = coalesce($13, said_at), cancelled_at = $14,
         cancel_reason = $15, changed_at = $16
       where school_id = $1 and id = $2`,
      [
        ...[currentSchoolId(), meeting.id, next.state, next.format, next.place, next.minutes, next.starts_at],
        ...[endOf(next.starts_at, next.minutes), next.offers, next.proposed_by, next.sequence, next.said_by],
        ...[change.said_at ?? null, next.cancelled_at, next.cancel_reason, now],
      ],
    );
  }

  /** Everything to come of these mentorships or conversations is called off. Returns what was in calendars. */
  async cancelToCome(relationIds: readonly string[], now: Date): Promise<MeetingRow[]> {
    const { rows } = await this.db.write<{ id: string }>(
      `update meeting m set state = 'cancelled', cancelled_at = $3, changed_at = $3, sequence = m.sequence + 1
       from meeting before
       where m.school_id = $1 and (m.mentorship_id = any ($2::uuid[]) or m.conversation_id = any ($2::uuid[])) and before.school_id = m.school_id and before.id = m.id
         and (m.state = 'proposed' or (m.state = 'booked' and m.starts_at > $3))
       returning case when before.state = 'booked' then m.id end as id`,
      [currentSchoolId(), relationIds, now],
    );
    const ids = rows.flatMap(({ id }) => (id ? [id] : []));
    return this.db.read<MeetingRow>(`${SELECT} where m.school_id = $1 and m.id = any ($2::uuid[]) order by m.id`, [
      currentSchoolId(),
      ids,
    ]);
  }
}
