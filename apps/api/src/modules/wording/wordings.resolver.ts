import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { MyEnrolment } from '../mentorships/index.js';
import { PageWordsService } from './page-words.service.js';
import {
  PageWords,
  SaveWordingDraftInput,
  SaveWordingInput,
  Wording,
  WordingInput,
  WordingPreview,
  WordingVersion,
} from './wording.types.js';
import { WordingDrafts } from './wording-drafts.service.js';
import { WordingsService } from './wordings.service.js';

@Resolver(() => MyEnrolment)
export class WordingsResolver {
  constructor(
    private readonly service: WordingsService,
    private readonly drafts: WordingDrafts,
    private readonly pages: PageWordsService,
  ) {}

  @Query(() => [Wording], {
    description: 'Mails and pages that can be reworded: for a program, or for the whole school.',
  })
  wordings(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID, nullable: true }) programId: string | null,
  ): Promise<Wording[]> {
    return this.service.list(actor, programId ?? null);
  }

  @Query(() => [WordingVersion], { description: 'One’s own words over time, newest first.' })
  wordingVersions(
    @CurrentActor() actor: Actor,
    @Args('kind') kind: string,
    @Args('programId', { type: () => ID, nullable: true }) programId: string | null,
  ): Promise<WordingVersion[]> {
    return this.service.versions(actor, kind, programId ?? null);
  }

  @Query(() => WordingPreview, { description: 'What readers would get, in each language; nothing is written.' })
  wordingPreview(@CurrentActor() actor: Actor, @Args('input') input: WordingInput): Promise<WordingPreview> {
    return this.service.preview(actor, input);
  }

  @Mutation(() => Wording, { description: 'Kept to be looked at; nobody gets it until it is used.' })
  saveWordingDraft(@CurrentActor() actor: Actor, @Args('input') input: SaveWordingDraftInput): Promise<Wording> {
    return this.drafts.save(actor, input);
  }

  @Mutation(() => Wording)
  discardWordingDraft(
    @CurrentActor() actor: Actor,
    @Args('kind') kind: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('programId', { type: () => ID, nullable: true }) programId: string | null,
  ): Promise<Wording> {
    return this.drafts.discard(actor, kind, programId ?? null, revision);
  }

  @Mutation(() => Wording, { description: 'Used from now on.' })
  saveWording(@CurrentActor() actor: Actor, @Args('input') input: SaveWordingInput): Promise<Wording> {
    return this.service.save(actor, input);
  }

  @Mutation(() => Wording, { description: 'Back to the shipped words, or to the school’s.' })
  resetWording(
    @CurrentActor() actor: Actor,
    @Args('kind') kind: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('programId', { type: () => ID, nullable: true }) programId: string | null,
  ): Promise<Wording> {
    return this.service.reset(actor, kind, programId ?? null, version);
  }

  @ResolveField(() => PageWords)
  pageWords(@CurrentActor() actor: Actor, @Parent() enrolment: MyEnrolment): Promise<PageWords> {
    return this.pages.of(actor, enrolment);
  }
}
