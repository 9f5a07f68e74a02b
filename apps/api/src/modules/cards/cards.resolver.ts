import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { MentorshipCards, SaveCardInput, ShareCardInput } from './card.types.js';
import { CardsService } from './cards.service.js';

@Resolver(() => MentorshipCards)
export class CardsResolver {
  constructor(private readonly service: CardsService) {}

  @Query(() => MentorshipCards)
  mentorshipCards(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<MentorshipCards> {
    return this.service.list(actor, mentorshipId);
  }

  @Mutation(() => MentorshipCards)
  saveCard(@CurrentActor() actor: Actor, @Args('input') input: SaveCardInput): Promise<MentorshipCards> {
    return this.service.save(actor, input);
  }

  @Mutation(() => MentorshipCards)
  shareCard(@CurrentActor() actor: Actor, @Args('input') input: ShareCardInput): Promise<MentorshipCards> {
    return this.service.share(actor, input);
  }

  @Mutation(() => MentorshipCards)
  removeCard(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MentorshipCards> {
    return this.service.remove(actor, mentorshipId, id);
  }
}
