import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface EventCreditRow {
  event_id: string;
  minutes_needed: number | null;
  hours: number | null;
  credit: string | null;
}

@Injectable()
export class EventCreditsRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(eventId: string): Promise<EventCreditRow | null> {
    const [row] = await this.db.read<EventCreditRow>(
      `select event_id, minutes_needed, hours::float8 as hours, credit from event_credit where school_id = $1 and event_id = $2`,
      [currentSchoolId(), eventId],
    );
    return row ?? null;
  }

  async setMinutes(eventId: string, minutes: number | null): Promise<void> {
    await this.db.write(
      `insert into event_credit (school_id, event_id, minutes_needed) values ($1, $2, $3)
       on conflict (school_id, event_id) do update set minutes_needed = excluded.minutes_needed`,
      [currentSchoolId(), eventId, minutes],
    );
  }

  async setHours(eventId: string, hours: number | null, credit: string | null): Promise<void> {
    await this.db.write(
      `insert into event_credit (school_id, event_id, hours, credit) values ($1, $2, $3, $4)
       on conflict (school_id, event_id) do update set hours = excluded.hours, credit = excluded.credit`,
      [currentSchoolId(), eventId, hours, credit],
    );
  }

  /** To events made after the example of others. */
  async copy(copies: readonly { from: string; to: string }[]): Promise<void> {
    await this.db.write(
      `insert into event_credit (school_id, event_id, minutes_needed, hours, credit)
       select c.school_id, p."to", c.minutes_needed, c.hours, c.credit
       from jsonb_to_recordset($2::jsonb) as p("from" uuid, "to" uuid)
       join event_credit c on c.school_id = $1 and c.event_id = p."from"`,
      [currentSchoolId(), JSON.stringify(copies)],
    );
  }

  /** As the school called its credits so far, by name. */
  async listCredits(most: number): Promise<string[]> {
    const rows = await this.db.read<{ credit: string }>(
      'select distinct credit from event_credit where school_id = $1 and credit is not null order by credit limit $2',
      [currentSchoolId(), most],
    );
    return rows.map(({ credit }) => credit);
  }
}
