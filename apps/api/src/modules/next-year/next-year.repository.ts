import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, EnrolmentState, NextYearState } from '@trellis/contracts';
import { ConnectionPool } from '../../platform/database/connection-pool.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface NextYearRow {
  id: string;
  from_cohort_id: string;
  to_cohort_id: string;
  created_by: string | null;
  created_at: Date;
}

export interface NextYearCounts {
  asked: number;
  coming: number;
  not_coming: number;
  continuing: number;
}

export interface PlanCounts {
  mentors: number;
  mentees: number;
  pairs: number;
  completed: number;
  notAsked: number;
}

export interface ReturningRow {
  enrolment_id: string;
  member_id: string;
  role: EnrolmentRole;
}

export interface NewPerson {
  memberId: string;
  role: EnrolmentRole;
  fromEnrolmentId: string;
  enrolmentId: string;
}

export interface PersonRow {
  id: string;
  next_year_id: string;
  member_id: string;
  role: EnrolmentRole;
  from_enrolment_id: string;
  enrolment_id: string;
  state: NextYearState;
  expires_at: Date;
  display_name: string;
  last_capacity: number | null;
  from_cohort_id: string;
  to_cohort_id: string;
  created_by: string | null;
  /** Of their place in the new year, and whether somebody is matched with them there. */
  enrolment_state: EnrolmentState;
  in_pair: boolean;
  new_capacity: number | null;
  /** Whoever opened the year, to write to. */
  contact_name: string | null;
  contact_email: string | null;
}

export interface PartnerRow {
  id: string;
  display_name: string;
  continues: boolean | null;
}

export interface AgreedPairRow {
  id: string;
  mentee_enrolment_id: string;
  mentor_enrolment_id: string;
  mentor_member_id: string;
}

const COLUMNS = 'id, from_cohort_id, to_cohort_id, created_by, created_at';
const PERSON = `
  select p.id, p.next_year_id, p.member_id, p.role, p.from_enrolment_id, p.enrolment_id, p.state, p.expires_at,
    m.display_name, e.capacity as last_capacity, y.from_cohort_id, y.to_cohort_id, y.created_by,
    n.state as enrolment_state, n.capacity as new_capacity, n.mentorship_count > 0 as in_pair, o.display_name as contact_name, o.email as contact_email
  from next_year_person p
  join next_year y on y.school_id = p.school_id and y.id = p.next_year_id
  join member m on m.school_id = p.school_id and m.id = p.member_id
  join enrolment e on e.school_id = p.school_id and e.id = p.from_enrolment_id
  join enrolment n on n.school_id = p.school_id and n.id = p.enrolment_id
  left join member o on o.school_id = p.school_id and o.id = y.created_by and o.erased_at is null
  where p.school_id = $1`;

