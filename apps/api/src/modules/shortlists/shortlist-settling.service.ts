import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { unlessGone } from '../../platform/errors/app-error.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import { MatchRules } from '../matching/index.js';
import { SchoolsService } from '../schools/index.js';
import { type RoundRow, ShortlistRoundsRepository } from './shortlist-rounds.repository.js';
import { type PlaceIds, ShortlistTelling } from './shortlist-telling.service.js';
import { type OpenList, settle, type Standing, type Step } from './shortlists.policy.js';
import { ShortlistsRepository, type StandingRow } from './shortlists.repository.js';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Brings a cohort's open round to where it stands: dates that are over, pairs that can't be any more, whoever is next. After each
 * change, at each date, each day, and whenever something else says that a cohort's pairs changed; it finds out itself what is to
 * be done, so that doing it once more does nothing.
 */
@Injectable()
export class ShortlistSettling {
  constructor(
    private readonly rounds: ShortlistRoundsRepository,
    private readonly lists: ShortlistsRepository,
    private readonly telling: ShortlistTelling,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly rules: MatchRules,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Called by the job alone. */
  async look(job: DueJob): Promise<void> {
    const cohort = await unlessGone(this.cohorts.describe(job.subjectId));
    await this.db.run(async () => {
      await this.dueWork.complete(job);
      if (cohort) await this.settle(await this.take(cohort.id));
    });
  }

  /** The cohort, and the places of the school's mentors, until the transaction ends: everything about lists happens one by one. */
  async take(cohortId: string): Promise<CohortRow> {
    const cohort = await this.cohorts.lock(cohortId);
    await this.rules.lockPlaces();
    return cohort;
  }

  /** In the caller's transaction, after `take`. */
  async settle(cohort: CohortRow): Promise<void> {
    const round = await this.rounds.findAtWork(cohort.id);
    if (round?.state !== 'open') return;
    if (cohort.state === 'closed') return this.close(round);
    const rows = await this.standing(cohort.id);
    const steps = settle(standingOf(rows, round, this.clock.now()), this.clock.now());
    await this.apply(steps, round, cohort);
    await this.plan(round, steps.length > 0 ? await this.standing(cohort.id) : rows);
  }

  /** How the lists of a cohort's open round stand, or some of them; read only. */
  async standing(cohortId: string, listIds: readonly string[] | null = null): Promise<StandingRow[]> {
    const { timeZone } = await this.schools.settings();
    const now = this.clock.now();
    return this.lists.listStanding(cohortId, dayIn(now, timeZone), now, listIds);
  }

  /** Ends what is open, with the same neutral words to all. In the caller's transaction, after `take`. */
  async close(round: RoundRow): Promise<void> {
    const now = this.clock.now();
    const waiting = await this.lists.listWaiting(round.id);
    const closed = waiting.flatMap(({ id: listId, mentor_id: mentorId }) => (mentorId ? [{ listId, mentorId }] : []));
    for (const place of closed) await this.lists.movePlace(place, 'withdrawn', { now });
    for (const { id } of waiting) await this.lists.endList(id, 'closed', now);
    await this.telling.tell({ lists: waiting.map(({ id }) => id), asked: [], closed });
    await this.markClosed(round);
  }

  /** Other cohorts in which these mentors are on lists: a place given here is missing there. */
  async elsewhere(memberIds: readonly string[], cohortId: string): Promise<void> {
    for (const other of await this.rounds.listCohortsListing(memberIds))
      if (other !== cohortId) await this.dueWork.add('shortlists.settleCohort', other);
  }

  private async apply(steps: readonly Step[], round: RoundRow, cohort: CohortRow): Promise<void> {
    const now = this.clock.now();
    const answerBy = new Date(now.getTime() + round.answer_days * DAY);
    const news: { lists: string[]; asked: PlaceIds[]; closed: PlaceIds[] } = { lists: [], asked: [], closed: [] };
    for (const step of steps) {
      if (step.kind === 'list') {
        await this.lists.endList(step.listId, step.to, now);
        recordEvent('shortlist.ended', { listId: step.listId, cohortId: cohort.id });
        // Whoever has a mentor, or has left, knows.
        if (!isKnown(step)) news.lists.push(step.listId);
        continue;
      }
      const { listId, mentorId, from, to } = step;
      await this.lists.movePlace({ listId, mentorId }, to, to === 'asked' ? { now, answerBy } : { now });
      if (to === 'asked') news.asked.push({ listId, mentorId });
      else if (from === 'asked') news.closed.push({ listId, mentorId });
    }
    // To a mentee whose request was closed it is news, unless their list is over because they are matched or left.
    const known = new Set(steps.filter(isKnown).map(({ listId }) => listId));
    news.lists.push(...news.closed.map(({ listId }) => listId).filter((id) => !known.has(id)));
    await this.telling.tell(news);
    if (steps.some((step) => step.kind === 'list' && step.to === 'nobody_left'))
      await this.telling.endedWithout(cohort);
  }

  /** The next moment at which something is over; at the latest tomorrow. A round in which nothing is open is closed. */
  private async plan(round: RoundRow, rows: readonly StandingRow[]): Promise<void> {
    // Also where somebody was the only one on a list, and was erased.
    if (rows.length === 0) return this.close(round);
    const now = this.clock.now().getTime();
    const dates = [
      round.choose_until,
      ...rows.flatMap(({ state, answer_by: by }) => (state === 'asked' && by ? [by] : [])),
    ];
    const next = Math.min(now + DAY, ...dates.map((date) => date.getTime()).filter((at) => at > now));
    await this.dueWork.add('shortlists.settleCohort', round.cohort_id, new Date(next));
  }

  private async markClosed(round: RoundRow): Promise<void> {
    if (!(await this.rounds.move(round.id, ['open'], 'closed'))) return;
    await this.rounds.date(round.id, 'closed_at', this.clock.now());
    await this.dueWork.cancel('shortlists.settleCohort', round.cohort_id);
    recordEvent('shortlist_round.closed', { roundId: round.id, cohortId: round.cohort_id });
  }
}

/** A list that is over for a reason that its mentee knows already. */
const isKnown = (step: Step): boolean =>
  step.kind === 'list' && (step.to === 'left' || step.to === 'matched_otherwise');

/** The rows of a round as the policy takes them. */
export function standingOf(rows: readonly StandingRow[], round: Pick<RoundRow, 'choose_until'>, now: Date): Standing {
  const lists = new Map<string, OpenList>();
  for (const row of rows) {
    const list = lists.get(row.list_id) ?? {
      id: row.list_id,
      state: row.list_state,
      chosenAt: row.chosen_at,
      menteeFree: row.mentee_free,
      menteeMatched: row.mentee_matched,
      mentors: [],
    };
    lists.set(row.list_id, list);
    list.mentors.push({
      mentorId: row.mentor_id,
      memberId: row.member_id,
      choice: row.choice,
      state: row.state,
      askedAt: row.asked_at,
      answerBy: row.answer_by,
      mayMeet: row.may_meet,
    });
  }
  const places = new Map(
    rows.map((row) => [row.member_id, { left: row.places_left, askedElsewhere: row.asked_elsewhere }]),
  );
  return { lists: [...lists.values()], places, chooseOver: round.choose_until <= now };
}
