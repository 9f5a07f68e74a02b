import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { MyCalendar } from './calendar-feed.types.js';
import { CalendarFeeds } from './calendar-feeds.service.js';

@Resolver(() => MyCalendar)
export class CalendarFeedsResolver {
  constructor(private readonly service: CalendarFeeds) {}

  @Query(() => MyCalendar)
  myCalendar(@CurrentActor() actor: Actor): Promise<MyCalendar> {
    return this.service.getMine(actor);
  }

  @Mutation(() => MyCalendar, { description: 'A new address; the one before opens nothing any more.' })
  renewMyCalendar(@CurrentActor() actor: Actor): Promise<MyCalendar> {
    return this.service.renew(actor);
  }

  @Mutation(() => MyCalendar)
  closeMyCalendar(@CurrentActor() actor: Actor): Promise<MyCalendar> {
    return this.service.close(actor);
  }
}
