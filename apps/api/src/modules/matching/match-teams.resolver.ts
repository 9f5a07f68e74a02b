import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { MatchPods } from './match-pods.service.js';
import { MatchRun } from './match-run.types.js';
import { MatchTeams } from './match-teams.service.js';
import { DraftGroup, PodBoard, PutPodInput } from './match-teams.types.js';

@Resolver(() => MatchRun)
export class RunTeamsResolver {
  constructor(private readonly service: MatchTeams) {}

  @ResolveField(() => [DraftGroup], { description: "Groups or pods by their first mentor's name; none in pairs." })
  groups(@CurrentActor() actor: Actor, @Parent() run: MatchRun): Promise<DraftGroup[]> {
    return this.service.listOf(actor, run);
  }
}

@Resolver(() => Cohort)
export class CohortPodsResolver {
  constructor(private readonly service: MatchPods) {}

  @ResolveField(() => PodBoard)
  podBoard(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<PodBoard> {
    return this.service.boardOf(actor, cohort.id);
  }

  @Mutation(() => Cohort, { description: 'Puts mentors together, or changes who is in a pod.' })
  putPod(@CurrentActor() actor: Actor, @Args('input') input: PutPodInput): Promise<Cohort> {
    return this.service.put(actor, input);
  }

  @Mutation(() => Cohort)
  dissolvePod(@CurrentActor() actor: Actor, @Args('podId', { type: () => ID }) podId: string): Promise<Cohort> {
    return this.service.dissolve(actor, podId);
  }
}
