import { Injectable } from '@nestjs/common';
import type { RememberedMapping } from '@trellis/forms';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

@Injectable()
export class AttendanceReportsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async rememberedMapping(): Promise<RememberedMapping> {
    const rows = await this.db.read<{ header_key: string; field: string | null }>(
      'select header_key, field from attendance_mapping where school_id = $1',
      [currentSchoolId()],
    );
    return Object.fromEntries(rows.map((row) => [row.header_key, row.field]));
  }

  async rememberMapping(mapping: RememberedMapping, now: Date): Promise<void> {
    await this.db.write(
      `insert into attendance_mapping (school_id, header_key, field, changed_at)
       select $1, k.key, k.value, $3 from jsonb_each_text($2::jsonb) k order by k.key
       on conflict (school_id, header_key) do update set field = excluded.field, changed_at = excluded.changed_at`,
      [currentSchoolId(), JSON.stringify(mapping), now],
    );
  }
}
