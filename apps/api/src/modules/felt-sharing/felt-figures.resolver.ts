import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { FeltFigures } from './felt-figures.types.js';
import { FeltFiguresService } from './felt-figures.service.js';

@Resolver(() => FeltFigures)
export class FeltFiguresResolver {
  constructor(private readonly service: FeltFiguresService) {}

  @Query(() => FeltFigures)
  feltFigures(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID }) cohortId: string,
  ): Promise<FeltFigures> {
    return this.service.get(actor, cohortId);
  }

  @Mutation(() => FeltFigures, { description: 'Has them counted. Each person who is counted can see that they were.' })
  countFelt(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID }) cohortId: string,
  ): Promise<FeltFigures> {
    return this.service.request(actor, cohortId);
  }
}
