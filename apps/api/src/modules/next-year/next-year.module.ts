/**
 * Next year: a cohort opened from the one before, with days moved, people asked and nothing assumed; and the end of a run.
 * Called by: coordinators; whoever holds the link in the mail that asks them.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { MatchingModule } from '../matching/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { ProgramsModule } from '../programs/index.js';
import { SchoolsModule } from '../schools/index.js';
import { NextYearAnswers } from './next-year-answers.service.js';
import { NextYearMails } from './next-year.mails.js';
import { NextYearRepository } from './next-year.repository.js';
import { NextYearInvitationResolver, NextYearResolver } from './next-year.resolver.js';
import { NextYearService } from './next-year.service.js';

@Module({
  imports: [CohortsModule, EnrolmentsModule, MatchingModule, MentorshipsModule, ProgramsModule, SchoolsModule],
  providers: [
    ...[NextYearResolver, NextYearInvitationResolver, NextYearMails],
    ...[NextYearService, NextYearAnswers, NextYearRepository],
  ],
})
export class NextYearModule {}
