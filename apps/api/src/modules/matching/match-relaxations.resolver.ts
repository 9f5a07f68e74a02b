import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { MatchRelaxations } from './match-relaxations.service.js';
import { AnswerWishQuestionInput, MyWishQuestion } from './match-relaxations.types.js';
import { MatchRun } from './match-run.types.js';

@Resolver(() => MyWishQuestion)
export class MatchRelaxationsResolver {
  constructor(private readonly service: MatchRelaxations) {}

  @Query(() => [MyWishQuestion])
  myWishQuestions(@CurrentActor() actor: Actor): Promise<MyWishQuestion[]> {
    return this.service.listOwn(actor);
  }

  @Mutation(() => [MyWishQuestion], { description: 'What is still to be answered after it.' })
  answerWishQuestion(
    @CurrentActor() actor: Actor,
    @Args('input') input: AnswerWishQuestionInput,
  ): Promise<MyWishQuestion[]> {
    return this.service.answer(actor, input);
  }

  @Mutation(() => MatchRun, {
    description:
      'Has everyone asked, by mail and on their page, whom something essential to them alone keeps waiting. The answer does not say whether there is anybody.',
  })
  askAboutWishes(@CurrentActor() actor: Actor, @Args('runId', { type: () => ID }) runId: string): Promise<MatchRun> {
    return this.service.ask(actor, runId);
  }
}
