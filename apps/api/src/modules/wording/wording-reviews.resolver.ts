import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import {
  CommentOnWordingInput,
  InviteWordingReviewersInput,
  WordingComment,
  WordingReview,
  WordingReviewer,
  WordingReviewersInvited,
} from './wording-review.types.js';
import { WordingReviewers } from './wording-reviewers.service.js';
import { WordingReviews } from './wording-reviews.service.js';

@Resolver(() => WordingReview)
export class WordingReviewsResolver {
  constructor(
    private readonly service: WordingReviews,
    private readonly reviewers: WordingReviewers,
  ) {}

  @Query(() => WordingReview, { description: 'A program’s mails and pages, for someone asked to look at them.' })
  wordingReview(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
  ): Promise<WordingReview> {
    return this.service.get(actor, programId);
  }

  @Query(() => [WordingComment], { description: 'What everyone said, oldest first.' })
  wordingComments(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
  ): Promise<WordingComment[]> {
    return this.service.list(actor, programId);
  }

  @Query(() => [WordingReviewer], { description: 'Who was asked to look at what a program says.' })
  wordingReviewers(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
  ): Promise<WordingReviewer[]> {
    return this.reviewers.list(actor, programId);
  }

  @Mutation(() => WordingReviewersInvited)
  inviteWordingReviewers(
    @CurrentActor() actor: Actor,
    @Args('input') input: InviteWordingReviewersInput,
  ): Promise<WordingReviewersInvited> {
    return this.reviewers.invite(actor, input);
  }

  @Mutation(() => [WordingReviewer])
  removeWordingReviewer(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
    @Args('memberId', { type: () => ID }) memberId: string,
  ): Promise<WordingReviewer[]> {
    return this.reviewers.remove(actor, programId, memberId);
  }

  @Mutation(() => WordingComment)
  commentOnWording(@CurrentActor() actor: Actor, @Args('input') input: CommentOnWordingInput): Promise<WordingComment> {
    return this.service.comment(actor, input);
  }

  @Mutation(() => WordingComment)
  resolveWordingComment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('resolved') resolved: boolean,
  ): Promise<WordingComment> {
    return this.service.resolve(actor, id, resolved);
  }
}
