import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { School } from '../schools/index.js';
import { PrivacyThresholds, RaisePrivacyThresholdsInput } from './disclosure.types.js';
import { ThresholdsService } from './thresholds.service.js';

@Resolver(() => School)
export class DisclosureResolver {
  constructor(private readonly thresholds: ThresholdsService) {}

  @ResolveField(() => PrivacyThresholds)
  privacyThresholds(@CurrentActor() actor: Actor): Promise<PrivacyThresholds> {
    return this.thresholds.get(actor);
  }

  @Mutation(() => PrivacyThresholds, { description: 'Raised once, neither is ever lowered again.' })
  raisePrivacyThresholds(
    @CurrentActor() actor: Actor,
    @Args('input') input: RaisePrivacyThresholdsInput,
  ): Promise<PrivacyThresholds> {
    return this.thresholds.raise(actor, input);
  }
}
