import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { type ChangingMentorship, MentorshipChangesRepository } from './mentorship-changes.repository.js';
import { MentorshipGroupsRepository } from './mentorship-groups.repository.js';
import { MentorshipTurns } from './mentorship-turns.service.js';

/** Whom a group or pod that ended leaves behind. */
export interface LeftBehind {
  id: string;
  staying: string;
}

/**
 * Groups and pods that go on while people come and go, in the caller's transaction. What somebody had in one until they left is
 * kept as a mentorship of its own that has ended: theirs with those whom it was with. So history reads as it does for pairs, and
 * the group's own people are always who is in it.
 */
@Injectable()
export class MentorshipGroups {
  constructor(
    private readonly groups: MentorshipGroupsRepository,
    private readonly mentorships: MentorshipChangesRepository,
    private readonly turns: MentorshipTurns,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** By mentor, the group or pod of this cohort that others may join. */
  lastingOf(cohortId: string): Promise<Map<string, string>> {
    return this.groups.listLasting(cohortId);
  }

  /** Others come into it with a later run; who is there already is told that there is somebody new, not who. */
  async join(mentorshipId: string, menteeIds: readonly string[], runId: string): Promise<void> {
    const before = await this.mentorships.lock(mentorshipId);
    await this.groups.add(mentorshipId, menteeIds);
    recordEvent('mentorship.joined', { mentorshipId, runId });
    await this.tellChanged(
      before,
      before.people.filter(({ role }) => role === 'mentee'),
      runId,
    );
  }

  /** Of everyone who leaves: the groups that end with it, each with whom they leave behind; the others go on. */
  async leaveAll(enrolmentIds: readonly string[]): Promise<LeftBehind[][]> {
    const ended: LeftBehind[][] = [];
    for (const id of await this.groups.listOf(enrolmentIds)) {
      const mentorship = await this.mentorships.lock(id);
      const leaving = mentorship.people.filter(({ enrolmentId }) => enrolmentIds.includes(enrolmentId));
      const kept = await this.leave(
        mentorship,
        leaving.map(({ enrolmentId }) => enrolmentId),
        false,
      );
      if (!kept) ended.push(mentorship.people.map(({ enrolmentId }) => ({ id, staying: enrolmentId })));
    }
    return ended;
  }

  /**
   * These people are in it no more. `apart`: they and those on the other side are not matched again. Returns, of each who left,
   * what is kept of it; null when nothing is left that could go on: then the group or pod has ended.
   */
  async leave(
    mentorship: ChangingMentorship,
    leaverIds: readonly string[],
    apart: boolean,
  ): Promise<Map<string, string> | null> {
    const { id, people } = mentorship;
    const isLeaving = ({ enrolmentId }: { enrolmentId: string }): boolean => leaverIds.includes(enrolmentId);
    const staying = people.filter((person) => !isLeaving(person));
    const now = this.clock.now();
    if (!staying.some(({ role }) => role === 'mentor') || !staying.some(({ role }) => role === 'mentee')) {
      await this.groups.end(id, apart, now);
      for (const leaver of leaverIds) recordEvent('mentorship.ended', { mentorshipId: id, enrolmentId: leaver });
      await this.turns.tell({ turn: 'ended', mentorshipIds: [id] });
      return null;
    }
    const kept = new Map<string, string>();
    for (const leaver of people.filter(isLeaving)) {
      const with_ = people.filter(({ role }) => role !== leaver.role).map(({ enrolmentId }) => enrolmentId);
      kept.set(leaver.enrolmentId, await this.groups.setApart(id, leaver.enrolmentId, { with: with_, apart }, now));
      recordEvent('mentorship.left', { mentorshipId: id, enrolmentId: leaver.enrolmentId });
    }
    await this.turns.tell({ turn: 'left', mentorshipIds: [id], enrolmentIds: leaverIds });
    await this.tellChanged(mentorship, staying, now.toISOString());
    return kept;
  }

  private async tellChanged(
    { id }: ChangingMentorship,
    people: ChangingMentorship['people'],
    key: string,
  ): Promise<void> {
    await this.outbox.addMany(
      people.map(({ enrolmentId, memberId }) => ({
        kind: 'mentorship_group_changed',
        toMemberId: memberId,
        subject: { enrolmentId, mentorshipId: id },
        dedupeKey: `mentorship_group_changed:${id}:${key}:${enrolmentId}`,
      })),
    );
  }
}
