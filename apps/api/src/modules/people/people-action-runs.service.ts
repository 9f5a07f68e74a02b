import { Injectable } from '@nestjs/common';
import { addDays, dayIn, momentIn } from '@trellis/calendar';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { Applications } from '../appointments/index.js';
import { type ChangingPerson, EnrolmentChanges, type OwnRequirement } from '../enrolments/index.js';
import { MembersService } from '../members/index.js';
import { MentorshipEndings } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { TaskLedger } from '../tasks/index.js';
import { type ActionDetails, whySkipped } from './people-actions.policy.js';
import { type ActionOutcome, type ActionRow, PeopleActionsRepository } from './people-actions.repository.js';

/** How many people have their turn in one transaction. */
const BATCH = 200;

/**
 * Does what an action says, or takes it back, batch by batch: each batch is whole or not there, and a worker that dies
 * leaves the rest to the next one. Always inside `TenantDatabase.run`, on behalf of who ordered it.
 */
@Injectable()
export class PeopleActionRuns {
  constructor(
    private readonly actions: PeopleActionsRepository,
    private readonly changes: EnrolmentChanges,
    private readonly members: MembersService,
    private readonly mentorships: MentorshipEndings,
    private readonly schools: SchoolsService,
    private readonly tasks: TaskLedger,
    private readonly applications: Applications,
    private readonly dueWork: DueWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The next batch of an action. False: nothing is left of it. */
  async step(actionId: string): Promise<boolean> {
    const action = await this.actions.lock(actionId);
    if (action.state === 'undoing') return this.undoStep(action);
    if (action.state !== 'queued' && action.state !== 'running') return false;
    const ids = await this.actions.listOpen(actionId, BATCH);
    const people = await this.changes.lock(action.cohort_id, ids, action.details.mentorCohortId ?? null);
    const skipped = { ...action.skipped };
    const applies: ChangingPerson[] = [];
    const outcomes: ActionOutcome[] = people.map((person) => {
      const reason = whySkipped(action.kind, person, action.details);
      if (reason) skipped[reason] = (skipped[reason] ?? 0) + 1;
      else applies.push(person);
      return { enrolmentId: person.id, outcome: reason ?? 'changed', before: beforeOf(action, person) };
    });
    // Whoever was moved elsewhere meanwhile is nobody's turn any more.
    const there = new Set(people.map(({ id }) => id));
    const gone = ids.filter((id) => !there.has(id));
    if (gone.length > 0) skipped.GONE = (skipped.GONE ?? 0) + gone.length;
    outcomes.push(...gone.map((enrolmentId) => ({ enrolmentId, outcome: 'GONE', before: null })));
    if (applies.length > 0) await this.apply(action, applies);
    await this.actions.settleItems(actionId, outcomes);
    const more = ids.length === BATCH;
    const done = action.done + ids.length;
    const changed = action.changed + applies.length;
    const state = more ? 'running' : 'done';
    await this.actions.save(actionId, { state, done, changed, skipped }, this.clock.now());
    await this.record(action, `people.${action.kind}`, applies);
    return more;
  }

  private async undoStep(action: ActionRow): Promise<boolean> {
    const ids = await this.actions.listChanged(action.id, BATCH);
    const people = await this.changes.lock(action.cohort_id, ids);
    await this.takeBack(action, people);
    await this.actions.settleItems(
      action.id,
      ids.map((enrolmentId) => ({ enrolmentId, outcome: 'undone', before: null })),
    );
    const more = ids.length === BATCH;
    const changed = Math.max(0, action.changed - ids.length);
    await this.actions.save(action.id, { ...action, state: more ? 'undoing' : 'undone', changed }, this.clock.now());
    await this.record(action, `people.undo_${action.kind}`, people);
    return more;
  }

  private async apply(action: ActionRow, people: readonly ChangingPerson[]): Promise<void> {
    const { kind, details } = action;
    const ids = people.map(({ id }) => id);
    const memberIds = [...new Set(people.map(({ memberId }) => memberId))];
    switch (kind) {
      case 'pause':
        return this.pause(action, ids);
      case 'resume':
        return this.changes.resume(ids, await this.today());
      case 'withdraw':
        return this.finish(action, ids, 'withdrawn');
      case 'complete':
        return this.finish(action, ids, 'completed');
      case 'reenrol':
        return this.changes.reenrol(ids);
      case 'stop_mail':
        await this.members.stopMail(memberIds, true);
        return this.askForAddresses(action, ids);
      case 'restart_mail':
        return this.members.stopMail(memberIds, false);
      case 'set_requirement':
      case 'clear_requirement':
        return this.changes.setRequirement(ids, details.requirement ?? null);
      case 'become_mentor':
        await this.members.addRole(memberIds, 'mentor');
        await this.changes.applyAsMentors(memberIds, details.mentorCohortId ?? action.cohort_id);
        return this.applications.look(details.mentorCohortId ?? action.cohort_id);
    }
  }

  /** One row of due work for all pauses of an action: they share their days. */
  private async pause({ id, details }: ActionRow, ids: readonly string[]): Promise<void> {
    const { timeZone } = await this.schools.settings();
    const today = dayIn(this.clock.now(), timeZone);
    const { fromOn = today, toOn = null } = details;
    await this.changes.pause(ids, { fromOn, toOn, actionId: id }, today);
    if (fromOn > today) await this.dueWork.add('people.beginPauses', id, momentIn(fromOn, 0, timeZone));
    if (toOn) await this.dueWork.add('people.endPauses', id, momentIn(addDays(toOn, 1), 0, timeZone));
  }

  private async finish(
    { id, cohort_id: cohortId }: ActionRow,
    ids: readonly string[],
    state: 'withdrawn' | 'completed',
  ): Promise<void> {
    await this.changes.finish(ids, state, await this.today());
    await this.applications.look(cohortId);
    // Whoever is in the same action, in this batch or a later one, is not told that the other one left.
    await this.mentorships.endPairsOfAll(ids, new Set(await this.actions.listAll(id)));
  }

  /** Somebody has to ask these people for another address: one task an action. */
  private async askForAddresses({ id, cohort_id: cohortId, total }: ActionRow, ids: readonly string[]): Promise<void> {
    await this.tasks.add({
      code: 'ADDRESS_NOT_WORKING',
      args: { count: total },
      cohortId,
      enrolmentId: total === 1 ? (ids[0] ?? null) : null,
      dedupeKey: addressesTask(id),
    });
  }

  private async takeBack({ id, kind, details }: ActionRow, people: readonly ChangingPerson[]): Promise<void> {
    const ids = people.map((person) => person.id);
    const memberIds = [...new Set(people.map(({ memberId }) => memberId))];
    if (kind === 'pause') await this.changes.undoPauses(id, ids);
    if (kind === 'stop_mail' || kind === 'restart_mail')
      await this.members.stopMail(memberIds, kind === 'restart_mail');
    if (kind === 'stop_mail') await this.tasks.settle(addressesTask(id));
    if (kind !== 'set_requirement' && kind !== 'clear_requirement') return;
    // Only where nobody changed it since; those who had the same before go back together.
    const set = JSON.stringify(details.requirement ?? null);
    const current = new Map(people.map((person) => [person.id, JSON.stringify(person.requirement)]));
    const before = new Map<string, string[]>();
    for (const item of await this.actions.listBefore(id, ids)) {
      if (current.get(item.enrolment_id) !== set) continue;
      const was = JSON.stringify((item.before as { requirement: OwnRequirement | null }).requirement);
      before.set(was, [...(before.get(was) ?? []), item.enrolment_id]);
    }
    for (const [was, whose] of before)
      await this.changes.setRequirement(whose, JSON.parse(was) as OwnRequirement | null);
  }

  private async record(action: ActionRow, name: string, people: readonly ChangingPerson[]): Promise<void> {
    if (people.length === 0) return;
    await this.audit.record({
      action: name,
      subjectType: 'people_action',
      subjectId: action.id,
      details: { cohortId: action.cohort_id, people: people.length },
      memberIds: [...new Set(people.map(({ memberId }) => memberId))],
    });
  }

  private async today(): Promise<string> {
    const { timeZone } = await this.schools.settings();
    return dayIn(this.clock.now(), timeZone);
  }
}

/** What an undo has to put back; what can't be undone needs nothing. */
function beforeOf({ kind }: { kind: ActionRow['kind']; details: ActionDetails }, person: ChangingPerson): unknown {
  return kind === 'set_requirement' || kind === 'clear_requirement' ? { requirement: person.requirement } : null;
}

const addressesTask = (actionId: string): string => `addresses:${actionId}`;
