/**
 * Goals of a mentorship: with steps, written by any of those in it, reached or let go without a word why.
 * Called by: mentors and mentees. Nobody outside reads them.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { GoalsRepository } from './goals.repository.js';
import { GoalsResolver } from './goals.resolver.js';
import { GoalsService } from './goals.service.js';

@Module({
  imports: [FilesModule, MentorshipsModule],
  providers: [GoalsResolver, GoalsService, GoalsRepository],
  exports: [GoalsService],
})
export class GoalsModule {}
