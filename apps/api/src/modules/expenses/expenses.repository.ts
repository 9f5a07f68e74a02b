import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, ExpenseKind, ExpenseState } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface ExpenseRow {
  id: string;
  enrolment_id: string;
  member_id: string;
  name: string;
  email: string;
  role: EnrolmentRole;
  cohort_id: string;
  cohort_name: string;
  program_id: string;
  kind: ExpenseKind;
  state: ExpenseState;
  amount_minor: number;
  currency: string;
  day: string;
  said: string;
  noted_at: Date;
  file_id: string | null;
  file_type: string | null;
  file_name: string | null;
  file_size: number | null;
  answer: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  paid_on: string | null;
}

export interface NewExpense {
  enrolmentId: string;
  kind: ExpenseKind;
  amountMinor: number;
  currency: string;
  day: string;
  said: string;
  file: { id: string; type: string } | null;
}

/** Which page. */
export interface Paging {
  size: number;
  after: string[] | null;
}

/** Of a cohort, as one person may see them. */
export interface Seen {
  cohortId: string;
  readerId: string | null;
  state: ExpenseState | null;
}

const SELECT = `
  select x.id, x.enrolment_id, e.member_id, m.display_name as name, m.email, e.role, e.cohort_id, c.name as cohort_name, c.program_id,
    x.kind, x.state, x.amount_minor, x.currency, x.day::text, x.said, x.noted_at, f.id as file_id, x.file_type, f.name as file_name,
    f.size::int as file_size, x.answer, d.display_name as decided_by, x.decided_at, x.paid_on::text`;

const FROM = `
  from expense_note x
  join enrolment e on e.school_id = x.school_id and e.id = x.enrolment_id
  join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
  join member m on m.school_id = e.school_id and m.id = e.member_id
  left join member d on d.school_id = x.school_id and d.id = x.decided_by
  left join file f on f.school_id = x.school_id and f.id = x.file_id`;

const ORDER = 'order by x.noted_at desc, x.id desc';

/** Of $2 themself, or of somebody who is or was in a mentorship with them: neither theirs to decide nor to read. */
const NEAR = `(e.member_id = $2 or exists (
  select 1 from mentorship_participant p
  join mentorship_participant o on o.school_id = p.school_id and o.mentorship_id = p.mentorship_id
  join enrolment t on t.school_id = o.school_id and t.id = o.enrolment_id
  join enrolment w on w.school_id = p.school_id and w.id = p.enrolment_id
  where p.school_id = e.school_id and w.member_id = e.member_id and t.member_id = $2))`;

const SEEN = `x.school_id = $1 and ($2::uuid is null or not ${NEAR})`;

@Injectable()
export class ExpensesRepository {
  constructor(private readonly db: TenantDatabase) {}

