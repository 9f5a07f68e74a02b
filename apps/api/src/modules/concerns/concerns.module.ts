/**
 * Concerns: what somebody entrusts to a person of their choice, in a case file that only its readers open, and that whoever it
 * is about never reads. See docs/adr/0025.
 * Called by: everybody, for themselves; those to whom it is given; administrators, who name them.
 */
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MembersModule } from '../members/index.js';
import { SchoolsModule } from '../schools/index.js';
import { SupportModule } from '../support/index.js';
import { ConcernErasure } from './concern-erasure.service.js';
import { ConcernFiles } from './concern-files.service.js';
import { ConcernRecipients } from './concern-recipients.service.js';
import { ConcernSettingsRepository } from './concern-settings.repository.js';
import { ConcernSettingsService } from './concern-settings.service.js';
import { ConcernWatch } from './concern-watch.service.js';
import { ConcernsJobs } from './concerns.jobs.js';
import { ConcernsRepository } from './concerns.repository.js';
import { ConcernSettingsResolver, EntrustedConcernsResolver, OwnConcernsResolver } from './concerns.resolver.js';
import { EntrustedConcerns } from './entrusted-concerns.service.js';
import { OwnConcerns } from './own-concerns.service.js';

@Module({
  imports: [IdentityModule, MembersModule, SchoolsModule, SupportModule],
  providers: [
    ...[OwnConcernsResolver, EntrustedConcernsResolver, ConcernSettingsResolver],
    ...[OwnConcerns, EntrustedConcerns, ConcernSettingsService, ConcernFiles, ConcernRecipients],
    ...[ConcernWatch, ConcernErasure, ConcernsJobs, ConcernsRepository, ConcernSettingsRepository],
  ],
  exports: [ConcernErasure],
})
export class ConcernsModule {}
