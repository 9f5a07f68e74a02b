import { Injectable } from '@nestjs/common';
import { ConnectionPool } from '../../platform/database/connection-pool.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** A mail that was handed over, and to whom. */
export interface ReturnedMailRow {
  member_id: string | null;
  email: string;
  mail_stopped: boolean;
  bounce_status: string | null;
}

@Injectable()
export class BouncesRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly pool: ConnectionPool,
  ) {}

  /** Before the school is known. */
  async findSchoolOf(mailId: string): Promise<string | null> {
    const [row] = await this.pool.query<{ school_id: string }>('select school_id from school_of_mail($1)', [mailId]);
    return row?.school_id ?? null;
  }

  /** Until the transaction ends; null for one that never left. */
  async lock(mailId: string): Promise<ReturnedMailRow | null> {
    const { rows } = await this.db.write<ReturnedMailRow>(
      `select m.id as member_id, lower(coalesce(m.email, i.email, g.email)) as email, m.mail_stopped_at is not null as mail_stopped,
         o.bounce_status
       from outbox o
       left join invitation i on i.school_id = o.school_id and i.id = o.to_invitation_id
       left join mail_guest g on g.school_id = o.school_id and g.id = o.to_guest_id
       left join member m on m.school_id = o.school_id and m.id = coalesce(o.to_member_id, i.member_id)
       where o.school_id = $1 and o.id = $2 and o.state in ('handing_over', 'sent', 'in_doubt') for update of o`,
      [currentSchoolId(), mailId],
    );
    return rows[0] ?? null;
  }

  async note(mailId: string, status: string, at: Date): Promise<void> {
    await this.db.write('update outbox set bounced_at = $3, bounce_status = $4 where school_id = $1 and id = $2', [
      currentSchoolId(),
      mailId,
      at,
      status,
    ]);
  }
}
