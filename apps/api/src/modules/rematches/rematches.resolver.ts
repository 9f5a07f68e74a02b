import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { MyEnrolment } from '../mentorships/index.js';
import { OwnMatches } from './own-matches.service.js';
import { AskForDifferentMatchInput, MyRematchRequest, RematchRequest } from './rematch.types.js';
import { RematchesService } from './rematches.service.js';

@Resolver(() => MyEnrolment)
export class OwnMatchesResolver {
  constructor(private readonly service: OwnMatches) {}

  @Query(() => [MyRematchRequest], {
    description: 'Different matches that one has asked for, as long as they are open.',
  })
  myRematchRequests(@CurrentActor() actor: Actor): Promise<MyRematchRequest[]> {
    return this.service.listRequests(actor);
  }

  @Mutation(() => MyEnrolment)
  askForDifferentMatch(
    @CurrentActor() actor: Actor,
    @Args('input') input: AskForDifferentMatchInput,
  ): Promise<MyEnrolment> {
    return this.service.ask(actor, input);
  }

  @Mutation(() => MyEnrolment)
  takeBackMyRequest(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<MyEnrolment> {
    return this.service.takeBack(actor, mentorshipId);
  }

  @Mutation(() => MyEnrolment, { description: 'Hides at once how the two reach each other, until it is resumed.' })
  pauseMyMatch(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<MyEnrolment> {
    return this.service.pause(actor, mentorshipId);
  }

  @Mutation(() => MyEnrolment)
  resumeMyMatch(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<MyEnrolment> {
    return this.service.resume(actor, mentorshipId);
  }
}

@Resolver(() => Cohort)
export class CohortRematchesResolver {
  constructor(private readonly service: RematchesService) {}

  @ResolveField(() => [RematchRequest], { description: 'Different matches asked for and not settled, oldest first.' })
  rematchRequests(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<RematchRequest[]> {
    return this.service.list(actor, cohort.id);
  }

  @Mutation(() => Cohort, {
    description:
      'Ends a mentorship for a different match: the two are not matched again. Of a group or pod, with `enrolmentId` only that person leaves, and it goes on with the others.',
  })
  endMentorship(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
    @Args('enrolmentId', { type: () => ID, nullable: true }) enrolmentId: string | null,
  ): Promise<Cohort> {
    return this.service.end(actor, mentorshipId, enrolmentId ?? null);
  }

  @Mutation(() => Cohort, { description: 'What was asked is settled otherwise; the two go on.' })
  keepMentorship(
    @CurrentActor() actor: Actor,
    @Args('requestId', { type: () => ID }) requestId: string,
  ): Promise<Cohort> {
    return this.service.keep(actor, requestId);
  }
}
