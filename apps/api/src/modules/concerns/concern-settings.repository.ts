import { Injectable } from '@nestjs/common';
import type { ConcernOfficeKind, Localized } from '@trellis/contracts';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface ConcernSettingsRow {
  expect: Localized;
  must_pass_on: Localized;
  crisis: { label: Localized; number: string }[];
  retention_months: number;
}

export interface ConcernOfficeRow {
  id: string;
  kind: ConcernOfficeKind;
  label: Localized;
  member_id: string | null;
  address: string | null;
  name: string | null;
  email: string | null;
}

@Injectable()
export class ConcernSettingsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(): Promise<ConcernSettingsRow | null> {
    const [row] = await this.db.read<ConcernSettingsRow>(
      'select expect, must_pass_on, crisis, retention_months from concern_settings where school_id = $1',
      [currentSchoolId()],
    );
    return row ?? null;
  }

  listOffices(): Promise<ConcernOfficeRow[]> {
    return this.db.read<ConcernOfficeRow>(
      `select o.id, o.kind, o.label, o.member_id, o.address, m.display_name as name, m.email from concern_office o
       left join member m on m.school_id = o.school_id and m.id = o.member_id
       where o.school_id = $1 order by o.position, o.id`,
      [currentSchoolId()],
    );
  }

  async upsert(row: ConcernSettingsRow, now: Date): Promise<void> {
    await this.db.write(
      `insert into concern_settings (school_id, expect, must_pass_on, crisis, retention_months, changed_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (school_id) do update set expect = excluded.expect, must_pass_on = excluded.must_pass_on,
         crisis = excluded.crisis, retention_months = excluded.retention_months, changed_at = excluded.changed_at`,
      [
        currentSchoolId(),
        JSON.stringify(row.expect),
        JSON.stringify(row.must_pass_on),
        JSON.stringify(row.crisis),
        row.retention_months,
        now,
      ],
    );
  }

  async replaceOffices(
    offices: readonly Pick<ConcernOfficeRow, 'kind' | 'label' | 'member_id' | 'address'>[],
  ): Promise<void> {
    await this.db.write('delete from concern_office where school_id = $1', [currentSchoolId()]);
    const rows = offices.map((office, position) => ({ ...office, id: newId(), position }));
    await this.db.write(
      `insert into concern_office (school_id, id, kind, label, member_id, address, position)
       select $1, o.id, o.kind, o.label, o.member_id, o.address, o.position from jsonb_to_recordset($2::jsonb)
         as o(id uuid, kind text, label jsonb, member_id uuid, address text, position int)`,
      [currentSchoolId(), JSON.stringify(rows)],
    );
  }

  /** Somebody who signs in here, by address. */
  async findMember(emailKey: string): Promise<string | null> {
    const [row] = await this.db.read<{ id: string }>(
      `select id from member where school_id = $1 and email_key = $2 and account_id is not null and erased_at is null
         and merged_into is null`,
      [currentSchoolId(), emailKey],
    );
    return row?.id ?? null;
  }
}
