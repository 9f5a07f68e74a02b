import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ShortlistState } from '@trellis/contracts';
import type { Page } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import {
  AnswerShortlistRequestInput,
  ChooseFromShortlistInput,
  MyShortlistRequest,
  MyShortlists,
  RefuseShortlistInput,
} from './own-shortlist.types.js';
import { OwnShortlists } from './own-shortlists.service.js';
import { ShortlistRequests } from './shortlist-requests.service.js';
import {
  ListOfMentee,
  ListOfMenteeConnection,
  PrepareShortlistsInput,
  ShortlistRound,
} from './shortlist-round.types.js';
import { ShortlistRounds } from './shortlist-rounds.service.js';

@Resolver(() => ShortlistRound)
export class ShortlistRoundsResolver {
  constructor(private readonly rounds: ShortlistRounds) {}

  @Query(() => ShortlistRound)
  shortlistRound(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<ShortlistRound> {
    return this.rounds.get(actor, id);
  }

  @Mutation(() => ShortlistRound, { description: 'Has lists computed for those who wait. Nobody is told yet.' })
  prepareShortlists(
    @CurrentActor() actor: Actor,
    @Args('input') input: PrepareShortlistsInput,
  ): Promise<ShortlistRound> {
    return this.rounds.prepare(actor, input);
  }

  @Mutation(() => ShortlistRound, { description: 'Before it was opened.' })
  takeBackShortlists(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ShortlistRound> {
    return this.rounds.takeBack(actor, id);
  }

  @Mutation(() => ShortlistRound, { description: 'Everyone with a list finds it on their page, and has a mail.' })
  openShortlists(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<ShortlistRound> {
    return this.rounds.open(actor, id);
  }

  @Mutation(() => ShortlistRound, { description: 'Once a round: everyone of whom an answer is awaited.' })
  remindShortlists(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<ShortlistRound> {
    return this.rounds.remind(actor, id);
  }

  @Mutation(() => ShortlistRound, { description: 'Before its time. What was agreed on stays.' })
  closeShortlists(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<ShortlistRound> {
    return this.rounds.close(actor, id);
  }

  @ResolveField(() => ListOfMenteeConnection, { description: 'By the mentee’s name; nobody before the round is open.' })
  people(
    @CurrentActor() actor: Actor,
    @Parent() round: ShortlistRound,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('state', { type: () => ShortlistState as object, nullable: true }) state: ShortlistState | null,
  ): Promise<Page<ListOfMentee>> {
    return this.rounds.listPeople(actor, round, { first, after, state });
  }
}

/** The edges from a cohort live here, downstream. */
@Resolver(() => Cohort)
export class CohortShortlistsResolver {
  constructor(private readonly rounds: ShortlistRounds) {}

  @ResolveField(() => [ShortlistRound], { description: 'Newest first.' })
  shortlistRounds(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<ShortlistRound[]> {
    return this.rounds.listOfCohort(actor, cohort.id);
  }

  @ResolveField(() => Int, {
    description: 'Mentees who would rather wait: runs and lists leave them out until they say otherwise.',
  })
  ratherWaiting(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<number> {
    return this.rounds.countRatherWaiting(actor, cohort.id);
  }
}

@Resolver(() => MyShortlists)
export class OwnShortlistsResolver {
  constructor(
    private readonly own: OwnShortlists,
    private readonly requests: ShortlistRequests,
  ) {}

  @Query(() => MyShortlists)
  myShortlists(@CurrentActor() actor: Actor): Promise<MyShortlists> {
    return this.own.list(actor);
  }

  @Mutation(() => MyShortlists)
  chooseFromShortlist(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChooseFromShortlistInput,
  ): Promise<MyShortlists> {
    return this.own.choose(actor, input);
  }

  @Mutation(() => MyShortlists)
  refuseShortlist(@CurrentActor() actor: Actor, @Args('input') input: RefuseShortlistInput): Promise<MyShortlists> {
    return this.own.refuse(actor, input);
  }

  @Mutation(() => MyShortlists, { description: 'After “I would rather wait”.' })
  askMeAgain(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
  ): Promise<MyShortlists> {
    return this.own.askMeAgain(actor, enrolmentId);
  }

  @Query(() => [MyShortlistRequest])
  myShortlistRequests(@CurrentActor() actor: Actor): Promise<MyShortlistRequest[]> {
    return this.requests.list(actor);
  }

  @Mutation(() => [MyShortlistRequest], { description: 'What is still open after it.' })
  answerShortlistRequest(
    @CurrentActor() actor: Actor,
    @Args('input') input: AnswerShortlistRequestInput,
  ): Promise<MyShortlistRequest[]> {
    return this.requests.answer(actor, input);
  }
}
