import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Program } from '../programs/index.js';
import { RecruitmentService } from './recruitment.service.js';
import { PublicRecruitmentPage, RecruitmentPage, SaveRecruitmentPageInput } from './recruitment.types.js';

@Resolver(() => Program)
export class RecruitmentResolver {
  constructor(private readonly service: RecruitmentService) {}

  @ResolveField(() => RecruitmentPage)
  recruitment(@CurrentActor() actor: Actor, @Parent() program: Program): Promise<RecruitmentPage> {
    return this.service.get(actor, program.id);
  }

  @Query(() => PublicRecruitmentPage, {
    description: 'For anyone, while people can apply; else as if it were not there.',
  })
  recruitmentPage(@Args('programId', { type: () => ID }) programId: string): Promise<PublicRecruitmentPage> {
    return this.service.visit(programId);
  }

  @Mutation(() => RecruitmentPage)
  saveRecruitmentPage(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveRecruitmentPageInput,
  ): Promise<RecruitmentPage> {
    return this.service.save(actor, input);
  }
}
