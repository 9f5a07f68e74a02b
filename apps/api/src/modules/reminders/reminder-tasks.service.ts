import { Injectable } from '@nestjs/common';
import { addDays, dayIn, instantAt } from '@trellis/calendar';
import { type Locale, REMINDER_LIMITS } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import { type Task, TaskLedger } from '../tasks/index.js';
import { type RuleRow, ReminderRulesRepository } from './reminder-rules.repository.js';
import { type NamedPairRow, ReminderTasksRepository, type TurnRow } from './reminder-tasks.repository.js';
import { ReminderWords, type SchoolWords } from './reminder-words.service.js';
import { RemindersRepository } from './reminders.repository.js';
import { causeKey, StandingCauses } from './standing-causes.service.js';

const CODE = 'REMINDER_TURN';
/** About one pair or group, whose id is with its words. */
const ABOUT_ONE: ReadonlySet<string> = new Set(['QUIET_PAIR', 'GROUP_CLOSING_ASKED', 'MATCH_PAUSED']);

/** What a rule has to say to those who run the program on one day is one task on their list, in the rule's own words. */
@Injectable()
export class ReminderTasks {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly turns: ReminderTasksRepository,
    private readonly rules: ReminderRulesRepository,
    private readonly standing: StandingCauses,
    private readonly words: ReminderWords,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly tasks: TaskLedger,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** The first that is due takes everything of its day along. */
  async raise(job: DueJob): Promise<void> {
    const reminder = await this.reminders.find(job.subjectId);
    // Called off, moved (which is another row), or taken along by another of its day.
    if (reminder?.state !== 'planned') return;
    const rule = await this.rules.get(reminder.rule_id);
    const cohort = await this.cohorts.describe(reminder.cohort_id);
    const school = await this.schools.settings();
    const day = dayIn(reminder.due_at, school.timeZone);
    await this.db.run(async () => {
      const before = instantAt(`${addDays(day, 1)}T00:00:00`, school.timeZone);
      const found = await this.turns.lockTurn(rule.id, cohort.id, before);
      const isOn = rule.state === 'on' && cohort.state !== 'closed';
      const rules = new Map([[rule.id, rule]]);
      const holding = await this.standing.holding(found, rules, new Map([[cohort.id, cohort]]));
      const going = found.filter((row) => isOn && holding.has(causeKey(row)));
      const gone = found.filter((row) => !going.includes(row)).map(({ id }) => id);
      await this.reminders.settle(gone, 'skipped', 'no_longer_so', this.clock.now());
      if (going.length > 0) await this.add(rule, cohort, school, going);
      await this.dueWork.complete(job);
    });
  }

  /** Whom a task is about, for those who may see the pairs anyway. */
  async pairsOf(actor: Actor, { id, code, program, args }: Task): Promise<NamedPairRow[]> {
    if (code === null || (code !== CODE && !ABOUT_ONE.has(code)) || !may(actor, 'mentorship.list', program?.id))
      return [];
    if (code === CODE) return this.turns.listPairs(id, REMINDER_LIMITS.previewNames);
    const { mentorshipId = '' } = args as { mentorshipId?: string };
    return isId(mentorshipId) ? this.turns.listPair(mentorshipId) : [];
  }

  private async add(rule: RuleRow, cohort: CohortRow, school: SchoolWords, going: readonly TurnRow[]): Promise<void> {
    const ids = going.map(({ id }) => id);
    const aboutDay = going[0]?.about_day ?? null;
    const args = { cohort: cohort.name, ...this.wordsOf(rule, cohort, school, aboutDay) };
    // As long as it is open, those of another day join it: only what speaks of another day is another task.
    const dedupeKey = `reminder:${rule.id}:${cohort.id}:${aboutDay ?? ''}`;
    const place = { programId: cohort.program_id, cohortId: cohort.id };
    const wasOpen = await this.tasks.isOpen(dedupeKey);
    const count = new Set(going.flatMap((row) => row.mentorship_id ?? [])).size;
    const taskId = await this.tasks.add({ code: CODE, args: { ...args, count }, ...place, dedupeKey });
    await this.turns.keepTask(ids, taskId);
    if (wasOpen) await this.tasks.reword(taskId, { ...args, count: await this.turns.countPairs(taskId) });
    await this.reminders.settle(ids, 'done', null, this.clock.now());
  }

  /** In each language of the school, since nobody knows who will take the task; a rule without words goes by its name. */
  private wordsOf(
    rule: RuleRow,
    cohort: CohortRow,
    school: SchoolWords,
    aboutDay: string | null,
  ): Record<string, string> {
    const of = (locale: Locale): [string, string][] => {
      const occasion = { cohort, others: '', aboutDay };
      const { subject, text } = this.words.of(rule, occasion, { displayName: '', locale }, school);
      return [
        [`subject_${locale}`, subject || rule.name],
        [`text_${locale}`, text],
      ];
    };
    return Object.fromEntries(school.locales.flatMap(of));
  }
}
