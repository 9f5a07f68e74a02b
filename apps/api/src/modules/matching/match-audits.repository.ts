import { Injectable } from '@nestjs/common';
import type { MatchAuditState } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { FoundAudit, FoundWhatIf } from './match-audit.policy.js';
import type { MatchWeightRecord } from './match-draft.policy.js';

export type MatchAuditKind = 'audit' | 'what_if';

export interface MatchAuditRow {
  id: string;
  run_id: string;
  kind: MatchAuditKind;
  state: MatchAuditState;
  /** The run's, when it was looked at. */
  run_version: number;
  /** Weights to be tried, of a what-if. */
  sets: MatchWeightRecord[][];
  found: FoundAudit | FoundWhatIf | null;
  requested_by: string | null;
  requested_at: Date;
  done_at: Date | null;
}

export interface AuditedMember {
  id: string;
  member_id: string;
}

const COLUMNS = 'id, run_id, kind, state, run_version, sets, found, requested_by, requested_at, done_at';

@Injectable()
export class MatchAuditsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async get(id: string): Promise<MatchAuditRow> {
    const [row] = await this.db.read<MatchAuditRow>(
      `select ${COLUMNS} from match_audit where school_id = $1 and id = $2`,
      [currentSchoolId(), id],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** The newest of a run. */
  async findLatest(runId: string, kind: MatchAuditKind): Promise<MatchAuditRow | null> {
    const [row] = await this.db.read<MatchAuditRow>(
      `select ${COLUMNS} from match_audit where school_id = $1 and run_id = $2 and kind = $3 order by id desc limit 1`,
      [currentSchoolId(), runId, kind],
    );
    return row ?? null;
  }

  async insert(
    request: { runId: string; kind: MatchAuditKind; version: number; sets: MatchWeightRecord[][]; by: string | null },
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into match_audit (school_id, id, run_id, kind, state, run_version, sets, requested_by, requested_at)
       values ($1, $2, $3, $4, 'queued', $5, $6::jsonb, $7, $8)`,
      [
        currentSchoolId(),
        id,
        request.runId,
        request.kind,
        request.version,
        JSON.stringify(request.sets),
        request.by,
        now,
      ],
    );
    return id;
  }

  /** False when it was settled already. */
  async settle(
    id: string,
    result: { state: 'done' | 'failed'; version: number; found: FoundAudit | FoundWhatIf | null },
    now: Date,
  ): Promise<boolean> {
    const { count } = await this.db.write(
      `update match_audit set state = $3, run_version = $4, found = $5::jsonb, done_at = $6
       where school_id = $1 and id = $2 and state = 'queued'`,
      [currentSchoolId(), id, result.state, result.version, JSON.stringify(result.found), now],
    );
    return count > 0;
  }

  /** Whose enrolments these are. */
  async listMembers(enrolmentIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.read<AuditedMember>(
      'select id, member_id from enrolment where school_id = $1 and id = any ($2::uuid[])',
      [currentSchoolId(), enrolmentIds],
    );
    return new Map(rows.map((row) => [row.id, row.member_id]));
  }
}
