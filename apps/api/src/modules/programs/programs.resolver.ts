import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { School } from '../schools/index.js';
import { ProgramCreationService } from './program-creation.service.js';
import { CreateProgramInput, Program } from './program.types.js';
import { IdentitySwitchView, UpdateProgramInput } from './program-settings.types.js';
import { ProgramSettingsService } from './program-settings.service.js';
import { ProgramsService } from './programs.service.js';

@Resolver(() => School)
export class ProgramsResolver {
  constructor(
    private readonly service: ProgramsService,
    private readonly creation: ProgramCreationService,
  ) {}

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
    return this.creation.create(actor, input);
  }
}

@Resolver(() => Program)
export class ProgramSettingsResolver {
  constructor(
    private readonly settings: ProgramSettingsService,
    private readonly programs: ProgramsService,
  ) {}

  @ResolveField(() => [IdentitySwitchView])
  identitySwitches(@CurrentActor() actor: Actor, @Parent() program: Program): Promise<IdentitySwitchView[]> {
    return this.settings.identitySwitches(actor, program.id);
  }

  @Mutation(() => Program)
  async updateProgram(@CurrentActor() actor: Actor, @Args('input') input: UpdateProgramInput): Promise<Program> {
    return this.programs.describe(await this.settings.update(actor, input));
  }
}
