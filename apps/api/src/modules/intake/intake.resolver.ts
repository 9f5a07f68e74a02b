import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { Enrolment } from '../enrolments/index.js';
import { CorrectMyAnswerInput, MyIntake, WithdrawMyConsentInput } from './intake.types.js';
import { IntakeNotices } from './intake-notices.service.js';
import { IntakeService } from './intake.service.js';

@Resolver(() => MyIntake)
export class IntakeResolver {
  constructor(private readonly service: IntakeService) {}

  @Query(() => MyIntake, { description: 'What the school was given about oneself.' })
  myIntake(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
  ): Promise<MyIntake> {
    return this.service.get(actor, enrolmentId);
  }

  @Mutation(() => MyIntake)
  correctMyAnswer(@CurrentActor() actor: Actor, @Args('input') input: CorrectMyAnswerInput): Promise<MyIntake> {
    return this.service.correct(actor, input);
  }

  @Mutation(() => MyIntake)
  withdrawMyConsent(@CurrentActor() actor: Actor, @Args('input') input: WithdrawMyConsentInput): Promise<MyIntake> {
    return this.service.withdrawConsent(actor, input);
  }

  @Mutation(() => MyIntake)
  leaveCohort(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
  ): Promise<MyIntake> {
    return this.service.leave(actor, enrolmentId);
  }
}

@Resolver(() => Cohort)
export class CohortNoticesResolver {
  constructor(private readonly service: IntakeNotices) {}

  @ResolveField(() => Int, { description: 'Imported people who have not got their one mail.' })
  noticesWaiting(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<number> {
    return this.service.countWaiting(actor, cohort.id);
  }

  @Mutation(() => Cohort)
  sendIntakeNotices(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID }) cohortId: string,
  ): Promise<Cohort> {
    return this.service.send(actor, cohortId);
  }

  @Mutation(() => Enrolment, {
    description: 'Their one mail once more, with a new link, to someone who has not signed in; the old link stops.',
  })
  resendIntakeNotice(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
  ): Promise<Enrolment> {
    return this.service.resend(actor, enrolmentId);
  }
}
