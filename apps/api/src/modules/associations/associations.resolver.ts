import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { LocalizedText } from '../../platform/graphql/scalars.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import {
  Association,
  CohostedEvent,
  EventCohost,
  SaveAssociationInput,
  SetEventCohostsInput,
  SuggestForEventInput,
} from './association.types.js';
import { Associations } from './associations.service.js';
import { CohostedEvents } from './cohosted-events.service.js';

const idArg = { type: () => ID };

@Resolver(() => Association)
export class AssociationsResolver {
  constructor(private readonly service: Associations) {}

  @Query(() => [Association])
  associations(@CurrentActor() actor: Actor): Promise<Association[]> {
    return this.service.list(actor);
  }

  @Mutation(() => [Association])
  saveAssociation(@CurrentActor() actor: Actor, @Args('input') input: SaveAssociationInput): Promise<Association[]> {
    return this.service.save(actor, input);
  }

  @Mutation(() => [Association])
  removeAssociation(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<Association[]> {
    return this.service.remove(actor, id);
  }

  @Query(() => [EventCohost])
  eventCohosts(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<EventCohost[]> {
    return this.service.cohosts(actor, id);
  }

  @Mutation(() => [EventCohost])
  setEventCohosts(@CurrentActor() actor: Actor, @Args('input') input: SetEventCohostsInput): Promise<EventCohost[]> {
    return this.service.setCohosts(actor, input);
  }

  @Query(() => [LocalizedText], { description: 'Names of those who hold it with the school, for whom the event is.' })
  eventHosts(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<LocalizedText[]> {
    return this.service.hostsOf(actor, id);
  }
}

@Resolver(() => CohostedEvent)
export class CohostedEventsResolver {
  constructor(private readonly service: CohostedEvents) {}

  @Query(() => [CohostedEvent], { description: 'For whoever acts for an association; nothing for anybody else.' })
  cohostedEvents(@CurrentActor() actor: Actor): Promise<CohostedEvent[]> {
    return this.service.list(actor);
  }

  @Mutation(() => [CohostedEvent], { description: 'Has them counted anew, as far as the gate lets that out.' })
  countCohostedEvent(
    @CurrentActor() actor: Actor,
    @Args('eventId', idArg) eventId: string,
    @Args('associationId', idArg) associationId: string,
  ): Promise<CohostedEvent[]> {
    return this.service.count(actor, eventId, associationId);
  }

  @Mutation(() => [CohostedEvent], { description: 'Those who look after the event take the words over, or not.' })
  suggestForEvent(@CurrentActor() actor: Actor, @Args('input') input: SuggestForEventInput): Promise<CohostedEvent[]> {
    return this.service.suggest(actor, input);
  }
}
