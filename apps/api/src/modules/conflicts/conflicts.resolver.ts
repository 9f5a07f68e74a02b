import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { CohortConflicts as CohortConflictsService } from './cohort-conflicts.service.js';
import { CohortConflicts, DeclareConflictInput, DeclareMyConflictInput, MyConflict } from './conflict.types.js';
import { OwnConflicts } from './own-conflicts.service.js';

@Resolver(() => MyConflict)
export class OwnConflictsResolver {
  constructor(private readonly service: OwnConflicts) {}

  @Query(() => [MyConflict], { description: 'Whom one may not be matched with, as one said; read by nobody else.' })
  myConflicts(@CurrentActor() actor: Actor): Promise<MyConflict[]> {
    return this.service.list(actor);
  }

  @Mutation(() => [MyConflict])
  declareMyConflict(@CurrentActor() actor: Actor, @Args('input') input: DeclareMyConflictInput): Promise<MyConflict[]> {
    return this.service.declare(actor, input);
  }

  @Mutation(() => [MyConflict])
  withdrawMyConflict(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<MyConflict[]> {
    return this.service.withdraw(actor, id);
  }
}

@Resolver(() => Cohort)
export class CohortConflictsResolver {
  constructor(private readonly service: CohortConflictsService) {}

  @ResolveField(() => CohortConflicts, { description: 'Who may not be matched, as far as those who run it know.' })
  conflicts(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<CohortConflicts> {
    return this.service.list(actor, cohort.id);
  }

  @Mutation(() => CohortConflicts)
  declareConflict(@CurrentActor() actor: Actor, @Args('input') input: DeclareConflictInput): Promise<CohortConflicts> {
    return this.service.declare(actor, input);
  }

  @Mutation(() => Boolean)
  withdrawConflict(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.service.withdraw(actor, id);
  }
}
