import { Injectable } from '@nestjs/common';
import type { GoalState } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** What is sealed of a goal. */
export interface GoalWords {
  title: string;
  steps: { what: string; done: boolean }[];
}

export interface GoalRow extends GoalWords {
  id: string;
  mentorship_id: string;
  state: GoalState;
  due_on: string | null;
  revision: number;
  changed_at: Date;
}

export interface GoalRecord extends GoalWords {
  state: GoalState;
  dueOn: string | null;
}

type SealedRow = Omit<GoalRow, keyof GoalWords> & { sealed: Buffer };

const SELECT = `select g.id, g.mentorship_id, g.sealed, g.state, g.due_on::text, g.revision, g.changed_at from goal g`;

@Injectable()
export class GoalsRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly seal: FileSeal,
  ) {}

  /** In their order. */
  async list(mentorshipId: string): Promise<GoalRow[]> {
    const rows = await this.db.read<SealedRow>(
      `${SELECT} where g.school_id = $1 and g.mentorship_id = $2 order by g.position, g.created_at, g.id`,
      [currentSchoolId(), mentorshipId],
    );
    return rows.map((row) => this.open(row));
  }

  /** Those that a member began. */
  async listMadeBy(memberId: string): Promise<GoalRow[]> {
    const rows = await this.db.read<SealedRow>(
      `${SELECT} join enrolment e on e.school_id = g.school_id and e.id = g.made_by
       where g.school_id = $1 and e.member_id = $2 order by g.changed_at desc, g.id`,
      [currentSchoolId(), memberId],
    );
    return rows.map((row) => this.open(row));
  }

  async insert(mentorshipId: string, madeBy: string, record: GoalRecord, now: Date): Promise<void> {
    const id = newId();
    await this.db.write(
      `insert into goal (school_id, id, mentorship_id, made_by, sealed, state, due_on, position, created_at, changed_at)
       select $1, $2, $3, $4, $5, $6, $7, coalesce(max(position), 0) + 1, $8, $8 from goal where school_id = $1 and mentorship_id = $3`,
      [
        ...[currentSchoolId(), id, mentorshipId, madeBy, this.sealed(mentorshipId, id, record)],
        ...[record.state, record.dueOn, now],
      ],
    );
  }

  /** EDIT_CONFLICT where somebody else changed it since. */
  async update(mentorshipId: string, id: string, revision: number, record: GoalRecord, now: Date): Promise<void> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const { rows } = await this.db.write<{ revision: number }>(
      'select revision from goal where school_id = $1 and id = $2 and mentorship_id = $3 for update',
      [currentSchoolId(), id, mentorshipId],
    );
    if (!rows[0]) throw new AppError('NOT_FOUND');
    if (rows[0].revision !== revision) throw new AppError('EDIT_CONFLICT');
    await this.db.write(
      `update goal set sealed = $3, state = $4, due_on = $5, revision = revision + 1, changed_at = $6
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, this.sealed(mentorshipId, id, record), record.state, record.dueOn, now],
    );
  }

  /** Those named first, in this order; whatever is not named keeps its place behind them. */
  async order(mentorshipId: string, ids: readonly string[]): Promise<void> {
    await this.db.write(
      `update goal g set position = coalesce(o.place, $4 + g.position)
       from goal x left join unnest($3::uuid[]) with ordinality as o(id, place) on o.id = x.id
       where g.school_id = $1 and g.mentorship_id = $2 and x.school_id = g.school_id and x.id = g.id`,
      [currentSchoolId(), mentorshipId, ids, ids.length],
    );
  }

  private sealed(mentorshipId: string, id: string, { title, steps }: GoalWords): Buffer {
    return this.seal.seal(mentorshipId, partOf(id), Buffer.from(JSON.stringify({ title, steps }), 'utf8'));
  }

  private open({ sealed, ...row }: SealedRow): GoalRow {
    const words = this.seal.open(row.mentorship_id, partOf(row.id), sealed).toString('utf8');
    return { ...row, ...(JSON.parse(words) as GoalWords) };
  }
}

const partOf = (id: string): string => `goal ${id}`;
