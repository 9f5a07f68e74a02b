import { Injectable } from '@nestjs/common';
import { LIFETIMES, type Locale } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { RegistrationAddresses } from '../invitations/index.js';
import type { Door } from './registration-doors.service.js';
import type { DraftRow } from './registration-drafts.repository.js';
import { RegistrationDrafts } from './registration-drafts.service.js';
import { RegistrationInvitationsRepository } from './registration-invitations.repository.js';

const DAY = 24 * 60 * 60 * 1000;

/** Addresses that mail about a registration goes to, given by the person themself. Writing joins the caller's transaction. */
@Injectable()
export class RegistrationAddressBook {
  constructor(
    private readonly addresses: RegistrationAddresses,
    private readonly invitations: RegistrationInvitationsRepository,
    private readonly drafts: RegistrationDrafts,
    private readonly clock: Clock,
  ) {}

  /** Somebody gave this address to come back by. */
  async addOwn(door: Door, email: string, locale: Locale): Promise<string> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFETIMES.registrationDraftDays * DAY);
    const [id = ''] = await this.addresses.add([{ email, locale }], expiresAt);
    const { cohort, role, link, needsApproval } = door;
    await this.invitations.insertMany(
      [{ id, cohortId: cohort.id, role, origin: 'own', linkId: link?.id ?? null, needsApproval, startedAt: now }],
      now,
    );
    return id;
  }

  markStarted(invitationId: string): Promise<void> {
    return this.invitations.markStarted(invitationId, this.clock.now());
  }

  /** A draft that is given up, with the address that only it was for. */
  async forgetDraft(draft: DraftRow): Promise<void> {
    await this.drafts.forget(draft.id);
    if (draft.invitation_id) await this.forgetOwn(draft.invitation_id);
  }

  /** An address that its owner gave, and nothing came of; one that staff invited stays in their list. */
  async forgetOwn(invitationId: string): Promise<void> {
    const { origin } = await this.invitations.get(invitationId);
    if (origin === 'own') await this.addresses.forget(invitationId);
  }
}
