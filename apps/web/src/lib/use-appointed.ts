import { CohortAppointsDocument } from '@trellis/api-client';
import { useApiQuery } from './api.js';

/** Whether a named person decides on each mentor of this cohort; yes until it is known, since that is the safe answer. */
export function useAppointed(cohortId: string): boolean {
  return useApiQuery(CohortAppointsDocument, { cohortId }).data?.cohort.program.mentorRules.appointed ?? true;
}
