import { Injectable } from '@nestjs/common';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { ProgramTemplateEntity } from './program-template.entity.js';
import type { ProgramTemplateFile } from './program-template.policy.js';

export interface TemplateRow {
  id: string;
  payload: ProgramTemplateFile;
}

/** The templates that a school keeps for itself. */
@Injectable()
export class ProgramTemplatesRepository {
  constructor(private readonly db: TenantDatabase) {}

  list(): Promise<TemplateRow[]> {
    return this.db.read<TemplateRow>('select id, payload from program_template where school_id = $1 order by id desc', [
      currentSchoolId(),
    ]);
  }

  async find(id: string): Promise<TemplateRow | null> {
    if (!isId(id)) return null;
    const [row] = await this.db.read<TemplateRow>(
      'select id, payload from program_template where school_id = $1 and id = $2',
      [currentSchoolId(), id],
    );
    return row ?? null;
  }

  async count(): Promise<number> {
    const [row] = await this.db.read<{ count: number }>(
      'select count(*)::int as count from program_template where school_id = $1',
      [currentSchoolId()],
    );
    return row?.count ?? 0;
  }

  async insert(payload: ProgramTemplateFile, createdBy: string | null, now: Date): Promise<string> {
    const id = newId();
    await this.db.insert(ProgramTemplateEntity, { id, payload, createdBy, createdAt: now });
    return id;
  }

  async delete(id: string): Promise<void> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const { count } = await this.db.write('delete from program_template where school_id = $1 and id = $2', [
      currentSchoolId(),
      id,
    ]);
    if (count === 0) throw new AppError('NOT_FOUND');
  }
}
