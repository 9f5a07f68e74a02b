import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { REMINDER_LIMITS } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { TaskLedger } from '../tasks/index.js';
import type { Scope } from './reminder-causes.repository.js';
import { type RuleRow, ReminderRulesRepository } from './reminder-rules.repository.js';
import { type Clocks, ReminderWishes, type WishedReminder } from './reminder-wishes.service.js';
import { type NewReminder, type PlannedRow, RemindersRepository } from './reminders.repository.js';

const keyOf = (ruleId: string, cause: string, enrolmentId: string | null): string =>
  `${ruleId} ${enrolmentId ?? ''} ${cause}`;

/**
 * Makes the planned reminders of a cohort what its rules ask for as things are now: what is missing is planned, what moved is
 * moved, what nothing asks for any more is called off. What was sent stays as it was, so that planning again sends nothing twice.
 */
@Injectable()
export class ReminderPlanning {
  constructor(
    private readonly rules: ReminderRulesRepository,
    private readonly reminders: RemindersRepository,
    private readonly wishes: ReminderWishes,
    private readonly cohorts: CohortsService,
    private readonly tasks: TaskLedger,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** A whole cohort, or within it what concerns one mentorship or one person. Called by jobs alone. */
  async plan(scope: Scope): Promise<void> {
    const cohort = await this.cohorts.describe(scope.cohortId);
    const clocks = await this.wishes.clocks(scope);
    await this.db.run(async () => {
      // Locked before anything is looked at: whoever plans last has seen the latest.
      const rules = await this.rules.lockAll(cohort.program_id);
      const people = rules.filter(({ audience }) => audience !== 'coordinator');
      await this.planWithin(scope, people, cohort, clocks);
      // A task of those who run the program is nobody's own: what changes for one person is looked at for all of them.
      const { enrolmentIds, ...wider } = scope;
      const staff = rules.filter((rule) => !people.includes(rule));
      await this.planWithin(enrolmentIds ? wider : scope, staff, cohort, clocks);
    });
  }

  private async planWithin(scope: Scope, rules: readonly RuleRow[], cohort: CohortRow, clocks: Clocks): Promise<void> {
    if (rules.length === 0) return;
    const planned = await this.reminders.listOfRules(
      rules.map(({ id }) => id),
      scope,
    );
    for (const rule of rules) {
      const wishes = rule.state === 'on' ? await this.wishes.of(rule, cohort, scope, clocks, this.clock.now()) : [];
      const rows = planned.filter(({ rule_id: ruleId }) => ruleId === rule.id);
      await this.planRule(rule, cohort, wishes, rows);
    }
  }

  private async planRule(
    rule: RuleRow,
    cohort: CohortRow,
    wishes: readonly WishedReminder[],
    rows: readonly PlannedRow[],
  ): Promise<void> {
    const now = this.clock.now();
    const there = new Map(rows.map((row) => [keyOf(rule.id, row.cause, row.enrolment_id), row]));
    const rowOf = (wish: WishedReminder): PlannedRow | undefined =>
      there.get(keyOf(rule.id, wish.cause, wish.enrolmentId));
    // What would have been due by now is not sent after the event; what is due already is on its way.
    const coming = wishes.filter((wish) => wish.dueAt > now || (rowOf(wish)?.due_at ?? wish.dueAt) <= now);
    const wished = new Set(coming.map((wish) => keyOf(rule.id, wish.cause, wish.enrolmentId)));
    const moved = (wish: WishedReminder, row: PlannedRow): boolean =>
      row.state === 'planned' && row.due_at > now && row.due_at.getTime() !== wish.dueAt.getTime();
    const fresh = coming.filter((wish) => {
      const row = rowOf(wish);
      return row ? moved(wish, row) : wish.dueAt > now;
    });
    const gone = rows.filter(
      (row) => row.state === 'planned' && !wished.has(keyOf(rule.id, row.cause, row.enrolment_id)),
    );
    const again = fresh.flatMap((wish) => rowOf(wish) ?? []);
    const leaving = [...gone, ...again].map(({ id }) => id);
    if (await this.tooManyAtOnce(rule, fresh, leaving)) return this.askAgain(rule, cohort, now);
    await this.reminders.callOff(leaving, now);
    await this.write(rule, cohort, fresh, now);
  }

  private async write(rule: RuleRow, cohort: CohortRow, wishes: readonly WishedReminder[], now: Date): Promise<void> {
    if (wishes.length === 0) return;
    const rows: NewReminder[] = wishes.map((wish) => ({ ...wish, id: newId(), ruleId: rule.id, cohortId: cohort.id }));
    await this.reminders.plan(rows, now);
    if (rule.audience === 'coordinator') {
      for (const { id, dueAt } of rows) await this.dueWork.add('reminders.raiseTask', id, dueAt);
    } else if (rule.channel === 'mail') {
      await this.oweMails(rule, rows, now);
    }
  }

  private async oweMails(rule: RuleRow, rows: readonly NewReminder[], now: Date): Promise<void> {
    // Somebody's several of one rule and day are one mail; in a digest, those of all rules.
    const among = rule.digest ? 'reminders' : `reminders:${rule.id}`;
    const mails = rows.map(({ id, memberId, dueAt, dueDay }) => ({
      ...{ reminderId: id, memberId: memberId ?? '', dueAt },
      digestKey: `${among}:${memberId}:${dueDay}`,
    }));
    await this.reminders.oweMails(mails, now);
    const late = new Set(await this.reminders.listWithoutMail(mails.map(({ reminderId }) => reminderId)));
    const alone = mails.filter(({ reminderId }) => late.has(reminderId));
    await this.reminders.oweMails(
      alone.map((mail) => ({ ...mail, digestKey: null })),
      now,
    );
  }

  /** More people on one day than anybody has agreed to, together with those who are planned for: many who come one by one are many. */
  private async tooManyAtOnce(
    rule: RuleRow,
    fresh: readonly WishedReminder[],
    leaving: readonly string[],
  ): Promise<boolean> {
    if (fresh.length === 0 || rule.audience === 'coordinator') return false;
    const days = new Set(fresh.map(({ dueAt }) => dayIn(dueAt, 'UTC')));
    const planned = await this.reminders.listPlannedOn(rule.id, [...days], leaving);
    return mostOnOneDay([...fresh, ...planned]) > Math.max(REMINDER_LIMITS.atOnce, rule.meant_for);
  }

  /** The rule waits, with nothing planned, until somebody who runs the program says that it is meant. */
  private async askAgain(rule: RuleRow, cohort: CohortRow, now: Date): Promise<void> {
    await this.rules.setState(rule.id, 'waiting', rule.meant_for, now);
    await this.reminders.callOff(await this.reminders.listPlanned(rule.id), now);
    await this.tasks.add({
      code: 'REMINDER_ASKS',
      args: { cohort: cohort.name },
      programId: cohort.program_id,
      cohortId: cohort.id,
      dedupeKey: `reminder-asks:${rule.id}`,
    });
  }
}

/** How many people one day would reach, at most. */
export function mostOnOneDay(wishes: readonly { dueAt: Date; memberId: string | null }[]): number {
  const days = new Map<string, Set<string>>();
  for (const { dueAt, memberId } of wishes) {
    if (memberId === null) continue;
    const day = dayIn(dueAt, 'UTC');
    days.set(day, (days.get(day) ?? new Set()).add(memberId));
  }
  return Math.max(0, ...[...days.values()].map((people) => people.size));
}
