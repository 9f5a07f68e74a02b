import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileStore } from '../../platform/files/file-store.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { ExportedAnswers } from './exported-answers.service.js';
import { PeopleExportRuns } from './people-export-runs.service.js';
import { type ExportRow, PeopleExportsRepository } from './people-exports.repository.js';
import { PeopleSelection } from './people-selection.service.js';
import type { AnswerQuestion, ExportPeopleInput, PeopleExport } from './people.types.js';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The list as a file, for whoever ordered it and for a day. */
@Injectable()
export class PeopleExports {
  constructor(
    private readonly exports: PeopleExportsRepository,
    private readonly runs: PeopleExportRuns,
    private readonly selection: PeopleSelection,
    private readonly cohorts: CohortsService,
    private readonly answers: ExportedAnswers,
    private readonly files: FileStore,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Written at once when it is short, by the worker when it is long. */
  async order(actor: Actor, input: ExportPeopleInput): Promise<PeopleExport> {
    await this.cohorts.authorised(actor, 'people.export', input.cohortId);
    const questions = await this.answers.chosen(input.cohortId, input.questions ?? []);
    const total = (await this.selection.resolve(input.cohortId, input.selection)).length;
    const atOnce = total <= LIMITS.exportAtOnce;
    const row = await this.db.run(async () => {
      const { cohortId, format, selection } = input;
      const id = await this.exports.insert(
        {
          cohort_id: cohortId,
          format,
          selection,
          columns: [...new Set(input.columns)],
          questions,
          locale: currentContext()?.locale ?? 'en',
          sort: input.sort ?? {},
          total,
          created_by: actor.memberId ?? '',
        },
        this.clock.now(),
      );
      recordEvent('people_export.ordered', { exportId: id, cohortId });
      if (!atOnce) await this.dueWork.add('people.writeExport', id);
      return this.exports.getOwn(id, actor.memberId);
    });
    if (atOnce) await this.runs.write(row);
    return this.toExport(await this.exports.getOwn(row.id, actor.memberId));
  }

  /** The questions whose answers a file may hold. */
  async questions(actor: Actor, cohortId: string): Promise<AnswerQuestion[]> {
    await this.cohorts.authorised(actor, 'people.export', cohortId);
    return this.answers.questions(cohortId);
  }

  async get(actor: Actor, id: string): Promise<PeopleExport> {
    return this.toExport(await this.own(actor, id));
  }

  async download(actor: Actor, id: string): Promise<{ name: string; type: string; bytes: Buffer }> {
    const row = await this.own(actor, id);
    const cohort = await this.cohorts.describe(row.cohort_id);
    const bytes = row.file_id === null ? null : await this.files.findBytes(row.file_id);
    if (!bytes) throw new AppError('NOT_FOUND');
    return { name: `${cohort.name}.${row.format}`, type: TYPES[row.format], bytes };
  }

  /** One's own, as long as one may export there. */
  private async own(actor: Actor, id: string): Promise<ExportRow> {
    authoriseSomewhere(actor, 'people.export');
    const row = await this.exports.getOwn(id, actor.memberId);
    await this.cohorts.authorised(actor, 'people.export', row.cohort_id);
    return row;
  }

  private toExport(row: ExportRow): PeopleExport {
    const slug = currentContext()?.schoolSlug ?? '';
    return {
      id: row.id,
      format: row.format,
      state: row.state,
      total: row.total,
      done: row.done,
      path: row.file_id === null ? null : `/s/${slug}/files/people/${row.id}`,
    };
  }
}
