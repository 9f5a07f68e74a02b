import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import {
  ImportTemplateInput,
  ImportTemplateResult,
  ProgramTemplate,
  SaveTemplateInput,
  type TemplateRefused,
} from './program-template.types.js';
import { ProgramTemplatesService } from './program-templates.service.js';

@Resolver(() => ProgramTemplate)
export class ProgramTemplatesResolver {
  constructor(private readonly service: ProgramTemplatesService) {}

  @Query(() => [ProgramTemplate], { description: 'The shipped templates, then the ones that the school keeps.' })
  programTemplates(@CurrentActor() actor: Actor): Promise<ProgramTemplate[]> {
    return this.service.list(actor);
  }

  @Mutation(() => ProgramTemplate)
  saveProgramAsTemplate(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveTemplateInput,
  ): Promise<ProgramTemplate> {
    return this.service.save(actor, input);
  }

  @Mutation(() => ImportTemplateResult)
  importTemplate(
    @CurrentActor() actor: Actor,
    @Args('input') input: ImportTemplateInput,
  ): Promise<ProgramTemplate | TemplateRefused> {
    return this.service.import(actor, input);
  }

  @Mutation(() => ID)
  deleteTemplate(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<string> {
    return this.service.delete(actor, id);
  }
}
