import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { OfferedExperience } from './experiences.policy.js';

export type OfferRow = OfferedExperience & { enrolmentId: string };

const COLUMNS = 'o.enrolment_id as "enrolmentId", o.option_id as "optionId", o.words';

@Injectable()
export class ExperiencesRepository {
  constructor(private readonly db: TenantDatabase) {}

  listOf(enrolmentIds: readonly string[]): Promise<OfferRow[]> {
    return this.db.read<OfferRow>(
      `select ${COLUMNS} from offered_experience o where o.school_id = $1 and o.enrolment_id = any ($2::uuid[])
       order by o.enrolment_id, o.position`,
      [currentSchoolId(), enrolmentIds],
    );
  }

  /** Of the mentors who take part now. */
  listOfCohort(cohortId: string): Promise<OfferRow[]> {
    return this.db.read<OfferRow>(
      `select ${COLUMNS} from offered_experience o
       join enrolment e on e.school_id = o.school_id and e.id = o.enrolment_id
       where o.school_id = $1 and e.cohort_id = $2 and e.role = 'mentor' and e.state = 'enrolled'
       order by o.enrolment_id, o.position`,
      [currentSchoolId(), cohortId],
    );
  }

  async replace(enrolmentId: string, offers: readonly OfferedExperience[], version: number, now: Date): Promise<void> {
    await this.db.write('delete from offered_experience where school_id = $1 and enrolment_id = $2', [
      currentSchoolId(),
      enrolmentId,
    ]);
    const rows = offers.map((offer, position) => ({ id: newId(), position, ...offer }));
    await this.db.write(
      `insert into offered_experience (school_id, id, enrolment_id, position, option_id, words, wording_version, offered_at)
       select $1, o.id, $2, o.position, o."optionId", o.words, $4, $5
       from jsonb_to_recordset($3::jsonb) as o(id uuid, position integer, "optionId" uuid, words text)`,
      [currentSchoolId(), enrolmentId, JSON.stringify(rows), version, now],
    );
  }
}
