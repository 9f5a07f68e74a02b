import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Outbox } from '../../platform/mail/outbox.js';
import {
  type ChangingMentorship,
  MentorshipChanges,
  MentorshipTurns,
  type MentorshipTurn,
} from '../mentorships/index.js';
import { Partings } from '../rematches/index.js';
import { ConfidentialTasks } from '../support/index.js';
import { agreedOf } from './closing-views.service.js';
import { ClosingsRepository } from './closings.repository.js';

const taskOf = (mentorshipId: string): string => `group_closing:${mentorshipId}`;

/** A good end as it comes about: suggested, agreed to, complete. For use cases that have authorised, in their transaction. */
@Injectable()
export class GoodEnds implements OnModuleInit {
  constructor(
    private readonly closings: ClosingsRepository,
    private readonly mentorships: MentorshipChanges,
    private readonly turns: MentorshipTurns,
    private readonly partings: Partings,
    private readonly tasks: ConfidentialTasks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.turns.watch((turn) => this.follow(turn));
  }

  /** Of a group, those who run the program learn of it as well: one word of theirs completes it where somebody does not answer. */
  async suggest(mentorship: ChangingMentorship, by: string): Promise<void> {
    const { id, model, program_id: programId, cohort_id: cohortId, cohort_name: cohort, people } = mentorship;
    const now = this.clock.now();
    await this.closings.save(id, { enrolment_id: by, state: 'proposed' }, now);
    await this.tell('closing_asked', mentorship, by);
    if (model === 'pair') return;
    await this.closings.forgetAgreed(id);
    await this.closings.agree(id, by, now);
    await this.tasks.add(
      { code: 'GROUP_CLOSING_ASKED', args: { cohort, mentorshipId: id }, programId, cohortId, dedupeKey: taskOf(id) },
      people.map(({ memberId }) => memberId),
    );
  }

  async takenBack(mentorshipId: string): Promise<void> {
    await this.closings.forgetAgreed(mentorshipId);
    await this.tasks.settle(taskOf(mentorshipId));
  }

  /** Of a pair the other's word is the last; of a group everybody's is needed. */
  async agree(mentorship: ChangingMentorship, enrolmentId: string, memberId: string): Promise<void> {
    if (mentorship.model === 'pair') return this.complete(mentorship, memberId);
    await this.closings.agree(mentorship.id, enrolmentId, this.clock.now());
    await this.completeWhereAllAgree(mentorship, memberId);
  }

  async complete(mentorship: ChangingMentorship, memberId: string | null): Promise<void> {
    const { id } = mentorship;
    const asked = await this.closings.find(id);
    await this.closings.save(id, { enrolment_id: asked?.enrolment_id ?? null, state: 'completed' }, this.clock.now());
    await this.partings.complete(mentorship, memberId);
    await this.tasks.settle(taskOf(id));
    await this.tell('mentorship_completed', mentorship, null);
  }

  /** Whoever leaves a group is waited for no more; what they had suggested goes with them. However it ends, its task is done. */
  private async follow({ turn, mentorshipIds }: MentorshipTurn): Promise<void> {
    const proposed = turn === 'ended' || turn === 'left' ? await this.closings.listProposed(mentorshipIds) : [];
    if (turn === 'ended') for (const id of proposed) await this.tasks.settle(taskOf(id));
    if (turn !== 'left') return;
    for (const mentorship of await this.mentorships.listByIds(proposed)) {
      const asked = await this.closings.find(mentorship.id);
      if (asked?.state !== 'proposed') continue;
      const asker = mentorship.people.find(({ enrolmentId }) => enrolmentId === asked.enrolment_id);
      if (asker) await this.completeWhereAllAgree(mentorship, null);
      else await this.withdraw(mentorship.id, asked.enrolment_id);
    }
  }

  private async withdraw(mentorshipId: string, enrolmentId: string | null): Promise<void> {
    if (enrolmentId) await this.closings.takeBack(mentorshipId, enrolmentId);
    await this.takenBack(mentorshipId);
  }

  private async completeWhereAllAgree(mentorship: ChangingMentorship, memberId: string | null): Promise<void> {
    const agreed = await this.closings.listAgreed(mentorship.id);
    if (agreedOf(mentorship, agreed) === mentorship.people.length) await this.complete(mentorship, memberId);
  }

  private async tell(kind: string, { id, people }: ChangingMentorship, but: string | null): Promise<void> {
    await this.outbox.addMany(
      people
        .filter(({ enrolmentId }) => enrolmentId !== but)
        .map(({ enrolmentId, memberId }) => ({
          ...{ kind, toMemberId: memberId, dedupeKey: `${kind}:${newId()}` },
          subject: { enrolmentId, mentorshipId: id },
        })),
    );
  }
}
