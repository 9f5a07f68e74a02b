import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor, SignedIn } from '../../platform/tenancy/context.js';
import { CurrentActor, CurrentPerson } from '../../platform/tenancy/current.decorators.js';
import type { Page } from '../../platform/graphql/connection.js';
import { Member, MemberConnection, MembersService } from '../members/index.js';
import { OpenSchoolInput, School } from './school.types.js';
import { SchoolsService } from './schools.service.js';

@Resolver(() => School)
export class SchoolsResolver {
  constructor(
    private readonly schools: SchoolsService,
    private readonly members: MembersService,
  ) {}

  @Query(() => School, { description: 'The school named in the x-school header.' })
  school(@CurrentActor() actor: Actor): Promise<School> {
    return this.schools.current(actor);
  }

  @ResolveField(() => Member)
  me(@CurrentActor() actor: Actor): Promise<Member> {
    return this.members.me(actor);
  }

  @ResolveField('members', () => MemberConnection, { description: 'Those who run the school, by name.' })
  listMembers(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Page<Member>> {
    return this.members.list(actor, first, after);
  }

  @Mutation(() => School)
  openSchool(@CurrentPerson() person: SignedIn, @Args('input') input: OpenSchoolInput): Promise<School> {
    return this.schools.open(person, input);
  }
}
