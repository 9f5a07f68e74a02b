import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, ImportState } from '@trellis/contracts';
import type { ColumnMapping, RememberedMapping } from '@trellis/forms';
import { outsideTransaction } from '../../platform/database/transaction-slot.js';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { ImportEntity } from './import.entity.js';
import type { ImportColumns, IntakePreview, IntakeResult } from './import.types.js';

export interface ImportRow {
  id: string;
  cohort_id: string;
  role: EnrolmentRole;
  state: ImportState;
  file_id: string | null;
  file_name: string;
  row_count: number;
  encoding: string;
  delimiter: string;
  columns: ImportColumns;
  mapping: ColumnMapping[];
  preview: IntakePreview | null;
  progress_done: number;
  progress_total: number;
  problem_code: string | null;
  result: IntakeResult | null;
  created_by: string;
  /** Under whose name its mentors are approved. */
  approved_by: string | null;
  created_at: Date;
}

const COLUMNS = `id, cohort_id, role, state, file_id, file_name, row_count, encoding, delimiter, columns, mapping, preview,
  progress_done, progress_total, problem_code, result, created_by, approved_by, created_at`;
/** What of a preview names nobody. */
const WITHOUT_PEOPLE = `preview || '{"superseded": [], "rejected": [], "conflicts": [], "notices": []}'`;
const WITHOUT_SAMPLES = `columns || '{"samples": null}'`;

type NewImport = Pick<
  ImportEntity,
  'cohortId' | 'role' | 'fileId' | 'fileName' | 'rowCount' | 'encoding' | 'delimiter' | 'mapping' | 'createdBy'
>;

@Injectable()
export class ImportsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(id: string): Promise<ImportRow | null> {
    if (!isId(id)) return null;
    const [row] = await this.db.read<ImportRow>(
      `select ${COLUMNS} from intake_import where school_id = $1 and id = $2`,
      [currentSchoolId(), id],
    );
    return row ?? null;
  }

  async get(id: string): Promise<ImportRow> {
    const row = await this.find(id);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  listOfCohort(cohortId: string): Promise<ImportRow[]> {
    return this.db.read<ImportRow>(
      `select ${COLUMNS} from intake_import where school_id = $1 and cohort_id = $2 order by id desc limit 100`,
      [currentSchoolId(), cohortId],
    );
  }

  async insert(row: NewImport, columnsOf: (id: string) => ImportColumns, now: Date): Promise<string> {
    const id = newId();
    await this.db.insert(ImportEntity, { ...row, id, state: 'mapping', columns: columnsOf(id), createdAt: now });
    return id;
  }

  async savePreview(
    id: string,
    saved: { mapping: readonly ColumnMapping[]; columns: ImportColumns; preview: IntakePreview },
  ): Promise<void> {
    await this.change(
      id,
      ['mapping', 'previewed', 'failed'],
      `state = 'previewed', mapping = $3, columns = $4, preview = $5, problem_code = null, progress_done = 0, progress_total = 0`,
      [JSON.stringify(saved.mapping), JSON.stringify(saved.columns), JSON.stringify(saved.preview)],
    );
  }

  async queue(
    id: string,
    { keepGoodPart, approvedBy, total }: { keepGoodPart: boolean; approvedBy: string | null; total: number },
  ): Promise<void> {
    await this.change(
      id,
      ['previewed'],
      `state = 'queued', keep_good_part = $3, approved_by = $5, progress_done = 0, progress_total = $4`,
      [keepGoodPart, total, approvedBy],
    );
  }

  /** Seen by everyone at once, while the import's own transaction is still open. */
  async showProgress(id: string, done: number): Promise<void> {
    await outsideTransaction(() =>
      this.db.run(() => this.change(id, ['queued', 'running'], `state = 'running', progress_done = $3`, [done])),
    );
  }

  /** Nothing personal stays behind: samples and the preview's lists go. */
  async finish(id: string, result: IntakeResult): Promise<void> {
    await this.change(
      id,
      ['queued', 'running'],
      `state = 'done', result = $3, progress_done = progress_total, file_id = null, preview = ${WITHOUT_PEOPLE}, columns = ${WITHOUT_SAMPLES}`,
      [JSON.stringify(result)],
    );
  }

  async fail(id: string, problemCode: string): Promise<void> {
    await this.change(id, ['queued', 'running'], `state = 'failed', problem_code = $3`, [problemCode]);
  }

  /** The file's day is over: so is what was taken from it. An import at work goes on with what it has in hand. */
  async expire(id: string): Promise<void> {
    await this.db.write(
      `update intake_import set file_id = null, preview = ${WITHOUT_PEOPLE}, columns = ${WITHOUT_SAMPLES},
         state = case when state in ('mapping', 'previewed') then 'failed' else state end,
         problem_code = case when state in ('mapping', 'previewed', 'failed') then 'IMPORT_FILE_GONE' else problem_code end
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id],
    );
  }

  async rememberedMapping(role: EnrolmentRole): Promise<RememberedMapping> {
    const rows = await this.db.read<{ header_key: string; item_id: string | null }>(
      'select header_key, item_id from import_mapping where school_id = $1 and role = $2',
      [currentSchoolId(), role],
    );
    return Object.fromEntries(rows.map((row) => [row.header_key, row.item_id]));
  }

  async rememberMapping(role: EnrolmentRole, mapping: RememberedMapping, now: Date): Promise<void> {
    await this.db.write(
      `insert into import_mapping (school_id, role, header_key, item_id, changed_at)
       select $1, $2, k.key, k.value, $4 from jsonb_each_text($3::jsonb) k order by k.key
       on conflict (school_id, role, header_key) do update set item_id = excluded.item_id, changed_at = excluded.changed_at`,
      [currentSchoolId(), role, JSON.stringify(mapping), now],
    );
  }

  /** IMPORT_STATE when the import is no longer in one of the states. */
  private async change(id: string, states: readonly ImportState[], set: string, params: unknown[]): Promise<void> {
    const { count } = await this.db.write(
      `update intake_import set ${set} where school_id = $1 and id = $2 and state in (${states.map((state) => `'${state}'`).join(', ')})`,
      [currentSchoolId(), id, ...params],
    );
    if (count === 0) throw new AppError('IMPORT_STATE', { state: (await this.get(id)).state });
  }
}
