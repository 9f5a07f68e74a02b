import { Injectable } from '@nestjs/common';
import type { TaskScope, TaskState } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { TaskEntity } from './task.entity.js';

export interface NamedRow {
  id: string;
  name: string;
}

export interface TaskRow {
  id: string;
  code: string | null;
  args: Record<string, string | number>;
  title: string | null;
  note: string | null;
  due_on: string | null;
  state: TaskState;
  dedupe_key: string | null;
  owner: NamedRow | null;
  deputy: NamedRow | null;
  program: NamedRow | null;
  cohort: NamedRow | null;
  person: NamedRow | null;
  enrolment_id: string | null;
  created_by: NamedRow | null;
  created_at: Date;
  planned_at: Date;
  done_at: Date | null;
  done_by: NamedRow | null;
}

export interface NewTask {
  code: string | null;
  args: Record<string, string | number>;
  title: string | null;
  note: string | null;
  ownerId: string | null;
  dueOn: string | null;
  programId: string | null;
  cohortId: string | null;
  enrolmentId: string | null;
  dedupeKey: string | null;
  createdBy: string | null;
}

/** What a list shows; `programIds` null: of every program. */
export interface TaskListFilter {
  scope: TaskScope;
  viewerId: string | null;
  programIds: readonly string[] | null;
  programId: string | null;
  cohortId: string | null;
  today: string;
  now: Date;
}

const named = (alias: string, name: string): string =>
  `case when ${alias}.id is not null then jsonb_build_object('id', ${alias}.id, 'name', ${alias}.${name}) end`;

/** $1 school, $2 now: for who stands in. */
const SELECT = `
  select t.id, t.code, t.args, t.title, t.note, t.due_on::text, t.state, t.dedupe_key, t.enrolment_id, t.created_at,
    t.planned_at, t.done_at, ${named('o', 'display_name')} as owner, ${named('s', 'display_name')} as deputy,
    ${named('p', 'name')} as program, ${named('c', 'name')} as cohort, ${named('e', 'display_name')} as person,
    ${named('b', 'display_name')} as created_by, ${named('d', 'display_name')} as done_by
  from task t
  left join member o on o.school_id = t.school_id and o.id = t.owner_id
  left join deputy y on y.school_id = t.school_id and y.absent_id = t.owner_id and y.ended_at is null
    and y.starts_at <= $2 and y.ends_at > $2
  left join member s on s.school_id = t.school_id and s.id = y.deputy_id
  left join program p on p.school_id = t.school_id and p.id = t.program_id
  left join cohort c on c.school_id = t.school_id and c.id = t.cohort_id
  left join member b on b.school_id = t.school_id and b.id = t.created_by
  left join member d on d.school_id = t.school_id and d.id = t.done_by
  left join enrolment n on n.school_id = t.school_id and n.id = t.enrolment_id
  left join member e on e.school_id = t.school_id and e.id = n.member_id
  where t.school_id = $1`;

const DUE = `coalesce(t.due_on, '9999-12-31')`;
const MATCHES = `
  and ($3::uuid[] is null or t.program_id = any ($3) or t.owner_id = $4)
  and ($5::uuid is null or t.program_id = $5) and ($6::uuid is null or t.cohort_id = $6)
  and t.state = case when $7 = 'done' then 'done' else 'open' end
  and ($7 <> 'overdue' or t.due_on < $8::date)
  and ($7 <> 'mine' or t.owner_id is null or t.owner_id = $4 or t.owner_id in (
    select absent_id from deputy where school_id = $1 and deputy_id = $4 and ended_at is null
      and starts_at <= $2 and ends_at > $2))`;

