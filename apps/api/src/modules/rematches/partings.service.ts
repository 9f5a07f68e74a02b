import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type ChangingMentorship, MentorshipChanges } from '../mentorships/index.js';
import { RematchTelling } from './rematch-telling.service.js';
import { RematchesRepository } from './rematches.repository.js';

/** What goes with the end of one mentorship, whoever brings it about. For use cases that have authorised, in their transaction. */
@Injectable()
export class Partings {
  constructor(
    private readonly requests: RematchesRepository,
    private readonly changes: MentorshipChanges,
    private readonly telling: RematchTelling,
    private readonly clock: Clock,
  ) {}

  /** The two do not go on; both are told the same words. `by`: the enrolment of whoever of them did it. */
  async part(mentorship: ChangingMentorship, memberId: string | null, by?: string): Promise<void> {
    await this.settle(mentorship, memberId);
    await this.changes.endApart(mentorship, by);
    await this.telling.ended(mentorship);
  }

  /** It ends as planned: what somebody had asked for about it is settled. */
  async complete(mentorship: ChangingMentorship, memberId: string | null): Promise<void> {
    await this.settle(mentorship, memberId);
    await this.changes.complete(mentorship);
    await this.telling.over(mentorship);
  }

  private async settle({ id }: ChangingMentorship, by: string | null): Promise<void> {
    await this.requests.settle(id, { state: 'ended', by }, this.clock.now());
  }
}
