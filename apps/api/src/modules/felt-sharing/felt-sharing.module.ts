/**
 * "Do you feel that you share what matters?": asked of both of a match some weeks in, once, and only for the totals. What they say
 * is sealed in the vault; whoever runs the program sees nothing of a pair.
 * Called by: participants; the worker asks, and counts for the gate; whoever reads a program's figures.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { IdentityModule } from '../identity/index.js';
import { MembersModule } from '../members/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TaxonomyModule } from '../taxonomy/index.js';
import { FeltAsking } from './felt-asking.service.js';
import { FeltCounting } from './felt-counting.service.js';
import { FeltFiguresRepository } from './felt-figures.repository.js';
import { FeltFiguresResolver } from './felt-figures.resolver.js';
import { FeltFiguresService } from './felt-figures.service.js';
import { FeltSharingJobs } from './felt-sharing.jobs.js';
import { FeltSharingMails } from './felt-sharing.mails.js';
import { FeltSharingRepository } from './felt-sharing.repository.js';
import { FeltSharingResolver } from './felt-sharing.resolver.js';
import { FeltSharing } from './felt-sharing.service.js';

@Module({
  imports: [CohortsModule, DisclosureModule, IdentityModule, MembersModule, SchoolsModule, TaxonomyModule],
  providers: [
    ...[FeltSharingResolver, FeltSharing, FeltAsking, FeltSharingJobs, FeltSharingMails, FeltSharingRepository],
    ...[FeltFiguresResolver, FeltFiguresService, FeltCounting, FeltFiguresRepository],
  ],
})
export class FeltSharingModule {}
