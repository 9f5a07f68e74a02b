import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import {
  type AttendanceMapping,
  type AttendanceResult,
  type AttendeeMatch,
  matchAttendeesSteps,
  openAttendanceReport,
  readAttendance,
  type RememberedMapping,
  suggestAttendanceMapping,
  type Table,
} from '@trellis/forms';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { inSteps } from '../../platform/event-loop/in-steps.js';
import { FileStore } from '../../platform/files/file-store.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { AttendanceLedger } from '../events/index.js';
import { tableError } from '../imports/index.js';
import type { AttendanceColumnInput } from './attendance-report.types.js';
import { AttendanceReportsRepository } from './attendance-reports.repository.js';
import { mappingFrom } from './attendance-reports.policy.js';

type Expected = Awaited<ReturnType<AttendanceLedger['listExpected']>>;

export interface OpenedReport {
  fileName: string;
  table: Table;
  mapping: AttendanceMapping;
  /** Null: the mapping does not say who it was. */
  read: Extract<AttendanceResult, { ok: true }> | null;
  matches: readonly AttendeeMatch[];
  people: Expected;
}

/** From an uploaded file to who it says was there. */
@Injectable()
export class ReportReading {
  constructor(
    private readonly files: FileStore,
    private readonly reports: AttendanceReportsRepository,
    private readonly ledger: AttendanceLedger,
    private readonly db: TenantDatabase,
  ) {}

  async open(
    { memberId }: Actor,
    fileId: string,
    event: { id: string; starts_at: Date; time_zone: string },
    chosen: readonly AttendanceColumnInput[] | null,
  ): Promise<OpenedReport> {
    const file = await this.files.getOwn(fileId, memberId);
    const remembered = await this.reports.rememberedMapping();
    const table = await this.tableOf(file.id, remembered);
    const suggested = suggestAttendanceMapping(table.header, remembered);
    const mapping = chosen ? mappingFrom(chosen, table.header.length) : suggested.mapping;
    const opened = { fileName: file.name, table, mapping };
    if (!chosen && suggested.problems.length > 0) return { ...opened, read: null, matches: [], people: [] };
    const read = readAttendance({ table, mapping, day: dayIn(event.starts_at, event.time_zone) });
    if (!read.ok) throw new AppError('REPORT_MAPPING', { reason: read.problems[0]?.code ?? '' }, 'mapping');
    const people = await this.ledger.listExpected(event.id);
    const expected = people.map(({ id, name, emails }) => ({ id, names: [name], emails }));
    return { ...opened, read, people, matches: await inSteps(matchAttendeesSteps(read.rows, expected)) };
  }

  /** What is no table will never be one: no reason to keep it for a day. */
  private async tableOf(fileId: string, remembered: RememberedMapping): Promise<Table> {
    const bytes = await this.files.findBytes(fileId);
    if (!bytes) throw new AppError('IMPORT_FILE_GONE');
    const result = openAttendanceReport(bytes, remembered);
    if (result.ok) return result.table;
    await this.db.run(() => this.files.delete(fileId));
    throw tableError(result.error);
  }
}
