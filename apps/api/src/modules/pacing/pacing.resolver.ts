import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Pacing } from './pacing.service.js';
import { MyPace } from './pacing.types.js';

@Resolver(() => MyPace)
export class PacingResolver {
  constructor(private readonly service: Pacing) {}

  @Query(() => MyPace)
  myPace(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<MyPace> {
    return this.service.mine(actor, mentorshipId);
  }

  @Query(() => Boolean, {
    description: 'Whether mentors, and then those who run the program, hear when it has been quiet.',
  })
  pacingWanted(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
  ): Promise<boolean> {
    return this.service.isWanted(actor, programId);
  }

  @Mutation(() => Boolean)
  wantPacing(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
    @Args('wanted') wanted: boolean,
  ): Promise<boolean> {
    return this.service.want(actor, programId, wanted);
  }
}
