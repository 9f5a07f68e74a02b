import { Injectable } from '@nestjs/common';
import { addDays, dayIn, daysBetween, momentIn } from '@trellis/calendar';
import { LIMITS, type Permission, type ShortlistState } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { decodeCursor, type Page, pageOf, pageSize } from '../../platform/graphql/connection.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { EnrolmentsService } from '../enrolments/index.js';
import { MatchRunsService, MatchShortlists } from '../matching/index.js';
import { SchoolsService } from '../schools/index.js';
import type { ListOfMentee, PrepareShortlistsInput, ShortlistRound } from './shortlist-round.types.js';
import { type RoundRow, ShortlistRoundsRepository } from './shortlist-rounds.repository.js';
import { ShortlistSettling } from './shortlist-settling.service.js';
import { ShortlistTelling } from './shortlist-telling.service.js';
import { ShortlistsRepository } from './shortlists.repository.js';

/**
 * Rounds of lists, as those who run a program have them: asked for, looked at, opened, reminded, closed. They see how many and
 * who stands where, never who is on whose list: that tells what somebody wished, as a draft does, of three mentors at once.
 */
@Injectable()
export class ShortlistRounds {
  constructor(
    private readonly rounds: ShortlistRoundsRepository,
    private readonly lists: ShortlistsRepository,
    private readonly settling: ShortlistSettling,
    private readonly telling: ShortlistTelling,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsService,
    private readonly schools: SchoolsService,
    private readonly runs: MatchRunsService,
    private readonly matching: MatchShortlists,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, id: string): Promise<ShortlistRound> {
    return this.describe(await this.authorised(actor, 'matching.run', id));
  }

  async listOfCohort(actor: Actor, cohortId: string): Promise<ShortlistRound[]> {
    await this.cohorts.authorised(actor, 'matching.run', cohortId);
    return Promise.all((await this.rounds.listOfCohort(cohortId)).map((row) => this.describe(row)));
  }

  async countRatherWaiting(actor: Actor, cohortId: string): Promise<number> {
    await this.cohorts.authorised(actor, 'matching.run', cohortId);
    return this.rounds.countRatherWaiting(cohortId);
  }

  /** Owes the computation; the worker does it. Nobody is told before the round is opened. */
  async prepare(actor: Actor, input: PrepareShortlistsInput): Promise<ShortlistRound> {
    await this.cohorts.authorised(actor, 'matching.run', input.cohortId);
    const { timeZone } = await this.schools.settings();
    const ahead = daysBetween(dayIn(this.clock.now(), timeZone), input.chooseBy);
    if (ahead < 0 || ahead > LIMITS.shortlistChooseDays) throw wrongDay();
    return this.db.run(async () => {
      const cohort = await this.cohorts.lock(input.cohortId);
      if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
      // A yes settles a pair; with whom else somebody in a group would then be, nobody chose.
      if (cohort.settings.model.kind !== 'pair') throw new AppError('SHORTLIST_PAIRS_ONLY');
      if (await this.rounds.findAtWork(cohort.id)) throw new AppError('SHORTLIST_ROUND_ACTIVE');
      await this.runs.refuseWithoutPeople(cohort.id);
      const chooseUntil = momentIn(addDays(input.chooseBy, 1), 0, timeZone);
      const { mentors, chooseBy, answerDays } = input;
      const round = { cohortId: cohort.id, mentors, chooseBy, chooseUntil, answerDays, createdBy: actor.memberId };
      const id = await this.rounds.insert(round, this.clock.now());
      await this.dueWork.add('shortlists.computeRound', id);
      await this.record('prepare', { id, cohort_id: cohort.id }, { mentors, answerDays });
      return this.describe(await this.rounds.get(id));
    });
  }

  /** Before anybody was told. */
  async takeBack(actor: Actor, id: string): Promise<ShortlistRound> {
    const round = await this.authorised(actor, 'matching.run', id);
    return this.change(round, async () => {
      if (!(await this.rounds.move(id, ['queued', 'running', 'ready'], 'cancelled'))) throw await this.stateOf(id);
      await this.dueWork.cancel('shortlists.computeRound', id);
      await this.lists.dropAll(id);
      await this.record('take_back', round);
    });
  }

  /** Everyone who has a list is told. Refused where people changed since it was computed, without saying who. */
  async open(actor: Actor, id: string): Promise<ShortlistRound> {
    const round = await this.authorised(actor, 'matching.publish', id);
    return this.change(round, async () => {
      const cohort = await this.settling.take(round.cohort_id);
      if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
      const current = await this.rounds.get(id);
      if (current.state !== 'ready') throw new AppError('SHORTLIST_ROUND_STATE', { state: current.state });
      if (current.choose_until <= this.clock.now()) throw wrongDay();
      if (await this.matching.isStale(cohort.id, current.people_version ?? '{}'))
        throw new AppError('SHORTLIST_ROUND_STALE');
      await this.rounds.move(id, ['ready'], 'open');
      await this.rounds.date(id, 'opened_at', this.clock.now());
      await this.telling.opened((await this.lists.listWaiting(id)).map((list) => list.id));
      await this.record('open', round);
      await this.settling.settle(cohort);
    });
  }

