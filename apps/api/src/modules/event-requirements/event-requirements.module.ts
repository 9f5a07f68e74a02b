/**
 * What people of a program are asked to attend: so many lectures a term, an orientation before a match, a training. Who is how far, and whom
 * somebody let off it. Called by: coordinators; everyone, for themselves; matching, which waits for what comes before a match.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { EventsModule } from '../events/index.js';
import { MatchingModule } from '../matching/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { EventRequirementsRepository } from './event-requirements.repository.js';
import { EventRequirementsResolver } from './event-requirements.resolver.js';
import { EventRequirements } from './event-requirements.service.js';
import { EventStandings } from './event-standings.service.js';
import { EventWaivers } from './event-waivers.service.js';

@Module({
  imports: [CohortsModule, EventsModule, MatchingModule, ProgramsModule, SchoolsModule],
  providers: [EventRequirementsResolver, EventRequirements, EventStandings, EventWaivers, EventRequirementsRepository],
  exports: [EventStandings],
})
export class EventRequirementsModule {}
