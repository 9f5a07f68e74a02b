import { Injectable } from '@nestjs/common';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { DeputyEntity } from './deputy.entity.js';

export interface DeputyRow {
  id: string;
  absent_id: string;
  absent_name: string;
  deputy_id: string;
  deputy_name: string;
  from_on: string;
  to_on: string;
  starts_at: Date;
  ends_at: Date;
}

export interface NewDeputy {
  absentId: string;
  deputyId: string;
  fromOn: string;
  toOn: string;
  startsAt: Date;
  endsAt: Date;
  setBy: string | null;
}

const SELECT = `
  select d.id, d.absent_id, a.display_name as absent_name, d.deputy_id, s.display_name as deputy_name,
    d.from_on::text, d.to_on::text, d.starts_at, d.ends_at
  from deputy d
  join member a on a.school_id = d.school_id and a.id = d.absent_id
  join member s on s.school_id = d.school_id and s.id = d.deputy_id
  where d.school_id = $1`;
const HOLDS = `${SELECT} and d.ended_at is null`;

@Injectable()
export class DeputiesRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** Those that hold or are still to come, the next first. */
  list(now: Date): Promise<DeputyRow[]> {
    return this.db.read<DeputyRow>(`${HOLDS} and d.ends_at > $2 order by d.starts_at, d.id limit 200`, [
      currentSchoolId(),
      now,
    ]);
  }

  async get(id: string): Promise<DeputyRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<DeputyRow>(`${HOLDS} and d.id = $2`, [currentSchoolId(), id]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  /** One change at a time, so that two can't name deputies for the same days. */
  async lock(): Promise<void> {
    await this.db.write(`select pg_advisory_xact_lock(hashtextextended('deputy:' || $1::text, 0))`, [
      currentSchoolId(),
    ]);
  }

  /** Whether this member is away on some of these days. */
  async isAway(memberId: string, fromOn: string, toOn: string): Promise<boolean> {
    const rows = await this.db.read(
      `select 1 from deputy where school_id = $1 and absent_id = $2 and ended_at is null and from_on <= $4 and to_on >= $3`,
      [currentSchoolId(), memberId, fromOn, toOn],
    );
    return rows.length > 0;
  }

  async insert(deputy: NewDeputy, now: Date): Promise<string> {
    const id = newId();
    await this.db.insert(DeputyEntity, { ...deputy, id, createdAt: now, endedAt: null });
    return id;
  }

  /** False when it had ended before. */
  async end(id: string, now: Date): Promise<boolean> {
    const { count } = await this.db.write(
      'update deputy set ended_at = $3 where school_id = $1 and id = $2 and ended_at is null and ends_at > $3',
      [currentSchoolId(), id, now],
    );
    return count === 1;
  }

  /** Who stands in now for these members, by member. */
  listStandingIn(memberIds: readonly string[], now: Date): Promise<{ absent_id: string; deputy_id: string }[]> {
    return this.db.read(
      `select absent_id, deputy_id from deputy where school_id = $1 and absent_id = any ($2::uuid[])
         and ended_at is null and starts_at <= $3 and ends_at > $3`,
      [currentSchoolId(), memberIds, now],
    );
  }

  /** For whom this member stands in, now or later. */
  listOfDeputy(deputyId: string, now: Date): Promise<DeputyRow[]> {
    return this.db.read<DeputyRow>(`${HOLDS} and d.deputy_id = $2 and d.ends_at > $3 order by d.starts_at, d.id`, [
      currentSchoolId(),
      deputyId,
      now,
    ]);
  }

  /** Where this member is away or stands in, now or later. */
  listOf(memberId: string, now: Date): Promise<DeputyRow[]> {
    return this.db.read<DeputyRow>(
      `${HOLDS} and (d.deputy_id = $2 or d.absent_id = $2) and d.ends_at > $3 order by d.starts_at, d.id`,
      [currentSchoolId(), memberId, now],
    );
  }

  /** One that was ended before its days were over. */
  async findEnded(id: string): Promise<DeputyRow | null> {
    if (!isId(id)) return null;
    const [row] = await this.db.read<DeputyRow>(`${SELECT} and d.id = $2 and d.ended_at is not null`, [
      currentSchoolId(),
      id,
    ]);
    return row ?? null;
  }

  async setDeputy(id: string, deputyId: string): Promise<void> {
    await this.db.update(DeputyEntity, { id }, { deputyId });
  }
}
