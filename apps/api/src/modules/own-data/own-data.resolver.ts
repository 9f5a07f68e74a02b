import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor, SignedIn } from '../../platform/tenancy/context.js';
import { CurrentActor, CurrentPerson } from '../../platform/tenancy/current.decorators.js';
import { Acknowledgement } from '../accounts/index.js';
import { ErasureService } from './erasure.service.js';
import { AccountErasure } from './account-erasure.service.js';
import { MemberRequests } from './member-requests.service.js';
import {
  DeleteAccountInput,
  EraseMeInput,
  ExportMemberInput,
  MemberErased,
  MemberFile,
  MemberRequestInput,
  OwnData,
} from './own-data.types.js';
import { OwnDataService } from './own-data.service.js';

@Resolver(() => OwnData)
export class OwnDataResolver {
  constructor(
    private readonly data: OwnDataService,
    private readonly erasure: ErasureService,
    private readonly requests: MemberRequests,
    private readonly accounts: AccountErasure,
  ) {}

  @Query(() => OwnData, { description: 'Everything that the school keeps about oneself.' })
  ownData(@CurrentActor() actor: Actor): Promise<OwnData> {
    return this.data.get(actor);
  }

  @Mutation(() => Acknowledgement, { description: 'Erases oneself from the school, at once and for good.' })
  eraseMe(@CurrentActor() actor: Actor, @Args('input') input: EraseMeInput): Promise<Acknowledgement> {
    return this.erasure.eraseMe(actor, input).then(() => ({ ok: true }));
  }

  @Mutation(() => MemberErased, { description: 'The same on a request, by an administrator; the person is told.' })
  eraseMember(@CurrentActor() actor: Actor, @Args('input') input: MemberRequestInput): Promise<MemberErased> {
    return this.erasure.eraseMember(actor, input);
  }

  @Mutation(() => MemberFile, { description: 'Everything kept about a person, on a request; the person is told.' })
  exportMember(@CurrentActor() actor: Actor, @Args('input') input: ExportMemberInput): Promise<MemberFile> {
    return this.requests.export(actor, input);
  }

  @Mutation(() => Acknowledgement, { description: 'Erases oneself from every school, then deletes the sign-in.' })
  deleteAccount(@CurrentPerson() person: SignedIn, @Args('input') input: DeleteAccountInput): Promise<Acknowledgement> {
    return this.accounts.delete(person, input).then(() => ({ ok: true }));
  }
}
