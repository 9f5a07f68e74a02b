import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { School } from '../schools/index.js';
import { StaffingService } from './staffing.service.js';
import { Staffing } from './staffing.types.js';

@Resolver(() => School)
export class StaffingResolver {
  constructor(private readonly service: StaffingService) {}

  @ResolveField(() => Staffing)
  staffing(@CurrentActor() actor: Actor): Promise<Staffing> {
    return this.service.get(actor);
  }
}
