import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { ConversationAsking } from './conversation-asking.service.js';
import { ConversationOffers } from './conversation-offers.service.js';
import {
  AnswerConversationInput,
  AskForConversationInput,
  MyConversations,
  OfferConversationsInput,
} from './conversation.types.js';

@Resolver(() => MyConversations)
export class ConversationsResolver {
  constructor(
    private readonly offers: ConversationOffers,
    private readonly asking: ConversationAsking,
  ) {}

  @Query(() => MyConversations)
  myConversations(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
  ): Promise<MyConversations> {
    return this.offers.get(actor, enrolmentId);
  }

  @Mutation(() => MyConversations)
  offerConversations(
    @CurrentActor() actor: Actor,
    @Args('input') input: OfferConversationsInput,
  ): Promise<MyConversations> {
    return this.offers.offer(actor, input);
  }

  @Mutation(() => MyConversations)
  askForConversation(
    @CurrentActor() actor: Actor,
    @Args('input') input: AskForConversationInput,
  ): Promise<MyConversations> {
    return this.asking.ask(actor, input);
  }

  @Mutation(() => MyConversations)
  takeBackConversation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MyConversations> {
    return this.asking.takeBack(actor, id);
  }

  @Mutation(() => MyConversations)
  answerConversation(
    @CurrentActor() actor: Actor,
    @Args('input') input: AnswerConversationInput,
  ): Promise<MyConversations> {
    return this.asking.answer(actor, input);
  }
}
