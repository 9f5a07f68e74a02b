import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Guide, ProgramGuide, SaveGuideInput, ShowShippedGuideInput } from './guide.types.js';
import { GuidesService } from './guides.service.js';
import { ProgramGuidesService } from './program-guides.service.js';

@Resolver(() => Guide)
export class GuidesResolver {
  constructor(
    private readonly service: GuidesService,
    private readonly program: ProgramGuidesService,
  ) {}

  @Query(() => [Guide], { description: 'For one’s own part in one of one’s own mentorships.' })
  mentorshipGuides(
    @CurrentActor() actor: Actor,
    @Args('mentorshipId', { type: () => ID }) mentorshipId: string,
  ): Promise<Guide[]> {
    return this.service.list(actor, mentorshipId);
  }

  @Query(() => [ProgramGuide], {
    description: 'The program’s own, drafts included, then those that come with Trellis.',
  })
  programGuides(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
  ): Promise<ProgramGuide[]> {
    return this.program.list(actor, programId);
  }

  @Mutation(() => [ProgramGuide])
  saveGuide(@CurrentActor() actor: Actor, @Args('input') input: SaveGuideInput): Promise<ProgramGuide[]> {
    return this.program.save(actor, input);
  }

  @Mutation(() => [ProgramGuide], { description: 'Whether a guide that comes with Trellis is read in this program.' })
  showShippedGuide(@CurrentActor() actor: Actor, @Args('input') input: ShowShippedGuideInput): Promise<ProgramGuide[]> {
    return this.program.show(actor, input);
  }

  @Mutation(() => [ProgramGuide])
  removeGuide(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProgramGuide[]> {
    return this.program.remove(actor, programId, id);
  }

  @Mutation(() => [ProgramGuide])
  orderGuides(
    @CurrentActor() actor: Actor,
    @Args('programId', { type: () => ID }) programId: string,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ): Promise<ProgramGuide[]> {
    return this.program.order(actor, programId, ids);
  }
}
