export { Cohort, type WaitingNoticeRecord } from './cohort.types.js';
export { CohortsModule } from './cohorts.module.js';
export type { CohortRow, KeptFromProgram } from './cohorts.repository.js';
export { CohortsService, toCohort } from './cohorts.service.js';
