import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { WordsByLocale } from './wordings.repository.js';

export interface WordingDraftRow {
  kind: string;
  program_id: string | null;
  revision: number;
  words: WordsByLocale;
  changed_at: Date;
  changed_by_name: string | null;
}

/** At most one draft of each mail or page, for a program or for the whole school. */
@Injectable()
export class WordingDraftsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** The program's and the school's, or the school's alone. */
  list(programId: string | null): Promise<WordingDraftRow[]> {
    return this.db.read<WordingDraftRow>(
      `select d.kind, d.program_id, d.revision, d.words, d.changed_at, m.display_name as changed_by_name
       from wording_draft d left join member m on m.school_id = d.school_id and m.id = d.changed_by
       where d.school_id = $1 and (d.program_id is null or d.program_id = $2)`,
      [currentSchoolId(), programId],
    );
  }

  /** False when it is not the draft that was read any more: `revision` is 0 where there was none. */
  async save(
    draft: Pick<WordingDraftRow, 'kind' | 'program_id' | 'revision' | 'words'>,
    by: string | null,
    now: Date,
  ): Promise<boolean> {
    const { kind, program_id: programId, revision, words } = draft;
    const { count } = await this.db.write(
      `insert into wording_draft (school_id, id, kind, program_id, revision, words, changed_by, changed_at)
       select $1::uuid, $2::uuid, $3, $4::uuid, 1, $6::jsonb, $7::uuid, $8::timestamptz where $5::integer = 0 or exists (select 1 from wording_draft
         where school_id = $1 and kind = $3 and program_id is not distinct from $4)
       on conflict (school_id, kind, program_id) do update set revision = wording_draft.revision + 1,
         words = excluded.words, changed_by = excluded.changed_by, changed_at = excluded.changed_at
       where wording_draft.revision = $5`,
      [currentSchoolId(), newId(), kind, programId, revision, JSON.stringify(words), by, now],
    );
    return count === 1;
  }

  /** False when it is not the draft that was read any more. */
  async delete(kind: string, programId: string | null, revision: number): Promise<boolean> {
    const { count } = await this.db.write(
      `delete from wording_draft
       where school_id = $1 and kind = $2 and program_id is not distinct from $3 and revision = $4`,
      [currentSchoolId(), kind, programId, revision],
    );
    return count === 1;
  }
}
