import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { currentContext, type SignedIn } from '../../platform/tenancy/context.js';
import { CurrentPerson } from '../../platform/tenancy/current.decorators.js';
import {
  Acknowledgement,
  ChangeEmailInput,
  ChangePasswordInput,
  OwnSession,
  ResetPasswordInput,
  SignInInput,
  SignUpInput,
  Viewer,
} from './account.types.js';
import { AccountsService } from './accounts.service.js';
import { OwnAccountService } from './own-account.service.js';

const OK: Acknowledgement = { ok: true };

@Resolver(() => Viewer)
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly own: OwnAccountService,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'The signed-in person; null when nobody is.' })
  viewer(): Promise<Viewer> | null {
    const person = currentContext()?.signedIn;
    return person ? this.accounts.viewer(person.accountId) : null;
  }

  @ResolveField(() => [OwnSession], { description: 'Where one is signed in, last used first.' })
  sessions(@Parent() viewer: Viewer): Promise<OwnSession[]> {
    return this.own.listSessions(viewer.id);
  }

  @Mutation(() => Acknowledgement)
  signUp(@Args('input') input: SignUpInput): Promise<Acknowledgement> {
    return this.accounts.signUp(input).then(() => OK);
  }

  @Mutation(() => Viewer)
  confirmEmail(@Args('token') token: string, @Args('password') password: string): Promise<Viewer> {
    return this.accounts.confirmEmail(token, password);
  }

  @Mutation(() => Viewer)
  signIn(@Args('input') input: SignInInput): Promise<Viewer> {
    return this.accounts.signIn(input);
  }

  @Mutation(() => Acknowledgement)
  signOut(@CurrentPerson() person: SignedIn): Promise<Acknowledgement> {
    return this.accounts.signOut(person).then(() => OK);
  }

  @Mutation(() => Acknowledgement)
  signOutEverywhere(@CurrentPerson() person: SignedIn): Promise<Acknowledgement> {
    return this.accounts.signOutEverywhere(person).then(() => OK);
  }

  @Mutation(() => Acknowledgement)
  requestPasswordReset(@Args('email') email: string): Promise<Acknowledgement> {
    return this.accounts.requestPasswordReset(email).then(() => OK);
  }

  @Mutation(() => Viewer)
  resetPassword(@Args('input') input: ResetPasswordInput): Promise<Viewer> {
    return this.accounts.resetPassword(input);
  }

  @Mutation(() => Viewer, { description: 'Signs another device out.' })
  endSession(@CurrentPerson() person: SignedIn, @Args('id', { type: () => ID }) id: string): Promise<Viewer> {
    return this.own.endSession(person, id);
  }

  @Mutation(() => Viewer)
  endOtherSessions(@CurrentPerson() person: SignedIn): Promise<Viewer> {
    return this.own.endOtherSessions(person);
  }

  @Mutation(() => Viewer)
  changePassword(@CurrentPerson() person: SignedIn, @Args('input') input: ChangePasswordInput): Promise<Viewer> {
    return this.own.changePassword(person, input);
  }

  @Mutation(() => Acknowledgement, {
    description: 'Sends a link to the new address; nothing changes until it is used.',
  })
  requestEmailChange(
    @CurrentPerson() person: SignedIn,
    @Args('input') input: ChangeEmailInput,
  ): Promise<Acknowledgement> {
    return this.own.requestEmailChange(person, input).then(() => OK);
  }
}
