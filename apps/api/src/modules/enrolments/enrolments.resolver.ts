import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EnrolmentRole } from '@trellis/contracts';
import type { Page } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { Enrolment, EnrolmentConnection } from './enrolment.types.js';
import { EnrolmentsService } from './enrolments.service.js';

@Resolver(() => Cohort)
export class EnrolmentsResolver {
  constructor(private readonly service: EnrolmentsService) {}

  @ResolveField(() => EnrolmentConnection, { description: 'The people of the cohort, by name.' })
  enrolments(
    @CurrentActor() actor: Actor,
    @Parent() cohort: Cohort,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('role', { type: () => EnrolmentRole, nullable: true }) role: EnrolmentRole | null,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
  ): Promise<Page<Enrolment>> {
    return this.service.list(actor, cohort.id, { first, after, role, search });
  }
}
