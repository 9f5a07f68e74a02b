import { Args, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NotificationKind } from '@trellis/contracts';
import type { Actor, SignedIn } from '../../platform/tenancy/context.js';
import { CurrentActor, CurrentPerson } from '../../platform/tenancy/current.decorators.js';
import type { Page } from '../../platform/graphql/connection.js';
import { Member, MemberConnection, MembersService, NotificationChoice, NotificationChoices } from '../members/index.js';
import { OpenSchoolInput, School } from './school.types.js';
import { SchoolsService } from './schools.service.js';

@Resolver(() => School)
export class SchoolsResolver {
  constructor(
    private readonly schools: SchoolsService,
    private readonly members: MembersService,
    private readonly notifications: NotificationChoices,
  ) {}

  @Query(() => School, { description: 'The school named in the x-school header.' })
  school(@CurrentActor() actor: Actor): Promise<School> {
    return this.schools.current(actor);
  }

  @ResolveField(() => Member)
  me(@CurrentActor() actor: Actor): Promise<Member> {
    return this.members.me(actor);
  }

  @ResolveField(() => [NotificationChoice], { description: "One's own, for mail that one may do without." })
  myNotifications(@CurrentActor() actor: Actor): Promise<NotificationChoice[]> {
    return this.notifications.listMine(actor);
  }

  @ResolveField('members', () => MemberConnection, { description: 'Those who run the school, by name.' })
  listMembers(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Page<Member>> {
    return this.members.list(actor, first, after);
  }

  @Mutation(() => [NotificationChoice])
  chooseNotification(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => NotificationKind }) kind: NotificationKind,
    @Args('allowed') allowed: boolean,
  ): Promise<NotificationChoice[]> {
    return this.notifications.choose(actor, kind, allowed);
  }

  @Mutation(() => School)
  openSchool(@CurrentPerson() person: SignedIn, @Args('input') input: OpenSchoolInput): Promise<School> {
    return this.schools.open(person, input);
  }
}
