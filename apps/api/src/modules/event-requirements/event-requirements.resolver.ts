import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import {
  EndEventWaiverInput,
  EventRequirement,
  EventStanding,
  PersonStandings,
  SaveEventRequirementInput,
  WaiveEventRequirementInput,
} from './event-requirement.types.js';
import { EventRequirements } from './event-requirements.service.js';
import { EventStandings } from './event-standings.service.js';
import { EventWaivers } from './event-waivers.service.js';

const idArg = { type: () => ID };

@Resolver(() => EventRequirement)
export class EventRequirementsResolver {
  constructor(
    private readonly service: EventRequirements,
    private readonly standings: EventStandings,
    private readonly waivers: EventWaivers,
  ) {}

  @Query(() => [EventRequirement], { description: 'What a program asks its people to attend.' })
  eventRequirements(
    @CurrentActor() actor: Actor,
    @Args('programId', idArg) programId: string,
  ): Promise<EventRequirement[]> {
    return this.service.list(actor, programId);
  }

  @Query(() => [PersonStandings], { description: 'How far the people of a cohort are; by name.' })
  eventStandings(@CurrentActor() actor: Actor, @Args('cohortId', idArg) cohortId: string): Promise<PersonStandings[]> {
    return this.standings.ofCohort(actor, cohortId);
  }

  @Query(() => [EventStanding], { description: 'How far one is oneself.' })
  myEventStandings(@CurrentActor() actor: Actor): Promise<EventStanding[]> {
    return this.standings.mine(actor);
  }

  @Mutation(() => [EventRequirement])
  saveEventRequirement(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveEventRequirementInput,
  ): Promise<EventRequirement[]> {
    return this.service.save(actor, input);
  }

  @Mutation(() => [EventRequirement])
  removeEventRequirement(@CurrentActor() actor: Actor, @Args('id', idArg) id: string): Promise<EventRequirement[]> {
    return this.service.remove(actor, id);
  }

  @Mutation(() => Int, { description: 'How many were let off, with a reason that each of them reads.' })
  waiveEventRequirement(
    @CurrentActor() actor: Actor,
    @Args('input') input: WaiveEventRequirementInput,
  ): Promise<number> {
    return this.waivers.waive(actor, input);
  }

  @Mutation(() => Boolean, { description: 'It is asked of them again.' })
  endEventWaiver(@CurrentActor() actor: Actor, @Args('input') input: EndEventWaiverInput): Promise<boolean> {
    return this.waivers.end(actor, input);
  }
}
