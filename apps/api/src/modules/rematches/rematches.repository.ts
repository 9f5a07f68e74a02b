import { Injectable } from '@nestjs/common';
import type { EnrolmentRole } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface RequestRow {
  id: string;
  mentorship_id: string;
  enrolment_id: string;
  cohort_id: string;
  asked_by: EnrolmentRole;
  said: string | null;
  asked_at: Date;
  state: 'open' | 'ended' | 'kept' | 'taken_back';
}

const SELECT = `
  select r.id, r.mentorship_id, r.enrolment_id, s.cohort_id, e.role as asked_by, r.said, r.asked_at, r.state
  from rematch_request r
  join mentorship s on s.school_id = r.school_id and s.id = r.mentorship_id
  join enrolment e on e.school_id = r.school_id and e.id = r.enrolment_id`;

@Injectable()
export class RematchesRepository {
  constructor(private readonly db: TenantDatabase) {}

  async insert(request: { mentorshipId: string; enrolmentId: string; said: string | null }, now: Date): Promise<void> {
    await this.db.write(
      `insert into rematch_request (school_id, id, mentorship_id, enrolment_id, said, asked_at) values ($1, $2, $3, $4, $5, $6)`,
      [currentSchoolId(), newId(), request.mentorshipId, request.enrolmentId, request.said, now],
    );
  }

  listOpenOf(mentorshipId: string): Promise<RequestRow[]> {
    return this.db.read<RequestRow>(
      `${SELECT} where r.school_id = $1 and r.mentorship_id = $2 and r.state = 'open' order by r.asked_at, r.id`,
      [currentSchoolId(), mentorshipId],
    );
  }

  /** What a member asked for and nobody has settled. */
  listOwn(memberId: string): Promise<RequestRow[]> {
    return this.db.read<RequestRow>(
      `${SELECT} where r.school_id = $1 and e.member_id = $2 and r.state = 'open' and s.state <> 'ended' order by r.asked_at, r.id`,
      [currentSchoolId(), memberId],
    );
  }

  /** Open ones of a cohort, the oldest first; without those that are about a mentorship of the reader's own. */
  listOfCohort(cohortId: string, readerId: string | null): Promise<RequestRow[]> {
    return this.db.read<RequestRow>(
      `${SELECT} where r.school_id = $1 and s.cohort_id = $2 and r.state = 'open' and s.state <> 'ended'
         and not exists (select 1 from mentorship_participant p
           join enrolment o on o.school_id = p.school_id and o.id = p.enrolment_id
           where p.school_id = s.school_id and p.mentorship_id = s.id and o.member_id = $3)
       order by r.asked_at, r.id limit 500`,
      [currentSchoolId(), cohortId, readerId],
    );
  }

  async get(id: string): Promise<RequestRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<RequestRow>(`${SELECT} where r.school_id = $1 and r.id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** What is open of a mentorship, or of one of the two in it, is settled. */
  async settle(
    mentorshipId: string,
    settled: { state: Exclude<RequestRow['state'], 'open'>; by: string | null; enrolmentId?: string },
    now: Date,
  ): Promise<number> {
    const { count } = await this.db.write(
      `update rematch_request set state = $3, settled_by = $4, settled_at = $5
       where school_id = $1 and mentorship_id = $2 and state = 'open' and ($6::uuid is null or enrolment_id = $6)`,
      [currentSchoolId(), mentorshipId, settled.state, settled.by, now, settled.enrolmentId ?? null],
    );
    return count;
  }
}
