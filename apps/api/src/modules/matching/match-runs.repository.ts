import { Injectable } from '@nestjs/common';
import type { MatchMethod, MatchRunState } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { WaitingNoticeRecord } from '../cohorts/index.js';
import type { MatchWeightRecord } from './match-draft.policy.js';
import type { ProofRecord } from './match-methods.policy.js';
import type { PeopleVersion } from './match-people.repository.js';
import type { SolvedRun } from './match-solving.policy.js';

/** The wording for those who wait, as this run holds it; approved or only proposed (carried over from an earlier run). */
export interface RunNoticeRecord extends WaitingNoticeRecord {
  approvedAt: string | null;
  approvedBy: string | null;
}

export interface MatchRunRow {
  id: string;
  cohort_id: string;
  number: number;
  state: MatchRunState;
  version: number;
  method: MatchMethod;
  weights: MatchWeightRecord[];
  left_out: string[];
  progress_done: number;
  progress_total: number;
  mentees: number;
  places: number;
  matched: number;
  inputs_hash: string | null;
  people_version: string | null;
  proof: ProofRecord | null;
  problem_code: string | null;
  waiting_notice: RunNoticeRecord | null;
  wishes_asked_at: Date | null;
  created_by: string;
  created_at: Date;
  published_at: Date | null;
}

const COLUMNS = `id, cohort_id, number, state, version, method, weights, left_out, progress_done, progress_total, mentees, places, matched,
  inputs_hash, people_version, proof, problem_code, waiting_notice, wishes_asked_at,
  created_by, created_at, published_at`;

