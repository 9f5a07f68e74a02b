import { Injectable } from '@nestjs/common';
import { LIMITS, ShortlistRefusal } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MatchExplanations } from '../identity-profiles/index.js';
import { MatchViews } from '../mentorships/index.js';
import type {
  ChooseFromShortlistInput,
  ListedMentor,
  MyShortlist,
  MyShortlists,
  RefuseShortlistInput,
} from './own-shortlist.types.js';
import { ShortlistSettling } from './shortlist-settling.service.js';
import { ShortlistTelling } from './shortlist-telling.service.js';
import { type OwnListRow, type PlaceRow, ShortlistsRepository, type StandingRow } from './shortlists.repository.js';

/** What a mentee does with their list: choose, none of these, rather wait. Nothing of it is held against anybody. */
@Injectable()
export class OwnShortlists {
  constructor(
    private readonly lists: ShortlistsRepository,
    private readonly settling: ShortlistSettling,
    private readonly telling: ShortlistTelling,
    private readonly views: MatchViews,
    private readonly explanations: MatchExplanations,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<MyShortlists> {
    authorise(actor, 'own.read');
    const { memberId } = actor;
    if (!memberId) return { lists: [], waiting: [] };
    const [lists, waiting] = [await this.lists.listOwn(memberId), await this.lists.listRatherWaiting(memberId)];
    return {
      lists: await Promise.all(lists.filter(({ state }) => state !== 'no_list').map((row) => this.describe(row))),
      waiting: waiting.map(({ id: enrolmentId, cohort_name: cohortName }) => ({ enrolmentId, cohortName })),
    };
  }

  /** The first of them is asked at once, if it is their turn; whoever else was on the list is not. */
  async choose(actor: Actor, { id, mentorIds }: ChooseFromShortlistInput): Promise<MyShortlists> {
    authorise(actor, 'own.read');
    await this.change(
      actor,
      id,
      async (own, standing) => {
        if (own.state !== 'waiting_for_mentee') throw new AppError('SHORTLIST_STATE');
        const chosen = mentorIds.map((mentorId) => standing.find((row) => row.mentor_id === mentorId));
        if (chosen.some((row) => !row)) throw new AppError('NOT_FOUND');
        if (chosen.some((row) => row && !isAvailable(row))) throw new AppError('SHORTLIST_MENTOR_GONE');
        await this.lists.choose(id, mentorIds, this.clock.now());
      },
      'choose',
    );
    return this.list(actor);
  }

  /** Also after one has chosen, as long as nobody accepted: whoever is asked is no longer. */
  async refuse(actor: Actor, { id, answer }: RefuseShortlistInput): Promise<MyShortlists> {
    authorise(actor, 'own.read');
    const waits = answer === ShortlistRefusal.RATHER_WAIT;
    await this.change(
      actor,
      id,
      async (own, standing) => {
        const asked = standing.filter(({ state }) => state === 'asked');
        const closed = asked.map(({ mentor_id: mentorId }) => ({ listId: id, mentorId }));
        const now = this.clock.now();
        for (const place of closed) await this.lists.movePlace(place, 'withdrawn', { now });
        await this.lists.endList(id, waits ? 'rather_waits' : 'none_of_these', now);
        if (waits) await this.lists.setRatherWaits(actor.memberId ?? '', own.enrolment_id, now);
        await this.telling.tell({ lists: [], asked: [], closed });
      },
      waits ? 'wait' : 'refuse',
    );
    return this.list(actor);
  }

  /** Whoever would rather wait counts again, in runs and in further lists. */
  async askMeAgain(actor: Actor, enrolmentId: string): Promise<MyShortlists> {
    authorise(actor, 'own.read');
    await this.db.run(async () => {
      await this.lists.setRatherWaits(actor.memberId ?? '', enrolmentId, null);
      await this.record('ask_again', enrolmentId);
    });
    return this.list(actor);
  }

  /** The frame of every change: one's own list, open, as it stands once everything that was due is done. */
  private async change(
    actor: Actor,
    id: string,
    work: (own: OwnListRow, standing: readonly StandingRow[]) => Promise<void>,
    action: string,
  ): Promise<void> {
    const own = await this.getOwn(actor, id);
    const isDone = await this.db.run(async () => {
      const cohort = await this.settling.take(own.cohort_id);
      await this.settling.settle(cohort);
      const standing = await this.settling.standing(own.cohort_id, [id]);
      // What was due is kept, whatever the answer to this is.
      if (standing.length === 0) return false;
      await work(await this.getOwn(actor, id), standing);
      await this.record(action, own.enrolment_id);
      await this.settling.settle(cohort);
      return true;
    });
    if (!isDone) throw new AppError('SHORTLIST_STATE');
  }

  private async getOwn(actor: Actor, id: string): Promise<OwnListRow> {
    const [own] = actor.memberId && isId(id) ? await this.lists.listOwn(actor.memberId, id) : [];
    if (!own) throw new AppError('NOT_FOUND');
    return own;
  }

  private async record(action: string, enrolmentId: string): Promise<void> {
    recordEvent(`shortlist.${action}`, { enrolmentId });
    await this.audit.record({ action: `shortlist.${action}`, subjectType: 'enrolment', subjectId: enrolmentId });
  }

  private async describe(row: OwnListRow): Promise<MyShortlist> {
    const [places, standing] = [
      await this.lists.listPlaces([row.id]),
      await this.settling.standing(row.cohort_id, [row.id]),
    ];
    const gone = new Set(standing.filter((one) => !isAvailable(one)).map((one) => one.mentor_id));
    const mentorIds = places.map((place) => place.mentor_id);
    const seen = await this.views.beforeMatch(row.cohort_id, 'mentor', mentorIds);
    const mentors = await Promise.all(
      places.flatMap((place) => {
        const mentor = seen.get(place.mentor_id)?.person;
        const state = gone.has(place.mentor_id) ? 'not_available' : seenState(place);
        return mentor ? [this.listed(row, place, mentor, state)] : [];
      }),
    );
    return {
      id: row.id,
      enrolmentId: row.enrolment_id,
      cohortName: row.cohort_name,
      state: row.state,
      chooseBy: row.choose_by,
      mentors: inOwnOrder(mentors).map(({ listed }) => listed),
    };
  }

  private async listed(
    { cohort_id: cohortId, enrolment_id: enrolmentId }: OwnListRow,
    { mentor_id: mentorId, choice, state: kept, answer_by: until }: PlaceRow,
    mentor: ListedMentor['mentor'],
    state: ListedMentor['state'],
  ): Promise<{ choice: number | null; listed: ListedMentor }> {
    const common = state === 'not_available' ? [] : await this.explanations.ofListed(cohortId, enrolmentId, mentorId);
    const answerBy = state === 'chosen' && kept === 'asked' ? until : null;
    return { choice, listed: { mentor, state, common, answerBy } };
  }
}

/** As one chose; the others by name, which says nothing. */
function inOwnOrder<Item extends { choice: number | null; listed: ListedMentor }>(items: readonly Item[]): Item[] {
  const names = new Intl.Collator();
  const place = ({ choice }: Item): number => choice ?? LIMITS.shortlistMentors + 1;
  return [...items].sort(
    (a, b) => place(a) - place(b) || names.compare(a.listed.mentor.displayName, b.listed.mentor.displayName),
  );
}

const isAvailable = (row: StandingRow): boolean => row.may_meet && row.places_left > 0;

/** One word for whatever keeps a mentor from it: a no, a date that passed, a place given away, a conflict. */
function seenState({ state, choice }: PlaceRow): ListedMentor['state'] {
  if (state === 'accepted') return 'accepted';
  if (state === 'asked') return 'chosen';
  if (state === 'listed') return choice === null ? 'listed' : 'chosen';
  return 'not_available';
}
