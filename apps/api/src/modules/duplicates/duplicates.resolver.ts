import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { DuplicatesService } from './duplicates.service.js';
import { DuplicatePerson, Duplicates, MergeMembersInput, MergePreview, TwoMembersInput } from './duplicates.types.js';
import { MergesService } from './merges.service.js';

@Resolver()
export class DuplicatesResolver {
  constructor(
    private readonly service: DuplicatesService,
    private readonly merges: MergesService,
  ) {}

  @Query(() => Duplicates, { description: 'Who may be in the school twice.' })
  duplicates(@CurrentActor() actor: Actor): Promise<Duplicates> {
    return this.service.list(actor);
  }

  @Query(() => MergePreview, { description: 'What merging would do; nothing is written.' })
  previewMerge(@CurrentActor() actor: Actor, @Args('input') input: MergeMembersInput): Promise<MergePreview> {
    return this.merges.preview(actor, input);
  }

  @Mutation(() => DuplicatePerson, { description: 'Makes one member of two. It can’t be taken back.' })
  mergeMembers(@CurrentActor() actor: Actor, @Args('input') input: MergeMembersInput): Promise<DuplicatePerson> {
    return this.merges.merge(actor, input);
  }

  @Mutation(() => Duplicates, { description: 'These two are not the same person: they are not listed again.' })
  keepApart(@CurrentActor() actor: Actor, @Args('input') input: TwoMembersInput): Promise<Duplicates> {
    return this.service.keepApart(actor, input);
  }

  @Mutation(() => Duplicates, { description: 'Takes `keepApart` back.' })
  reconsiderDuplicate(@CurrentActor() actor: Actor, @Args('input') input: TwoMembersInput): Promise<Duplicates> {
    return this.service.reconsider(actor, input);
  }
}
