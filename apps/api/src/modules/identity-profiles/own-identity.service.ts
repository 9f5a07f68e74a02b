import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { IdentityVault, type NewConsent, type StoredIdentity } from '../identity/index.js';
import { Taxonomy, type TaxonomyView } from '../taxonomy/index.js';
import { sealedPage } from './identity-page.policy.js';
import { IdentityProfilesRepository, type OwnPlaceRow } from './identity-profiles.repository.js';

/** One of the actor's own enrolments, with what they said there and the taxonomy to read it by. */
export interface OwnIdentity {
  place: OwnPlaceRow;
  /** Every enrolment of theirs, this one included. */
  places: readonly OwnPlaceRow[];
  stored: StoredIdentity;
  view: TaxonomyView;
}

export interface IdentityChange {
  answers?: ReadonlyMap<string, Answer>;
  consents?: readonly NewConsent[];
  action: string;
  details?: Record<string, unknown>;
}

const GONE: readonly OwnPlaceRow['state'][] = ['withdrawn', 'declined'];

/** Opening and changing what a person says of themself: theirs alone, whatever the roles of who asks. */
@Injectable()
export class OwnIdentities {
  constructor(
    private readonly places: IdentityProfilesRepository,
    private readonly vault: IdentityVault,
    private readonly taxonomy: Taxonomy,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
  ) {}

  /** NOT_FOUND for somebody else's. */
  async open(actor: Actor, enrolmentId: string): Promise<OwnIdentity> {
    authorise(actor, 'own.read');
    if (!actor.memberId) throw new AppError('NOT_FOUND');
    const places = await this.places.listOwn(actor.memberId);
    const place = places.find(({ id }) => id === enrolmentId);
    if (!place) throw new AppError('NOT_FOUND');
    const stored = await this.vault.openOwn({ memberId: place.member_id, enrolmentId });
    return { place, places, stored, view: await this.taxonomy.current() };
  }

  stored({ id, member_id: memberId }: OwnPlaceRow): Promise<StoredIdentity> {
    return this.vault.readOwn({ memberId, enrolmentId: id });
  }

  /**
   * One change, in one transaction with its trail. Nothing is written on the enrolment: a list by the last change would tell
   * colleagues whose draft moved.
   */
  async change(
    actor: Actor,
    enrolmentId: string,
    decide: (own: OwnIdentity) => IdentityChange | Promise<IdentityChange>,
  ): Promise<void> {
    // Outside the transaction as well: a school is given its taxonomy at the first look.
    await this.open(actor, enrolmentId);
    await this.db.run(async () => {
      const own = await this.open(actor, enrolmentId);
      const { place, view, stored } = own;
      if (GONE.includes(place.state)) throw new AppError('ENROLMENT_WITHDRAWN');
      const { answers, consents = [], action, details } = await decide(own);
      const owner = { memberId: place.member_id, enrolmentId };
      await this.vault.store(answers ? sealedPage(owner, view, stored, answers) : [], consents, 'person');
      // What it was is in the vault; here only that there was something, so that the event tells no dimension.
      recordEvent('identity.changed', { enrolmentId });
      await this.audit.record({ action, subjectType: 'enrolment', subjectId: enrolmentId, details });
    });
  }

  /** Takes consents back: possible always, for those who left too. CONSENT_NOT_GIVEN where there is none. */
  async revoke(actor: Actor, enrolmentId: string, what: Parameters<IdentityVault['revoke']>[1]): Promise<void> {
    const { place } = await this.open(actor, enrolmentId);
    await this.db.run(() => this.vault.revoke({ memberId: place.member_id, enrolmentId }, what));
  }
}