  /** Once: mentees who have not chosen, and mentors who have not answered. */
  async remind(actor: Actor, id: string): Promise<ShortlistRound> {
    const round = await this.authorised(actor, 'matching.publish', id);
    return this.change(round, async () => {
      await this.settling.settle(await this.settling.take(round.cohort_id));
      const { state, reminded_at: remindedAt } = await this.rounds.get(id);
      if (state !== 'open') throw new AppError('SHORTLIST_ROUND_STATE', { state });
      if (remindedAt) throw new AppError('SHORTLIST_REMINDED');
      await this.telling.remind(await this.lists.listToRemind(id));
      await this.rounds.date(id, 'reminded_at', this.clock.now());
      await this.record('remind', round);
    });
  }

  /** Before its time: what is open ends, with neutral words to everyone. Pairs that were agreed on stay. */
  async close(actor: Actor, id: string): Promise<ShortlistRound> {
    const round = await this.authorised(actor, 'matching.publish', id);
    return this.change(round, async () => {
      await this.settling.take(round.cohort_id);
      const current = await this.rounds.get(id);
      if (current.state !== 'open') throw new AppError('SHORTLIST_ROUND_STATE', { state: current.state });
      await this.settling.close(current);
      await this.record('close', round);
    });
  }

  async listPeople(
    actor: Actor,
    round: ShortlistRound,
    args: { first: number; after: string | null; state: ShortlistState | null },
  ): Promise<Page<ListOfMentee>> {
    await this.cohorts.authorised(actor, 'matching.run', round.cohortId);
    const size = pageSize(args.first);
    const isOpened = round.openedAt !== null;
    const counted = round.states.filter(({ state }) => args.state === null || state === args.state);
    const rows = isOpened
      ? await this.lists.listOfRound(round.id, args.state, size + 1, decodeCursor(args.after, 2))
      : [];
    const people = await this.enrolments.byIds(rows.flatMap((row) => [row.mentee_id, row.mentor_id ?? row.mentee_id]));
    const person = (id: string) => {
      const found = people.get(id);
      if (!found) throw new AppError('NOT_FOUND');
      return found;
    };
    const total = isOpened ? counted.reduce((sum, { count }) => sum + count, 0) : 0;
    return pageOf(
      rows,
      size,
      total,
      (row) => ({
        id: row.id,
        state: row.state,
        mentee: person(row.mentee_id),
        mentor: row.mentor_id ? person(row.mentor_id) : null,
      }),
      (row) => [row.name_key, row.id],
    );
  }

  private authorised(actor: Actor, permission: Permission, id: string): Promise<RoundRow> {
    return this.cohorts.authorisedThrough(actor, permission, () => this.rounds.get(id));
  }

  private async change({ id }: RoundRow, work: () => Promise<void>): Promise<ShortlistRound> {
    await this.db.run(work);
    return this.describe(await this.rounds.get(id));
  }

  private async stateOf(id: string): Promise<AppError> {
    return new AppError('SHORTLIST_ROUND_STATE', { state: (await this.rounds.get(id)).state });
  }

  private async record(
    what: string,
    { id: roundId, cohort_id: cohortId }: Pick<RoundRow, 'id' | 'cohort_id'>,
    details: Record<string, number> = {},
  ): Promise<void> {
    const action = `shortlist_round.${what}`;
    recordEvent(action, { roundId, cohortId });
    await this.audit.record({ action, subjectType: 'shortlist_round', subjectId: roundId, details });
  }

  private async describe(row: RoundRow): Promise<ShortlistRound> {
    const states = await this.rounds.countStates(row.id);
    const all = states.reduce((sum, { count }) => sum + count, 0);
    const without = states.find(({ state }) => state === 'no_list')?.count ?? 0;
    return {
      id: row.id,
      cohortId: row.cohort_id,
      number: row.number,
      state: row.state,
      mentors: row.mentors,
      chooseBy: row.choose_by,
      answerDays: row.answer_days,
      progressDone: row.progress_done,
      progressTotal: row.progress_total,
      problemCode: row.problem_code,
      createdAt: row.created_at,
      openedAt: row.opened_at,
      remindedAt: row.reminded_at,
      closedAt: row.closed_at,
      withList: all - without,
      withoutList: without,
      states,
    };
  }
}

const wrongDay = (): AppError => new AppError('SHORTLIST_DAY', { days: LIMITS.shortlistChooseDays }, 'chooseBy');
