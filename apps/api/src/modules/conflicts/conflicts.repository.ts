import { Injectable } from '@nestjs/common';
import type { ConflictKind, ConflictScope } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { barredPairs } from './barred-pairs.repository.js';
import type { SaidConflict } from './conflicts.policy.js';

export interface ConflictRow {
  id: string;
  kind: ConflictKind;
  scope: ConflictScope;
  other_email: string | null;
  cohort_name: string | null;
  program_id: string | null;
  holder_id: string;
  holder_name: string;
  other_id: string | null;
  year: string | null;
  from_on: string | null;
  to_on: string | null;
  created_at: Date;
}

/** Who it is about, and who says so. */
export interface Sayer {
  holderId: string;
  createdBy: string | null;
  /** Null: the person themself says it. */
  programId: string | null;
}

const COLUMNS = `d.id, d.kind, d.scope, d.other_email, c.name as cohort_name, d.program_id, d.holder_id,
  m.display_name as holder_name, d.other_id, d.year, d.from_on::text, d.to_on::text, d.created_at
  from pair_conflict d
  join member m on m.school_id = d.school_id and m.id = d.holder_id
  left join cohort c on c.school_id = d.school_id and c.id = d.cohort_id`;

/** Published mentorships of cohort $2 whose two may not be matched, as far as it may be told. $3 the day at the school. */
const BARRED = `
  with person as materialized (
    select e.id, e.role, e.member_id, e.year, m.email_key
    from mentorship s
    join mentorship_participant p on p.school_id = s.school_id and p.mentorship_id = s.id
    join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id
    join member m on m.school_id = e.school_id and m.id = e.member_id
    where s.school_id = $1 and s.cohort_id = $2 and s.state <> 'ended'
    group by e.id, e.role, e.member_id, e.year, m.email_key),
  barred as materialized (${barredPairs('person', '$3', true)}),
  found as (
    select s.id, s.conflict_told_at from mentorship s
    join mentorship_participant a on a.school_id = s.school_id and a.mentorship_id = s.id and a.role = 'mentee'
    join mentorship_participant b on b.school_id = s.school_id and b.mentorship_id = s.id and b.role = 'mentor'
    join barred on barred.mentee_id = a.enrolment_id and barred.mentor_id = b.enrolment_id
    where s.school_id = $1 and s.cohort_id = $2 and s.state <> 'ended')`;

/** Everyone in a mentorship, by member. */
const partyOf = (mentorship: string): string => `array(
  select o.member_id from mentorship_participant w
  join enrolment o on o.school_id = w.school_id and o.id = w.enrolment_id
  where w.school_id = $1 and w.mentorship_id = ${mentorship})`;

