import { Injectable } from '@nestjs/common';
import type { PeopleColumn, PeopleOrder } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { PeopleFilterInput } from '../enrolments/index.js';

export interface ViewRow {
  id: string;
  owner_id: string;
  name: string;
  shared: boolean;
  filter: PeopleFilterInput;
  sort: { by: PeopleOrder; descending: boolean };
  columns: PeopleColumn[];
}

export type ViewChange = Pick<ViewRow, 'name' | 'shared' | 'filter' | 'sort' | 'columns'>;

const COLUMNS = 'id, owner_id, name, shared, filter, sort, columns';

@Injectable()
export class PeopleViewsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** One's own and those that others share, by name. */
  list(memberId: string | null): Promise<ViewRow[]> {
    return this.db.read<ViewRow>(
      `select ${COLUMNS} from people_view where school_id = $1 and (owner_id = $2 or shared) order by lower(name), id limit 500`,
      [currentSchoolId(), memberId],
    );
  }

  /** One's own; anybody else's is NOT_FOUND. */
  async getOwn(id: string, memberId: string | null): Promise<ViewRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<ViewRow>(
      `select ${COLUMNS} from people_view where school_id = $1 and id = $2 and owner_id = $3`,
      [currentSchoolId(), id, memberId],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async countOwn(memberId: string | null): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      'select count(*)::int as count from people_view where school_id = $1 and owner_id = $2',
      [currentSchoolId(), memberId],
    );
    return row?.count ?? 0;
  }

  async insert(ownerId: string, view: ViewChange, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into people_view (school_id, id, owner_id, name, shared, filter, sort, columns, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
      [currentSchoolId(), id, ownerId, ...valuesOf(view), now],
    );
    return id;
  }

  async update(id: string, view: ViewChange, now: Date): Promise<void> {
    await this.db.write(
      `update people_view set name = $3, shared = $4, filter = $5, sort = $6, columns = $7, changed_at = $8
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, ...valuesOf(view), now],
    );
  }

  async delete(id: string): Promise<void> {
    await this.db.write('delete from people_view where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }
}

const valuesOf = (view: ViewChange): unknown[] => [
  view.name,
  view.shared,
  JSON.stringify(view.filter),
  JSON.stringify(view.sort),
  view.columns,
];
