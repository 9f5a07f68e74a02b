import { Injectable } from '@nestjs/common';
import type { ShortlistRoundState, ShortlistState } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface RoundRow {
  id: string;
  cohort_id: string;
  number: number;
  state: ShortlistRoundState;
  mentors: number;
  choose_by: string;
  choose_until: Date;
  answer_days: number;
  progress_done: number;
  progress_total: number;
  problem_code: string | null;
  people_version: string | null;
  created_by: string | null;
  created_at: Date;
  opened_at: Date | null;
  reminded_at: Date | null;
  closed_at: Date | null;
}

export interface NewRound {
  cohortId: string;
  mentors: number;
  chooseBy: string;
  chooseUntil: Date;
  answerDays: number;
  createdBy: string | null;
}

const COLUMNS = `id, cohort_id, number, state, mentors, choose_by::text, choose_until, answer_days, progress_done, progress_total,
  problem_code, people_version, created_by, created_at, opened_at, reminded_at, closed_at`;

/** Rounds as such: asked for, computed, open, closed. */
@Injectable()
export class ShortlistRoundsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async get(id: string): Promise<RoundRow> {
    const [row] = isId(id)
      ? await this.db.read<RoundRow>(`select ${COLUMNS} from shortlist_round where school_id = $1 and id = $2`, [
          currentSchoolId(),
          id,
        ])
      : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Newest first. */
  listOfCohort(cohortId: string): Promise<RoundRow[]> {
    return this.db.read<RoundRow>(
      `select ${COLUMNS} from shortlist_round where school_id = $1 and cohort_id = $2 order by number desc limit 50`,
      [currentSchoolId(), cohortId],
    );
  }

  /** The cohort's one round that is not over. */
  async findAtWork(cohortId: string): Promise<RoundRow | null> {
    const [row] = await this.db.read<RoundRow>(
      `select ${COLUMNS} from shortlist_round
       where school_id = $1 and cohort_id = $2 and state in ('queued', 'running', 'ready', 'open')`,
      [currentSchoolId(), cohortId],
    );
    return row ?? null;
  }

  async insert(round: NewRound, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into shortlist_round (school_id, id, cohort_id, number, state, mentors, choose_by, choose_until, answer_days,
         created_by, created_at)
       select $1, $2, $3, coalesce(max(number), 0) + 1, 'queued', $4, $5, $6, $7, $8, $9
       from shortlist_round where school_id = $1 and cohort_id = $3`,
      [
        ...[currentSchoolId(), id, round.cohortId, round.mentors, round.chooseBy, round.chooseUntil],
        ...[round.answerDays, round.createdBy, now],
      ],
    );
    return id;
  }

  /** False when the round was taken back meanwhile. */
  async setProgress(id: string, done: number, total: number): Promise<boolean> {
    const { count } = await this.db.write(
      `update shortlist_round set state = 'running', progress_done = $3, progress_total = $4
       where school_id = $1 and id = $2 and state in ('queued', 'running')`,
      [currentSchoolId(), id, done, total],
    );
    return count > 0;
  }

  /** Computed. False when it was taken back meanwhile. */
  async becomeReady(id: string, version: string): Promise<boolean> {
    const { count } = await this.db.write(
      `update shortlist_round set state = 'ready', progress_done = progress_total, people_version = $3
       where school_id = $1 and id = $2 and state = 'running'`,
      [currentSchoolId(), id, version],
    );
    return count > 0;
  }

  /** False when the round is in none of the states named. */
  async move(
    id: string,
    from: readonly ShortlistRoundState[],
    to: ShortlistRoundState,
    problemCode: string | null = null,
  ): Promise<boolean> {
    const { count } = await this.db.write(
      `update shortlist_round set state = $4, problem_code = $5
       where school_id = $1 and id = $2 and state = any ($3::text[])`,
      [currentSchoolId(), id, from, to, problemCode],
    );
    return count > 0;
  }

  async date(id: string, what: 'opened_at' | 'reminded_at' | 'closed_at', now: Date): Promise<void> {
    await this.db.write(`update shortlist_round set ${what} = $3 where school_id = $1 and id = $2`, [
      currentSchoolId(),
      id,
      now,
    ]);
  }

  /** How many lists of a round stand where. */
  countStates(roundId: string): Promise<{ state: ShortlistState; count: number }[]> {
    return this.db.read(
      `select state, count(*)::int as count from shortlist where school_id = $1 and round_id = $2 group by state`,
      [currentSchoolId(), roundId],
    );
  }

  /** Mentees of a cohort who would rather wait, as they said. */
  async countRatherWaiting(cohortId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from enrolment
       where school_id = $1 and cohort_id = $2 and state = 'enrolled' and rather_waits_at is not null`,
      [currentSchoolId(), cohortId],
    );
    return row?.count ?? 0;
  }

  /** Of these cohorts' open rounds, those in which a member is on a list as a mentor: their places concern all of them. */
  async listCohortsListing(memberIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.read<{ cohort_id: string }>(
      `select distinct r.cohort_id from shortlist_round r
       join shortlist l on l.school_id = r.school_id and l.round_id = r.id
         and l.state in ('waiting_for_mentee', 'waiting_for_mentor')
       join shortlist_place p on p.school_id = l.school_id and p.shortlist_id = l.id
       join enrolment e on e.school_id = p.school_id and e.id = p.mentor_id
       where r.school_id = $1 and r.state = 'open' and e.member_id = any ($2::uuid[])`,
      [currentSchoolId(), memberIds],
    );
    return rows.map((row) => row.cohort_id);
  }
}
