import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Acknowledgement } from '../accounts/index.js';
import { ErasureService } from './erasure.service.js';
import { EraseMemberInput, EraseMeInput, OwnData } from './own-data.types.js';
import { OwnDataService } from './own-data.service.js';

@Resolver(() => OwnData)
export class OwnDataResolver {
  constructor(
    private readonly data: OwnDataService,
    private readonly erasure: ErasureService,
  ) {}

  @Query(() => OwnData, { description: 'Everything that the school keeps about oneself.' })
  ownData(@CurrentActor() actor: Actor): Promise<OwnData> {
    return this.data.get(actor);
  }

  @Mutation(() => Acknowledgement, { description: 'Erases oneself from the school, at once and for good.' })
  eraseMe(@CurrentActor() actor: Actor, @Args('input') input: EraseMeInput): Promise<Acknowledgement> {
    return this.erasure.eraseMe(actor, input).then(() => ({ ok: true }));
  }

  @Mutation(() => Acknowledgement, { description: "The same on a person's written request." })
  eraseMember(@CurrentActor() actor: Actor, @Args('input') input: EraseMemberInput): Promise<Acknowledgement> {
    return this.erasure.eraseMember(actor, input).then(() => ({ ok: true }));
  }
}
