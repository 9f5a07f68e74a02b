import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MatchingInputError } from '@trellis/matching';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { computeDraft, type Draft, progressTotal } from './match-draft.policy.js';
import { MatchPairsRepository } from './match-pairs.repository.js';
import { MatchPeopleRepository, type PeopleVersion } from './match-people.repository.js';
import { itemIdsOf } from './match-questions.policy.js';
import { MatchQuestionsService } from './match-questions.service.js';
import { type MatchRunRow, MatchRunsRepository } from './match-runs.repository.js';

/** The run was cancelled, or another worker has it: nothing may be written. */
class RunTakenBackError extends Error {}

/**
 * One computation: read everything as of one moment, decide in pure code, write the draft in one transaction together with
 * settling the job. Killed anywhere, it is simply done again: until that one transaction nothing of it is there.
 */
@Injectable()
export class MatchComputationService {
  constructor(
    private readonly runs: MatchRunsRepository,
    private readonly people: MatchPeopleRepository,
    private readonly pairs: MatchPairsRepository,
    private readonly questions: MatchQuestionsService,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
  ) {}

  /** Called by the job alone: whoever asked for the run was authorised when it was queued. */
  async compute(job: DueJob): Promise<void> {
    const run = await this.runs.get(job.subjectId);
    if (run.state !== 'queued' && run.state !== 'running') return;
    try {
      const { draft, version } = await this.decide(run, job.signal);
      await this.save(run, draft, version, job);
    } catch (error) {
      if (error instanceof RunTakenBackError) return;
      // The same input would fail the same way again. Thrown on, so that the log has it; the next try finds the run over.
      const isNotVerified = error instanceof AppError && error.code === 'MATCH_NOT_VERIFIED';
      if (isNotVerified || error instanceof MatchingInputError || job.isLastAttempt) {
        await this.fail(run, isNotVerified ? 'MATCH_NOT_VERIFIED' : 'MATCH_GIVEN_UP');
      }
      throw error;
    }
  }

  private async decide(run: MatchRunRow, signal: AbortSignal): Promise<{ draft: Draft; version: PeopleVersion }> {
    const questions = await this.questions.ofCohort(run.cohort_id);
    const { version, ...people } = await this.people.load(run.cohort_id, itemIdsOf(questions));
    const total = progressTotal(people);
    // Each report is a transaction of its own, seen at once by whoever looks, and where a cancelled run is noticed.
    const report = async (done: number): Promise<void> => {
      const isOurs = !signal.aborted && (await this.db.run(() => this.runs.setProgress(run.id, done, total)));
      if (!isOurs) throw new RunTakenBackError();
    };
    await report(0);
    return { draft: await computeDraft(people, questions, run.weights, report), version };
  }

  private async save(run: MatchRunRow, draft: Draft, version: PeopleVersion, job: DueJob): Promise<void> {
    const inputsHash = createHash('sha256').update(draft.inputs).digest('hex');
    await this.db.run(async () => {
      if (!(await this.runs.becomeDraft(run, draft, inputsHash, version))) throw new RunTakenBackError();
      await this.pairs.insertAll(run.id, draft.proposals);
      recordEvent('match_run.drafted', { runId: run.id, cohortId: run.cohort_id });
      await this.dueWork.complete(job);
    });
  }

  private async fail(run: MatchRunRow, problemCode: string): Promise<void> {
    await this.db.run(async () => {
      if (await this.runs.end(run.id, 'failed', problemCode)) recordEvent('match_run.failed', { runId: run.id });
    });
  }
}
