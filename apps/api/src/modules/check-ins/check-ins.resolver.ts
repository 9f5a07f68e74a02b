import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import {
  AnswerCheckInInput,
  CheckIn,
  CheckInAnswer,
  CheckInPerson,
  CheckInPersonConnection,
  CohortDates,
  MyCheckIn,
  MyDate,
  SaveCheckInInput,
  SaveMilestoneInput,
} from './check-in.types.js';
import { CheckInsService } from './check-ins.service.js';
import { CohortDatesService } from './cohort-dates.service.js';
import { OwnCheckIns } from './own-check-ins.service.js';

const ONE = { type: () => ID } as const;

@Resolver(() => MyCheckIn)
export class OwnCheckInsResolver {
  constructor(private readonly service: OwnCheckIns) {}

  @Query(() => [MyDate], { description: 'Milestones to come, the nearest first.' })
  myDates(@CurrentActor() actor: Actor): Promise<MyDate[]> {
    return this.service.listDates(actor);
  }

  @Query(() => [MyCheckIn], { description: 'What one can answer now, the latest first.' })
  myCheckIns(@CurrentActor() actor: Actor): Promise<MyCheckIn[]> {
    return this.service.list(actor);
  }

  @Mutation(() => [MyCheckIn], { description: 'The other of the match never sees it.' })
  answerCheckIn(@CurrentActor() actor: Actor, @Args('input') input: AnswerCheckInInput): Promise<MyCheckIn[]> {
    return this.service.answer(actor, input);
  }

  @Mutation(() => [MyCheckIn], { description: 'Chosen not to answer, which settles it as well.' })
  passCheckIn(
    @CurrentActor() actor: Actor,
    @Args('checkInId', ONE) checkInId: string,
    @Args('enrolmentId', ONE) enrolmentId: string,
  ): Promise<MyCheckIn[]> {
    return this.service.pass(actor, checkInId, enrolmentId);
  }
}

@Resolver(() => CheckIn)
export class CheckInsResolver {
  constructor(
    private readonly dates: CohortDatesService,
    private readonly service: CheckInsService,
  ) {}

  @Query(() => CohortDates, { description: 'What stands on a cohort’s calendar beside its terms.' })
  cohortDates(@CurrentActor() actor: Actor, @Args('cohortId', ONE) cohortId: string): Promise<CohortDates> {
    return this.dates.get(actor, cohortId);
  }

  @Mutation(() => CohortDates, { description: 'Adds what most cohorts have, where there is nothing of its kind yet.' })
  addUsualDates(@CurrentActor() actor: Actor, @Args('cohortId', ONE) cohortId: string): Promise<CohortDates> {
    return this.dates.addUsual(actor, cohortId);
  }

  @Mutation(() => CohortDates)
  saveMilestone(@CurrentActor() actor: Actor, @Args('input') input: SaveMilestoneInput): Promise<CohortDates> {
    return this.dates.saveMilestone(actor, input);
  }

  @Mutation(() => CohortDates)
  removeMilestone(
    @CurrentActor() actor: Actor,
    @Args('cohortId', ONE) cohortId: string,
    @Args('id', ONE) id: string,
  ): Promise<CohortDates> {
    return this.dates.removeMilestone(actor, cohortId, id);
  }

  @Mutation(() => CohortDates)
  saveCheckIn(@CurrentActor() actor: Actor, @Args('input') input: SaveCheckInInput): Promise<CohortDates> {
    return this.dates.saveCheckIn(actor, input);
  }

  @Mutation(() => CohortDates, { description: 'With everything that was answered to it.' })
  removeCheckIn(
    @CurrentActor() actor: Actor,
    @Args('cohortId', ONE) cohortId: string,
    @Args('id', ONE) id: string,
  ): Promise<CohortDates> {
    return this.dates.removeCheckIn(actor, cohortId, id);
  }

  @Query(() => CheckInPersonConnection, { description: 'By name: who settled it, and who would like help.' })
  checkInPeople(
    @CurrentActor() actor: Actor,
    @Args('checkInId', ONE) checkInId: string,
    @Args('helpOnly', { defaultValue: false }) helpOnly: boolean,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<CheckInPersonConnection> {
    return this.service.listPeople(actor, { checkInId, helpOnly, first, after });
  }

  @Query(() => CheckInAnswer, { description: 'Opens what one of them said, which is written down.' })
  checkInAnswer(
    @CurrentActor() actor: Actor,
    @Args('checkInId', ONE) checkInId: string,
    @Args('enrolmentId', ONE) enrolmentId: string,
  ): Promise<CheckInAnswer> {
    return this.service.get(actor, checkInId, enrolmentId);
  }

  @Mutation(() => CheckInPerson, { description: 'Somebody looked after it.' })
  settleCheckIn(
    @CurrentActor() actor: Actor,
    @Args('checkInId', ONE) checkInId: string,
    @Args('enrolmentId', ONE) enrolmentId: string,
  ): Promise<CheckInPerson> {
    return this.service.settle(actor, checkInId, enrolmentId);
  }
}
