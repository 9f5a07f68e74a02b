import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Sessions } from '../../platform/auth/sessions.js';
import { currentContext, type SignedIn } from '../../platform/tenancy/context.js';
import { CurrentPerson } from '../../platform/tenancy/current.decorators.js';
import { Acknowledgement, ResetPasswordInput, SignInInput, SignUpInput, Viewer } from './account.types.js';
import { AccountsService } from './accounts.service.js';

const OK: Acknowledgement = { ok: true };

@Resolver(() => Viewer)
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'The signed-in person; null when nobody is.' })
  viewer(): Promise<Viewer> | null {
    const person = currentContext()?.signedIn;
    return person ? this.accounts.viewer(person.accountId) : null;
  }

  @ResolveField(() => Int)
  sessionCount(@Parent() viewer: Viewer): Promise<number> {
    return this.sessions.countActive(viewer.id);
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
}
