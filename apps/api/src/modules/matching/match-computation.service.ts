import { Injectable } from '@nestjs/common';
import { MatchingInputError } from '@trellis/matching';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { onBehalfOf } from '../../platform/tenancy/context.js';
import { lookedAfter, TakenBackError } from '../../platform/threads/looked-after.js';
import { inThread } from '../../platform/threads/in-thread.js';
import { progressTotal } from './match-draft.policy.js';
import { MatchEndsRepository } from './match-ends.repository.js';
import { MatchIdentityService } from './match-identity.service.js';
import { MatchPairsRepository } from './match-pairs.repository.js';
import { MatchPeopleRepository, type PeopleVersion } from './match-people.repository.js';
import { itemIdsOf } from './match-questions.policy.js';
import { MatchQuestionsService } from './match-questions.service.js';
import { type MatchRunRow, MatchRunsRepository } from './match-runs.repository.js';
import { SOLVE_RUN, type SolvedRun, type SolvingTold } from './match-solving.policy.js';
import { MatchVersions } from './match-versions.service.js';

interface Computed {
  run: SolvedRun;
  /** JSON of lists of proposals. */
  proposals: string[];
  version: PeopleVersion;
}

/**
 * One computation: read everything as of one moment, decide in a thread of its own, write the draft in one transaction together
 * with settling the job. Killed anywhere, it is simply done again: until that one transaction nothing of it is there.
 */
@Injectable()
export class MatchComputationService {
  constructor(
    private readonly runs: MatchRunsRepository,
    private readonly people: MatchPeopleRepository,
    private readonly pairs: MatchPairsRepository,
    private readonly ends: MatchEndsRepository,
    private readonly questions: MatchQuestionsService,
    private readonly identity: MatchIdentityService,
    private readonly versions: MatchVersions,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
  ) {}

  /** Called by the job alone: whoever asked for the run was authorised when it was queued. */
  async compute(job: DueJob): Promise<void> {
    const run = await this.runs.get(job.subjectId);
    if (run.state !== 'queued' && run.state !== 'running') return;
    try {
      // Each person whose answers are read sees who had it computed.
      await onBehalfOf(run.created_by, async () => this.save(run, await this.decide(run, job.signal), job));
    } catch (error) {
      if (error instanceof TakenBackError) return;
      // The same input would fail the same way again. Thrown on, so that the log has it; the next try finds the run over.
      const code = finalProblem(error) ?? (job.isLastAttempt ? 'MATCH_GIVEN_UP' : null);
      if (code) await this.fail(run, code);
      throw error;
    }
  }

  private async decide(run: MatchRunRow, claim: AbortSignal): Promise<Computed> {
    const questions = await this.questions.ofCohort(run.cohort_id);
    const loaded = await this.people.loadText(run.cohort_id, itemIdsOf(questions));
    const { people, conflicts, menteeIds, mentorIds } = loaded;
    const isUsed = await this.identity.isUsed(run.cohort_id);
    // The fingerprint first: what changes between the two makes the draft a changed one.
    const version = isUsed
      ? await this.versions.withIdentity(loaded.version, [...menteeIds, ...mentorIds])
      : loaded.version;
    const proposals: string[] = [];
    const total = progressTotal(menteeIds.length);
    const tell = (done: number): Promise<boolean> => this.db.run(() => this.runs.setProgress(run.id, done, total));
    const solved = await lookedAfter(tell, claim, async (signal, setDone) => {
      const onTold = (told: SolvingTold): void => {
        if ('proposals' in told) proposals.push(told.proposals);
        else setDone(told.done);
      };
      const identity = await this.identity.usedIn(run, { mentees: menteeIds, mentors: mentorIds });
      const hashKey = identity ? this.identity.hashKey(run.id) : null;
      const { weights, method } = run;
      const previous = method === 'optimum' ? await this.ends.find(run.cohort_id) : null;
      const input = { people, conflicts, questions, weights, method, identity, hashKey, previous };
      const vaultChanges = await this.identity.changes(loaded.version);
      return inThread(SOLVE_RUN, { ...input, vaultChanges }, { signal, onTold });
    });
    return { run: solved, proposals, version };
  }

  private async save(run: MatchRunRow, computed: Computed, job: DueJob): Promise<void> {
    await this.db.run(async () => {
      if (!(await this.runs.becomeDraft(run, computed.run, computed.version))) throw new TakenBackError();
      for (const proposals of computed.proposals) await this.pairs.insertAll(run.id, proposals);
      if (computed.run.end) await this.ends.replace(run, computed.run.end);
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

/** Problems that the next try would meet as well. */
function finalProblem(error: unknown): string | null {
  if (error instanceof AppError && (error.code === 'MATCH_NOT_VERIFIED' || error.code === 'MATCH_TOO_MANY_TO_RANK'))
    return error.code;
  // From a thread, of an error's class only the name arrives.
  return error instanceof Error && error.name === MatchingInputError.name ? 'MATCH_GIVEN_UP' : null;
}
