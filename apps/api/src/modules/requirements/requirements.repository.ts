import { Injectable } from '@nestjs/common';
import type { CalendarSpan, EnrolmentRole, Localized, Requirement } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** What a mentorship's requirement depends on, but for its meetings. */
export interface RequirementRow {
  id: string;
  rule: Requirement;
  terms: CalendarSpan[];
  starts_on: string;
  ends_on: string;
  ended_at: Date | null;
  /** Amounts agreed with those in it alone; null: nothing is asked. Empty where the rule holds as it is. */
  own_amounts: (number | null)[];
  /** Pauses of the mentorship, from moment to moment; null while it lasts. */
  pauses: { from: string; to: string | null }[];
  /** Pauses of those in it, from day to day, the last one not included; null while it lasts. */
  away: { from: string; to: string | null }[];
}

/** One part that somebody had as a mentor, or still has. */
export interface MentoringRow {
  enrolment_id: string;
  role: EnrolmentRole;
  display_name: string;
  program_name: Localized;
  cohort_name: string;
  /** From the first match to the end of the last; null while one lasts, and both where there was none. */
  first_at: Date | null;
  last_at: Date | null;
  mentorship_ids: string[];
  /** Single conversations that they said yes to. */
  conversation_ids: string[];
}

@Injectable()
export class RequirementsRepository {
  constructor(private readonly db: TenantDatabase) {}

  list(mentorshipIds: readonly string[]): Promise<RequirementRow[]> {
    return this.db.read<RequirementRow>(
      `select s.id, c.settings -> 'requirement' as rule, c.settings -> 'terms' as terms, c.starts_on::text, c.ends_on::text,
         s.ended_at,
         coalesce((select jsonb_agg(e.requirement -> 'amount') from mentorship_participant p
           join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id and e.requirement is not null
           where p.school_id = s.school_id and p.mentorship_id = s.id), '[]') as own_amounts,
         coalesce((select jsonb_agg(jsonb_build_object('from', u.from_at, 'to', u.to_at)) from mentorship_pause u
           where u.school_id = s.school_id and u.mentorship_id = s.id), '[]') as pauses,
         coalesce((select jsonb_agg(jsonb_build_object('from', a.from_on::text, 'to', coalesce(a.ended_on, a.to_on + 1)::text))
           from mentorship_participant p
           join enrolment_pause a on a.school_id = p.school_id and a.enrolment_id = p.enrolment_id
           where p.school_id = s.school_id and p.mentorship_id = s.id), '[]') as away
       from mentorship s join cohort c on c.school_id = s.school_id and c.id = s.cohort_id
       where s.school_id = $1 and s.id = any ($2::uuid[])`,
      [currentSchoolId(), mentorshipIds],
    );
  }

  /** What a member did as a mentor, the newest first; left mentorships of a group are not told. */
  listMentoring(memberId: string, enrolmentId: string | null = null): Promise<MentoringRow[]> {
    return this.db.read<MentoringRow>(
      `select e.id as enrolment_id, e.role, m.display_name, c.settings -> 'publicName' as program_name, c.name as cohort_name,
         least(span.first_at, talks.first_at) as first_at, span.mentorship_ids, talks.conversation_ids,
         case when span.first_at is null or span.last_at is not null then greatest(span.last_at, talks.last_at) end as last_at
       from enrolment e
       cross join lateral (select min(s.published_at) as first_at,
           case when bool_and(s.state = 'ended') then max(s.ended_at) end as last_at,
           coalesce(array_agg(s.id) filter (where s.id is not null), '{}') as mentorship_ids
         from mentorship_participant p join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
         where p.school_id = e.school_id and p.enrolment_id = e.id) span
       cross join lateral (select min(t.starts_at) as first_at, max(t.ends_at) as last_at,
           coalesce(array_agg(distinct v.id) filter (where v.id is not null), '{}') as conversation_ids
         from conversation v
         left join meeting t on t.school_id = v.school_id and t.conversation_id = v.id and t.state = 'held'
         where v.school_id = e.school_id and v.mentor_id = e.id and v.state = 'accepted') talks
       join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       join member m on m.school_id = e.school_id and m.id = e.member_id
       where e.school_id = $1 and e.member_id = $2 and e.role = 'mentor' and ($3::uuid is null or e.id = $3)
       order by c.starts_on desc, e.id`,
      [currentSchoolId(), memberId, enrolmentId],
    );
  }

  async beginPauses(mentorshipIds: readonly string[], now: Date): Promise<void> {
    const rows = mentorshipIds.map((mentorshipId) => ({ id: newId(), mentorshipId }));
    await this.db.write(
      `insert into mentorship_pause (school_id, id, mentorship_id, from_at)
       select $1, r.id, r."mentorshipId", $3 from jsonb_to_recordset($2::jsonb) as r(id uuid, "mentorshipId" uuid)
       on conflict (school_id, mentorship_id) where to_at is null do nothing`,
      [currentSchoolId(), JSON.stringify(rows), now],
    );
  }

  async endPauses(mentorshipIds: readonly string[], now: Date): Promise<void> {
    await this.db.write(
      `update mentorship_pause set to_at = greatest(from_at, $3)
       where school_id = $1 and mentorship_id = any ($2::uuid[]) and to_at is null`,
      [currentSchoolId(), mentorshipIds, now],
    );
  }
}
