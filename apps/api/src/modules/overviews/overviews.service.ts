import { Injectable } from '@nestjs/common';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { CohortAttention, CohortCounts } from './overview.types.js';
import { attentionOf } from './overviews.policy.js';
import { OverviewsRepository } from './overviews.repository.js';

/** A cohort at a glance, and what waits for those who run it. */
@Injectable()
export class OverviewsService {
  constructor(private readonly overviews: OverviewsRepository) {}

  async countsOf(actor: Actor, cohortId: string): Promise<CohortCounts> {
    authorise(actor, 'cohort.read');
    const { mentees, mentors, mentorsNotAvailable, places, matched } = await this.overviews.getFacts(cohortId);
    return { mentees, mentors, mentorsNotAvailable, places, matched, waiting: mentees - matched };
  }

  async attentionOf(actor: Actor, cohortId: string): Promise<CohortAttention[]> {
    authorise(actor, 'cohort.read');
    return attentionOf(await this.overviews.getFacts(cohortId));
  }
}
