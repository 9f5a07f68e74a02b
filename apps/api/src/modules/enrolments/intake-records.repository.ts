import { Injectable } from '@nestjs/common';
import type { AnswerState, EnrolmentRole, EnrolmentSource, EnrolmentState } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export type AnswerSource = 'import' | 'person' | 'staff';

export interface AnswerRecord {
  state: AnswerState;
  value: unknown;
  source: AnswerSource;
  /** Where one person's are read: on the day that it came to say this. */
  changed_at?: Date;
}

export interface IntakePersonRow {
  enrolment_id: string;
  member_id: string;
  email_key: string;
  state: EnrolmentState;
  capacity: number | null;
  signs_in: boolean;
  answers: Record<string, AnswerRecord>;
}

/** How people come in, as what, and who has decided that they may; nobody has, where it is null. */
export interface Entry {
  source: EnrolmentSource;
  state: EnrolmentState;
  decidedBy?: string | null;
}

export type CohortAnswers = Pick<IntakePersonRow, 'enrolment_id' | 'member_id' | 'answers'>;

export interface NewEnrolment {
  memberId: string;
  /** Null for a mentee. */
  capacity: number | null;
}

export interface NewAnswer {
  enrolmentId: string;
  itemId: string;
  state: AnswerState;
  value: unknown;
}

/** An answer that stays somebody's own words, or a file's. */
export type KeptAnswer = NewAnswer & { source: AnswerSource };

const BATCH = 20_000;

