import { Injectable } from '@nestjs/common';
import type { ReminderSkip } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { NotificationChoices } from '../members/index.js';
import { ReminderCauses } from './reminder-causes.service.js';
import { type RuleRow, ReminderRulesRepository } from './reminder-rules.repository.js';
import { type ReminderRow, RemindersRepository } from './reminders.repository.js';

/** A reminder whose turn has come, with the rule that asks for it. */
export interface StandingReminder {
  reminder: ReminderRow;
  rule: RuleRow;
  cohort: CohortRow;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The last look before a mail is made: what still stands goes out, of the rest it is written down why not. */
@Injectable()
export class ReminderTurns {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly rules: ReminderRulesRepository,
    private readonly causes: ReminderCauses,
    private readonly cohorts: CohortsService,
    private readonly choices: NotificationChoices,
    private readonly clock: Clock,
  ) {}

  /** In the transaction in which the mail is made. A try that failed takes the same ones again. */
  async take(outboxId: string, memberId: string): Promise<StandingReminder[]> {
    const found = await this.reminders.listOfMail(outboxId);
    const rules = await this.rules.listByIds([...new Set(found.map((one) => one.rule_id))]);
    const wanted = await this.choices.allows(memberId, 'reminder');
    const standing: StandingReminder[] = [];
    const skipped = new Map<ReminderSkip, string[]>();
    for (const reminder of found.filter(({ state }) => state !== 'skipped')) {
      const rule = rules.find(({ id }) => id === reminder.rule_id);
      const cohort = await this.cohorts.describe(reminder.cohort_id);
      const reason = !rule || !wanted ? 'switched_off' : await this.reasonNot(reminder, rule, cohort, outboxId);
      if (rule && reason === null) standing.push({ reminder, rule, cohort });
      else if (reason) skipped.set(reason, [...(skipped.get(reason) ?? []), reminder.id]);
    }
    const now = this.clock.now();
    await this.reminders.settle(
      standing.map(({ reminder }) => reminder.id),
      'done',
      null,
      now,
    );
    for (const [reason, ids] of skipped) await this.reminders.settle(ids, 'skipped', reason, now);
    return standing;
  }

  private async reasonNot(
    reminder: ReminderRow,
    rule: RuleRow,
    cohort: CohortRow,
    outboxId: string,
  ): Promise<ReminderSkip | null> {
    if (rule.state !== 'on') return 'switched_off';
    if (cohort.state === 'closed') return 'not_taking_part';
    const { mentorship_id: mentorshipId, enrolment_id: enrolmentId, member_id: memberId } = reminder;
    const causes = await this.causes.list(rule.trigger, cohort, { cohortId: cohort.id, mentorshipId, enrolmentId });
    if (!causes.some(({ key }) => key === reminder.cause)) return 'no_longer_so';
    if (rule.per_week === null) return null;
    const since = new Date(this.clock.now().getTime() - WEEK_MS);
    const sent = await this.reminders.countSent(memberId ?? '', since, outboxId);
    return sent >= rule.per_week ? 'enough_this_week' : null;
  }
}
