import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Viewer } from '../accounts/index.js';
import { Program } from '../programs/index.js';
import { School } from '../schools/index.js';
import { AcceptInvitationInput, Invitation, InviteMemberInput, TokenPreview } from './invitation.types.js';
import { InvitationsService } from './invitations.service.js';

@Resolver(() => School)
export class InvitationsResolver {
  constructor(private readonly service: InvitationsService) {}

  @ResolveField(() => [Invitation])
  invitations(@CurrentActor() actor: Actor): Promise<Invitation[]> {
    return this.service.list(actor);
  }

  @Query(() => TokenPreview, { description: 'What a link from a mail would do; looking changes nothing.' })
  tokenPreview(@Args('token') token: string): Promise<TokenPreview> {
    return this.service.preview(token);
  }

  @Mutation(() => Viewer)
  acceptInvitation(@Args('input') input: AcceptInvitationInput): Promise<Viewer> {
    return this.service.accept(input);
  }

  @Mutation(() => Invitation)
  inviteMember(@CurrentActor() actor: Actor, @Args('input') input: InviteMemberInput): Promise<Invitation> {
    return this.service.invite(actor, input);
  }

  @Mutation(() => Invitation)
  revokeInvitation(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Invitation> {
    return this.service.revoke(actor, id);
  }
}

@Resolver(() => Program)
export class ProgramInvitationsResolver {
  constructor(private readonly service: InvitationsService) {}

  @ResolveField(() => [Invitation], { description: 'Into this program alone, newest first.' })
  invitations(@CurrentActor() actor: Actor, @Parent() program: Program): Promise<Invitation[]> {
    return this.service.listOfProgram(actor, program.id);
  }
}
