import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EnrolmentRole } from '@trellis/contracts';
import { GraphQLJSON } from '../../platform/graphql/scalars.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import { Acknowledgement } from '../accounts/index.js';
import { Cohort } from '../cohorts/index.js';
import { HandEntry } from './hand-entry.service.js';
import { AddPersonInput, AddPersonResult } from './hand-entry.types.js';
import {
  InvitedToRegister,
  InviteToRegisterInput,
  RegistrationInvitation,
  RegistrationInvitationConnection,
} from './registration-invitation.types.js';
import { RegistrationInvitationsService } from './registration-invitations.service.js';
import {
  ChangeRegistrationLinkInput,
  CreateRegistrationLinkInput,
  RegistrationLink,
} from './registration-link.types.js';
import { RegistrationLinksService } from './registration-links.service.js';
import { RegistrationSubmissions } from './registration-submissions.service.js';
import {
  OpenRegistrationDraftInput,
  RegistrationDraft,
  RegistrationEntry,
  SaveRegistrationInput,
  SaveRegistrationResult,
  SubmitRegistrationInput,
  SubmitRegistrationResult,
} from './registration.types.js';
import { RegistrationsService } from './registrations.service.js';

/** For people on their way in: whoever holds the link's secret may; no place in the school is needed. */
@Resolver()
export class RegistrationResolver {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly submissions: RegistrationSubmissions,
  ) {}

  @Query(() => RegistrationEntry, { description: 'What a registration link leads to; looking changes nothing.' })
  registrationEntry(@Args('token') token: string): Promise<RegistrationEntry> {
    return this.registrations.entry(token);
  }

  @Mutation(() => RegistrationDraft)
  openRegistrationDraft(@Args('input') input: OpenRegistrationDraftInput): Promise<RegistrationDraft> {
    return this.registrations.openDraft(input);
  }

  @Mutation(() => SaveRegistrationResult)
  saveRegistration(@Args('input') input: SaveRegistrationInput): Promise<typeof SaveRegistrationResult> {
    return this.registrations.save(input);
  }

  @Mutation(() => SubmitRegistrationResult)
  submitRegistration(@Args('input') input: SubmitRegistrationInput): Promise<typeof SubmitRegistrationResult> {
    return this.submissions.submit(input);
  }

  @Mutation(() => Acknowledgement)
  discardRegistrationDraft(@Args('token') token: string): Promise<Acknowledgement> {
    return this.registrations.discard(token).then(() => ({ ok: true }));
  }
}

/** For those who run a cohort. */
@Resolver(() => Cohort)
export class CohortWaysInResolver {
  constructor(
    private readonly links: RegistrationLinksService,
    private readonly invitations: RegistrationInvitationsService,
    private readonly hand: HandEntry,
  ) {}

  @ResolveField(() => [RegistrationLink])
  registrationLinks(@CurrentActor() actor: Actor, @Parent() cohort: Cohort): Promise<RegistrationLink[]> {
    return this.links.listOfCohort(actor, cohort.id);
  }

  @ResolveField(() => RegistrationInvitationConnection)
  registrationInvitations(
    @CurrentActor() actor: Actor,
    @Parent() cohort: Cohort,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<RegistrationInvitationConnection> {
    return this.invitations.list(actor, cohort.id, { first, after });
  }

  @ResolveField(() => GraphQLJSON, {
    description: 'The questions that staff may answer for somebody they bring in by hand: none of identity or consent.',
  })
  handEntryForm(
    @CurrentActor() actor: Actor,
    @Parent() cohort: Cohort,
    @Args('role', { type: () => EnrolmentRole as object }) role: EnrolmentRole,
  ): Promise<unknown> {
    return this.hand.form(actor, cohort.id, role);
  }

  @Mutation(() => RegistrationLink)
  createRegistrationLink(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateRegistrationLinkInput,
  ): Promise<RegistrationLink> {
    return this.links.create(actor, input);
  }

  @Mutation(() => RegistrationLink)
  changeRegistrationLink(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangeRegistrationLinkInput,
  ): Promise<RegistrationLink> {
    return this.links.change(actor, input);
  }

  @Mutation(() => RegistrationLink)
  revokeRegistrationLink(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RegistrationLink> {
    return this.links.revoke(actor, id);
  }

  @Mutation(() => InvitedToRegister)
  inviteToRegister(
    @CurrentActor() actor: Actor,
    @Args('input') input: InviteToRegisterInput,
  ): Promise<InvitedToRegister> {
    return this.invitations.invite(actor, input);
  }

  @Mutation(() => Int, { description: 'How many reminders are on their way.' })
  remindToRegister(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID }) cohortId: string,
  ): Promise<number> {
    return this.invitations.remind(actor, cohortId);
  }

  @Mutation(() => RegistrationInvitation)
  revokeRegistrationInvitation(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RegistrationInvitation> {
    return this.invitations.revoke(actor, id);
  }

  @Mutation(() => AddPersonResult)
  addPerson(@CurrentActor() actor: Actor, @Args('input') input: AddPersonInput): Promise<typeof AddPersonResult> {
    return this.hand.add(actor, input);
  }
}
