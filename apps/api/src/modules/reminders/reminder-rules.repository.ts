import { Injectable } from '@nestjs/common';
import type { ReminderRuleState } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { RuleDraft } from './reminder-rules.policy.js';

export interface RuleRow extends RuleDraft {
  id: string;
  program_id: string;
  state: ReminderRuleState;
  /** To how many people on one day somebody has agreed. */
  meant_for: number;
  revision: number;
}

export interface RuleCounts {
  planned: number;
  sent: number;
  next_at: Date | null;
}

const COLUMNS = `id, program_id, state, name, trigger, amount, unit, audience, reach, channel, subject, body, at_time, quiet_from,
  quiet_to, per_week, digest, event_people, event_kinds, meant_for, revision`;

const valuesOf = (rule: RuleDraft): unknown[] => [
  ...[rule.name, rule.trigger, rule.amount, rule.unit, rule.audience, rule.channel],
  ...[JSON.stringify(rule.subject), JSON.stringify(rule.body), rule.at_time, rule.quiet_from, rule.quiet_to],
  ...[rule.per_week, rule.digest, rule.reach, rule.event_people, rule.event_kinds],
];

@Injectable()
export class ReminderRulesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** In the order in which they were written. */
  list(programId: string, most: number): Promise<RuleRow[]> {
    return this.db.read<RuleRow>(
      `select ${COLUMNS} from reminder_rule where school_id = $1 and program_id = $2 order by id limit $3`,
      [currentSchoolId(), programId, most],
    );
  }

  async get(id: string): Promise<RuleRow> {
    const [row] = isId(id)
      ? await this.db.read<RuleRow>(`select ${COLUMNS} from reminder_rule where school_id = $1 and id = $2`, [
          currentSchoolId(),
          id,
        ])
      : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  listByIds(ids: readonly string[]): Promise<RuleRow[]> {
    return this.db.read<RuleRow>(
      `select ${COLUMNS} from reminder_rule where school_id = $1 and id = any ($2::uuid[])`,
      [currentSchoolId(), ids],
    );
  }

  /** Nobody else changes it, or plans by it, until the transaction ends. */
  async lock(id: string): Promise<RuleRow> {
    await this.db.write('select 1 from reminder_rule where school_id = $1 and id = $2 for update', [
      currentSchoolId(),
      id,
    ]);
    return this.get(id);
  }

  /** All rules of a program, in one order, so that two who plan wait for each other instead of crossing. */
  async lockAll(programId: string): Promise<RuleRow[]> {
    const { rows } = await this.db.write<RuleRow>(
      `select ${COLUMNS} from reminder_rule where school_id = $1 and program_id = $2 order by id for update`,
      [currentSchoolId(), programId],
    );
    return rows;
  }

  async insert(programId: string, rule: RuleDraft, state: ReminderRuleState, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into reminder_rule (school_id, id, program_id, state, created_at, changed_at, name, trigger, amount, unit, audience,
         channel, subject, body, at_time, quiet_from, quiet_to, per_week, digest, reach, event_people, event_kinds)
       values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
      [currentSchoolId(), id, programId, state, now, ...valuesOf(rule)],
    );
    return id;
  }

  async update(id: string, rule: RuleDraft, now: Date): Promise<void> {
    await this.db.write(
      `update reminder_rule set revision = revision + 1, changed_at = $3, name = $4, trigger = $5, amount = $6, unit = $7,
         audience = $8, channel = $9, subject = $10, body = $11, at_time = $12, quiet_from = $13, quiet_to = $14, per_week = $15,
         digest = $16, reach = $17, event_people = $18, event_kinds = $19
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, now, ...valuesOf(rule)],
    );
  }

  async setState(id: string, state: ReminderRuleState, meantFor: number, now: Date): Promise<void> {
    await this.db.write(
      `update reminder_rule set state = $3, meant_for = $4, changed_at = $5, revision = revision + 1
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, state, meantFor, now],
    );
  }

  /**
   * What each rule has planned and done; somebody's several of one day are one. What goes to somebody's own page is there from
   * its moment on, whether or not it was put away.
   */
  async count(ids: readonly string[], now: Date): Promise<Map<string, RuleCounts>> {
    const rows = await this.db.read<RuleCounts & { rule_id: string }>(
      `select rule_id, count(distinct (member_id, day)) filter (where state = 'planned' and not shown and not gone)::int as planned,
         count(distinct (member_id, day)) filter (where state = 'done' or shown)::int as sent,
         min(due_at) filter (where state = 'planned' and not shown and not gone) as next_at
       from (select r.rule_id, r.member_id, r.state, r.due_at, (r.due_at at time zone 'UTC')::date as day,
           r.state = 'planned' and r.due_at <= $3 and r.member_id is not null and u.channel = 'in_app' as shown,
           -- Its mail was given up: the address does not work.
           o.state is not distinct from 'cancelled' as gone
         from reminder r join reminder_rule u on u.school_id = r.school_id and u.id = r.rule_id
         left join outbox o on o.school_id = r.school_id and o.id = r.outbox_id
         where r.school_id = $1 and r.rule_id = any ($2::uuid[])) counted group by rule_id`,
      [currentSchoolId(), ids, now],
    );
    return new Map(rows.map((row) => [row.rule_id, row]));
  }

  /** Mails of this rule alone that have not gone out; one that others are in as well goes out without it. */
  async callOffAll(id: string, now: Date): Promise<void> {
    await this.db.write(
      `update outbox o set state = 'cancelled', settled_at = $3, dedupe_key = null where o.school_id = $1 and o.state = 'due'
         and o.id in (select outbox_id from reminder where school_id = $1 and rule_id = $2 and state = 'planned')
         and not exists (select 1 from reminder r where r.school_id = $1 and r.outbox_id = o.id and r.rule_id <> $2)`,
      [currentSchoolId(), id, now],
    );
  }

  async delete(id: string): Promise<void> {
    await this.db.write('delete from reminder_rule where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }
}
