import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { MatchEditsService } from './match-edits.service.js';
import { MatchPublicationService } from './match-publication.service.js';
import { MatchQuestionsService } from './match-questions.service.js';
import {
  type DraftPair,
  DraftPairConnection,
  HandRule,
  MentorLoad,
  RunComparison,
  type WaitingMentee,
  WaitingMenteeConnection,
} from './match-draft.types.js';
import {
  ApproveWaitingNoticeInput,
  MoveMenteeInput,
  PairInput,
  PublishMatchRunInput,
  StartMatchRunInput,
} from './match-inputs.types.js';
import { MatchQuestion, MatchRun } from './match-run.types.js';
import { MatchRunsService } from './match-runs.service.js';
import { MatchViewsService } from './match-views.service.js';

@Resolver(() => MatchRun)
export class MatchingResolver {
  constructor(
    private readonly service: MatchRunsService,
    private readonly edits: MatchEditsService,
    private readonly publication: MatchPublicationService,
  ) {}

  @Query(() => MatchRun)
  matchRun(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<MatchRun> {
    return this.service.get(actor, id);
  }

  @Mutation(() => MatchRun)
  startMatchRun(@CurrentActor() actor: Actor, @Args('input') input: StartMatchRunInput): Promise<MatchRun> {
    return this.service.start(actor, input);
  }

  @Mutation(() => MatchRun)
  cancelMatchRun(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<MatchRun> {
    return this.service.cancel(actor, id);
  }

  @Mutation(() => MatchRun, {
    description: 'Keeps a pair, in this draft and in later runs; a mentee who is elsewhere is placed there.',
  })
  pinPair(@CurrentActor() actor: Actor, @Args('input') input: PairInput): Promise<MatchRun> {
    return this.edits.pin(actor, input);
  }

  @Mutation(() => MatchRun)
  unpinPair(@CurrentActor() actor: Actor, @Args('input') input: PairInput): Promise<MatchRun> {
    return this.edits.unpin(actor, input);
  }

  @Mutation(() => MatchRun, {
    description: 'Sets a pair apart; if the draft has it, the mentee waits until the next run.',
  })
  forbidPair(@CurrentActor() actor: Actor, @Args('input') input: PairInput): Promise<MatchRun> {
    return this.edits.forbid(actor, input);
  }

  @Mutation(() => MatchRun)
  allowPair(@CurrentActor() actor: Actor, @Args('input') input: PairInput): Promise<MatchRun> {
    return this.edits.allow(actor, input);
  }

  @Mutation(() => MatchRun, {
    description: 'To another mentor, and pinned there; or, without a mentor, to those who wait.',
  })
  moveMentee(@CurrentActor() actor: Actor, @Args('input') input: MoveMenteeInput): Promise<MatchRun> {
    return this.edits.move(actor, input);
  }

  @Mutation(() => MatchRun, { description: 'What those who wait will read, in every language of the school.' })
  approveWaitingNotice(
    @CurrentActor() actor: Actor,
    @Args('input') input: ApproveWaitingNoticeInput,
  ): Promise<MatchRun> {
    return this.publication.approveNotice(actor, input);
  }

  @ResolveField(() => Int, {
    description:
      "People of the run's cohort who never got the one mail with their way in: publishing sends it to them first.",
  })
  noticesWaiting(@CurrentActor() actor: Actor, @Parent() run: MatchRun): Promise<number> {
    return this.publication.countUntold(actor, run);
  }

  @Mutation(() => MatchRun, { description: 'Makes the mentorships of a draft, and owes everyone one mail.' })
  publishMatchRun(@CurrentActor() actor: Actor, @Args('input') input: PublishMatchRunInput): Promise<MatchRun> {
    return this.publication.publish(actor, input);
  }
}

/** The edges of a run. */
@Resolver(() => MatchRun)
export class MatchViewsResolver {
  constructor(private readonly service: MatchViewsService) {}

  @ResolveField(() => Boolean, { description: 'People changed since this draft was computed; it has to be run again.' })
  stale(@CurrentActor() actor: Actor, @Parent() run: MatchRun): Promise<boolean> {
    return this.service.isStale(actor, run);
  }

  @ResolveField(() => DraftPairConnection, { description: "By the mentee's name." })
  pairs(
    @CurrentActor() actor: Actor,
    @Parent() run: MatchRun,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
  ): Promise<Page<DraftPair>> {
    return this.service.listPairs(actor, run, { first, after, search });
  }

  @ResolveField(() => WaitingMenteeConnection)
  waiting(
    @CurrentActor() actor: Actor,
    @Parent() run: MatchRun,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Page<WaitingMentee>> {
    return this.service.listWaiting(actor, run, { first, after });
  }

  @ResolveField(() => [MentorLoad], {
    description: 'By name; mentors who offer no place and have nobody are left out.',
  })
  mentorLoads(@CurrentActor() actor: Actor, @Parent() run: MatchRun): Promise<MentorLoad[]> {
    return this.service.listMentorLoads(actor, run);
  }

  @ResolveField(() => [HandRule], { description: "The cohort's, which hold in every run." })
  handRules(@CurrentActor() actor: Actor, @Parent() run: MatchRun): Promise<HandRule[]> {
    return this.service.listHandRules(actor, run);
  }

  @ResolveField(() => RunComparison, { nullable: true })
  comparison(@CurrentActor() actor: Actor, @Parent() run: MatchRun): Promise<RunComparison | null> {
    return this.service.compare(actor, run);
  }
}

/** The edges from a cohort live here, downstream. */
@Resolver(() => Cohort)
export class CohortMatchingResolver {
  constructor(
    private readonly questions: MatchQuestionsService,
    private readonly runsService: MatchRunsService,
  ) {}

  @ResolveField(() => [MatchQuestion])
  matchQuestions(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<MatchQuestion[]> {
    return this.questions.list(actor, cohort.id);
  }

  @ResolveField(() => MatchRun, { nullable: true, description: 'The newest run that is neither cancelled nor failed.' })
  latestRun(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<MatchRun | null> {
    return this.runsService.latestOf(actor, cohort.id);
  }

  @ResolveField(() => [MatchRun], { description: 'Newest first.' })
  runs(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<MatchRun[]> {
    return this.runsService.listOf(actor, cohort.id);
  }
}
