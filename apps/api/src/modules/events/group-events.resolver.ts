import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { GroupEvent, SaveGroupEventInput } from './group-event.types.js';
import { GroupEvents } from './group-events.service.js';

const idArg = { type: () => ID };

@Resolver(() => GroupEvent)
export class GroupEventsResolver {
  constructor(private readonly service: GroupEvents) {}

  @Query(() => [GroupEvent], { description: 'For the group’s steward. Those in it have them among their own events.' })
  groupEvents(@CurrentActor() actor: Actor, @Args('groupId', idArg) groupId: string): Promise<GroupEvent[]> {
    return this.service.list(actor, groupId);
  }

  @Mutation(() => GroupEvent, {
    description: 'Those in the group hear of it at once, by a mail that says nothing of it.',
  })
  saveGroupEvent(@CurrentActor() actor: Actor, @Args('input') input: SaveGroupEventInput): Promise<GroupEvent> {
    return this.service.save(actor, input);
  }

  @Mutation(() => GroupEvent)
  cancelGroupEvent(
    @CurrentActor() actor: Actor,
    @Args('groupId', idArg) groupId: string,
    @Args('eventId', idArg) eventId: string,
  ): Promise<GroupEvent> {
    return this.service.cancel(actor, groupId, eventId);
  }
}
