import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EnrolmentRole } from '@trellis/contracts';
import type { Page } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Cohort } from '../cohorts/index.js';
import { Enrolment, EnrolmentConnection } from './enrolment.types.js';
import { PeopleChoices, PeopleConnection, PeopleFilterInput, PeopleSortInput } from './people-list.types.js';
import { PeopleList } from './people-list.service.js';

@Resolver(() => Cohort)
export class EnrolmentsResolver {
  constructor(private readonly people: PeopleList) {}

  @ResolveField(() => PeopleConnection, {
    name: 'people',
    description: 'Everyone in the cohort who matches, whatever their state, by name unless sorted otherwise.',
  })
  peopleOf(
    @CurrentActor() actor: Actor,
    @Parent() cohort: Cohort,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('filter', { type: () => PeopleFilterInput, nullable: true }) filter?: PeopleFilterInput,
    @Args('sort', { type: () => PeopleSortInput, nullable: true }) sort?: PeopleSortInput,
  ): Promise<PeopleConnection> {
    return this.people.list(actor, cohort.id, { first, after, filter, sort });
  }

  @ResolveField(() => PeopleChoices)
  peopleChoices(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<PeopleChoices> {
    return this.people.choices(actor, cohort.id);
  }

  @ResolveField(() => EnrolmentConnection, { description: 'The people who take part in the cohort, by name.' })
  enrolments(
    @CurrentActor() actor: Actor,
    @Parent() cohort: Cohort,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('role', { type: () => EnrolmentRole, nullable: true }) role: EnrolmentRole | null,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
  ): Promise<Page<Enrolment>> {
    return this.people.listEnrolled(actor, cohort.id, { first, after, role, search });
  }
}
