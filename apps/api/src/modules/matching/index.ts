export { MatchPublicationService } from './match-publication.service.js';
export { MatchRules } from './match-rules.service.js';
export { MatchingModule } from './matching.module.js';
export { MatchRun } from './match-run.types.js';
export { MatchRunsService } from './match-runs.service.js';
