import { Injectable } from '@nestjs/common';
import type { EnrolmentState, MentorDecision } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import {
  type ChangingPerson,
  EnrolmentChangesRepository,
  type OwnRequirement,
  type PausePlan,
} from './enrolment-changes.repository.js';

/**
 * Changes of people's places in a cohort, many at once, for use cases that have authorised and decided to whom they apply;
 * inside their transaction. Match drafts see each of them, since matching reads the enrolled alone.
 */
@Injectable()
export class EnrolmentChanges {
  constructor(
    private readonly changes: EnrolmentChangesRepository,
    private readonly clock: Clock,
  ) {}

  /** People of a cohort by id; `mentorIn` is the cohort that `isMentorThere` asks about. */
  list(cohortId: string, ids: readonly string[], mentorIn: string | null = null): Promise<ChangingPerson[]> {
    return this.changes.list(cohortId, ids, mentorIn);
  }

  /** The same, kept as they are until the transaction ends. */
  lock(cohortId: string, ids: readonly string[], mentorIn: string | null = null): Promise<ChangingPerson[]> {
    return this.changes.lock(cohortId, ids, mentorIn);
  }

  /** Plans a pause for people who have none; it begins at once when its first day has come. */
  async pause(ids: readonly string[], plan: PausePlan, today: string): Promise<void> {
    await this.changes.insertPauses(ids, plan, this.clock.now());
    record('enrolment.pause_planned', ids);
    if (plan.fromOn <= today) await this.turn(ids, 'enrolled', 'paused', 'enrolment.paused');
  }

  /** Ends pauses, begun or to come. */
  async resume(ids: readonly string[], today: string): Promise<void> {
    await this.changes.endPauses(ids, today);
    await this.turn(ids, 'paused', 'enrolled', 'enrolment.resumed');
  }

  /** Takes back the pauses of an action, as if they had never been ordered. */
  async undoPauses(actionId: string, ids: readonly string[]): Promise<string[]> {
    const undone = await this.changes.deletePauses(actionId, ids);
    await this.turn(undone, 'paused', 'enrolled', 'enrolment.resumed');
    return undone;
  }

  /** Begins, or ends, the pauses of an action whose day has come; returns how many. */
  async turnPauses(actionId: string, today: string, at: 'begin' | 'end', most: number): Promise<number> {
    const ids = await this.changes.listDuePauses(actionId, today, at, most);
    if (at === 'begin') await this.turn(ids, 'enrolled', 'paused', 'enrolment.paused');
    else await this.resume(ids, today);
    return ids.length;
  }

  /** Whoever leaves, or has completed, is on no pause any more. */
  async finish(ids: readonly string[], state: 'withdrawn' | 'completed', today: string): Promise<void> {
    await this.changes.endPauses(ids, today);
    await this.changes.setState(ids, state, this.clock.now());
    record(`enrolment.${state}`, ids);
  }

  async reenrol(ids: readonly string[]): Promise<void> {
    await this.changes.setState(ids, 'enrolled', this.clock.now());
    record('enrolment.reenrolled', ids);
  }

  /** Who may be a mentor, and who may not. Whoever is declined is on no pause any more. */
  async decide(
    ids: readonly string[],
    decision: MentorDecision,
    decidedBy: string | null,
    today: string,
  ): Promise<void> {
    if (decision === 'decline') await this.changes.endPauses(ids, today);
    const state = decision === 'approve' ? 'enrolled' : 'declined';
    await this.changes.decide(ids, state, decidedBy, this.clock.now());
    record(decision === 'approve' ? 'enrolment.approved' : 'enrolment.declined', ids);
  }

  /** A mentor says how many they take, whether just now, and what they are glad to talk about. */
  async setOffer(id: string, offer: Parameters<EnrolmentChangesRepository['setOffer']>[1]): Promise<void> {
    await this.changes.setOffer(id, offer, this.clock.now());
    record('enrolment.changed', [id]);
  }

  async setRequirement(ids: readonly string[], requirement: OwnRequirement | null): Promise<void> {
    await this.changes.setRequirement(ids, requirement, this.clock.now());
    record('enrolment.requirement_changed', ids);
  }

  /** Their application as mentors of a cohort, with no place until they say how many they offer. */
  async applyAsMentors(memberIds: readonly string[], cohortId: string): Promise<void> {
    const added = await this.changes.insertMentors(memberIds, cohortId, this.clock.now());
    for (const { id: enrolmentId, memberId } of added)
      recordEvent('enrolment.added', { enrolmentId, cohortId, memberId });
  }

  private async turn(ids: readonly string[], from: EnrolmentState, to: EnrolmentState, event: string): Promise<void> {
    record(event, await this.changes.turn(ids, from, to, this.clock.now()));
  }
}

function record(event: string, ids: readonly string[]): void {
  for (const enrolmentId of ids) recordEvent(event, { enrolmentId });
}
