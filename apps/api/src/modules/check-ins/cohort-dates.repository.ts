import { Injectable } from '@nestjs/common';
import { CHECK_IN_LIMITS, type EnrolmentRole, type Localized, type MilestoneAudience } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { DraftCheckIn, DraftMilestone } from './usual-dates.policy.js';

export interface MilestoneRow {
  id: string;
  name: Localized;
  text: Localized;
  on_day: string;
  audience: MilestoneAudience;
}

export interface CheckInRow {
  id: string;
  cohort_id: string;
  name: Localized;
  opens_on: string;
  /** The last day on which it can be answered. */
  closes_on: string;
}

/** A date that somebody taking part sees, in one of their cohorts. */
export interface OwnDateRow extends MilestoneRow {
  enrolment_id: string;
  role: EnrolmentRole;
}

const MILESTONE = 'select id, name, text, on_day::text, audience from milestone';
const CHECK_IN = `select id, cohort_id, name, opens_on::text, (opens_on + ${CHECK_IN_LIMITS.openDays - 1})::text as closes_on
  from check_in`;

@Injectable()
export class CohortDatesRepository {
  constructor(private readonly db: TenantDatabase) {}

  listMilestones(cohortId: string): Promise<MilestoneRow[]> {
    return this.db.read<MilestoneRow>(
      `${MILESTONE} where school_id = $1 and cohort_id = $2 order by on_day, created_at, id`,
      [currentSchoolId(), cohortId],
    );
  }

  listCheckIns(cohortId: string): Promise<CheckInRow[]> {
    return this.db.read<CheckInRow>(
      `${CHECK_IN} where school_id = $1 and cohort_id = $2 order by opens_on, created_at, id`,
      [currentSchoolId(), cohortId],
    );
  }

  async getCheckIn(id: string): Promise<CheckInRow> {
    const params = [currentSchoolId(), id];
    const [row] = isId(id)
      ? await this.db.read<CheckInRow>(`${CHECK_IN} where school_id = $1 and id = $2`, params)
      : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** What comes from `today` on, for a member who is in a mentorship that lasts; the nearest first. */
  listOwn(memberId: string, today: string): Promise<OwnDateRow[]> {
    return this.db.read<OwnDateRow>(
      `select d.id, d.name, d.text, d.on_day::text, d.audience, e.id as enrolment_id, e.role
       from enrolment e
       join cohort c on c.school_id = e.school_id and c.id = e.cohort_id and c.state <> 'closed'
       join milestone d on d.school_id = e.school_id and d.cohort_id = e.cohort_id and d.on_day >= $3
         and d.audience in ('both', e.role || 's')
       where e.school_id = $1 and e.member_id = $2 and e.state = 'enrolled' and exists (
         select 1 from mentorship_participant p join mentorship s on s.school_id = p.school_id and s.id = p.mentorship_id
         where p.school_id = e.school_id and p.enrolment_id = e.id and s.state = 'active')
       order by d.on_day, d.created_at, d.id, e.id limit 60`,
      [currentSchoolId(), memberId, today],
    );
  }

  async insertMilestone(cohortId: string, { name, text, onDay, audience }: DraftMilestone, now: Date): Promise<void> {
    await this.db.write(
      `insert into milestone (school_id, id, cohort_id, name, text, on_day, audience, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [currentSchoolId(), newId(), cohortId, JSON.stringify(name), JSON.stringify(text), onDay, audience, now],
    );
  }

  async updateMilestone(cohortId: string, id: string, { name, text, onDay, audience }: DraftMilestone): Promise<void> {
    await this.change('update milestone set name = $4, text = $5, on_day = $6, audience = $7', cohortId, id, [
      ...[JSON.stringify(name), JSON.stringify(text), onDay, audience],
    ]);
  }

  async insertCheckIn(cohortId: string, { name, opensOn }: DraftCheckIn, now: Date): Promise<void> {
    await this.db.write(
      `insert into check_in (school_id, id, cohort_id, name, opens_on, created_at) values ($1, $2, $3, $4, $5, $6)`,
      [currentSchoolId(), newId(), cohortId, JSON.stringify(name), opensOn, now],
    );
  }

  async updateCheckIn(cohortId: string, id: string, { name, opensOn }: DraftCheckIn): Promise<void> {
    await this.change('update check_in set name = $4, opens_on = $5', cohortId, id, [JSON.stringify(name), opensOn]);
  }

  async remove(table: 'milestone' | 'check_in', cohortId: string, id: string): Promise<void> {
    await this.change(`delete from ${table}`, cohortId, id, []);
  }

  /** One of another cohort is NOT_FOUND. */
  private async change(what: string, cohortId: string, id: string, values: readonly unknown[]): Promise<void> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const { count } = await this.db.write(`${what} where school_id = $1 and cohort_id = $2 and id = $3`, [
      ...[currentSchoolId(), cohortId, id],
      ...values,
    ]);
    if (count === 0) throw new AppError('NOT_FOUND');
  }
}
