/**
 * Matching: a run proposes pairs from weighed answers, the optimum among acceptable ones, and says why; coordinators adjust
 * and publish. Identity counts only where the cohort uses it, as each mentee asked and both sides consented (ADR 17).
 * Figures of a draft by who people are leave through the gate alone.
 * Called by: coordinators; the worker computes.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { CohortsModule } from '../cohorts/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { EnrolmentsModule } from '../enrolments/index.js';
import { ExperiencesModule } from '../experiences/index.js';
import { IdentityModule } from '../identity/index.js';
import { IntakeModule } from '../intake/index.js';
import { MentorshipsModule } from '../mentorships/index.js';
import { SchoolsModule } from '../schools/index.js';
import { TaxonomyModule } from '../taxonomy/index.js';
import { MatchAuditComputation } from './match-audit-computation.service.js';
import { MatchAuditPeople } from './match-audit-people.service.js';
import { MatchAuditsRepository } from './match-audits.repository.js';
import { MatchAuditsResolver } from './match-audits.resolver.js';
import { MatchAudits } from './match-audits.service.js';
import { MatchComputationService } from './match-computation.service.js';
import { MatchEditsService } from './match-edits.service.js';
import { MatchEndsRepository } from './match-ends.repository.js';
import { MatchEssentials } from './match-essentials.service.js';
import { MatchHolds } from './match-holds.service.js';
import { MatchIdentityService } from './match-identity.service.js';
import { MatchPairsRepository } from './match-pairs.repository.js';
import { MatchPeopleRepository } from './match-people.repository.js';
import { MatchPlacesRepository } from './match-places.repository.js';
import { CohortPlacesResolver, RunPlacesResolver } from './match-places.resolver.js';
import { MatchPlaces } from './match-places.service.js';
import { MatchPublicationService } from './match-publication.service.js';
import { MatchQuestionsService } from './match-questions.service.js';
import { MatchRelaxationsRepository } from './match-relaxations.repository.js';
import { MatchRelaxationsResolver } from './match-relaxations.resolver.js';
import { MatchRelaxations } from './match-relaxations.service.js';
import { MatchRules } from './match-rules.service.js';
import { MatchRunsRepository } from './match-runs.repository.js';
import { MatchRunsService } from './match-runs.service.js';
import { MatchShortlists } from './match-shortlists.service.js';
import { MatchPodsRepository } from './match-pods.repository.js';
import { MatchPods } from './match-pods.service.js';
import { MatchTaxonomiesRepository } from './match-taxonomies.repository.js';
import { MatchTeamsRepository } from './match-teams.repository.js';
import { CohortPodsResolver, RunTeamsResolver } from './match-teams.resolver.js';
import { MatchTeams } from './match-teams.service.js';
import { MatchVersions } from './match-versions.service.js';
import { MatchViewsService } from './match-views.service.js';
import { MatchingJobs } from './matching.jobs.js';
import { MatchingMails } from './matching.mails.js';
import { CohortMatchingResolver, MatchingResolver, MatchViewsResolver } from './matching.resolver.js';

@Module({
  imports: [
    ...[CohortsModule, EnrolmentsModule, ExperiencesModule, IdentityModule, IntakeModule],
    ...[MentorshipsModule, SchoolsModule, TaxonomyModule],
    ...[DisclosureModule, FilesModule],
  ],
  providers: [
    MatchHolds,
    ...[MatchingResolver, MatchViewsResolver, CohortMatchingResolver, CohortPlacesResolver, RunPlacesResolver],
    ...[MatchRelaxationsResolver, MatchRelaxations, MatchRelaxationsRepository, MatchingMails],
    ...[
      MatchEssentials,
      MatchIdentityService,
      MatchTaxonomiesRepository,
      MatchVersions,
      MatchQuestionsService,
      MatchRunsService,
      MatchComputationService,
      MatchEditsService,
    ],
    ...[MatchPublicationService, MatchViewsService, MatchRules, MatchPlaces, MatchShortlists, MatchingJobs],
    ...[MatchAuditsResolver, MatchAudits, MatchAuditComputation, MatchAuditPeople, MatchAuditsRepository],
    ...[RunTeamsResolver, CohortPodsResolver, MatchTeams, MatchTeamsRepository, MatchPods, MatchPodsRepository],
    ...[MatchRunsRepository, MatchPairsRepository, MatchPeopleRepository, MatchPlacesRepository],
    MatchEndsRepository,
  ],
  exports: [MatchHolds, MatchRunsService, MatchPublicationService, MatchRules, MatchQuestionsService, MatchShortlists],
})
export class MatchingModule {}