  listOwn(memberId: string, { size, after }: Paging): Promise<ExpenseRow[]> {
    return this.db.read<ExpenseRow>(
      `${SELECT} ${FROM} where x.school_id = $1 and e.member_id = $2
         and ($4::timestamptz is null or (x.noted_at, x.id) < ($4, $5::uuid)) ${ORDER} limit $3`,
      [currentSchoolId(), memberId, size, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  /** How many a member noted, and how many of them wait. */
  async countOwn(memberId: string): Promise<{ all: number; open: number }> {
    const [row] = await this.db.read<{ all: number; open: number }>(
      `select count(*)::int as all, (count(*) filter (where x.state = 'open'))::int as open ${FROM}
       where x.school_id = $1 and e.member_id = $2`,
      [currentSchoolId(), memberId],
    );
    return row ?? { all: 0, open: 0 };
  }

  list({ cohortId, readerId, state }: Seen, { size, after }: Paging): Promise<ExpenseRow[]> {
    return this.db.read<ExpenseRow>(
      `${SELECT} ${FROM} where ${SEEN} and e.cohort_id = $3 and ($4::text is null or x.state = $4)
         and ($6::timestamptz is null or (x.noted_at, x.id) < ($6, $7::uuid)) ${ORDER} limit $5`,
      [currentSchoolId(), readerId, cohortId, state, size, after?.[0] ?? null, after?.[1] ?? null],
    );
  }

  async count({ cohortId, readerId, state }: Seen): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count ${FROM} where ${SEEN} and e.cohort_id = $3 and ($4::text is null or x.state = $4)`,
      [currentSchoolId(), readerId, cohortId, state],
    );
    return row?.count ?? 0;
  }

  /** NOT_FOUND also for what concerns the reader. */
  async getSeen(id: string, readerId: string | null): Promise<ExpenseRow> {
    return there(await this.find(SEEN, readerId, id));
  }

  findOwn(id: string, memberId: string | null): Promise<ExpenseRow | null> {
    return this.find('x.school_id = $1 and e.member_id = $2', memberId, id);
  }

  async getOwn(id: string, memberId: string): Promise<ExpenseRow> {
    return there(await this.findOwn(id, memberId));
  }

  /** Of each note of a cohort that waits, or of that one: whoever noted it, and who is or was in a mentorship with them. */
  async listOpenParties({ cohortId, id }: { cohortId: string; id: string | null }): Promise<string[][]> {
    const rows = await this.db.read<{ party: string[] }>(
      `select distinct array(
         select e.member_id union
         select t.member_id from mentorship_participant p
         join mentorship_participant o on o.school_id = p.school_id and o.mentorship_id = p.mentorship_id
         join enrolment t on t.school_id = o.school_id and t.id = o.enrolment_id
         join enrolment w on w.school_id = p.school_id and w.id = p.enrolment_id
         where p.school_id = e.school_id and w.member_id = e.member_id) as party
       from expense_note x
       join enrolment e on e.school_id = x.school_id and e.id = x.enrolment_id
       where x.school_id = $1 and e.cohort_id = $2 and x.state = 'open' and ($3::uuid is null or x.id = $3)`,
      [currentSchoolId(), cohortId, id],
    );
    return rows.map(({ party }) => party);
  }

  /** All that a member noted and was not paid; returns the cohorts in which something of it was open. */
  async removeOf(memberId: string): Promise<Pick<ExpenseRow, 'cohort_id' | 'program_id'>[]> {
    const { rows } = await this.db.write<Pick<ExpenseRow, 'cohort_id' | 'program_id'>>(
      `with gone as (
         delete from expense_note x using enrolment e
         where x.school_id = $1 and x.state <> 'paid' and e.school_id = x.school_id and e.id = x.enrolment_id and e.member_id = $2
         returning e.cohort_id, x.state
       )
       select distinct g.cohort_id, c.program_id from gone g join cohort c on c.school_id = $1 and c.id = g.cohort_id
       where g.state = 'open' order by g.cohort_id`,
      [currentSchoolId(), memberId],
    );
    return rows;
  }

  /** The part that a member takes in a cohort, or took to its end. */
  async getPlace(enrolmentId: string, memberId: string | null): Promise<{ id: string; role: EnrolmentRole }> {
    const [row] = isId(enrolmentId)
      ? await this.db.read<{ id: string; role: EnrolmentRole }>(
          `select id, role from enrolment where school_id = $1 and member_id = $2 and id = $3
             and state in ('enrolled', 'paused', 'completed')`,
          [currentSchoolId(), memberId, enrolmentId],
        )
      : [];
    return there(row ?? null);
  }

  async insert({ enrolmentId, file, ...note }: NewExpense, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into expense_note (school_id, id, enrolment_id, kind, state, amount_minor, currency, day, said, file_id, file_type, noted_at)
       values ($1, $2, $3, $4, 'open', $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[currentSchoolId(), id, enrolmentId, note.kind, note.amountMinor, note.currency, note.day, note.said],
        ...[file?.id ?? null, file?.type ?? null, now],
      ],
    );
    return id;
  }

  /** Only while nobody has decided it. */
  async remove(id: string): Promise<void> {
    const { count } = await this.db.write(
      `delete from expense_note where school_id = $1 and id = $2 and state = 'open'`,
      [currentSchoolId(), id],
    );
    if (count === 0) throw new AppError('EXPENSE_SETTLED');
  }

  async decide(
    id: string,
    decision: { state: 'approved' | 'declined'; answer: string | null; memberId: string | null },
    now: Date,
  ): Promise<void> {
    const { count } = await this.db.write(
      `update expense_note set state = $3, answer = $4, decided_by = $5, decided_at = $6
       where school_id = $1 and id = $2 and state = 'open'`,
      [currentSchoolId(), id, decision.state, decision.answer, decision.memberId, now],
    );
    if (count === 0) throw new AppError('EXPENSE_SETTLED');
  }

  async markPaid(id: string, paidOn: string): Promise<void> {
    const { count } = await this.db.write(
      `update expense_note set state = 'paid', paid_on = $3 where school_id = $1 and id = $2 and state = 'approved'`,
      [currentSchoolId(), id, paidOn],
    );
    if (count === 0) throw new AppError('EXPENSE_SETTLED');
  }

  private async find(where: string, memberId: string | null, id: string): Promise<ExpenseRow | null> {
    if (!isId(id)) return null;
    const [row] = await this.db.read<ExpenseRow>(`${SELECT} ${FROM} where ${where} and x.id = $3`, [
      ...[currentSchoolId(), memberId, id],
    ]);
    return row ?? null;
  }
}

function there<T>(row: T | null): T {
  if (row === null) throw new AppError('NOT_FOUND');
  return row;
}
