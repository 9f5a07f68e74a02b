import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Message, MessageThread, NewMessages, Reach, SendMessageInput, SetMyReachInput } from './message.types.js';
import { MessageThreads } from './message-threads.service.js';
import { MessagesService } from './messages.service.js';
import { ReachService } from './reach.service.js';

@Resolver(() => Message)
export class MessagesResolver {
  constructor(
    private readonly service: MessagesService,
    private readonly threads: MessageThreads,
    private readonly reach: ReachService,
  ) {}

  @Query(() => MessageThread, { description: 'Of one of one’s own mentorships.' })
  messageThread(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
    @Args('first', { type: () => Int, defaultValue: 30 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<MessageThread> {
    return this.threads.thread(actor, mentorshipId, { first, after });
  }

  @Query(() => [NewMessages], { description: 'Where messages wait that one has not read.' })
  myNewMessages(@CurrentActor() actor: Actor): Promise<NewMessages[]> {
    return this.threads.listNew(actor);
  }

  @Mutation(() => Message)
  sendMessage(@CurrentActor() actor: Actor, @Args('input') input: SendMessageInput): Promise<Message> {
    return this.service.send(actor, input);
  }

  @Mutation(() => NewMessages, { description: 'Up to this message; nobody else is told.' })
  markMessagesRead(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
    @Args('messageId', { type: () => ID }) messageId: string,
  ): Promise<NewMessages> {
    return this.service.markRead(actor, mentorshipId, messageId);
  }

  @Mutation(() => MessageThread, { description: '“We have talked”, wherever that was.' })
  sayInTouch(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<MessageThread> {
    return this.service.sayInTouch(actor, mentorshipId);
  }

  @Query(() => Reach, { description: 'How one likes to be reached oneself.' })
  myReach(@CurrentActor() actor: Actor): Promise<Reach> {
    return this.reach.getMine(actor);
  }

  @Mutation(() => Reach)
  setMyReach(@CurrentActor() actor: Actor, @Args('input') input: SetMyReachInput): Promise<Reach> {
    return this.reach.setMine(actor, input);
  }
}
