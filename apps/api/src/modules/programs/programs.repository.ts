import { Injectable } from '@nestjs/common';
import type { Localized } from '@trellis/contracts';
import type { FormDefinition } from '@trellis/forms';
import { isId, newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { FormEntity } from './form.entity.js';
import { FormVersionEntity } from './form-version.entity.js';
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

  list(): Promise<ProgramRow[]> {
    return this.db.read<ProgramRow>(`select ${COLUMNS} from program where school_id = $1 order by id desc limit 200`, [
      currentSchoolId(),
    ]);
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

  /** A form with its first version. */
  async insertForm(programId: string, key: string, definition: FormDefinition, now: Date): Promise<void> {
    const formId = newId();
    await this.db.insert(FormEntity, { id: formId, programId, key, createdAt: now });
    await this.db.insert(FormVersionEntity, { id: newId(), formId, number: 1, definition, createdAt: now });
  }

  /** The newest version of each form of a program. */
  async listNewestForms(programId: string): Promise<{ key: string; versionId: string }[]> {
    return this.db.read(
      `select distinct on (f.key) f.key, v.id as "versionId"
       from form f join form_version v on v.school_id = f.school_id and v.form_id = f.id
       where f.school_id = $1 and f.program_id = $2 order by f.key, v.number desc`,
      [currentSchoolId(), programId],
    );
  }

  async getFormVersion(versionId: string): Promise<FormDefinition> {
    const [row] = await this.db.read<{ definition: FormDefinition }>(
      'select definition from form_version where school_id = $1 and id = $2',
      [currentSchoolId(), versionId],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row.definition;
  }
}
