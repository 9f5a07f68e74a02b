import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MentorshipParties, type Party } from '../mentorships/index.js';
import type { Goal, SaveGoalInput } from './goal.types.js';
import { type GoalRecord, type GoalRow, GoalsRepository } from './goals.repository.js';

/** What those in a mentorship work towards. Each of them writes, and reads, all of it. */
@Injectable()
export class GoalsService {
  constructor(
    private readonly goals: GoalsRepository,
    private readonly parties: MentorshipParties,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, mentorshipId: string): Promise<Goal[]> {
    await this.parties.own(actor, mentorshipId);
    return (await this.goals.list(mentorshipId)).map(toGoal);
  }

  async save(actor: Actor, input: SaveGoalInput): Promise<Goal[]> {
    const { mentorshipId } = input;
    const record = recordOf(input);
    return this.change(actor, mentorshipId, async ({ enrolmentId }) => {
      const now = this.clock.now();
      if (input.id) return this.goals.update(mentorshipId, input.id, input.revision ?? 0, record, now);
      if ((await this.goals.list(mentorshipId)).length >= LIMITS.goals)
        throw new AppError('GOALS_FULL', { most: LIMITS.goals });
      return this.goals.insert(mentorshipId, enrolmentId, record, now);
    });
  }

  order(actor: Actor, mentorshipId: string, ids: readonly string[]): Promise<Goal[]> {
    return this.change(actor, mentorshipId, () => this.goals.order(mentorshipId, ids.filter(isId)));
  }

  /** Goals that somebody began, for themself. For use cases that have authorised. */
  async madeBy(memberId: string): Promise<{ at: Date; text: string }[]> {
    return (await this.goals.listMadeBy(memberId)).map(({ changed_at: at, title, steps }) => ({
      at,
      text: [title, ...steps.map(({ what }) => what)].join(' – '),
    }));
  }

  /** What was reached, in the words of those in it. For use cases that have authorised. */
  async reachedIn(mentorshipId: string): Promise<string[]> {
    const goals = await this.goals.list(mentorshipId);
    return goals.filter(({ state }) => state === 'reached').map(({ title }) => title);
  }

  private async change(actor: Actor, mentorshipId: string, work: (party: Party) => Promise<void>): Promise<Goal[]> {
    return this.db.run(async () => {
      const party = await this.parties.ownOpen(actor, mentorshipId);
      await work(party);
      recordEvent('goal.changed', { mentorshipId, enrolmentId: party.enrolmentId });
      await this.audit.record({ action: 'goal.change', subjectType: 'enrolment', subjectId: party.enrolmentId });
      return (await this.goals.list(mentorshipId)).map(toGoal);
    });
  }
}

/** Steps without words were never meant. */
function recordOf({ title, steps, state, dueOn }: SaveGoalInput): GoalRecord {
  if (title === '') throw new AppError('GOAL_EMPTY', {}, 'title');
  const kept = steps.filter(({ what }) => what !== '').map(({ what, done }) => ({ what, done }));
  return { title, steps: kept, state, dueOn: dueOn ?? null };
}

function toGoal({ id, title, state, due_on: dueOn, steps, revision }: GoalRow): Goal {
  return { id, title, state, dueOn, steps, revision };
}
