import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { offered } from './match-people.repository.js';

export interface HeldPlacesRow {
  cohortId: string;
  cohortName: string;
  mentors: number;
  places: number;
}

export interface BeyondPlacesRow {
  mentor_id: string;
  places: number;
  mentee_ids: string[];
}

/** Why mentors of a cohort have fewer places than it looks: what last year's pairs hold, and pairs settled beyond their number. */
@Injectable()
export class MatchPlacesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Earlier cohorts of the program that are not closed, with the places of this cohort's mentors that their pairs hold. */
  listHeld(cohortId: string): Promise<HeldPlacesRow[]> {
    return this.db.read<HeldPlacesRow>(
      `select before.id as "cohortId", before.name as "cohortName", count(distinct e.id)::int as mentors, count(*)::int as places
       from cohort c
       join cohort before on before.school_id = c.school_id and before.program_id = c.program_id and before.id <> c.id
         and before.state <> 'closed' and (before.ends_on <= c.starts_on or exists (select 1 from next_year y
           where y.school_id = c.school_id and y.from_cohort_id = before.id and y.to_cohort_id = c.id))
       join enrolment own on own.school_id = c.school_id and own.cohort_id = before.id and own.role = 'mentor'
       join enrolment e on e.school_id = c.school_id and e.cohort_id = c.id and e.member_id = own.member_id
         and e.role = 'mentor' and e.state = 'enrolled'
       join mentorship_participant p on p.school_id = c.school_id and p.enrolment_id = own.id
       join mentorship s on s.school_id = c.school_id and s.id = p.mentorship_id and s.state <> 'ended'
       join mentorship_participant taken on taken.school_id = s.school_id and taken.mentorship_id = s.id and taken.role = 'mentee'
       where c.school_id = $1 and c.id = $2 and c.state <> 'closed'
       group by before.id, before.name, before.starts_on order by before.starts_on desc, before.id`,
      [currentSchoolId(), cohortId],
    );
  }

  /** Mentors to whom more waiting people are pinned than they have places here, by name. */
  listBeyond(cohortId: string): Promise<BeyondPlacesRow[]> {
    return this.db.read<BeyondPlacesRow>(
      `select mentor_id, places, mentee_ids from (
         select e.id as mentor_id, e.name_key, greatest(0, ${offered('e')} - e.mentorship_count) as places,
           array_agg(r.mentee_id order by mentee.name_key, r.id) as mentee_ids
         from match_hand_rule r
         join enrolment e on e.school_id = r.school_id and e.id = r.mentor_id and e.state = 'enrolled'
         join enrolment mentee on mentee.school_id = r.school_id and mentee.id = r.mentee_id
           and mentee.state = 'enrolled' and mentee.mentorship_count = 0
         where r.school_id = $1 and r.cohort_id = $2 and r.kind = 'pin'
         group by e.school_id, e.id, e.name_key, e.takes_new, e.capacity, e.mentorship_count) pinned
       where cardinality(mentee_ids) > places order by name_key, mentor_id`,
      [currentSchoolId(), cohortId],
    );
  }
}
