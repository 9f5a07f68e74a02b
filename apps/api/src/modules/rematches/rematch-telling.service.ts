import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { Outbox } from '../../platform/mail/outbox.js';
import type { ChangingMentorship } from '../mentorships/index.js';
import { ConfidentialTasks } from '../support/index.js';

/**
 * Who learns of a way out, and how: tasks for those who run the program and are not in the match themselves, neutral mails for
 * the two. In the caller's transaction.
 */
@Injectable()
export class RematchTelling {
  constructor(
    private readonly tasks: ConfidentialTasks,
    private readonly outbox: Outbox,
  ) {}

  async askedFor(mentorship: ChangingMentorship): Promise<void> {
    await this.addTask('DIFFERENT_MATCH_ASKED', mentorship);
  }

  async paused(mentorship: ChangingMentorship, by: string): Promise<void> {
    await this.addTask('MATCH_PAUSED', mentorship, { mentorshipId: mentorship.id });
    await this.tell('mentorship_paused', mentorship, by);
  }

  async resumed(mentorship: ChangingMentorship, by: string): Promise<void> {
    await this.tasks.settle(keyOf('MATCH_PAUSED', mentorship));
    await this.tell('mentorship_resumed', mentorship, by);
  }

  /** Taken back, or settled otherwise: nothing is left to do about it. */
  async settled(mentorship: ChangingMentorship): Promise<void> {
    await this.tasks.settle(keyOf('DIFFERENT_MATCH_ASKED', mentorship));
  }

  /** To both the same words, whoever asked, and whether anybody did. */
  async ended(mentorship: ChangingMentorship): Promise<void> {
    await this.over(mentorship);
    await this.tell('mentorship_parted', mentorship, null);
  }

  /** Whatever was to be done about it is not to be done any more. */
  async over(mentorship: ChangingMentorship): Promise<void> {
    await this.settled(mentorship);
    await this.tasks.settle(keyOf('MATCH_PAUSED', mentorship));
    await this.tasks.settle(`conflict:${mentorship.id}`);
  }

  /** Who leaves a group or pod reads what the two of a pair read; those who stay are told by whom it goes on with. */
  async left(mentorship: ChangingMentorship, leaverId: string, keptId: string): Promise<void> {
    const people = mentorship.people.filter(({ enrolmentId }) => enrolmentId === leaverId);
    await this.tell('mentorship_parted', { ...mentorship, id: keptId, people }, null);
  }

  private async addTask(code: string, mentorship: ChangingMentorship, about: object = {}): Promise<void> {
    const { program_id: programId, cohort_id: cohortId, cohort_name: cohort, people } = mentorship;
    await this.tasks.add(
      { code, args: { cohort, ...about }, programId, cohortId, dedupeKey: keyOf(code, mentorship) },
      people.map(({ memberId }) => memberId),
    );
  }

  private async tell(kind: string, { id, people }: ChangingMentorship, but: string | null): Promise<void> {
    await this.outbox.addMany(
      people
        .filter(({ enrolmentId }) => enrolmentId !== but)
        .map(({ enrolmentId, memberId }) => ({
          kind,
          toMemberId: memberId,
          subject: { enrolmentId, mentorshipId: id },
          dedupeKey: `${kind}:${newId()}`,
        })),
    );
  }
}

const keyOf = (code: string, { id }: ChangingMentorship): string => `${code.toLowerCase()}:${id}`;