/** What people answered at intake (identity excepted), in bulk and one by one. */
@Injectable()
export class IntakeRecordsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** The people of a cohort at these addresses, with all their answers. */
  listByEmail(cohortId: string, role: EnrolmentRole, emailKeys: readonly string[]): Promise<IntakePersonRow[]> {
    return this.db.read<IntakePersonRow>(
      `select e.id as enrolment_id, e.member_id, m.email_key, e.state, e.capacity, e.has_account as signs_in,
         coalesce((select jsonb_object_agg(a.item_id, jsonb_build_object('state', a.state, 'value', a.value, 'source', a.source))
           from intake_answer a where a.school_id = e.school_id and a.enrolment_id = e.id), '{}') as answers
       from member m join enrolment e on e.school_id = m.school_id and e.member_id = coalesce(m.merged_into, m.id)
       where m.school_id = $1 and e.cohort_id = $2 and e.role = $3 and m.email_key = any ($4::text[])`,
      [currentSchoolId(), cohortId, role, emailKeys],
    );
  }

  async answersOf(enrolmentId: string): Promise<Record<string, AnswerRecord>> {
    const rows = await this.db.read<AnswerRecord & { item_id: string }>(
      'select item_id, state, value, source, changed_at from intake_answer where school_id = $1 and enrolment_id = $2',
      [currentSchoolId(), enrolmentId],
    );
    return Object.fromEntries(rows.map(({ item_id: itemId, ...record }) => [itemId, record]));
  }

  /** The same of several people, those without any answer left out. */
  async answersOfMany(enrolmentIds: readonly string[]): Promise<Map<string, Record<string, AnswerRecord>>> {
    const rows = await this.db.read<{ enrolment_id: string; answers: Record<string, AnswerRecord> }>(
      `select enrolment_id, jsonb_object_agg(item_id, jsonb_build_object('state', state, 'value', value, 'source', source)) as answers
       from intake_answer where school_id = $1 and enrolment_id = any ($2::uuid[]) group by enrolment_id`,
      [currentSchoolId(), enrolmentIds],
    );
    return new Map(rows.map((row) => [row.enrolment_id, row.answers]));
  }

  /** Who answered any of these versions of an intake form, and which questions, identity excepted. */
  async countAnswers(
    versionIds: readonly string[],
  ): Promise<{ people: number; items: { itemId: string; people: number }[] }> {
    const of = `from enrolment e
        join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
        join intake_answer a on a.school_id = e.school_id and a.enrolment_id = e.id and a.state <> 'not_answered'
      where e.school_id = $1 and case e.role when 'mentee' then c.mentee_form_version_id else c.mentor_form_version_id end
        = any ($2::uuid[])`;
    const [people] = await this.db.read<{ count: number }>(`select count(distinct e.id)::int as count ${of}`, [
      currentSchoolId(),
      versionIds,
    ]);
    const items = await this.db.read<{ itemId: string; people: number }>(
      `select a.item_id as "itemId", count(*)::int as people ${of} group by a.item_id order by a.item_id`,
      [currentSchoolId(), versionIds],
    );
    return { people: people?.count ?? 0, items };
  }

  /** Everyone of a cohort with that role, whatever their state, with their answers; in pieces, by id. */
  listOfCohort(cohortId: string, role: EnrolmentRole, after: string | null, limit: number): Promise<CohortAnswers[]> {
    return this.db.read<CohortAnswers>(
      `select e.id as enrolment_id, e.member_id,
         coalesce((select jsonb_object_agg(a.item_id, jsonb_build_object('state', a.state, 'value', a.value, 'source', a.source))
           from intake_answer a where a.school_id = e.school_id and a.enrolment_id = e.id), '{}') as answers
       from enrolment e where e.school_id = $1 and e.cohort_id = $2 and e.role = $3 and ($4::uuid is null or e.id > $4)
       order by e.id limit $5`,
      [currentSchoolId(), cohortId, role, after, limit],
    );
  }

  /** Puts each person's answers in the place of those to the questions named. Who said them stays as it was. */
  async replaceAnswers(
    enrolmentIds: readonly string[],
    itemIds: readonly string[],
    answers: readonly KeptAnswer[],
    now: Date,
  ): Promise<void> {
    await this.db.write(
      'delete from intake_answer where school_id = $1 and enrolment_id = any ($2::uuid[]) and item_id = any ($3::text[])',
      [currentSchoolId(), enrolmentIds, itemIds],
    );
    await this.db.write(
      `insert into intake_answer (school_id, enrolment_id, item_id, state, value, source, changed_at)
       select $1, a."enrolmentId", a."itemId", a.state, a.value, a.source, $3
       from jsonb_to_recordset($2::jsonb) as a("enrolmentId" uuid, "itemId" text, state text, value jsonb, source text)`,
      [currentSchoolId(), JSON.stringify(answers), now],
    );
  }

  /** Enrols members and tells each one's enrolment. */
  async insertEnrolments(
    cohortId: string,
    role: EnrolmentRole,
    people: readonly NewEnrolment[],
    entry: Entry,
    now: Date,
  ): Promise<{ id: string; member_id: string }[]> {
    const { rows } = await this.db.write<{ id: string; member_id: string }>(
      `insert into enrolment (school_id, id, cohort_id, member_id, role, state, source, capacity, name_key, created_at, changed_at,
         decided_by, decided_at)
       select $1, p.id, $2, p."memberId", $3, $6, $7, p.capacity, m.name_key, $5, $5, $8::uuid,
         case when $8::uuid is not null then $5::timestamptz end
       from jsonb_to_recordset($4::jsonb) as p(id uuid, "memberId" uuid, capacity int)
       join member m on m.school_id = $1 and m.id = p."memberId"
       returning id, member_id`,
      [
        currentSchoolId(),
        cohortId,
        role,
        JSON.stringify(people.map((person) => ({ ...person, id: newId() }))),
        now,
        entry.state,
        entry.source,
        entry.decidedBy ?? null,
      ],
    );
    return rows;
  }

  async upsertAnswers(answers: readonly NewAnswer[], source: AnswerSource, now: Date): Promise<void> {
    for (let at = 0; at < answers.length; at += BATCH) {
      await this.db.write(
        `insert into intake_answer (school_id, enrolment_id, item_id, state, value, source, changed_at)
         select $1, a."enrolmentId", a."itemId", a.state, a.value, $3, $4
         from jsonb_to_recordset($2::jsonb) as a("enrolmentId" uuid, "itemId" text, state text, value jsonb)
         on conflict (school_id, enrolment_id, item_id) do update set state = excluded.state, value = excluded.value,
           source = excluded.source, changed_at = excluded.changed_at`,
        [currentSchoolId(), JSON.stringify(answers.slice(at, at + BATCH)), source, now],
      );
    }
  }

  async setCapacities(capacities: readonly { enrolmentId: string; capacity: number }[]): Promise<void> {
    await this.db.write(
      `update enrolment e set capacity = c.capacity
       from jsonb_to_recordset($2::jsonb) as c("enrolmentId" uuid, capacity int) where e.school_id = $1 and e.id = c."enrolmentId"`,
      [currentSchoolId(), JSON.stringify(capacities)],
    );
  }

  /** What these mentors declared before goes, what they declare now comes; what staff entered stays. */
  async replaceConflicts(
    cohortId: string,
    declared: readonly { enrolmentId: string; emailKeys: readonly string[] }[],
    source: AnswerSource,
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `delete from conflict_of_interest where school_id = $1 and mentor_enrolment_id = any ($2::uuid[]) and source <> 'staff'`,
      [currentSchoolId(), declared.map((one) => one.enrolmentId)],
    );
    const rows = declared.flatMap(({ enrolmentId, emailKeys }) =>
      emailKeys.map((email) => ({ id: newId(), enrolmentId, email })),
    );
    await this.db.write(
      `insert into conflict_of_interest (school_id, id, cohort_id, mentor_enrolment_id, mentee_email_key, source, created_at)
       select $1, c.id, $2, c."enrolmentId", c.email, $4, $5
       from jsonb_to_recordset($3::jsonb) as c(id uuid, "enrolmentId" uuid, email text)
       on conflict (school_id, mentor_enrolment_id, mentee_email_key, kind) do nothing`,
      [currentSchoolId(), cohortId, JSON.stringify(rows), source, now],
    );
  }

  /** Match drafts look at this to tell that people changed since. */
  async touch(enrolmentIds: readonly string[], now: Date): Promise<void> {
    await this.db.write('update enrolment set changed_at = $3 where school_id = $1 and id = any ($2::uuid[])', [
      currentSchoolId(),
      enrolmentIds,
      now,
    ]);
  }

  /** Enrolled people of a cohort who were never told that we have their answers. */
  listUntold(cohortId: string): Promise<{ id: string; member_id: string; email: string; locale: 'en' | 'fr' }[]> {
    return this.db.read(
      `select e.id, e.member_id, m.email, m.locale from enrolment e join member m on m.school_id = e.school_id and m.id = e.member_id
       where e.school_id = $1 and e.cohort_id = $2 and e.state = 'enrolled' and e.notice_sent_at is null order by e.id`,
      [currentSchoolId(), cohortId],
    );
  }

  async countUntold(cohortId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(distinct member_id)::int as count from enrolment
       where school_id = $1 and cohort_id = $2 and state = 'enrolled' and notice_sent_at is null`,
      [currentSchoolId(), cohortId],
    );
    return row?.count ?? 0;
  }

  async markTold(enrolmentIds: readonly string[], now: Date): Promise<void> {
    await this.db.write('update enrolment set notice_sent_at = $3 where school_id = $1 and id = any ($2::uuid[])', [
      currentSchoolId(),
      enrolmentIds,
      now,
    ]);
  }

  /** As what the person is in, and how they came, the newest first; empty for who is not in. */
  waysIn(cohortId: string, memberId: string): Promise<{ id: string; source: EnrolmentSource }[]> {
    return this.db.read<{ id: string; source: EnrolmentSource }>(
      `select id, source from enrolment where school_id = $1 and cohort_id = $2 and member_id = $3 and state = 'enrolled'
       order by id desc`,
      [currentSchoolId(), cohortId, memberId],
    );
  }

  /** For who had left and wants to be in again. */
  async comeBack(
    enrolmentId: string,
    { state, decidedBy = null }: Pick<Entry, 'state' | 'decidedBy'>,
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `update enrolment set state = $3, changed_at = $4, decided_by = $5::uuid,
         decided_at = case when $5::uuid is not null then $4::timestamptz end
       where school_id = $1 and id = $2 and state = 'withdrawn'`,
      [currentSchoolId(), enrolmentId, state, now, decidedBy],
    );
  }

  /** False when they had left before. */
  async withdraw(enrolmentId: string, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `update enrolment set state = 'withdrawn', changed_at = $3
       where school_id = $1 and id = $2 and state in ('applied', 'enrolled', 'paused')`,
      [currentSchoolId(), enrolmentId, now],
    );
    if (count === 0) return false;
    await this.db.write(
      `update enrolment_pause set ended_on = greatest(from_on, ($3::timestamptz at time zone 'UTC')::date)
       where school_id = $1 and enrolment_id = $2 and ended_on is null`,
      [currentSchoolId(), enrolmentId, now],
    );
    return true;
  }
}
