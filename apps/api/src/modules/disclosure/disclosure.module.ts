/**
 * The disclosure gate: the one way out for figures split by what people said of themselves, and what it let out before.
 * Called by: the audit of a match run; later every report, export and publication.
 */
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { DisclosureResolver } from './disclosure.resolver.js';
import { Disclosure } from './disclosure.service.js';
import { ReleaseHistory } from './release-history.service.js';
import { ReleasesRepository } from './releases.repository.js';
import { ThresholdsRepository } from './thresholds.repository.js';
import { ThresholdsService } from './thresholds.service.js';

@Module({
  imports: [IdentityModule],
  providers: [
    DisclosureResolver,
    Disclosure,
    ReleaseHistory,
    ThresholdsService,
    ReleasesRepository,
    ThresholdsRepository,
  ],
  exports: [Disclosure],
})
export class DisclosureModule {}
