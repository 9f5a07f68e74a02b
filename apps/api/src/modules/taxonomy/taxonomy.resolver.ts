import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { TaxonomyDimensions } from './taxonomy-dimensions.service.js';
import { TaxonomyOptions } from './taxonomy-options.service.js';
import { TaxonomyReports } from './taxonomy-reports.service.js';
import { TaxonomyStewards } from './taxonomy-stewards.service.js';
import { TaxonomyTexts } from './taxonomy-texts.service.js';
import {
  AddIdentityDimensionInput,
  AddIdentityOptionInput,
  AddIdentityRollUpInput,
  ChangeIdentityDimensionInput,
  ChangeIdentityOptionInput,
  ChangeIdentityRollUpInput,
  IdentityReport,
  IdentityTaxonomy,
  IdentityTexts,
  MapIdentityTextInput,
} from './taxonomy.types.js';

@Resolver(() => IdentityTaxonomy)
export class TaxonomyResolver {
  constructor(
    private readonly dimensions: TaxonomyDimensions,
    private readonly options: TaxonomyOptions,
    private readonly stewards: TaxonomyStewards,
    private readonly reports: TaxonomyReports,
    private readonly texts: TaxonomyTexts,
  ) {}

  @Query(() => IdentityTaxonomy, { description: 'How people of the school may describe themselves.' })
  identityTaxonomy(@CurrentActor() actor: Actor): Promise<IdentityTaxonomy> {
    return this.dimensions.read(actor);
  }

  @Query(() => IdentityTaxonomy, { description: 'Those dimensions whose words the viewer approves.' })
  myIdentityDimensions(@CurrentActor() actor: Actor): Promise<IdentityTaxonomy> {
    return this.stewards.listMine(actor);
  }

  @Mutation(() => IdentityTaxonomy)
  addIdentityDimension(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddIdentityDimensionInput,
  ): Promise<IdentityTaxonomy> {
    return this.dimensions.add(actor, input);
  }

  @Mutation(() => IdentityTaxonomy, { description: 'Where there is a steward, the words wait for them.' })
  changeIdentityDimension(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangeIdentityDimensionInput,
  ): Promise<IdentityTaxonomy> {
    return this.dimensions.change(actor, input);
  }

  @Mutation(() => IdentityTaxonomy, { description: 'No longer asked, or asked again. What people said is kept.' })
  retireIdentityDimension(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('retired') retired: boolean,
  ): Promise<IdentityTaxonomy> {
    return this.dimensions.retire(actor, id, retired);
  }

  @Mutation(() => IdentityTaxonomy, { description: 'All of them, in their new order.' })
  orderIdentityDimensions(
    @CurrentActor() actor: Actor,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ): Promise<IdentityTaxonomy> {
    return this.dimensions.order(actor, ids);
  }

  @Mutation(() => IdentityTaxonomy)
  addIdentityRollUp(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddIdentityRollUpInput,
  ): Promise<IdentityTaxonomy> {
    return this.dimensions.addRollUp(actor, input);
  }

  @Mutation(() => IdentityTaxonomy)
  changeIdentityRollUp(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangeIdentityRollUpInput,
  ): Promise<IdentityTaxonomy> {
    return this.dimensions.changeRollUp(actor, input);
  }

