/** Rules about reminders, as a coordinator writes them, and what they have planned. */
import {
  DiscardReminderRuleDocument,
  ReminderPreviewDocument,
  type ReminderPreviewQuery,
  ReminderRulesDocument,
  SaveReminderRuleDocument,
  type SaveReminderRuleMutationVariables,
  SwitchReminderRuleDocument,
} from '@trellis/api-client';
import type { TestApp } from '../kit/app.js';
import { eventually } from '../kit/eventually.js';
import { ask } from './enrolled-people.js';
import type { OpenPair } from './open-pair.js';

export type RuleInput = SaveReminderRuleMutationVariables['input'];

interface PlannedRow {
  due_at: Date;
  state: string;
  skipped: string | null;
  outbox: string | null;
}

export class Reminding {
  constructor(
    private readonly app: TestApp,
    private readonly pair: OpenPair,
  ) {}

  draft(change: Partial<RuleInput> = {}): RuleInput {
    return {
      ...{ programId: this.pair.programId, name: 'A rule', trigger: 'PUBLISHED', amount: 3, unit: 'DAYS' },
      ...{ audience: 'BOTH', channel: 'MAIL', subject: { en: 'A word', fr: 'Un mot' }, at: '09:00', digest: false },
      body: { en: 'Hello {{person.name}}.', fr: 'Bonjour {{person.name}}.' },
      ...change,
    };
  }

  async preview(change: Partial<RuleInput> = {}): Promise<ReminderPreviewQuery['reminderPreview']> {
    return (await ask(this.pair.coordinator, ReminderPreviewDocument, { input: this.draft(change) })).reminderPreview;
  }

  async switchedOn(change: Partial<RuleInput> = {}): Promise<string> {
    const { coordinator } = this.pair;
    const { saveReminderRule: rule } = await ask(coordinator, SaveReminderRuleDocument, { input: this.draft(change) });
    await ask(coordinator, SwitchReminderRuleDocument, { ruleId: rule.id, revision: rule.revision, on: true });
    return rule.id;
  }

  async planned(id: string, count: number): Promise<void> {
    const { coordinator, programId } = this.pair;
    await eventually(`${count} planned`, async () => {
      const { reminderRules } = await ask(coordinator, ReminderRulesDocument, { programId });
      return reminderRules.find((one) => one.id === id)?.planned === count ? true : undefined;
    });
  }

  /** In the order in which it is due. */
  rows(id: string): Promise<PlannedRow[]> {
    return this.app.sql<PlannedRow>(
      `select r.due_at, r.state, r.skipped, o.state as outbox from trellis.reminder r
       left join trellis.outbox o on o.school_id = r.school_id and o.id = r.outbox_id where r.rule_id = $1 order by r.due_at`,
      [id],
    );
  }

  async decided(id: string): Promise<PlannedRow[]> {
    return eventually('decided', async () => {
      const rows = await this.rows(id);
      return rows.length > 0 && rows.every(({ state }) => state !== 'planned') ? rows : undefined;
    });
  }

  async discard(ruleId: string): Promise<void> {
    await ask(this.pair.coordinator, DiscardReminderRuleDocument, { ruleId });
  }
}
