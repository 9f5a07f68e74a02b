import { addDays, type Day, requirementPeriod } from '@trellis/calendar';
import type { Requirement } from '@trellis/contracts';
import type { CohortRow } from '../cohorts/index.js';

/** The periods of a requirement that begin after the one that ends on `to`. */
export function periodsAfter(per: Requirement['per'], to: Day, cohort: CohortRow): { from: Day; to: Day }[] {
  const calendar = { cohort: { from: cohort.starts_on, to: cohort.ends_on }, terms: cohort.settings.terms };
  const periods: { from: Day; to: Day }[] = [];
  for (let last = to; last < cohort.ends_on;) {
    const next = requirementPeriod(per, calendar, addDays(last, 1));
    if (next.to <= last) break;
    periods.push({ from: addDays(last, 1), to: next.to });
    last = next.to;
  }
  return periods;
}
