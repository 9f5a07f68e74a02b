import { Injectable } from '@nestjs/common';
import type { AffinityGroupState, Localized } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { TableReference } from '../disclosure/index.js';

export interface GroupRow {
  id: string;
  name: Localized;
  body: Localized;
  state: AffinityGroupState;
  steward_id: string | null;
  steward: string | null;
  revision: number;
  figures: TableReference[] | null;
  created_at: Date;
  /** When the school last asked who looks after it. */
  asked_at: Date | null;
}

export interface PostRow {
  id: string;
  words: string;
  written_at: Date;
}

const GROUPS = `select g.id, g.name, g.body, g.state, g.steward_id, m.display_name as steward, g.revision, g.figures,
    g.created_at, g.asked_at
  from affinity_group g left join member m on m.school_id = g.school_id and m.id = g.steward_id and m.erased_at is null
  where g.school_id = $1`;

@Injectable()
export class AffinityGroupsRepository {
  constructor(private readonly db: TenantDatabase) {}

  list(most: number): Promise<GroupRow[]> {
    return this.db.read<GroupRow>(`${GROUPS} order by g.created_at, g.id limit $2`, [currentSchoolId(), most]);
  }

  async get(id: string): Promise<GroupRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<GroupRow>(`${GROUPS} and g.id = $2`, [currentSchoolId(), id]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async listStewarded(memberId: string): Promise<string[]> {
    const rows = await this.db.read<{ id: string }>(
      'select id from affinity_group where school_id = $1 and steward_id = $2',
      [currentSchoolId(), memberId],
    );
    return rows.map(({ id }) => id);
  }

  async lock(id: string): Promise<GroupRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    await this.db.write('select 1 from affinity_group where school_id = $1 and id = $2 for update', [
      currentSchoolId(),
      id,
    ]);
    return this.get(id);
  }

  async count(): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from affinity_group where school_id = $1 and state <> 'closed'`,
      [currentSchoolId()],
    );
    return row?.count ?? 0;
  }

  async insert(words: { name: Localized; body: Localized }, stewardId: string, now: Date): Promise<string> {
    const id = newId();
    await this.db.write(
      'insert into affinity_group (school_id, id, name, body, steward_id, created_at) values ($1, $2, $3, $4, $5, $6)',
      [currentSchoolId(), id, JSON.stringify(words.name), JSON.stringify(words.body), stewardId, now],
    );
    return id;
  }

  async update(id: string, words: { name: Localized; body: Localized }): Promise<void> {
    await this.db.write(
      'update affinity_group set name = $3, body = $4, revision = revision + 1 where school_id = $1 and id = $2',
      [currentSchoolId(), id, JSON.stringify(words.name), JSON.stringify(words.body)],
    );
  }

  async setState(id: string, state: AffinityGroupState): Promise<void> {
    await this.db.write(
      'update affinity_group set state = $3, revision = revision + 1 where school_id = $1 and id = $2',
      [currentSchoolId(), id, state],
    );
  }

  async setSteward(id: string, stewardId: string | null): Promise<void> {
    await this.db.write(
      'update affinity_group set steward_id = $3, asked_at = null, revision = revision + 1 where school_id = $1 and id = $2',
      [currentSchoolId(), id, stewardId],
    );
  }

  async setAsked(id: string, now: Date): Promise<void> {
    await this.db.write('update affinity_group set asked_at = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      now,
    ]);
  }

  async setFigures(id: string, figures: readonly TableReference[]): Promise<void> {
    await this.db.write('update affinity_group set figures = $3 where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
      JSON.stringify(figures),
    ]);
  }

  /** The latest first. */
  listPosts(groupId: string, most: number): Promise<PostRow[]> {
    return this.db.read<PostRow>(
      `select id, words, written_at from affinity_post where school_id = $1 and group_id = $2
       order by written_at desc, id desc limit $3`,
      [currentSchoolId(), groupId, most],
    );
  }

  async insertPost(groupId: string, words: string, now: Date): Promise<void> {
    await this.db.write(
      'insert into affinity_post (school_id, id, group_id, words, written_at) values ($1, $2, $3, $4, $5)',
      [currentSchoolId(), newId(), groupId, words, now],
    );
  }

  async removePost(groupId: string, id: string): Promise<boolean> {
    if (!isId(id)) return false;
    const { count } = await this.db.write(
      'delete from affinity_post where school_id = $1 and group_id = $2 and id = $3',
      [currentSchoolId(), groupId, id],
    );
    return count > 0;
  }

  /** By name; who left the school, or became another, is nobody's member. */
  listNames(memberIds: readonly string[]): Promise<{ id: string; name: string }[]> {
    return this.db.read<{ id: string; name: string }>(
      `select id, display_name as name from member
       where school_id = $1 and id = any ($2::uuid[]) and erased_at is null and merged_into is null order by name_key, id`,
      [currentSchoolId(), memberIds],
    );
  }
}
