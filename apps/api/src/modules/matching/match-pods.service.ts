import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService, type Cohort } from '../cohorts/index.js';
import { EnrolmentsService } from '../enrolments/index.js';
import { MatchPodsRepository, type PodMentorRow } from './match-pods.repository.js';
import { MatchRunsRepository } from './match-runs.repository.js';
import type { PodBoard, PutPodInput } from './match-teams.types.js';

/**
 * Pods are put together by hand: who goes well with whom is known to people. A draft that was computed from other pods is a
 * changed one, and no run sees half of a change: while one is computed, pods stay as they are.
 */
@Injectable()
export class MatchPods {
  constructor(
    private readonly pods: MatchPodsRepository,
    private readonly runs: MatchRunsRepository,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async boardOf(actor: Actor, cohortId: string): Promise<PodBoard> {
    const { settings } = await this.cohorts.authorised(actor, 'matching.run', cohortId);
    const rows = await this.pods.listMentors(cohortId);
    const people = await this.enrolments.byIds(rows.map((row) => row.mentor_id));
    const person = ({ mentor_id: id }: PodMentorRow) => {
      const found = people.get(id);
      if (!found) throw new AppError('NOT_FOUND');
      return found;
    };
    const pods = new Map<string, PodMentorRow[]>();
    for (const row of rows) if (row.pod_id) pods.set(row.pod_id, [...(pods.get(row.pod_id) ?? []), row]);
    return {
      pods: [...pods].map(([id, mentors]) => ({
        id,
        mentors: mentors.map(person),
        places: Math.min(settings.model.mentees, ...mentors.map(({ places }) => places)),
      })),
      others: rows.filter((row) => !row.pod_id).map(person),
    };
  }

  async put(actor: Actor, { cohortId, podId = null, mentorIds }: PutPodInput): Promise<Cohort> {
    await this.cohorts.authorised(actor, 'matching.run', cohortId);
    return this.change(cohortId, async ({ settings }) => {
      if (podId !== null && (!isId(podId) || (await this.pods.findCohort(podId)) !== cohortId))
        throw new AppError('NOT_FOUND');
      const chosen = [...new Set(mentorIds)];
      const rows = await this.pods.listMentors(cohortId);
      const isFree = (id: string): boolean =>
        rows.some((row) => row.mentor_id === id && (row.pod_id ?? podId) === podId);
      if (!chosen.every(isFree)) throw new AppError('POD_MENTOR_ELSEWHERE');
      if (chosen.length > settings.model.mentors) throw new AppError('POD_TOO_LARGE', { most: settings.model.mentors });
      const id = await this.pods.put({ cohortId, podId, mentorIds: chosen }, this.clock.now());
      await this.record('match_pod.put', cohortId, id);
    });
  }

  async dissolve(actor: Actor, podId: string): Promise<Cohort> {
    const cohortId = isId(podId) ? await this.pods.findCohort(podId) : null;
    if (!cohortId) throw new AppError('NOT_FOUND');
    await this.cohorts.authorised(actor, 'matching.run', cohortId);
    return this.change(cohortId, async () => {
      await this.pods.drop(podId);
      await this.record('match_pod.dissolve', cohortId, podId);
    });
  }

  private async change(cohortId: string, work: (cohort: CohortRow) => Promise<void>): Promise<Cohort> {
    await this.db.run(async () => {
      const cohort = await this.cohorts.lock(cohortId);
      if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
      if (cohort.settings.model.kind !== 'pod') throw new AppError('POD_NOT_USED');
      if (await this.runs.hasActive(cohortId)) throw new AppError('MATCH_RUN_ACTIVE');
      await work(cohort);
    });
    return this.cohorts.view(cohortId);
  }

  private async record(action: string, cohortId: string, podId: string): Promise<void> {
    recordEvent(action, { cohortId, podId });
    await this.audit.record({ action, subjectType: 'cohort', subjectId: cohortId, details: { podId } });
  }
}
