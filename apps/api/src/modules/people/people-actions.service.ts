import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { LIFETIMES, LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { EnrolmentChanges } from '../enrolments/index.js';
import { SchoolsService } from '../schools/index.js';
import { PeopleActionEffects } from './people-action-effects.service.js';
import { PeopleActionRuns } from './people-action-runs.service.js';
import { type ActionDetails, detailsOf, toSkipped, UNDOABLE, whySkipped } from './people-actions.policy.js';
import { type ActionRow, PeopleActionsRepository } from './people-actions.repository.js';
import { PeopleSelection } from './people-selection.service.js';
import type { PeopleAction, PeopleActionInput, PeopleActionPreview } from './people.types.js';

const HOUR = 60 * 60 * 1000;
const RECENT = 5;

/** Looked at: who is meant, to whom it applies. */
interface Considered {
  ids: string[];
  applies: string[];
  skipped: Record<string, number>;
  details: ActionDetails;
}

/** What a coordinator does with many people at once: looked at first, done at once or by the worker, taken back where it can be. */
@Injectable()
export class PeopleActions {
  constructor(
    private readonly actions: PeopleActionsRepository,
    private readonly runs: PeopleActionRuns,
    private readonly effects: PeopleActionEffects,
    private readonly selection: PeopleSelection,
    private readonly changes: EnrolmentChanges,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async preview(actor: Actor, input: PeopleActionInput): Promise<PeopleActionPreview> {
    await this.authorise(actor, input);
    const { ids, applies, skipped } = await this.consider(input);
    return {
      selected: ids.length,
      applies: applies.length,
      skipped: toSkipped(skipped),
      ...(await this.effects.describe(input.kind, applies)),
      undoable: UNDOABLE.includes(input.kind),
    };
  }

  /** `expected` is to how many it applied when it was looked at; PEOPLE_ACTION_CHANGED when it is another number now. */
  async start(actor: Actor, input: PeopleActionInput, expected: number): Promise<PeopleAction> {
    await this.authorise(actor, input);
    return this.db.run(async () => {
      const { ids, applies, details } = await this.consider(input);
      if (applies.length !== expected) throw new AppError('PEOPLE_ACTION_CHANGED', { count: applies.length });
      const { cohortId, kind } = input;
      const id = await this.actions.insert(
        { cohortId, kind, details, createdBy: actor.memberId },
        ids,
        this.clock.now(),
      );
      recordEvent('people_action.started', { actionId: id, cohortId });
      await this.audit.record({
        action: 'people_action.start',
        subjectType: 'people_action',
        subjectId: id,
        details: { kind, cohortId, people: ids.length },
      });
      await this.runOrOwe(id, ids.length);
      return this.toAction(await this.actions.get(id));
    });
  }

  /** Puts everyone back whom nobody changed since; within a day, and only what reached nobody else. */
  async undo(actor: Actor, id: string): Promise<PeopleAction> {
    const known = await this.authorised(actor, id);
    return this.db.run(async () => {
      const action = await this.actions.lock(known.id);
      if (!this.isUndoable(action)) throw new AppError('PEOPLE_ACTION_STATE', { state: action.state });
      await this.actions.save(id, { ...action, state: 'undoing' }, this.clock.now());
      await this.actions.setUndoneBy(id, actor.memberId);
      recordEvent('people_action.undone', { actionId: id, cohortId: action.cohort_id });
      await this.audit.record({ action: 'people_action.undo', subjectType: 'people_action', subjectId: id });
      await this.runOrOwe(id, action.changed);
      return this.toAction(await this.actions.get(id));
    });
  }

  async get(actor: Actor, id: string): Promise<PeopleAction> {
    return this.toAction(await this.authorised(actor, id));
  }

  async recent(actor: Actor, cohortId: string): Promise<PeopleAction[]> {
    await this.cohorts.authorised(actor, 'people.manage', cohortId);
    return (await this.actions.listRecent(cohortId, RECENT)).map((row) => this.toAction(row));
  }

  private async authorise(actor: Actor, input: PeopleActionInput): Promise<void> {
    await this.cohorts.authorised(actor, 'people.manage', input.cohortId);
    if (input.kind !== 'become_mentor' || !input.mentorCohortId) return;
    const there = await this.cohorts.authorised(actor, 'people.manage', input.mentorCohortId);
    if (there.state === 'closed') throw new AppError('COHORT_CLOSED', {}, 'mentorCohortId');
  }

  private async authorised(actor: Actor, id: string): Promise<ActionRow> {
    const action = await this.actions.get(id);
    await this.cohorts.authorised(actor, 'people.manage', action.cohort_id);
    return action;
  }

  private async consider(input: PeopleActionInput): Promise<Considered> {
    const { timeZone } = await this.schools.settings();
    const details = detailsOf(input, dayIn(this.clock.now(), timeZone));
    const selected = await this.selection.resolve(input.cohortId, input.selection);
    const people = await this.changes.list(input.cohortId, selected, details.mentorCohortId ?? null);
    if (people.length === 0) throw new AppError('PEOPLE_NONE_SELECTED');
    const skipped: Record<string, number> = {};
    const applies: string[] = [];
    for (const person of people) {
      const reason = whySkipped(input.kind, person, details);
      if (reason) skipped[reason] = (skipped[reason] ?? 0) + 1;
      else applies.push(person.id);
    }
    return { ids: people.map(({ id }) => id), applies, skipped, details };
  }

  /** At once, in this transaction, or owed to the worker when it is many. */
  private async runOrOwe(id: string, people: number): Promise<void> {
    if (people > LIMITS.actionAtOnce) await this.dueWork.add('people.runAction', id);
    else while (await this.runs.step(id));
  }

  private isUndoable({ kind, state, created_at: createdAt }: ActionRow): boolean {
    const inTime = this.clock.now().getTime() - createdAt.getTime() < LIFETIMES.undoHours * HOUR;
    return UNDOABLE.includes(kind) && state === 'done' && inTime;
  }

  private toAction(row: ActionRow): PeopleAction {
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      total: row.total,
      done: row.done,
      changed: row.changed,
      skipped: toSkipped(row.skipped),
      undoable: this.isUndoable(row) && row.changed > 0,
      createdAt: row.created_at,
    };
  }
}
