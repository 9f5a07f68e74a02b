import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MatchRules } from '../matching/index.js';
import { MatchViews } from '../mentorships/index.js';
import type { AnswerShortlistRequestInput, MyShortlistRequest } from './own-shortlist.types.js';
import { ShortlistSettling } from './shortlist-settling.service.js';
import { ShortlistTelling } from './shortlist-telling.service.js';
import { type RequestRow, ShortlistsRepository } from './shortlists.repository.js';

/** What a mentor is asked, and their yes or no. A no has no reason, and looks to the mentee like everything else that may be. */
@Injectable()
export class ShortlistRequests {
  constructor(
    private readonly lists: ShortlistsRepository,
    private readonly settling: ShortlistSettling,
    private readonly telling: ShortlistTelling,
    private readonly rules: MatchRules,
    private readonly views: MatchViews,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<MyShortlistRequest[]> {
    authorise(actor, 'own.read');
    const rows = actor.memberId ? await this.lists.listRequestsTo(actor.memberId) : [];
    const open = await Promise.all(
      [...new Set(rows.map((row) => row.cohort_id))].map((id) => this.stillOpen(id, rows)),
    );
    const isOpen = new Set(open.flat());
    const told = rows.filter((row) => row.state === 'accepted' || isOpen.has(`${row.list_id}:${row.mentor_id}`));
    return (await Promise.all(told.map((row) => this.describe(row)))).flat();
  }

  /**
   * Everything is looked at again at this moment: dates, conflicts, places. A yes settles the pair: the next run keeps it, and
   * the people who run the program publish it.
   */
  async answer(actor: Actor, input: AnswerShortlistRequestInput): Promise<MyShortlistRequest[]> {
    authorise(actor, 'own.read');
    const asked = await this.lists.getRequest(input.listId, input.enrolmentId);
    // Who is on a list is not told to who was never asked, by what a refusal says either.
    if (asked.mentor_member_id !== actor.memberId || !asked.asked_at) throw new AppError('NOT_FOUND');
    const isDone = await this.db.run(async () => {
      const cohort = await this.settling.take(asked.cohort_id);
      await this.settling.settle(cohort);
      // What was due is kept, also where nothing is left to be answered.
      if ((await this.lists.getRequest(input.listId, input.enrolmentId)).state !== 'asked') return false;
      await this.settle(asked, input.accept);
      await this.settling.settle(cohort);
      await this.settling.elsewhere([asked.mentor_member_id, asked.mentee_member_id], cohort.id);
      return true;
    });
    if (!isDone) throw new AppError('SHORTLIST_REQUEST_CLOSED');
    return this.list(actor);
  }

  private async settle(asked: RequestRow, accept: boolean): Promise<void> {
    const { list_id: listId, mentor_id: mentorId, mentee_id: menteeId } = asked;
    const now = this.clock.now();
    await this.lists.movePlace({ listId, mentorId }, accept ? 'accepted' : 'declined', { now });
    if (accept) {
      await this.lists.endList(listId, 'accepted', now);
      await this.rules.pinChosen(asked.cohort_id, { menteeId, mentorId }, asked.mentor_member_id);
    }
    await this.telling.tell({ lists: [listId], asked: [], closed: [] });
    recordEvent('shortlist.answered', { listId, mentorId });
    // About the mentor's enrolment: a no is theirs to know of, and nobody's else.
    await this.audit.record({ action: 'shortlist.answer', subjectType: 'enrolment', subjectId: mentorId });
  }

  /** What will be closed at the next look is not shown any more. */
  private async stillOpen(cohortId: string, rows: readonly RequestRow[]): Promise<string[]> {
    const now = this.clock.now();
    const listIds = rows.filter((row) => row.cohort_id === cohortId).map((row) => row.list_id);
    return (await this.settling.standing(cohortId, listIds))
      .filter((row) => row.state === 'asked' && row.mentee_free && row.may_meet && row.places_left > 0)
      .filter(({ answer_by: by }) => by !== null && by > now)
      .map((row) => `${row.list_id}:${row.mentor_id}`);
  }

  private async describe(row: RequestRow): Promise<MyShortlistRequest[]> {
    const seen = (await this.views.beforeMatch(row.cohort_id, 'mentee', [row.mentee_id])).get(row.mentee_id);
    if (!seen) return [];
    const accepted = row.state === 'accepted';
    return [
      {
        listId: row.list_id,
        enrolmentId: row.mentor_id,
        cohortName: row.cohort_name,
        mentee: seen.person,
        menteeGoals: seen.goals,
        accepted,
        answerBy: accepted ? null : row.answer_by,
      },
    ];
  }
}
