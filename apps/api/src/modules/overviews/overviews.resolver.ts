import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { CohortAttention, CohortCounts } from './overview.types.js';
import { OverviewsService } from './overviews.service.js';

@Resolver(() => Cohort)
export class OverviewsResolver {
  constructor(private readonly service: OverviewsService) {}

  @ResolveField(() => CohortCounts)
  counts(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<CohortCounts> {
    return this.service.countsOf(actor, cohort.id);
  }

  @ResolveField(() => [CohortAttention])
  attention(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<CohortAttention[]> {
    return this.service.attentionOf(actor, cohort.id);
  }
}
