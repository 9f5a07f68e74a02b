import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { IdentityVault } from '../identity/index.js';
import { NamedReaders } from '../named-readers/index.js';
import { Taxonomy } from '../taxonomy/index.js';
import { dimensionsFor } from './identity-page.policy.js';
import { IdentityProfilesRepository, type ReadPlaceRow } from './identity-profiles.repository.js';
import type { IdentityReading, ReadDimension } from './named-reading.types.js';

/**
 * The one way in which staff read what a person said of themself: one person at a time, by somebody named in the cohort, where
 * the person said yes to that very naming. No role opens it, not the administrator's.
 */
@Injectable()
export class NamedReadings {
  constructor(
    private readonly places: IdentityProfilesRepository,
    private readonly cohorts: CohortsService,
    private readonly named: NamedReaders,
    private readonly vault: IdentityVault,
    private readonly taxonomy: Taxonomy,
    private readonly db: TenantDatabase,
  ) {}

  async describe(actor: Actor, enrolmentId: string): Promise<IdentityReading> {
    const { place } = await this.authorised(actor, enrolmentId);
    return { enrolmentId: place.id, displayName: place.display_name, cohortName: place.cohort_name };
  }

  async read(actor: Actor, enrolmentId: string): Promise<ReadDimension[]> {
    const { place, namings } = await this.authorised(actor, enrolmentId);
    const view = await this.taxonomy.current();
    const use = { purpose: 'named_reading', subjectType: 'enrolment', subjectId: place.id } as const;
    // Of whoever said no such yes nothing is opened, so that there is nothing to write down and nothing that could slip out.
    const found = await this.db.run(() =>
      this.vault.readConsented(use, 'named_staff', [place.id], ({ readers = [] }) =>
        readers.some((id) => namings.has(id)),
      ),
    );
    return dimensionsFor(found.get(place.id) ?? { answers: [], consents: [] }, view, namings);
  }

  /** NOT_FOUND for nobody of this school; refused for whoever is not named in this person's cohort. */
  private async authorised(
    actor: Actor,
    enrolmentId: string,
  ): Promise<{ place: ReadPlaceRow; namings: ReadonlySet<string> }> {
    authoriseSomewhere(actor, 'matching.run');
    const place = await this.places.getPlace(enrolmentId);
    const cohort = await this.cohorts.authorised(actor, 'matching.run', place.cohort_id);
    const own = (await this.named.of(cohort)).filter(({ memberId }) => memberId === actor.memberId);
    if (own.length === 0) throw new AppError('IDENTITY_READER_ONLY');
    if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
    return { place, namings: new Set(own.map(({ id }) => id)) };
  }
}
