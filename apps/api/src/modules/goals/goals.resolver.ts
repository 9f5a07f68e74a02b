import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Goal, SaveGoalInput } from './goal.types.js';
import { GoalsService } from './goals.service.js';

@Resolver(() => Goal)
export class GoalsResolver {
  constructor(private readonly service: GoalsService) {}

  @Query(() => [Goal], { description: 'Of one of one’s own mentorships, in their order.' })
  mentorshipGoals(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<Goal[]> {
    return this.service.list(actor, mentorshipId);
  }

  @Mutation(() => [Goal])
  saveGoal(@CurrentActor() actor: Actor, @Args('input') input: SaveGoalInput): Promise<Goal[]> {
    return this.service.save(actor, input);
  }

  @Mutation(() => [Goal])
  orderGoals(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ): Promise<Goal[]> {
    return this.service.order(actor, mentorshipId, ids);
  }
}
