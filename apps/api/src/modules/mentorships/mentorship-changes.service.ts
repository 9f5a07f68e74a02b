import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { type ChangingMentorship, MentorshipChangesRepository } from './mentorship-changes.repository.js';
import { MentorshipTurns } from './mentorship-turns.service.js';

/** What happens to one published mentorship, for use cases that have authorised; in their transaction where it changes. */
@Injectable()
export class MentorshipChanges {
  constructor(
    private readonly mentorships: MentorshipChangesRepository,
    private readonly turns: MentorshipTurns,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  get(id: string): Promise<ChangingMentorship> {
    return this.mentorships.get(id);
  }

  listByIds(ids: readonly string[]): Promise<ChangingMentorship[]> {
    return this.mentorships.listByIds(ids);
  }

  /** Kept as it is until the transaction ends; MENTORSHIP_OVER when it has ended. */
  async lockLasting(id: string): Promise<ChangingMentorship> {
    const mentorship = await this.mentorships.lock(id);
    if (mentorship.state === 'ended') throw new AppError('MENTORSHIP_OVER');
    return mentorship;
  }

  /** The two do not go on, and are not matched again. The mentor's place is free. `by`: the enrolment of whoever of them did it. */
  async endApart(mentorship: ChangingMentorship, by?: string): Promise<void> {
    await this.mentorships.endApart(mentorship.id, this.clock.now());
    await this.tellEnded(mentorship);
    if (by) await this.recordOwn('mentorship.end', by);
    else await this.recordEnd('mentorship.end', mentorship);
  }

  /** They brought it to a good end. */
  async complete(mentorship: ChangingMentorship): Promise<void> {
    await this.mentorships.complete(mentorship.id, this.clock.now());
    await this.tellEnded(mentorship);
    await this.recordEnd('mentorship.complete', mentorship);
  }

  private async tellEnded({ id }: ChangingMentorship): Promise<void> {
    recordEvent('mentorship.ended', { mentorshipId: id });
    await this.turns.tell({ turn: 'ended', mentorshipIds: [id] });
  }

  private async recordEnd(action: string, { id }: ChangingMentorship): Promise<void> {
    await this.audit.record({ action, subjectType: 'mentorship', subjectId: id });
  }

  /** How to reach the other is hidden from this moment on. False where it was already: the other of the two wants a pause too. */
  async pause(mentorship: ChangingMentorship, by: string): Promise<boolean> {
    // One alone would stop what the others have; who wants out of it asks for a different match.
    if (mentorship.model !== 'pair') throw new AppError('MENTORSHIP_GROUP_NOT_PAUSED');
    const { state, pausers } = mentorship;
    if (pausers.includes(by) || state === 'ended') throw new AppError('MENTORSHIP_STATE', { state });
    await this.mentorships.pause(mentorship.id, by, this.clock.now());
    await this.recordOwn('mentorship.pause', by);
    if (state === 'paused') return false;
    recordEvent('mentorship.paused', { mentorshipId: mentorship.id });
    await this.turns.tell({ turn: 'paused', mentorshipIds: [mentorship.id] });
    return true;
  }

  /** Ends one's own pause alone. True where nobody's is left, so that the mentorship goes on. */
  async resume(mentorship: ChangingMentorship, by: string): Promise<boolean> {
    const { state, pausers } = mentorship;
    if (!pausers.includes(by)) throw new AppError('MENTORSHIP_STATE', { state });
    await this.mentorships.resume(mentorship.id, by);
    await this.recordOwn('mentorship.resume', by);
    if (pausers.length > 1) return false;
    recordEvent('mentorship.resumed', { mentorshipId: mentorship.id });
    await this.turns.tell({ turn: 'resumed', mentorshipIds: [mentorship.id] });
    return true;
  }

  /** About the enrolment of whoever did it: what is written about a mentorship, both read. */
  private async recordOwn(action: string, enrolmentId: string): Promise<void> {
    await this.audit.record({ action, subjectType: 'enrolment', subjectId: enrolmentId });
  }
}
