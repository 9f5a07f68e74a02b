import { Injectable } from '@nestjs/common';
import type { EnrolmentRole } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { TableReference } from '../disclosure/index.js';

export interface FeltCountRow {
  id: string;
  cohort_id: string;
  state: 'queued' | 'done' | 'failed';
  found: FoundFelt | null;
  requested_by: string | null;
  requested_at: Date;
}

/** Where the gate keeps what was counted; no figure. */
export interface FoundFelt {
  tables: { side: EnrolmentRole; reference: TableReference }[];
}

/** Somebody in a match of which somebody was asked how it feels. */
export interface MatchedRow {
  mentorship_id: string;
  enrolment_id: string;
  member_id: string;
  role: EnrolmentRole;
}

const COLUMNS = 'id, cohort_id, state, found, requested_by, requested_at';

@Injectable()
export class FeltFiguresRepository {
  constructor(private readonly db: TenantDatabase) {}

  async get(id: string): Promise<FeltCountRow> {
    const [row] = await this.db.read<FeltCountRow>(
      `select ${COLUMNS} from felt_count where school_id = $1 and id = $2`,
      [currentSchoolId(), id],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** The newest of a cohort. */
  async findLatest(cohortId: string): Promise<FeltCountRow | null> {
    const [row] = await this.db.read<FeltCountRow>(
      `select ${COLUMNS} from felt_count where school_id = $1 and cohort_id = $2 order by id desc limit 1`,
      [currentSchoolId(), cohortId],
    );
    return row ?? null;
  }

  async insert(cohortId: string, by: string | null, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into felt_count (school_id, id, cohort_id, state, requested_by, requested_at) values ($1, $2, $3, 'queued', $4, $5)`,
      [currentSchoolId(), id, cohortId, by, now],
    );
    return id;
  }

  /** False when it was settled already. */
  async settle(id: string, state: 'done' | 'failed', found: FoundFelt | null, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `update felt_count set state = $3, found = $4::jsonb, done_at = $5 where school_id = $1 and id = $2 and state = 'queued'`,
      [currentSchoolId(), id, state, JSON.stringify(found), now],
    );
    return count > 0;
  }

  /** Everyone in the matches of a cohort that were asked about, the newest match first. Whether somebody answered is not looked at. */
  listMatched(cohortId: string): Promise<MatchedRow[]> {
    return this.db.read<MatchedRow>(
      `select p.mentorship_id, p.enrolment_id, e.member_id, p.role
       from mentorship s
       join mentorship_participant p on p.school_id = s.school_id and p.mentorship_id = s.id
       join enrolment e on e.school_id = p.school_id and e.id = p.enrolment_id
       where s.school_id = $1 and s.cohort_id = $2
         and exists (select 1 from felt_question q where q.school_id = s.school_id and q.mentorship_id = s.id)
       order by s.published_at desc, s.id, p.enrolment_id`,
      [currentSchoolId(), cohortId],
    );
  }
}
