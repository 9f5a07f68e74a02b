import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { OfferPerson } from './offers.policy.js';

/** Whom a change of a cohort concerns: read alone, never written. */
@Injectable()
export class OffersRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Everyone who takes part or has applied, by name. */
  listPeople(cohortId: string): Promise<OfferPerson[]> {
    return this.db.read<OfferPerson>(
      `select m.display_name as name, e.role, year.value #>> '{}' as year, site.value #>> '{}' as site,
         e.requirement is not null as own_requirement
       from enrolment e
       join member m on m.school_id = e.school_id and m.id = e.member_id
       left join intake_answer year on year.school_id = e.school_id and year.enrolment_id = e.id and year.item_id = 'year'
         and year.state = 'answered'
       left join intake_answer site on site.school_id = e.school_id and site.enrolment_id = e.id and site.item_id = 'site'
         and site.state = 'answered'
       where e.school_id = $1 and e.cohort_id = $2 and e.state in ('applied', 'enrolled', 'paused')
       order by e.name_key, e.id`,
      [currentSchoolId(), cohortId],
    );
  }

  /** People and mentorships of the cohort that are under way. */
  async countUnderWay(cohortId: string): Promise<{ people: number; pairs: number }> {
    const [row] = await this.db.read<{ people: number; pairs: number }>(
      `select (select count(*)::int from enrolment where school_id = $1 and cohort_id = $2 and state in ('enrolled', 'paused')) as people,
         (select count(*)::int from mentorship where school_id = $1 and cohort_id = $2 and state <> 'ended') as pairs`,
      [currentSchoolId(), cohortId],
    );
    return row ?? { people: 0, pairs: 0 };
  }

  /** The numbers of form versions. */
  async versionNumbers(versionIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db.read<{ id: string; number: number }>(
      'select id, number from form_version where school_id = $1 and id = any ($2::uuid[])',
      [currentSchoolId(), versionIds],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
}
