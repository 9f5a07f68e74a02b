import { Injectable } from '@nestjs/common';
import { REMINDER_LIMITS, type ReminderRuleState } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { ProgramsService } from '../programs/index.js';
import { SchoolsService } from '../schools/index.js';
import { TaskLedger } from '../tasks/index.js';
import { draftOf } from './reminder-drafts.policy.js';
import { ReminderPreviews } from './reminder-previews.service.js';
import type { ReminderRule, SaveReminderRuleInput } from './reminder-rule.types.js';
import { requireSound, requireWords, type RuleDraft } from './reminder-rules.policy.js';
import { ReminderRulesRepository, type RuleCounts, type RuleRow } from './reminder-rules.repository.js';
import { SHIPPED_REMINDERS } from './shipped-reminders.policy.js';

/** More than agreed to by so much still counts as the same: people join a cohort every day. */
const ROOM_TO_GROW = 1.2;

/** The rules of a program: writing, switching on and off. Whatever changes, what is planned follows. */
@Injectable()
export class ReminderRules {
  constructor(
    private readonly rules: ReminderRulesRepository,
    private readonly previews: ReminderPreviews,
    private readonly programs: ProgramsService,
    private readonly schools: SchoolsService,
    private readonly cohorts: CohortsService,
    private readonly tasks: TaskLedger,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, programId: string): Promise<ReminderRule[]> {
    await this.programs.authorised(actor, 'announcement.send', programId);
    const rows = await this.rules.list(programId, REMINDER_LIMITS.rules);
    const counts = await this.rules.count(
      rows.map(({ id }) => id),
      this.clock.now(),
    );
    return rows.map((row) => toRule(row, counts.get(row.id)));
  }

  async save(actor: Actor, input: SaveReminderRuleInput): Promise<ReminderRule> {
    await this.programs.authorised(actor, 'announcement.send', input.programId);
    const draft = draftOf(input);
    requireSound(draft);
    return this.db.run(async () => {
      const id = input.id ? await this.change(input.id, input, draft) : await this.add(input.programId, draft, 'draft');
      return this.view(id);
    });
  }

  /** A program without rules starts with the set that comes with the product, switched on. */
  async start(actor: Actor, programId: string): Promise<ReminderRule[]> {
    await this.programs.authorised(actor, 'announcement.send', programId);
    await this.db.run(async () => {
      const there = await this.rules.lockAll(programId);
      for (const draft of SHIPPED_REMINDERS) {
        if (!there.some(({ name }) => name === draft.name)) await this.add(programId, draft, 'on');
      }
      await this.replan(programId);
    });
    return this.list(actor, programId);
  }

  /** On: whoever it would reach is planned for; REMINDER_TO_MANY until the number of people is told back. Off: nothing is. */
  async switch(
    actor: Actor,
    ruleId: string,
    revision: number,
    on: boolean,
    people?: number | null,
  ): Promise<ReminderRule> {
    const found = await this.authorised(actor, ruleId);
    const most = on ? await this.previews.most(found) : 0;
    return this.db.run(async () => {
      const rule = await this.lock(ruleId, revision);
      if (on) {
        requireSound(rule);
        requireWords(rule, (await this.schools.settings()).locales);
        if (most > Math.max(REMINDER_LIMITS.atOnce, rule.meant_for) && people !== most) {
          throw new AppError('REMINDER_TO_MANY', { people: most });
        }
      }
      const meantFor = people ? Math.ceil(people * ROOM_TO_GROW) : rule.meant_for;
      await this.rules.setState(ruleId, on ? 'on' : 'off', meantFor, this.clock.now());
      await this.tasks.settle(`reminder-asks:${ruleId}`);
      await this.tell(on ? 'reminder_rule.switch_on' : 'reminder_rule.switch_off', rule);
      await this.replan(rule.program_id);
      return this.view(ruleId);
    });
  }

  /** Gone with what it planned; what it sent stays in the ledger of mail. */
  async discard(actor: Actor, ruleId: string): Promise<boolean> {
    const rule = await this.authorised(actor, ruleId);
    await this.db.run(async () => {
      // As planning does, before any mail: two who need both wait for each other and never cross.
      await this.rules.lock(ruleId);
      await this.rules.callOffAll(ruleId, this.clock.now());
      await this.rules.delete(ruleId);
      await this.tasks.settle(`reminder-asks:${ruleId}`);
      await this.tell('reminder_rule.discard', rule);
    });
    return true;
  }

  private async authorised(actor: Actor, ruleId: string): Promise<RuleRow> {
    authoriseSomewhere(actor, 'announcement.send');
    const rule = await this.rules.get(ruleId);
    await this.programs.authorised(actor, 'announcement.send', rule.program_id);
    return rule;
  }

  private async lock(id: string, revision: number): Promise<RuleRow> {
    const rule = await this.rules.lock(id);
    if (rule.revision !== revision) throw new AppError('REMINDER_RULE_CHANGED');
    return rule;
  }

  private async add(programId: string, draft: RuleDraft, state: ReminderRuleState): Promise<string> {
    const { length } = await this.rules.list(programId, REMINDER_LIMITS.rules);
    if (length >= REMINDER_LIMITS.rules) throw new AppError('REMINDER_RULES_FULL', { allowed: REMINDER_LIMITS.rules });
    const id = await this.rules.insert(programId, draft, state, this.clock.now());
    await this.tell('reminder_rule.add', { id, program_id: programId });
    return id;
  }

  private async change(id: string, input: SaveReminderRuleInput, draft: RuleDraft): Promise<string> {
    const rule = await this.lock(id, input.revision ?? 0);
    if (rule.program_id !== input.programId) throw new AppError('NOT_FOUND');
    if (rule.state === 'on') requireWords(draft, (await this.schools.settings()).locales);
    await this.rules.update(id, draft, this.clock.now());
    await this.tell('reminder_rule.change', rule);
    await this.replan(rule.program_id);
    return id;
  }

  private async replan(programId: string): Promise<void> {
    for (const { id } of await this.cohorts.describeAllOf(programId)) await this.dueWork.add('reminders.plan', id);
  }

  private async tell(action: string, { id, program_id: programId }: Pick<RuleRow, 'id' | 'program_id'>): Promise<void> {
    recordEvent('reminder_rule.changed', { ruleId: id, programId });
    await this.audit.record({ action, subjectType: 'reminder_rule', subjectId: id });
  }

  private async view(id: string): Promise<ReminderRule> {
    return toRule(await this.rules.get(id), (await this.rules.count([id], this.clock.now())).get(id));
  }
}

function toRule(row: RuleRow, counts: RuleCounts | undefined): ReminderRule {
  const { id, state, name, trigger, amount, unit, audience, reach, channel, digest, revision } = row;
  return {
    ...{ id, state, name, trigger, amount, unit, audience, reach, channel, digest, revision },
    subject: localizedText(row.subject),
    body: localizedText(row.body),
    at: row.at_time,
    quietFrom: row.quiet_from,
    quietTo: row.quiet_to,
    perWeek: row.per_week,
    eventPeople: row.event_people,
    eventKinds: [...(row.event_kinds ?? [])],
    planned: counts?.planned ?? 0,
    sent: counts?.sent ?? 0,
    nextAt: counts?.next_at ?? null,
  };
}
