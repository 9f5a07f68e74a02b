import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { School } from '../schools/index.js';
import { CreateProgramInput, Program, ProgramTemplate } from './program.types.js';
import { ProgramsService } from './programs.service.js';

@Resolver(() => School)
export class ProgramsResolver {
  constructor(private readonly service: ProgramsService) {}

  @Query(() => [ProgramTemplate])
  programTemplates(@CurrentActor() actor: Actor): ProgramTemplate[] {
    return this.service.listTemplates(actor);
  }

  @Query(() => Program)
  program(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Program> {
    return this.service.get(actor, id);
  }

  @ResolveField(() => [Program])
  programs(@CurrentActor() actor: Actor): Promise<Program[]> {
    return this.service.list(actor);
  }

  @Mutation(() => Program)
  createProgram(@CurrentActor() actor: Actor, @Args('input') input: CreateProgramInput): Promise<Program> {
    return this.service.create(actor, input);
  }
}
