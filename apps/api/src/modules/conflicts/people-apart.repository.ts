import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

@Injectable()
export class PeopleApartRepository {
  constructor(private readonly db: TenantDatabase) {}

  /**
   * Of two people, whatever cohort they are in. A conflict with everybody of a year counts with all mentees of that cohort or program: at a
   * table one new person is as good as another.
   */
  async listAmong(memberIds: readonly string[], day: string): Promise<[string, string][]> {
    const rows = await this.db.read<{ one: string; other: string }>(
      `with here as (select m.id, m.email_key from member m where m.school_id = $1 and m.id = any ($2::uuid[])),
       told as (select d.holder_id, d.other_id, d.scope, d.cohort_id, d.program_id from pair_conflict d
         where d.school_id = $1 and (d.from_on is null or d.from_on <= $3::date) and (d.to_on is null or d.to_on >= $3::date))
       select a.id as one, b.id as other from told d join here a on a.id = d.holder_id join here b on b.id = d.other_id
         where d.scope = 'person'
       union
       select a.id, b.id from told d join here a on a.id = d.holder_id
         join cohort c on c.school_id = $1 and (c.id = d.cohort_id or d.scope = 'program' and c.program_id = d.program_id)
         join enrolment e on e.school_id = $1 and e.cohort_id = c.id and e.role = 'mentee' and e.state in ('enrolled', 'paused')
         join here b on b.id = e.member_id
         where d.scope <> 'person'
       union
       select a.id, b.id from conflict_of_interest k
         join enrolment e on e.school_id = k.school_id and e.id = k.mentor_enrolment_id
         join here a on a.id = e.member_id join here b on b.email_key = k.mentee_email_key
         where k.school_id = $1
       union
       select a.id, b.id from mentorship s
         join mentorship_participant p on p.school_id = s.school_id and p.mentorship_id = s.id
         join mentorship_participant q on q.school_id = s.school_id and q.mentorship_id = s.id and q.enrolment_id <> p.enrolment_id
         join enrolment ep on ep.school_id = p.school_id and ep.id = p.enrolment_id
         join enrolment eq on eq.school_id = q.school_id and eq.id = q.enrolment_id
         join here a on a.id = ep.member_id join here b on b.id = eq.member_id
         where s.school_id = $1 and s.ended_apart`,
      [currentSchoolId(), memberIds, day],
    );
    return rows.filter(({ one, other }) => one !== other).map(({ one, other }) => [one, other]);
  }
}
