import { Injectable } from '@nestjs/common';
import { LIFETIMES } from '@trellis/contracts';
import {
  columnItems,
  type ColumnMapping,
  type FormDefinition,
  rememberMapping,
  suggestMapping,
  type Table,
  withheldColumns,
  withheldReason,
} from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { FileStore, type StoredFile } from '../../platform/files/file-store.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { Applications } from '../appointments/index.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import type {
  CommitIntakeImportInput,
  CreateIntakeImportInput,
  ImportColumns,
  IntakeImport,
  IntakeItem,
  MapIntakeImportInput,
} from './import.types.js';
import { columnNames, mappingFrom, samplesOf } from './imports.policy.js';
import { type ImportRow, ImportsRepository } from './imports.repository.js';
import { IntakePlanner } from './intake-planner.service.js';

const HOUR = 60 * 60 * 1000;
const SAMPLES = 'samples';

function requireOpen(cohort: CohortRow): void {
  if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
}

/** Bringing people in from a school's own form tool: upload, map, look, say yes. The worker does the rest. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly planner: IntakePlanner,
    private readonly cohorts: CohortsService,
    private readonly applications: Applications,
    private readonly files: FileStore,
    private readonly seal: FileSeal,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, id: string): Promise<IntakeImport> {
    return this.toImport(await this.authorised(actor, id));
  }

  async listOfCohort(actor: Actor, cohortId: string): Promise<IntakeImport[]> {
    await this.cohorts.authorised(actor, 'intake.import', cohortId);
    return (await this.imports.listOfCohort(cohortId)).map((row) => this.toImport(row));
  }

  async itemsOf(actor: Actor, one: IntakeImport): Promise<IntakeItem[]> {
    await this.cohorts.authorised(actor, 'intake.import', one.cohortId);
    const form = await this.cohorts.intakeForm(one.cohortId, one.role);
    return columnItems(form).map((item) => ({
      id: item.id,
      label: localizedText(item.label),
      required: item.required,
      store: item.store,
      withheld: withheldReason(item),
    }));
  }

  /** Whether a named person decides on the mentors that this file brings. */
  async appoints(actor: Actor, one: IntakeImport): Promise<boolean> {
    return this.applications.decides(await this.cohorts.authorised(actor, 'intake.import', one.cohortId), one.role);
  }

  async create(actor: Actor, input: CreateIntakeImportInput): Promise<IntakeImport> {
    requireOpen(await this.cohorts.authorised(actor, 'intake.import', input.cohortId));
    const file = await this.files.getOwn(input.fileId, actor.memberId);
    const table = await this.tableOrDelete(file);
    const form = await this.cohorts.intakeForm(input.cohortId, input.role);
    const { mapping } = suggestMapping(table.header, form, await this.imports.rememberedMapping(input.role));
    return this.db.run(async () => {
      const now = this.clock.now();
      const { cohortId, role } = input;
      const { rows, encoding, delimiter } = table;
      const about = {
        fileId: file.id,
        fileName: file.name,
        rowCount: rows.length,
        encoding,
        delimiter,
        createdBy: actor.memberId ?? '',
      };
      const id = await this.imports.insert(
        { cohortId, role, ...about, mapping: [...mapping] },
        (newId) => this.columnsOf(newId, table, mapping, form),
        now,
      );
      await this.dueWork.add('imports.expireFile', id, new Date(now.getTime() + LIFETIMES.importFileHours * HOUR));
      await this.audit.record({
        action: 'intake_import.create',
        subjectType: 'intake_import',
        subjectId: id,
        details: { cohortId, role },
      });
      return this.toImport(await this.imports.get(id));
    });
  }

  async map(actor: Actor, input: MapIntakeImportInput): Promise<IntakeImport> {
    const row = await this.authorised(actor, input.importId);
    if (row.state !== 'mapping' && row.state !== 'previewed' && row.state !== 'failed') {
      throw new AppError('IMPORT_STATE', { state: row.state });
    }
    const form = await this.cohorts.intakeForm(row.cohort_id, row.role);
    const mapping = mappingFrom(row.columns.headers, input.mapping, form);
    const intake = await this.planner.read(row.file_id, mapping, form);
    const { top } = intake.file;
    return this.db.run(async () => {
      const planned = await this.planner.plan(row, form, intake);
      const preview = this.planner.preview(form, intake, planned, currentContext()?.locale ?? 'en');
      await this.imports.savePreview(row.id, {
        mapping,
        preview,
        columns: this.columnsOf(row.id, top, mapping, form),
      });
      await this.imports.rememberMapping(row.role, rememberMapping(top.header, mapping), this.clock.now());
      await this.audit.record({ action: 'intake_import.map', subjectType: 'intake_import', subjectId: row.id });
      return this.toImport(await this.imports.get(row.id));
    });
  }

  async commit(
    actor: Actor,
    { importId, keepGoodPart, approveMentors }: CommitIntakeImportInput,
  ): Promise<IntakeImport> {
    const row = await this.authorised(actor, importId);
    const cohort = await this.cohorts.describe(row.cohort_id);
    requireOpen(cohort);
    if (row.state !== 'previewed' || !row.preview) throw new AppError('IMPORT_STATE', { state: row.state });
    const { rejectedCount, create, update } = row.preview;
    if (rejectedCount > 0 && !keepGoodPart) throw new AppError('IMPORT_HAS_PROBLEMS', { rejected: rejectedCount });
    return this.db.run(async () => {
      const standing = await this.applications.broughtIn(actor, cohort, row.role, approveMentors ?? null);
      const approvedBy = standing.decidedBy ?? null;
      await this.imports.queue(row.id, { keepGoodPart, approvedBy, total: create + update });
      await this.dueWork.add('imports.commit', row.id);
      await this.audit.record({
        action: 'intake_import.order',
        subjectType: 'intake_import',
        subjectId: row.id,
        details: { keepGoodPart, approves: approvedBy !== null },
      });
      return this.toImport(await this.imports.get(row.id));
    });
  }

  private authorised(actor: Actor, importId: string): Promise<ImportRow> {
    return this.cohorts.authorisedThrough(actor, 'intake.import', () => this.imports.get(importId));
  }

  /** What is no table will never be one: no reason to keep it for a day. */
  private async tableOrDelete(file: StoredFile): Promise<Table> {
    try {
      return await this.planner.table(file.id);
    } catch (error) {
      if (error instanceof AppError) await this.db.run(() => this.files.delete(file.id));
      throw error;
    }
  }

  private columnsOf(
    importId: string,
    table: Table,
    mapping: readonly ColumnMapping[],
    form: FormDefinition,
  ): ImportColumns {
    const samples = Buffer.from(JSON.stringify(samplesOf(table, mapping, form)));
    const withheld = withheldColumns(table.header, mapping, form);
    return {
      headers: columnNames(table.header),
      withheld: table.header.map((_, column) => withheld.get(column) ?? null),
      samples: this.seal.seal(importId, SAMPLES, samples).toString('base64'),
    };
  }

  private toImport(row: ImportRow): IntakeImport {
    const itemOf = new Map(row.mapping.map(({ column, itemId }) => [column, itemId]));
    const sealed = row.columns.samples;
    const samples = sealed
      ? (JSON.parse(this.seal.open(row.id, SAMPLES, Buffer.from(sealed, 'base64')).toString()) as string[][])
      : [];
    return {
      id: row.id,
      cohortId: row.cohort_id,
      role: row.role,
      state: row.state,
      fileName: row.file_name,
      rowCount: row.row_count,
      encoding: row.encoding,
      delimiter: row.delimiter,
      columns: row.columns.headers.map((header, column) => ({
        header,
        samples: samples[column] ?? [],
        withheld: row.columns.withheld?.[column] ?? null,
        itemId: itemOf.get(column) ?? null,
      })),
      preview: row.preview,
      progressDone: row.progress_done,
      progressTotal: row.progress_total,
      problemCode: row.problem_code,
      result: row.result,
      createdAt: row.created_at,
    };
  }
}
