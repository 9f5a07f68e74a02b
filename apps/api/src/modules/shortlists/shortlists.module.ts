/**
 * Lists of mentors that mentees choose from, in rounds: the first choice is asked, then the next, each until a date; who accepts
 * is settled with the mentee, and the coordinator publishes. Nobody is asked beyond the places they have.
 * Called by: coordinators, mentees, mentors; the worker computes the lists and keeps the dates.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { IdentityProfilesModule } from '../identity-profiles/index.js';
import { MatchingModule } from '../matching/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TasksModule } from '../tasks/index.js';
import { OwnShortlists } from './own-shortlists.service.js';
import { ShortlistComputation } from './shortlist-computation.service.js';
import { ShortlistRequests } from './shortlist-requests.service.js';
import { ShortlistRoundsRepository } from './shortlist-rounds.repository.js';
import { ShortlistRounds } from './shortlist-rounds.service.js';
import { ShortlistSettling } from './shortlist-settling.service.js';
import { ShortlistTelling } from './shortlist-telling.service.js';
import { ShortlistsJobs } from './shortlists.jobs.js';
import { ShortlistsMails } from './shortlists.mails.js';
import { ShortlistsRepository } from './shortlists.repository.js';
import { CohortShortlistsResolver, OwnShortlistsResolver, ShortlistRoundsResolver } from './shortlists.resolver.js';

@Module({
  imports: [
    CohortsModule,
    EnrolmentsModule,
    IdentityProfilesModule,
    MatchingModule,
    MentorshipsModule,
    SchoolsModule,
    TasksModule,
  ],
  providers: [
    ...[ShortlistRoundsResolver, CohortShortlistsResolver, OwnShortlistsResolver],
    ...[ShortlistRounds, ShortlistComputation, ShortlistSettling, ShortlistTelling, OwnShortlists, ShortlistRequests],
    ...[ShortlistsJobs, ShortlistsMails, ShortlistsRepository, ShortlistRoundsRepository],
  ],
})
export class ShortlistsModule {}
