import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { MyBusyCalendar, SaveMyBusyCalendarInput } from './busy-calendar.types.js';
import { BusyCalendars } from './busy-calendars.service.js';

@Resolver(() => MyBusyCalendar)
export class BusyCalendarsResolver {
  constructor(private readonly service: BusyCalendars) {}

  @Query(() => MyBusyCalendar, { nullable: true })
  myBusyCalendar(@CurrentActor() actor: Actor): Promise<MyBusyCalendar | null> {
    return this.service.findMine(actor);
  }

  @Mutation(() => MyBusyCalendar, { description: 'It is read at once, and once a day from then on.' })
  saveMyBusyCalendar(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveMyBusyCalendarInput,
  ): Promise<MyBusyCalendar> {
    return this.service.save(actor, input);
  }

  @Mutation(() => Boolean, { description: 'With everything that was read from it.' })
  removeMyBusyCalendar(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.service.remove(actor);
  }
}
