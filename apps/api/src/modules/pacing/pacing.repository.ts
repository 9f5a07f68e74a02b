import { Injectable } from '@nestjs/common';
import type { CalendarSpan, MentorshipState } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { type Signs, silentSince } from './pacing.policy.js';

/** One mentorship, with what its pace depends on. */
export interface PacedRow extends Signs {
  id: string;
  state: MentorshipState;
  cohort_id: string;
  cohort_name: string;
  program_id: string;
  first_contact_days: number;
  starts_on: string;
  ends_on: string;
  terms: CalendarSpan[];
  holidays: CalendarSpan[];
  blackouts: CalendarSpan[];
  /** The program wants it, its cohort is not over, and there is a mentor and a mentee who take part just now. */
  watched: boolean;
}

/** A silence: since when, and who was told of it. */
export interface SilenceRow {
  mentorship_id: string;
  since: Date;
  mentor_told_at: Date | null;
  staff_told_at: Date | null;
}

@Injectable()
export class PacingRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Mentorships that an event is about, by the id of a cohort, of a mentorship or of an enrolment. */
  async listAbout(id: string): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `select id from mentorship where school_id = $1 and (id = $2 or cohort_id = $2 and state <> 'ended')
       union select p.mentorship_id from mentorship_participant p
         join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id and s.state <> 'ended'
         where p.school_id = $1 and p.enrolment_id = $2`,
      [currentSchoolId(), id],
    );
    return rows.map((row) => row.id);
  }

  /** Mentorships that last, of a program's cohorts. */
  async listOfProgram(programId: string): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `select s.id from mentorship s join cohort c on c.school_id = s.school_id and c.id = s.cohort_id and c.program_id = $2
       where s.school_id = $1 and s.state <> 'ended'`,
      [currentSchoolId(), programId],
    );
    return rows.map((row) => row.id);
  }

  async find(mentorshipId: string): Promise<PacedRow | null> {
    const [row] = await this.db.read<PacedRow>(
      `select s.id, s.state, s.cohort_id, c.name as cohort_name, c.program_id, s.published_at,
         (c.settings ->> 'firstContactDays')::int as first_contact_days, c.starts_on::text, c.ends_on::text,
         c.settings -> 'terms' as terms, c.settings -> 'holidays' as holidays, c.settings -> 'blackouts' as blackouts,
         s.state = 'active' and c.state <> 'closed'
           and not exists (select 1 from program_pacing o
             where o.school_id = c.school_id and o.program_id = c.program_id and not o.wanted)
           and (select count(distinct p.role) from mentorship_participant p
             join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id and e.state = 'enrolled'
             where p.school_id = s.school_id and p.mentorship_id = s.id) = 2 as watched,
         (select k.last_at from mentorship_contact k
           where k.school_id = s.school_id and k.mentorship_id = s.id) as contact_at,
         (select max(t.ends_at) from meeting t where t.school_id = s.school_id and t.mentorship_id = s.id
           and t.state in ('booked', 'held')) as meeting_at
       from mentorship s join cohort c on c.school_id = s.school_id and c.id = s.cohort_id
       where s.school_id = $1 and s.id = $2`,
      [currentSchoolId(), mentorshipId],
    );
    return row ?? null;
  }

  async findSilence(mentorshipId: string): Promise<SilenceRow | null> {
    const [row] = await this.db.read<SilenceRow>(
      `select mentorship_id, since, mentor_told_at, staff_told_at from mentorship_silence
       where school_id = $1 and mentorship_id = $2`,
      [currentSchoolId(), mentorshipId],
    );
    return row ?? null;
  }

  /** A silence that mentors were told of, while there is no newer sign; null where there is nothing to say. */
  async findStanding(mentorshipId: string): Promise<SilenceRow | null> {
    const [row, silence] = [await this.find(mentorshipId), await this.findSilence(mentorshipId)];
    const stands = row?.watched && silence?.since.getTime() === silentSince(row).getTime();
    return stands && silence.mentor_told_at ? silence : null;
  }

  async saveSilence({
    mentorship_id: id,
    since,
    mentor_told_at: mentor,
    staff_told_at: staff,
  }: SilenceRow): Promise<void> {
    await this.db.write(
      `insert into mentorship_silence (school_id, mentorship_id, since, mentor_told_at, staff_told_at) values ($1, $2, $3, $4, $5)
       on conflict (school_id, mentorship_id) do update set since = excluded.since, mentor_told_at = excluded.mentor_told_at,
         staff_told_at = excluded.staff_told_at`,
      [currentSchoolId(), id, since, mentor, staff],
    );
  }

  /** What a mentor is in and lasts, and when they were last told that it is quiet there. */
  listOfMentor(memberId: string): Promise<{ id: string; program_id: string; told_at: Date | null }[]> {
    return this.db.read<{ id: string; program_id: string; told_at: Date | null }>(
      `select s.id, c.program_id, q.mentor_told_at as told_at from enrolment e
       join mentorship_participant p on p.school_id = e.school_id and p.enrolment_id = e.id and p.role = 'mentor'
       join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id and s.state <> 'ended'
       join cohort c on c.school_id = s.school_id and c.id = s.cohort_id
       left join mentorship_silence q on q.school_id = s.school_id and q.mentorship_id = s.id
       where e.school_id = $1 and e.member_id = $2 order by s.id`,
      [currentSchoolId(), memberId],
    );
  }

  /** Whether one of these mails has been owed since before a moment, or was given up meanwhile. */
  async isOwedSince(dedupeKeys: readonly string[], moment: Date): Promise<boolean> {
    const [row] = await this.db.read<{ owed: boolean }>(
      `select exists (select 1 from outbox where school_id = $1 and dedupe_key = any ($2)
         and (created_at < $3 or state = 'cancelled')) as owed`,
      [currentSchoolId(), dedupeKeys, moment],
    );
    return row?.owed ?? false;
  }

  async isWanted(programId: string): Promise<boolean> {
    const [row] = await this.db.read<{ wanted: boolean }>(
      'select wanted from program_pacing where school_id = $1 and program_id = $2',
      [currentSchoolId(), programId],
    );
    return row?.wanted ?? true;
  }

  async setWanted(programId: string, wanted: boolean, now: Date): Promise<void> {
    await this.db.write(
      `insert into program_pacing (school_id, program_id, wanted, changed_at) values ($1, $2, $3, $4)
       on conflict (school_id, program_id) do update set wanted = excluded.wanted, changed_at = excluded.changed_at`,
      [currentSchoolId(), programId, wanted, now],
    );
  }
}
