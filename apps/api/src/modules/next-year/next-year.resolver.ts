import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { NextYearAnswers } from './next-year-answers.service.js';
import { NextYearService } from './next-year.service.js';
import {
  AnswerMyNextYearInput,
  AnswerNextYearInput,
  NextYear,
  NextYearInvitation,
  NextYearPlan,
  OpenNextYearInput,
  PlanNextYearInput,
} from './next-year.types.js';

@Resolver(() => Cohort)
export class NextYearResolver {
  constructor(private readonly service: NextYearService) {}

  @ResolveField(() => NextYear, { nullable: true, description: 'The next year that was opened from this one.' })
  nextYear(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<NextYear | null> {
    return this.service.nextOf(actor, cohort.id);
  }

  @ResolveField(() => NextYear, { nullable: true, description: 'The year that this one was opened from.' })
  lastYear(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<NextYear | null> {
    return this.service.lastOf(actor, cohort.id);
  }

  @Query(() => NextYearPlan, { description: 'What opening the next year would do; nothing is written.' })
  planNextYear(@CurrentActor() actor: Actor, @Args('input') input: PlanNextYearInput): Promise<NextYearPlan> {
    return this.service.plan(actor, input);
  }

  @Mutation(() => NextYear)
  openNextYear(@CurrentActor() actor: Actor, @Args('input') input: OpenNextYearInput): Promise<NextYear> {
    return this.service.open(actor, input);
  }

  @Mutation(() => NextYear, { description: 'Asks those again who have not answered; at most once a day.' })
  remindNextYear(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID }) cohortId: string,
  ): Promise<NextYear> {
    return this.service.remind(actor, cohortId);
  }

  @Mutation(() => Cohort, { description: 'The run is over: its mentorships end as planned.' })
  closeCohort(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Cohort> {
    return this.service.close(actor, id);
  }
}

/** For whoever holds the link in their mail. */
@Resolver(() => NextYearInvitation)
export class NextYearInvitationResolver {
  constructor(private readonly answers: NextYearAnswers) {}

  @Query(() => NextYearInvitation, { description: 'What the link in a mail asks; looking changes nothing.' })
  nextYearInvitation(@Args('school') school: string, @Args('token') token: string): Promise<NextYearInvitation> {
    return this.answers.preview(school, token);
  }

  @Mutation(() => NextYearInvitation)
  answerNextYear(@Args('input') input: AnswerNextYearInput): Promise<NextYearInvitation> {
    return this.answers.answer(input);
  }

  @Query(() => NextYearInvitation, { description: 'The same question for who is signed in; looking changes nothing.' })
  myNextYear(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
  ): Promise<NextYearInvitation> {
    return this.answers.mine(actor, enrolmentId);
  }

  @Mutation(() => NextYearInvitation)
  answerMyNextYear(
    @CurrentActor() actor: Actor,
    @Args('input') input: AnswerMyNextYearInput,
  ): Promise<NextYearInvitation> {
    return this.answers.answerMine(actor, input);
  }
}
