/**
 * "Do you feel that you share what matters?": asked of both of a match some weeks in, once, and only for the totals. What they say
 * is sealed in the vault; whoever runs the program sees nothing of a pair.
 * Called by: participants; the worker asks; the disclosure gate counts.
 */
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MembersModule } from '../members/index.js';
import { SchoolsModule } from '../schools/index.js';
import { FeltAsking } from './felt-asking.service.js';
import { FeltSharingJobs } from './felt-sharing.jobs.js';
import { FeltSharingMails } from './felt-sharing.mails.js';
import { FeltSharingRepository } from './felt-sharing.repository.js';
import { FeltSharingResolver } from './felt-sharing.resolver.js';
import { FeltSharing } from './felt-sharing.service.js';

@Module({
  imports: [IdentityModule, MembersModule, SchoolsModule],
  providers: [
    ...[FeltSharingResolver, FeltSharing, FeltAsking, FeltSharingJobs, FeltSharingMails, FeltSharingRepository],
  ],
  exports: [FeltSharing],
})
export class FeltSharingModule {}
