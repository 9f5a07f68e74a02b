import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { School } from '../schools/index.js';
import { HandoverService } from './handover.service.js';
import { Handover, HandOverInput, HandoverResult } from './handover.types.js';
import { StaffingService } from './staffing.service.js';
import { Staffing } from './staffing.types.js';

@Resolver(() => Handover)
export class HandoverResolver {
  constructor(private readonly service: HandoverService) {}

  @Query(() => Handover)
  handover(@CurrentActor() actor: Actor, @Args('programId', { type: () => ID }) programId: string): Promise<Handover> {
    return this.service.get(actor, programId);
  }

  @Mutation(() => HandoverResult)
  handOverProgram(@CurrentActor() actor: Actor, @Args('input') input: HandOverInput): Promise<HandoverResult> {
    return this.service.handOver(actor, input);
  }
}

@Resolver(() => School)
export class StaffingResolver {
  constructor(private readonly service: StaffingService) {}

  @ResolveField(() => Staffing)
  staffing(@CurrentActor() actor: Actor): Promise<Staffing> {
    return this.service.get(actor);
  }
}
