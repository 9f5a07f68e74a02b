import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

export interface EventNotice {
  id: string;
  what: 'published' | 'moved' | 'relinked' | 'cancelled';
  eventIds: readonly string[];
}

@Injectable()
export class EventNoticesRepository {
  constructor(private readonly db: TenantDatabase) {}

  async insert({ id, what, eventIds }: EventNotice, now: Date): Promise<void> {
    await this.db.write(
      'insert into event_notice (school_id, id, what, event_ids, created_at) values ($1, $2, $3, $4, $5)',
      [currentSchoolId(), id, what, eventIds, now],
    );
  }

  /** Whether everyone is told of this event again, by a notice that was written later. */
  async isFollowed({ id, eventIds }: EventNotice): Promise<boolean> {
    const [row] = await this.db.read(
      `select 1 from event_notice own join event_notice later on later.school_id = own.school_id
         and (later.created_at, later.id) > (own.created_at, own.id) and later.what in ('moved', 'cancelled') and later.event_ids @> $3
       where own.school_id = $1 and own.id = $2`,
      [currentSchoolId(), id, eventIds],
    );
    return row !== undefined;
  }

  /** Whether people are still to be told something about these events that was written before. */
  async isPreceded({ id, eventIds }: EventNotice): Promise<boolean> {
    const [row] = await this.db.read(
      `select 1 from event_notice own join event_notice earlier on earlier.school_id = own.school_id
         and (earlier.created_at, earlier.id) < (own.created_at, own.id) and earlier.event_ids && $3
       join due_work w on w.school_id = earlier.school_id and w.job = 'events.tell' and w.subject_id = earlier.id
       where own.school_id = $1 and own.id = $2`,
      [currentSchoolId(), id, eventIds],
    );
    return row !== undefined;
  }

  async find(id: string): Promise<EventNotice | null> {
    const [row] = await this.db.read<EventNotice>(
      'select id, what, event_ids as "eventIds" from event_notice where school_id = $1 and id = $2',
      [currentSchoolId(), id],
    );
    return row ?? null;
  }
}
