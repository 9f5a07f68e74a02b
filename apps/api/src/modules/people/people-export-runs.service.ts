import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { writeCsv, type CsvCell } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { mapInSteps } from '../../platform/event-loop/in-steps.js';
import { FileStore } from '../../platform/files/file-store.js';
import { writeSheet } from '../../platform/files/write-sheet.js';
import { type DueJob, StaleClaimError } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { inContextOf, systemActor } from '../../platform/tenancy/context.js';
import { type EnrolmentRow, PeopleList } from '../enrolments/index.js';
import { SchoolsService } from '../schools/index.js';
import { ExportedAnswers } from './exported-answers.service.js';
import { headerOf, lineWriter, sheetCell } from './people-exports.policy.js';
import { type ExportRow, PeopleExportsRepository } from './people-exports.repository.js';

/** Lines of CSV written at one go. */
const CHUNK = 200;

/** Writes an export: page by page out of the list, in steps, so that nobody else waits for ten thousand lines. */
@Injectable()
export class PeopleExportRuns {
  constructor(
    private readonly exports: PeopleExportsRepository,
    private readonly people: PeopleList,
    private readonly answers: ExportedAnswers,
    private readonly schools: SchoolsService,
    private readonly files: FileStore,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
  ) {}

  /** The worker's way in. A try that died leaves a file behind that goes with its day; the next one writes anew. */
  async run(job: DueJob): Promise<void> {
    const row = await this.exports.find(job.subjectId);
    if (!row || row.state === 'done' || row.state === 'failed') return;
    await inContextOf({ actor: { ...systemActor(job.schoolId, []), memberId: row.created_by } }, async () => {
      try {
        await this.write(row, job);
      } catch (error) {
        if (job.isLastAttempt && !(error instanceof StaleClaimError)) {
          await this.db.run(() => this.exports.save(row.id, { state: 'failed', done: 0, fileId: null }));
        }
        throw error;
      }
    });
  }

  async write(row: ExportRow, job: DueJob | null = null): Promise<void> {
    const answers = await this.answers.columns(row);
    const lines: CsvCell[][] = [[...headerOf(row.columns, row.locale), ...answers.header]];
    const memberIds = new Set<string>();
    const toLine = lineWriter(row.columns, row.locale, (await this.schools.settings()).timeZone);
    for await (const page of this.pagesOf(row)) {
      job?.signal.throwIfAborted();
      for (const person of page) memberIds.add(person.member_id);
      const given = await answers.cellsOf(page);
      const facts = await mapInSteps(page, toLine);
      facts.forEach((line, at) => lines.push([...line, ...(given[at] ?? [])]));
      const done = lines.length - 1;
      if (job) await this.db.run(() => this.exports.save(row.id, { state: 'running', done, fileId: null }));
    }
    const name = `people.${row.format}`;
    const bytes = row.format === 'csv' ? csvOf(lines) : sheetOf(lines);
    const file = await this.files.add({ name, bytes, createdBy: row.created_by });
    await this.db.run(async () => {
      if (job) await this.dueWork.complete(job);
      const isKept = await this.exports.save(row.id, { state: 'done', done: lines.length - 1, fileId: file.id });
      if (!isKept) return this.files.delete(file.id);
      await this.audit.record({
        action: 'people.export',
        subjectType: 'people_export',
        subjectId: row.id,
        details: {
          cohortId: row.cohort_id,
          format: row.format,
          columns: row.columns,
          questions: row.questions,
          people: lines.length - 1,
        },
        memberIds: [...memberIds],
      });
    });
  }

  /** Somebody whose name changes between two pages is there once. */
  private async *pagesOf({ cohort_id: cohortId, selection, sort, locale }: ExportRow): AsyncGenerator<EnrolmentRow[]> {
    const seen = new Set(selection.except ?? []);
    const order = sort.by ? { by: sort.by, descending: sort.descending ?? false } : null;
    const few = { ids: selection.ids ?? null, locale };
    for await (const page of this.people.pages(cohortId, selection.filter ?? null, order, few)) {
      const fresh = page.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      yield fresh;
    }
  }
}

async function* csvOf(lines: readonly CsvCell[][]): AsyncGenerator<Buffer> {
  for (let at = 0; at < lines.length; at += CHUNK) {
    yield Buffer.from(writeCsv(lines.slice(at, at + CHUNK), { bom: at === 0 }));
    await setImmediate();
  }
}

async function* sheetOf(lines: readonly CsvCell[][]): AsyncGenerator<Buffer> {
  yield await writeSheet(await mapInSteps(lines, (line) => line.map(sheetCell)));
}
