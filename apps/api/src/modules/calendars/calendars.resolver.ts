import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { EventFeed, OpenSeriesPageInput, PublicSeries, SeriesPage } from './event-feed.types.js';
import { EventFeeds } from './event-feeds.service.js';
import { SeriesPages } from './series-pages.service.js';

const programArg = { type: () => ID, nullable: true, description: 'Without one the school’s.' };

@Resolver(() => EventFeed)
export class EventFeedsResolver {
  constructor(private readonly service: EventFeeds) {}

  @Query(() => EventFeed)
  eventFeed(@CurrentActor() actor: Actor, @Args('programId', programArg) programId: string | null): Promise<EventFeed> {
    return this.service.get(actor, programId ?? null);
  }

  @Mutation(() => EventFeed, { description: 'A new address; the one before opens nothing any more.' })
  renewEventFeed(
    @CurrentActor() actor: Actor,
    @Args('programId', programArg) programId: string | null,
  ): Promise<EventFeed> {
    return this.service.renew(actor, programId ?? null);
  }

  @Mutation(() => EventFeed)
  closeEventFeed(
    @CurrentActor() actor: Actor,
    @Args('programId', programArg) programId: string | null,
  ): Promise<EventFeed> {
    return this.service.close(actor, programId ?? null);
  }
}

@Resolver(() => SeriesPage)
export class SeriesPagesResolver {
  constructor(private readonly service: SeriesPages) {}

  @Query(() => SeriesPage)
  seriesPage(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<SeriesPage> {
    return this.service.get(actor, id);
  }

  @Query(() => PublicSeries, { description: 'The program of a series to print, whether or not its page is open.' })
  seriesProgram(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<PublicSeries> {
    return this.service.program(actor, id);
  }

  @Mutation(() => SeriesPage, { description: 'Or changes what stands there.' })
  openSeriesPage(@CurrentActor() actor: Actor, @Args('input') input: OpenSeriesPageInput): Promise<SeriesPage> {
    return this.service.open(actor, input);
  }

  @Mutation(() => SeriesPage)
  closeSeriesPage(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<SeriesPage> {
    return this.service.close(actor, id);
  }

  @Query(() => PublicSeries, { description: 'A series that its school has opened to everyone.' })
  publicSeries(@Args('slug') slug: string): Promise<PublicSeries> {
    return this.service.read(slug);
  }
}
