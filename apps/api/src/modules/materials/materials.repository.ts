import { Injectable } from '@nestjs/common';
import type { EventMaterialKind, EventMaterialMoment, EventMaterialReach, Localized } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';

/** What people say of it; the rest stays as it was added. */
export interface MaterialWords {
  title: Localized;
  moment: EventMaterialMoment;
  reach: EventMaterialReach;
}

export interface MaterialRecord extends MaterialWords {
  event_id: string;
  kind: EventMaterialKind;
  url: string | null;
  file_id: string | null;
  file_type: string | null;
}

export interface MaterialRow extends MaterialRecord {
  id: string;
  file_name: string | null;
  file_size: number | null;
}

const SELECT = `
  select m.id, m.event_id, m.kind, m.title, m.url, m.file_id, m.file_type, m.moment, m.reach, f.name as file_name, f.size as file_size
  from event_material m left join file f on f.school_id = m.school_id and f.id = m.file_id`;

@Injectable()
export class MaterialsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** What is there before comes first, then in the order in which it was added. */
  listOf(eventId: string): Promise<MaterialRow[]> {
    return this.db.read<MaterialRow>(
      `${SELECT} where m.school_id = $1 and m.event_id = $2 order by m.moment desc, m.created_at, m.id`,
      [currentSchoolId(), eventId],
    );
  }

  async get(id: string): Promise<MaterialRow> {
    const [row] = isId(id)
      ? await this.db.read<MaterialRow>(`${SELECT} where m.school_id = $1 and m.id = $2`, [currentSchoolId(), id])
      : [];
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async count(eventId: string): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      'select count(*)::int as count from event_material where school_id = $1 and event_id = $2',
      [currentSchoolId(), eventId],
    );
    return row?.count ?? 0;
  }

  /** Bytes of all files that go with events of the school. */
  async bytesInAll(): Promise<number> {
    const [row] = await this.db.read<{ bytes: string }>(
      `select coalesce(sum(f.size), 0) as bytes from event_material m join file f on f.school_id = m.school_id and f.id = m.file_id
       where m.school_id = $1`,
      [currentSchoolId()],
    );
    return Number(row?.bytes ?? 0);
  }

  /** Of the program that the event belongs to; null for the school's. */
  async programOf(id: string): Promise<string | null> {
    const [row] = await this.db.read<{ program_id: string | null }>(
      `select x.program_id from event_material m join event x on x.school_id = m.school_id and x.id = m.event_id
       where m.school_id = $1 and m.id = $2`,
      [currentSchoolId(), id],
    );
    return row?.program_id ?? null;
  }

  async isTaken(fileId: string): Promise<boolean> {
    const rows = await this.db.read('select 1 from event_material where school_id = $1 and file_id = $2', [
      currentSchoolId(),
      fileId,
    ]);
    return rows.length > 0;
  }

  async insert(record: MaterialRecord, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      `insert into event_material (school_id, id, event_id, kind, title, url, file_id, file_type, moment, reach, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[currentSchoolId(), id, record.event_id, record.kind, JSON.stringify(record.title), record.url],
        ...[record.file_id, record.file_type, record.moment, record.reach, now],
      ],
    );
    return id;
  }

  async update(id: string, { title, moment, reach }: MaterialWords): Promise<void> {
    await this.db.write(
      'update event_material set title = $3, moment = $4, reach = $5 where school_id = $1 and id = $2',
      [currentSchoolId(), id, JSON.stringify(title), moment, reach],
    );
  }

  async delete(id: string): Promise<void> {
    await this.db.write('delete from event_material where school_id = $1 and id = $2', [currentSchoolId(), id]);
  }
}
