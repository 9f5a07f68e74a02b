import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Attestations } from './attestations.service.js';
import { OwnMentoring } from './own-mentoring.service.js';
import { AttestInput, ChangeMyMentoringInput, MyMentoring, RecordTrainingInput } from './own-mentoring.types.js';

@Resolver(() => MyMentoring)
export class OwnMentoringResolver {
  constructor(
    private readonly service: OwnMentoring,
    private readonly attestations: Attestations,
  ) {}

  @Query(() => MyMentoring)
  myMentoring(@CurrentActor() actor: Actor): Promise<MyMentoring> {
    return this.service.get(actor);
  }

  @Mutation(() => MyMentoring)
  attestAsMentor(@CurrentActor() actor: Actor, @Args('input') input: AttestInput): Promise<MyMentoring> {
    return this.attestations.attest(actor, input).then(() => this.service.get(actor));
  }

  @Mutation(() => MyMentoring)
  markMyTrainingDone(
    @CurrentActor() actor: Actor,
    @Args('trainingId', { type: () => ID }) trainingId: string,
  ): Promise<MyMentoring> {
    return this.attestations.markDone(actor, trainingId).then(() => this.service.get(actor));
  }

  @Mutation(() => MyMentoring)
  changeMyMentoring(@CurrentActor() actor: Actor, @Args('input') input: ChangeMyMentoringInput): Promise<MyMentoring> {
    return this.service.change(actor, input);
  }

  @Mutation(() => Int, { description: 'For how many it was news.' })
  recordMentorTraining(@CurrentActor() actor: Actor, @Args('input') input: RecordTrainingInput): Promise<number> {
    return this.attestations.recordTraining(actor, input);
  }
}
