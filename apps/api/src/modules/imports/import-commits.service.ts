import { Injectable } from '@nestjs/common';
import type { IntakeRow } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileStore } from '../../platform/files/file-store.js';
import { type DueJob, StaleClaimError } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { onBehalfOf } from '../../platform/tenancy/context.js';
import { Applications } from '../appointments/index.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { type AskedWords, type Entry, IntakeWriter } from '../enrolments/index.js';
import { SchoolsService } from '../schools/index.js';
import type { IntakeResult } from './import.types.js';
import { answeredAt } from './imports.policy.js';
import { type ImportRow, ImportsRepository } from './imports.repository.js';
import { ImportTelling } from './import-telling.service.js';
import { IntakePlanner, type PlannedImport, type ReadIntake } from './intake-planner.service.js';

/** The worker's part of an import: everything in one transaction, or nothing. */
@Injectable()
export class ImportCommits {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly planner: IntakePlanner,
    private readonly writer: IntakeWriter,
    private readonly telling: ImportTelling,
    private readonly cohorts: CohortsService,
    private readonly applications: Applications,
    private readonly schools: SchoolsService,
    private readonly files: FileStore,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Safe to run again after a worker died: nothing of an unfinished try stands. */
  async commit(job: DueJob): Promise<void> {
    const row = await this.imports.find(job.subjectId);
    if (!row || (row.state !== 'queued' && row.state !== 'running')) return;
    await onBehalfOf(row.created_by, () => this.tryCommit(job, row));
  }

  /** The file's day is over, whether or not anything came of it. */
  async expire(job: DueJob): Promise<void> {
    await this.db.run(async () => {
      await this.dueWork.complete(job);
      const row = await this.imports.find(job.subjectId);
      if (!row) return;
      if (row.file_id) await this.files.delete(row.file_id);
      await this.imports.expire(row.id);
    });
  }

  private async tryCommit(job: DueJob, row: ImportRow): Promise<void> {
    try {
      await this.imports.showProgress(row.id, 0);
      const form = await this.cohorts.intakeForm(row.cohort_id, row.role);
      const intake = await this.planner.read(row.file_id, row.mapping, form);
      await this.db.run(async () => {
        // One import into a cohort at a time: the second sees what the first wrote.
        const cohort = await this.cohorts.lock(row.cohort_id);
        if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
        const planned = await this.planner.plan(row, form, intake);
        const { locales, timeZone } = await this.schools.settings();
        const [locale = 'en'] = locales;
        const now = this.clock.now();
        const standing = await this.standingOf(row, cohort);
        const order = {
          cohortId: row.cohort_id,
          role: row.role,
          form,
          people: planned.plan.people,
          existing: planned.existing,
          locale,
          asked: schoolsOwnWords(intake.consentWordings),
          saidAt: (answered: IntakeRow) => answeredAt(form, answered, timeZone, now),
          by: 'import',
          entry: { source: 'import', ...standing },
        } as const;
        await this.writer.write(order, (done) => this.imports.showProgress(row.id, done));
        await this.telling.tell(row, planned);
        if (standing.state === 'applied') await this.applications.look(row.cohort_id);
        await this.finish(job, row, resultOf(intake, planned));
      });
    } catch (error) {
      const isTold = error instanceof AppError || (job.isLastAttempt && !(error instanceof StaleClaimError));
      if (isTold) await this.giveUp(job, row, error instanceof AppError ? error.code : 'INTERNAL');
      if (!(error instanceof AppError)) throw error;
    }
  }

  /** Who ordered the import decided on its mentors then, or left them to be decided on. */
  private async standingOf(row: ImportRow, cohort: CohortRow): Promise<Pick<Entry, 'state' | 'decidedBy'>> {
    if (row.approved_by) return { state: 'enrolled', decidedBy: row.approved_by };
    return { state: (await this.applications.decides(cohort, row.role)) ? 'applied' : 'enrolled' };
  }

  private async finish(job: DueJob, row: ImportRow, result: IntakeResult): Promise<void> {
    await this.imports.finish(row.id, result);
    if (row.file_id) await this.files.delete(row.file_id);
    await this.dueWork.cancel('imports.expireFile', row.id);
    recordEvent('import.committed', { importId: row.id, cohortId: row.cohort_id });
    await this.audit.record({
      action: 'intake_import.commit',
      subjectType: 'intake_import',
      subjectId: row.id,
      details: { ...result },
    });
    await this.dueWork.complete(job);
  }

  private async giveUp(job: DueJob, row: ImportRow, code: string): Promise<void> {
    await this.db.run(async () => {
      await this.imports.fail(row.id, code);
      await this.audit.record({
        action: 'intake_import.fail',
        subjectType: 'intake_import',
        subjectId: row.id,
        details: { code },
      });
      await this.dueWork.complete(job);
    });
  }
}

/** A file carries the words of the school's own form: of no version of ours. */
function schoolsOwnWords(wordings: Readonly<Record<string, string>>): Record<string, AskedWords> {
  return Object.fromEntries(Object.entries(wordings).map(([itemId, wording]) => [itemId, { wording, version: null }]));
}

function resultOf(intake: ReadIntake, { plan, left }: PlannedImport): IntakeResult {
  const { create, update, unchanged, conflict, older } = plan.counts;
  return {
    created: create,
    updated: update,
    unchanged: unchanged + conflict + older + left,
    superseded: intake.superseded.length,
    rejected: intake.rejected.length,
    conflicts: plan.people.reduce((sum, person) => sum + person.conflicts.length, 0),
  };
}
