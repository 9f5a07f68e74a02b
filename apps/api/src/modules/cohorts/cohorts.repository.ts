import { Injectable } from '@nestjs/common';
import type { CohortState, ProgramSettings } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { CohortEntity } from './cohort.entity.js';
import type { OpenCohortInput, TakenOffers, WaitingNoticeRecord } from './cohort.types.js';

export interface CohortRow {
  id: string;
  program_id: string;
  name: string;
  starts_on: string;
  ends_on: string;
  state: CohortState;
  settings: ProgramSettings;
  mentee_form_version_id: string;
  mentor_form_version_id: string;
  waiting_notice: WaitingNoticeRecord | null;
  /** What of the program's changes the cohort's people chose to leave, as it was then. */
  left_offers: Record<string, unknown>;
  /** What can be taken back; null when nothing was taken over, or only a form. */
  taken_offers: TakenOffers | null;
}

/** What a cohort has from its program after taking something over, and what of it can be taken back. */
export interface KeptFromProgram {
  settings: ProgramSettings;
  mentee: string;
  mentor: string;
  takenOffers: TakenOffers | null;
}

const COLUMNS = `id, program_id, name, starts_on::text, ends_on::text, state, settings,
  mentee_form_version_id, mentor_form_version_id, waiting_notice, left_offers, taken_offers`;

@Injectable()
export class CohortsRepository {
  constructor(private readonly db: TenantDatabase) {}

  listOfPrograms(programIds: readonly string[]): Promise<CohortRow[]> {
    return this.db.read<CohortRow>(
      `select ${COLUMNS} from cohort where school_id = $1 and program_id = any ($2::uuid[]) order by starts_on desc, id desc`,
      [currentSchoolId(), programIds],
    );
  }

  async get(id: string): Promise<CohortRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<CohortRow>(`select ${COLUMNS} from cohort where school_id = $1 and id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Takes the cohort's row until the transaction ends, so that two publications can't interleave. */
  async lock(id: string): Promise<CohortRow> {
    const { rows } = await this.db.write<CohortRow>(
      `select ${COLUMNS} from cohort where school_id = $1 and id = $2 for update`,
      [currentSchoolId(), id],
    );
    const row = rows[0];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async insert(
    input: OpenCohortInput,
    frozen: { settings: ProgramSettings; mentee: string; mentor: string },
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.insert(CohortEntity, {
      id,
      programId: input.programId,
      name: input.name,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      state: 'open',
      settings: frozen.settings,
      menteeFormVersionId: frozen.mentee,
      mentorFormVersionId: frozen.mentor,
      createdAt: now,
    });
    return id;
  }

  /** Name and days. */
  async rename(id: string, values: { name: string; startsOn: string; endsOn: string }): Promise<void> {
    await this.db.update(CohortEntity, { id }, values);
  }

  /** What was taken over from the program. */
  async keep(id: string, { settings, mentee, mentor, takenOffers }: KeptFromProgram): Promise<void> {
    await this.db.update(
      CohortEntity,
      { id },
      { settings, menteeFormVersionId: mentee, mentorFormVersionId: mentor, takenOffers },
    );
  }

  async leaveOffers(id: string, leftOffers: Record<string, unknown>): Promise<void> {
    await this.db.update(CohortEntity, { id }, { leftOffers });
  }

  async markClosed(id: string): Promise<void> {
    await this.db.update(CohortEntity, { id }, { state: 'closed' });
  }

  async markPublished(id: string, notice: WaitingNoticeRecord | null): Promise<void> {
    await this.db.write(
      `update cohort set state = 'published', waiting_notice = coalesce($3::jsonb, waiting_notice) where school_id = $1 and id = $2`,
      [currentSchoolId(), id, notice ? JSON.stringify(notice) : null],
    );
  }

  /** Whom people who wait read to write to, in cohorts of a program that are not over. Returns the cohorts' ids. */
  async changeContact(programId: string, from: string, to: { name: string; email: string }): Promise<string[]> {
    const { rows } = await this.db.write<{ id: string }>(
      `update cohort set waiting_notice = waiting_notice || jsonb_build_object('contactName', $4::text, 'contactEmail', $5::text)
       where school_id = $1 and program_id = $2 and state <> 'closed' and lower(waiting_notice->>'contactEmail') = lower($3)
       returning id`,
      [currentSchoolId(), programId, from, to.name, to.email],
    );
    return rows.map((row) => row.id);
  }
}
