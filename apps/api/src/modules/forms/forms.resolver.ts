import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import {
  CommentOnFormInput,
  Form,
  FormAnswerCounts,
  FormChange,
  FormComment,
  FormFile,
  FormReview,
  FormReviewer,
  FormReviewersInvited,
  FormVersion,
  FormWords,
  InviteFormReviewersInput,
  PublishFormInput,
  PublishFormResult,
  SaveFormDraftInput,
  SaveFormDraftResult,
} from './form.types.js';
import { FormDrafts } from './form-drafts.service.js';
import { FormReviews } from './form-reviews.service.js';
import { FormsService } from './forms.service.js';

@Resolver(() => Form)
export class FormsResolver {
  constructor(
    private readonly service: FormsService,
    private readonly drafts: FormDrafts,
  ) {}

  @Query(() => Form)
  form(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Form> {
    return this.service.get(actor, id);
  }

  @Query(() => FormFile, { description: 'The draft as a file; it reads back as it was, here or in another school.' })
  exportForm(@CurrentActor() actor: Actor, @Args('formId', { type: () => ID }) formId: string): Promise<FormFile> {
    return this.service.export(actor, formId);
  }

  @ResolveField(() => [FormVersion], { description: 'The newest first; at most 200.' })
  versions(@CurrentActor() actor: Actor, @Parent() form: Form): Promise<FormVersion[]> {
    return this.service.versionsOf(actor, form);
  }

  @ResolveField(() => FormAnswerCounts)
  answers(@CurrentActor() actor: Actor, @Parent() form: Form): Promise<FormAnswerCounts> {
    return this.service.answersOf(actor, form);
  }

  @ResolveField(() => [FormWords], { description: 'Of the draft, in each language of the school.' })
  completeness(@CurrentActor() actor: Actor, @Parent() form: Form): Promise<FormWords[]> {
    return this.service.wordsOf(actor, form);
  }

  @ResolveField(() => [FormChange], { description: 'What publishing the draft would change.' })
  changes(@CurrentActor() actor: Actor, @Parent() form: Form): FormChange[] {
    return this.service.changesOf(actor, form);
  }

  @Mutation(() => SaveFormDraftResult)
  saveFormDraft(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveFormDraftInput,
  ): Promise<typeof SaveFormDraftResult> {
    return this.drafts.save(actor, input);
  }

  @Mutation(() => SaveFormDraftResult, { description: 'A file as the draft, with every problem by its place.' })
  importForm(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveFormDraftInput,
  ): Promise<typeof SaveFormDraftResult> {
    return this.drafts.save(actor, input);
  }

  @Mutation(() => PublishFormResult)
  publishFormVersion(
    @CurrentActor() actor: Actor,
    @Args('input') input: PublishFormInput,
  ): Promise<typeof PublishFormResult> {
    return this.drafts.publish(actor, input);
  }
}

/** Who looks at a form before it goes out, and what is said about it. */
@Resolver(() => Form)
export class FormReviewsResolver {
  constructor(private readonly reviews: FormReviews) {}

  @Query(() => FormReview, { description: 'The draft, for those who were asked to look at it.' })
  formReview(@CurrentActor() actor: Actor, @Args('formId', { type: () => ID }) formId: string): Promise<FormReview> {
    return this.reviews.get(actor, formId);
  }

  @ResolveField(() => [FormComment], { description: 'The oldest first.' })
  comments(@CurrentActor() actor: Actor, @Parent() form: Form): Promise<FormComment[]> {
    return this.reviews.commentsOf(actor, form);
  }

  @ResolveField(() => [FormReviewer])
  reviewers(@CurrentActor() actor: Actor, @Parent() form: Form): Promise<FormReviewer[]> {
    return this.reviews.reviewersOf(actor, form);
  }

  @Mutation(() => FormComment)
  commentOnForm(@CurrentActor() actor: Actor, @Args('input') input: CommentOnFormInput): Promise<FormComment> {
    return this.reviews.comment(actor, input);
  }

  @Mutation(() => FormComment, { description: '`resolved` false opens it again.' })
  resolveFormComment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('resolved') resolved: boolean,
  ): Promise<FormComment> {
    return this.reviews.resolve(actor, id, resolved);
  }

  @Mutation(() => FormReviewersInvited, { description: 'By mail; members of this school only.' })
  inviteFormReviewers(
    @CurrentActor() actor: Actor,
    @Args('input') input: InviteFormReviewersInput,
  ): Promise<FormReviewersInvited> {
    return this.reviews.invite(actor, input);
  }

  @Mutation(() => [FormReviewer])
  removeFormReviewer(
    @CurrentActor() actor: Actor,
    @Args('formId', { type: () => ID }) formId: string,
    @Args('memberId', { type: () => ID }) memberId: string,
  ): Promise<FormReviewer[]> {
    return this.reviews.removeReviewer(actor, formId, memberId);
  }
}