@Injectable()
export class NextYearRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly pool: ConnectionPool,
  ) {}

  /** The school at an address, before it is in the context. */
  async findSchoolId(slug: string): Promise<string | null> {
    const [row] = await this.pool.query<{ id: string }>('select id from school_by_slug($1)', [slug]);
    return row?.id ?? null;
  }

  /** The next year that a cohort has, or that it is. */
  async findOf(cohortId: string, side: 'from' | 'to'): Promise<NextYearRow | null> {
    const [row] = await this.db.read<NextYearRow>(
      `select ${COLUMNS} from next_year where school_id = $1 and ${side === 'from' ? 'from_cohort_id' : 'to_cohort_id'} = $2`,
      [currentSchoolId(), cohortId],
    );
    return row ?? null;
  }

  async counts(id: string): Promise<NextYearCounts> {
    const [row] = await this.db.read<NextYearCounts>(
      `select count(*) filter (where p.state = 'asked' and e.state = 'applied')::int as asked,
         count(*) filter (where p.state = 'coming')::int as coming,
         count(*) filter (where p.state = 'not_coming')::int as not_coming,
         (select count(*)::int from next_year_pair where school_id = $1 and next_year_id = $2 and pinned_at is not null) as continuing
       from next_year_person p join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id
       where p.school_id = $1 and p.next_year_id = $2`,
      [currentSchoolId(), id],
    );
    return row ?? { asked: 0, coming: 0, not_coming: 0, continuing: 0 };
  }

  async planCounts(cohortId: string, asksMentees: boolean): Promise<PlanCounts> {
    const [row] = await this.db.read<PlanCounts>(
      `select count(*) filter (where state = 'enrolled' and role = 'mentor')::int as mentors,
         count(*) filter (where state = 'enrolled' and role = 'mentee')::int as mentees,
         count(*) filter (where state = 'completed')::int as completed,
         count(*) filter (where state not in ('enrolled', 'completed'))::int as "notAsked",
         (select count(*)::int from mentorship s
            join mentorship_participant a on a.school_id = s.school_id and a.mentorship_id = s.id and a.role = 'mentor'
            join mentorship_participant b on b.school_id = s.school_id and b.mentorship_id = s.id and b.role = 'mentee'
            join enrolment ea on ea.school_id = s.school_id and ea.id = a.enrolment_id and ea.state = 'enrolled'
            join enrolment eb on eb.school_id = s.school_id and eb.id = b.enrolment_id and eb.state = 'enrolled'
          where $3 and s.school_id = $1 and s.cohort_id = $2 and s.state <> 'ended' and s.model = 'pair') as pairs
       from enrolment where school_id = $1 and cohort_id = $2`,
      [currentSchoolId(), cohortId, asksMentees],
    );
    return row ?? { mentors: 0, mentees: 0, pairs: 0, completed: 0, notAsked: 0 };
  }

  /** Who takes part now, and is asked to come again. */
  listReturning(cohortId: string, roles: readonly EnrolmentRole[]): Promise<ReturningRow[]> {
    return this.db.read<ReturningRow>(
      `select id as enrolment_id, member_id, role from enrolment
       where school_id = $1 and cohort_id = $2 and state = 'enrolled' and role = any ($3::text[]) order by id`,
      [currentSchoolId(), cohortId, roles],
    );
  }

  async insert(from: string, to: string, by: string | null, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into next_year (school_id, id, from_cohort_id, to_cohort_id, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [currentSchoolId(), id, from, to, by, now],
    );
    return id;
  }

  /** Everyone who is asked; returns their ids by member and role. */
  async insertPeople(
    nextYearId: string,
    people: readonly NewPerson[],
    expiresAt: Date,
  ): Promise<{ id: string; member_id: string }[]> {
    const { rows } = await this.db.write<{ id: string; member_id: string }>(
      `insert into next_year_person (school_id, id, next_year_id, member_id, role, from_enrolment_id, enrolment_id, expires_at)
       select $1, p.id, $2, p."memberId", p.role, p."fromEnrolmentId", p."enrolmentId", $4
       from jsonb_to_recordset($3::jsonb) as p(id uuid, "memberId" uuid, role text, "fromEnrolmentId" uuid, "enrolmentId" uuid)
       returning id, member_id`,
      [currentSchoolId(), nextYearId, JSON.stringify(people.map((one) => ({ ...one, id: newId() }))), expiresAt],
    );
    return rows;
  }

  /** Live pairs of whom both are asked. */
  async insertPairs(nextYearId: string, cohortId: string): Promise<number> {
    const { count } = await this.db.write(
      `insert into next_year_pair (school_id, id, next_year_id, mentorship_id, mentee_person_id, mentor_person_id)
       select $1, gen_random_uuid(), $2, s.id, mentee.id, mentor.id
       from mentorship s
       join mentorship_participant a on a.school_id = s.school_id and a.mentorship_id = s.id and a.role = 'mentee'
       join mentorship_participant b on b.school_id = s.school_id and b.mentorship_id = s.id and b.role = 'mentor'
       join next_year_person mentee on mentee.school_id = s.school_id and mentee.next_year_id = $2 and mentee.from_enrolment_id = a.enrolment_id
       join next_year_person mentor on mentor.school_id = s.school_id and mentor.next_year_id = $2 and mentor.from_enrolment_id = b.enrolment_id
       where s.school_id = $1 and s.cohort_id = $3 and s.state <> 'ended' and s.model = 'pair'`,
      [currentSchoolId(), nextYearId, cohortId],
    );
    return count;
  }

  /** Those who have not said anything yet, and about whom nothing was decided. */
  listUnanswered(nextYearId: string): Promise<{ id: string; member_id: string }[]> {
    return this.db.read(
      `select p.id, p.member_id from next_year_person p join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id
       where p.school_id = $1 and p.next_year_id = $2 and p.state = 'asked' and e.state = 'applied' order by p.id`,
      [currentSchoolId(), nextYearId],
    );
  }

  async findPerson(id: string): Promise<PersonRow | null> {
    const [row] = await this.db.read<PersonRow>(`${PERSON} and p.id = $2`, [currentSchoolId(), id]);
    return row ?? null;
  }

  async findPersonByHash(hash: Buffer): Promise<PersonRow | null> {
    const [row] = await this.db.read<PersonRow>(`${PERSON} and p.token_hash = $2`, [currentSchoolId(), hash]);
    return row ?? null;
  }

  /** The person's row, taken until the transaction ends; and their partners' pairs with it, so that two yeses can't miss each other. */
  async lockPerson(id: string): Promise<NextYearState | null> {
    const { rows } = await this.db.write<{ state: NextYearState }>(
      'select state from next_year_person where school_id = $1 and id = $2 for update',
      [currentSchoolId(), id],
    );
    await this.db.write(
      `select 1 from next_year_pair where school_id = $1 and (mentee_person_id = $2 or mentor_person_id = $2) order by id for update`,
      [currentSchoolId(), id],
    );
    return rows[0]?.state ?? null;
  }

  async setToken(id: string, hash: Buffer): Promise<void> {
    await this.db.write('update next_year_person set token_hash = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      hash,
    ]);
  }

  async setAnswer(id: string, state: NextYearState, now: Date): Promise<void> {
    await this.db.write('update next_year_person set state = $3, answered_at = $4 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      state,
      now,
    ]);
  }

  /** The other side of each of one's pairs, with one's own answer. */
  listPartners(personId: string): Promise<PartnerRow[]> {
    return this.db.read<PartnerRow>(
      `select r.id, m.display_name, case when r.mentee_person_id = $2 then r.mentee_says else r.mentor_says end as continues
       from next_year_pair r
       join next_year_person o on o.school_id = r.school_id
         and o.id = case when r.mentee_person_id = $2 then r.mentor_person_id else r.mentee_person_id end
       join member m on m.school_id = o.school_id and m.id = o.member_id
       where r.school_id = $1 and (r.mentee_person_id = $2 or r.mentor_person_id = $2) order by m.name_key, r.id`,
      [currentSchoolId(), personId],
    );
  }

  /** One's answer for one's own pairs; a pair that is somebody else's is left alone. */
  async setPairAnswers(personId: string, answers: readonly { id: string; continues: boolean }[]): Promise<void> {
    await this.db.write(
      `update next_year_pair r set
         mentee_says = case when r.mentee_person_id = $2 then a.continues else r.mentee_says end,
         mentor_says = case when r.mentor_person_id = $2 then a.continues else r.mentor_says end
       from jsonb_to_recordset($3::jsonb) as a(id uuid, continues boolean)
       where r.school_id = $1 and r.id = a.id and (r.mentee_person_id = $2 or r.mentor_person_id = $2)`,
      [currentSchoolId(), personId, JSON.stringify(answers)],
    );
  }

  /** Pairs of this person in which both said yes and both come, not settled so far: settled now. */
  async settleAgreed(personId: string, now: Date): Promise<AgreedPairRow[]> {
    const { rows } = await this.db.write<AgreedPairRow>(
      `update next_year_pair r set pinned_at = $3
       from next_year_person mentee, next_year_person mentor
       where r.school_id = $1 and (r.mentee_person_id = $2 or r.mentor_person_id = $2)
         and r.mentee_says and r.mentor_says and r.pinned_at is null
         and mentee.school_id = $1 and mentee.id = r.mentee_person_id and mentee.state = 'coming'
         and mentor.school_id = $1 and mentor.id = r.mentor_person_id and mentor.state = 'coming'
       returning r.id, mentee.enrolment_id as mentee_enrolment_id, mentor.enrolment_id as mentor_enrolment_id,
         mentor.member_id as mentor_member_id`,
      [currentSchoolId(), personId, now],
    );
    return rows;
  }

  /** Pairs of this person that were settled, and are not agreed on any more: somebody changed their mind. */
  async unsettle(personId: string): Promise<Omit<AgreedPairRow, 'mentor_member_id'>[]> {
    const { rows } = await this.db.write<Omit<AgreedPairRow, 'mentor_member_id'>>(
      `update next_year_pair r set pinned_at = null
       from next_year_person mentee, next_year_person mentor
       where r.school_id = $1 and (r.mentee_person_id = $2 or r.mentor_person_id = $2) and r.pinned_at is not null
         and mentee.school_id = $1 and mentee.id = r.mentee_person_id
         and mentor.school_id = $1 and mentor.id = r.mentor_person_id
         and not (r.mentee_says and r.mentor_says and mentee.state = 'coming' and mentor.state = 'coming')
       returning r.id, mentee.enrolment_id as mentee_enrolment_id, mentor.enrolment_id as mentor_enrolment_id`,
      [currentSchoolId(), personId],
    );
    return rows;
  }

  /** With how many people a mentor would like to go on. */
  async countWished(personId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from next_year_pair where school_id = $1 and mentor_person_id = $2 and mentor_says`,
      [currentSchoolId(), personId],
    );
    return row?.count ?? 0;
  }

  /** A person's own question, by their place in the new year. */
  async findOwn(memberId: string, enrolmentId: string): Promise<PersonRow | null> {
    const [row] = await this.db.read<PersonRow>(`${PERSON} and p.member_id = $2 and p.enrolment_id = $3`, [
      currentSchoolId(),
      memberId,
      enrolmentId,
    ]);
    return row ?? null;
  }

  /** The person comes: their enrolment counts from now on. Whoever opened the year decided that they may. */
  async enrol(enrolmentId: string, capacity: number | null, decidedBy: string | null, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `update enrolment set state = 'enrolled', capacity = coalesce($3, capacity), decided_by = $4, decided_at = $5,
         notice_sent_at = $5, changed_at = $5
       where school_id = $1 and id = $2 and state in ('applied', 'withdrawn', 'enrolled')`,
      [currentSchoolId(), enrolmentId, capacity, decidedBy, now],
    );
    return count === 1;
  }

  async stayAway(enrolmentId: string, now: Date): Promise<void> {
    await this.db.write(
      `update enrolment set state = 'withdrawn', changed_at = $3
       where school_id = $1 and id = $2 and state in ('applied', 'enrolled')`,
      [currentSchoolId(), enrolmentId, now],
    );
  }

  /** What staff know of conflicts of interest holds on, whatever the person carries along. */
  async carryStaffConflicts(from: string, to: string, cohortId: string, now: Date): Promise<void> {
    await this.db.write(
      `insert into conflict_of_interest (school_id, id, cohort_id, mentor_enrolment_id, mentee_email_key, kind, source, created_at)
       select school_id, gen_random_uuid(), $4, $3, mentee_email_key, kind, 'staff', $5
       from conflict_of_interest where school_id = $1 and mentor_enrolment_id = $2 and source = 'staff'
       on conflict (school_id, mentor_enrolment_id, mentee_email_key, kind) do nothing`,
      [currentSchoolId(), from, to, cohortId, now],
    );
  }
}
