import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NoticePlace } from '@trellis/contracts';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { OwnNotices } from './own-notices.service.js';
import { PrivateNotice } from './private-notice.types.js';

@Resolver(() => PrivateNotice)
export class PrivateNoticesResolver {
  constructor(private readonly service: OwnNotices) {}

  @Query(() => [PrivateNotice], { description: 'Where something waits for oneself, the latest first.' })
  myPrivateNotices(@CurrentActor() actor: Actor): Promise<PrivateNotice[]> {
    return this.service.list(actor);
  }

  @Mutation(() => [PrivateNotice], { description: 'That page is open: nothing waits there any more.' })
  seePrivateNotices(
    @CurrentActor() actor: Actor,
    @Args('place', { type: () => NoticePlace as object }) place: NoticePlace,
    @Args('cohortId', { type: () => ID, nullable: true }) cohortId: string | null,
  ): Promise<PrivateNotice[]> {
    return this.service.see(actor, place, cohortId ?? null);
  }
}
