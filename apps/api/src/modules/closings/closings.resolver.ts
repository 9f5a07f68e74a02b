import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { EndMentorshipEarlyInput, GroupClosing, MyClosing, SaveLookBackInput } from './closing.types.js';
import { ClosingsService } from './closings.service.js';
import { GroupClosings } from './group-closings.service.js';

const ONE = { type: () => ID } as const;

@Resolver(() => MyClosing)
export class ClosingsResolver {
  constructor(
    private readonly service: ClosingsService,
    private readonly groups: GroupClosings,
  ) {}

  @Query(() => MyClosing)
  myClosing(@CurrentActor() actor: Actor, @Args('mentorshipId', ONE) mentorshipId: string): Promise<MyClosing> {
    return this.service.get(actor, mentorshipId);
  }

  @Query(() => GroupClosing)
  groupClosing(@CurrentActor() actor: Actor, @Args('mentorshipId', ONE) mentorshipId: string): Promise<GroupClosing> {
    return this.groups.get(actor, mentorshipId);
  }

  @Mutation(() => GroupClosing, {
    description: 'A mentor suggested it: whoever runs the program says that it is complete.',
  })
  completeGroup(@CurrentActor() actor: Actor, @Args('mentorshipId', ONE) mentorshipId: string): Promise<GroupClosing> {
    return this.groups.complete(actor, mentorshipId);
  }

  @Mutation(() => MyClosing)
  saveLookBack(@CurrentActor() actor: Actor, @Args('input') input: SaveLookBackInput): Promise<MyClosing> {
    return this.service.saveLookBack(actor, input);
  }

  @Mutation(() => MyClosing, { description: 'Asks the other to bring it to a good end.' })
  askToClose(@CurrentActor() actor: Actor, @Args('mentorshipId', ONE) mentorshipId: string): Promise<MyClosing> {
    return this.service.ask(actor, mentorshipId);
  }

  @Mutation(() => MyClosing)
  takeBackClosing(@CurrentActor() actor: Actor, @Args('mentorshipId', ONE) mentorshipId: string): Promise<MyClosing> {
    return this.service.takeBack(actor, mentorshipId);
  }

  @Mutation(() => MyClosing, { description: 'Both want it: it is complete.' })
  agreeToClose(@CurrentActor() actor: Actor, @Args('mentorshipId', ONE) mentorshipId: string): Promise<MyClosing> {
    return this.service.agree(actor, mentorshipId);
  }

  @Mutation(() => MyClosing, { description: 'No reason is needed, and both read the same words.' })
  endMentorshipEarly(@CurrentActor() actor: Actor, @Args('input') input: EndMentorshipEarlyInput): Promise<MyClosing> {
    return this.service.endEarly(actor, input);
  }
}
