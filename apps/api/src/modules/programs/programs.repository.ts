import { Injectable } from '@nestjs/common';
import type { Localized } from '@trellis/contracts';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { ProgramEntity } from './program.entity.js';
import type { ProgramSettings } from './program.types.js';

export interface ProgramRow {
  id: string;
  name: string;
  public_name: string;
  template_key: string;
  focus: Localized;
  expectations: Localized;
  settings: ProgramSettings;
}

const COLUMNS = 'id, name, public_name, template_key, focus, expectations, settings';

@Injectable()
export class ProgramsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** All of the school's, or those with these ids; newest first. */
  list(ids: readonly string[] | null): Promise<ProgramRow[]> {
    return this.db.read<ProgramRow>(
      `select ${COLUMNS} from program where school_id = $1 and ($2::uuid[] is null or id = any ($2)) order by id desc limit 200`,
      [currentSchoolId(), ids],
    );
  }

  async get(id: string): Promise<ProgramRow> {
    if (!isId(id)) throw new AppError('NOT_FOUND');
    const [row] = await this.db.read<ProgramRow>(`select ${COLUMNS} from program where school_id = $1 and id = $2`, [
      currentSchoolId(),
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }

  async insert(program: Omit<ProgramRow, 'id'>, now: Date): Promise<string> {
    const id = newId();
    await this.db.insert(ProgramEntity, {
      id,
      name: program.name,
      publicName: program.public_name,
      templateKey: program.template_key,
      focus: program.focus,
      expectations: program.expectations,
      settings: program.settings,
      createdAt: now,
    });
    return id;
  }
}
