import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { EventCards } from './event-cards.service.js';
import {
  EventNetworking,
  EventSeatingPlan,
  MySeat,
  PlanEventSeatingInput,
  SaveEventCardInput,
} from './event-networking.types.js';
import { EventSeatingService } from './event-seating.service.js';

const idArg = { type: () => ID };

@Resolver(() => EventNetworking)
export class EventCardsResolver {
  constructor(private readonly service: EventCards) {}

  @Query(() => EventNetworking)
  eventNetworking(@CurrentActor() actor: Actor, @Args('eventId', idArg) eventId: string): Promise<EventNetworking> {
    return this.service.get(actor, eventId);
  }

  @Mutation(() => EventNetworking, { description: 'One is in the list of this event, with what one chose to show.' })
  saveEventCard(@CurrentActor() actor: Actor, @Args('input') input: SaveEventCardInput): Promise<EventNetworking> {
    return this.service.save(actor, input);
  }

  @Mutation(() => EventNetworking, { description: 'Out of the list, at once and for good.' })
  withdrawEventCard(@CurrentActor() actor: Actor, @Args('eventId', idArg) eventId: string): Promise<EventNetworking> {
    return this.service.withdraw(actor, eventId);
  }
}

@Resolver(() => EventSeatingPlan)
export class EventSeatingResolver {
  constructor(private readonly service: EventSeatingService) {}

  @Query(() => EventSeatingPlan)
  eventSeating(@CurrentActor() actor: Actor, @Args('eventId', idArg) eventId: string): Promise<EventSeatingPlan> {
    return this.service.get(actor, eventId);
  }

  @Mutation(() => EventSeatingPlan)
  planEventSeating(
    @CurrentActor() actor: Actor,
    @Args('input') input: PlanEventSeatingInput,
  ): Promise<EventSeatingPlan> {
    return this.service.plan(actor, input);
  }

  @Mutation(() => EventSeatingPlan, { description: 'Each sees where they sit themselves.' })
  showEventSeating(
    @CurrentActor() actor: Actor,
    @Args('eventId', idArg) eventId: string,
    @Args('shown') shown: boolean,
  ): Promise<EventSeatingPlan> {
    return this.service.show(actor, eventId, shown);
  }

  @Mutation(() => EventSeatingPlan)
  removeEventSeating(@CurrentActor() actor: Actor, @Args('eventId', idArg) eventId: string): Promise<EventSeatingPlan> {
    return this.service.remove(actor, eventId);
  }

  @Query(() => [MySeat], { description: 'Round by round; empty while it is not shown, or one has no place in it.' })
  mySeats(@CurrentActor() actor: Actor, @Args('eventId', idArg) eventId: string): Promise<MySeat[]> {
    return this.service.mine(actor, eventId);
  }
}
