import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import {
  CommitIntakeImportInput,
  CreateIntakeImportInput,
  IntakeImport,
  IntakeItem,
  MapIntakeImportInput,
} from './import.types.js';
import { ImportsService } from './imports.service.js';

@Resolver(() => IntakeImport)
export class ImportsResolver {
  constructor(private readonly service: ImportsService) {}

  @Query(() => IntakeImport)
  intakeImport(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<IntakeImport> {
    return this.service.get(actor, id);
  }

  @ResolveField(() => [IntakeItem], { description: 'The questions that a column can answer.' })
  items(@CurrentActor() actor: Actor, @Parent() one: IntakeImport): Promise<IntakeItem[]> {
    return this.service.itemsOf(actor, one);
  }

  @ResolveField(() => Boolean, { description: 'Whether somebody decides on the mentors that it brings.' })
  appoints(@CurrentActor() actor: Actor, @Parent() one: IntakeImport): Promise<boolean> {
    return this.service.appoints(actor, one);
  }

  @Mutation(() => IntakeImport)
  createIntakeImport(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateIntakeImportInput,
  ): Promise<IntakeImport> {
    return this.service.create(actor, input);
  }

  @Mutation(() => IntakeImport)
  mapIntakeImport(@CurrentActor() actor: Actor, @Args('input') input: MapIntakeImportInput): Promise<IntakeImport> {
    return this.service.map(actor, input);
  }

  @Mutation(() => IntakeImport)
  commitIntakeImport(
    @CurrentActor() actor: Actor,
    @Args('input') input: CommitIntakeImportInput,
  ): Promise<IntakeImport> {
    return this.service.commit(actor, input);
  }
}

@Resolver(() => Cohort)
export class CohortImportsResolver {
  constructor(private readonly service: ImportsService) {}

  @ResolveField(() => [IntakeImport])
  imports(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<IntakeImport[]> {
    return this.service.listOfCohort(actor, cohort.id);
  }
}