  @Mutation(() => IdentityTaxonomy, { description: 'Its options stand for themselves again.' })
  removeIdentityRollUp(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<IdentityTaxonomy> {
    return this.dimensions.removeRollUp(actor, id);
  }

  @Mutation(() => IdentityTaxonomy, { description: 'Where there is a steward, it is offered once they say yes.' })
  addIdentityOption(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddIdentityOptionInput,
  ): Promise<IdentityTaxonomy> {
    return this.options.add(actor, input);
  }

  @Mutation(() => IdentityTaxonomy)
  changeIdentityOption(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangeIdentityOptionInput,
  ): Promise<IdentityTaxonomy> {
    return this.options.change(actor, input);
  }

  @Mutation(() => IdentityTaxonomy, { description: 'No longer offered, or offered again. Who chose it has chosen it.' })
  retireIdentityOption(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('retired') retired: boolean,
  ): Promise<IdentityTaxonomy> {
    return this.options.retire(actor, id, retired);
  }

  @Mutation(() => IdentityTaxonomy, { description: 'Both count as the second from now on. No answer is changed.' })
  mergeIdentityOption(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('intoId', { type: () => ID }) intoId: string,
  ): Promise<IdentityTaxonomy> {
    return this.options.merge(actor, id, intoId);
  }

  @Mutation(() => IdentityTaxonomy, { description: 'Takes a merge back: everyone has what they chose.' })
  unmergeIdentityOption(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<IdentityTaxonomy> {
    return this.options.unmerge(actor, id);
  }

  @Mutation(() => IdentityTaxonomy, { description: 'All of the dimension’s, in their new order.' })
  orderIdentityOptions(
    @CurrentActor() actor: Actor,
    @Args('dimensionId', { type: () => ID }) dimensionId: string,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ): Promise<IdentityTaxonomy> {
    return this.options.order(actor, dimensionId, ids);
  }

  @Mutation(() => IdentityTaxonomy, { description: 'Who approves its words; null: nobody has to.' })
  nameIdentitySteward(
    @CurrentActor() actor: Actor,
    @Args('dimensionId', { type: () => ID }) dimensionId: string,
    @Args('memberId', { type: () => ID, nullable: true }) memberId: string | null,
  ): Promise<IdentityTaxonomy> {
    return this.stewards.name(actor, dimensionId, memberId ?? null);
  }

  @Mutation(() => IdentityTaxonomy, { description: 'The steward’s yes to what waits; answers with their dimensions.' })
  approveIdentityWords(
    @CurrentActor() actor: Actor,
    @Args('dimensionId', { type: () => ID }) dimensionId: string,
    @Args('revision', { type: () => Int, description: 'Of the taxonomy that was read.' }) revision: number,
  ): Promise<IdentityTaxonomy> {
    return this.stewards.approve(actor, dimensionId, revision);
  }

  @Mutation(() => IdentityTaxonomy, { description: 'The words of before stay; new options are gone.' })
  declineIdentityWords(
    @CurrentActor() actor: Actor,
    @Args('dimensionId', { type: () => ID }) dimensionId: string,
  ): Promise<IdentityTaxonomy> {
    return this.stewards.decline(actor, dimensionId);
  }

  @Query(() => [IdentityReport], {
    description: 'For its steward: cohorts with figures by a dimension. Empty for all others.',
  })
  identityReports(
    @CurrentActor() actor: Actor,
    @Args('dimensionId', { type: () => ID }) dimensionId: string,
  ): Promise<IdentityReport[]> {
    return this.reports.listOf(actor, dimensionId);
  }

  @Mutation(() => [IdentityReport], { description: 'The steward lets figures by the dimension be shown.' })
  approveIdentityReports(
    @CurrentActor() actor: Actor,
    @Args('dimensionId', { type: () => ID }) dimensionId: string,
    @Args('cohortId', { type: () => ID }) cohortId: string,
  ): Promise<IdentityReport[]> {
    return this.reports.approve(actor, dimensionId, cohortId);
  }

  @Mutation(() => [IdentityReport], {
    description: 'They are shown to nobody from now on, those counted before either.',
  })
  takeBackIdentityReports(
    @CurrentActor() actor: Actor,
    @Args('dimensionId', { type: () => ID }) dimensionId: string,
    @Args('cohortId', { type: () => ID }) cohortId: string,
  ): Promise<IdentityReport[]> {
    return this.reports.takeBack(actor, dimensionId, cohortId);
  }

  @Mutation(() => IdentityTexts, { description: 'Reads what people wrote: a use of identity that each of them sees.' })
  lookAtIdentityTexts(@CurrentActor() actor: Actor): Promise<IdentityTexts> {
    return this.texts.look(actor);
  }

  @Mutation(() => IdentityTaxonomy)
  mapIdentityText(@CurrentActor() actor: Actor, @Args('input') input: MapIdentityTextInput): Promise<IdentityTaxonomy> {
    return this.texts.map(actor, input);
  }
}
