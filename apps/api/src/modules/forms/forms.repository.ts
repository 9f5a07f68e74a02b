import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@trellis/forms';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { FormEntity } from './form.entity.js';
import { FormVersionEntity } from './form-version.entity.js';

export interface NewestVersion {
  key: string;
  versionId: string;
}

@Injectable()
export class FormsRepository {
  constructor(private readonly db: TenantDatabase) {}

  /** A form with its first version. */
  async insert(programId: string, key: string, definition: FormDefinition, now: Date): Promise<void> {
    const formId = newId();
    await this.db.insert(FormEntity, { id: formId, programId, key, createdAt: now });
    await this.db.insert(FormVersionEntity, { id: newId(), formId, number: 1, definition, createdAt: now });
  }

  listNewest(programId: string): Promise<NewestVersion[]> {
    return this.db.read(
      `select distinct on (f.key) f.key, v.id as "versionId"
       from form f join form_version v on v.school_id = f.school_id and v.form_id = f.id
       where f.school_id = $1 and f.program_id = $2 order by f.key, v.number desc`,
      [currentSchoolId(), programId],
    );
  }

  async getVersion(versionId: string): Promise<FormDefinition> {
    const [row] = await this.db.read<{ definition: FormDefinition }>(
      'select definition from form_version where school_id = $1 and id = $2',
      [currentSchoolId(), versionId],
    );
    if (!row) throw new AppError('NOT_FOUND');
    return row.definition;
  }
}
