import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Charter, SaveCharterInput } from './charter.types.js';
import { ChartersService } from './charters.service.js';
import { ProgramAssessmentService } from './program-assessment.service.js';
import { PrivacyFacts } from './program-assessment.types.js';
import { Program } from './program.types.js';

@Resolver(() => Program)
export class ChartersResolver {
  constructor(
    private readonly service: ChartersService,
    private readonly assessment: ProgramAssessmentService,
  ) {}

  @ResolveField(() => PrivacyFacts)
  privacyFacts(@CurrentActor() actor: Actor, @Parent() program: Program): Promise<PrivacyFacts> {
    return this.assessment.ofProgram(actor, program.id);
  }

  @ResolveField(() => Charter)
  charter(@CurrentActor() actor: Actor, @Parent() program: Program): Promise<Charter> {
    return this.service.ofProgram(actor, program.id);
  }

  @Mutation(() => Charter)
  saveCharter(@CurrentActor() actor: Actor, @Args('input') input: SaveCharterInput): Promise<Charter> {
    return this.service.save(actor, input);
  }
}
