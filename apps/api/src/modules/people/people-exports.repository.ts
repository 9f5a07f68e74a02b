import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, Locale, PeopleColumn, PeopleExportState, TableFormat } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { PeopleSortInput } from '../enrolments/index.js';
import type { PeopleSelectionInput } from './people.types.js';

export interface ExportRow {
  id: string;
  cohort_id: string;
  format: TableFormat;
  locale: Locale;
  columns: PeopleColumn[];
  /** Whose answers are columns too. */
  questions: { role: EnrolmentRole; itemId: string }[];
  selection: PeopleSelectionInput;
  sort: Partial<PeopleSortInput>;
  state: PeopleExportState;
  total: number;
  done: number;
  file_id: string | null;
  created_by: string;
}

const COLUMNS =
  'id, cohort_id, format, locale, columns, questions, selection, sort, state, total, done, file_id, created_by';

@Injectable()
export class PeopleExportsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(id: string): Promise<ExportRow | null> {
    if (!isId(id)) return null;
    const [row] = await this.db.read<ExportRow>(
      `select ${COLUMNS} from people_export where school_id = $1 and id = $2`,
      [currentSchoolId(), id],
    );
    return row ?? null;
  }

  /** One's own; another person's is NOT_FOUND. */
  async getOwn(id: string, memberId: string | null): Promise<ExportRow> {
    const row = await this.find(id);
    if (!row || row.created_by !== memberId) throw new AppError('NOT_FOUND');
    return row;
  }

  async insert(row: Omit<ExportRow, 'id' | 'state' | 'done' | 'file_id'>, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into people_export (school_id, id, cohort_id, format, locale, columns, selection, sort, state, total, created_by, created_at, questions)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'queued', $9, $10, $11, $12)`,
      [
        currentSchoolId(),
        id,
        row.cohort_id,
        row.format,
        row.locale,
        row.columns,
        JSON.stringify(row.selection),
        JSON.stringify(row.sort),
        row.total,
        row.created_by,
        now,
        JSON.stringify(row.questions),
      ],
    );
    return id;
  }

  /** False when it was given up meanwhile: somebody who is in it was erased. */
  async save(id: string, change: { state: PeopleExportState; done: number; fileId: string | null }): Promise<boolean> {
    const { count } = await this.db.write(
      `update people_export set state = $3, done = $4, file_id = $5 where school_id = $1 and id = $2 and state <> 'failed'`,
      [currentSchoolId(), id, change.state, change.done, change.fileId],
    );
    return count === 1;
  }
}
