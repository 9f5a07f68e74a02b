/**
 * Ways out of a match: a different one, asked for by either of the two at any time, and a pause that holds at once. What
 * somebody says reaches those who run the program alone; the other reads the same neutral words whatever it was.
 * Called by: participants' homes; coordinators.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { SchoolsModule } from '../schools/index.js';
import { SupportModule } from '../support/index.js';
import { OwnMatches } from './own-matches.service.js';
import { Partings } from './partings.service.js';
import { RematchTelling } from './rematch-telling.service.js';
import { RematchesMails } from './rematches.mails.js';
import { RematchesRepository } from './rematches.repository.js';
import { CohortRematchesResolver, OwnMatchesResolver } from './rematches.resolver.js';
import { RematchesService } from './rematches.service.js';

@Module({
  imports: [CohortsModule, MentorshipsModule, SchoolsModule, SupportModule],
  providers: [
    ...[OwnMatchesResolver, CohortRematchesResolver],
    ...[OwnMatches, RematchesService, RematchTelling, RematchesMails, RematchesRepository, Partings],
  ],
  exports: [Partings],
})
export class RematchesModule {}
