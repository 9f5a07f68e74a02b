import { Injectable } from '@nestjs/common';
import type { CalendarSpan, EnrolmentRole, EventKind, Localized, RequirementPeriod } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** What a person writes of a requirement. */
export interface RequirementRecord {
  program_id: string;
  cohort_id: string | null;
  role: EnrolmentRole | null;
  kind: EventKind;
  kind_id: string | null;
  needed: number;
  per: RequirementPeriod;
  before_match: boolean;
}

export interface RequirementRow extends RequirementRecord {
  id: string;
  kind_name: Localized | null;
  cohort_name: string | null;
  waivers: number;
  created_at: Date;
}

/** Somebody who takes part, with what decides in which time their attendance counts. */
export interface PersonRow {
  enrolment_id: string;
  member_id: string;
  name: string;
  role: EnrolmentRole;
  cohort_id: string;
  cohort_name: string;
  program_id: string;
  enrolled_at: Date;
  terms: CalendarSpan[];
  starts_on: string;
  ends_on: string;
}

/** An event at which somebody was, as far as it counts for their part in a cohort. */
export interface CountedRow {
  enrolment_id: string;
  kind: EventKind;
  kind_id: string | null;
  starts_at: Date;
}

export interface WaiverRow {
  requirement_id: string;
  enrolment_id: string;
  reason: string;
  given_by: string | null;
  given_at: Date;
}

const REQUIREMENT = `
  select r.id, r.program_id, r.cohort_id, r.role, r.kind, r.kind_id, r.needed, r.per, r.before_match, r.created_at, k.name as kind_name, c.name as cohort_name,
    (select count(*)::int from event_waiver w where w.school_id = r.school_id and w.requirement_id = r.id) as waivers
  from event_requirement r
  left join event_kind k on k.school_id = r.school_id and k.id = r.kind_id
  left join cohort c on c.school_id = r.school_id and c.id = r.cohort_id`;

const PERSON = `
  select e.id as enrolment_id, e.member_id, m.display_name as name, e.role, e.cohort_id, c.name as cohort_name, c.program_id, e.created_at as enrolled_at,
    c.settings -> 'terms' as terms, c.starts_on::text, c.ends_on::text
  from enrolment e join member m on m.school_id = e.school_id and m.id = e.member_id
  join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
  where e.school_id = $1 and e.state in ('enrolled', 'paused', 'completed') and c.state <> 'closed'`;

@Injectable()
export class EventRequirementsRepository {
  constructor(private readonly db: TenantDatabase) {}

  listOfPrograms(programIds: readonly string[]): Promise<RequirementRow[]> {
    return this.db.read<RequirementRow>(
      `${REQUIREMENT} where r.school_id = $1 and r.program_id = any ($2::uuid[]) order by r.created_at, r.id`,
      [currentSchoolId(), programIds],
    );
  }

  async get(id: string): Promise<RequirementRow> {
    const [row] = isId(id)
      ? await this.db.read<RequirementRow>(`${REQUIREMENT} where r.school_id = $1 and r.id = $2`, [
          currentSchoolId(),
          id,
        ])
      : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** A kind of the school's own. */
  async getKind(id: string): Promise<{ id: string; base: EventKind }> {
    const [row] = isId(id)
      ? await this.db.read<{ id: string; base: EventKind }>(
          'select id, base from event_kind where school_id = $1 and id = $2',
          [currentSchoolId(), id],
        )
      : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async save(id: string | null, record: RequirementRecord, now: Date): Promise<string> {
    const key = id ?? newId();
    const {
      program_id: program,
      cohort_id: cohort,
      role,
      kind,
      kind_id: kindId,
      needed,
      per,
      before_match: before,
    } = record;
    await this.db.write(
      `insert into event_requirement (school_id, id, program_id, cohort_id, role, kind, kind_id, needed, per, before_match, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (school_id, id) do update set cohort_id = excluded.cohort_id, role = excluded.role, kind = excluded.kind,
         kind_id = excluded.kind_id, needed = excluded.needed, per = excluded.per, before_match = excluded.before_match`,
      [currentSchoolId(), key, program, cohort, role, kind, kindId, needed, per, before, now],
    );
    return key;
  }

  async remove(id: string): Promise<void> {
    await this.db.write('delete from event_requirement where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }

  /** By name. */
  listPeople(cohortId: string): Promise<PersonRow[]> {
    return this.db.read<PersonRow>(`${PERSON} and e.cohort_id = $2 order by m.name_key, e.id`, [
      currentSchoolId(),
      cohortId,
    ]);
  }

  listByIds(enrolmentIds: readonly string[]): Promise<PersonRow[]> {
    return this.db.read<PersonRow>(`${PERSON} and e.id = any ($2::uuid[]) order by e.id`, [
      currentSchoolId(),
      enrolmentIds,
    ]);
  }

  listParts(memberId: string): Promise<PersonRow[]> {
    return this.db.read<PersonRow>(`${PERSON} and e.member_id = $2 order by c.starts_on desc, e.id`, [
      currentSchoolId(),
      memberId,
    ]);
  }

  /**
   * An event counts for a cohort that it was for; one for the whole program or the school counts from when the cohort was opened, so that last
   * year's does not.
   */
  listCounted(enrolmentIds: readonly string[], timeZone: string): Promise<CountedRow[]> {
    return this.db.read<CountedRow>(
      `select e.id as enrolment_id, x.kind, x.kind_id, x.starts_at
       from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       join event_attendance h on h.school_id = e.school_id and h.member_id = e.member_id
       join event x on x.school_id = h.school_id and x.id = h.event_id and x.state = 'published'
       where e.school_id = $1 and e.id = any ($2::uuid[]) and (x.starts_at at time zone $3)::date <= c.ends_on and exists (
         select 1 from event_audience a where a.school_id = x.school_id and a.event_id = x.id and (a.cohort_id = c.id
           or a.cohort_id is null and (a.program_id is null or a.program_id = c.program_id)
             and (x.starts_at at time zone $3)::date >= least(c.starts_on, (c.created_at at time zone $3)::date)))`,
      [currentSchoolId(), enrolmentIds, timeZone],
    );
  }

  listWaivers(enrolmentIds: readonly string[]): Promise<WaiverRow[]> {
    return this.db.read<WaiverRow>(
      `select w.requirement_id, w.enrolment_id, w.reason, b.display_name as given_by, w.given_at from event_waiver w
       left join member b on b.school_id = w.school_id and b.id = w.given_by
       where w.school_id = $1 and w.enrolment_id = any ($2::uuid[])`,
      [currentSchoolId(), enrolmentIds],
    );
  }

  /** Returns who was not let off already. */
  async waive(
    requirementId: string,
    enrolmentIds: readonly string[],
    { reason, givenBy, now }: { reason: string; givenBy: string | null; now: Date },
  ): Promise<string[]> {
    const { rows } = await this.db.write<{ enrolment_id: string }>(
      `insert into event_waiver (school_id, requirement_id, enrolment_id, reason, given_by, given_at)
       select $1, $2, e, $4, $5, $6 from unnest($3::uuid[]) e on conflict do nothing returning enrolment_id`,
      [currentSchoolId(), requirementId, enrolmentIds, reason, givenBy, now],
    );
    return rows.map(({ enrolment_id: id }) => id);
  }

  async endWaiver(requirementId: string, enrolmentId: string): Promise<boolean> {
    const { count } = await this.db.write(
      'delete from event_waiver where school_id = $1 and requirement_id = $2 and enrolment_id = $3',
      [currentSchoolId(), requirementId, enrolmentId],
    );
    return count > 0;
  }
}
