import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import type { CohortAttention, CohortCounts } from './overview.types.js';
import { attentionOf } from './overviews.policy.js';
import { OverviewsRepository } from './overviews.repository.js';

/** A cohort at a glance, and what waits for those who run it. */
@Injectable()
export class OverviewsService {
  constructor(
    private readonly overviews: OverviewsRepository,
    private readonly cohorts: CohortsService,
  ) {}

  async countsOf(actor: Actor, cohortId: string): Promise<CohortCounts> {
    await this.cohorts.authorised(actor, 'cohort.read', cohortId);
    const { mentees, mentors, mentorsNotAvailable, places, matched } = await this.overviews.getFacts(cohortId);
    return { mentees, mentors, mentorsNotAvailable, places, matched, waiting: mentees - matched };
  }

  async attentionOf(actor: Actor, cohortId: string): Promise<CohortAttention[]> {
    await this.cohorts.authorised(actor, 'cohort.read', cohortId);
    return attentionOf(await this.overviews.getFacts(cohortId));
  }
}
