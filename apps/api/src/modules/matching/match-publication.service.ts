import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService, type WaitingNoticeRecord } from '../cohorts/index.js';
import { IntakeNotices } from '../intake/index.js';
import { MentorshipsService } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { MatchEndsRepository } from './match-ends.repository.js';
import { MatchEssentials } from './match-essentials.service.js';
import { MatchHolds } from './match-holds.service.js';
import { MatchPairsRepository } from './match-pairs.repository.js';
import { MatchPeopleRepository } from './match-people.repository.js';
import { changedParts, languagesWithout } from './match-publication.policy.js';
import type { ApproveWaitingNoticeInput, PublishMatchRunInput } from './match-inputs.types.js';
import type { MatchRun } from './match-run.types.js';
import { type MatchRunRow, MatchRunsRepository } from './match-runs.repository.js';
import { toMatchRun } from './match-runs.service.js';
import { MatchTeamsRepository } from './match-teams.repository.js';
import { MatchVersions } from './match-versions.service.js';

/** The step that people learn of: approving what those who wait will read, and publishing. */
@Injectable()
export class MatchPublicationService {
  constructor(
    private readonly runs: MatchRunsRepository,
    private readonly pairs: MatchPairsRepository,
    private readonly ends: MatchEndsRepository,
    private readonly teams: MatchTeamsRepository,
    private readonly people: MatchPeopleRepository,
    private readonly versions: MatchVersions,
    private readonly essentials: MatchEssentials,
    private readonly holds: MatchHolds,
    private readonly cohorts: CohortsService,
    private readonly mentorships: MentorshipsService,
    private readonly notices: IntakeNotices,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What happens next, and whom to ask, in every language of the school. */
  async approveNotice(actor: Actor, input: ApproveWaitingNoticeInput): Promise<MatchRun> {
    await this.authorised(actor, input.runId);
    const text = { ...(input.text.en ? { en: input.text.en } : {}), ...(input.text.fr ? { fr: input.text.fr } : {}) };
    return this.db.run(async () => {
      const { run } = await this.lockDraft(input.runId);
      const missing = languagesWithout(text, (await this.schools.settings()).locales);
      if (missing.length > 0) throw new AppError('WAITING_NOTICE_INCOMPLETE', { locales: missing }, 'text');
      const { contactName, contactEmail } = input;
      const approval = { approvedAt: this.clock.now().toISOString(), approvedBy: actor.memberId };
      await this.runs.setNotice(run.id, { text, contactName, contactEmail, ...approval });
      await this.audit.record({ action: 'match_run.approve_notice', subjectType: 'match_run', subjectId: run.id });
      return toMatchRun(await this.runs.get(run.id));
    });
  }

  /** How many publishing writes to for the first time. */
  async countUntold(actor: Actor, { cohortId }: MatchRun): Promise<number> {
    await this.cohorts.authorised(actor, 'matching.publish', cohortId);
    return this.notices.countUntold(cohortId);
  }

  /**
   * One transaction: mentorships, what everyone is owed to be told, the cohort's and the run's state. Who was never written to
   * gets that one mail first: what we hold, and the way in. Of two coordinators at once one publishes and the other is told that
   * the run is published.
   */
  async publish(actor: Actor, { runId, version }: PublishMatchRunInput): Promise<MatchRun> {
    await this.authorised(actor, runId);
    return this.db.run(async () => {
      const { run: draft, cohort } = await this.lockDraft(runId);
      if (draft.version !== version) throw new AppError('EDIT_CONFLICT');
      if (await this.runs.hasActive(cohort.id)) throw new AppError('MATCH_RUN_ACTIVE');
      await this.refuseStale(draft);
      const notice = noticeOf(draft);
      if (draft.matched < draft.mentees && !notice) throw new AppError('WAITING_NOTICE_NOT_APPROVED');
      const run = await this.essentials.holdBack(draft);
      await this.refuseHeld(run);
      await this.notices.tellUntold(actor, cohort.id);
      await this.makeMentorships(run, cohort, notice);
      await this.runs.markPublished(run.id, actor.memberId, this.clock.now());
      await this.ends.drop(cohort.id);
      recordEvent('match_run.published', { runId: run.id, cohortId: cohort.id });
      const details = { version, matched: run.matched, waiting: run.mentees - run.matched };
      await this.audit.record({ action: 'match_run.publish', subjectType: 'match_run', subjectId: run.id, details });
      return toMatchRun(await this.runs.get(run.id));
    });
  }

  private authorised(actor: Actor, runId: string): Promise<MatchRunRow> {
    return this.cohorts.authorisedThrough(actor, 'matching.publish', () => this.runs.get(runId));
  }

  private async makeMentorships(
    run: MatchRunRow,
    cohort: CohortRow,
    notice: WaitingNoticeRecord | null,
  ): Promise<void> {
    const places = await this.pairs.listPlaces(run.id);
    const relations = await this.relationsOf(run);
    const waiting = places.flatMap(({ menteeId, mentorId }) => (mentorId ? [] : [menteeId]));
    await this.mentorships.createFromRun({ cohort, runId: run.id, relations, waiting });
    await this.cohorts.markPublished(cohort.id, notice);
  }

  /** Who would be in a mentorship by this run, each team with those whom it takes. */
  private async relationsOf(run: MatchRunRow): Promise<{ menteeIds: string[]; mentorIds: string[] }[]> {
    if (run.method === 'groups') return this.teams.listTakingPlace(run.id);
    const places = await this.pairs.listPlaces(run.id);
    return places.flatMap(({ menteeId, mentorId }) =>
      mentorId ? [{ menteeIds: [menteeId], mentorIds: [mentorId] }] : [],
    );
  }

  /** Of those in a pair of this draft nobody has something to attend before: they are let off it, or their pair waits. */
  private async refuseHeld(run: MatchRunRow): Promise<void> {
    const relations = await this.relationsOf(run);
    const ids = relations.flatMap(({ menteeIds, mentorIds }) => [...menteeIds, ...mentorIds]);
    const held = await this.holds.heldOf(run.cohort_id, [...new Set(ids)]);
    if (held.length === 0) return;
    // Where it can be looked at: who has yet to attend what.
    const { id: cohortId, program_id: programId } = await this.cohorts.describe(run.cohort_id);
    throw new AppError('MATCH_ATTENDANCE_OPEN', { people: held.length, programId, cohortId });
  }

  private async lockDraft(runId: string): Promise<{ run: MatchRunRow; cohort: CohortRow }> {
    const cohort = await this.cohorts.lock((await this.runs.get(runId)).cohort_id);
    const run = await this.runs.lock(runId);
    if (run.state !== 'draft') throw new AppError('MATCH_RUN_STATE', { state: run.state });
    if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
    return { run, cohort };
  }

  private async refuseStale(run: MatchRunRow): Promise<void> {
    await this.people.lockPublications();
    await this.people.lockPeople(run.cohort_id);
    const changes = changedParts(run.people_version, await this.versions.now(run.cohort_id));
    if (changes.length > 0) throw new AppError('MATCH_RUN_STALE', { changes });
  }
}

/** The approved wording; one that was only carried over from an earlier run is none. */
function noticeOf({ waiting_notice: notice }: MatchRunRow): WaitingNoticeRecord | null {
  if (!notice?.approvedAt) return null;
  const { text, contactName, contactEmail } = notice;
  return { text, contactName, contactEmail };
}
