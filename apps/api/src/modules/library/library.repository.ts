import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, LibraryKind, Locale, Localized } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface LibraryContent {
  title: Localized;
  body: Localized | null;
  file_id: string | null;
  file_type: string | null;
  language: Locale | null;
}

export interface LibraryVersionRow extends LibraryContent {
  version: number;
  file_name: string | null;
  file_size: number | null;
  created_at: Date;
  created_by_name: string | null;
}

export interface LibraryRow extends LibraryVersionRow {
  id: string;
  kind: LibraryKind;
  program_id: string | null;
  program_name: string | null;
  audience: EnrolmentRole[];
  removed_at: Date | null;
}

/** An item that someone finds on their pages, with the enrolment through which they do. */
export interface ReadableRow extends LibraryRow {
  cohort_id: string;
}

const CONTENT = `v.version, v.title, v.body, v.file_id, v.file_type, v.language, v.created_at, f.name as file_name,
  f.size as file_size, m.display_name as created_by_name`;
const CONTENT_FROM = `left join file f on f.school_id = v.school_id and f.id = v.file_id
  left join member m on m.school_id = v.school_id and m.id = v.created_by`;
const ITEM = `i.id, i.kind, i.program_id, p.name as program_name, i.audience, i.removed_at, ${CONTENT}`;
const ITEM_FROM = `library_item i
  join library_version v on v.school_id = i.school_id and v.item_id = i.id and v.version = i.version
  left join program p on p.school_id = i.school_id and p.id = i.program_id ${CONTENT_FROM}`;

/** $2 a member: their newest part in a program (or in any) for whose role this is meant. */
const THROUGH = `join lateral (select e.cohort_id from enrolment e
    join cohort c on c.school_id = e.school_id and c.id = e.cohort_id
    where e.school_id = i.school_id and e.member_id = $2 and e.role = any (i.audience)
      and e.state in ('enrolled', 'paused', 'completed') and (i.program_id is null or c.program_id = i.program_id)
    order by c.starts_on desc, e.id desc limit 1) mine on true`;

@Injectable()
export class LibraryRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** The school's own and those of these programs (all when null), by title. */
  list(programIds: readonly string[] | null, most: number): Promise<LibraryRow[]> {
    return this.db.read<LibraryRow>(
      `select ${ITEM} from ${ITEM_FROM}
       where i.school_id = $1 and ($2::uuid[] is null or i.program_id is null or i.program_id = any ($2))
       order by i.id desc limit $3`,
      [currentSchoolId(), programIds, most],
    );
  }

  async count(): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      'select count(*)::int as count from library_item where school_id = $1',
      [currentSchoolId()],
    );
    return row?.count ?? 0;
  }

  async get(id: string): Promise<LibraryRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<LibraryRow>(
      `select ${ITEM} from ${ITEM_FROM} where i.school_id = $1 and i.id = $2`,
      [currentSchoolId(), id],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** Takes the item until the transaction ends. */
  async lock(id: string): Promise<LibraryRow> {
    await this.db.write('select 1 from library_item where school_id = $1 and id = $2 for update', [
      currentSchoolId(),
      id,
    ]);
    return this.get(id);
  }

  listVersions(id: string, most: number): Promise<LibraryVersionRow[]> {
    return this.db.read<LibraryVersionRow>(
      `select ${CONTENT} from library_version v ${CONTENT_FROM}
       where v.school_id = $1 and v.item_id = $2 order by v.version desc limit $3`,
      [currentSchoolId(), id, most],
    );
  }

  async getVersion(id: string, version: number): Promise<LibraryVersionRow> {
    const [row] = await this.db.read<LibraryVersionRow>(
      `select ${CONTENT} from library_version v ${CONTENT_FROM}
       where v.school_id = $1 and v.item_id = $2 and v.version = $3`,
      [currentSchoolId(), id, version],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** What a member finds on their pages. */
  listReadable(memberId: string, most: number): Promise<ReadableRow[]> {
    return this.db.read<ReadableRow>(
      `select ${ITEM}, mine.cohort_id from ${ITEM_FROM} ${THROUGH}
       where i.school_id = $1 and i.removed_at is null order by i.id desc limit $3`,
      [currentSchoolId(), memberId, most],
    );
  }

  async isReadable(id: string, memberId: string): Promise<boolean> {
    const rows = await this.db.read(
      `select 1 from library_item i ${THROUGH} where i.school_id = $1 and i.id = $3 and i.removed_at is null`,
      [currentSchoolId(), memberId, id],
    );
    return rows.length > 0;
  }

  async insert(
    item: Pick<LibraryRow, 'kind' | 'program_id' | 'audience'>,
    content: LibraryContent,
    by: string | null,
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into library_item (school_id, id, kind, program_id, audience, version, created_at, changed_at)
       values ($1, $2, $3, $4, $5, 1, $6, $6)`,
      [currentSchoolId(), id, item.kind, item.program_id, item.audience, now],
    );
    await this.insertVersion(id, 1, content, by, now);
    return id;
  }

  /** A version more, which counts from now on. */
  async addVersion(
    { id, version }: Pick<LibraryRow, 'id' | 'version'>,
    audience: readonly EnrolmentRole[],
    content: LibraryContent,
    by: string | null,
    now: Date,
  ): Promise<void> {
    await this.insertVersion(id, version + 1, content, by, now);
    await this.db.write(
      'update library_item set version = $3, audience = $4, changed_at = $5 where school_id = $1 and id = $2',
      [currentSchoolId(), id, version + 1, audience, now],
    );
  }

  async setRemoved(id: string, at: Date | null): Promise<void> {
    await this.db.write('update library_item set removed_at = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      at,
    ]);
  }

  /** With every version. Returns the ids of files that nothing else in the library holds. */
  async delete(id: string): Promise<string[]> {
    const { rows } = await this.db.write<{ file_id: string }>(
      `select distinct v.file_id from library_version v where v.school_id = $1 and v.item_id = $2 and v.file_id is not null
         and not exists (select 1 from library_version o where o.school_id = v.school_id and o.file_id = v.file_id
           and o.item_id <> v.item_id)`,
      [currentSchoolId(), id],
    );
    await this.db.write('delete from library_item where school_id = $1 and id = $2', [currentSchoolId(), id]);
    return rows.map(({ file_id: fileId }) => fileId);
  }

  private async insertVersion(
    id: string,
    version: number,
    content: LibraryContent,
    by: string | null,
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `insert into library_version
         (school_id, item_id, version, title, body, file_id, file_type, language, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        currentSchoolId(),
        id,
        version,
        JSON.stringify(content.title),
        content.body === null ? null : JSON.stringify(content.body),
        content.file_id,
        content.file_type,
        content.language,
        by,
        now,
      ],
    );
  }
}
