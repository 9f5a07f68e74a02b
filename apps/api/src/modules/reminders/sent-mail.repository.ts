import { Injectable } from '@nestjs/common';
import type { ReminderSkip } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface SentRow {
  id: string;
  kind: string;
  rule: string | null;
  due_at: Date;
  settled_at: Date | null;
  state: string;
  skipped: ReminderSkip | null;
  response: string | null;
}

/**
 * Kinds of mail that everybody in a cohort gets alike. Of any other kind (a question of one's own, a request, a concern) even its
 * having been sent says something of the person, so that it is on nobody's list but their own.
 */
const KINDS = ['reminder', 'announcement', 'intake_notice', 'mentorship_published'];

@Injectable()
export class SentMailRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** The latest first. */
  list(memberId: string, most: number): Promise<SentRow[]> {
    return this.db.read<SentRow>(
      `select o.id, o.kind, (select string_agg(distinct u.name, ' · ') from reminder r
           join reminder_rule u on u.school_id = r.school_id and u.id = r.rule_id
           where r.school_id = o.school_id and r.outbox_id = o.id) as rule,
         o.due_at, coalesce(o.bounced_at, o.settled_at) as settled_at,
         case when o.bounce_status like '5%' then 'bounced' when o.bounce_status is not null then 'put_off' else o.state end as state,
         (select min(r.skipped) from reminder r where r.school_id = o.school_id and r.outbox_id = o.id) as skipped,
         coalesce(o.bounce_status, (select a.response from outbox_attempt a where a.school_id = o.school_id and a.outbox_id = o.id
           order by a.attempt desc limit 1)) as response
       from outbox o where o.school_id = $1 and o.to_member_id = $2 and o.kind = any ($3)
       order by o.created_at desc, o.id desc limit $4`,
      [currentSchoolId(), memberId, KINDS, most],
    );
  }
}
