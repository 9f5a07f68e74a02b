import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { IdentityReading, ReadDimension } from './named-reading.types.js';
import { NamedReadings } from './named-readings.service.js';

@Resolver(() => IdentityReading)
export class NamedReadingsResolver {
  constructor(private readonly service: NamedReadings) {}

  @Query(() => IdentityReading, { description: 'Before reading. Only for whoever is named in the cohort.' })
  identityReading(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
  ): Promise<IdentityReading> {
    return this.service.describe(actor, enrolmentId);
  }

  @Mutation(() => [ReadDimension], {
    description:
      'Reads what one person agreed to have read by the actor by name. Written down, and told to the person.',
  })
  readIdentity(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
  ): Promise<ReadDimension[]> {
    return this.service.read(actor, enrolmentId);
  }
}
