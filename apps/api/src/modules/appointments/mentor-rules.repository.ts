import { Injectable } from '@nestjs/common';
import type { Localized } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { MentorRulesRecord } from './appointments.policy.js';

export interface WordingRow {
  version: number;
  text: Localized;
}

export interface TrainingRow {
  id: string;
  program_id: string;
  title: Localized;
  link: string | null;
}

/** A training as the school writes it; without an id it is a new one. */
export interface TrainingToKeep {
  id: string | null;
  title: Localized;
  link: string | null;
}

/** What programs ask of their mentors. */
@Injectable()
export class MentorRulesRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(programId: string): Promise<MentorRulesRecord | null> {
    const [row] = await this.db.read<MentorRulesRecord>(
      `select revision, appointed, attested, holds_matching as "holdsMatching"
       from mentor_rule where school_id = $1 and program_id = $2`,
      [currentSchoolId(), programId],
    );
    return row ?? null;
  }

  /** False when somebody else saved since `rules.revision` was read. */
  async save(programId: string, rules: MentorRulesRecord, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      `insert into mentor_rule (school_id, program_id, revision, appointed, attested, holds_matching, changed_at)
       values ($1, $2, 1, $4, $5, $6, $7)
       on conflict (school_id, program_id) do update set revision = mentor_rule.revision + 1, appointed = excluded.appointed,
         attested = excluded.attested, holds_matching = excluded.holds_matching, changed_at = excluded.changed_at
       where mentor_rule.revision = $3`,
      [currentSchoolId(), programId, rules.revision, rules.appointed, rules.attested, rules.holdsMatching, now],
    );
    return count === 1;
  }

  async findWording(programId: string): Promise<WordingRow | null> {
    const [row] = await this.db.read<WordingRow>(
      `select version, text from attestation_wording where school_id = $1 and program_id = $2 order by version desc limit 1`,
      [currentSchoolId(), programId],
    );
    return row ?? null;
  }

  /** Keeps a wording as it is; one that is kept already stays. */
  async insertWording(programId: string, wording: WordingRow, createdBy: string | null, now: Date): Promise<void> {
    await this.db.write(
      `insert into attestation_wording (school_id, program_id, version, text, created_by, created_at)
       values ($1, $2, $3, $4::jsonb, $5, $6) on conflict (school_id, program_id, version) do nothing`,
      [currentSchoolId(), programId, wording.version, JSON.stringify(wording.text), createdBy, now],
    );
  }

  listTrainings(programIds: readonly string[]): Promise<TrainingRow[]> {
    return this.db.read<TrainingRow>(
      `select id, program_id, title, link from required_training
       where school_id = $1 and program_id = any ($2::uuid[]) and retired_at is null order by position, id`,
      [currentSchoolId(), programIds],
    );
  }

  /** The list as it is from now on: what is not in it any more is retired, never deleted. */
  async replaceTrainings(programId: string, trainings: readonly TrainingToKeep[], now: Date): Promise<void> {
    const rows = trainings.map((training, position) => ({ ...training, id: training.id ?? newId(), position }));
    await this.db.write(
      `update required_training set retired_at = $4
       where school_id = $1 and program_id = $2 and retired_at is null and not (id = any ($3::uuid[]))`,
      [currentSchoolId(), programId, rows.map(({ id }) => id), now],
    );
    await this.db.write(
      `insert into required_training (school_id, id, program_id, position, title, link, created_at)
       select $1, t.id, $2, t.position, t.title, t.link, $4
       from jsonb_to_recordset($3::jsonb) as t(id uuid, position int, title jsonb, link text)
       on conflict (school_id, id) do update set position = excluded.position, title = excluded.title, link = excluded.link
       where required_training.program_id = $2`,
      [currentSchoolId(), programId, JSON.stringify(rows), now],
    );
  }
}