@Injectable()
export class TasksRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** The next due first; of those done, the last first. */
  list(filter: TaskListFilter, size: number, after: string[] | null): Promise<TaskRow[]> {
    const paged =
      filter.scope === 'done'
        ? `and ($9::text is null or (t.done_at, t.id) < ($9::timestamptz, $10::uuid)) order by t.done_at desc, t.id desc`
        : `and ($9::text is null or (${DUE}, t.id) > ($9::date, $10::uuid)) order by ${DUE}, t.id`;
    return this.db.read<TaskRow>(`${SELECT} ${MATCHES} ${paged} limit $11`, [
      ...this.parameters(filter),
      after?.[0] ?? null,
      after?.[1] ?? null,
      size,
    ]);
  }

  async count(filter: TaskListFilter): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from task t where t.school_id = $1 ${MATCHES}`,
      this.parameters(filter),
    );
    return row?.count ?? 0;
  }

  async get(id: string, now: Date): Promise<TaskRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<TaskRow>(`${SELECT} and t.id = $3`, [currentSchoolId(), now, id]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async insert(task: NewTask, now: Date): Promise<string> {
    const id = newId();
    await this.db.insert(TaskEntity, { ...task, id, state: 'open', createdAt: now, plannedAt: now });
    return id;
  }

  /** An open task of the product, by its key. */
  async findOpen(dedupeKey: string): Promise<string | null> {
    const { rows } = await this.db.write<{ id: string }>(
      `select id from task where school_id = $1 and dedupe_key = $2 and state = 'open' for update`,
      [currentSchoolId(), dedupeKey],
    );
    return rows[0]?.id ?? null;
  }

  async change(id: string, change: Partial<Pick<TaskEntity, 'title' | 'note' | 'ownerId' | 'dueOn' | 'plannedAt'>>) {
    if (Object.keys(change).length > 0) await this.db.update(TaskEntity, { id }, change);
  }

  async setArgs(id: string, args: Record<string, string | number>): Promise<void> {
    await this.db.write('update task set args = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      JSON.stringify(args),
    ]);
  }

  /** False when it was in that state already. */
  async setState(id: string, state: TaskState, by: string | null, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `update task set state = $3, done_by = case when $3 = 'done' then $4::uuid end,
         done_at = case when $3 = 'done' then $5::timestamptz end
       where school_id = $1 and id = $2 and state <> $3`,
      [currentSchoolId(), id, state, by, now],
    );
    return count === 1;
  }

  /** Gives a member's open tasks, of one program or all, to another. Returns their ids. */
  async moveAll(fromId: string, toId: string, programId: string | null, now: Date): Promise<string[]> {
    const { rows } = await this.db.write<{ id: string }>(
      `update task set owner_id = $3, planned_at = $5 where school_id = $1 and owner_id = $2 and state = 'open'
         and ($4::uuid is null or program_id = $4) returning id`,
      [currentSchoolId(), fromId, toId, programId, now],
    );
    return rows.map((row) => row.id);
  }

  async countUnowned(programId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from task where school_id = $1 and program_id = $2 and state = 'open' and owner_id is null`,
      [currentSchoolId(), programId],
    );
    return row?.count ?? 0;
  }

  async takeUnowned(toId: string, programId: string, now: Date): Promise<string[]> {
    const { rows } = await this.db.write<{ id: string }>(
      `update task set owner_id = $2, planned_at = $4
       where school_id = $1 and program_id = $3 and state = 'open' and owner_id is null returning id`,
      [currentSchoolId(), toId, programId, now],
    );
    return rows.map((row) => row.id);
  }

  /** Open tasks of members other than these are nobody's from now on. Returns their ids. */
  async release(colleagueIds: readonly string[]): Promise<string[]> {
    const { rows } = await this.db.write<{ id: string }>(
      `update task set owner_id = null where school_id = $1 and state = 'open' and owner_id is not null
         and owner_id <> all ($2::uuid[]) returning id`,
      [currentSchoolId(), colleagueIds],
    );
    return rows.map((row) => row.id);
  }

  /** Where an enrolment belongs, if it is one of this school. */
  async findPlace(enrolmentId: string): Promise<{ cohort_id: string } | null> {
    if (!isId(enrolmentId)) return null;
    const [row] = await this.db.read<{ cohort_id: string }>(
      'select cohort_id from enrolment where school_id = $1 and id = $2',
      [currentSchoolId(), enrolmentId],
    );
    return row ?? null;
  }

  private parameters(filter: TaskListFilter): unknown[] {
    const { now, programIds, viewerId, programId, cohortId, scope, today } = filter;
    return [currentSchoolId(), now, programIds, viewerId, programId, cohortId, scope, today];
  }
}
