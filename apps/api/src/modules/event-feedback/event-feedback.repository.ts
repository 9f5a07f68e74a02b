import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@trellis/forms';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { TableReference } from '../disclosure/index.js';

export interface FeedbackRow {
  event_id: string;
  definition: FormDefinition;
  asked_at: Date;
  closed_at: Date | null;
  tables: TableReference[] | null;
}

export interface FeedbackWords {
  item_id: string;
  words: string;
}

@Injectable()
export class EventFeedbackRepository {
  constructor(private readonly db: TenantDatabase) {}

  async find(eventId: string): Promise<FeedbackRow | null> {
    if (!isId(eventId)) return null;
    const [row] = await this.db.read<FeedbackRow>(
      'select event_id, definition, asked_at, closed_at, tables from event_feedback where school_id = $1 and event_id = $2',
      [currentSchoolId(), eventId],
    );
    return row ?? null;
  }

  /** Takes the row until the transaction ends: what is sent while it is closed comes before or after. */
  async lock(eventId: string): Promise<FeedbackRow | null> {
    if (!isId(eventId)) return null;
    await this.db.write('select 1 from event_feedback where school_id = $1 and event_id = $2 for update', [
      currentSchoolId(),
      eventId,
    ]);
    return this.find(eventId);
  }

  /** Shared: many send at once, and none while it is closed. */
  async lockShared(eventId: string): Promise<void> {
    await this.db.write('select 1 from event_feedback where school_id = $1 and event_id = $2 for key share', [
      currentSchoolId(),
      eventId,
    ]);
  }

  /** False when it was asked already. */
  async insert(eventId: string, definition: FormDefinition, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      'insert into event_feedback (school_id, event_id, definition, asked_at) values ($1, $2, $3, $4) on conflict do nothing',
      [currentSchoolId(), eventId, JSON.stringify(definition), now],
    );
    return count > 0;
  }

  async remove(eventId: string): Promise<void> {
    await this.db.write('delete from event_feedback where school_id = $1 and event_id = $2', [
      currentSchoolId(),
      eventId,
    ]);
  }

  async isDone(eventId: string, memberId: string): Promise<boolean> {
    const [row] = await this.db.read(
      'select 1 from event_feedback_part where school_id = $1 and event_id = $2 and member_id = $3',
      [currentSchoolId(), eventId, memberId],
    );
    return row !== undefined;
  }

  /** False when they were done already. */
  async addPart(eventId: string, memberId: string, sealed: Buffer): Promise<boolean> {
    const { count } = await this.db.write(
      'insert into event_feedback_part (school_id, event_id, member_id, sealed) values ($1, $2, $3, $4) on conflict do nothing',
      [currentSchoolId(), eventId, memberId, sealed],
    );
    return count > 0;
  }

  /** Of those who were there and are not done with it yet. */
  listToInvite(eventId: string): Promise<{ id: string }[]> {
    return this.db.read<{ id: string }>(
      `select h.member_id as id from event_attendance h
       where h.school_id = $1 and h.event_id = $2 and not exists (select 1 from event_feedback_part p
         where p.school_id = h.school_id and p.event_id = h.event_id and p.member_id = h.member_id) order by h.member_id`,
      [currentSchoolId(), eventId],
    );
  }

  /** What was said, with nobody's id: in no order that means anything. */
  async listSealed(eventId: string): Promise<Buffer[]> {
    const rows = await this.db.read<{ sealed: Buffer }>(
      'select sealed from event_feedback_part where school_id = $1 and event_id = $2 order by gen_random_uuid()',
      [currentSchoolId(), eventId],
    );
    return rows.map(({ sealed }) => sealed);
  }

  /** Closed for good: who was done with it, and what they had sealed, is gone. */
  async close(eventId: string, tables: readonly TableReference[] | null, now: Date): Promise<void> {
    await this.db.write(
      'update event_feedback set closed_at = $3, tables = $4 where school_id = $1 and event_id = $2',
      [currentSchoolId(), eventId, now, tables && JSON.stringify(tables)],
    );
    await this.db.write('delete from event_feedback_part where school_id = $1 and event_id = $2', [
      currentSchoolId(),
      eventId,
    ]);
  }

  async insertWords(eventId: string, words: readonly FeedbackWords[]): Promise<void> {
    await this.db.write(
      `insert into event_feedback_words (school_id, id, event_id, item_id, words)
       select $1, w.id, $2, w.item_id, w.words from jsonb_to_recordset($3::jsonb) as w(id uuid, item_id text, words text)
       order by w.id`,
      [currentSchoolId(), eventId, JSON.stringify(words.map((one) => ({ ...one, id: randomUUID() })))],
    );
  }

  listWords(eventId: string): Promise<FeedbackWords[]> {
    return this.db.read<FeedbackWords>(
      'select item_id, words from event_feedback_words where school_id = $1 and event_id = $2 order by id',
      [currentSchoolId(), eventId],
    );
  }
}
