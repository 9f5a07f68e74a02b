import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface ThresholdRow {
  inside: number;
  published: number;
  raised_by_name: string | null;
  raised_at: Date;
}

@Injectable()
export class ThresholdsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Null while the school asks for no more than everyone does. */
  async find(): Promise<ThresholdRow | null> {
    const [row] = await this.db.read<ThresholdRow>(
      `select t.inside, t.published, m.display_name as raised_by_name, t.raised_at
       from privacy_threshold t left join member m on m.school_id = t.school_id and m.id = t.raised_by
       where t.school_id = $1`,
      [currentSchoolId()],
    );
    return row ?? null;
  }

  async save(inside: number, published: number, by: string | null, now: Date): Promise<void> {
    await this.db.write(
      `insert into privacy_threshold (school_id, inside, published, raised_by, raised_at) values ($1, $2, $3, $4, $5)
       on conflict (school_id) do update set inside = greatest(privacy_threshold.inside, excluded.inside),
         published = greatest(privacy_threshold.published, excluded.published),
         raised_by = excluded.raised_by, raised_at = excluded.raised_at`,
      [currentSchoolId(), inside, published, by, now],
    );
  }
}
