import { Injectable } from '@nestjs/common';
import type { EventKind, Localized } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface SeriesRow {
  id: string;
  program_id: string | null;
  title: Localized;
  body: Localized;
  revision: number;
  archived_at: Date | null;
}

/** A kind of events of the school's own. */
export interface KindRow {
  id: string;
  base: EventKind;
  name: Localized;
}

@Injectable()
export class EventSeriesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Of these programs, or, with null, of the school and all of them; newest first. */
  list(programIds: readonly string[] | null): Promise<SeriesRow[]> {
    return this.db.read<SeriesRow>(
      `select id, program_id, title, body, revision, archived_at from event_series
       where school_id = $1 and ($2::uuid[] is null or program_id = any ($2)) and archived_at is null order by id desc`,
      [currentSchoolId(), programIds],
    );
  }

  async get(id: string): Promise<SeriesRow> {
    const [row] = isId(id)
      ? await this.db.read<SeriesRow>(
          `select id, program_id, title, body, revision, archived_at from event_series where school_id = $1 and id = $2`,
          [currentSchoolId(), id],
        )
      : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async insert(
    { program_id: programId, title, body }: Pick<SeriesRow, 'program_id' | 'title' | 'body'>,
    now: Date,
  ): Promise<string> {
    const id = newId();
    await this.db.write(
      'insert into event_series (school_id, id, program_id, title, body, created_at) values ($1, $2, $3, $4, $5, $6)',
      [currentSchoolId(), id, programId, JSON.stringify(title), JSON.stringify(body), now],
    );
    return id;
  }

  /** EDIT_CONFLICT where somebody changed it since. */
  async update(id: string, revision: number, { title, body }: Pick<SeriesRow, 'title' | 'body'>): Promise<void> {
    const { count } = await this.db.write(
      `update event_series set title = $4, body = $5, revision = revision + 1
       where school_id = $1 and id = $2 and revision = $3`,
      [currentSchoolId(), id, revision, JSON.stringify(title), JSON.stringify(body)],
    );
    if (count === 0) throw new AppError('EDIT_CONFLICT');
  }

  /** A series in which nothing is left, unless its page is open. */
  async removeEmpty(id: string): Promise<boolean> {
    const { count } = await this.db.write(
      `delete from event_series s where s.school_id = $1 and s.id = $2
         and not exists (select 1 from event x where x.school_id = s.school_id and x.series_id = s.id)
         and not exists (select 1 from series_page p where p.school_id = s.school_id and p.series_id = s.id)`,
      [currentSchoolId(), id],
    );
    return count > 0;
  }

  listKinds(): Promise<KindRow[]> {
    return this.db.read<KindRow>('select id, base, name from event_kind where school_id = $1 order by created_at, id', [
      currentSchoolId(),
    ]);
  }

  async getKind(id: string): Promise<KindRow> {
    const row = (await this.listKinds()).find((kind) => kind.id === id);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async insertKind({ base, name }: Omit<KindRow, 'id'>, now: Date): Promise<void> {
    await this.db.write('insert into event_kind (school_id, id, base, name, created_at) values ($1, $2, $3, $4, $5)', [
      currentSchoolId(),
      newId(),
      base,
      JSON.stringify(name),
      now,
    ]);
  }

  async renameKind(id: string, name: Localized): Promise<void> {
    await this.db.write('update event_kind set name = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      JSON.stringify(name),
    ]);
  }

  /** EVENT_KIND_USED while there are events of it, or people are asked to attend some. */
  async removeKind(id: string): Promise<void> {
    const [used] = await this.db.read(
      `select 1 from event where school_id = $1 and kind_id = $2
       union all select 1 from event_requirement where school_id = $1 and kind_id = $2 limit 1`,
      [currentSchoolId(), id],
    );
    if (used) throw new AppError('EVENT_KIND_USED');
    await this.db.write('delete from event_kind where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }
}
