import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { Mentorship, MentorshipConnection, MyEnrolment, MyMentorship, PastMentorship } from './mentorship.types.js';
import { MentorshipsService } from './mentorships.service.js';

@Resolver(() => Cohort)
export class MentorshipsResolver {
  constructor(private readonly service: MentorshipsService) {}

  @ResolveField(() => MentorshipConnection, { description: "Mentorships that are not ended, by the mentee's name." })
  mentorships(
    @CurrentActor() actor: Actor,
    @Parent() cohort: Cohort,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
  ): Promise<Page<Mentorship>> {
    return this.service.listOfCohort(actor, cohort.id, { first, after, search });
  }

  @Query(() => MyMentorship, { description: 'One of the signed-in person’s own mentorships.' })
  myMentorship(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<MyMentorship> {
    return this.service.getMyMentorship(actor, id);
  }

  @Query(() => [PastMentorship], {
    description: 'What the signed-in person was in and ended before its time: what was written there stays to be read.',
  })
  myPastMentorships(@CurrentActor() actor: Actor): Promise<PastMentorship[]> {
    return this.service.listMyPast(actor);
  }

  @Query(() => Mentorship, { description: 'One mentorship, for those who run its program.' })
  mentorship(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Mentorship> {
    return this.service.getOfCohort(actor, id);
  }

  @Query(() => [MyEnrolment], { description: 'Where the signed-in person takes part in this school.' })
  myEnrolments(@CurrentActor() actor: Actor): Promise<MyEnrolment[]> {
    return this.service.listMine(actor);
  }
}
