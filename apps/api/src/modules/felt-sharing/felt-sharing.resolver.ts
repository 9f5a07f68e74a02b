import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { FeltSharing } from './felt-sharing.service.js';
import { AnswerFeltInput, FeltQuestion } from './felt-sharing.types.js';

@Resolver(() => FeltQuestion)
export class FeltSharingResolver {
  constructor(private readonly service: FeltSharing) {}

  @Query(() => [FeltQuestion], { description: 'What one was asked about one’s own matches, newest first.' })
  myFeltQuestions(@CurrentActor() actor: Actor): Promise<FeltQuestion[]> {
    return this.service.list(actor);
  }

  @Mutation(() => [FeltQuestion])
  answerFeltQuestion(@CurrentActor() actor: Actor, @Args('input') input: AnswerFeltInput): Promise<FeltQuestion[]> {
    return this.service.answer(actor, input);
  }
}
