import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, EnrolmentSource, EnrolmentState } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentContext, currentSchoolId } from '../../platform/tenancy/context.js';
import { awaitsAnswer } from './enrolments.repository.js';

/** An agreement with one person about the requirement: another amount, or only that there is one. Never a reason. */
export interface OwnRequirement {
  amount: number | null;
}

/** A person in a cohort as far as changes to them depend on it. */
export interface ChangingPerson {
  id: string;
  memberId: string;
  role: EnrolmentRole;
  state: EnrolmentState;
  source: EnrolmentSource;
  requirement: OwnRequirement | null;
  mailStopped: boolean;
  /** Published mentorships that are not ended; of a closed cohort, those that lasted until its end. */
  mentorshipCount: number;
  /** A pause that lasts or is to come. */
  hasPause: boolean;
  /** Whether the person has a place as mentor in the cohort asked about. */
  isMentorThere: boolean;
  /** Asked to come again, and nothing said so far. */
  awaitsAnswer: boolean;
  /** Whether a named person has decided on them before. */
  wasDecidedOn: boolean;
}

export interface PausePlan {
  fromOn: string;
  toOn: string | null;
  actionId: string;
}

const PERSON = `select e.id, e.member_id as "memberId", e.role, e.state, e.source, e.requirement, e.mail_stopped as "mailStopped",
    e.mentorship_count as "mentorshipCount",
    exists (select 1 from enrolment_pause p where p.school_id = e.school_id and p.enrolment_id = e.id and p.ended_on is null) as "hasPause",
    exists (select 1 from enrolment t where t.school_id = e.school_id and t.cohort_id = $4 and t.member_id = e.member_id
      and t.role = 'mentor') as "isMentorThere",
    ${awaitsAnswer('e')} as "awaitsAnswer",
    exists (select 1 from mentor_decision d where d.school_id = e.school_id and d.enrolment_id = e.id) as "wasDecidedOn"
  from enrolment e where e.school_id = $1 and e.cohort_id = $2 and e.id = any ($3::uuid[])
    and not exists (select 1 from member m where m.school_id = e.school_id and m.id = e.member_id and m.erased_at is not null)`;

/** Every change of a person's place in a cohort that is made for many at once. */
@Injectable()
export class EnrolmentChangesRepository {
  constructor(private readonly db: TenantDatabase) {}

  list(cohortId: string, ids: readonly string[], mentorIn: string | null): Promise<ChangingPerson[]> {
    return this.db.read<ChangingPerson>(PERSON, [currentSchoolId(), cohortId, ids, mentorIn]);
  }

  /** The same, kept as they are until the transaction ends. In one order everywhere: two actions wait, never lock up. */
  async lock(cohortId: string, ids: readonly string[], mentorIn: string | null): Promise<ChangingPerson[]> {
    const { rows } = await this.db.write<ChangingPerson>(`${PERSON} order by e.id for update of e`, [
      currentSchoolId(),
      cohortId,
      ids,
      mentorIn,
    ]);
    return rows;
  }

  async setState(ids: readonly string[], state: EnrolmentState, now: Date): Promise<void> {
    await this.db.write(
      'update enrolment set state = $3, changed_at = $4 where school_id = $1 and id = any ($2::uuid[])',
      [currentSchoolId(), ids, state, now],
    );
  }

  /** What a named person decided on these applications. */
  async decide(ids: readonly string[], state: EnrolmentState, decidedBy: string | null, now: Date): Promise<void> {
    await this.db.write(
      `update enrolment set state = $3, decided_by = $4, decided_at = $5, changed_at = $5
       where school_id = $1 and id = any ($2::uuid[])`,
      [currentSchoolId(), ids, state, decidedBy, now],
    );
  }

