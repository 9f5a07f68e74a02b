import { Injectable } from '@nestjs/common';
import type { Locale } from '@trellis/contracts';
import { ConnectionPool } from '../../platform/database/connection-pool.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import type { OpenSchoolInput } from './school.types.js';
import { SchoolEntity } from './school.entity.js';

export interface SchoolRow {
  school_id: string;
  slug: string;
  name: string;
  locales: Locale[];
  time_zone: string;
}

@Injectable()
export class SchoolsRepository {
  constructor(
    private readonly db: TenantDatabase,
    private readonly pool: ConnectionPool,
  ) {}

  /** Before the school is known: pages that people without a place in it may see. */
  async findIdBySlug(slug: string): Promise<string | null> {
    const [row] = await this.pool.query<{ id: string }>('select id from school_by_slug($1)', [slug]);
    return row?.id ?? null;
  }

  /** For mail to somebody who belongs to it no longer. */
  async findNameBySlug(slug: string): Promise<string | null> {
    const [row] = await this.pool.query<{ name: string }>('select name from school_by_slug($1)', [slug]);
    return row?.name ?? null;
  }

  async get(): Promise<SchoolRow> {
    const [row] = await this.db.read<SchoolRow>(
      `select s.school_id, d.slug, s.name, s.locales, s.time_zone
       from school s join school_directory d on d.id = s.school_id where s.school_id = $1`,
      [currentSchoolId()],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async insert(input: OpenSchoolInput, now: Date): Promise<void> {
    const schoolId = currentSchoolId();
    await this.db.write('insert into school_directory (id, slug, name) values ($1, $2, $3)', [
      schoolId,
      input.slug,
      input.name,
    ]);
    await this.db.insert(SchoolEntity, {
      schoolId,
      name: input.name,
      locales: input.locales,
      timeZone: input.timeZone,
      createdAt: now,
    });
  }
}
