import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Form } from '../forms/index.js';
import { EventFeedbackService } from './event-feedback.service.js';
import {
  AskEventFeedbackInput,
  EventFeedback,
  MyEventFeedback,
  SendEventFeedbackInput,
} from './event-feedback.types.js';
import { OwnEventFeedback } from './own-event-feedback.service.js';

@Resolver(() => EventFeedback)
export class EventFeedbackResolver {
  constructor(
    private readonly service: EventFeedbackService,
    private readonly own: OwnEventFeedback,
  ) {}

  @Query(() => EventFeedback)
  eventFeedback(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<EventFeedback> {
    return this.service.get(actor, id);
  }

  @Mutation(() => [ID], { description: 'All of them or none: the events of which it is so now.' })
  askEventFeedback(@CurrentActor() actor: Actor, @Args('input') input: AskEventFeedbackInput): Promise<string[]> {
    return this.service.ask(actor, input);
  }

  @Mutation(() => Form, { description: 'The program’s own questions after events: a form that begins with ours.' })
  startEventFeedbackForm(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
  ): Promise<Form> {
    return this.service.startForm(actor, programId);
  }

  @Query(() => MyEventFeedback, { nullable: true, description: 'Null: one is not asked, or not any more.' })
  myEventFeedback(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => ID }) eventId: string,
  ): Promise<MyEventFeedback | null> {
    return this.own.find(actor, eventId);
  }

  @Mutation(() => MyEventFeedback, { description: 'Once, for good: nobody finds it again.' })
  sendEventFeedback(
    @CurrentActor() actor: Actor,
    @Args('input') input: SendEventFeedbackInput,
  ): Promise<MyEventFeedback> {
    return this.own.send(actor, input);
  }
}
