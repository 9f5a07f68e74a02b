import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { GraphQLJSON } from '../../platform/graphql/scalars.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { UpdateProgramInput } from '../programs/index.js';
import { CohortChangesService } from './cohort-changes.service.js';
import {
  AcceptOffersInput,
  CohortForesight,
  CohortOffer,
  CohortOffers,
  LeaveOffersInput,
  OfferImpact,
  UpdateCohortInput,
} from './offer.types.js';
import { OffersService } from './offers.service.js';

@Resolver(() => Cohort)
export class OffersResolver {
  constructor(
    private readonly offersService: OffersService,
    private readonly changes: CohortChangesService,
  ) {}

  @ResolveField(() => CohortOffers)
  offers(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<CohortOffers> {
    return this.offersService.ofCohort(actor, cohort);
  }

  @Query(() => [CohortForesight], {
    description:
      'Before a change of a program is saved: whom it would concern in each open cohort. Nothing is written.',
  })
  previewProgramChange(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateProgramInput,
  ): Promise<CohortForesight[]> {
    return this.offersService.foresee(actor, input);
  }

  @Mutation(() => Cohort)
  acceptCohortOffers(@CurrentActor() actor: Actor, @Args('input') input: AcceptOffersInput): Promise<Cohort> {
    return this.changes.accept(actor, input);
  }

  @Mutation(() => Cohort)
  leaveCohortOffers(@CurrentActor() actor: Actor, @Args('input') input: LeaveOffersInput): Promise<Cohort> {
    return this.changes.leave(actor, input);
  }

  @Mutation(() => Cohort)
  undoCohortOffers(@CurrentActor() actor: Actor, @Args('cohortId', { type: () => ID }) id: string): Promise<Cohort> {
    return this.changes.undo(actor, id);
  }

  @Mutation(() => Cohort)
  updateCohort(@CurrentActor() actor: Actor, @Args('input') input: UpdateCohortInput): Promise<Cohort> {
    return this.changes.update(actor, input);
  }
}

@Resolver(() => CohortOffer)
export class OfferImpactsResolver {
  constructor(private readonly service: OffersService) {}

  @ResolveField(() => [OfferImpact])
  impacts(@CurrentActor() actor: Actor, @Parent() offer: CohortOffer): Promise<OfferImpact[]> {
    return this.service.impactsOf(actor, offer);
  }

  @ResolveField(() => [GraphQLJSON], {
    description: 'For a form: the version that the cohort has and the newest one, as definitions. Empty for a setting.',
  })
  forms(@CurrentActor() actor: Actor, @Parent() offer: CohortOffer): Promise<unknown[]> {
    return this.service.formsOf(actor, offer);
  }
}
