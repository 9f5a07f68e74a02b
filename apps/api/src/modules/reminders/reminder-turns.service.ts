import { Injectable } from '@nestjs/common';
import type { ReminderSkip } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { NotificationChoices } from '../members/index.js';
import { SchoolsService } from '../schools/index.js';
import { isOver } from './reminder-over.policy.js';
import { type RuleRow, ReminderRulesRepository } from './reminder-rules.repository.js';
import { type ReminderRow, RemindersRepository } from './reminders.repository.js';
import { causeKey, StandingCauses } from './standing-causes.service.js';

/** A reminder whose turn has come, with the rule that asks for it. */
export interface StandingReminder {
  reminder: ReminderRow;
  rule: RuleRow;
  cohort: CohortRow;
}

/** What is known of everything that the mails of a batch are about, read once for all of them. */
interface Known {
  rules: ReadonlyMap<string, RuleRow>;
  cohorts: ReadonlyMap<string, CohortRow>;
  wanting: ReadonlySet<string>;
  writtenTo: ReadonlySet<string>;
  /** Causes that hold now, by `causeKey`. */
  holding: ReadonlySet<string>;
  now: Date;
  timeZone: string;
  /** Mails with reminders that members had within a week; those of this batch are counted as they are let through. */
  sent: Map<string, number>;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The last look before mails are made: what still stands goes out, of the rest it is written down why not. */
@Injectable()
export class ReminderTurns {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly rules: ReminderRulesRepository,
    private readonly standing: StandingCauses,
    private readonly cohorts: CohortsService,
    private readonly choices: NotificationChoices,
    private readonly schools: SchoolsService,
    private readonly clock: Clock,
  ) {}

  /** By mail, in the transaction in which they are made. A try that failed takes the same ones again. */
  async take(outboxIds: readonly string[]): Promise<Map<string, StandingReminder[]>> {
    const found = (await this.reminders.listOfMails(outboxIds)).filter(({ state }) => state !== 'skipped');
    const known = await this.know(found, outboxIds);
    const standing = new Map<string, StandingReminder[]>();
    const skipped = new Map<ReminderSkip, string[]>();
    for (const reminder of found) {
      const [rule, cohort] = [known.rules.get(reminder.rule_id), known.cohorts.get(reminder.cohort_id)];
      const reason = reasonNot(reminder, rule, cohort, known, standing.has(reminder.outbox_id ?? ''));
      if (rule && cohort && reason === null) {
        const [mail, reader] = [reminder.outbox_id ?? '', reminder.member_id ?? ''];
        if (!standing.has(mail)) known.sent.set(reader, (known.sent.get(reader) ?? 0) + 1);
        standing.set(mail, [...(standing.get(mail) ?? []), { reminder, rule, cohort }]);
      } else if (reason) {
        skipped.set(reason, [...(skipped.get(reason) ?? []), reminder.id]);
      }
    }
    const now = this.clock.now();
    const going = [...standing.values()].flat().map(({ reminder }) => reminder.id);
    await this.reminders.settle(going, 'done', null, now);
    for (const [reason, ids] of skipped) await this.reminders.settle(ids, 'skipped', reason, now);
    return standing;
  }

  private async know(found: readonly ReminderRow[], outboxIds: readonly string[]): Promise<Known> {
    const rows = await this.rules.listByIds([...new Set(found.map((one) => one.rule_id))]);
    const rules = new Map(rows.map((rule) => [rule.id, rule]));
    const cohorts = new Map<string, CohortRow>();
    for (const id of new Set(found.map((one) => one.cohort_id))) cohorts.set(id, await this.cohorts.describe(id));
    const memberIds = [...new Set(found.map((one) => one.member_id ?? ''))];
    const now = this.clock.now();
    const since = new Date(now.getTime() - WEEK_MS);
    const readers = await this.reminders.listReaders(memberIds);
    const limited = rows.some((rule) => rule.per_week !== null);
    return {
      ...{ rules, cohorts, now, timeZone: (await this.schools.settings()).timeZone },
      wanting: await this.choices.those(memberIds, 'reminder'),
      writtenTo: new Set(readers.filter((one) => one.written_to).map(({ id }) => id)),
      holding: await this.standing.holding(found, rules, cohorts),
      sent: limited ? await this.reminders.countSent(memberIds, since, outboxIds) : new Map(),
    };
  }
}

function reasonNot(
  reminder: ReminderRow,
  rule: RuleRow | undefined,
  cohort: CohortRow | undefined,
  { wanting, writtenTo, holding, sent, now, timeZone }: Known,
  goesAnyway: boolean,
): ReminderSkip | null {
  const memberId = reminder.member_id ?? '';
  if (rule?.state !== 'on' || !wanting.has(memberId)) return 'switched_off';
  if (!cohort || cohort.state === 'closed') return 'not_taking_part';
  if (!holding.has(causeKey(reminder))) return 'no_longer_so';
  if (isOver(rule, reminder, now, timeZone)) return 'already_over';
  // Without their one mail they would know of nothing and have no way in.
  if (!writtenTo.has(memberId)) return 'never_written_to';
  // In a mail that goes out already it is no further one.
  const enough = !goesAnyway && rule.per_week !== null && (sent.get(memberId) ?? 0) >= rule.per_week;
  return enough ? 'enough_this_week' : null;
}
