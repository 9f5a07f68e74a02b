import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, RegistrationDoor, RegistrationLinkState } from '@trellis/contracts';
import type { FormDefinition } from '@trellis/forms';
import { AttemptLimits } from '../../platform/auth/attempt-limits.js';
import { hashToken } from '../../platform/auth/tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { AccountsService } from '../accounts/index.js';
import { Applications } from '../appointments/index.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import type { Entry } from '../enrolments/index.js';
import { RegistrationAddresses } from '../invitations/index.js';
import { NamedReaders, type Naming, namingIn } from '../named-readers/index.js';
import { RegistrationInvitationsRepository } from './registration-invitations.repository.js';
import { type LinkRow, RegistrationLinksRepository } from './registration-links.repository.js';
import { linkState, normaliseCode } from './registration.policy.js';

/** What a secret behind the # leads to. */
export interface Door {
  kind: RegistrationDoor;
  cohort: CohortRow;
  role: EnrolmentRole;
  link: LinkRow | null;
  /** The address that following the mail's link has proven; none where many may have the link. */
  mail: { id: string; email: string } | null;
  /** Whether somebody decides on whoever comes in by it. */
  needsApproval: boolean;
  /** As what, and by whose decision, people come in by it. */
  standing: Pick<Entry, 'state' | 'decidedBy'>;
  state: RegistrationLinkState;
}

export interface OwnAccount {
  id: string;
  email: string;
  displayName: string;
}

/** Finds what a link leads to, and refuses where it leads nowhere. Holding the secret is what authorises. */
@Injectable()
export class RegistrationDoors {
  constructor(
    private readonly links: RegistrationLinksRepository,
    private readonly invitations: RegistrationInvitationsRepository,
    private readonly addresses: RegistrationAddresses,
    private readonly cohorts: CohortsService,
    private readonly accounts: AccountsService,
    private readonly applications: Applications,
    private readonly named: NamedReaders,
    private readonly limits: AttemptLimits,
    private readonly clock: Clock,
  ) {}

  /** REGISTRATION_LINK_UNUSABLE for a secret that leads nowhere in this school, whatever the reason. */
  async find(token: string): Promise<Door> {
    await this.limits.countMachine();
    const link = await this.links.findByHash(hashToken(normaliseCode(token)));
    if (link) return this.byLink(link);
    const mail = await this.addresses.findByToken(token);
    if (!mail) throw new AppError('REGISTRATION_LINK_UNUSABLE');
    return this.byMail(mail);
  }

  /** The same, once more inside a transaction that holds the cohort: what it says of places is true until it ends. */
  async again(door: Door): Promise<Door> {
    const link = door.link && (await this.links.get(door.link.id));
    const cohort = await this.cohorts.describe(door.cohort.id);
    return { ...door, link, cohort, state: this.stateOf(link, cohort) };
  }

  /** As it is asked now, with the names of those who may read in it. */
  async form(door: Door): Promise<FormDefinition> {
    return (await this.formNaming(door, null)).form;
  }

  /** The same as it was asked of somebody who was shown these namings: whoever was named since is not in it. */
  async formNaming(
    { cohort, role }: Door,
    shown: readonly string[] | null,
  ): Promise<{ form: FormDefinition; readers: Naming[] }> {
    const named = await this.named.of(cohort);
    const readers = shown ? named.filter(({ id }) => shown.includes(id)) : named;
    return { form: namingIn(await this.cohorts.intakeForm(cohort.id, role), readers), readers };
  }

  /** The signed-in person, if their address is confirmed. */
  async ownAccount(): Promise<OwnAccount | null> {
    const signedIn = currentContext()?.signedIn;
    if (!signedIn) return null;
    const { id, email, displayName, emailConfirmed } = await this.accounts.viewer(signedIn.accountId);
    return emailConfirmed ? { id, email, displayName } : null;
  }

  private async byLink(link: LinkRow): Promise<Door> {
    const cohort = await this.cohorts.describe(link.cohort_id);
    const state = this.stateOf(link, cohort);
    const asked = { needsApproval: link.needs_approval, invitedBy: null };
    return {
      kind: 'link',
      cohort,
      role: link.role,
      link,
      mail: null,
      ...(await this.enters(cohort, link.role, asked)),
      state,
    };
  }

  private async byMail(mail: { id: string; email: string }): Promise<Door> {
    const invitation = await this.invitations.get(mail.id);
    const cohort = await this.cohorts.describe(invitation.cohort_id);
    const link = invitation.link_id ? await this.links.get(invitation.link_id) : null;
    return {
      kind: 'mail',
      cohort,
      role: invitation.role,
      link,
      mail: { id: mail.id, email: mail.email },
      ...(await this.enters(cohort, invitation.role, {
        // A link's terms may have changed since the person saved; an invitation's are those it was sent with.
        needsApproval: link?.needs_approval ?? invitation.needs_approval,
        invitedBy: invitation.origin === 'staff' ? invitation.invited_by : null,
      })),
      state: this.stateOf(link, cohort),
    };
  }

  private async enters(
    cohort: CohortRow,
    role: EnrolmentRole,
    asked: { needsApproval: boolean; invitedBy: string | null },
  ): Promise<Pick<Door, 'needsApproval' | 'standing'>> {
    const standing = await this.applications.cameIn(cohort, role, asked);
    return { standing, needsApproval: standing.state === 'applied' };
  }

  private stateOf(link: LinkRow | null, cohort: CohortRow): RegistrationLinkState {
    const closed = cohort.state === 'closed';
    return link ? linkState(link, closed, this.clock.now()) : closed ? 'closed' : 'open';
  }
}

/** Throws with the reason when nobody can come in by this door now; one that is full may let someone in who is in already. */
export function requireOpen({ state, link }: Door, whenFull: 'refuse' | 'pass' = 'refuse'): void {
  switch (state) {
    case 'revoked':
      throw new AppError('REGISTRATION_LINK_UNUSABLE');
    case 'closed':
      throw new AppError('REGISTRATION_CLOSED');
    case 'early':
      throw new AppError('REGISTRATION_EARLY', { opensAt: link?.opens_at?.toISOString() ?? '' });
    case 'full':
      if (whenFull === 'refuse') throw new AppError('REGISTRATION_FULL');
      return;
    case 'open':
      return;
  }
}
