import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { hashToken } from '../../platform/auth/tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { currentContext, currentSchoolId } from '../../platform/tenancy/context.js';
import { InvitationsRepository } from './invitations.repository.js';

/** An address that somebody proved to own by following the link in its mail. */
export interface ProvenAddress {
  id: string;
  email: string;
  locale: Locale;
}

/**
 * Addresses with a link to a registration form. The link proves the address and joins nothing by itself. For the module
 * `registration`, whose use cases have authorised; writing joins their transaction.
 */
@Injectable()
export class RegistrationAddresses {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly clock: Clock,
  ) {}

  /** Returns the ids in the order given. */
  add(people: readonly { email: string; locale: Locale }[], expiresAt: Date): Promise<string[]> {
    const invitedBy = currentContext()?.actor?.memberId ?? null;
    return this.invitations.insertForRegistration(people, invitedBy, this.clock.now(), expiresAt);
  }

  /** Whose link this is, as long as it can be used in this school; else null. */
  async findByToken(token: string): Promise<ProvenAddress | null> {
    const link = await this.invitations.findByHash(hashToken(token));
    if (link?.kind !== 'registration' || link.school_id !== currentSchoolId()) return null;
    const open = !link.accepted_at && !link.revoked_at && link.expires_at > this.clock.now();
    return open ? { id: link.id, email: link.email, locale: link.locale } : null;
  }

  prolong(id: string, expiresAt: Date): Promise<void> {
    return this.invitations.prolong(id, expiresAt);
  }

  /** The link has done what it was for. False when it was used or withdrawn in the meantime. */
  spend(id: string): Promise<boolean> {
    return this.invitations.accept(id, this.clock.now());
  }

  /** False when it was used or withdrawn before. */
  revoke(id: string): Promise<boolean> {
    return this.invitations.revoke(id, this.clock.now());
  }

  /** An address that somebody gave and nothing came of: gone, with the mails that were owed to it. */
  forget(id: string): Promise<void> {
    return this.invitations.delete(id);
  }
}