@Injectable()
export class MatchRunsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async get(id: string): Promise<MatchRunRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<MatchRunRow>(`select ${COLUMNS} from match_run where school_id = $1 and id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** The run, taken until the transaction ends. Whoever needs the cohort as well takes that first. */
  async lock(id: string): Promise<MatchRunRow> {
    const { rows } = await this.db.write<MatchRunRow>(
      `select ${COLUMNS} from match_run where school_id = $1 and id = $2 for update`,
      [currentSchoolId(), id],
    );
    const row = rows[0];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Newest first. */
  listOfCohort(cohortId: string): Promise<MatchRunRow[]> {
    return this.db.read<MatchRunRow>(
      `select ${COLUMNS} from match_run where school_id = $1 and cohort_id = $2 order by number desc limit 200`,
      [currentSchoolId(), cohortId],
    );
  }

  async findLatest(cohortId: string): Promise<MatchRunRow | null> {
    const [row] = await this.db.read<MatchRunRow>(
      `select ${COLUMNS} from match_run where school_id = $1 and cohort_id = $2 and state not in ('cancelled', 'failed')
       order by number desc limit 1`,
      [currentSchoolId(), cohortId],
    );
    return row ?? null;
  }

  /** The last run before this one that came to pairs. */
  async findPrevious(run: Pick<MatchRunRow, 'cohort_id' | 'number'>): Promise<MatchRunRow | null> {
    const [row] = await this.db.read<MatchRunRow>(
      `select ${COLUMNS} from match_run
       where school_id = $1 and cohort_id = $2 and number < $3 and state in ('draft', 'published', 'superseded')
       order by number desc limit 1`,
      [currentSchoolId(), run.cohort_id, run.number],
    );
    return row ?? null;
  }

  async hasActive(cohortId: string): Promise<boolean> {
    const rows = await this.db.read(
      `select 1 from match_run where school_id = $1 and cohort_id = $2 and state in ('queued', 'running')`,
      [currentSchoolId(), cohortId],
    );
    return rows.length > 0;
  }

  /** A queued run, numbered after the cohort's last, with its notice as a proposal. */
  async insert(
    run: { cohortId: string; method: MatchMethod; weights: MatchWeightRecord[]; createdBy: string | null },
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into match_run (school_id, id, cohort_id, number, state, weights, waiting_notice, created_by, created_at, method)
       select $1, $2, $3, coalesce(max(number), 0) + 1, 'queued', $4::jsonb,
         (select waiting_notice || '{"approvedAt": null, "approvedBy": null}'::jsonb from match_run
          where school_id = $1 and cohort_id = $3 and waiting_notice is not null order by number desc limit 1), $5, $6, $7
       from match_run where school_id = $1 and cohort_id = $3`,
      [currentSchoolId(), id, run.cohortId, JSON.stringify(run.weights), run.createdBy, now, run.method],
    );
    return id;
  }

  /** False when the run was cancelled meanwhile. */
  async setProgress(id: string, done: number, total: number): Promise<boolean> {
    const { count } = await this.db.write(
      `update match_run set state = 'running', progress_done = $3, progress_total = $4
       where school_id = $1 and id = $2 and state in ('queued', 'running')`,
      [currentSchoolId(), id, done, total],
    );
    return count > 0;
  }

  /** The running run becomes the cohort's draft in place of the one before. False when it was cancelled meanwhile. */
  async becomeDraft(
    run: Pick<MatchRunRow, 'id' | 'cohort_id'>,
    draft: SolvedRun,
    version: PeopleVersion,
  ): Promise<boolean> {
    const { state } = await this.lock(run.id);
    if (state !== 'running') return false;
    await this.db.write(
      `update match_run set state = 'superseded' where school_id = $1 and cohort_id = $2 and state = 'draft'`,
      [currentSchoolId(), run.cohort_id],
    );
    await this.db.write(
      `update match_run set state = 'draft', progress_done = progress_total, mentees = $3, places = $4, matched = $5,
         left_out = $6, inputs_hash = $7, people_version = $8, proof = $9::jsonb
       where school_id = $1 and id = $2`,
      [
        currentSchoolId(),
        run.id,
        draft.mentees,
        draft.places,
        draft.matched,
        draft.leftOut,
        draft.inputsHash,
        JSON.stringify(version),
        JSON.stringify(draft.proof),
      ],
    );
    await this.insertTeams(run.id, draft.teams);
    return true;
  }

  private async insertTeams(runId: string, teams: SolvedRun['teams']): Promise<void> {
    const rows = teams.flatMap(({ mentorIds, fewest, most }) =>
      mentorIds.map((mentorId) => ({ mentorId, leadId: mentorIds[0], fewest, most })),
    );
    if (rows.length === 0) return;
    await this.db.write(
      `insert into match_team (school_id, run_id, mentor_id, lead_id, fewest, most)
       select $1, $2, t."mentorId", t."leadId", t.fewest, t.most
       from jsonb_to_recordset($3::jsonb) as t("mentorId" uuid, "leadId" uuid, fewest int, most int)`,
      [currentSchoolId(), runId, JSON.stringify(rows)],
    );
  }

  /** Ends a run that is not computed yet. False when it was over already. */
  async end(id: string, state: 'cancelled' | 'failed', problemCode: string | null = null): Promise<boolean> {
    const { count } = await this.db.write(
      `update match_run set state = $3, problem_code = $4 where school_id = $1 and id = $2 and state in ('queued', 'running')`,
      [currentSchoolId(), id, state, problemCode],
    );
    return count > 0;
  }

  /** After an edit by hand: the next version, and how many have a mentor now. */
  async countMatched(id: string): Promise<void> {
    await this.db.write(
      `update match_run set version = version + 1, matched = (
         select count(mentor_id) from match_pair where school_id = $1 and run_id = $2)
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id],
    );
  }

  async setNotice(id: string, notice: RunNoticeRecord): Promise<void> {
    await this.db.write(
      `update match_run set version = version + 1, waiting_notice = $3::jsonb where school_id = $1 and id = $2`,
      [currentSchoolId(), id, JSON.stringify(notice)],
    );
  }

  /** Whether or not there was anybody to ask. */
  async markWishesAsked(id: string, now: Date): Promise<void> {
    await this.db.write('update match_run set wishes_asked_at = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      now,
    ]);
  }

  async markPublished(id: string, publishedBy: string | null, now: Date): Promise<void> {
    await this.db.write(
      `update match_run set state = 'published', published_by = $3, published_at = $4 where school_id = $1 and id = $2`,
      [currentSchoolId(), id, publishedBy, now],
    );
  }
}
