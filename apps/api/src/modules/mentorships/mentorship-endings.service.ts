import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { MentorshipGroups } from './mentorship-groups.service.js';
import { MentorshipTurns } from './mentorship-turns.service.js';
import { MentorshipsRepository, type PairPartner } from './mentorships.repository.js';

/** Mentorships that end because of something else: their cohort is over, somebody leaves. For use cases that have authorised, in their transaction. */
@Injectable()
export class MentorshipEndings {
  constructor(
    private readonly mentorships: MentorshipsRepository,
    private readonly groups: MentorshipGroups,
    private readonly turns: MentorshipTurns,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * The cohort is over: its mentorships end as planned, and their mentors' places are free again. Everybody in one is told, once
   * however many they were in; those who wanted a pause, and whoever they paused with, are left in peace. Returns how many ended.
   */
  async endAllOf(cohortId: string): Promise<number> {
    const ended = await this.mentorships.endAllOf(cohortId, this.clock.now());
    for (const mentorshipId of ended) recordEvent('mentorship.ended', { mentorshipId, cohortId });
    await this.turns.tell({ turn: 'ended', mentorshipIds: ended });
    await this.turns.part({ cohortId });
    const people = await this.mentorships.listPeopleTogether(ended);
    await this.outbox.addMany(
      people.map(({ member_id: toMemberId, enrolment_id: enrolmentId, mentorship_id: mentorshipId }) => ({
        ...{ kind: 'mentorship_completed', toMemberId, subject: { enrolmentId, mentorshipId } },
        dedupeKey: `mentorship_completed:${cohortId}:${toMemberId}`,
      })),
    );
    return ended.length;
  }

  /** When someone leaves, their pairs end, and who stays behind is told once, without a reason. */
  endPairsOf(enrolmentId: string): Promise<void> {
    return this.endPairsOfAll([enrolmentId], new Set());
  }

  /**
   * The same for several; whoever is in `leaving` leaves as well, now or in a moment, and is told nothing. A group or pod that
   * somebody leaves goes on with the others, as long as there are a mentor and a mentee in it.
   */
  async endPairsOfAll(enrolmentIds: readonly string[], leaving: ReadonlySet<string>): Promise<void> {
    const left = new Set(enrolmentIds);
    const pairs = await this.mentorships.listPartners(enrolmentIds);
    const ending = [...new Set(pairs.map(({ id }) => id))];
    await this.mentorships.end(ending, this.clock.now());
    for (const { id, leaverId } of pairs) recordEvent('mentorship.ended', { mentorshipId: id, enrolmentId: leaverId });
    await this.turns.tell({ turn: 'ended', mentorshipIds: ending });
    await this.turns.part({ enrolmentIds });
    const ended = pairs.map(({ id, partnerId }) => ({ id, staying: partnerId }));
    for (const group of await this.groups.leaveAll(enrolmentIds)) ended.push(...group);
    const staying = ended.filter((one) => !left.has(one.staying) && !leaving.has(one.staying));
    const rows = await this.mentorships.listMembers(staying.map((one) => one.staying));
    const members = new Map(rows.map((row) => [row.id, row.member_id]));
    await this.outbox.addMany(
      staying.map(({ id, staying: enrolmentId }) => ({
        kind: 'mentorship_ended',
        toMemberId: members.get(enrolmentId) ?? '',
        subject: { enrolmentId, mentorshipId: id },
        dedupeKey: `mentorship_ended:${id}:${enrolmentId}`,
      })),
    );
  }

  /** Pairs of these people that are not ended, each with the other one of the two. */
  partnersOf(enrolmentIds: readonly string[]): Promise<PairPartner[]> {
    return this.mentorships.listPartners(enrolmentIds);
  }
}
