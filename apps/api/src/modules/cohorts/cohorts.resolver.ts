import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Program } from '../programs/index.js';
import { Cohort, OpenCohortInput } from './cohort.types.js';
import { CohortsService } from './cohorts.service.js';

@Resolver(() => Cohort)
export class CohortsResolver {
  constructor(private readonly service: CohortsService) {}

  @Query(() => Cohort)
  cohort(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Cohort> {
    return this.service.get(actor, id);
  }

  @ResolveField(() => Program)
  program(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<Program> {
    return this.service.programOf(actor, cohort);
  }

  @Mutation(() => Cohort)
  openCohort(@CurrentActor() actor: Actor, @Args('input') input: OpenCohortInput): Promise<Cohort> {
    return this.service.open(actor, input);
  }
}

/** The edge from a program to its runs lives here, downstream, so that type files never form a cycle. */
@Resolver(() => Program)
export class ProgramCohortsResolver {
  constructor(private readonly service: CohortsService) {}

  @ResolveField(() => [Cohort])
  cohorts(@CurrentActor() actor: Actor, @Parent() program: Program): Promise<Cohort[]> {
    return this.service.listOfProgram(actor, program.id);
  }
}
