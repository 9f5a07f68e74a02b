import { Args, GraphQLISODateTime, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { Announcement, AnnouncementPreview, SaveAnnouncementInput } from './announcement.types.js';
import { AnnouncementsService } from './announcements.service.js';

@Resolver(() => Cohort)
export class AnnouncementsResolver {
  constructor(private readonly service: AnnouncementsService) {}

  @ResolveField(() => [Announcement], { description: 'Newest first.' })
  announcements(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<Announcement[]> {
    return this.service.list(actor, cohort.id);
  }

  @Query(() => AnnouncementPreview, { description: 'What one reader would get; nothing is written.' })
  announcementPreview(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveAnnouncementInput,
  ): Promise<AnnouncementPreview> {
    return this.service.preview(actor, input);
  }

  @Mutation(() => Announcement)
  saveAnnouncement(@CurrentActor() actor: Actor, @Args('input') input: SaveAnnouncementInput): Promise<Announcement> {
    return this.service.save(actor, input);
  }

  @Mutation(() => Announcement, { description: 'Sends it, now or at a time to come.' })
  planAnnouncement(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('at', { type: () => GraphQLISODateTime, nullable: true }) at: Date | null,
  ): Promise<Announcement> {
    return this.service.plan(actor, id, revision, at);
  }

  @Mutation(() => Announcement, { description: 'Back to a draft, while it has not started.' })
  takeBackAnnouncement(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Announcement> {
    return this.service.takeBack(actor, id);
  }

  @Mutation(() => Announcement)
  discardAnnouncement(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Announcement> {
    return this.service.discard(actor, id);
  }
}
