import { Injectable } from '@nestjs/common';
import type { MatchMethod, ProgramModelKind } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import type { MatchWeightRecord } from './match-draft.policy.js';
import { MatchPeopleRepository } from './match-people.repository.js';
import type { CohortQuestion } from './match-questions.policy.js';
import { MatchQuestionsService } from './match-questions.service.js';
import type { MatchWeightInput, StartMatchRunInput } from './match-inputs.types.js';
import type { MatchRun } from './match-run.types.js';
import { type MatchRunRow, MatchRunsRepository } from './match-runs.repository.js';

/**
 * Runs: asking for one, taking it back, reading it. Every use case that changes a cohort's matching takes the cohort first
 * and the run second, so that an edit, a rerun and a publication can't interleave.
 */
@Injectable()
export class MatchRunsService {
  constructor(
    private readonly runs: MatchRunsRepository,
    private readonly people: MatchPeopleRepository,
    private readonly questions: MatchQuestionsService,
    private readonly cohorts: CohortsService,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, id: string): Promise<MatchRun> {
    return toMatchRun(await this.cohorts.authorisedThrough(actor, 'matching.run', () => this.runs.get(id)));
  }

  async latestOf(actor: Actor, cohortId: string): Promise<MatchRun | null> {
    await this.cohorts.authorised(actor, 'matching.run', cohortId);
    const run = await this.runs.findLatest(cohortId);
    return run && toMatchRun(run);
  }

  async listOf(actor: Actor, cohortId: string): Promise<MatchRun[]> {
    await this.cohorts.authorised(actor, 'matching.run', cohortId);
    return (await this.runs.listOfCohort(cohortId)).map(toMatchRun);
  }

  /** Owes the computation; the worker does it. */
  async start(actor: Actor, { cohortId, weights, method: asked }: StartMatchRunInput): Promise<MatchRun> {
    await this.cohorts.authorised(actor, 'matching.run', cohortId);
    return this.db.run(async () => {
      const cohort = await this.cohorts.lock(cohortId);
      if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
      if (await this.runs.hasActive(cohortId)) throw new AppError('MATCH_RUN_ACTIVE');
      const method = methodFor(cohort.settings.model.kind, asked);
      await this.refuseWithoutPeople(cohortId);
      if (cohort.settings.model.kind === 'pod' && !(await this.people.hasPods(cohortId)))
        throw new AppError('MATCH_NO_PODS');
      const chosen = weigh(await this.questions.ofCohort(cohortId), weights);
      const id = await this.runs.insert(
        { cohortId, method, weights: chosen, createdBy: actor.memberId },
        this.clock.now(),
      );
      await this.dueWork.add('matching.computeRun', id);
      recordEvent('match_run.started', { runId: id, cohortId });
      await this.audit.record({
        action: 'match_run.start',
        subjectType: 'match_run',
        subjectId: id,
        details: { method, weights: chosen },
      });
      return toMatchRun(await this.runs.get(id));
    });
  }

  /** Takes back a run that is not computed yet; a worker that is at it notices and writes nothing. */
  async cancel(actor: Actor, id: string): Promise<MatchRun> {
    await this.cohorts.authorisedThrough(actor, 'matching.run', () => this.runs.get(id));
    return this.db.run(async () => {
      if (!(await this.runs.end(id, 'cancelled')))
        throw new AppError('MATCH_RUN_STATE', { state: (await this.runs.get(id)).state });
      await this.dueWork.cancel('matching.computeRun', id);
      await this.audit.record({ action: 'match_run.cancel', subjectType: 'match_run', subjectId: id });
      return toMatchRun(await this.runs.get(id));
    });
  }

  /** For other modules' use cases, which have authorised already: nobody could be matched now. */
  async refuseWithoutPeople(cohortId: string): Promise<void> {
    const { mentees, unpaired, mentors } = await this.people.count(cohortId);
    if (mentees === 0) throw new AppError('MATCH_NO_PEOPLE', { role: 'mentee' });
    if (mentors === 0) throw new AppError('MATCH_NO_PEOPLE', { role: 'mentor' });
    if (unpaired === 0) throw new AppError('MATCH_NOBODY_LEFT');
  }
}

/** Groups and pods have one way of finding them; pairs have every other. */
function methodFor(model: ProgramModelKind, asked: MatchMethod): MatchMethod {
  if (model !== 'pair') return 'groups';
  if (asked === 'groups') throw invalidInput({ path: 'method', problem: 'FOREIGN' });
  return asked;
}

/** The weight of every question: the one given, else the default. An unknown question or one named twice is refused. */
export function weigh(questions: readonly CohortQuestion[], given: readonly MatchWeightInput[]): MatchWeightRecord[] {
  const unknown = given.find(({ questionId }) => !questions.some(({ id }) => id === questionId));
  if (unknown) throw new AppError('MATCH_QUESTION_UNKNOWN', { questionId: unknown.questionId }, 'weights');
  const weights = new Map(given.map(({ questionId, weight }) => [questionId, weight]));
  if (weights.size < given.length) throw invalidInput({ path: 'weights', problem: 'REPEATED' });
  return questions.map(({ id, defaultWeight }) => ({ questionId: id, weight: weights.get(id) ?? defaultWeight }));
}

const HAS_PAIRS: readonly MatchRunRow['state'][] = ['draft', 'published', 'superseded'];

export function toMatchRun(row: MatchRunRow): MatchRun {
  const { waiting_notice: notice } = row;
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    version: row.version,
    method: row.method,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    weights: row.weights.map(({ questionId, weight }) => ({
      questionId,
      weight,
      leftOut: row.left_out.includes(questionId),
    })),
    progressDone: row.progress_done,
    progressTotal: row.progress_total,
    problemCode: row.problem_code,
    mentees: row.mentees,
    places: row.places,
    matched: row.matched,
    waitingCount: HAS_PAIRS.includes(row.state) ? row.mentees - row.matched : 0,
    inputsHash: row.inputs_hash,
    proof: row.proof && {
      ...row.proof,
      checks: row.proof.checks ?? [],
      fingerprint: row.proof.fingerprint ?? null,
      groups: row.proof.groups ?? null,
    },
    waitingNotice: notice && {
      text: localizedText(notice.text),
      contactName: notice.contactName,
      contactEmail: notice.contactEmail,
      approvedAt: notice.approvedAt ? new Date(notice.approvedAt) : null,
    },
    wishesAskedAt: row.wishes_asked_at,
    cohortId: row.cohort_id,
    peopleVersion: row.people_version,
  };
}
