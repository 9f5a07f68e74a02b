import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { Outbox } from '../../platform/mail/outbox.js';
import type { CohortRow } from '../cohorts/index.js';
import { TaskLedger } from '../tasks/index.js';
import type { RequestRow } from './shortlists.repository.js';
import { ShortlistsRepository } from './shortlists.repository.js';

export interface PlaceIds {
  listId: string;
  mentorId: string;
}

/** What somebody is written of: lists whose mentees have news, requests that began or are closed. */
export interface News {
  lists: readonly string[];
  asked: readonly PlaceIds[];
  closed: readonly PlaceIds[];
}

/** Who learns of what: neutral mails, and a task for those who run the program. In the caller's transaction. */
@Injectable()
export class ShortlistTelling {
  constructor(
    private readonly lists: ShortlistsRepository,
    private readonly tasks: TaskLedger,
    private readonly outbox: Outbox,
  ) {}

  /** To everyone whose list is there to be chosen from. */
  async opened(listIds: readonly string[]): Promise<void> {
    await this.tellMentees('shortlist_ready', listIds);
  }

  /** A mentee reads that there is news, whatever it is; a mentor that they are asked, or that a request is closed. */
  async tell({ lists, asked, closed }: News): Promise<void> {
    await this.tellMentees('shortlist_news', [...new Set(lists)]);
    await this.tellMentors('shortlist_asked', asked);
    await this.tellMentors('shortlist_closed', closed);
  }

  async remind(waiting: readonly { id: string; mentor_id: string | null }[]): Promise<void> {
    const mentees = waiting.filter((list) => list.mentor_id === null).map(({ id }) => id);
    await this.tellMentees('shortlist_reminder', mentees);
    const asked = waiting.flatMap(({ id: listId, mentor_id: mentorId }) => (mentorId ? [{ listId, mentorId }] : []));
    await this.tellMentors('shortlist_reminder_mentor', asked);
  }

  /** A list came to nobody: somebody has to think of that person. One task a cohort, as long as it is open. */
  async endedWithout(cohort: CohortRow): Promise<void> {
    const { id: cohortId, program_id: programId, name } = cohort;
    const task = { code: 'LIST_ENDED_WITHOUT', args: { cohort: name }, programId, cohortId };
    await this.tasks.addForAll({ ...task, dedupeKey: `list_ended_without:${cohortId}` });
  }

  private async tellMentees(kind: string, listIds: readonly string[]): Promise<void> {
    if (listIds.length === 0) return;
    const mentees = await this.lists.listMentees(listIds);
    await this.outbox.addMany(
      mentees.map(({ id: listId, member_id: toMemberId }) => ({
        kind,
        toMemberId,
        subject: { listId },
        dedupeKey: `${kind}:${newId()}`,
      })),
    );
  }

  private async tellMentors(kind: string, places: readonly PlaceIds[]): Promise<void> {
    if (places.length === 0) return;
    const requests = await this.lists.listRequests(places);
    await this.outbox.addMany(
      requests.map((request: RequestRow) => ({
        kind,
        toMemberId: request.mentor_member_id,
        subject: { listId: request.list_id, mentorId: request.mentor_id },
        dedupeKey: `${kind}:${newId()}`,
      })),
    );
  }
}