  /** What a mentor offers just now, in their own words and number. */
  async setOffer(
    id: string,
    offer: { capacity: number; takesNew: boolean; offers: string | null },
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `update enrolment set capacity = $3, takes_new = $4, offers = $5, changed_at = $6
       where school_id = $1 and id = $2 and role = 'mentor'`,
      [currentSchoolId(), id, offer.capacity, offer.takesNew, offer.offers, now],
    );
  }

  async setRequirement(ids: readonly string[], requirement: OwnRequirement | null, now: Date): Promise<void> {
    await this.db.write(
      'update enrolment set requirement = $3::jsonb, changed_at = $4 where school_id = $1 and id = any ($2::uuid[])',
      [currentSchoolId(), ids, requirement && JSON.stringify(requirement), now],
    );
  }

  async insertPauses(ids: readonly string[], plan: PausePlan, now: Date): Promise<void> {
    const rows = ids.map((enrolmentId) => ({ id: newId(), enrolmentId }));
    await this.db.write(
      `insert into enrolment_pause (school_id, id, enrolment_id, from_on, to_on, action_id, created_by, created_at)
       select $1, p.id, p."enrolmentId", $3, $4, $5, $6, $7 from jsonb_to_recordset($2::jsonb) as p(id uuid, "enrolmentId" uuid)`,
      [
        currentSchoolId(),
        JSON.stringify(rows),
        plan.fromOn,
        plan.toOn,
        plan.actionId,
        currentContext()?.actor?.memberId ?? null,
        now,
      ],
    );
  }

  /** Pauses that are over on this day, or that never began. */
  async endPauses(ids: readonly string[], today: string): Promise<void> {
    await this.db.write(
      `update enrolment_pause set ended_on = greatest(from_on, $3::date)
       where school_id = $1 and enrolment_id = any ($2::uuid[]) and ended_on is null`,
      [currentSchoolId(), ids, today],
    );
  }

  /** As if they had never been ordered. Returns whose. */
  async deletePauses(actionId: string, ids: readonly string[]): Promise<string[]> {
    const { rows } = await this.db.write<{ enrolment_id: string }>(
      `delete from enrolment_pause where school_id = $1 and action_id = $2 and enrolment_id = any ($3::uuid[]) and ended_on is null
       returning enrolment_id`,
      [currentSchoolId(), actionId, ids],
    );
    return rows.map((row) => row.enrolment_id);
  }

  /** Whoever goes from one state to the other, of these. */
  async turn(ids: readonly string[], from: EnrolmentState, to: EnrolmentState, now: Date): Promise<string[]> {
    const { rows } = await this.db.write<{ id: string }>(
      `update enrolment set state = $4, changed_at = $5
       where school_id = $1 and id = any ($2::uuid[]) and state = $3 returning id`,
      [currentSchoolId(), ids, from, to, now],
    );
    return rows.map(({ id }) => id);
  }

  /** Whose pause of this action has not begun, or is not over, although its day has come. */
  async listDuePauses(actionId: string, today: string, at: 'begin' | 'end', most: number): Promise<string[]> {
    const due =
      at === 'begin'
        ? `e.state = 'enrolled' and p.from_on <= $3::date and (p.to_on is null or p.to_on >= $3::date)`
        : 'p.to_on < $3::date';
    const rows = await this.db.read<{ id: string }>(
      `select e.id from enrolment_pause p
       cross join lateral (select id, state from enrolment where school_id = p.school_id and id = p.enrolment_id offset 0) e
       where p.school_id = $1 and p.action_id = $2 and p.ended_on is null and ${due} order by e.id limit $4`,
      [currentSchoolId(), actionId, today, most],
    );
    return rows.map(({ id }) => id);
  }

  /** Makes these members mentors-to-be of a cohort; whoever is there already stays as they are. */
  async insertMentors(
    memberIds: readonly string[],
    cohortId: string,
    now: Date,
  ): Promise<{ id: string; memberId: string }[]> {
    const rows = memberIds.map((memberId) => ({ id: newId(), memberId }));
    const { rows: added } = await this.db.write<{ id: string; memberId: string }>(
      `insert into enrolment (school_id, id, cohort_id, member_id, role, state, source, capacity, name_key, created_at, changed_at)
       select $1, p.id, $2, m.id, 'mentor', 'applied', 'hand', 0, m.name_key, $4, $4
       from jsonb_to_recordset($3::jsonb) as p(id uuid, "memberId" uuid)
       cross join lateral (select id, name_key from member where school_id = $1 and id = p."memberId" offset 0) m
       on conflict (school_id, cohort_id, member_id, role) do nothing returning id, member_id as "memberId"`,
      [currentSchoolId(), cohortId, JSON.stringify(rows), now],
    );
    return added;
  }
}
