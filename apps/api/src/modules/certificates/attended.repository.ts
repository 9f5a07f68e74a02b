import { Injectable } from '@nestjs/common';
import type { CalendarSpan, EnrolmentRole, EventKind, Localized } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** An event at which somebody was. */
export interface AttendedRow {
  event_id: string;
  kind: EventKind;
  title: Localized;
  title_shown: boolean;
  starts_at: Date;
  time_zone: string;
  hours: number | null;
  credit: string | null;
}

export interface CohortAttendedRow {
  name: string;
  email: string;
  role: EnrolmentRole;
  starts_at: Date;
  hours: number | null;
  credit: string | null;
}

@Injectable()
export class AttendedRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** What is over by now; the earliest first. */
  listOf(memberId: string, now: Date): Promise<AttendedRow[]> {
    return this.db.read<AttendedRow>(
      `select x.id as event_id, x.kind, x.title, x.title_shown, x.starts_at, x.time_zone, k.hours::float8 as hours, k.credit
       from event_attendance h join event x on x.school_id = h.school_id and x.id = h.event_id and x.state = 'published'
       left join event_credit k on k.school_id = x.school_id and k.event_id = x.id
       where h.school_id = $1 and h.member_id = $2 and x.ends_at <= $3 order by x.starts_at, x.id`,
      [currentSchoolId(), memberId, now],
    );
  }

  /** Terms of the cohorts in which somebody takes part, or did. */
  async listTerms(memberId: string): Promise<CalendarSpan[]> {
    const rows = await this.db.read<{ terms: CalendarSpan[] }>(
      `select c.settings -> 'terms' as terms from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       where e.school_id = $1 and e.member_id = $2 and e.state in ('enrolled', 'paused', 'completed') order by c.starts_on`,
      [currentSchoolId(), memberId],
    );
    return rows.flatMap(({ terms }) => terms);
  }

  async nameOf(memberId: string): Promise<string> {
    const [row] = await this.db.read<{ name: string }>(
      'select display_name as name from member where school_id = $1 and id = $2',
      [currentSchoolId(), memberId],
    );
    return row?.name ?? '';
  }

  /** Of those who take part in a cohort: what each attended in its time and is over by now, by name; of the school's events where asked for. */
  listOfCohort(cohortId: string, timeZone: string, now: Date, ofSchool: boolean): Promise<CohortAttendedRow[]> {
    return this.db.read<CohortAttendedRow>(
      `select m.display_name as name, m.email, e.role, x.starts_at, k.hours::float8 as hours, k.credit
       from enrolment e join member m on m.school_id = e.school_id and m.id = e.member_id
       join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       join event_attendance h on h.school_id = e.school_id and h.member_id = e.member_id
       join event x on x.school_id = h.school_id and x.id = h.event_id and x.state = 'published' and x.ends_at <= $4
         and (x.program_id = c.program_id or $5 and x.program_id is null)
       left join event_credit k on k.school_id = x.school_id and k.event_id = x.id
       where e.school_id = $1 and e.cohort_id = $2 and e.state in ('enrolled', 'paused', 'completed')
         and (x.starts_at at time zone $3)::date between c.starts_on and c.ends_on
       order by m.name_key, m.id, x.starts_at`,
      [currentSchoolId(), cohortId, timeZone, now, ofSchool],
    );
  }
}
