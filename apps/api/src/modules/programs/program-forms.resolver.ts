import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Form, FormsService } from '../forms/index.js';
import { Program } from './program.types.js';

/** The edge from a program to its forms lives here, downstream of forms, so that type files never form a cycle. */
@Resolver(() => Program)
export class ProgramFormsResolver {
  constructor(private readonly service: FormsService) {}

  @ResolveField(() => [Form])
  forms(@CurrentActor() actor: Actor, @Parent() program: Program): Promise<Form[]> {
    return this.service.listOfProgram(actor, program.id);
  }
}
