import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MentorApplicationState } from '@trellis/contracts';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import {
  DecideApplicationsInput,
  MenteeApplicationConnection,
  ApplicationCounts,
  ApplicationsDecided,
} from './appointment.types.js';
import { Admissions } from './admissions.service.js';

@Resolver(() => Cohort)
export class AdmissionsResolver {
  constructor(private readonly service: Admissions) {}

  @ResolveField(() => MenteeApplicationConnection)
  menteeApplications(
    @CurrentActor() actor: Actor,
    @Parent() cohort: Cohort,
    @Args('state', { type: () => MentorApplicationState as object }) state: MentorApplicationState,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<MenteeApplicationConnection> {
    return this.service.list(actor, cohort.id, { state, first, after });
  }

  @ResolveField(() => ApplicationCounts)
  menteeApplicationCounts(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<ApplicationCounts> {
    return this.service.count(actor, cohort.id);
  }

  @Mutation(() => ApplicationsDecided)
  decideMentees(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecideApplicationsInput,
  ): Promise<ApplicationsDecided> {
    return this.service.decide(actor, input);
  }
}
