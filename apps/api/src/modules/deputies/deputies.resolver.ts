import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { School } from '../schools/index.js';
import { Colleague, Deputy, NameDeputyInput } from './deputy.types.js';
import { DeputiesService } from './deputies.service.js';

@Resolver(() => School)
export class DeputiesResolver {
  constructor(private readonly service: DeputiesService) {}

  @ResolveField(() => [Colleague], { description: 'Everyone who can run the school or a program of it, by name.' })
  colleagues(@CurrentActor() actor: Actor): Promise<Colleague[]> {
    return this.service.listColleagues(actor);
  }

  @ResolveField(() => [Deputy], { description: 'Who stands in for whom, now or soon.' })
  deputies(@CurrentActor() actor: Actor): Promise<Deputy[]> {
    return this.service.list(actor);
  }

  @Mutation(() => Deputy)
  nameDeputy(@CurrentActor() actor: Actor, @Args('input') input: NameDeputyInput): Promise<Deputy> {
    return this.service.name(actor, input);
  }

  @Mutation(() => [Deputy])
  endDeputy(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Deputy[]> {
    return this.service.end(actor, id);
  }
}
