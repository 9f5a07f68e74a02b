/**
 * Identity profiles: what a person says of themself for one cohort on a page of their own, in the vault: dimensions, consents,
 * wishes, and what mentors are glad to talk about; once matched, why the two; and the one page on which somebody named reads.
 * Called by: mentors and mentees, each about themself; people named in a cohort; the page of everything kept about a person.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { ExperiencesModule } from '../experiences/index.js';
import { IdentityModule } from '../identity/index.js';
import { MatchingModule } from '../matching/index.js';
import { MembersModule } from '../members/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { NamedReadersModule } from '../named-readers/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TaxonomyModule } from '../taxonomy/index.js';
import { IdentityExports } from './identity-exports.service.js';
import { IdentityProfilesRepository } from './identity-profiles.repository.js';
import { IdentityProfilesResolver } from './identity-profiles.resolver.js';
import { IdentityProfiles } from './identity-profiles.service.js';
import { IdentityWishes } from './identity-wishes.service.js';
import { MatchExplanations } from './match-explanations.service.js';
import { NamedReadingsResolver } from './named-readings.resolver.js';
import { NamedReadings } from './named-readings.service.js';
import { ReaderClocks } from './reader-clocks.service.js';
import { OwnIdentities } from './own-identity.service.js';

@Module({
  imports: [
    CohortsModule,
    EnrolmentsModule,
    ExperiencesModule,
    IdentityModule,
    MatchingModule,
    MembersModule,
    MentorshipsModule,
    NamedReadersModule,
    SchoolsModule,
    TaxonomyModule,
  ],
  providers: [
    IdentityProfilesResolver,
    IdentityProfiles,
    IdentityWishes,
    IdentityExports,
    MatchExplanations,
    NamedReadings,
    NamedReadingsResolver,
    OwnIdentities,
    ReaderClocks,
    IdentityProfilesRepository,
  ],
  exports: [IdentityExports, MatchExplanations],
})
export class IdentityProfilesModule {}
