/**
 * Mentorships: the published relation of mentor and mentee, what each of the two sees, and the mail that tells them.
 * Called by: matching, when a run is published; participants' homes; coordinators' lists.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { SchoolsModule } from '../schools/index.js';
import { MatchViews } from './match-views.service.js';
import { MentorshipsMails } from './mentorships.mails.js';
import { MentorshipsRepository } from './mentorships.repository.js';
import { MentorshipsResolver } from './mentorships.resolver.js';
import { MentorshipsService } from './mentorships.service.js';

@Module({
  imports: [CohortsModule, SchoolsModule],
  providers: [MentorshipsResolver, MentorshipsService, MentorshipsRepository, MentorshipsMails, MatchViews],
  exports: [MentorshipsService, MatchViews],
})
export class MentorshipsModule {}
