import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { REMINDER_LIMITS } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { isId } from '../../platform/database/ids.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { EnrolmentsService } from '../enrolments/index.js';
import { SchoolsService } from '../schools/index.js';
import type { OwnReminder, SentMessage } from './reminder.types.js';
import { together } from './reminder-groups.policy.js';
import { isOver } from './reminder-over.policy.js';
import { type RuleRow, ReminderRulesRepository } from './reminder-rules.repository.js';
import { meetingOf, ReminderWords } from './reminder-words.service.js';
import { type ReminderRow, RemindersRepository } from './reminders.repository.js';
import { SentMailRepository } from './sent-mail.repository.js';
import { causeKey, StandingCauses } from './standing-causes.service.js';

const SHOWN = 20;
const LISTED = 100;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Reminders on one's own page; and, for those who run a program, what was sent to somebody in it. */
@Injectable()
export class Reminders {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly rules: ReminderRulesRepository,
    private readonly sent: SentMailRepository,
    private readonly words: ReminderWords,
    private readonly schools: SchoolsService,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly standing: StandingCauses,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** What is due and has not been put away, the latest first. */
  async listMine(actor: Actor): Promise<OwnReminder[]> {
    authorise(actor, 'own.read');
    const { rows, rules, cohorts } = await this.standingOf(actor.memberId ?? '');
    const [me] = await this.reminders.listReaders([actor.memberId ?? '']);
    const school = await this.schools.settings();
    const zone = (await this.words.zonesOf(rows)).get(actor.memberId ?? '') ?? school.timeZone;
    const locale = currentContext()?.locale ?? 'en';
    const reader = { displayName: me?.display_name ?? '', locale, timeZone: zone };
    const shown: OwnReminder[] = [];
    for (const { first: row, all, others } of spokenOf(rows, school.timeZone)) {
      const [rule, cohort] = [rules.get(row.rule_id), cohorts.get(row.cohort_id)];
      if (!rule || !cohort || cohort.state === 'closed') continue;
      const occasion = {
        cohort,
        others,
        aboutDay: row.about_day,
        meeting: meetingOf(row),
        event: this.words.eventOf(row, school),
      };
      const { subject, text: body } = this.words.of(rule, occasion, reader, school);
      shown.push({
        id: row.id,
        subject,
        body,
        dueAt: row.due_at,
        trigger: rule.trigger,
        mentorshipId: all.length > 1 ? null : row.mentorship_id,
        eventId: row.event_id,
      });
    }
    return shown;
  }

  /** What has not been put away, is not old, and is still so: what it asks for may have been done meanwhile. */
  private async standingOf(memberId: string): Promise<{
    rows: ReminderRow[];
    rules: ReadonlyMap<string, RuleRow>;
    cohorts: ReadonlyMap<string, CohortRow>;
  }> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - REMINDER_LIMITS.shownDays * DAY_MS);
    const found = await this.reminders.listShown(memberId, since, now, SHOWN);
    const listed = await this.rules.listByIds([...new Set(found.map((row) => row.rule_id))]);
    const rules = new Map(listed.map((rule) => [rule.id, rule]));
    const cohorts = new Map<string, CohortRow>();
    for (const id of new Set(found.map((row) => row.cohort_id))) cohorts.set(id, await this.cohorts.describe(id));
    const holding = await this.standing.holding(found, rules, cohorts);
    const { timeZone } = await this.schools.settings();
    const stillToCome = (row: ReminderRow): boolean => {
      const rule = rules.get(row.rule_id);
      return rule !== undefined && !isOver(rule, row, now, timeZone);
    };
    const rows = found.filter((row) => holding.has(causeKey(row)) && stillToCome(row));
    return { rows, rules, cohorts };
  }

  /** Put away: it is not shown again. */
  async settle(actor: Actor, reminderId: string): Promise<boolean> {
    authorise(actor, 'own.read');
    await this.db.run(async () => {
      const reminder = isId(reminderId) ? await this.reminders.find(reminderId) : null;
      if (!reminder || reminder.member_id === null || reminder.member_id !== actor.memberId) {
        throw new AppError('NOT_FOUND');
      }
      const now = this.clock.now();
      const { rows } = await this.standingOf(reminder.member_id);
      const { timeZone } = await this.schools.settings();
      const said = spokenOf(rows, timeZone).find(({ all }) => all.some(({ id }) => id === reminder.id));
      await this.reminders.settle(said?.all.map(({ id }) => id) ?? [], 'done', null, now);
    });
    return true;
  }

  /** Mails to somebody who takes part, and what became of them. Only kinds that tell nothing but that they take part. */
  async listSentTo(actor: Actor, enrolmentId: string): Promise<SentMessage[]> {
    const { memberId } = await this.cohorts.authorisedThrough(actor, 'people.manage', async () => {
      const enrolment = await this.enrolments.get(enrolmentId);
      return { memberId: enrolment.memberId, cohort_id: enrolment.cohortId };
    });
    return (await this.sent.list(memberId, LISTED)).map((row) => ({
      id: row.id,
      kind: row.kind,
      rule: row.rule,
      dueAt: row.due_at,
      settledAt: row.settled_at,
      state: row.state,
      skipped: row.skipped,
      response: row.response,
    }));
  }
}

/** As they stand on the page: what a rule says of several on one day stands there once. */
const spokenOf = (rows: readonly ReminderRow[], timeZone: string): ReturnType<typeof together<ReminderRow>> =>
  together(
    rows,
    (row) => row,
    (row) => dayIn(row.due_at, timeZone),
  );
