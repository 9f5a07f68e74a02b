import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { awaitsAnswer } from '../enrolments/index.js';
import type { CohortFacts } from './overviews.policy.js';

@Injectable()
export class OverviewsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Everything that the overview of one cohort says, in one statement. */
  async getFacts(cohortId: string): Promise<CohortFacts> {
    const [row] = await this.db.read<CohortFacts>(
      `with person as (
         select e.id, e.role, e.capacity, e.takes_new, e.member_id, e.notice_sent_at, exists (
           select 1 from mentorship_participant p join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
           -- Closing ends the pairs of a cohort: those that lasted until then are still counted.
           where p.school_id = e.school_id and p.enrolment_id = e.id and (s.state <> 'ended' or s.ended_with_cohort)) as matched
         from enrolment e
         where e.school_id = $1 and e.cohort_id = $2 and e.state = 'enrolled'),
       -- A mentor's number is their own: a place that another cohort took is none of this one's.
       mentor as (
         select greatest(0, case when person.takes_new then person.capacity else 0 end - load.everywhere) + load.here as places
         from person, lateral (
           select count(*) as everywhere, count(*) filter (where own.id = person.id) as here
           from enrolment own
           join mentorship_participant p on p.school_id = own.school_id and p.enrolment_id = own.id and p.role = 'mentor'
           join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
           join mentorship_participant taken on taken.school_id = s.school_id and taken.mentorship_id = s.id and taken.role = 'mentee'
           where own.school_id = $1 and own.member_id = person.member_id and own.role = 'mentor' and s.state <> 'ended') load
         where person.role = 'mentor')
       select c.state, counts.*, asking.*,
         (select matched from match_run r where r.school_id = $1 and r.cohort_id = $2 and r.state = 'draft') as "draftPairs",
         (select count(*)::int from (
            select 1 from match_hand_rule r
            join enrolment e on e.school_id = r.school_id and e.id = r.mentor_id and e.state = 'enrolled'
            join enrolment mentee on mentee.school_id = r.school_id and mentee.id = r.mentee_id
              and mentee.state = 'enrolled' and mentee.mentorship_count = 0
            where r.school_id = $1 and r.cohort_id = $2 and r.kind = 'pin'
            group by e.id, e.takes_new, e.capacity, e.mentorship_count
            having count(*) > greatest(0, case when e.takes_new then e.capacity else 0 end - e.mentorship_count)) beyond
         ) as "mentorsBeyondPlaces",
         (select count(*)::int from outbox o where o.school_id = $1 and o.state in ('failed', 'in_doubt')
            and o.to_member_id in (select member_id from person)
            and case when o.subject ? 'enrolmentId' then o.subject ->> 'enrolmentId' in (select id::text from person)
                     when o.subject ? 'cohortId' then o.subject ->> 'cohortId' = c.id::text
                     else true end) as "mailFailed",
         (select count(*)::int from enrolment e where e.school_id = $1 and e.cohort_id = $2 and e.mail_stopped
            and e.state in ('applied', 'enrolled', 'paused')) as "addressesStopped"
       from cohort c, lateral (
         select count(*) filter (where role = 'mentee')::int as mentees,
           count(*) filter (where role = 'mentor')::int as mentors,
           (select count(*) from mentor where places = 0)::int as "mentorsNotAvailable",
           (select coalesce(sum(places), 0) from mentor)::int as places,
           count(*) filter (where role = 'mentee' and matched)::int as matched,
           count(*) filter (where notice_sent_at is null)::int as "noticesNotSent"
         from person) counts, lateral (
         select count(*) filter (where e.role = 'mentee')::int as "menteesToDecide",
           count(*) filter (where e.role = 'mentor')::int as "mentorsToDecide"
         from enrolment e
         where e.school_id = $1 and e.cohort_id = $2 and e.state = 'applied' and not ${awaitsAnswer('e')}) asking
       where c.school_id = $1 and c.id = $2`,
      [currentSchoolId(), cohortId],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }
}
