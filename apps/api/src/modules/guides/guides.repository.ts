import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, GuideTopic } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { GuideWords } from './guides.policy.js';

export interface GuideRow extends GuideWords {
  id: string;
  topic: GuideTopic;
  audience: EnrolmentRole | null;
  published: boolean;
  revision: number;
}

export type GuideRecord = Omit<GuideRow, 'id' | 'revision'>;

@Injectable()
export class GuidesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** A program's own, in their order, drafts included. */
  list(programId: string): Promise<GuideRow[]> {
    return this.db.read<GuideRow>(
      `select id, topic, audience, words -> 'title' as title, words -> 'lead' as lead, words -> 'questions' as questions,
         words -> 'helps' as helps, published, revision
       from guide where school_id = $1 and program_id = $2 order by position, created_at, id`,
      [currentSchoolId(), programId],
    );
  }

  /** Names of those that come with Trellis and that a program leaves out. */
  async listLeftOut(programId: string): Promise<Set<string>> {
    const rows = await this.db.read<{ key: string }>(
      'select key from guide_left_out where school_id = $1 and program_id = $2',
      [currentSchoolId(), programId],
    );
    return new Set(rows.map(({ key }) => key));
  }

  async setShown(programId: string, key: string, shown: boolean): Promise<void> {
    await this.db.write(
      shown
        ? 'delete from guide_left_out where school_id = $1 and program_id = $2 and key = $3'
        : 'insert into guide_left_out (school_id, program_id, key) values ($1, $2, $3) on conflict do nothing',
      [currentSchoolId(), programId, key],
    );
  }

  async insert(programId: string, record: GuideRecord, now: Date): Promise<void> {
    const { topic, audience, published } = record;
    await this.db.write(
      `insert into guide (school_id, id, program_id, topic, audience, words, published, position, created_at, changed_at)
       select $1, $2, $3, $4, $5, $6, $7, coalesce(max(position), 0) + 1, $8, $8 from guide where school_id = $1 and program_id = $3`,
      [currentSchoolId(), newId(), programId, topic, audience, wordsAsJson(record), published, now],
    );
  }

  /** EDIT_CONFLICT where somebody else changed it since. */
  async update(programId: string, id: string, revision: number, record: GuideRecord, now: Date): Promise<void> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const { rows } = await this.db.write<{ revision: number }>(
      'select revision from guide where school_id = $1 and id = $2 and program_id = $3 for update',
      [currentSchoolId(), id, programId],
    );
    if (!rows[0]) throw new AppError('NOT_FOUND');
    if (rows[0].revision !== revision) throw new AppError('EDIT_CONFLICT');
    const { topic, audience, published } = record;
    await this.db.write(
      `update guide set topic = $3, audience = $4, words = $5, published = $6, revision = revision + 1, changed_at = $7
       where school_id = $1 and id = $2`,
      [currentSchoolId(), id, topic, audience, wordsAsJson(record), published, now],
    );
  }

  async remove(programId: string, id: string): Promise<void> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const { count } = await this.db.write('delete from guide where school_id = $1 and id = $2 and program_id = $3', [
      currentSchoolId(),
      id,
      programId,
    ]);
    if (count === 0) throw new AppError('NOT_FOUND');
  }

  /** Those named first, in this order. */
  async order(programId: string, ids: readonly string[]): Promise<void> {
    await this.db.write(
      `update guide g set position = coalesce(o.place, $4 + g.position)
       from guide x left join unnest($3::uuid[]) with ordinality as o(id, place) on o.id = x.id
       where g.school_id = $1 and g.program_id = $2 and x.school_id = g.school_id and x.id = g.id`,
      [currentSchoolId(), programId, ids, ids.length],
    );
  }
}

const wordsAsJson = ({ title, lead, questions, helps }: GuideWords): string =>
  JSON.stringify({ title, lead, questions, helps });
