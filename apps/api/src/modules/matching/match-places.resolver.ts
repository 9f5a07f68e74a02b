import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { MatchPlaces } from './match-places.service.js';
import { HeldPlaces, PairsBeyondPlaces } from './match-places.types.js';
import { MatchRun } from './match-run.types.js';

@Resolver(() => Cohort)
export class CohortPlacesResolver {
  constructor(private readonly service: MatchPlaces) {}

  @ResolveField(() => [HeldPlaces], { description: 'Newest first. Closing such a cohort frees the places.' })
  placesHeld(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<HeldPlaces[]> {
    return this.service.heldOf(actor, cohort.id);
  }

  @ResolveField(() => [PairsBeyondPlaces], { description: "By the mentor's name." })
  pairsBeyondPlaces(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<PairsBeyondPlaces[]> {
    return this.service.beyondOf(actor, cohort.id);
  }
}

@Resolver(() => MatchRun)
export class RunPlacesResolver {
  constructor(private readonly service: MatchPlaces) {}

  @ResolveField(() => [HeldPlaces], { description: 'Newest first. Closing such a cohort frees the places.' })
  placesHeld(@CurrentActor() actor: Actor, @Parent() run: MatchRun): Promise<HeldPlaces[]> {
    return this.service.heldOf(actor, run.cohortId);
  }

  @ResolveField(() => [PairsBeyondPlaces], { description: "By the mentor's name." })
  pairsBeyondPlaces(@CurrentActor() actor: Actor, @Parent() run: MatchRun): Promise<PairsBeyondPlaces[]> {
    return this.service.beyondOf(actor, run.cohortId);
  }
}
