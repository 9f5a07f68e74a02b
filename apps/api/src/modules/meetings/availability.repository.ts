import { Injectable } from '@nestjs/common';
import type { AvailabilityException, WeeklySlot } from '@trellis/calendar';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface AvailabilityRow {
  member_id: string;
  /** Null where it was never said here. */
  time_zone: string | null;
  slots: WeeklySlot[] | null;
  exceptions: AvailabilityException[];
}

@Injectable()
export class AvailabilityRepository {
  constructor(private readonly db: TenantDatabase) {}

  /**
   * What these members said; of who said nothing here, the newest times that they answered in an intake form. An answer of times
   * is known by its shape, so that it may be any question of the form.
   */
  listOf(memberIds: readonly string[]): Promise<AvailabilityRow[]> {
    return this.db.read<AvailabilityRow>(
      `select m.id as member_id, a.time_zone, coalesce(a.slots, i.value) as slots, coalesce(a.exceptions, '[]') as exceptions
       from member m
       left join member_availability a on a.school_id = m.school_id and a.member_id = m.id
       left join lateral (
         select w.value from enrolment e join intake_answer w on w.school_id = e.school_id and w.enrolment_id = e.id
         where e.school_id = m.school_id and e.member_id = m.id and w.state = 'answered'
           and jsonb_typeof(w.value) = 'array' and jsonb_typeof(w.value -> 0 -> 'day') = 'number'
         order by w.changed_at desc, e.id limit 1) i on a.member_id is null
       where m.school_id = $1 and m.id = any ($2::uuid[])`,
      [currentSchoolId(), memberIds],
    );
  }

  async save(memberId: string, said: Omit<AvailabilityRow, 'member_id'>, now: Date): Promise<void> {
    await this.db.write(
      `insert into member_availability (school_id, member_id, time_zone, slots, exceptions, changed_at)
       values ($1, $2, $3, $4::jsonb, $5::jsonb, $6)
       on conflict (school_id, member_id) do update set time_zone = excluded.time_zone, slots = excluded.slots,
         exceptions = excluded.exceptions, changed_at = excluded.changed_at`,
      [
        ...[currentSchoolId(), memberId, said.time_zone, JSON.stringify(said.slots), JSON.stringify(said.exceptions)],
        now,
      ],
    );
  }
}
