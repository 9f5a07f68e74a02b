import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { EventCredit, SaveEventCreditInput } from './event-credit.types.js';
import { EventCredits } from './event-credits.service.js';

@Resolver(() => EventCredit)
export class EventCreditsResolver {
  constructor(private readonly service: EventCredits) {}

  @Query(() => EventCredit)
  eventCredit(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<EventCredit> {
    return this.service.get(actor, id);
  }

  @Mutation(() => EventCredit, { description: 'Certificates that said otherwise no longer count.' })
  saveEventCredit(@CurrentActor() actor: Actor, @Args('input') input: SaveEventCreditInput): Promise<EventCredit> {
    return this.service.save(actor, input);
  }
}
