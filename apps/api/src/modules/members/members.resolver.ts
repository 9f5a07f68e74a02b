import { Args, Field, ID, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@trellis/contracts';
import type { SignedIn } from '../../platform/tenancy/context.js';
import { CurrentPerson } from '../../platform/tenancy/current.decorators.js';
import { ConfirmEmailChangeInput, UpdateAccountInput, Viewer } from '../accounts/index.js';
import { MembersService } from './members.service.js';

/** One's own place in one school, as seen before choosing a school. */
@ObjectType()
export class Membership {
  @Field(() => ID)
  memberId!: string;

  @Field()
  schoolSlug!: string;

  @Field()
  schoolName!: string;

  @Field(() => [Role as object])
  roles!: Role[];
}

@Resolver(() => Viewer)
export class MembersResolver {
  constructor(private readonly members: MembersService) {}

  @ResolveField(() => [Membership])
  async memberships(@Parent() viewer: Viewer): Promise<Membership[]> {
    const rows = await this.members.listOwn(viewer.id);
    return rows.map((row) => ({ memberId: row.id, schoolSlug: row.slug, schoolName: row.name, roles: row.roles }));
  }

  @Mutation(() => Viewer)
  updateAccount(@CurrentPerson() person: SignedIn, @Args('input') input: UpdateAccountInput): Promise<Viewer> {
    return this.members.updateAccount(person, input);
  }

  @Mutation(() => Viewer, { description: 'Uses the link that was sent to a new address.' })
  confirmEmailChange(@Args('input') input: ConfirmEmailChangeInput): Promise<Viewer> {
    return this.members.confirmEmailChange(input);
  }
}
