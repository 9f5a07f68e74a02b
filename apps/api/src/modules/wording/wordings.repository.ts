import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** In one language. Nothing for a part that the kind does not have. */
export interface OwnWords {
  subject: string | null;
  body: string;
  action: string | null;
  /** Absent or null: the shipped one stands. */
  footer?: string | null;
}

/** A language that is absent has no words of one's own: the school's or the shipped ones stand. */
export type WordsByLocale = Partial<Record<Locale, OwnWords>>;

export interface WordingRow {
  kind: string;
  program_id: string | null;
  version: number;
  words: WordsByLocale;
  changed_at: Date;
  changed_by_name: string | null;
}

const SELECT = `select w.kind, w.program_id, w.version, w.words, w.changed_at, m.display_name as changed_by_name
  from wording w left join member m on m.school_id = w.school_id and m.id = w.changed_by`;

@Injectable()
export class WordingsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** The newest of each kind, or of these: the program's and the school's, or the school's alone. */
  listCurrent(programId: string | null, kinds: readonly string[] | null = null): Promise<WordingRow[]> {
    return this.db.read<WordingRow>(
      `${SELECT} where w.school_id = $1 and (w.program_id is null or w.program_id = $2)
         and ($3::text[] is null or w.kind = any ($3))
         and w.version = (select max(n.version) from wording n where n.school_id = w.school_id and n.kind = w.kind
           and n.program_id is not distinct from w.program_id)`,
      [currentSchoolId(), programId, kinds],
    );
  }

  listVersions(kind: string, programId: string | null, most: number): Promise<WordingRow[]> {
    return this.db.read<WordingRow>(
      `${SELECT} where w.school_id = $1 and w.kind = $2 and w.program_id is not distinct from $3
       order by w.version desc limit $4`,
      [currentSchoolId(), kind, programId, most],
    );
  }

  /** False when that version is there already: somebody else was faster. */
  async insert(
    wording: Pick<WordingRow, 'kind' | 'program_id' | 'version' | 'words'>,
    by: string | null,
    now: Date,
  ): Promise<boolean> {
    const { count } = await this.db.write(
      `insert into wording (school_id, id, kind, program_id, version, words, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (school_id, kind, program_id, version) do nothing`,
      [
        currentSchoolId(),
        newId(),
        wording.kind,
        wording.program_id,
        wording.version,
        JSON.stringify(wording.words),
        by,
        now,
      ],
    );
    return count === 1;
  }

  /** Names of programs as staff know them; they may tell more than the public name does. */
  async listProgramNames(programId: string | null): Promise<string[]> {
    const rows = await this.db.read<{ name: string }>(
      'select name from program where school_id = $1 and ($2::uuid is null or id = $2) limit 200',
      [currentSchoolId(), programId],
    );
    return rows.map(({ name }) => name);
  }
}
