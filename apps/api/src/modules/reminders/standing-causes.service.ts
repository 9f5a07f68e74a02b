import { Injectable } from '@nestjs/common';
import type { CohortRow } from '../cohorts/index.js';
import { ReminderCauses } from './reminder-causes.service.js';
import type { Asking } from './reminder-rules.policy.js';
import type { ReminderRow } from './reminders.repository.js';

type Asked = Pick<ReminderRow, 'rule_id' | 'cohort_id' | 'mentorship_id' | 'enrolment_id' | 'cause'>;

/** Which of the causes that reminders were planned for hold now. */
@Injectable()
export class StandingCauses {
  constructor(private readonly causes: ReminderCauses) {}

  /** By `causeKey`. One look for each rule and cohort, at the people and pairs that these reminders are about. */
  async holding(
    found: readonly Asked[],
    rules: ReadonlyMap<string, Asking>,
    cohorts: ReadonlyMap<string, CohortRow>,
  ): Promise<Set<string>> {
    const groups = new Map<string, Asked[]>();
    for (const one of found) {
      const key = `${one.rule_id} ${one.cohort_id}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const holding = new Set<string>();
    for (const group of groups.values()) {
      const [first] = group;
      const rule = first && rules.get(first.rule_id);
      const cohort = first && cohorts.get(first.cohort_id);
      if (!rule || !cohort) continue;
      const causes = await this.causes.list(rule, cohort, {
        cohortId: cohort.id,
        atLast: true,
        mentorshipIds: thoseThere(group.map((one) => one.mentorship_id)),
        enrolmentIds: thoseThere(group.map((one) => one.enrolment_id)),
      });
      for (const { key, enrolmentId } of causes) {
        holding.add(causeKey({ cause: key, enrolment_id: enrolmentId }));
        // A task of those who run the program is about the cause, whoever it concerns.
        holding.add(causeKey({ cause: key, enrolment_id: null }));
      }
    }
    return holding;
  }
}

/** What a planned reminder was planned for, and for whom. */
export const causeKey = ({ cause, enrolment_id: enrolmentId }: Pick<Asked, 'cause' | 'enrolment_id'>): string =>
  `${enrolmentId} ${cause}`;

function thoseThere(ids: readonly (string | null)[]): string[] | null {
  const there = ids.filter((id) => id !== null);
  return there.length > 0 ? there : null;
}
