import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { AffinityBoards } from './affinity-boards.service.js';
import { AffinityStewards } from './affinity-stewards.service.js';
import { AffinityGroups } from './affinity-groups.service.js';
import {
  AffinityBoard,
  AffinityFigures,
  AffinityGroup,
  PostToAffinityGroupInput,
  SaveAffinityGroupInput,
} from './affinity.types.js';

const idArg = { type: () => ID };

@Resolver(() => AffinityGroup)
export class AffinityGroupsResolver {
  constructor(private readonly service: AffinityGroups) {}

  @Query(() => [AffinityGroup], { description: 'Those that are open, and one’s own.' })
  affinityGroups(@CurrentActor() actor: Actor): Promise<AffinityGroup[]> {
    return this.service.list(actor);
  }

  @Mutation(() => AffinityGroup, { description: 'Anybody may propose one, and looks after it.' })
  saveAffinityGroup(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveAffinityGroupInput,
  ): Promise<AffinityGroup> {
    return this.service.save(actor, input);
  }

  @Mutation(() => AffinityGroup)
  settleAffinityGroup(
    @CurrentActor() actor: Actor,
    @Args('groupId', idArg) groupId: string,
    @Args('open') open: boolean,
  ): Promise<AffinityGroup> {
    return this.service.settle(actor, groupId, open);
  }

  @Mutation(() => AffinityGroup)
  joinAffinityGroup(@CurrentActor() actor: Actor, @Args('groupId', idArg) groupId: string): Promise<AffinityGroup> {
    return this.service.join(actor, groupId);
  }

  @Mutation(() => Boolean, { description: 'Nobody is told.' })
  leaveAffinityGroup(@CurrentActor() actor: Actor, @Args('groupId', idArg) groupId: string): Promise<boolean> {
    return this.service.leave(actor, groupId);
  }
}

@Resolver(() => AffinityBoard)
export class AffinityBoardsResolver {
  constructor(private readonly service: AffinityBoards) {}

  @Query(() => AffinityBoard, { description: 'For those in it. NOT_FOUND for everybody else.' })
  affinityBoard(@CurrentActor() actor: Actor, @Args('groupId', idArg) groupId: string): Promise<AffinityBoard> {
    return this.service.get(actor, groupId);
  }

  @Mutation(() => AffinityBoard)
  postToAffinityGroup(
    @CurrentActor() actor: Actor,
    @Args('input') input: PostToAffinityGroupInput,
  ): Promise<AffinityBoard> {
    return this.service.post(actor, input);
  }

  @Mutation(() => AffinityBoard)
  removeAffinityPost(
    @CurrentActor() actor: Actor,
    @Args('groupId', idArg) groupId: string,
    @Args('postId', idArg) postId: string,
  ): Promise<AffinityBoard> {
    return this.service.removePost(actor, groupId, postId);
  }

  @Query(() => [AffinityFigures])
  affinityFigures(@CurrentActor() actor: Actor): Promise<AffinityFigures[]> {
    return this.service.figures(actor);
  }

  @Mutation(() => [AffinityFigures], { description: 'Has them counted anew, as far as the gate lets that out.' })
  countAffinityGroups(@CurrentActor() actor: Actor): Promise<AffinityFigures[]> {
    return this.service.count(actor);
  }
}

@Resolver(() => AffinityBoard)
export class AffinityStewardsResolver {
  constructor(private readonly service: AffinityStewards) {}

  @Mutation(() => AffinityBoard, { description: 'The steward asks somebody in the group to look after it.' })
  offerAffinityGroup(
    @CurrentActor() actor: Actor,
    @Args('groupId', idArg) groupId: string,
    @Args('memberId', idArg) memberId: string,
  ): Promise<AffinityBoard> {
    return this.service.offer(actor, groupId, memberId);
  }

  @Mutation(() => AffinityBoard)
  takeBackAffinityOffer(@CurrentActor() actor: Actor, @Args('groupId', idArg) groupId: string): Promise<AffinityBoard> {
    return this.service.takeBack(actor, groupId);
  }

  @Mutation(() => AffinityBoard, { description: 'With yes one is named to everyone as its steward.' })
  answerAffinityOffer(
    @CurrentActor() actor: Actor,
    @Args('groupId', idArg) groupId: string,
    @Args('accept') accept: boolean,
  ): Promise<AffinityBoard> {
    return this.service.answer(actor, groupId, accept);
  }

  @Mutation(() => AffinityGroup, { description: 'One stays in it; those in it are asked who looks after it now.' })
  layDownAffinityGroup(@CurrentActor() actor: Actor, @Args('groupId', idArg) groupId: string): Promise<AffinityGroup> {
    return this.service.layDown(actor, groupId);
  }

  @Mutation(() => AffinityBoard, { description: 'While nobody looks after it, whoever in it says so first does.' })
  takeAffinityGroup(@CurrentActor() actor: Actor, @Args('groupId', idArg) groupId: string): Promise<AffinityBoard> {
    return this.service.take(actor, groupId);
  }

  @Mutation(() => AffinityGroup, {
    description: 'The school asks those in it, whom it does not see, who looks after it.',
  })
  askForAffinitySteward(@CurrentActor() actor: Actor, @Args('groupId', idArg) groupId: string): Promise<AffinityGroup> {
    return this.service.ask(actor, groupId);
  }
}
