import { Injectable } from '@nestjs/common';
import type { Localized } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface SeriesPageRow {
  series_id: string;
  slug: string;
  places_shown: boolean;
  indexed: boolean;
  title: Localized;
  body: Localized;
}

const SELECT = `select p.series_id, p.slug, p.places_shown, p.indexed, s.title, s.body
  from series_page p join event_series s on s.school_id = p.school_id and s.id = p.series_id`;

@Injectable()
export class SeriesPagesRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(seriesId: string): Promise<SeriesPageRow | null> {
    const [row] = await this.db.read<SeriesPageRow>(`${SELECT} where p.school_id = $1 and p.series_id = $2`, [
      currentSchoolId(),
      seriesId,
    ]);
    return row ?? null;
  }

  async findBySlug(slug: string): Promise<SeriesPageRow | null> {
    const [row] = await this.db.read<SeriesPageRow>(
      `${SELECT} where p.school_id = $1 and p.slug = $2 and s.archived_at is null`,
      [currentSchoolId(), slug],
    );
    return row ?? null;
  }

  async open(
    { series_id: seriesId, slug, places_shown: placesShown, indexed }: Omit<SeriesPageRow, 'title' | 'body'>,
    now: Date,
  ): Promise<void> {
    await this.db.write(
      `insert into series_page (school_id, series_id, slug, places_shown, indexed, opened_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (school_id, series_id) do update
       set slug = excluded.slug, places_shown = excluded.places_shown, indexed = excluded.indexed`,
      [currentSchoolId(), seriesId, slug, placesShown, indexed, now],
    );
  }

  async close(seriesId: string): Promise<void> {
    await this.db.write('delete from series_page where school_id = $1 and series_id = $2', [
      currentSchoolId(),
      seriesId,
    ]);
  }
}
