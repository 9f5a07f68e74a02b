import { Injectable } from '@nestjs/common';
import type { PeopleActionKind, PeopleActionState } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { ActionDetails } from './people-actions.policy.js';

export interface ActionRow {
  id: string;
  cohort_id: string;
  kind: PeopleActionKind;
  details: ActionDetails;
  state: PeopleActionState;
  total: number;
  done: number;
  changed: number;
  skipped: Record<string, number>;
  created_by: string | null;
  created_at: Date;
}

export interface ActionOutcome {
  enrolmentId: string;
  outcome: string;
  before: unknown;
}

const COLUMNS = 'id, cohort_id, kind, details, state, total, done, changed, skipped, created_by, created_at';

@Injectable()
export class PeopleActionsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(id: string): Promise<ActionRow | null> {
    if (!isId(id)) return null;
    const [row] = await this.db.read<ActionRow>(
      `select ${COLUMNS} from people_action where school_id = $1 and id = $2`,
      [currentSchoolId(), id],
    );
    return row ?? null;
  }

  async get(id: string): Promise<ActionRow> {
    const row = await this.find(id);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Taken until the transaction ends: a batch and an undo of it never run at once. */
  async lock(id: string): Promise<ActionRow> {
    const { rows } = await this.db.write<ActionRow>(
      `select ${COLUMNS} from people_action where school_id = $1 and id = $2 for update`,
      [currentSchoolId(), id],
    );
    if (!rows[0]) throw new AppError('NOT_FOUND');
    return rows[0];
  }

  async insert(
    action: { cohortId: string; kind: PeopleActionKind; details: ActionDetails; createdBy: string | null },
    enrolmentIds: readonly string[],
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into people_action (school_id, id, cohort_id, kind, details, state, total, created_by, created_at)
       values ($1, $2, $3, $4, $5, 'queued', $6, $7, $8)`,
      [
        currentSchoolId(),
        id,
        action.cohortId,
        action.kind,
        JSON.stringify(action.details),
        enrolmentIds.length,
        action.createdBy,
        now,
      ],
    );
    await this.db.write(
      `insert into people_action_item (school_id, action_id, enrolment_id)
       select $1, $2, e.id from enrolment e where e.school_id = $1 and e.cohort_id = $4 and e.id = any ($3::uuid[])`,
      [currentSchoolId(), id, enrolmentIds, action.cohortId],
    );
    return id;
  }

  async listOpen(id: string, most: number): Promise<string[]> {
    return this.listItems(id, 'outcome is null', most);
  }

  async listChanged(id: string, most: number): Promise<string[]> {
    return this.listItems(id, `outcome = 'changed'`, most);
  }

  /** Everyone whom the action was ordered for. */
  async listAll(id: string): Promise<string[]> {
    return this.listItems(id, 'true', null);
  }

  async listBefore(id: string, enrolmentIds: readonly string[]): Promise<{ enrolment_id: string; before: unknown }[]> {
    return this.db.read(
      `select enrolment_id, before from people_action_item
       where school_id = $1 and action_id = $2 and enrolment_id = any ($3::uuid[])`,
      [currentSchoolId(), id, enrolmentIds],
    );
  }

  async settleItems(id: string, outcomes: readonly ActionOutcome[]): Promise<void> {
    await this.db.write(
      `update people_action_item i set outcome = o.outcome, before = coalesce(o.before, i.before)
       from jsonb_to_recordset($3::jsonb) as o("enrolmentId" uuid, outcome text, before jsonb)
       where i.school_id = $1 and i.action_id = $2 and i.enrolment_id = any ($4::uuid[]) and i.enrolment_id = o."enrolmentId"`,
      // Named by id as well: an action of ten thousand is not to be compared with each of a batch.
      [currentSchoolId(), id, JSON.stringify(outcomes), outcomes.map(({ enrolmentId }) => enrolmentId)],
    );
  }

  async save(
    id: string,
    { state, done, changed, skipped }: Pick<ActionRow, 'state' | 'done' | 'changed' | 'skipped'>,
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `update people_action set state = $3, done = $4, changed = $5, skipped = $6,
         finished_at = case when $3 in ('done', 'undone', 'failed') then $7::timestamptz end
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, state, done, changed, JSON.stringify(skipped), now],
    );
  }

  async setUndoneBy(id: string, memberId: string | null): Promise<void> {
    await this.db.write('update people_action set undone_by = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      memberId,
    ]);
  }

  listRecent(cohortId: string, most: number): Promise<ActionRow[]> {
    return this.db.read<ActionRow>(
      `select ${COLUMNS} from people_action where school_id = $1 and cohort_id = $2 order by id desc limit $3`,
      [currentSchoolId(), cohortId, most],
    );
  }

  private async listItems(id: string, condition: string, most: number | null): Promise<string[]> {
    const rows = await this.db.read<{ enrolment_id: string }>(
      `select enrolment_id from people_action_item where school_id = $1 and action_id = $2 and ${condition}
       order by enrolment_id limit $3`,
      [currentSchoolId(), id, most],
    );
    return rows.map((row) => row.enrolment_id);
  }
}