@Injectable()
export class ConflictsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Whatever the person said themself, newest first. */
  listOwn(memberId: string): Promise<ConflictRow[]> {
    return this.db.read<ConflictRow>(
      `select ${COLUMNS} where d.school_id = $1 and d.holder_id = $2 and d.said_by = 'self' order by d.created_at desc, d.id`,
      [currentSchoolId(), memberId],
    );
  }

  /** What was said in a program by those who run it, about mentors of this cohort. */
  listOfCohort(cohortId: string, programId: string): Promise<ConflictRow[]> {
    return this.db.read<ConflictRow>(
      `select ${COLUMNS} where d.school_id = $1 and d.program_id = $3 and d.said_by = 'staff' and exists (
         select 1 from enrolment e where e.school_id = $1 and e.cohort_id = $2 and e.member_id = d.holder_id)
       order by d.created_at desc, d.id limit 500`,
      [currentSchoolId(), cohortId, programId],
    );
  }

  async get(id: string): Promise<ConflictRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<ConflictRow>(`select ${COLUMNS} where d.school_id = $1 and d.id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async countOwn(memberId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from pair_conflict where school_id = $1 and holder_id = $2 and said_by = 'self'`,
      [currentSchoolId(), memberId],
    );
    return row?.count ?? 0;
  }

  async insert(said: SaidConflict, { holderId, createdBy, programId }: Sayer, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into pair_conflict (school_id, id, kind, said_by, holder_id, scope, other_email, other_id, cohort_id, program_id,
         year, from_on, to_on, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, (select id from member where school_id = $1 and email_key = $7 and merged_into is null),
         $8, $9, $10, $11, $12, $13, $14)`,
      [
        currentSchoolId(),
        id,
        said.kind,
        programId === null ? 'self' : 'staff',
        holderId,
        said.scope,
        said.otherEmail,
        said.cohortId,
        programId,
        said.year,
        said.fromOn,
        said.toOn,
        createdBy,
        now,
      ],
    );
    return id;
  }

  async remove(id: string): Promise<void> {
    await this.db.write('delete from pair_conflict where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }

  /** A mentor of the cohort by address. */
  async findMentor(cohortId: string, email: string): Promise<string | null> {
    const [row] = await this.db.read<{ id: string }>(
      `select m.id from member m join enrolment e on e.school_id = m.school_id and e.member_id = m.id
       where m.school_id = $1 and e.cohort_id = $2 and e.role = 'mentor' and m.email_key = $3`,
      [currentSchoolId(), cohortId, email.trim().toLowerCase()],
    );
    return row?.id ?? null;
  }

  /** The person's own address, and whether they are a mentor in that cohort. */
  async describeSelf(memberId: string, cohortId: string | null): Promise<{ email: string; isMentor: boolean }> {
    const [row] = await this.db.read<{ email: string; is_mentor: boolean }>(
      `select m.email_key as email, exists (select 1 from enrolment e where e.school_id = $1 and e.member_id = m.id
         and e.cohort_id = $3 and e.role = 'mentor') as is_mentor
       from member m where m.school_id = $1 and m.id = $2`,
      [currentSchoolId(), memberId, cohortId],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return { email: row.email, isMentor: row.is_mentor };
  }

  /** How many mentors of the cohort named somebody in the form. */
  async countNamed(cohortId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(distinct mentor_enrolment_id)::int as count from conflict_of_interest where school_id = $1 and cohort_id = $2`,
      [currentSchoolId(), cohortId],
    );
    return row?.count ?? 0;
  }

  /** Published cohorts that these people take part in. */
  async listCohortsOf(memberIds: readonly (string | null)[]): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `select distinct c.id from enrolment e join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
       where e.school_id = $1 and e.member_id = any ($2::uuid[]) and c.state = 'published'`,
      [currentSchoolId(), memberIds.filter((id) => id !== null)],
    );
    return rows.map((row) => row.id);
  }

  /** Without those that the reader is in: what made them so may have been said of the reader. */
  async listBarred(cohortId: string, today: string, readerId: string | null): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      `${BARRED} select f.id from found f where $4::uuid is null or $4 <> all (${partyOf('f.id')}) order by f.id`,
      [currentSchoolId(), cohortId, today, readerId],
    );
    return rows.map((row) => row.id);
  }

  /** Marks those that nobody was told of, and unmarks those that are none any more; returns both. */
  async markTold(
    cohortId: string,
    today: string,
    now: Date,
  ): Promise<{ news: { id: string; party: string[] }[]; over: string[] }> {
    const { rows } = await this.db.write<{ id: string; told: Date | null; party: string[] }>(
      `${BARRED} update mentorship s set conflict_told_at = case when s.id in (select id from found) then $4::timestamptz end
       where s.school_id = $1 and s.cohort_id = $2
         and (s.id in (select id from found where conflict_told_at is null)
           or s.conflict_told_at is not null and s.id not in (select id from found))
       returning s.id, s.conflict_told_at as told, ${partyOf('s.id')} as party`,
      [currentSchoolId(), cohortId, today, now],
    );
    return {
      news: rows.filter(({ told }) => told !== null).map(({ id, party }) => ({ id, party })),
      over: rows.filter(({ told }) => told === null).map(({ id }) => id),
    };
  }
}
