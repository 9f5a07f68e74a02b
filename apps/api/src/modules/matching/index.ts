export type { CohortQuestion } from './match-questions.policy.js';
export { questionsOf, toMatchAnswer } from './match-questions.policy.js';
export { MatchQuestionsService } from './match-questions.service.js';
export { toReasonRecord } from './match-reasons.policy.js';
export { MatchPublicationService } from './match-publication.service.js';
export { MatchRules } from './match-rules.service.js';
export { MatchingModule } from './matching.module.js';
export { MatchRun } from './match-run.types.js';
export { MatchRunsService } from './match-runs.service.js';
