import { Injectable } from '@nestjs/common';
import type { ProgramSettings } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { type CharterWords, EMPTY_CHARTER } from './charter.policy.js';
import { ProgramEntity } from './program.entity.js';

export interface ProgramRow {
  id: string;
  name: string;
  template_key: string;
  settings: ProgramSettings;
  revision: number;
}

export interface CharterRow extends CharterWords {
  revision: number;
  changed_by: string | null;
  changed_at: Date | null;
}

const COLUMNS = 'id, name, template_key, settings, revision';

@Injectable()
export class ProgramsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** All of the school's, or those with these ids; newest first. */
  list(ids: readonly string[] | null): Promise<ProgramRow[]> {
    return this.db.read<ProgramRow>(
      `select ${COLUMNS} from program where school_id = $1 and ($2::uuid[] is null or id = any ($2)) order by id desc limit 200`,
      [currentSchoolId(), ids],
    );
  }

  async get(id: string): Promise<ProgramRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<ProgramRow>(`select ${COLUMNS} from program where school_id = $1 and id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Takes the program's row until the transaction ends. */
  async lock(id: string): Promise<ProgramRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const { rows } = await this.db.write<ProgramRow>(
      `select ${COLUMNS} from program where school_id = $1 and id = $2 for update`,
      [currentSchoolId(), id],
    );
    const row = rows[0];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async insert(program: Omit<ProgramRow, 'id' | 'revision'>, now: Date): Promise<string> {
    const id = newId();
    await this.db.insert(ProgramEntity, {
      id,
      name: program.name,
      templateKey: program.template_key,
      settings: program.settings,
      createdAt: now,
    });
    return id;
  }

  /** Writes the next revision; EDIT_CONFLICT when someone else wrote it first. */
  async save(program: Omit<ProgramRow, 'template_key'>): Promise<void> {
    const { count } = await this.db.write(
      `update program set name = $4, settings = $5::jsonb, revision = revision + 1
       where school_id = $1 and id = $2 and revision = $3`,
      [currentSchoolId(), program.id, program.revision, program.name, JSON.stringify(program.settings)],
    );
    if (count === 0) throw new AppError('EDIT_CONFLICT');
  }

  /** The charter of a program; empty at revision 0 while nobody has written anything. */
  async charterOf(programId: string): Promise<CharterRow> {
    const [row] = await this.db.read<CharterRow>(
      `select purpose, evidence, consulted, legal_basis, reviewer, review_on::text, revision, changed_by, changed_at
       from program_charter where school_id = $1 and program_id = $2`,
      [currentSchoolId(), programId],
    );
    return row ?? { ...EMPTY_CHARTER, revision: 0, changed_by: null, changed_at: null };
  }

  /** Writes the next revision. Callers hold the program's row. */
  async saveCharter(programId: string, words: CharterWords, by: string | null, now: Date): Promise<void> {
    await this.db.write(
      `insert into program_charter (school_id, program_id, purpose, evidence, consulted, legal_basis, reviewer, review_on, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (school_id, program_id) do update set purpose = excluded.purpose, evidence = excluded.evidence,
         consulted = excluded.consulted, legal_basis = excluded.legal_basis, reviewer = excluded.reviewer,
         review_on = excluded.review_on, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
         revision = program_charter.revision + 1`,
      [
        currentSchoolId(),
        programId,
        words.purpose,
        words.evidence,
        words.consulted,
        words.legal_basis,
        words.reviewer,
        words.review_on,
        by,
        now,
      ],
    );
  }
}
