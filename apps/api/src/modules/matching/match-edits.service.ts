import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { EnrolmentsService } from '../enrolments/index.js';
import { lacksTime } from './match-common-time.policy.js';
import { describePair, type PairIds, type People, waitByHand } from './match-draft.policy.js';
import { mayPlace, teamWith } from './match-edits.policy.js';
import { MatchPairsRepository } from './match-pairs.repository.js';
import { MatchPeopleRepository } from './match-people.repository.js';
import { type CohortQuestion, itemIdsOf } from './match-questions.policy.js';
import { MatchQuestionsService } from './match-questions.service.js';
import type { MoveMenteeInput, PairInput } from './match-inputs.types.js';
import type { MatchRun } from './match-run.types.js';
import { type MatchRunRow, MatchRunsRepository } from './match-runs.repository.js';
import { toMatchRun } from './match-runs.service.js';

/**
 * Changes by hand to a draft. Rules (pins, pairs set apart) belong to the cohort and hold in every later run; a run keeps
 * only what is pinned, so a move pins where it puts, and nothing decided by hand is lost by running again. Capacities and
 * conflicts bind here as they bind a run.
 */
@Injectable()
export class MatchEditsService {
  constructor(
    private readonly runs: MatchRunsRepository,
    private readonly pairs: MatchPairsRepository,
    private readonly people: MatchPeopleRepository,
    private readonly questions: MatchQuestionsService,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Keeps a pair in this draft and in every later run; a mentee who is elsewhere is placed there. */
  async pin(actor: Actor, input: PairInput): Promise<MatchRun> {
    await this.authorised(actor, input.runId);
    return this.edit(input.runId, input, 'match_run.pin', (run) => this.place(actor, run, input));
  }

  /** Lets later runs decide again. The draft stays as it is. */
  async unpin(actor: Actor, input: PairInput): Promise<MatchRun> {
    await this.authorised(actor, input.runId);
    return this.edit(input.runId, input, 'match_run.unpin', async (run) => {
      if (!(await this.pairs.dropRule(run.cohort_id, 'pin', input))) throw new AppError('NOT_FOUND');
    });
  }

  /** Sets a pair apart for good; if the draft had it, the mentee waits until the next run. */
  async forbid(actor: Actor, input: PairInput): Promise<MatchRun> {
    await this.authorised(actor, input.runId);
    return this.edit(input.runId, input, 'match_run.forbid', async (run) => {
      const leadId = await this.leadOf(run, input);
      await this.pairs.setRule(run.cohort_id, 'forbid', input, actor.memberId, this.clock.now());
      const place = await this.pairs.findPlace(run.id, input.menteeId);
      if (place?.mentorId && place.mentorId === leadId) await this.pairs.replace(run.id, waitByHand(input.menteeId));
    });
  }

  async allow(actor: Actor, input: PairInput): Promise<MatchRun> {
    await this.authorised(actor, input.runId);
    return this.edit(input.runId, input, 'match_run.allow', async (run) => {
      if (!(await this.pairs.dropRule(run.cohort_id, 'forbid', input))) throw new AppError('NOT_FOUND');
    });
  }

  /** To another mentor (and pinned there), or, without one, to those who wait. */
  async move(actor: Actor, { runId, menteeId, mentorId }: MoveMenteeInput): Promise<MatchRun> {
    await this.authorised(actor, runId);
    const ids = { menteeId, ...(mentorId ? { mentorId } : {}) };
    return this.edit(runId, ids, 'match_run.move', async (run) => {
      if (mentorId) return this.place(actor, run, { menteeId, mentorId });
      await this.pairs.dropPins(run.cohort_id, menteeId);
      await this.pairs.replace(run.id, waitByHand(menteeId));
    });
  }

  private authorised(actor: Actor, runId: string): Promise<MatchRunRow> {
    return this.cohorts.authorisedThrough(actor, 'matching.run', () => this.runs.get(runId));
  }

  /** The frame of every change: cohort and run taken in this order, the run a draft with this mentee, counted, audited. */
  private async edit(
    runId: string,
    ids: { menteeId: string; mentorId?: string },
    action: string,
    change: (run: MatchRunRow) => Promise<void>,
  ): Promise<MatchRun> {
    if (!Object.values(ids).every((id) => id === undefined || isId(id))) throw new AppError('NOT_FOUND');
    return this.db.run(async () => {
      await this.cohorts.lock((await this.runs.get(runId)).cohort_id);
      const run = await this.runs.lock(runId);
      if (run.state !== 'draft') throw new AppError('MATCH_RUN_STATE', { state: run.state });
      // The run in the making has read the rules already: what is decided now would be lost in its draft.
      if (await this.runs.hasActive(run.cohort_id)) throw new AppError('MATCH_RUN_ACTIVE');
      if (!(await this.pairs.findPlace(runId, ids.menteeId))) throw new AppError('NOT_FOUND');
      await change(run);
      await this.runs.countMatched(runId);
      const { menteeId, mentorId } = ids;
      const details = { menteeId, mentorId: mentorId ?? null };
      await this.audit.record({ action, subjectType: 'match_run', subjectId: runId, details });
      return toMatchRun(await this.runs.get(runId));
    });
  }

  /** In a group or pod the draft names the first of its mentors, and so do the rules that a move makes. */
  private async place(actor: Actor, run: MatchRunRow, { menteeId, mentorId: named }: PairIds): Promise<void> {
    const { people, questions } = await this.getMentor(run, { menteeId, mentorId: named });
    const team = teamWith(people, named);
    const pair = { menteeId, mentorId: team?.leadId ?? named };
    const current = await this.pairs.findPlace(run.id, menteeId);
    const taken = await this.pairs.countOfMentor(run.id, pair.mentorId);
    const isThere = current?.mentorId === pair.mentorId;
    const refusal = mayPlace(people, pair, isThere ? taken - 1 : taken);
    if (refusal === 'MATCH_MENTOR_FULL') throw await this.mentorFull(named);
    if (refusal === 'MATCH_PAIR_CONFLICT' && (await this.isOnePerson(pair))) throw new AppError('MATCH_SAME_PERSON');
    if (refusal === 'MATCH_GROUP_FULL') throw new AppError(refusal, { most: team?.most ?? 0 });
    if (refusal) throw new AppError(refusal);
    if (team?.mentorIds.some((mentorId) => lacksTime(people, questions, { menteeId, mentorId })))
      throw new AppError('MATCH_TOO_LITTLE_TIME', { minutes: people.minimumCommonMinutes ?? 0 });
    await this.pairs.dropPins(run.cohort_id, menteeId);
    await this.pairs.setRule(run.cohort_id, 'pin', pair, actor.memberId, this.clock.now());
    if (!isThere) await this.pairs.replace(run.id, describePair({ people, questions, weights: run.weights }, pair));
  }

  private async leadOf(run: MatchRunRow, pair: PairIds): Promise<string | null> {
    const { people } = await this.getMentor(run, pair);
    return teamWith(people, pair.mentorId)?.leadId ?? null;
  }

  /** The mentee with all mentors; NOT_FOUND unless both are in the cohort, and said so where the mentor no longer takes part. */
  private async getMentor(run: MatchRunRow, pair: PairIds): Promise<{ people: People; questions: CohortQuestion[] }> {
    const questions = await this.questions.ofCohort(run.cohort_id);
    const people = await this.people.load(run.cohort_id, itemIdsOf(questions), pair.menteeId);
    if (people.mentees.length !== 1) throw new AppError('NOT_FOUND');
    if (!people.mentors.some(({ id }) => id === pair.mentorId)) throw await this.mentorGone(run, pair.mentorId);
    return { people, questions };
  }

  /** A mentor of the cohort who was declined, left or paused after the draft is still on the coordinator's screen. */
  private async mentorGone(run: MatchRunRow, mentorId: string): Promise<AppError> {
    const mentor = await this.enrolments.get(mentorId);
    const wasThere = mentor.cohortId === run.cohort_id && mentor.role === 'mentor';
    return new AppError(wasThere ? 'MATCH_MENTOR_GONE' : 'NOT_FOUND');
  }

  /** Who is mentee and mentor in one cohort. */
  private async isOnePerson({ menteeId, mentorId }: PairIds): Promise<boolean> {
    const people = await this.enrolments.byIds([menteeId, mentorId]);
    return people.get(menteeId)?.memberId === people.get(mentorId)?.memberId;
  }

  private async mentorFull(mentorId: string): Promise<AppError> {
    const mentor = await this.enrolments.get(mentorId);
    return new AppError('MATCH_MENTOR_FULL', { mentor: mentor.displayName, capacity: mentor.capacity ?? 0 });
  }
}
