import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { NamedReader, NameIdentityReaderInput } from './named-reader.types.js';
import { NamedReaders } from './named-readers.service.js';

@Resolver(() => Cohort)
export class NamedReadersResolver {
  constructor(private readonly service: NamedReaders) {}

  @ResolveField(() => [NamedReader], { description: 'At most three.' })
  identityReaders(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<NamedReader[]> {
    return this.service.list(actor, cohort.id);
  }

  @Query(() => [ID], { description: 'Cohorts in which one is named to read what people agree to show.' })
  identityReaderOf(@CurrentActor() actor: Actor): Promise<string[]> {
    return this.service.listMine(actor);
  }

  @Mutation(() => [NamedReader], { description: 'Whoever said yes to the others is told, and asked about this one.' })
  nameIdentityReader(
    @CurrentActor() actor: Actor,
    @Args('input') input: NameIdentityReaderInput,
  ): Promise<NamedReader[]> {
    return this.service.name(actor, input);
  }

  @Mutation(() => [NamedReader], { description: 'In effect at once; whoever said yes to them is told.' })
  endIdentityReader(
    @CurrentActor() actor: Actor,
    @Args('readerId', { type: () => ID }) readerId: string,
  ): Promise<NamedReader[]> {
    return this.service.end(actor, readerId);
  }
}
