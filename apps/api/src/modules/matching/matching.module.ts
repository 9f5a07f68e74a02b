/**
 * Matching: a run proposes pairs from weighed answers, the optimum among acceptable ones, and says why; coordinators adjust
 * and publish. Identity is not used here.
 * Called by: coordinators; the worker computes.
 */
import { Module } from '@nestjs/common';
import { CohortsModule } from '../cohorts/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { IntakeModule } from '../intake/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { SchoolsModule } from '../schools/index.js';
import { MatchComputationService } from './match-computation.service.js';
import { MatchEditsService } from './match-edits.service.js';
import { MatchPairsRepository } from './match-pairs.repository.js';
import { MatchPeopleRepository } from './match-people.repository.js';
import { MatchPlacesRepository } from './match-places.repository.js';
import { CohortPlacesResolver, RunPlacesResolver } from './match-places.resolver.js';
import { MatchPlaces } from './match-places.service.js';
import { MatchPublicationService } from './match-publication.service.js';
import { MatchQuestionsService } from './match-questions.service.js';
import { MatchRules } from './match-rules.service.js';
import { MatchRunsRepository } from './match-runs.repository.js';
import { MatchRunsService } from './match-runs.service.js';
import { MatchViewsService } from './match-views.service.js';
import { MatchingJobs } from './matching.jobs.js';
import { CohortMatchingResolver, MatchingResolver, MatchViewsResolver } from './matching.resolver.js';

@Module({
  imports: [CohortsModule, EnrolmentsModule, IntakeModule, MentorshipsModule, SchoolsModule],
  providers: [
    ...[MatchingResolver, MatchViewsResolver, CohortMatchingResolver, CohortPlacesResolver, RunPlacesResolver],
    ...[MatchQuestionsService, MatchRunsService, MatchComputationService, MatchEditsService],
    ...[MatchPublicationService, MatchViewsService, MatchRules, MatchPlaces, MatchingJobs],
    ...[MatchRunsRepository, MatchPairsRepository, MatchPeopleRepository, MatchPlacesRepository],
  ],
  exports: [MatchRunsService, MatchPublicationService, MatchRules, MatchQuestionsService],
})
export class MatchingModule {}
