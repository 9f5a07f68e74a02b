import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MentorApplicationState } from '@trellis/contracts';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { Program } from '../programs/index.js';
import {
  DecideApplicationsInput,
  MentorApplicationConnection,
  ApplicationCounts,
  ApplicationsDecided,
} from './appointment.types.js';
import { Attestations } from './attestations.service.js';
import { AppointmentsService } from './appointments.service.js';
import { MentorRulesService } from './mentor-rules.service.js';
import { MentorRules, SaveMentorRulesInput } from './mentor-rules.types.js';

@Resolver(() => Cohort)
export class CohortMentorsResolver {
  constructor(
    private readonly service: AppointmentsService,
    private readonly attestations: Attestations,
  ) {}

  @ResolveField(() => MentorApplicationConnection)
  mentorApplications(
    @CurrentActor() actor: Actor,
    @Parent() cohort: Cohort,
    @Args('state', { type: () => MentorApplicationState as object }) state: MentorApplicationState,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<MentorApplicationConnection> {
    return this.service.list(actor, cohort.id, { state, first, after });
  }

  @ResolveField(() => ApplicationCounts)
  mentorApplicationCounts(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<ApplicationCounts> {
    return this.service.count(actor, cohort.id);
  }

  @ResolveField(() => [ID], { description: 'Enrolments of approved mentors who miss something that the program asks.' })
  mentorsDue(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<string[]> {
    return this.attestations.listDue(actor, cohort.id);
  }

  @Mutation(() => ApplicationsDecided)
  decideMentors(
    @CurrentActor() actor: Actor,
    @Args('input') input: DecideApplicationsInput,
  ): Promise<ApplicationsDecided> {
    return this.service.decide(actor, input);
  }
}

@Resolver(() => Program)
export class ProgramMentorsResolver {
  constructor(private readonly service: MentorRulesService) {}

  @ResolveField(() => MentorRules)
  mentorRules(@CurrentActor() actor: Actor, @Parent() program: Program): Promise<MentorRules> {
    return this.service.get(actor, program.id);
  }

  @Mutation(() => MentorRules)
  saveMentorRules(@CurrentActor() actor: Actor, @Args('input') input: SaveMentorRulesInput): Promise<MentorRules> {
    return this.service.save(actor, input);
  }
}
